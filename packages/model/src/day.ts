import { z } from 'zod';
import { isRealDay } from './days.ts';

// The sums with days stand apart, so that a page that only counts days loads no schema.
export * from './days.ts';

/**
 * A calendar day in Beijing, `YYYY-MM-DD`. All arithmetic here is on the proleptic Gregorian calendar and
 * touches no clock and no time zone.
 */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay, { message: 'not a day of the calendar' })
  .meta({ id: 'Day' });
export type Day = z.infer<typeof Day>;
