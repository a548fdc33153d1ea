import { Refused } from '@gongjian/model';
import { elapsed, type WorkTime } from '../calendar/index.ts';
import { compileFlat } from './compile-flat.ts';
import { instant, invalid, MOST, MOST_ACTIVITIES } from './guards.ts';
import { type Activity, CONSTRAINTS, type Link, type NetworkInput } from './input.ts';
import { linkRows } from './link-rows.ts';
import { DONE, NEVER, type Network, STARTED, UNSTARTED } from './network.ts';
import { type Outline, outlineOf } from './outline.ts';

export interface Compiled {
  readonly input: NetworkInput;
  /** The index of a calendar by its key; refuses unknown ones. */
  readonly calendarOf: (id: string) => number;
  readonly network: Network;
  readonly outline: Outline;
}

/**
 * Ids to indices, links of summaries handed down to their children, an order in which every link goes forward.
 * @throws Refused `not-found` (activity, calendar), `exists` (activity or link given twice), `cycle` with the ids in order,
 * `invalid` (negative or fractional work, instants that are no integers, too many).
 */
export function compileNetwork(input: NetworkInput): Compiled {
  const { activities, links } = input;
  if (activities.length > MOST_ACTIVITIES) throw invalid('activities', 'too_big');
  if (links.length > MOST) throw invalid('links', 'too_big');
  const outline = outlineOf(activities);
  const calendars: WorkTime[] = [elapsed];
  const calendarIndex = new Map<string, number>([['elapsed', 0]]);
  const calendarOf = (id: string): number => {
    const known = calendarIndex.get(id);
    if (known !== undefined) return known;
    const time = Object.hasOwn(input.calendars, id) ? input.calendars[id] : undefined;
    if (time === undefined) throw new Refused({ kind: 'not-found', what: 'calendar', id });
    calendarIndex.set(id, calendars.length);
    return calendars.push(time) - 1;
  };
  const projectCalendar = calendarOf(input.calendar);
  instant(input.start, 'network', '', 'start');
  if (input.finish !== undefined) instant(input.finish, 'network', '', 'finish');
  if (input.dataDate !== undefined) instant(input.dataDate, 'network', '', 'dataDate');

  const leaves: Activity[] = [];
  activities.forEach((activity, index) => {
    if ((outline.nodeOf[index] as number) >= 0) leaves.push(activity);
  });
  const count = leaves.length;
  const nodes = {
    calendar: new Uint16Array(count),
    work: new Int32Array(count),
    left: new Int32Array(count),
    status: new Uint8Array(count),
    actualStart: new Int32Array(count),
    actualFinish: new Int32Array(count),
    constraint: new Uint8Array(count),
    constraintAt: new Int32Array(count),
    deadline: new Int32Array(count).fill(NEVER),
    asLate: new Uint8Array(count),
  };
  for (let node = 0; node < count; node++)
    putActivity(nodes, node, leaves[node] as Activity, projectCalendar, calendarOf);
  const flat = {
    ids: leaves.map((activity) => activity.id),
    mode: input.mode,
    calendars,
    projectCalendar,
    start: input.start,
    finish: input.finish,
    dataDate: input.dataDate,
    ...nodes,
    ...linkRows(input, outline, nodes.calendar, projectCalendar),
  };
  const network = compileFlat(flat, (origin) => links[origin] as Link);
  return { input, calendarOf, network, outline };
}

type Nodes = Pick<
  Network,
  | 'calendar'
  | 'work'
  | 'left'
  | 'status'
  | 'actualStart'
  | 'actualFinish'
  | 'constraint'
  | 'constraintAt'
  | 'deadline'
  | 'asLate'
>;

/** Writes one activity into the columns. */
export function putActivity(
  nodes: Nodes,
  node: number,
  activity: Activity,
  projectCalendar: number,
  calendarOf: (id: string) => number,
): void {
  const { id, work, constraint, actualStart, actualFinish } = activity;
  if (!(Number.isInteger(work) && work >= 0 && work < NEVER)) throw invalid(`activities.${id}.work`, 'out_of_range');
  const { percent = 0 } = activity;
  if (!(percent >= 0 && percent <= 100)) throw invalid(`activities.${id}.percent`, 'out_of_range');
  const left = activity.remaining ?? Math.round(work * (1 - percent / 100));
  if (!(Number.isInteger(left) && left >= 0 && left < NEVER))
    throw invalid(`activities.${id}.remaining`, 'out_of_range');
  const status = actualFinish !== undefined ? DONE : actualStart !== undefined ? STARTED : UNSTARTED;
  const calendar = activity.calendar === undefined ? projectCalendar : calendarOf(activity.calendar);
  const begun = instant(actualStart ?? actualFinish ?? 0, 'activities', id, 'actualStart');
  const ended = instant(actualFinish ?? 0, 'activities', id, 'actualFinish');
  const constraintAt = instant(constraint?.at ?? 0, 'activities', id, 'constraint');
  const deadline = instant(activity.deadline ?? NEVER, 'activities', id, 'deadline');
  // Everything is checked before anything is written: a refused change must leave the columns as they were.
  nodes.calendar[node] = calendar;
  nodes.work[node] = work;
  nodes.left[node] = status === UNSTARTED ? work : left;
  nodes.status[node] = status;
  nodes.actualStart[node] = begun;
  nodes.actualFinish[node] = ended;
  nodes.constraint[node] = constraint === undefined ? 0 : CONSTRAINTS.indexOf(constraint.kind);
  nodes.constraintAt[node] = constraintAt;
  nodes.deadline[node] = deadline;
  nodes.asLate[node] = activity.asLate === true ? 1 : 0;
}
