import { type Day, dayFrom, dayNumber, dayOfMonth, daysInMonth, type Limit, monthOf, yearOf } from '@gongjian/model';
import type { WorkTime } from '../calendar/index.ts';

/** Days after `from` up to `to` that a limit does not count, as day numbers. */
export interface Standstill {
  readonly from: number;
  readonly to: number;
}

/**
 * The day number of the last day of a limit. The day it runs from does not count; a limit of 0 ends on it. Of working
 * days only those count that the calendar works; a month ends on the same date of the next, or on its last day.
 */
export function lastDayOf(limit: Limit, since: Day, working: WorkTime, stood: readonly Standstill[]): number {
  const begin = dayNumber(since);
  const isMonths = limit.basis === 'month';
  let left = isMonths ? dayNumber(monthsAfter(since, limit.count)) - begin : limit.count;
  let at = begin;
  while (left > 0) {
    at += 1;
    if (counts(limit, at, working) && !stood.some(({ from, to }) => from < at && at <= to)) left -= 1;
  }
  return at;
}

/** Days that a limit counts after `from` up to `to`; negative where `to` is earlier. */
export function countedBetween(limit: Limit, from: number, to: number, working: WorkTime): number {
  return limit.basis === 'working' ? working.between(from + 1, to + 1) : to - from;
}

function counts({ basis }: Limit, day: number, working: WorkTime): boolean {
  return basis !== 'working' || working.between(day, day + 1) > 0;
}

function monthsAfter(day: Day, months: number): Day {
  const month = monthOf(day) - 1 + months;
  const [year, inYear] = [yearOf(day) + Math.floor(month / 12), (month % 12) + 1];
  return dayFrom(year, inYear, Math.min(dayOfMonth(day), daysInMonth(year, inYear))) as Day;
}
