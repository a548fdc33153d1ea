import { elapsed, type WorkTime } from '../calendar/index.ts';
import { invalid, isInstant, MOST, MOST_ACTIVITIES } from './guards.ts';
import { layOut, type Names } from './lay-out.ts';
import { EVER, NEVER, type Network, nameOf } from './network.ts';
import { MODES, type ScheduleMode } from './semantics.ts';

type Asked = 'calendars' | 'projectCalendar' | 'start' | 'work' | 'calendar' | 'from' | 'to' | 'kind' | 'lag';
type Progress = 'left' | 'status' | 'actualStart' | 'actualFinish';
type Wishes = 'constraint' | 'constraintAt' | 'deadline' | 'asLate';

/**
 * A network as numbers, nothing to be looked up: columns by node and by link. `calendar` holds indices into `calendars`, `from`
 * and `to` nodes, `kind` indices into FS, SS, FF, SF. Columns that are left out say: nothing begun, no constraint, no
 * deadline, lags on the predecessor's calendar. `status` is 0 unstarted, 1 started, 2 done; `constraint` an index into none, SNET, SNLT,
 * FNET, FNLT, MSO, MFO; `most` lists the links that are most-lags.
 */
export interface FlatInput
  extends Pick<Network, Asked>,
    Partial<Pick<Network, Progress | Wishes | 'lagCalendar' | 'origin' | 'most'>> {
  readonly finish?: number | undefined;
  readonly dataDate?: number | undefined;
  readonly mode?: ScheduleMode | undefined;
  /** By node, for refusals and results; by default indices. */
  readonly ids?: readonly string[];
}

/**
 * The network laid out for {@link runPasses}; what {@link compileNetwork} comes to once its names are numbers. Columns by node are kept,
 * not copied; links are laid out anew.
 * @throws Refused `invalid` (columns of unequal length, indices out of range, negative work), `exists` (a link given twice), `cycle`.
 */
export function compileFlat(flat: FlatInput, linkOf?: Names['linkOf']): Network {
  const count = flat.work.length;
  check(flat);
  const { ids = [], from, to } = flat;
  const links = {
    from,
    to,
    kind: flat.kind,
    lag: flat.lag,
    lagCalendar: flat.lagCalendar,
    origin: flat.origin,
    most: flat.most ?? [],
  };
  const given = (row: number) => ({ from: nameOf(ids, from[row] as number), to: nameOf(ids, to[row] as number) });
  return {
    count,
    ids,
    semantics: MODES[flat.mode ?? 'standard'],
    calendars: flat.calendars,
    projectCalendar: flat.projectCalendar,
    elapsedCalendar: flat.calendars.indexOf(elapsed),
    start: flat.start,
    finish: flat.finish,
    dataDate: flat.dataDate ?? EVER,
    calendar: flat.calendar,
    work: flat.work,
    left: flat.left ?? flat.work,
    status: flat.status ?? new Uint8Array(count),
    actualStart: flat.actualStart ?? new Int32Array(count),
    actualFinish: flat.actualFinish ?? new Int32Array(count),
    constraint: flat.constraint ?? new Uint8Array(count),
    constraintAt: flat.constraintAt ?? new Int32Array(count),
    deadline: flat.deadline ?? new Int32Array(count).fill(NEVER),
    asLate: flat.asLate ?? new Uint8Array(count),
    ...layOut(flat.calendar, links, { ids, linkOf: linkOf ?? given }),
  };
}

const BY_NODE = ['calendar', 'left', 'status', 'actualStart', 'actualFinish', 'constraint', 'constraintAt'] as const;
const BY_NODE_TOO = ['deadline', 'asLate'] as const;
const BY_LINK = ['to', 'kind', 'lag', 'lagCalendar', 'origin'] as const;

function check(flat: FlatInput): void {
  const { work, left, calendar, calendars, from, to, kind, lag } = flat;
  if (work.length > MOST_ACTIVITIES) throw invalid('work', 'too_big');
  if (from.length > MOST) throw invalid('from', 'too_big');
  for (const name of [...BY_NODE, ...BY_NODE_TOO]) sameLength(name, flat[name], work.length);
  for (const name of BY_LINK) sameLength(name, flat[name], from.length);
  for (const name of ['start', 'finish', 'dataDate'] as const)
    if (flat[name] !== undefined && !isInstant(flat[name])) throw invalid(name, 'out_of_range');
  within('projectCalendar', flat.projectCalendar, calendars);
  for (let node = 0; node < work.length; node++) {
    if (!isWork(work[node] as number)) throw invalid(`work.${node}`, 'out_of_range');
    if (left !== undefined && !isWork(left[node] as number)) throw invalid(`left.${node}`, 'out_of_range');
    if ((calendar[node] as number) >= calendars.length) within(`calendar.${node}`, calendar[node] as number, calendars);
  }
  for (let row = 0; row < from.length; row++) {
    // As numbers without a sign, what is below 0 is above any count.
    if ((from[row] as number) >>> 0 >= work.length) throw invalid(`from.${row}`, 'out_of_range');
    if ((to[row] as number) >>> 0 >= work.length) throw invalid(`to.${row}`, 'out_of_range');
    if ((kind[row] as number) > 3) throw invalid(`kind.${row}`, 'out_of_range');
    if ((lag[row] as number) > NEVER || (lag[row] as number) < -NEVER) throw invalid(`lag.${row}`, 'out_of_range');
  }
  flat.lagCalendar?.forEach((at, row) => {
    if (at >= calendars.length) throw invalid(`lagCalendar.${row}`, 'out_of_range');
  });
  for (const row of flat.most ?? []) within('most', row, from);
}

function isWork(work: number): boolean {
  return work >= 0 && work < NEVER;
}

function sameLength(name: string, column: ArrayLike<number> | undefined, length: number): void {
  if (column !== undefined && column.length !== length) throw invalid(name, 'invalid_length');
}

function within(path: string, index: number, list: ArrayLike<WorkTime | number>): void {
  if (!(Number.isInteger(index) && index >= 0 && index < list.length)) throw invalid(path, 'out_of_range');
}
