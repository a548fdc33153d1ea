import { z } from 'zod';
import { Figure } from './bulletin.ts';
import { Day } from './day.ts';
import { Id, Name, Text } from './plan-text.ts';
import { ROUNDINGS } from './quantity.ts';

/** A figure that an issued paper printed, and what it is by the corrections that came after. */
export const CorrectedFigure = Figure.pick({ label: true, decimals: true, unit: true, formula: true })
  .extend({ figure: z.string().min(1), was: z.number().describe('原载'), is: z.number().describe('更正为') })
  .meta({ id: 'CorrectedFigure' });
export type CorrectedFigure = z.infer<typeof CorrectedFigure>;

/** 更正: what an issued paper printed wrong, quoted, with what is right. The paper itself stays as it was. */
export const Correction = z
  .object({
    id: Id,
    campaign: Id,
    on: Day.describe('issued on'),
    of: z.literal('campaign'),
    subject: Id,
    bulletin: Id,
    paper: z
      .object({
        name: z.string().min(1).max(200),
        masthead: z.string().max(200),
        office: Name,
        on: Day,
        rounding: z.enum(ROUNDINGS),
        sample: z.boolean(),
      })
      .describe('the corrected paper as it called itself'),
    number: z.int().min(1).max(99).describe('of this paper, from 1'),
    seq: z.int().min(0).describe('ledger number up to which it was known'),
    figures: z.array(CorrectedFigure).min(1).max(2000),
    acts: z.array(z.int()).max(2000).describe('ledger numbers of the corrections behind it'),
    reason: Text.min(1),
    by: Name,
    request: z.uuid().describe('the id its author gave: asked twice, issued once'),
  })
  .meta({ id: 'Correction' });
export type Correction = z.infer<typeof Correction>;

export function correctionId(bulletin: Id, number: number): Id {
  return `${bulletin}:correction:${number}`;
}

/** An issued paper with what of it was corrected since: what is still to be issued, and what was. */
export const BulletinSince = z
  .object({
    bulletin: Id,
    changed: z.array(CorrectedFigure).describe('corrected since, and in no 更正 yet'),
    acts: z.array(z.int()).describe('ledger numbers of the corrections'),
    corrections: z.array(Correction),
  })
  .meta({ id: 'BulletinSince' });
export type BulletinSince = z.infer<typeof BulletinSince>;
