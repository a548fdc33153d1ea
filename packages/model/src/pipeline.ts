import { z } from 'zod';
import { Day } from './day.ts';
import { Condition, Reach } from './outlook.ts';
import { Id } from './plan-text.ts';
import { LegalDays } from './track.ts';

export const PIPELINE_STAGES = [
  'idea',
  'reserve',
  'preparation',
  'construction',
  'completed',
  'production',
  'statistics',
] as const;
/** 谋划 · 储备 · 前期 · 在建 · 竣工 · 投产 · 入库 */
export const PipelineStage = z.enum(PIPELINE_STAGES).meta({ id: 'PipelineStage' });
export type PipelineStage = z.infer<typeof PipelineStage>;

/** Stages in which a project is not started. */
export const BEFORE_START: readonly PipelineStage[] = ['idea', 'reserve', 'preparation'];

/** Where one project stands in the chain, and for how long. Money is 万元. */
export const PipelineProject = z
  .object({
    project: Id,
    name: z.string(),
    unit: Id,
    leader: Id.optional(),
    stage: PipelineStage,
    since: Day.optional().describe('the day it entered the stage; absent where no fact tells it'),
    age: z.int().min(0).optional().describe('days since then'),
    long: z.boolean().describe('in the stage for longer than three quarters of all stay there'),
    due: Day.optional().describe('when it should leave the stage by plan: planned start or completion'),
    overdueDays: z.int().min(0).describe('past that day'),
    totalInvestment: z.number().optional(),
    annualInvestment: z.number().optional(),
    inStatistics: z.boolean(),
    problems: z.array(Id).describe('open ones that block it or a step of it'),
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'PipelineProject' });
export type PipelineProject = z.infer<typeof PipelineProject>;

export const PipelineStageSum = z
  .object({
    stage: PipelineStage,
    count: z.int(),
    totalInvestment: z.number().describe('of those whose total is known'),
    unknownTotals: z.int().describe('projects without a total'),
    inStatistics: z.int(),
    problems: z.int().describe('projects that an open problem blocks'),
    long: z.int(),
    overdue: z.int(),
    age: z.number().optional().describe('median of the days in the stage, of those where it is known'),
    usual: z
      .object({ median: z.number().optional(), upper: z.number().optional(), left: z.int() })
      .optional()
      .describe(
        'days within which half and three quarters leave it, those still there counted (Kaplan–Meier), and how many have left; absent where fewer than five have',
      ),
  })
  .meta({ id: 'PipelineStageSum' });
export type PipelineStageSum = z.infer<typeof PipelineStageSum>;

/** 项目链条: every project in exactly one stage. */
export const Pipeline = z
  .object({
    campaign: Id,
    seq: z.int(),
    day: Day,
    stages: z.array(PipelineStageSum).describe('all seven, in their order'),
    projects: z.array(PipelineProject).describe('by stage, the longest in it first'),
    sample: z.boolean(),
  })
  .meta({ id: 'Pipeline' });
export type Pipeline = z.infer<typeof Pipeline>;

/** What must happen for a project to be ready, and in whose hands it is. */
export const BatchNeed = z
  .object({
    condition: Condition,
    name: z.string().describe('of the step or problem'),
    beside: z.string().optional().describe('of the step that it no longer waits for'),
    unit: Id.optional().describe('in whose hands'),
    leader: Id.optional(),
  })
  .meta({ id: 'BatchNeed' });
export type BatchNeed = z.infer<typeof BatchNeed>;

/** Whether one project that is not started can start on the date. */
export const BatchProject = z
  .object({
    project: Id,
    name: z.string(),
    unit: Id,
    leader: Id.optional(),
    stage: PipelineStage,
    totalInvestment: z.number().optional(),
    reach: Reach,
    finish: Day.optional().describe('ready on, as planned'),
    fastest: Day.optional().describe('ready on, with everything done that can be'),
    slack: z.int().min(0).optional().describe('working days from then to the date; of those that are ready'),
    lateDays: z.int().describe('working days that the plan ends after the date'),
    next: z
      .object({ step: Id, name: z.string(), office: Id.optional(), latestStart: Day })
      .optional()
      .describe('the step not begun whose latest start comes first'),
    needs: z.array(BatchNeed).describe('the fewest that keep the date'),
    citations: z.array(z.object({ step: Id, name: z.string(), minimum: LegalDays })),
  })
  .meta({ id: 'BatchProject' });
export type BatchProject = z.infer<typeof BatchProject>;

/** 集中开工: which projects can truly be ready by a date, counted back from it. */
export const BatchStart = z
  .object({
    campaign: Id,
    seq: z.int(),
    day: Day,
    on: Day.describe('the date'),
    ready: z.array(BatchProject).describe('as planned; the least slack first'),
    conditional: z.array(BatchProject).describe('only if what each needs is done; the fewest needs first'),
    not: z.array(BatchProject).describe('not by law, too much work, or it cannot be told'),
    outside: z.array(z.int()).describe('years that the working calendar does not cover officially'),
    sample: z.boolean(),
  })
  .meta({ id: 'BatchStart' });
export type BatchStart = z.infer<typeof BatchStart>;

export const Flow = z
  .object({
    planned: z.int().describe('projects whose planned day is in the month'),
    money: z.number().describe('their total investment, 万元'),
    done: z.int().describe('recognised in the month'),
    p10: z.int(),
    p50: z.int(),
    p90: z.int(),
    expected: z.number().describe('done, and what the draws give on average'),
    none: z.number().min(0).max(1).describe('chance that there will have been none in the month'),
  })
  .meta({ id: 'Flow' });
export type Flow = z.infer<typeof Flow>;

/** 项目接续: starts and completions of a month against plan. */
export const ContinuityMonth = z
  .object({ month: z.string().regex(/^\d{4}-\d{2}$/), from: Day, to: Day, starts: Flow, completions: Flow })
  .meta({ id: 'ContinuityMonth' });
export type ContinuityMonth = z.infer<typeof ContinuityMonth>;

export const Continuity = z
  .object({
    campaign: Id,
    seq: z.int(),
    day: Day,
    months: z.array(ContinuityMonth).describe('twelve, from the month of the day'),
    gaps: z
      .array(z.string())
      .describe('months in which nothing starts by plan, nothing has, and a start is less likely than not'),
    undated: z
      .object({ starts: z.int(), completions: z.int() })
      .describe('projects still to come that have neither steps nor a planned day: in no month'),
    overdue: z.object({ starts: z.int(), completions: z.int() }).describe('whose planned day has passed'),
    draws: z.int(),
    seed: z.int(),
    sample: z.boolean(),
  })
  .meta({ id: 'Continuity' });
export type Continuity = z.infer<typeof Continuity>;
