import { z } from 'zod';
import { Day } from './day.ts';
import { Comparison, RecognitionKind } from './plan.ts';
import { UnitOfMeasure } from './quantity.ts';

/** A half-open range of UTF-16 positions in {@link DraftPlan}'s `text`. */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) }).meta({ id: 'Span' });
export type Span = z.infer<typeof Span>;

export const LEFT_OUT_REASONS = [
  'comparison-only', // a growth or share told for comparison, not asked for
  'past-year',
  'background', // a figure of the world outside the plan
  'document-number',
  'ordinal',
  'money-of-award',
  'headcount-of-meeting',
  'duplicate',
  'no-indicator',
  'vague',
  'other',
] as const;

const found = {
  id: z.string().min(1),
  span: Span,
  quote: z.string().describe('the text at the span'),
  confidence: z.number().min(0).max(1),
  leftOut: z
    .object({ reason: z.enum(LEFT_OUT_REASONS), note: z.string().optional() })
    .optional()
    .describe('why the reader proposes to leave it out of the plan'),
};

export const DRAFT_BASES = ['annual-plan', 'campaign', 'situation', 'derived'] as const;
/** 年度计划 · 攻坚目标 · 现状 · 推算 */
export const DraftBasis = z.enum(DRAFT_BASES).meta({ id: 'DraftBasis' });
export type DraftBasis = z.infer<typeof DraftBasis>;

/** A figure of the document: an amount, a share of a plan, or a count over a list of projects. */
export const DraftFigure = z
  .object({
    ...found,
    kind: z.enum(['amount', 'share', 'count', 'growth']),
    value: z.number(),
    upper: z.number().optional().describe('of a range: value is the lower end'),
    unit: UnitOfMeasure.describe('unit of measure as written'),
    comparison: Comparison,
    indicator: z.string().min(1).describe("the document's word, e.g. 固定资产投资; of a count the outcome, e.g. 开工"),
    scope: z
      .string()
      .describe("whose figure: a list, a platform group, a unit, or '' for the whole county, e.g. 42项重大实施项目"),
    basis: DraftBasis,
    direction: z.enum(['up', 'down']).default('up').describe('down: less is better, or it fell'),
    outcome: RecognitionKind.optional().describe('of a count: what must be recognised'),
    partOf: z.string().optional().describe('其中: id of the figure this is part of'),
    action: z.string().optional().describe('id of the action it stands under'),
    derived: z.object({ from: z.array(z.string()), formula: z.string() }).optional(),
    planShare: z.number().optional().describe('percent of the annual plan that the text says this value is'),
    listSize: z.number().optional().describe('how many projects the list has, e.g. 42'),
    units: z.array(z.string()).default([]).describe('responsible units named with it'),
    leaders: z.array(z.string()).default([]),
    by: Day.optional().describe('date by which'),
  })
  .meta({ id: 'DraftFigure' });
export type DraftFigure = z.infer<typeof DraftFigure>;

export const DraftProject = z
  .object({
    ...found,
    name: z.string(),
    asked: z.array(RecognitionKind).describe('the outcome asked of it; empty: speed up'),
    verb: z.string().describe("the document's words, e.g. 加快推进"),
    action: z.string().optional(),
    units: z.array(z.string()).default([]),
    leaders: z.array(z.string()).default([]),
  })
  .meta({ id: 'DraftProject' });
export type DraftProject = z.infer<typeof DraftProject>;

export const DraftAction = z
  .object({
    ...found,
    name: z.string(),
    order: z.int(),
    units: z.array(z.string()).default([]),
    leaders: z.array(z.string()).default([]),
    goals: z
      .array(z.object({ kind: z.enum(['qualitative', 'quantitative', 'issue']), text: z.string(), span: Span }))
      .default([]),
  })
  .meta({ id: 'DraftAction' });
export type DraftAction = z.infer<typeof DraftAction>;

/** A unit or leader named in the document and the duty given to it. */
export const DraftParty = z
  .object({
    ...found,
    name: z.string(),
    party: z.enum(['unit', 'leader']),
    duty: z.enum(['lead', 'responsible', 'help', 'named']),
  })
  .meta({ id: 'DraftParty' });
export type DraftParty = z.infer<typeof DraftParty>;

/** A date or period of the document and what it is for. */
export const DraftDate = z
  .object({
    ...found,
    from: Day.optional(),
    to: Day.optional(),
    purpose: z.enum(['window', 'phase', 'deadline', 'report', 'meeting', 'issued', 'situation', 'other']),
    name: z.string().describe('of a phase its name; else the words around the date'),
  })
  .meta({ id: 'DraftDate' });
export type DraftDate = z.infer<typeof DraftDate>;

const fieldOf = <T extends z.ZodType>(value: T) =>
  z
    .object({ value, span: Span.optional(), confidence: z.number().min(0).max(1), derived: z.string().optional() })
    .optional();

/** 计划草案: what the reader found. Nothing of it is plan before a person has confirmed it. */
export const DraftPlan = z
  .object({
    source: z.object({
      name: z.string(),
      format: z.enum(['txt', 'docx', 'xlsx', 'pdf']),
      encoding: z.string().optional(),
      characters: z.int(),
      kind: z
        .enum(['scheme', 'speech', 'task-table', 'work-report', 'other'])
        .describe('实施方案 · 动员讲话 · 任务分解表 · 政府工作报告(分工) · 其他'),
    }),
    text: z.string(),
    campaign: z.object({
      name: fieldOf(z.string()),
      county: fieldOf(z.string()),
      year: fieldOf(z.int()),
      from: fieldOf(Day),
      to: fieldOf(Day),
      days: fieldOf(z.int()),
      ratio: fieldOf(z.number()),
    }),
    actions: z.array(DraftAction),
    items: z.array(DraftFigure),
    projects: z.array(DraftProject),
    parties: z.array(DraftParty),
    dates: z.array(DraftDate),
    notes: z
      .array(z.object({ message: z.string(), span: Span.optional() }))
      .default([])
      .describe('what the reader could not settle'),
  })
  .meta({ id: 'DraftPlan' });
export type DraftPlan = z.infer<typeof DraftPlan>;
