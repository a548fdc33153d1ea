import { z } from 'zod';
import { Day } from './day.ts';
import { Id, Text } from './plan-text.ts';

export const DAY_BASES = ['working', 'calendar'] as const;
/** 工作日 · 自然日: what a number of days counts. */
export const DayBasis = z.enum(DAY_BASES).meta({ id: 'DayBasis' });
export type DayBasis = z.infer<typeof DayBasis>;

/** What the State arranged for one year (放假与调休). Days not named follow the week. */
export const CalendarYear = z
  .object({
    year: z.int().min(1990).max(2100),
    status: z.enum(['official', 'provisional']),
    source: z.string().min(1).max(400),
    off: z
      .array(Day)
      .max(60)
      .describe('days without work, weekend days of a holiday among them: a six-day week keeps them too'),
    work: z.array(Day).max(60).describe('weekend days of work (调休上班)'),
  })
  .meta({ id: 'CalendarYear' });
export type CalendarYear = z.infer<typeof CalendarYear>;

/**
 * 工作日历: data with a source and coverage years. One with a `base` takes its years from there. Outside the years of a
 * calendar the engine says so; it never guesses plain weeks.
 */
export const WorkCalendar = z
  .object({
    id: z.string().regex(/^[a-z0-9-]{1,60}$/),
    version: z.string().min(1).max(20),
    name: z.object({ zh: z.string().min(1).max(60), en: z.string().min(1).max(120) }),
    citation: z.string().min(1).max(400),
    base: Id.optional(),
    week: z
      .array(z.int().min(1).max(7))
      .min(1)
      .max(7)
      .default([1, 2, 3, 4, 5])
      .describe('working days of the week, Monday = 1'),
    years: z.array(CalendarYear).max(120).default([]),
    exceptions: z
      .array(z.object({ from: Day, to: Day, works: z.boolean(), why: Text }))
      .max(400)
      .default([])
      .describe('dated exceptions of this calendar, e.g. 台风停工; the later one in the list wins'),
  })
  .meta({ id: 'WorkCalendar' });
export type WorkCalendar = z.infer<typeof WorkCalendar>;
