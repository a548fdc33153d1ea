import { z } from 'zod';
import { fromMicros, toMicros } from './amounts.ts';

// The sums with figures stand apart, so that a page that only prints figures loads no schema.
export * from './amounts.ts';

const LARGEST = 9_000_000_000;

/** A figure in its indicator's unit of measure: |value| ≤ 9e9, at most six decimals. */
export const Quantity = z
  .number()
  .min(-LARGEST)
  .max(LARGEST)
  .refine((value) => fromMicros(toMicros(value)) === value, { message: 'at most six decimals' })
  .meta({ id: 'Quantity' });
export type Quantity = z.infer<typeof Quantity>;

/**
 * The unit of measure (计量单位) of a figure. A key of `UNITS_OF_MEASURE` can be converted; any other
 * word of up to twelve characters is kept as written and converts to nothing but itself.
 */
export const UnitOfMeasure = z.string().min(1).max(12).meta({ id: 'UnitOfMeasure' });
export type UnitOfMeasure = z.infer<typeof UnitOfMeasure>;
