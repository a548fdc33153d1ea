import { compileDays, elapsed, type WorkTime } from '@gongjian/engine/calendar';
import type { FlatNetwork } from '@gongjian/engine/network';
import type { Activity, Link, NetworkInput } from '@gongjian/engine/schedule';
import { type Day, dayNumber, WorkCalendar } from '@gongjian/model';
import { randomBelow, randomNetwork, withoutDoubles } from './random-network.ts';

const FIRST_DAY = '2012-01-04';
const [FIRST_YEAR, LAST_YEAR] = [1990, 2099] as const;
const KINDS = ['FS', 'SS', 'FF', 'SF'] as const;
const NAMES = ['five', 'six', 'elapsed'] as const;

export interface CalendarsCase {
  /** As the schedule takes it: rows with names. */
  readonly input: NetworkInput;
  /** As the C program takes it: the same as arrays of numbers. */
  readonly words: readonly Int32Array[];
}

/**
 * Random steps and links on three calendars (five-day weeks with holidays and work days in their stead, six-day weeks
 * with the same, every day). No two links between the same steps, as the schedule refuses them.
 */
export function calendarsCase(nodes: number): CalendarsCase {
  const flat = withoutDoubles(randomNetwork(nodes));
  const below = randomBelow(3);
  const calendar = Int32Array.from({ length: nodes }, () => Math.max(0, below(10) - 7));
  const calendars: Record<string, WorkTime> = { five: compiled('five'), six: compiled('six'), elapsed };
  return { input: inputOf(flat, calendar, calendars), words: wordsOf(flat, calendar, Object.values(calendars)) };
}

function inputOf(flat: FlatNetwork, calendar: Int32Array, calendars: Record<string, WorkTime>): NetworkInput {
  const activities = Array.from(
    flat.durations,
    (work, node): Activity => ({ id: `step-${node}`, work, calendar: NAMES[calendar[node] ?? 0] ?? 'five' }),
  );
  const links = Array.from(
    flat.from,
    (from, link): Link => ({
      from: `step-${from}`,
      to: `step-${flat.to[link]}`,
      kind: KINDS[flat.kind[link] ?? 0] ?? 'FS',
      lag: flat.lag[link] ?? 0,
    }),
  );
  return { activities, links, calendars, calendar: 'five', start: dayNumber(FIRST_DAY) };
}

function wordsOf(flat: FlatNetwork, calendar: Int32Array, times: readonly WorkTime[]): readonly Int32Array[] {
  const low = dayNumber(`${FIRST_YEAR}-01-01`);
  const length = dayNumber(`${LAST_YEAR}-12-31`) - low;
  const works = times.flatMap((time) => Array.from({ length }, (_, at) => time.between(low + at, low + at + 1)));
  return [
    Int32Array.of(flat.durations.length, flat.from.length, times.length, low, length, dayNumber(FIRST_DAY)),
    Int32Array.from(works),
    calendar,
    flat.durations,
    flat.from,
    flat.to,
    Int32Array.from(flat.kind),
    flat.lag,
  ];
}

function compiled(id: string): WorkTime {
  return compileDays(CALENDARS, id, `${FIRST_YEAR}-01-01`, `${LAST_YEAR}-12-31`);
}

/** The same days off and worked in their stead in each year. */
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => {
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
