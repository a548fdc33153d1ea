import { z } from 'zod';
import { DayBasis } from './calendar.ts';
import { Day } from './day.ts';
import { RecognitionKind } from './plan.ts';
import { Id, Name } from './plan-text.ts';

export const LINK_KINDS = ['FS', 'SS', 'FF', 'SF'] as const;
/** 完成-开始 · 开始-开始 · 完成-完成 · 开始-完成 */
export const LinkKind = z.enum(LINK_KINDS).meta({ id: 'LinkKind' });
export type LinkKind = z.infer<typeof LinkKind>;

/** What a step waits for. A customary link (惯例) may be dropped to work in parallel; a hard one (法定或实体) may not. */
export const StepLink = z
  .object({
    step: Id.describe('the predecessor; may be of another project'),
    kind: LinkKind.default('FS'),
    lag: z.int().min(-2000).max(2000).default(0),
    lagBasis: DayBasis.default('working'),
    hard: z.boolean().default(true),
  })
  .meta({ id: 'StepLink' });
export type StepLink = z.infer<typeof StepLink>;

export const CONSTRAINT_KINDS = [
  'as-late',
  'start-no-earlier',
  'start-no-later',
  'finish-no-earlier',
  'finish-no-later',
  'start-on',
  'finish-on',
] as const;
export const StepConstraint = z
  .object({ kind: z.enum(CONSTRAINT_KINDS), on: Day.optional().describe('every kind but as-late needs it') })
  .refine((constraint) => constraint.kind === 'as-late' || constraint.on !== undefined, {
    path: ['on'],
    message: 'a day is needed',
  })
  .meta({ id: 'StepConstraint' });
export type StepConstraint = z.infer<typeof StepConstraint>;

export const SPREAD_SHAPES = ['pert', 'triangular', 'log-normal'] as const;
/** How long it may take, in days of the step's basis; log-normal takes low and high as its 10th and 90th percentile. */
export const Spread = z
  .object({
    shape: z.enum(SPREAD_SHAPES).default('pert'),
    low: z.number().min(0).max(5000),
    mode: z.number().min(0).max(5000),
    high: z.number().min(0).max(5000),
  })
  .refine((spread) => spread.low <= spread.mode && spread.mode <= spread.high, {
    path: ['mode'],
    message: 'low ≤ mode ≤ high',
  })
  .meta({ id: 'Spread' });
export type Spread = z.infer<typeof Spread>;

/** 节点: one step of a project's network. */
export const Step = z
  .object({
    id: Id,
    project: Id,
    name: Name,
    order: z.int().default(0),
    parent: Id.optional().describe('the summary step it is part of'),
    office: Id.optional().describe('the unit whose days these are: approval office, township, platform'),
    of: z
      .object({ track: Id, step: Id })
      .optional()
      .describe('the step of an approval track it was made from; gives the legal minimum by date'),
    basis: DayBasis.default('working'),
    calendar: Id.optional().describe('by default the campaign’s'),
    days: z.int().min(0).max(5000).describe('planned days of the basis; 0: a milestone'),
    promised: z.int().min(0).max(5000).optional().describe('days the office promised'),
    spread: Spread.optional().describe('by default the track’s, scaled to the planned days'),
    after: z.array(StepLink).max(60).default([]),
    constraint: StepConstraint.optional(),
    deadline: Day.optional(),
    gives: z.array(RecognitionKind).max(6).default([]).describe('outcomes that its finish makes possible'),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'Step' });
export type Step = z.infer<typeof Step>;
