import { z } from 'zod';
import { Day } from './day.ts';
import { Hand } from './hand.ts';
import { Limit } from './ladder.ts';
import { Id, Name, Text } from './plan-text.ts';
import { Spread } from './step.ts';

export const BLOCKED_KINDS = ['target', 'project', 'step'] as const;

export const PROBLEM_TYPES = [
  'land-acquisition',
  'land-supply',
  'approval',
  'funds',
  'construction',
  'utilities',
  'coordination',
  'social',
  'data',
] as const;
export type ProblemType = (typeof PROBLEM_TYPES)[number];

/** What is usual within each type; each name stands once. */
export const PROBLEM_SUBTYPES = {
  'land-acquisition': ['notice-period', 'unsigned', 'compensation', 'resettlement', 'graves-crops'],
  'land-supply': ['land-quota', 'zoning', 'conversion', 'auction', 'idle-land'],
  approval: ['environment', 'energy', 'water-soil', 'design', 'drawings', 'permit'],
  funds: ['equity', 'loan', 'special-bond', 'payment'],
  construction: ['crew', 'materials', 'weather', 'safety'],
  utilities: ['supply', 'diversion', 'access-road'],
  coordination: ['unclear-duty', 'many-demands'],
  social: ['petition', 'risk-review', 'migrants'],
  data: ['entry-papers', 'caliber', 'correction'],
} as const satisfies Record<ProblemType, readonly string[]>;
export type ProblemSubtype = (typeof PROBLEM_SUBTYPES)[ProblemType][number];
const SUBTYPES = Object.values(PROBLEM_SUBTYPES).flat() as [ProblemSubtype, ...ProblemSubtype[]];

export const PROBLEM_STAGES = ['raised', 'handling', 'to-verify', 'cleared', 'returned', 'suspended'] as const;
/** 待受理 · 办理中 · 待验证 · 已销号 · 退回 · 挂起 */
export const ProblemStage = z.enum(PROBLEM_STAGES).meta({ id: 'ProblemStage' });
export type ProblemStage = z.infer<typeof ProblemStage>;

export const PROBLEM_SOURCES = ['project', 'step', 'target', 'report', 'stocktake'] as const;

/** 措施: what is done about a problem, with a completion mark that can be checked. */
export const Measure = z
  .object({
    id: Id,
    what: Text.min(1),
    mark: Text.min(1).describe('完成标志: what can be checked when it is done'),
    from: Day,
    to: Day,
    lead: Id.describe('lead unit'),
    helpers: z.array(Id).max(20).default([]),
    needs: Text.optional().describe('所需要素: land, money, people'),
    progress: Text.optional(),
    deviation: Text.optional().describe('偏差原因: why it is not as planned'),
    done: z.object({ on: Day, by: Hand, evidence: Text.optional() }).optional(),
  })
  .meta({ id: 'Measure' });
export type Measure = z.infer<typeof Measure>;

/** A measure as it is planned; what becomes of it is recorded later. */
export const MeasurePlan = Measure.omit({ progress: true, deviation: true, done: true });

const Deed = z.object({ on: Day, by: Hand, reason: Text.min(1) });
const Cleared = z.object({
  on: Day,
  how: Text,
  verifier: Name,
  note: Text.optional().describe('what the verifier saw'),
  evidence: Text.optional(),
  told: Day.optional().describe('the day it was verified on; reopening counts from it'),
});

/** 难题: what it blocks, whose decision, since when, until when; what is done about it. Closed by `cleared`. */
export const Problem = z
  .object({
    id: Id,
    campaign: Id,
    type: z.enum(PROBLEM_TYPES),
    name: Name,
    blocks: z
      .array(z.object({ of: z.enum(BLOCKED_KINDS), id: Id }))
      .min(1)
      .max(50),
    raisedBy: Id.describe('unit'),
    raisedOn: Day,
    decider: z.object({ unit: Id.optional(), leader: Id.optional() }).describe('in whose hands'),
    need: Text.describe('what must be decided'),
    due: Day,
    clears: Spread.optional().describe(
      'calendar days from the day of assessment until it is cleared, as its handler judges',
    ),
    cleared: Cleared.optional(),
    number: z.int().min(1).optional().describe('编号: given when it is taken in hand, without gaps in a campaign'),
    subtype: z.enum(SUBTYPES).optional(),
    description: z.string().trim().max(200).optional(),
    source: z
      .object({ of: z.enum(PROBLEM_SOURCES), id: Id })
      .optional()
      .describe('where it came up'),
    stage: ProblemStage.optional().describe('absent: raised, or cleared where it is cleared'),
    accepted: Deed.omit({ reason: true }).optional(),
    raisedAgain: Day.optional().describe('the day it was raised anew after it came back, or was reopened'),
    level: z.int().min(1).max(9).optional().describe('on the ladder of the campaign; absent: L1 since it was raised'),
    levelSince: Day.optional(),
    limit: Limit.optional().describe('of the level, as the ladder said when it was reached'),
    measures: z.array(Measure).max(40).optional(),
    submitted: z
      .object({
        on: Day,
        by: Hand,
        how: Text.min(1),
        evidence: Text.optional(),
        unmet: z
          .array(z.object({ measure: Id, why: Text.min(1) }))
          .max(40)
          .default([])
          .describe('measures whose mark is not met, and why it can be cleared all the same'),
      })
      .optional(),
    sentBack: Deed.optional().describe('the last time that verification failed'),
    returned: Deed.optional(),
    suspended: Deed.extend({ until: Day.optional().describe('when it is looked at again') }).optional(),
    stood: z
      .array(z.object({ from: Day, to: Day }))
      .max(200)
      .optional()
      .describe('limits did not run after `from` up to `to`: suspended, or waiting to be verified'),
    extensions: z
      .array(
        Deed.extend({
          level: z.int().min(1).max(9),
          to: Day,
          answer: z.object({ on: Day, by: Hand, approved: z.boolean(), reason: Text.optional() }).optional(),
        }),
      )
      .max(40)
      .optional(),
    reopened: z
      .array(Deed.extend({ cleared: Cleared }))
      .max(40)
      .optional()
      .describe('with the clearance that did not hold'),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** Where a problem stands; earlier versions wrote no stage. */
export function stageOf({ stage, cleared }: Pick<Problem, 'stage' | 'cleared'>): ProblemStage {
  return stage ?? (cleared === undefined ? 'raised' : 'cleared');
}

/** Days within which the raising unit may reopen what was cleared. */
export const REOPEN_DAYS = 7;
