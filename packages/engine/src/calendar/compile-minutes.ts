import { type Day, dayNumber, invalidAt, Refused } from '@gongjian/model';
import { type WorkTime, workTimeOf } from './work-time.ts';

/** Working hours of a day: half-open `[from, to)` in minutes after midnight, 0..1440, in order. */
export type Hours = readonly (readonly [from: number, to: number])[];

/** A calendar with hours of the day. */
export interface HoursCalendar {
  /** Monday first, seven. */
  readonly week: readonly Hours[];
  /** Other hours on these days; the later one in the list wins. */
  readonly exceptions: readonly { readonly from: Day; readonly to: Day; readonly hours: Hours }[];
}

export const MINUTES_PER_DAY = 1440;
const LONGEST_SPAN = 40_000;
const A_MONDAY = -3;

/**
 * Working time on the minute axis (minutes since 1970-01-01 00:00; one unit of work is one minute), compiled for the days
 * `from`..`to`. Outside them the plain week goes on and `covered` is false. `rank` is O(1) in the number of days, `unit` O(log n).
 * @throws Refused `invalid` for hours out of order, a week without work, or a span over a hundred years.
 */
export function compileMinutes(calendar: HoursCalendar, from: Day, to: Day): WorkTime {
  const lowDay = dayNumber(from);
  const days = dayNumber(to) - lowDay + 1;
  if (!(days >= 1 && days <= LONGEST_SPAN)) throw invalid('to', 'out_of_range');
  for (const hours of [...calendar.week, ...calendar.exceptions.map((exception) => exception.hours)]) check(hours);
  const table: Hours[] = [];
  for (let i = 0; i < days; i++) table.push(onWeekday(calendar, lowDay + i));
  for (const { from: first, to: last, hours } of calendar.exceptions) {
    for (let day = Math.max(dayNumber(first), lowDay); day <= Math.min(dayNumber(last), lowDay + days - 1); day++) {
      table[day - lowDay] = hours;
    }
  }
  const week = Array.from({ length: 7 }, (_, i) => onWeekday(calendar, A_MONDAY + i));
  const perWeek = week.reduce((sum, hours) => sum + lengthOf(hours), 0);
  if (perWeek === 0) throw invalid('week', 'too_small');
  const low = lowDay * MINUTES_PER_DAY;
  const high = low + days * MINUTES_PER_DAY;
  const inside = spansOf(table, low);
  const repeated = spansOf(week, 0);
  const period = 7 * MINUTES_PER_DAY;
  const origin = A_MONDAY * MINUTES_PER_DAY;
  const weekRank = (at: number): number => {
    const rounds = Math.floor((at - origin) / period);
    return rounds * perWeek + repeated.rank(at - origin - rounds * period);
  };
  const weekUnit = (n: number): number => {
    const rounds = Math.floor(n / perWeek);
    return origin + rounds * period + repeated.unit(n - rounds * perWeek);
  };
  const before = weekRank(low);
  const after = weekRank(high);
  const rank = (at: number): number => {
    if (at < low) return weekRank(at) - before;
    return at <= high ? inside.rank(at) : weekRank(at) - after + inside.count;
  };
  const unit = (n: number): number => {
    if (n < 0) return weekUnit(n + before);
    return n < inside.count ? inside.unit(n) : weekUnit(n - inside.count + after);
  };
  return workTimeOf({ rank, unit }, (at) => at >= low && at < high);
}

function onWeekday(calendar: HoursCalendar, day: number): Hours {
  return calendar.week[(((day - A_MONDAY) % 7) + 7) % 7] ?? [];
}

function lengthOf(hours: Hours): number {
  return hours.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** Working spans of consecutive days that begin at `origin`, numbered: the first span of each day is looked up directly. */
function spansOf(days: readonly Hours[], origin: number) {
  const total = days.reduce((sum, hours) => sum + hours.length, 0);
  const starts = new Int32Array(total);
  const ends = new Int32Array(total);
  const counts = new Int32Array(total + 1);
  const firstOfDay = new Int32Array(days.length + 1);
  let span = 0;
  days.forEach((hours, day) => {
    firstOfDay[day] = span;
    for (const [from, to] of hours) {
      starts[span] = origin + day * MINUTES_PER_DAY + from;
      ends[span] = origin + day * MINUTES_PER_DAY + to;
      counts[span + 1] = (counts[span] as number) + to - from;
      span++;
    }
  });
  firstOfDay[days.length] = span;
  const rank = (at: number): number => {
    let i = firstOfDay[Math.floor((at - origin) / MINUTES_PER_DAY)] ?? span;
    while (i < span && (ends[i] as number) <= at) i++;
    return (counts[i] as number) + (i < span ? Math.max(at - (starts[i] as number), 0) : 0);
  };
  const unit = (n: number): number => {
    let below = 0;
    let above = span;
    while (above - below > 1) {
      const middle = (below + above) >> 1;
      if ((counts[middle] as number) <= n) below = middle;
      else above = middle;
    }
    return (starts[below] as number) + n - (counts[below] as number);
  };
  return { rank, unit, count: counts[span] as number };
}

function check(hours: Hours): void {
  let last = 0;
  for (const [from, to] of hours) {
    if (!(Number.isInteger(from) && Number.isInteger(to) && from >= last && to > from && to <= MINUTES_PER_DAY)) {
      throw invalid('hours', 'invalid_value');
    }
    last = to;
  }
}

function invalid(path: string, code: string): Refused {
  return new Refused(invalidAt(path, code));
}
