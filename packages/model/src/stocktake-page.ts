import { z } from 'zod';
import { Figure, PaperBlock, PaperRun } from './bulletin.ts';
import { Day } from './day.ts';
import { CommitmentRow } from './leader-page.ts';
import { Id, Name } from './plan-text.ts';
import { ROUNDINGS } from './quantity.ts';
import { PaperRecord } from './recheck.ts';
import { Stocktake, StocktakeAgenda } from './stocktake.ts';

/** 议程 or 纪要 before it is a document: pure data, the same for the same stocktake. */
export const StocktakePaper = z
  .object({
    kind: z.enum(['agenda', 'minutes']),
    campaign: Id,
    id: Id.describe('the stocktake'),
    masthead: Name,
    title: z.string(),
    office: Name,
    on: Day,
    asOf: Day.optional().describe('the latest day that any figure in it speaks of'),
    seq: z.int().optional().describe('ledger number that its figures are of'),
    draft: z.boolean().describe('the meeting is not open, or not closed: it may still change'),
    final: z.boolean().describe('the meeting is closed: it comes out the same from now on'),
    made: PaperRecord.shape.made,
    sample: z.boolean(),
    facts: z.array(z.object({ name: z.string(), runs: z.array(PaperRun) })).describe('when, where, who'),
    blocks: z.array(PaperBlock),
    figures: z.array(Figure),
    rounding: z.enum(ROUNDINGS),
    circulation: z.string().describe('分送'),
  })
  .meta({ id: 'StocktakePaper' });
export type StocktakePaper = z.infer<typeof StocktakePaper>;

/** One stocktake with what it goes through. */
export const StocktakePage = z
  .object({
    stocktake: Stocktake,
    agenda: StocktakeAgenda.describe('as frozen when it opened; before that, as it would be today'),
    commitments: z.array(CommitmentRow).describe('of the agenda, in its order'),
    unseen: z.array(Id).describe('commitments that nobody has looked at yet'),
    papers: z.object({ agenda: StocktakePaper, minutes: StocktakePaper.optional() }),
  })
  .meta({ id: 'StocktakePage' });
export type StocktakePage = z.infer<typeof StocktakePage>;
