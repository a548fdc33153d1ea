import { type Day, dayNumber } from '@gongjian/model';
import { compileMinutes, type Hours, type HoursCalendar, type WorkTime } from '../src/calendar/index.ts';
import {
  type Activity,
  type ConstraintKind,
  type Link,
  type LinkKind,
  type Schedule,
  schedule,
} from '../src/schedule/index.ts';

interface Amount {
  readonly v: number;
  readonly u: string;
}

interface StoredCalendar {
  readonly uid: number;
  readonly parent: number | null;
  readonly days: Readonly<
    Record<string, { readonly type: string; readonly h: readonly (readonly [string, string])[] }>
  >;
  readonly ex: readonly {
    readonly from: string;
    readonly to: string;
    readonly h: readonly (readonly [string, string])[];
  }[];
}

interface StoredTask {
  readonly uid: number;
  readonly parent: number | null;
  readonly summary: boolean;
  readonly mode: string;
  readonly dur: Amount | null;
  readonly rem: Amount | null;
  readonly pct: number;
  readonly cal: number | null;
  readonly con: string;
  readonly conDate: string | null;
  readonly deadline: string | null;
  readonly lev: Amount | null;
  readonly as: string | null;
  readonly af: string | null;
  readonly resume: string | null;
  readonly nAssign: number;
  readonly ES: string;
  readonly EF: string;
  readonly LS: string;
  readonly LF: string;
  readonly S: string;
  readonly F: string;
  readonly TS: Amount | null;
  readonly FS: Amount | null;
  readonly preds: readonly { readonly uid: number; readonly type: LinkKind; readonly lag: Amount }[];
}

/** A project as MS Project saved it; see the README of the corpora. */
export interface StoredProject {
  readonly file: string;
  readonly start: string;
  readonly scheduleFrom: string;
  readonly minPerDay: number;
  readonly minPerWeek: number;
  readonly defaultCal: number;
  readonly cals: readonly StoredCalendar[];
  readonly tasks: readonly StoredTask[];
}

const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** `2006-03-20T08:00` as minutes. */
export function minuteOfInstant(text: string): number {
  const [day = '', clock = ''] = text.split('T');
  return dayNumber(day) * 1440 + clockOf(clock);
}

function clockOf(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
}

function hoursOf(spans: readonly (readonly [string, string])[]): Hours {
  return spans.map(([from, to]): [number, number] => [clockOf(from), clockOf(to) === 0 ? 1440 : clockOf(to)]);
}

/** The scheduled tasks without those set by hand, splits and levelling. */
export function isClean(project: StoredProject): boolean {
  return project.tasks.every((task) => task.mode === 'AUTO_SCHEDULED' && (task.lev?.v ?? 0) === 0);
}

export function hasLinks(project: StoredProject): boolean {
  return project.tasks.some((task) => task.preds.length > 0);
}

function calendarsOf(project: StoredProject): Record<string, WorkTime> {
  const byUid = new Map(project.cals.map((calendar) => [calendar.uid, calendar]));
  const instants = project.tasks.flatMap((task) => [task.ES, task.LF, task.LS, task.EF]);
  const years = [project.start, ...instants].map((instant) => Number(instant.slice(0, 4)));
  const from: Day = `${Math.min(...years) - 1}-01-01`;
  const to: Day = `${Math.max(...years) + 2}-12-31`;
  const dayHours = (calendar: StoredCalendar | undefined, weekday: string): Hours => {
    const day = calendar?.days[weekday];
    if (calendar !== undefined && (day === undefined || day.type === 'DEFAULT') && calendar.parent !== null) {
      return dayHours(byUid.get(calendar.parent), weekday);
    }
    return hoursOf(day?.h ?? []);
  };
  const made: Record<string, WorkTime> = {};
  const hours = new Map<number, HoursCalendar>();
  for (const calendar of project.cals) {
    const chain: StoredCalendar[] = [];
    for (
      let at: StoredCalendar | undefined = calendar;
      at !== undefined;
      at = at.parent === null ? undefined : byUid.get(at.parent)
    ) {
      chain.unshift(at);
    }
    const week = WEEK.map((weekday) => dayHours(calendar, weekday));
    if (week.every((hours) => hours.length === 0)) continue;
    const exceptions = chain.flatMap((one) => one.ex.map((e) => ({ from: e.from, to: e.to, hours: hoursOf(e.h) })));
    hours.set(calendar.uid, { week, exceptions });
    made[String(calendar.uid)] = compileMinutes({ week, exceptions }, from, to);
  }
  const base = hours.get(project.defaultCal);
  const resources = project.cals.flatMap(({ parent }) => (parent === null ? [] : (hours.get(parent) ?? [])));
  if (base !== undefined && resources.length > 1) {
    const week = base.week.map((_, day) => resources.reduce<Hours>((sum, one) => union(sum, one.week[day] ?? []), []));
    made[SHARED] = compileMinutes({ week, exceptions: base.exceptions }, from, to);
  }
  return made;
}

