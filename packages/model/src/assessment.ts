import { z } from 'zod';
import { Day } from './day.ts';
import { Grade, SUBJECT_KINDS } from './fact.ts';
import { LadderState } from './ladder.ts';
import { Light, RULE_FAMILIES, RULE_SUBJECTS } from './light.ts';
import { Movement, NamedCut } from './movement.ts';
import { Outlook, Reach } from './outlook.ts';
import { Comparison, RecognitionKind } from './plan.ts';
import { Id } from './plan-text.ts';
import { ProblemStage } from './problem.ts';
import { UnitOfMeasure } from './quantity.ts';

/** Why a light is what it is: the rule, what it measured, and the band that held. */
export const LightReason = z
  .object({
    pack: z.string(),
    packVersion: z.string(),
    rule: z.string(),
    subject: z.enum(RULE_SUBJECTS),
    family: z.enum(RULE_FAMILIES),
    light: Light,
    measured: z
      .number()
      .optional()
      .describe('points behind (positive = behind), percent of expected, days or months overdue, or growth in %'),
    expected: z.number().optional(),
    undefinedBand: z.boolean().describe('no band of the rule holds here; 关注 is shown instead of silence'),
    repeated: z.int().optional().describe('periods in a row, where a repeat rule fired'),
  })
  .meta({ id: 'LightReason' });
export type LightReason = z.infer<typeof LightReason>;

/** The light of a target or project on a day. `light` is undefined where nothing can be judged yet. */
export const LightState = z
  .object({
    light: Light.optional(),
    reasons: z.array(LightReason).describe('every rule that applied, worst first; the first one gives the light'),
    exempt: z
      .object({ exemption: Id, to: Day, without: Light.optional() })
      .optional()
      .describe('经批准: what the light would be without it'),
    reference: z.boolean().describe('参考: the pack marks the first months as reference only'),
  })
  .meta({ id: 'LightState' });
export type LightState = z.infer<typeof LightState>;

/**
 * Pace (时序) of a cumulative figure. Shares are percent of the annual plan (where there is none, of the goal),
 * unrounded; gaps are percentage points, negative = behind. The annual and campaign lines are read on `asOf`,
 * the day that the figure speaks of, so that old figures are not blamed for later days.
 */
export const Pace = z
  .object({
    asOf: Day,
    share: z.number(),
    goalShare: z.number().describe('percent of the campaign value'),
    annualExpected: z.number().optional(),
    annualGap: z.number().optional(),
    annualRatio: z.number().optional().describe('done ÷ expected, percent'),
    campaignExpected: z.number(),
    campaignGap: z.number(),
    campaignRatio: z.number().optional(),
    annualToday: z.number().optional().describe('the annual line on the day asked'),
    campaignToday: z.number().describe('the campaign curve on the day asked'),
    baselineOn: Day.optional().describe('the day of the last figure at or before day 0'),
    baselineShare: z.number(),
    remaining: z.number().describe('goal − done, in the unit of measure; never below 0'),
    daysLeft: z.int().describe('days from asOf to day N'),
    neededDaily: z.number().optional().describe('per day, in the unit of measure'),
    rateSoFar: z
      .number()
      .optional()
      .describe('per day since the baseline, or since 1 January where nothing later is known'),
    rateFrom: Day.optional(),
    catchUp: z.number().optional().describe('neededDaily ÷ rateSoFar; undefined where the rate so far is 0'),
    projected: z.number().optional().describe('the figure at day N if the rate so far holds'),
    staleDays: z.int().describe('days from asOf to the day asked'),
  })
  .meta({ id: 'Pace' });
export type Pace = z.infer<typeof Pace>;

export const VERDICTS = ['reached', 'on-course', 'will-miss', 'unknown'] as const;
/** 已达到 · 照目前进度可达到 · 照目前进度达不到 · 无法判断 */
export const Verdict = z.enum(VERDICTS).meta({ id: 'Verdict' });
export type Verdict = z.infer<typeof Verdict>;

export const TargetAssessment = z
  .object({
    target: Id,
    name: z.string(),
    action: Id,
    unit: Id,
    leader: Id.optional(),
    parent: Id.optional(),
    unitOfMeasure: UnitOfMeasure,
    decimals: z.int(),
    comparison: Comparison,
    annualPlan: z.number().optional(),
    goal: z.number(),
    goalFrom: z.enum(['ratio', 'override']),
    done: z.number().optional(),
    doneVerified: z.number().optional().describe('the part of done that is verified'),
    grade: Grade.optional(),
    peer: z.number().optional(),
    pace: Pace.optional(),
    verdict: Verdict,
    light: LightState,
    projects: z
      .object({ counted: z.array(Id), waiting: z.array(Id) })
      .optional()
      .describe('of a roster target: projects counted and not yet'),
    problems: z.array(Id).describe('open problems that hold it, directly or through its projects'),
  })
  .meta({ id: 'TargetAssessment' });
export type TargetAssessment = z.infer<typeof TargetAssessment>;

