import { addDays, type Day, daysBetween } from '@gongjian/model';
import type { Moment } from '../script.ts';

/** Day 40, the last day that anything of the story was recorded on. */
export const ZHONGBEI_DAY: Day = '2012-09-09';

/** A Monday of the story, to count the days of the week from. */
const A_MONDAY: Day = '2012-07-23';

/** The first day after `day` that is not of a weekend, or the last day of the story. */
export function nextWorkday(day: Day): Day {
  let next = addDays(day, 1);
  while (daysBetween(A_MONDAY, next) % 7 > 4) next = addDays(next, 1);
  return next > ZHONGBEI_DAY ? ZHONGBEI_DAY : next;
}

/** `HH:MM`; minutes beyond the hour start it again. */
export function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** When a unit sends the figure of a report day: that afternoon, some on the next morning of work. */
export function sentAt(on: Day, index: number): Moment {
  if (on === '2012-07-31') return ['2012-08-03', clock(9 + (index % 3), index)];
  if (on === '2012-08-31' && index % 4 === 3) return ['2012-09-03', clock(9, index)];
  if (on === '2012-09-08' && index % 2 === 1) return ['2012-09-09', clock(9, index)];
  return [on, clock(16, index)];
}
