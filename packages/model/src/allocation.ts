import { z } from 'zod';
import { Day } from './day.ts';
import { Id } from './plan-text.ts';
import { UnitOfMeasure } from './quantity.ts';

export const ALLOCATION_PROOFS = ['optimal', 'feasible', 'interrupted', 'infeasible'] as const;
/**
 * 已证最优 · 可行(未证最优) · 中途停止 · 要求互相矛盾. Optimal: no plan meets more weight, and the score is within the gap
 * asked for of what any plan can have.
 */
export const AllocationProof = z.enum(ALLOCATION_PROOFS).meta({ id: 'AllocationProof' });
export type AllocationProof = z.infer<typeof AllocationProof>;

/** What a plan is worth: first the weights of the targets it meets, then how far it brings the others. */
export const AllocationValue = z
  .object({
    weight: z.number().describe('weights of the targets met, added up'),
    progress: z.number().describe('weights × share of the way to the goal, added up over all targets'),
    score: z.number().describe('weight + a small share of progress; what is maximised'),
  })
  .meta({ id: 'AllocationValue' });
export type AllocationValue = z.infer<typeof AllocationValue>;

/** A project that gets what it needs. */
export const AllocatedProject = z
  .object({
    project: Id,
    period: z.int().min(0).describe('place in `periods`'),
    from: Day.describe('first day of the period'),
    to: Day,
    must: z.boolean().describe('it was demanded'),
    gets: z.array(z.object({ factor: Id, amount: z.number() })).describe('in the factor’s unit of measure'),
    start: Day.optional().describe('from the resource-constrained schedule, where one was made'),
    finish: Day.optional(),
  })
  .meta({ id: 'AllocatedProject' });
export type AllocatedProject = z.infer<typeof AllocatedProject>;

export const AllocatedTarget = z
  .object({
    target: Id,
    unitOfMeasure: UnitOfMeasure,
    weight: z.number(),
    goal: z.number(),
    done: z.number().describe('already there on the day'),
    adds: z.number().describe('what the chosen projects add by day N'),
    met: z.boolean(),
  })
  .meta({ id: 'AllocatedTarget' });
export type AllocatedTarget = z.infer<typeof AllocatedTarget>;

export const AllocatedFactor = z
  .object({
    factor: Id,
    unitOfMeasure: UnitOfMeasure,
    use: z.enum(['stock', 'flow']),
    limits: z
      .array(z.object({ from: Day, to: Day, amount: z.number(), given: z.number() }))
      .describe('at most `amount` from `from` to `to` together'),
  })
  .meta({ id: 'AllocatedFactor' });
export type AllocatedFactor = z.infer<typeof AllocatedFactor>;

/** 边际价值: what a little more of a factor would bring. */
export const FactorWorth = z
  .object({
    factor: Id,
    more: z.number().describe('so much more, in its unit of measure; of a flow in every period'),
    gain: z.number().min(0).describe('weights of targets met besides, from solving again'),
    progress: z.number().min(0).describe('weighted progress besides, where no more weight is met'),
    targets: z.array(Id).describe('targets met then and not now'),
    projects: z.array(Id).describe('projects chosen then and not now'),
    proof: AllocationProof.describe('of solving again; `feasible`: the gain is not proved'),
    dual: z.number().optional().describe('estimate per unit from the linear relaxation'),
  })
  .meta({ id: 'FactorWorth' });
export type FactorWorth = z.infer<typeof FactorWorth>;

export const WHY_NOT_REASONS = [
  'no-time',
  'too-large',
  'adds-nothing',
  'costs-more',
  'just-as-good',
  'would-add',
] as const;
/**
 * 时限内不可达 · 要素总量不够 · 不增加完成目标 · 选它得不偿失 · 与所选相当 · 加上更好(求解未完)
 */
export const WhyNot = z
  .object({
    project: Id,
    reason: z.enum(WHY_NOT_REASONS),
    factors: z.array(Id).describe('factors of which not enough is left for it'),
    loss: AllocationValue.optional().describe('what would be lost with it forced in'),
    lost: z.array(Id).describe('targets then not met'),
    displaced: z.array(Id).describe('projects that would give way'),
    exact: z.boolean().describe('the weight lost is proved; false: found by exchange, it may be less'),
  })
  .meta({ id: 'WhyNot' });
export type WhyNot = z.infer<typeof WhyNot>;

/** One of a minimal set of demands that cannot all be kept: dropping any one of them makes the rest possible. */
export const ConflictingDemand = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('must-start'), project: Id }),
    z.object({ kind: z.literal('must-meet'), target: Id }),
    z.object({ kind: z.literal('limit'), factor: Id, from: Day, to: Day, amount: z.number() }),
  ])
  .meta({ id: 'ConflictingDemand' });
export type ConflictingDemand = z.infer<typeof ConflictingDemand>;

/** 要素配置方案: which projects get what and when, so that the most weighted targets are met by day N. */
export const AllocationPlan = z
  .object({
    campaign: Id,
    seq: z.int(),
    day: Day,
    by: Day.describe('day N'),
    periods: z.array(z.object({ from: Day, to: Day })),
    proof: AllocationProof,
    value: AllocationValue,
    bound: z.number().describe('no plan can have a higher score'),
    gap: z.number().min(0).describe('(bound − score) ÷ score'),
    weightProved: z.boolean().describe('no plan meets more weight, even where the score has a gap'),
    timing: z.enum(['periods', 'schedule']).describe('where dates come from: periods of giving, or a schedule'),
    chosen: z.array(AllocatedProject),
    clears: z
      .array(z.object({ problem: Id, factor: Id, period: z.int().min(0), from: Day, to: Day }))
      .describe('problems that a leader’s visit clears, and when'),
    targets: z.array(AllocatedTarget),
    outside: z.array(Id).describe('targets that no project of this plan moves: by readings, or growth'),
    factors: z.array(AllocatedFactor),
    worth: z.array(FactorWorth).describe('the dearest first'),
    whyNot: z.array(WhyNot),
    conflicts: z.array(ConflictingDemand).describe('where infeasible'),
  })
  .meta({ id: 'AllocationPlan' });
export type AllocationPlan = z.infer<typeof AllocationPlan>;
