import { z } from 'zod';
import { NamedPost } from './account-views.ts';
import { ActEnvelope, BOUNDS, LedgerEntry } from './act.ts';
import { Actor, Role } from './actor.ts';
import { Assessment, AssessmentChange, ProblemAssessment, ProjectAssessment, TargetAssessment } from './assessment.ts';
import { Day } from './day.ts';
import { DraftAction, DraftFigure, DraftParty, DraftProject } from './draft.ts';
import { Progress, Reading, Recognition, SUBJECT_KINDS } from './fact.ts';
import { LadderState } from './ladder.ts';
import { Light } from './light.ts';
import { CountBack } from './outlook.ts';
import { Caliber, Campaign, Indicator, Project, RecognitionKind, Target } from './plan.ts';
import { Id, Name } from './plan-text.ts';
import { Problem, ProblemStage } from './problem.ts';
import { UnitOfMeasure } from './quantity.ts';
import { ReportRow, ReportState } from './report.ts';
import { Snapshot } from './snapshot.ts';
import { Step } from './step.ts';
import { Blocked } from './three-lists.ts';

/** What crosses the wire besides plan, facts and assessment: what pages ask for, composed by the service. */

/** Who is asking, in which mode, and on which day the caller stands. */
export const Session = z
  .object({
    mode: z.enum(['demonstration', 'office']),
    county: z.object({ id: Id, name: Name }),
    actor: Actor,
    actors: z.array(Actor).describe('in demonstration mode: the posts one may try'),
    day: Day.describe('the day that pages speak of; in demonstration mode it can be moved'),
    dayFixed: z.boolean().describe('false: the day is that of the clock'),
    posts: z.array(NamedPost).optional().describe('office: the posts of the account, of which the actor is one'),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

export const PlanView = Snapshot.omit({
  readings: true,
  steps: true,
  progress: true,
  tracks: true,
})
  .extend({
    steps: z
      .array(Step.pick({ id: true, name: true, project: true }))
      .describe('by name alone, so that what speaks of a step can name it; a project has the whole of its steps'),
  })
  .meta({ id: 'PlanView' });
export type PlanView = z.infer<typeof PlanView>;

/** The numbers behind the one sentence of the front page. */
export const Answer = z
  .object({
    targets: z.int(),
    willMiss: z.int(),
    reached: z.int(),
    unknown: z.int(),
    exempt: z.int().describe('targets under an approved cause'),
    willMissWithout: z.int().describe('targets that will be missed, without those'),
    tightest: z.object({ target: Id, name: z.string(), catchUp: z.number().optional() }).optional(),
    decisions: z.array(Id).describe('open problems that are due or overdue on the day'),
  })
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof Answer>;

/** So many rows of a list leave the server for the front page: more than is read there, far fewer than a large county has. */
export const FRONT_PAGE_ROWS = 100;

/** What the front page shows and nothing else: a large county's assessment is hundreds of times as long. */
export const FrontPage = z
  .object({
    assessment: Assessment.omit({ projects: true, checks: true }).describe(
      `with the ${FRONT_PAGE_ROWS} targets that stand worst, those first`,
    ),
    answer: Answer,
    since: Day,
    changes: z
      .array(AssessmentChange)
      .describe(`the first ${FRONT_PAGE_ROWS} of lights, of work and of paper, and those of the targets above`),
    changed: z
      .object({ lights: z.int(), work: z.int(), paper: z.int() })
      .describe('how many changes of each sort there are'),
  })
  .meta({ id: 'FrontPage' });
export type FrontPage = z.infer<typeof FrontPage>;

/** A reading and where it stands in the ledger; `until` is the ledger number that replaced it. */
export const ReadingVersion = Reading.extend({
  seq: z.int(),
  until: z.int().optional(),
  at: z.string(),
  by: Name,
}).meta({ id: 'ReadingVersion' });
export type ReadingVersion = z.infer<typeof ReadingVersion>;

export const ExpectedPoint = z
  .object({ on: Day, annual: z.number().optional(), campaign: z.number().optional() })
  .meta({ id: 'ExpectedPoint', description: 'percent expected by the end of the day' });
export type ExpectedPoint = z.infer<typeof ExpectedPoint>;

/** The light of a day as it was known at the end of that day, beside what is known now about the same day. */
export const ColourRow = z
  .object({
    on: Day,
    first: z.object({
      light: Light.optional(),
      exempt: z.boolean(),
      pack: z.string(),
      packVersion: z.string(),
      seq: z.int(),
      asOf: Day.optional(),
    }),
    now: z.object({
      light: Light.optional(),
      exempt: z.boolean(),
      pack: z.string(),
      packVersion: z.string(),
      seq: z.int(),
      asOf: Day.optional(),
    }),
  })
  .meta({ id: 'ColourRow' });
export type ColourRow = z.infer<typeof ColourRow>;

export const TargetDetail = z
  .object({
    target: Target,
    version: z.int(),
    indicator: Indicator,
    assessment: TargetAssessment,
    children: z.array(TargetAssessment),
    expected: z.array(ExpectedPoint),
    points: z
      .array(z.object({ on: Day, value: z.number(), share: z.number() }))
      .describe('the figure over time, as known now'),
    readings: z.array(ReadingVersion),
    colours: z.array(ColourRow),
    problems: z.array(Problem),
  })
  .meta({ id: 'TargetDetail' });
export type TargetDetail = z.infer<typeof TargetDetail>;

export const ProjectDetail = z
  .object({
    project: Project,
    version: z.int(),
    assessment: ProjectAssessment,
    expected: z.array(ExpectedPoint),
    readings: z.array(ReadingVersion),
    recognitions: z.array(Recognition),
    problems: z.array(Problem),
    steps: z.array(Step),
    progress: z.array(Progress).describe('of its steps, up to the day'),
    countBacks: z.array(CountBack).describe('one for each outcome that the campaign asks of it, from day N'),
  })
  .meta({ id: 'ProjectDetail' });
export type ProjectDetail = z.infer<typeof ProjectDetail>;

/** One problem with all that its page shows; its history is asked for by its id. */
export const ProblemDetail = z
  .object({
    problem: Problem,
    version: z.int(),
    stage: ProblemStage.describe('on the day'),
    blocks: z.array(Blocked),
    ladder: LadderState.optional(),
    assessment: ProblemAssessment.optional().describe('what it holds, while it is open'),
  })
  .meta({ id: 'ProblemDetail' });
export type ProblemDetail = z.infer<typeof ProblemDetail>;

const Gain = {
  projects: z.int().describe('projects of which an outcome comes earlier'),
  days: z.int().describe('calendar days earlier, summed over the outcomes'),
  reachable: z
    .array(z.object({ project: Id, outcome: RecognitionKind }))
    .describe('outcomes that would keep their date'),
  targets: z.array(Id).describe('count targets that would have enough projects'),
};

/** 并联与提速测算: what working side by side, and fewer days at an office, would bring over all projects. */
export const WhatIf = z
  .object({
    day: Day,
    by: Day,
    parallel: z.array(
      z.object({ beside: z.string(), besideName: z.string(), step: z.string(), stepName: z.string(), ...Gain }),
    ),
    offices: z.array(
      z.object({
        office: Id,
        cases: z.int().describe('its steps not finished on the way to what is asked'),
        shortened: z.array(z.object({ each: z.int().describe('working days less for every such step'), ...Gain })),
      }),
    ),
  })
  .meta({ id: 'WhatIf' });
export type WhatIf = z.infer<typeof WhatIf>;

/** One thing that a unit is asked to report for a day, prefilled with what is known. */
export const DueItem = z
  .object({
    of: z.enum(SUBJECT_KINDS),
    subject: Id,
    name: z.string(),
    unit: Id,
    unitOfMeasure: UnitOfMeasure,
    decimals: z.int(),
    caliber: Caliber,
    on: Day,
    last: z.object({ value: z.number(), on: Day }).optional(),
    reported: z.object({ value: z.number(), unchanged: z.boolean(), id: Id, seq: z.int() }).optional(),
    plan: z.number().optional(),
    light: Light.optional(),
    report: z
      .object({ id: Id, unit: Id, state: ReportState, row: ReportRow })
      .optional()
      .describe('where its row of that day stands on the way over the reviewer'),
    demanded: z.array(Name).optional().describe('demands that ask for it'),
  })
  .meta({ id: 'DueItem' });
export type DueItem = z.infer<typeof DueItem>;

export const HistoryEntry = LedgerEntry.extend({
  about: z.object({ zh: z.string(), en: z.string() }),
  subject: z.object({ kind: z.string(), id: z.string(), name: z.string().optional() }),
  changed: z.array(z.object({ field: z.string(), was: z.unknown().optional(), is: z.unknown().optional() })),
}).meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** A confirmed draft: only what a person kept, as the person corrected it. */
export const Adoption = z
  .object({
    source: z.string().max(200).describe('name of the document'),
    batch: z.uuid(),
    campaign: Campaign,
    actions: z.array(DraftAction),
    figures: z.array(DraftFigure),
    projects: z.array(DraftProject),
    parties: z.array(DraftParty),
  })
  .meta({ id: 'Adoption' });
export type Adoption = z.infer<typeof Adoption>;

/** What an adoption would do, shown before it is done. */
export const AdoptionPlan = z
  .object({ acts: z.array(ActEnvelope), unsettled: z.array(z.object({ id: z.string(), why: z.string() })) })
  .meta({ id: 'AdoptionPlan' });
export type AdoptionPlan = z.infer<typeof AdoptionPlan>;

export const ActDescription = z
  .object({
    name: z.string(),
    about: z.object({ zh: z.string(), en: z.string() }),
    roles: z
      .partialRecord(Role, z.enum(BOUNDS))
      .describe('who may do it, and how far: county, own unit, what the leader is linked to, own action'),
    body: z.unknown().describe('JSON Schema of the body'),
  })
  .meta({ id: 'ActDescription' });
