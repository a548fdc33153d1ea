import {
  addDays,
  type Campaign,
  type Day,
  dayNumber,
  dayOfMonth,
  dayOfYear,
  daysInYear,
  isMonthEnd,
  monthOf,
  yearOf,
} from '@gongjian/model';

/** Percent of a plan expected by the end of a day. */
export interface SharePoint {
  readonly on: Day;
  readonly share: number;
}

/** Months of `year` that are over at the end of `day`: a month counts on its last day. 0..12 */
export function completedMonths(day: Day, year: number): number {
  if (yearOf(day) < year) return 0;
  if (yearOf(day) > year) return 12;
  return isMonthEnd(day) ? monthOf(day) : monthOf(day) - 1;
}

/**
 * 时序进度: percent of the annual plan expected by the end of `day`.
 *
 * `months`: completed months ÷ 12, the convention that published bulletins follow (11 of 13 recomputed gaps).
 * `days`: days of the year gone ÷ 365 or 366. With points: straight between them, from 0 at the start of 1 January
 * and, where the last point is below 100 and before the year's end, on to 100 on 31 December.
 *
 * @returns 0 before the year, 100 after it (with points: the last share)
 */
export function annualExpected(
  day: Day,
  year: number,
  convention: Campaign['annualLine'],
  points: readonly SharePoint[] = [],
): number {
  if (points.length > 0) return alongPoints(day, year, points);
  if (convention === 'months') return (completedMonths(day, year) * 100) / 12;
  if (yearOf(day) !== year) return yearOf(day) < year ? 0 : 100;
  return (dayOfYear(day) * 100) / daysInYear(year);
}

function alongPoints(day: Day, year: number, points: readonly SharePoint[]): number {
  const start: SharePoint = { on: `${year - 1}-12-31`, share: 0 };
  const end: SharePoint = { on: `${year}-12-31`, share: 100 };
  const within = inOrder(points).filter((point) => point.on > start.on);
  const last = within.at(-1);
  const closed = last === undefined || (last.on < end.on && last.share < end.share) ? [...within, end] : within;
  return straightBetween(day, [start, ...closed]);
}

/** Points by day; of two on one day the later in the list holds. */
export function inOrder(points: readonly SharePoint[]): SharePoint[] {
  return [...new Map(points.map((point) => [point.on, point])).values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The share on `day` on straight lines between ordered points; level before the first and after the last. */
export function straightBetween(day: Day, points: readonly SharePoint[]): number {
  let before: SharePoint | undefined;
  for (const point of points) {
    if (point.on >= day) {
      if (before === undefined || point.on === day) return point.share;
      const from = dayNumber(before.on);
      const part = (dayNumber(day) - from) / (dayNumber(point.on) - from);
      return before.share + (point.share - before.share) * part;
    }
    before = point;
  }
  return before?.share ?? 0;
}

/** The last month end at or before `day`. */
export function monthEndAtOrBefore(day: Day): Day {
  return isMonthEnd(day) ? day : monthEndBefore(day);
}

/** The last day of the month before that of `day`. */
export function monthEndBefore(day: Day): Day {
  return addDays(day, -dayOfMonth(day));
}