/**
 * Work of several resources goes on while any of them works. The corpus counts the resources of a task but does not name them: for several,
 * the hours of all the calendars that resources of the project are based on are taken.
 */
const SHARED = 'shared';

function union(one: Hours, other: Hours): Hours {
  const spans = [...one, ...other].toSorted((a, b) => a[0] - b[0]);
  const made: (readonly [number, number])[] = [];
  for (const [from, to] of spans) {
    const last = made.at(-1);
    if (last !== undefined && from <= last[1]) made[made.length - 1] = [last[0], Math.max(last[1], to)];
    else made.push([from, to]);
  }
  return made;
}

export function minutesIn(project: StoredProject, amount: Amount | null): number {
  if (amount === null) return 0;
  const elapsed = amount.u.startsWith('e');
  const per: Readonly<Record<string, number>> = {
    m: 1,
    h: 60,
    d: elapsed ? 1440 : project.minPerDay,
    w: elapsed ? 10_080 : project.minPerWeek,
  };
  return Math.round(amount.v * (per[amount.u.at(-1) ?? 'm'] ?? 1));
}

const CONSTRAINT_KINDS: Readonly<Record<string, ConstraintKind>> = {
  START_NO_EARLIER_THAN: 'SNET',
  START_NO_LATER_THAN: 'SNLT',
  FINISH_NO_EARLIER_THAN: 'FNET',
  FINISH_NO_LATER_THAN: 'FNLT',
  MUST_START_ON: 'MSO',
  MUST_FINISH_ON: 'MFO',
};

/**
 * The calendar of the one resource of a task, which the corpus leaves out: where the stored start lies outside the project's hours, the first
 * calendar of a resource in whose hours it lies.
 */
function resourceCalendarOf(
  project: StoredProject,
  calendars: Readonly<Record<string, WorkTime>>,
  task: StoredTask,
): string | undefined {
  const start = minuteOfInstant(task.S);
  const worksThen = (uid: number) => calendars[String(uid)]?.nextStart(start) === start;
  if (worksThen(project.defaultCal) || task.as !== null || minutesIn(project, task.dur) === 0) return undefined;
  const found = project.cals.find((calendar) => calendar.parent !== null && worksThen(calendar.uid));
  return found === undefined ? undefined : String(found.uid);
}

/**
 * Scheduled anew, in the mode of the program that saved it.
 * @param guessed whether the calendar of a single resource is found by the hour of the stored start, since nothing else names it
 */
