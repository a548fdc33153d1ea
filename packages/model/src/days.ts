/**
 * A calendar day in Beijing, `YYYY-MM-DD`. All arithmetic here is on the proleptic Gregorian calendar and
 * touches no clock and no time zone.
 */
type Day = string;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in month `month` (1..12) of `year`. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

export function yearOf(day: Day): number {
  return twoDigits(day, 0) * 100 + twoDigits(day, 2);
}

/** 1..12 */
export function monthOf(day: Day): number {
  return twoDigits(day, 5);
}

/** 1..31 */
export function dayOfMonth(day: Day): number {
  return twoDigits(day, 8);
}

/** Read by character code: days are taken apart millions of times in an assessment. */
function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

export function isRealDay(text: string): boolean {
  const month = monthOf(text);
  return month >= 1 && month <= 12 && dayOfMonth(text) >= 1 && dayOfMonth(text) <= daysInMonth(yearOf(text), month);
}

export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDay(text);
}

/** The day of these numbers, or undefined where the calendar has none. */
export function dayFrom(year: number, month: number, dayNumber: number): Day | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

/** Days since 1970-01-01 (that day is 0). Algorithm: Howard Hinnant, days_from_civil. */
export function dayNumber(day: Day): number {
  const month = monthOf(day);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfEra =
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) +
    dayOfMonth(day) -
    1;
  return era * 146_097 + dayOfEra - 719_468;
}

const FIRST_NUMBER = dayNumber('0000-01-01');
const LAST_NUMBER = dayNumber('9999-12-31');

/**
 * Inverse of {@link dayNumber}. A day is written with four digits of year: what lies beyond is told as the first or
 * last day that can be written, so that a plan of thousands of years is late and not an error.
 */
export function dayOfNumber(number: number): Day {
  const shifted = Math.min(LAST_NUMBER, Math.max(FIRST_NUMBER, number)) + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYearFromMarch = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYearFromMarch + 2) / 153);
  const dayInMonth = dayOfYearFromMarch - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayFrom(year, month, dayInMonth) as Day;
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

/** `to − from` in days; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1..366 */
export function dayOfYear(day: Day): number {
  return daysBetween(`${day.slice(0, 4)}-01-01`, day) + 1;
}

export function isMonthEnd(day: Day): boolean {
  return dayOfMonth(day) === daysInMonth(yearOf(day), monthOf(day));
}

/** The last day of the ten-day period (旬: 1–10, 11–20, 21–end) that holds `day`. */
export function tenDayEnd(day: Day): Day {
  const inMonth = dayOfMonth(day);
  const end = inMonth <= 10 ? 10 : inMonth <= 20 ? 20 : daysInMonth(yearOf(day), monthOf(day));
  return dayFrom(yearOf(day), monthOf(day), end) as Day;
}

export function minDay(a: Day, b: Day): Day {
  return a < b ? a : b;
}

export function maxDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}
