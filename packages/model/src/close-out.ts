import { z } from 'zod';
import { Verdict } from './assessment.ts';
import { Day } from './day.ts';
import { PipelineStage } from './pipeline.ts';
import { Comparison } from './plan.ts';
import { Id } from './plan-text.ts';
import { PROBLEM_TYPES } from './problem.ts';
import { UnitOfMeasure } from './quantity.ts';

/** A count with both denominators: all, and all but those under an approved cause. */
export const Counts = z
  .object({
    count: z.int(),
    of: z.int(),
    exempt: z.int().describe('of `of`, those under an approved cause'),
    countWithout: z.int(),
    ofWithout: z.int(),
  })
  .meta({ id: 'Counts' });

/** How one target ended, and why. */
export const CloseOutTarget = z
  .object({
    target: Id,
    name: z.string(),
    unit: Id,
    leader: Id.optional(),
    unitOfMeasure: UnitOfMeasure,
    decimals: z.int(),
    comparison: Comparison,
    goal: z.number(),
    done: z.number().optional(),
    doneVerified: z.number().optional(),
    attained: z.number().optional().describe('percent of the campaign value; of cumulative figures'),
    verdict: Verdict,
    met: z.boolean(),
    projects: Counts.optional().describe('of a roster target: counted projects under both denominators'),
    exempt: z.object({ exemption: Id, cause: z.string(), to: Day }).optional(),
    short: z.number().optional().describe('what is missing of the campaign value, where it is not met'),
    waiting: z.array(Id).describe('projects of its roster that are not counted'),
    problems: z.array(Id).describe('open ones that hold it'),
  })
  .meta({ id: 'CloseOutTarget' });
export type CloseOutTarget = z.infer<typeof CloseOutTarget>;

export const HANDED_KINDS = ['problem', 'order', 'commitment', 'exemption', 'application'] as const;
/** Something still open that somebody goes on with. */
export const HandedOver = z
  .object({
    kind: z.enum(HANDED_KINDS),
    id: Id,
    name: z.string(),
    unit: Id.optional().describe('whose it is'),
    leader: Id.optional(),
    since: Day,
    due: Day.optional(),
    overdueDays: z.int().min(0),
  })
  .meta({ id: 'HandedOver' });
export type HandedOver = z.infer<typeof HandedOver>;

/** How often a type of problem came, how long it took and who cleared it at which level. */
export const Recurring = z
  .object({
    type: z.enum(PROBLEM_TYPES),
    raised: z.int(),
    cleared: z.int(),
    open: z.int(),
    reopened: z.int(),
    projects: z.int().describe('projects that they blocked, each once'),
    days: z.number().optional().describe('median of calendar days from being raised to being cleared'),
    levels: z
      .array(z.object({ level: z.int(), cleared: z.int() }))
      .describe('on which level of the ladder; none without one'),
    deciders: z
      .array(z.object({ unit: Id.optional(), leader: Id.optional(), raised: z.int() }))
      .describe('in whose hands, the most frequent first'),
    problems: z.array(Id),
  })
  .meta({ id: 'Recurring' });
export type Recurring = z.infer<typeof Recurring>;

/** 长效机制 as proposed: to be edited and adopted by the office. */
export const RuleDraft = z
  .object({
    type: z.enum(PROBLEM_TYPES),
    name: z.string(),
    text: z.string(),
    unit: Id.optional(),
    review: Day,
    problems: z.array(Id),
  })
  .meta({ id: 'RuleDraft' });
export type RuleDraft = z.infer<typeof RuleDraft>;

export const CARRIED_WHY = ['not-reached', 'planned-later', 'reserve'] as const;
/** A project that moves to the next half-year. */
export const CarriedProject = z
  .object({
    project: Id,
    name: z.string(),
    unit: Id,
    stage: PipelineStage,
    why: z.enum(CARRIED_WHY).describe('asked of this campaign and not reached; planned after it; held in reserve'),
    plannedStart: Day.optional(),
    due: Day.optional().describe('when it should leave its stage by plan: planned start or completion'),
    overdueDays: z.int().min(0).describe('past that day'),
    totalInvestment: z.number().optional(),
    rosters: z.array(Id).describe('lists that it is on'),
  })
  .meta({ id: 'CarriedProject' });
export type CarriedProject = z.infer<typeof CarriedProject>;

/** 收官: how the campaign ended, what is handed over, what is learnt, what goes on. */
export const CloseOut = z
  .object({
    campaign: Id,
    seq: z.int(),
    day: Day,
    daysLeft: z.int(),
    counts: Counts.describe('targets that are met'),
    targets: z.array(CloseOutTarget).describe('in plan order'),
    handedOver: z.array(HandedOver).describe('by kind, the longest overdue first'),
    recurring: z.array(Recurring).describe('every type that was raised, the most frequent first'),
    drafts: z.array(RuleDraft).describe('for types that came more than once'),
    carried: z.array(CarriedProject),
    sample: z.boolean(),
  })
  .meta({ id: 'CloseOut' });
export type CloseOut = z.infer<typeof CloseOut>;
