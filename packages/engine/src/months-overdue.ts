import { type Day, dayFrom, dayNumber, dayOfMonth, daysInMonth, monthOf, yearOf } from '@gongjian/model';

/** The same day of the month `months` later; the month's last day where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dayFrom(year, month, Math.min(dayOfMonth(day), daysInMonth(year, month))) as Day;
}

/**
 * Calendar months from `due` to `day`: whole months, and the days over them as a part of the month that is running.
 * Exactly one month later is 1, a day more is above 1. Negative before `due`.
 */
export function monthsOverdue(due: Day, day: Day): number {
  let whole = (yearOf(day) - yearOf(due)) * 12 + monthOf(day) - monthOf(due);
  if (addMonths(due, whole) > day) whole -= 1;
  const from = dayNumber(addMonths(due, whole));
  const to = dayNumber(addMonths(due, whole + 1));
  return whole + (dayNumber(day) - from) / (to - from);
}
