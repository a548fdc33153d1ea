import { addDays, type Day, dayOfMonth, tenDayEnd } from '@gongjian/model';

/** The days one usually reports for: the day itself, and the last end of a ten-day period (旬) on or before it. */
export function reportDays(day: Day): readonly Day[] {
  const inMonth = dayOfMonth(day);
  const begins = inMonth <= 10 ? 1 : inMonth <= 20 ? 11 : 21;
  const last = tenDayEnd(day) === day ? day : addDays(day, begins - inMonth - 1);
  return [...new Set([day, last])];
}
