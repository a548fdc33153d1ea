import { z } from 'zod';
import { About } from './commitment.ts';
import { Day } from './day.ts';
import { Movement, NamedCut } from './movement.ts';
import { Id, Name, Text } from './plan-text.ts';
import { UnitOfMeasure } from './quantity.ts';

export const STOCKTAKE_STATES = ['planned', 'open', 'closed', 'cancelled'] as const;
export const STOCKTAKE_SCOPES = ['county', 'leader'] as const;

/** What a stocktake goes through, worked out when it opens and never changed after: figures as known at `seq`. */
export const StocktakeAgenda = z
  .object({
    day: Day,
    seq: z.int().min(0).optional().describe('ledger number up to which it was known'),
    asOf: Day.optional().describe('the latest day that any figure speaks of'),
    commitments: z.array(Id).max(2000).describe('all that are not closed, overdue ones first'),
    problems: z
      .array(
        z.object({
          problem: Id,
          name: Name,
          need: Text,
          waitingDays: z.int(),
          due: Day,
          latest: Day.optional().describe('the latest day of clearance'),
          gain: z.number().describe('weighted chance that clearing it today adds'),
          held: z.array(z.object({ target: Id, name: Name, held: z.number(), unitOfMeasure: UnitOfMeasure })).max(200),
          decider: z.object({ unit: Id.optional(), leader: Id.optional() }),
        }),
      )
      .max(1000)
      .describe('the dearest first'),
    targets: z
      .array(
        z.object({
          target: Id,
          name: Name,
          unit: Id,
          done: z.number().optional(),
          goal: z.number(),
          unitOfMeasure: UnitOfMeasure,
          decimals: z.int(),
          campaignGap: z.number().optional().describe('percentage points, negative = behind'),
          catchUp: z.number().optional(),
          chance: z.number().optional(),
        }),
      )
      .max(1000)
      .describe('that will miss at the present pace'),
    decisions: z.array(Id).max(1000).describe('problems whose decision is due on the day or overdue'),
    since: Day.optional().describe('the last stocktake, which `moved` compares with'),
    moved: z
      .array(z.object({ target: Id, name: Name, movement: Movement, cuts: z.array(NamedCut).max(200).optional() }))
      .max(1000)
      .optional()
      .describe('targets that did not move by work alone since then'),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'StocktakeAgenda' });
export type StocktakeAgenda = z.infer<typeof StocktakeAgenda>;

/** 议定事项: what was decided, who carries it out, by when; the commitment follows it up. */
export const Decision = z
  .object({
    id: Id,
    text: Text.min(1),
    about: z.array(About).max(20).default([]),
    leader: Id.optional(),
    unit: Id.optional(),
    due: Day.optional(),
    commitment: Id.optional(),
    on: Day,
    by: Name,
  })
  .meta({ id: 'Decision' });
export type Decision = z.infer<typeof Decision>;

/** 调度会: a meeting that opens with last time's commitments, decides, and ends when each of them has been looked at. */
export const Stocktake = z
  .object({
    id: Id,
    campaign: Id,
    name: Name,
    on: Day,
    place: Name.optional(),
    leader: Id.describe('who chairs it'),
    scope: z.enum(STOCKTAKE_SCOPES).default('county').describe('all of the campaign, or what the chair leads'),
    leaders: z.array(Id).max(40).default([]).describe('county leaders who attend'),
    units: z.array(Id).max(200).default([]).describe('units that attend'),
    state: z.enum(STOCKTAKE_STATES),
    agenda: StocktakeAgenda.optional(),
    decisions: z.array(Decision).max(200).default([]),
    leftOpen: z
      .array(z.object({ commitment: Id, note: Text.optional(), by: Name }))
      .max(2000)
      .default([])
      .describe('commitments that were looked at and knowingly left open'),
    opened: z.object({ on: Day, by: Name }).optional(),
    closed: z.object({ on: Day, by: Name, why: Text.optional() }).optional().describe('why: where it was cancelled'),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'Stocktake' });
export type Stocktake = z.infer<typeof Stocktake>;
