import { z } from 'zod';
import { Text } from './plan-text.ts';
import { UnitOfMeasure } from './quantity.ts';

const Key = z.string().min(1).max(60);

/** A number as it stands on paper: its decimals say how far it was rounded (92.0 is not 92). */
export const PrintedNumber = z
  .string()
  .regex(/^[-−+]?\d{1,12}(\.\d{1,6})?$/)
  .meta({ id: 'PrintedNumber' });
export type PrintedNumber = z.infer<typeof PrintedNumber>;

/**
 * A column of a printed table. Counts are exact; amounts are rounded to their printed decimals. A share is percent of
 * one column by another; a gap is a share less what the time that has passed asks for.
 */
export const PrintedColumn = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('count'), id: Key }),
    z.object({ kind: z.literal('amount'), id: Key, unitOfMeasure: UnitOfMeasure }),
    z.object({ kind: z.literal('share'), id: Key, done: Key, plan: Key }),
    z.object({
      kind: z.literal('gap'),
      id: Key,
      share: Key,
      expected: z
        .object({ part: z.int().min(0), of: z.int().min(1) })
        .describe('percent expected as a fraction, e.g. 10 of 12 months'),
    }),
  ])
  .meta({ id: 'PrintedColumn' });
export type PrintedColumn = z.infer<typeof PrintedColumn>;

export const PrintedRow = z
  .object({
    id: Key,
    cells: z.record(Key, PrintedNumber),
    within: z
      .object({
        row: Key,
        by: Key.describe('what it is divided by, e.g. 隶属, 类别'),
        complete: z.boolean().describe('false: 其中, a subset that only must not exceed the row'),
      })
      .optional(),
  })
  .meta({ id: 'PrintedRow' });
export type PrintedRow = z.infer<typeof PrintedRow>;

/** A figure that the text gives for a row of the table, or for several together. */
export const PrintedSaying = z
  .object({ where: Text, rows: z.array(Key).min(1).max(400), column: Key, value: PrintedNumber })
  .meta({ id: 'PrintedSaying' });
export type PrintedSaying = z.infer<typeof PrintedSaying>;

export const PRINTED_ROUNDINGS = ['half-up', 'truncate', 'either'] as const;
/** A published table with the figures that its text gives, to be checked against itself (勾稽). */
export const PrintedTable = z
  .object({
    title: Text,
    rounding: z.enum(PRINTED_ROUNDINGS).default('half-up').describe('either: it does not say which it used'),
    columns: z.array(PrintedColumn).min(1).max(60),
    rows: z.array(PrintedRow).min(1).max(5000),
    sayings: z.array(PrintedSaying).max(2000).default([]),
  })
  .meta({ id: 'PrintedTable' });
export type PrintedTable = z.infer<typeof PrintedTable>;
/** As it may be given: defaults left out. */
export type PrintedTableInput = z.input<typeof PrintedTable>;

export const TABLE_CHECKS = ['sum', 'subset', 'share', 'gap', 'text', 'text-share'] as const;
/** Two things on one paper that cannot both be right, or that only rounding lets both be right. */
export const TableFinding = z
  .object({
    check: z.enum(TABLE_CHECKS),
    verdict: z
      .enum(['impossible', 'rounding'])
      .describe('rounding: does not recompute from what is printed, but its rounded inputs allow it'),
    rows: z.array(Key),
    column: Key,
    where: Text.optional().describe('of a figure of the text'),
    printed: PrintedNumber,
    recomputed: PrintedNumber.describe('what follows from the rest of the paper, at the same decimals'),
    difference: z.number().describe('printed − recomputed'),
    from: z.array(Key).describe('rows that it follows from'),
    offsets: z
      .int()
      .optional()
      .describe('place in the list of a finding of the same column that differs by as much the other way'),
  })
  .meta({ id: 'TableFinding' });
export type TableFinding = z.infer<typeof TableFinding>;
