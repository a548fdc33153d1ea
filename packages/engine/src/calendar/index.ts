export { type Coverage, compileDays, type DayCalendar } from './compile-days.ts';
export { compileMinutes, type Hours, type HoursCalendar, MINUTES_PER_DAY } from './compile-minutes.ts';
export { type ResolvedCalendar, resolveCalendar } from './resolve-calendar.ts';
export { elapsed, type WorkTime } from './work-time.ts';
