import { z } from 'zod';
import { Day } from './day.ts';
import { SUBJECT_KINDS } from './fact.ts';
import { Id } from './plan-text.ts';
import { RankInterval } from './standing.ts';

export const GROUNDS = ['weight', 'distance', 'lag', 'difficulty'] as const;
/** 事关大局 · 差距较大 · 进展滞后 · 推进难度大: the four grounds on which work is chosen for a campaign. */
export const Ground = z.enum(GROUNDS).meta({ id: 'Ground' });
export type Ground = z.infer<typeof Ground>;

export const SelectionRules = z
  .object({
    weights: z
      .object({
        weight: z.number().min(0),
        distance: z.number().min(0),
        lag: z.number().min(0),
        difficulty: z.number().min(0),
      })
      .refine((weights) => GROUNDS.some((ground) => weights[ground] > 0), { message: 'a weight above 0' })
      .default({ weight: 1, distance: 1, lag: 1, difficulty: 1 }),
    vary: z
      .number()
      .min(0)
      .max(100)
      .default(10)
      .describe('percent by which each weight is varied for the rank interval'),
    most: z.int().min(1).max(1000).default(60).describe('how many of each kind are listed'),
  })
  .meta({ id: 'SelectionRules' });
export type SelectionRules = z.infer<typeof SelectionRules>;
/** As they may be given: defaults left out. */
export type SelectionRulesInput = z.input<typeof SelectionRules>;

/** One ground of one piece of work, 0..1, with the figures that it comes from. */
export const GroundScore = z
  .object({
    ground: Ground,
    value: z.number().describe('0 where it cannot be told'),
    known: z.boolean().describe('false: it may be anything from 0 to 1'),
    inputs: z
      .array(
        z.object({
          of: z.enum(['target', 'project', 'problem']),
          id: Id,
          field: z.string().describe('of its plan row or assessment'),
          value: z.number(),
        }),
      )
      .max(400),
  })
  .meta({ id: 'GroundScore' });
export type GroundScore = z.infer<typeof GroundScore>;

export const KeyWork = z
  .object({
    of: z.enum(SUBJECT_KINDS),
    subject: Id,
    name: z.string(),
    score: z.number().describe('0..1'),
    rank: z.int().describe('among its kind; ties share a rank'),
    ranks: RankInterval.describe('under the varied weights'),
    ranksAny: RankInterval.describe('under any weights at all'),
    grounds: z.array(GroundScore).length(GROUNDS.length),
  })
  .meta({ id: 'KeyWork' });
export type KeyWork = z.infer<typeof KeyWork>;

export const Selection = z
  .object({
    campaign: Id,
    seq: z.int(),
    day: Day,
    weights: z.object({ weight: z.number(), distance: z.number(), lag: z.number(), difficulty: z.number() }),
    vary: z.number(),
    considered: z.object({ targets: z.int(), projects: z.int() }).describe('of how many the lists are the first'),
    targets: z.array(KeyWork).describe('the most deserving first'),
    projects: z.array(KeyWork),
    reached: z.array(z.object({ of: z.enum(SUBJECT_KINDS), subject: Id })).describe('left out: nothing is left to do'),
  })
  .meta({ id: 'Selection' });
export type Selection = z.infer<typeof Selection>;
