import { z } from 'zod';
import { Day } from './day.ts';
import { LIGHTS } from './lights.ts';
import { Text } from './plan-text.ts';

export * from './lights.ts';

export const Light = z.enum(LIGHTS).meta({ id: 'Light' });
export type Light = z.infer<typeof Light>;

/** How a rule measures: lag in percentage points, done ÷ expected, days overdue, months overdue, or growth. */
export const RULE_FAMILIES = ['lag', 'ratio', 'overdue-days', 'overdue-months', 'growth'] as const;
export type RuleFamily = (typeof RULE_FAMILIES)[number];

/** What a rule looks at. A target is judged by `progress` or `growth`; a project also by the others. */
export const RULE_SUBJECTS = ['progress', 'growth', 'start', 'completion', 'statistics', 'payment', 'step'] as const;
export type RuleSubject = (typeof RULE_SUBJECTS)[number];

/** A half-line or interval of the measured number; a missing bound is open. */
export const Band = z
  .object({
    light: Light,
    from: z.number().optional(),
    fromOpen: z.boolean().optional().describe('true: the lower bound itself is outside'),
    to: z.number().optional(),
    toOpen: z.boolean().optional().describe('true: the upper bound itself is outside'),
  })
  .meta({ id: 'Band' });
export type Band = z.infer<typeof Band>;

/** A growth case: every named comparison must hold. Cases are tried in order; the first that holds gives the light. */
export const GrowthCase = z
  .object({
    light: Light,
    plan: z.enum(['at-least', 'below']).optional(),
    peer: z.enum(['at-least', 'below']).optional(),
    sign: z.enum(['negative', 'non-negative']).optional(),
  })
  .meta({ id: 'GrowthCase' });
export type GrowthCase = z.infer<typeof GrowthCase>;

export const LightRule = z
  .object({
    id: z.string().min(1).max(40),
    subject: z.enum(RULE_SUBJECTS),
    family: z.enum(RULE_FAMILIES),
    /** For lag and ratio: which line is "expected". */
    line: z.enum(['annual', 'campaign', 'month']).optional(),
    bands: z
      .array(Band)
      .default([])
      .describe('for lag (points behind, positive = behind), ratio (%), overdue (days or months)'),
    cases: z.array(GrowthCase).default([]).describe('for growth'),
    /** Where no band holds: the rule is silent there and the light is 关注. */
    undefinedLight: Light.default('watch'),
    /** The same light or worse this many periods in a row turns into `becomes`. */
    repeat: z.object({ light: Light, times: z.int().min(2).max(12), becomes: Light }).optional(),
    exemptable: z.boolean().default(true).describe('an approved cause takes the light away while it is valid'),
    note: Text.optional(),
  })
  .meta({ id: 'LightRule' });
export type LightRule = z.infer<typeof LightRule>;

/** 亮灯规则: data with a citation and dates of effect, never code. */
export const LightPack = z
  .object({
    id: z.string().regex(/^[a-z0-9-]{1,60}$/),
    version: z.string().min(1).max(20),
    name: z.object({ zh: z.string().min(1).max(60), en: z.string().min(1).max(120) }),
    place: z.string().max(60).optional(),
    citation: z.string().min(1).max(400),
    sourced: z.enum(['sourced', 'unconfirmed', 'own']).describe('how sure the citation is'),
    effective: z.object({ from: Day, to: Day.optional() }),
    /** Lights of the first months of a year are shown as 参考 (points rules cannot fire, ratio rules over-fire). */
    referenceMonths: z.int().min(0).max(12).default(0),
    rules: z.array(LightRule).min(1).max(40),
  })
  .meta({ id: 'LightPack' });
export type LightPack = z.infer<typeof LightPack>;