export const ProjectAssessment = z
  .object({
    project: Id,
    name: z.string(),
    unit: Id,
    leader: Id.optional(),
    invested: z.number().optional().describe('万元 this year'),
    investedOn: Day.optional(),
    plan: z.number().optional().describe('annual plan, 万元'),
    share: z.number().optional(),
    expected: z.number().optional().describe('percent expected on investedOn, by plan points or the annual line'),
    gap: z.number().optional(),
    recognised: z.array(z.object({ kind: RecognitionKind, on: Day })),
    asked: z.array(
      z.object({
        kind: RecognitionKind,
        by: Day.optional(),
        done: z.boolean(),
        overdueDays: z.int(),
        reach: Reach.optional().describe('counted back from its day, where the project has steps'),
        finish: Day.optional().describe('as planned'),
        lateDays: z.int().optional().describe('working days that the plan ends after its day'),
      }),
    ),
    state: z.enum(['preliminary', 'started', 'part-completed', 'completed', 'in-production']),
    inStatistics: z.boolean(),
    light: LightState,
    problems: z.array(Id),
    targets: z.array(Id).describe('targets that count or sum it'),
  })
  .meta({ id: 'ProjectAssessment' });
export type ProjectAssessment = z.infer<typeof ProjectAssessment>;

/** What an open problem holds: the union over what it blocks. */
export const ProblemAssessment = z
  .object({
    problem: Id,
    name: z.string(),
    waitingDays: z.int(),
    overdueDays: z
      .int()
      .describe(
        'past its due day; 0 where not; days that it is suspended, returned or waits to be verified do not count',
      ),
    due: Day.describe('by when the decision is due'),
    decider: z.object({ unit: Id.optional(), leader: Id.optional() }),
    stage: ProblemStage,
    ladder: LadderState.optional().describe('absent where the campaign has no ladder'),
    targets: z.array(
      z.object({
        target: Id,
        count: z.int().describe('projects of the count that wait behind it'),
        amount: z.number().describe('of an investment target, what is left to do in the blocked projects, in its unit'),
      }),
    ),
    projects: z.array(Id),
  })
  .meta({ id: 'ProblemAssessment' });
export type ProblemAssessment = z.infer<typeof ProblemAssessment>;

/** A contradiction found between figures (勾稽). */
export const CheckFinding = z
  .object({
    check: z.enum([
      'parts-exceed-whole',
      'subset-exceeds-set',
      'falls',
      'beyond-year',
      'round-number',
      'started-not-in-statistics',
      'completed-not-started',
      'done-exceeds-total',
      'money-without-start',
      'money-ahead-of-work',
      'jump',
    ]),
    of: z.enum(SUBJECT_KINDS),
    subject: Id,
    on: Day.optional(),
    left: z.number().optional(),
    right: z.number().optional(),
    against: Id.optional(),
  })
  .meta({ id: 'CheckFinding' });
export type CheckFinding = z.infer<typeof CheckFinding>;

export const Assessment = z
  .object({
    campaign: Id,
    seq: z.int(),
    day: Day,
    asOf: Day.optional().describe('the latest day that any figure speaks of'),
    dayNumber: z.int().describe('0 before the window, N+1 after it'),
    days: z.int(),
    daysLeft: z.int(),
    phase: z.string().optional(),
    pack: z.object({ id: z.string(), version: z.string(), name: z.object({ zh: z.string(), en: z.string() }) }),
    targets: z.array(TargetAssessment).describe('in plan order'),
    projects: z.array(ProjectAssessment),
    problems: z.array(ProblemAssessment).describe('open ones, the heaviest first'),
    lights: z
      .object({ targets: z.record(z.string(), z.int()), projects: z.record(z.string(), z.int()) })
      .describe('count by light; exempt under "exempt", none under "none"'),
    checks: z.array(CheckFinding),
    outlook: Outlook.optional().describe('where it was asked for'),
    sample: z.boolean().describe('示例数据: some input was invented for an example'),
  })
  .meta({ id: 'Assessment' });
export type Assessment = z.infer<typeof Assessment>;

/** What differs between two assessments of one campaign. */
export const AssessmentChange = z
  .object({
    of: z.enum(SUBJECT_KINDS),
    subject: Id,
    name: z.string(),
    lightWas: Light.optional(),
    lightIs: Light.optional(),
    doneWas: z.number().optional(),
    doneIs: z.number().optional(),
    planWas: z.number().optional(),
    planIs: z.number().optional(),
    goalWas: z.number().optional(),
    goalIs: z.number().optional(),
    entered: z.array(Id).describe('projects that came onto its roster'),
    left: z.array(Id),
    corrected: z.boolean().describe('a figure of an earlier day was corrected in between'),
    movement: Movement.optional().describe('absent where there is no figure on one of the days'),
    cuts: z.array(NamedCut).optional().describe('plans lowered in between: its own, or of the projects it sums'),
  })
  .meta({ id: 'AssessmentChange' });
export type AssessmentChange = z.infer<typeof AssessmentChange>;

/** Lights of one campaign under several packs, and where they differ. */
export const PackComparison = z
  .object({
    packs: z.array(
      z.object({ id: z.string(), version: z.string(), name: z.object({ zh: z.string(), en: z.string() }) }),
    ),
    rows: z.array(
      z.object({
        of: z.enum(SUBJECT_KINDS),
        subject: Id,
        name: z.string(),
        lights: z.array(Light.nullable()),
        differs: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'PackComparison' });
export type PackComparison = z.infer<typeof PackComparison>;
