import { z } from 'zod';
import { Day } from './day.ts';
import { SUBJECT_KINDS } from './fact.ts';
import { Caliber } from './plan.ts';
import { Id } from './plan-text.ts';
import { UnitOfMeasure } from './quantity.ts';
import { ColumnMeaning } from './workbook.ts';

/**
 * 表样: how a sender's table of this header was last had read, so that it need not be put right again: a unit's, or where it has no unit
 * the post's. It holds no figures and names nobody.
 */
export const Layout = z
  .object({
    id: Id,
    campaign: Id,
    unit: Id.optional().describe('whose tables these are'),
    subject: Id.describe('the campaign, to be found by it'),
    on: Day.describe('the day it was last used'),
    header: z.array(z.string().max(300)).min(1).max(120).describe('header texts by column, figures left out'),
    columns: z.array(z.object({ meaning: ColumnMeaning, unit: UnitOfMeasure.optional() })).max(120),
    speaksOf: z.enum(SUBJECT_KINDS),
    unitOfMeasure: UnitOfMeasure.optional().describe('of the whole table'),
    caliber: Caliber.optional(),
    names: z
      .array(z.object({ name: z.string().min(1).max(300), subject: Id }))
      .max(2000)
      .default([])
      .describe('what a person chose for a name; offered first next time'),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'Layout' });
export type Layout = z.infer<typeof Layout>;
