import { type Day, dayFrom, dayNumber, daysInMonth, monthOf, yearOf } from '@gongjian/model';
import type { Dated } from './dated.ts';
import type { YearOfMonths } from './months.ts';

/** The last day of a month (1..12), as a number. */
export function monthEnd(year: number, month: number): number {
  return dayNumber(dayFrom(year, month, daysInMonth(year, month)) as Day);
}

/**
 * Cumulative month-end figures from readings on any days: a month end without a reading of its own lies on the straight
 * line by days between the readings around it, where they are at most a month apart; else, and before a year's first one,
 * it is left open, as it is after the year's last. A whole year asks for a reading in its last ten days.
 */
export function monthEndsOf(readings: readonly Dated[]): YearOfMonths[] {
  const byYear = new Map<number, Dated[]>();
  for (const reading of readings) {
    const year = yearOf(reading.on);
    const known = byYear.get(year);
    if (known === undefined) byYear.set(year, [reading]);
    else known.push(reading);
  }
  return [...byYear].map(([year, rows]) => ({ year, months: monthsOf(year, rows) }));
}

/** A December figure this many days before the year's end stands for the year. */
const CLOSING_DAYS = 10;

function monthsOf(year: number, rows: readonly Dated[]): (number | undefined)[] {
  const days = rows.map(({ on }) => dayNumber(on));
  const months: (number | undefined)[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const end = monthEnd(year, month);
    const after = days.findIndex((day) => day >= end);
    if (after < 0) {
      const last = days.at(-1);
      const closes = month === 12 && last !== undefined && last >= end - CLOSING_DAYS;
      months.push(closes ? closingValue(rows, end) : undefined);
      continue;
    }
    const [to, toDay] = [rows[after] as Dated, days[after] as number];
    if (toDay === end) months.push(to.value);
    else if (after > 0 && monthOf((rows[after - 1] as Dated).on) + 2 > monthOf(to.on)) {
      const [from, fromDay] = [rows[after - 1] as Dated, days[after - 1] as number];
      months.push(from.value + ((to.value - from.value) * (end - fromDay)) / (toDay - fromDay));
    } else months.push(undefined);
  }
  return months;
}

/** The year's last figure carried to its end at the rate of its last stretch. */
function closingValue(rows: readonly Dated[], end: number): number {
  const [last, before] = [rows.at(-1) as Dated, rows.at(-2)];
  const lastDay = dayNumber(last.on);
  if (before === undefined) return last.value;
  const rate = (last.value - before.value) / (lastDay - dayNumber(before.on));
  return last.value + Math.max(0, rate) * (end - lastDay);
}
