import { z } from 'zod';
import { Day } from './day.ts';
import { Need } from './factor.ts';
import { PlanCut } from './movement.ts';
import { Place } from './place.ts';
import { Id, Name, Text } from './plan-text.ts';
import { Quantity, UnitOfMeasure } from './quantity.ts';

/** Marks what was invented for an example; pages and papers print 示例数据 beside it. */
const Sample = { sample: z.literal(true).optional().describe('示例数据: invented for an example') };

/** Share points of a line that is not straight: `share` is percent of the annual plan expected by the end of `on`. */
export const LinePoint = z.object({ on: Day, share: z.number().min(0).max(200) }).meta({ id: 'LinePoint' });
export type LinePoint = z.infer<typeof LinePoint>;

export const Phase = z
  .object({ name: Name, from: Day, to: Day, work: Text.optional() })
  .refine((phase) => phase.from <= phase.to, { path: ['to'], message: 'a phase ends on or after its first day' })
  .meta({ id: 'Phase' });
export type Phase = z.infer<typeof Phase>;

/** 攻坚活动: a window of days in a plan year. Day 1 is `from`; day N is `to`; day 0 is the day before `from`. */
export const Campaign = z
  .object({
    id: Id,
    name: Name,
    county: Name,
    office: Name.default('攻坚办').describe('编发单位'),
    year: z.int().min(1990).max(2100),
    from: Day,
    to: Day,
    phases: z.array(Phase).max(12).default([]),
    alignedTo: z.array(Name).max(40).default([]).describe("the level above's special actions"),
    ratio: z.number().min(1).max(200).default(90).describe('percent of the annual plan to reach by day N'),
    annualLine: z.enum(['months', 'days']).default('months'),
    pack: Id.optional().describe('the light pack in force'),
    calendar: Id.optional().describe('the working calendar in force'),
    ladder: Id.optional().describe('the ladder that problems climb'),
    rounding: z.enum(['half-up', 'truncate']).default('half-up'),
    purpose: Text.optional(),
    reporting: z
      .enum(['direct', 'reviewed'])
      .optional()
      .describe('reviewed: figures of units come by reports that another post of the unit passes; absent: direct'),
    ...Sample,
  })
  .refine((campaign) => campaign.from <= campaign.to, {
    path: ['to'],
    message: 'the window ends on or after its first day',
  })
  .meta({ id: 'Campaign' });
export type Campaign = z.infer<typeof Campaign>;

/** A stage goal of an action: 定性, 定量 or 具体问题. */
export const StageGoal = z
  .object({
    kind: z.enum(['qualitative', 'quantitative', 'issue']),
    text: Text,
    leader: Id.optional(),
    units: z.array(Id).default([]),
  })
  .meta({ id: 'StageGoal' });

/** 专项行动 */
export const Action = z
  .object({
    id: Id,
    campaign: Id,
    name: Name,
    order: z.int().min(1).max(99),
    alignedTo: Name.optional().describe('an action of the level above'),
    lead: Id.optional().describe('lead unit'),
    leader: Id.optional(),
    goals: z.array(StageGoal).max(40).default([]),
    ...Sample,
  })
  .meta({ id: 'Action' });
export type Action = z.infer<typeof Action>;

export const UNIT_KINDS = [
  'county',
  'office',
  'department',
  'township',
  'platform',
  'enterprise-state',
  'other',
] as const;
/** 单位: township, department, platform; a tree. */
export const Unit = z
  .object({
    id: Id,
    name: Name,
    kind: z.enum(UNIT_KINDS),
    parent: Id.optional(),
    shortName: Name.optional(),
    order: z.int().default(0),
    formerNames: z
      .array(z.object({ name: Name, shortName: Name.optional(), until: Day.describe('the last day it was called so') }))
      .max(20)
      .optional()
      .describe('by day; given by renaming, and kept'),
    merged: z
      .object({ into: Id, on: Day.describe('from this day on'), why: Text.min(1) })
      .optional()
      .describe('并入: what was its own is the other unit’s since'),
    ...Sample,
  })
  .meta({ id: 'Unit' });
export type Unit = z.infer<typeof Unit>;

/** 联系县领导, by post; no personal data beyond name and post. */
export const Leader = z
  .object({
    id: Id,
    name: Name,
    post: Name,
    order: z.int().default(0),
    handedOver: z
      .array(z.object({ to: Id, on: Day, why: Text.min(1), things: z.int().min(1).describe('how many') }))
      .max(200)
      .optional()
      .describe('移交: what was this leader’s and is another’s since'),
    ...Sample,
  })
  .meta({ id: 'Leader' });
export type Leader = z.infer<typeof Leader>;

export const INDICATOR_FORMS = ['cumulative', 'level', 'growth'] as const;
export const CALIBERS = ['management', 'statistical'] as const;
/** 口径: 调度 (management) or 统计 (statistical); the two never overwrite each other. */
export const Caliber = z.enum(CALIBERS).meta({ id: 'Caliber' });
export type Caliber = z.infer<typeof Caliber>;

/** 指标 */
export const Indicator = z
  .object({
    id: Id,
    name: Name,
    unitOfMeasure: UnitOfMeasure,
    form: z.enum(INDICATOR_FORMS).default('cumulative'),
    caliber: Caliber.default('management'),
    decimals: z.int().min(0).max(6).optional().describe('printed decimals; by default those of the unit of measure'),
    meaning: Text.optional().describe('口径说明'),
    ...Sample,
  })
  .meta({ id: 'Indicator' });
export type Indicator = z.infer<typeof Indicator>;

