import { z } from 'zod';
import { Day } from './day.ts';
import { SUBJECT_KINDS } from './fact.ts';
import { Hand } from './hand.ts';
import { UNIT_KINDS } from './plan.ts';
import { Id, Name, Text } from './plan-text.ts';

export const STANDING_PARTS = ['effort', 'progress', 'results'] as const;
/** 比力度 · 比进度 · 比成效 */
export const StandingPart = z.enum(STANDING_PARTS).meta({ id: 'StandingPart' });
export type StandingPart = z.infer<typeof StandingPart>;

/** Units that may be compared with each other: of these kinds, or named. */
export const StandingGroup = z
  .object({
    id: Id,
    name: Name,
    kinds: z.array(z.enum(UNIT_KINDS)).max(10).default([]),
    units: z.array(Id).max(500).default([]),
  })
  .meta({ id: 'StandingGroup' });
export type StandingGroup = z.infer<typeof StandingGroup>;

/** How units are compared (比拼规则); declared before the campaign begins. It never ranks persons. */
export const StandingRules = z
  .object({
    groups: z
      .array(StandingGroup)
      .max(20)
      .default([
        { id: 'townships', name: '乡镇（街道）', kinds: ['township'], units: [] },
        { id: 'departments', name: '县级部门', kinds: ['department', 'office'], units: [] },
        { id: 'platforms', name: '平台', kinds: ['platform'], units: [] },
      ]),
    weights: z
      .object({ effort: z.number().min(0), progress: z.number().min(0), results: z.number().min(0) })
      .refine(({ effort, progress, results }) => effort + progress + results > 0, { message: 'a weight above 0' })
      .default({ effort: 1, progress: 1, results: 1 }),
    projectWeight: z
      .number()
      .min(0)
      .max(100)
      .default(1)
      .describe('how much a project counts beside a target of weight 1'),
    cap: z
      .number()
      .min(100)
      .max(200)
      .default(100)
      .describe('percent of what is expected beyond which nothing more counts'),
    vary: z
      .number()
      .min(0)
      .max(100)
      .default(10)
      .describe('percent by which each weight is varied for the rank interval'),
    handicaps: z
      .array(z.object({ unit: Id, points: z.number().min(-20).max(20), why: Text, declared: Day }))
      .max(500)
      .default([])
      .describe('points of 100 added for a harder start; only those declared before day 1 apply'),
    askDays: z.int().min(1).max(30).default(7).describe('days after the day compared in which a unit may object'),
    decideDays: z.int().min(1).max(30).default(15).describe('days in which an objection is decided'),
  })
  .meta({ id: 'StandingRules' });
export type StandingRules = z.infer<typeof StandingRules>;

/** 比拼规则 of a campaign, set by the office before day 1; what is declared later is kept with its day and does not count. */
export const StandingDeclared = z
  .object({
    id: Id.describe('the campaign: there is one for it'),
    campaign: Id,
    of: z.literal('campaign'),
    subject: Id,
    on: Day.describe('the day this version was set'),
    version: z.int().min(1),
    by: Hand,
    rules: StandingRules,
    sample: z.literal(true).optional(),
  })
  .meta({ id: 'StandingDeclared' });
export type StandingDeclared = z.infer<typeof StandingDeclared>;
/** As they may be given: defaults left out. */
export type StandingRulesInput = z.input<typeof StandingRules>;

/** Places between which a rank lies whatever was varied. */
export const RankInterval = z.object({ best: z.int(), worst: z.int() }).meta({ id: 'RankInterval' });
export type RankInterval = z.infer<typeof RankInterval>;

/** What a unit is held to: one of its targets or projects. Parts are 0..1 of what is asked, up to the cap. */
export const StandingItem = z
  .object({
    of: z.enum(SUBJECT_KINDS),
    subject: Id,
    name: z.string(),
    weight: z.number(),
    progress: z.number().optional().describe('share ÷ share expected on the day; 0 where nothing is reported'),
    progressVerified: z.number().optional().describe('the same by verified figures alone'),
    results: z.number().optional().describe('verified ÷ campaign value, or outcomes recognised ÷ asked'),
    exempt: z.object({ exemption: Id, to: Day }).optional(),
  })
  .meta({ id: 'StandingItem' });
export type StandingItem = z.infer<typeof StandingItem>;

export const PartScore = z
  .object({
    part: StandingPart,
    value: z.number().describe('0..1; exempt items out'),
    filled: z.boolean().describe('nothing of this part was due: the mean of its other parts stands in'),
    verified: z.number().describe('by verified figures alone'),
    withExempt: z.number().describe('with exempt items in'),
    counted: z.number().describe('items, or problems and steps due, that the value is of'),
    all: z.number().describe('with exempt ones'),
  })
  .meta({ id: 'PartScore' });
export type PartScore = z.infer<typeof PartScore>;

export const StandingRow = z
  .object({
    unit: Id,
    name: z.string(),
    rank: z.int().describe('1 is first; ties share a rank'),
    ranks: RankInterval.describe('under the varied weights, and by verified figures alone'),
    score: z.number().describe('0..100 and the handicap; at a cap above 100, more'),
    scoreVerified: z.number(),
    scoreWithExempt: z.number(),
    gap: z.number().optional().describe('points to the next better score'),
    handicap: z.object({ points: z.number(), why: z.string() }).optional(),
    parts: z.array(PartScore),
    items: z.array(StandingItem).describe('those that cost it most first, exempt ones last'),
    kept: z
      .object({ problems: z.array(Id), steps: z.array(Id) })
      .describe('decided by the due day; begun by the latest start'),
    missed: z.object({ problems: z.array(Id), steps: z.array(Id) }),
    underReview: z.boolean().describe('异议 not decided yet'),
  })
  .meta({ id: 'StandingRow' });
export type StandingRow = z.infer<typeof StandingRow>;

export const LEFT_OUT = ['nothing-asked', 'all-exempt', 'no-group'] as const;
export const Standings = z
  .object({
    campaign: Id,
    seq: z.int(),
    day: Day,
    weights: z.object({ effort: z.number(), progress: z.number(), results: z.number() }).describe('adding up to 1'),
    vary: z.number(),
    groups: z.array(z.object({ id: Id, name: z.string(), rows: z.array(StandingRow) })),
    leftOut: z.array(z.object({ unit: Id, name: z.string(), why: z.enum(LEFT_OUT) })),
    lateHandicaps: z.array(Id).describe('units whose handicap was declared too late to apply'),
  })
  .meta({ id: 'Standings' });
export type Standings = z.infer<typeof Standings>;
