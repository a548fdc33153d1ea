import { z } from 'zod';
import { Day } from './day.ts';
import { Progress, Recognition } from './fact.ts';
import { Light } from './light.ts';
import { Reach } from './outlook.ts';
import { Project, RecognitionKind } from './plan.ts';
import { Id } from './plan-text.ts';
import { Problem } from './problem.ts';
import { LinkKind, Step } from './step.ts';
import { Track } from './track.ts';

/** Days of a chart are numbers, day 1 being the first of the campaign: twenty thousand steps have to travel. */
const At = z.int();
/** From the first day to the last, both inclusive. */
export const ChartSpan = z.tuple([At, At]).meta({ id: 'ChartSpan', description: 'first and last day, inclusive' });
export type ChartSpan = z.infer<typeof ChartSpan>;
/** What has a bar of each kind: 基线, 计划, 实际, 预测. */
const SPANS = {
  baseline: ChartSpan.optional().describe('as planned on day 0, or when the steps were first recorded'),
  plan: ChartSpan.optional().describe('as planned now, from the same day on'),
  actual: ChartSpan.optional().describe('as it happened, up to the day asked on'),
  forecast: ChartSpan.optional().describe('what is left, at the earliest'),
};

export const ChartStep = z
  .object({
    id: Id,
    name: z.string(),
    parent: Id.optional(),
    office: Id.optional(),
    state: z.enum(['done', 'running', 'open']),
    ...SPANS,
    lateStart: At.optional().describe('the latest start that still keeps day N'),
    lateFinish: At.optional(),
    float: z.int().optional().describe('working days; negative: too late by so many already'),
    critical: z.literal(true).optional(),
    after: z.array(z.object({ step: Id, kind: LinkKind })).optional(),
    problems: z.int().optional().describe('open problems that hold it'),
  })
  .meta({ id: 'ChartStep' });
export type ChartStep = z.infer<typeof ChartStep>;

export const ChartMilestone = z
  .object({
    kind: RecognitionKind,
    planned: At.optional(),
    forecast: At.optional(),
    reached: At.optional(),
    asked: z.literal(true).optional().describe('the campaign asks it by day N'),
  })
  .meta({ id: 'ChartMilestone' });
export type ChartMilestone = z.infer<typeof ChartMilestone>;

export const ChartProject = z
  .object({
    id: Id,
    name: z.string(),
    unit: Id,
    leader: Id.optional(),
    platform: Id.optional(),
    actions: z.array(Id).describe('whose targets count it'),
    light: z.union([Light, z.literal('exempt')]).optional(),
    outcome: RecognitionKind.optional().describe('the next that is asked, from which latest days are counted back'),
    reach: Reach.optional(),
    lateDays: z.int().optional().describe('working days that the outcome comes after day N'),
    ...SPANS,
    milestones: z.array(ChartMilestone),
    steps: z.array(ChartStep),
    faulty: z.literal(true).optional().describe('its links contradict each other: nothing can be worked out'),
  })
  .meta({ id: 'ChartProject' });
export type ChartProject = z.infer<typeof ChartProject>;

/** 挂图: every project in sight with its steps, ready to be drawn. */
export const Chart = z
  .object({
    campaign: Id,
    seq: z.int(),
    day: Day,
    zero: Day.describe('day 0, from which all days are counted'),
    today: At,
    last: At.describe('day N'),
    projects: z.array(ChartProject),
  })
  .meta({ id: 'Chart' });
export type Chart = z.infer<typeof Chart>;

/** All that a change of a step is tried with: the project and every project linked with it, in full. */
export const TryOutFacts = z
  .object({
    seq: z.int(),
    projects: z.array(Project),
    steps: z.array(Step),
    versions: z.record(Id, z.int()).describe('ledger number of each step of the project itself'),
    progress: z.array(Progress),
    problems: z.array(Problem),
    recognitions: z.array(Recognition),
    tracks: z.array(Track),
    asks: z.array(z.object({ project: Id, outcome: RecognitionKind, by: Day })),
  })
  .meta({ id: 'TryOutFacts' });
export type TryOutFacts = z.infer<typeof TryOutFacts>;