export const COMPARISONS = ['at-least', 'more-than', 'equal', 'at-most', 'less-than', 'about', 'above-peer'] as const;
export const Comparison = z.enum(COMPARISONS).meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof Comparison>;

export const RECOGNITION_KINDS = [
  'preliminaries',
  'start',
  'part-completion',
  'completion',
  'production',
  'statistics',
] as const;
/** 完成前期 · 开工 · 部分竣工 · 竣工 · 投产 · 入库纳统 */
export const RecognitionKind = z.enum(RECOGNITION_KINDS).meta({ id: 'RecognitionKind' });
export type RecognitionKind = z.infer<typeof RecognitionKind>;

/** How a target is measured: by its own readings, by counting a roster, or by summing a roster's investment. */
export const Measurement = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('readings') }),
    z.object({
      by: z.literal('count'),
      roster: Id,
      recognised: z.array(RecognitionKind).min(1).describe('a project counts once any of these is recognised'),
      tag: Name.optional().describe('count only projects with this tag (其中)'),
    }),
    z.object({ by: z.literal('investment'), roster: Id, tag: Name.optional() }),
  ])
  .meta({ id: 'Measurement' });
export type Measurement = z.infer<typeof Measurement>;

/** 目标: indicator × responsible unit. The campaign value is `annualPlan × ratio` unless `goal` overrides it with a note. */
export const Target = z
  .object({
    id: Id,
    campaign: Id,
    action: Id,
    name: Name,
    indicator: Id,
    unit: Id.describe('responsible unit'),
    helpers: z.array(Id).max(40).default([]).describe('配合单位'),
    leader: Id.optional(),
    parent: Id.optional().describe('其中: this target is part of that one'),
    order: z.int().default(0),
    comparison: Comparison.default('at-least'),
    annualPlan: Quantity.optional(),
    ratio: z.number().min(0).max(300).optional().describe("percent; by default the campaign's"),
    goal: Quantity.optional().describe('campaign value as written; overrides annualPlan × ratio'),
    goalNote: Text.optional().describe('why it is overridden, or where the figure stands in the plan document'),
    measurement: Measurement.default({ by: 'readings' }),
    weight: z.number().min(0).max(100).optional().describe('how much it counts beside other targets; 1 where not said'),
    annualPoints: z
      .array(LinePoint)
      .max(60)
      .default([])
      .describe('plan points of the annual line; empty: the campaign convention'),
    curve: z
      .array(LinePoint)
      .max(60)
      .default([])
      .describe('points of the campaign curve; empty: straight from day 0 to day N'),
    planCuts: z.array(PlanCut).max(50).optional().describe('each time the annual plan was lowered'),
    ...Sample,
  })
  .refine((target) => target.annualPlan !== undefined || target.goal !== undefined, {
    path: ['goal'],
    message: 'an annual plan or a campaign value is needed',
  })
  .meta({ id: 'Target' });
export type Target = z.infer<typeof Target>;

export const RosterEntry = z
  .object({ project: Id, entered: Day, enteredWhy: Text, left: Day.optional(), leftWhy: Text.optional() })
  .meta({ id: 'RosterEntry' });
/** 清单: a versioned list of projects that a target counts; entering and leaving have reasons. */
export const Roster = z
  .object({
    id: Id,
    campaign: Id,
    name: Name,
    frozen: z.boolean().default(false),
    entries: z.array(RosterEntry).max(5000).default([]),
    ...Sample,
  })
  .meta({ id: 'Roster' });
export type Roster = z.infer<typeof Roster>;

export const CONTACT_DUTIES = ['responsible', 'resident', 'owner', 'builder'] as const;
/** 责任人(职务) · 驻点干部 · 业主联络人 · 施工负责人: a post, with a name where the campaign needs one; nothing else of a person. */
export const Contact = z.object({ duty: z.enum(CONTACT_DUTIES), who: Name }).meta({ id: 'Contact' });

export const POOL_KINDS = ['idea', 'reserve'] as const;
/** 项目库: where a project is kept until its preliminaries begin; 谋划 being thought of, 储备 approved in principle and waiting. */
export const Pool = z.object({ kind: z.enum(POOL_KINDS), since: Day }).meta({ id: 'Pool' });
export type Pool = z.infer<typeof Pool>;

/** 项目. Money is 万元. */
export const Project = z
  .object({
    id: Id,
    code: z.string().max(40).optional().describe('项目代码'),
    name: Name,
    tags: z.array(Name).max(20).default([]).describe('批次、类别, e.g. 工业, 重大实施, 重大前期, 集中开工'),
    unit: Id.describe('responsible unit'),
    leader: Id.optional(),
    platform: Id.optional().describe('the platform (平台) it stands in'),
    totalInvestment: Quantity.optional(),
    annualInvestment: Quantity.optional().describe('年度计划投资'),
    planPoints: z.array(LinePoint).max(60).default([]).describe('percent of annualInvestment planned by each day'),
    plannedStart: Day.optional(),
    plannedCompletion: Day.optional(),
    asked: z.array(RecognitionKind).max(6).default([]).describe('the outcome the campaign asks of it'),
    scale: Text.optional().describe('建设内容及规模'),
    needs: z.array(Need).max(20).optional().describe('what it needs of scarce factors (要素)'),
    contacts: z.array(Contact).max(20).optional(),
    planCuts: z.array(PlanCut).max(50).optional().describe('each time annualInvestment was lowered'),
    lon: Place.shape.lon.optional().describe('经度 for the map; never without `lat`'),
    lat: Place.shape.lat.optional(),
    pool: Pool.optional().describe('谋划库、储备库; absent: its preliminaries go on, or it is further'),
    ...Sample,
  })
  .meta({ id: 'Project' });
export type Project = z.infer<typeof Project>;