export function reschedule(project: StoredProject, guessed: boolean): Schedule {
  const parents = new Set(project.tasks.flatMap((task) => (task.parent === null ? [] : [task.parent])));
  const calendars = calendarsOf(project);
  const calendarFor = (task: StoredTask): string | undefined => {
    if (task.dur?.u.startsWith('e')) return 'elapsed';
    if (task.cal !== null) return String(task.cal);
    if (task.nAssign > 1 && calendars[SHARED] !== undefined) return SHARED;
    return task.nAssign === 1 && guessed ? resourceCalendarOf(project, calendars, task) : undefined;
  };
  const at = (text: string | null) => (text === null ? undefined : minuteOfInstant(text));
  const activities = project.tasks.map((task): Activity => {
    const kind = CONSTRAINT_KINDS[task.con];
    const summary = parents.has(task.uid);
    const on = at(task.conDate);
    return {
      id: String(task.uid),
      work: minutesIn(project, task.dur),
      calendar: calendarFor(task),
      kind: summary || task.summary ? 'summary' : undefined,
      parent: task.parent === null ? undefined : String(task.parent),
      constraint: kind === undefined || on === undefined || summary ? undefined : { kind, at: on },
      asLate: task.con === 'AS_LATE_AS_POSSIBLE',
      deadline: at(task.deadline),
      actualStart: summary ? undefined : at(task.as),
      actualFinish: summary ? undefined : at(task.af),
      remaining: minutesIn(project, task.rem),
    };
  });
  const links = project.tasks.flatMap((task) =>
    task.preds.map(
      ({ uid, type, lag }): Link => ({
        from: String(uid),
        to: String(task.uid),
        kind: type,
        lag: minutesIn(project, lag),
        lagCalendar: lag.u.startsWith('e') ? 'elapsed' : 'successor',
      }),
    ),
  );
  return schedule({
    activities,
    links,
    calendars,
    calendar: String(project.defaultCal),
    start: minuteOfInstant(project.start),
    mode: 'ms-project-saved',
  });
}

/** The stored and computed figure of a task where they differ, by name of the figure; floats in minutes. */
export function differences(project: StoredProject, guessed = true): ReadonlyMap<number, readonly string[]> {
  const result = reschedule(project, guessed);
  const found = new Map<number, readonly string[]>();
  for (const task of project.tasks) {
    const one = result.byId.get(String(task.uid));
    if (one === undefined) continue;
    const pairs: readonly (readonly [string, number, number])[] = [
      ['ES', minuteOfInstant(task.ES), one.earlyStart],
      ['EF', minuteOfInstant(task.EF), one.earlyFinish],
      ['LS', minuteOfInstant(task.LS), one.lateStart],
      ['LF', minuteOfInstant(task.LF), one.lateFinish],
      ['S', minuteOfInstant(task.S), one.start],
      ['F', minuteOfInstant(task.F), one.finish],
      ['TS', minutesIn(project, task.TS), one.totalFloat],
      ['FS', minutesIn(project, task.FS), one.freeFloat],
    ];
    const bad = pairs
      .filter(([, stored, computed]) => stored !== computed)
      .map(([name, stored, computed]) => `${name} ${stored} ${computed}`);
    if (bad.length > 0) found.set(task.uid, bad);
  }
  return found;
}

export interface Agreement {
  readonly tasks: number;
  /** Tasks of which all six dates are as stored; and all six and both slacks. */
  readonly dates: number;
  readonly figures: number;
  /** `file uid: figure stored computed …` */
  readonly misses: readonly string[];
}

/** How far the dates computed for these projects are the stored ones. */
export function agreementOf(projects: readonly StoredProject[], guessed = true): Agreement {
  let tasks = 0;
  let dates = 0;
  let figures = 0;
  const misses: string[] = [];
  for (const project of projects) {
    const found = differences(project, guessed);
    for (const { uid } of project.tasks) {
      const bad = found.get(uid) ?? [];
      tasks++;
      if (bad.length === 0) figures++;
      else misses.push(`${project.file} ${uid}: ${bad.map((one) => one.split(' ')[0]).join(' ')}`);
      if (bad.every((one) => one.startsWith('TS') || one.startsWith('FS'))) dates++;
    }
  }
  return { tasks, dates, figures, misses };
}

export function projectsIn(lines: string): StoredProject[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line): StoredProject => JSON.parse(line));
}
