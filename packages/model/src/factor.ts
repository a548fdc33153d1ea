import { z } from 'zod';
import { Day } from './day.ts';
import { Id, Name } from './plan-text.ts';
import { Quantity, UnitOfMeasure } from './quantity.ts';

export const FACTOR_KINDS = ['land', 'funds', 'cases', 'visits', 'crews'] as const;
/**
 * 要素: something scarce that projects compete for. Land and funds are used up (`stock`): what a period does not use
 * stays for the next. Cases a week, visits and crews are there for their period only (`flow`).
 */
export const Factor = z
  .object({
    id: Id,
    campaign: Id,
    name: Name,
    kind: z.enum(FACTOR_KINDS),
    holder: Id.optional().describe('the unit that gives it'),
    leader: Id.optional().describe('whose visits'),
    unitOfMeasure: UnitOfMeasure,
    use: z.enum(['stock', 'flow']),
    periods: z
      .array(z.object({ from: Day, to: Day, amount: Quantity }))
      .min(1)
      .max(60)
      .describe('what becomes available in each period; periods do not overlap'),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'Factor' });
export type Factor = z.infer<typeof Factor>;

/** What a project needs of a factor. */
export const Need = z
  .object({
    factor: Id,
    amount: Quantity.describe('in the factor’s unit of measure'),
    step: Id.optional().describe('the step that uses it, where it is one step’s'),
  })
  .meta({ id: 'Need' });
export type Need = z.infer<typeof Need>;
