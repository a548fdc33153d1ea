import { compileDays, elapsed, type WorkTime } from '@gongjian/engine/calendar';
import type { Activity, FlatInput, Link, NetworkInput } from '@gongjian/engine/schedule';
import { type Day, dayNumber, WorkCalendar } from '@gongjian/model';
import { randomBelow, randomNetwork, withoutDoubles } from './random-network.ts';

const FIRST_DAY = '2012-01-04';
const FIRST_YEAR = 1990;
/** A hundred thousand steps take some thirty years, a million three hundred; the tables must reach so far. */
const yearsFor = (nodes: number) => (nodes > 100_000 ? 390 : 110);
const KINDS = ['FS', 'SS', 'FF', 'SF'] as const;
const NAMES = ['five', 'six', 'elapsed'] as const;

export interface CalendarsCase {
  /** The network as arrays of numbers. */
  readonly flat: FlatInput;
  /** The same as rows with names. Made when asked for: a million objects alive slow what is measured without them. */
  readonly named: () => NetworkInput;
  /** As the C program reads it: the same arrays. */
  readonly words: readonly Int32Array[];
}

/**
 * Random steps and links on three calendars (five-day weeks with holidays and work days in their stead, six-day weeks
 * with the same, every day). No two links between the same steps, as the schedule refuses them.
 */
export function calendarsCase(nodes: number): CalendarsCase {
  const { durations, from, to, kind, lag } = withoutDoubles(randomNetwork(nodes));
  const below = randomBelow(3);
  const calendar = Uint16Array.from({ length: nodes }, () => Math.max(0, below(10) - 7));
  const years = yearsFor(nodes);
  const calendars = [compiled('five', years), compiled('six', years), elapsed];
  const columns = { work: durations, calendar, from, to, kind, lag };
  const flat = { ...columns, calendars, projectCalendar: 0, start: dayNumber(FIRST_DAY) };
  return { flat, named: () => namedOf(flat), words: wordsOf(flat, years) };
}

function namedOf({ work, calendar, calendars, from, to, kind, lag, start }: FlatInput): NetworkInput {
  const activities = Array.from(
    work,
    (days, node): Activity => ({ id: `step-${node}`, work: days, calendar: NAMES[calendar[node] ?? 0] ?? 'five' }),
  );
  const links = Array.from(
    from,
    (tail, link): Link => ({
      from: `step-${tail}`,
      to: `step-${to[link]}`,
      kind: KINDS[kind[link] ?? 0] ?? 'FS',
      lag: lag[link] ?? 0,
    }),
  );
  const byName = Object.fromEntries(NAMES.map((name, index) => [name, calendars[index] ?? elapsed]));
  return { activities, links, calendars: byName, calendar: 'five', start };
}

function wordsOf(flat: FlatInput, years: number): readonly Int32Array[] {
  const low = dayNumber(`${FIRST_YEAR}-01-01`);
  const length = dayNumber(lastDay(years)) - low;
  const works = flat.calendars.flatMap((time) =>
    Array.from({ length }, (_, at) => time.between(low + at, low + at + 1)),
  );
  return [
    Int32Array.of(flat.work.length, flat.from.length, flat.calendars.length, low, length, flat.start),
    Int32Array.from(works),
    Int32Array.from(flat.calendar),
    flat.work,
    flat.from,
    flat.to,
    Int32Array.from(flat.kind),
    flat.lag,
  ];
}

function lastDay(years: number): Day {
  return `${FIRST_YEAR + years - 1}-12-31`;
}

function compiled(id: string, years: number): WorkTime {
  return compileDays(CALENDARS, id, `${FIRST_YEAR}-01-01`, lastDay(years));
}

/** The same days off and worked in their stead in each year of the first 110; then the plain week. */
const YEARS = Array.from({ length: 110 }, (_, at) => {
  const on = (day: string): Day => `${FIRST_YEAR + at}-${day}` as Day;
  return {
    year: FIRST_YEAR + at,
    status: 'provisional',
    source: '基准',
    off: ['01-01', '05-01', '10-01', '10-02', '10-03'].map(on),
    work: ['09-29', '10-08'].map(on),
  };
});
const COMMON = { version: '1', name: { zh: '基准', en: 'benchmark' }, citation: '基准', years: YEARS };
const CALENDARS = [
  WorkCalendar.parse({ ...COMMON, id: 'five' }),
  WorkCalendar.parse({ ...COMMON, id: 'six', week: [1, 2, 3, 4, 5, 6] }),
];
