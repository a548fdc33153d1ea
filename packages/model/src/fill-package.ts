import { z } from 'zod';
import { Day } from './day.ts';
import { SUBJECT_KINDS } from './fact.ts';
import { Caliber, INDICATOR_FORMS } from './plan.ts';
import { Id, Name, Text } from './plan-text.ts';
import { Quantity, UnitOfMeasure } from './quantity.ts';

const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** 填报包: a workbook that a unit fills in offline. What it held when it went out stands in it, signed; it comes back once. */
export const FillPackage = z
  .object({
    id: Id,
    campaign: Id,
    unit: Id,
    of: z.literal('unit'),
    subject: Id.describe('the unit, to be found by it'),
    on: Day.describe('the day that its figures speak of'),
    made: Day,
    until: Day.describe('the last day on which it can come back'),
    seq: z.int().min(0).describe('ledger number up to which its figures were known'),
    items: z.int().min(1),
    by: Name,
    back: z
      .object({ on: Day, by: Name, name: Name, post: Name, rows: z.int().min(0), file: Digest })
      .optional()
      .describe('who filled it in, by what is written in it, and the file that came back'),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'FillPackage' });
export type FillPackage = z.infer<typeof FillPackage>;

const Said = { value: Quantity.optional(), evidence: Text.optional(), note: Text.optional() };

/** What stands in a package, signed: whose it is, and what was known of each figure when it went out. */
export const FillManifest = z.object({
  format: z.literal('gongjian-package'),
  version: z.literal(1),
  id: Id,
  county: Id,
  campaign: Id,
  unit: Id,
  on: Day,
  until: Day,
  seq: z.int(),
  items: z
    .array(
      z.object({
        of: z.enum(SUBJECT_KINDS),
        subject: Id,
        caliber: Caliber,
        name: z.string(),
        unitOfMeasure: UnitOfMeasure,
        decimals: z.int(),
        form: z.enum(INDICATOR_FORMS),
        plan: z.number().optional(),
        last: z.object({ value: z.number(), on: Day }).optional(),
        base: z.object(Said),
      }),
    )
    .min(1)
    .max(500),
});
export type FillManifest = z.infer<typeof FillManifest>;

export const FILL_FIELDS = ['value', 'evidence', 'note'] as const;
export const FILL_STATES = ['left', 'same', 'take', 'conflict'] as const;
const Side = z.union([z.number(), z.string()]).optional();

/** One field three ways: as it went out, as it was filled in, as it is now. */
const FillField = z.object({
  field: z.enum(FILL_FIELDS),
  base: Side,
  theirs: Side,
  now: Side,
  state: z.enum(FILL_STATES).describe('not filled in, as it is now, to be taken, changed here and there'),
});
export type FillField = z.infer<typeof FillField>;

export const FillReview = z
  .object({
    package: FillPackage,
    name: Name,
    post: Name,
    rows: z.array(
      z.object({
        row: z.int().describe('of the sheet, as Excel counts'),
        subject: Id,
        caliber: Caliber,
        name: z.string(),
        unitOfMeasure: UnitOfMeasure,
        decimals: z.int(),
        unchanged: z.boolean(),
        fields: z.array(FillField),
        hand: z
          .object({ by: Name, seq: z.int().optional() })
          .optional()
          .describe('of what both changed: who wrote what stands there now, under which ledger number'),
        fault: Text.optional().describe('the cell that cannot be taken, and what would be right'),
      }),
    ),
  })
  .meta({ id: 'FillReview' });
export type FillReview = z.infer<typeof FillReview>;

/** Whose word counts where both changed a field. */
export const FillChoice = z.object({
  subject: Id,
  caliber: Caliber,
  field: z.enum(FILL_FIELDS),
  take: z.enum(['theirs', 'now']),
});
export type FillChoice = z.infer<typeof FillChoice>;
