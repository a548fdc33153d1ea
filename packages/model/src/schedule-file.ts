import { z } from 'zod';
import { DayBasis } from './calendar.ts';
import { Day } from './day.ts';
import { Id } from './plan-text.ts';
import { LinkKind, StepConstraint } from './step.ts';

/** Where our ids stand in a Project file: text fields of a task, which every tool that writes the format keeps. */
export const SCHEDULE_FIELDS = { step: '188744016', project: '188744015' } as const;

/** Of a task of a Project file; all but those of FAULTS_TOLD must be put right before anything can be taken. */
export const SCHEDULE_FAULTS = [
  'bad-number',
  'bad-date',
  'no-name',
  'twice',
  'outline',
  'negative',
  'absurd',
  'constraint',
  'no-calendar',
  'link-kind',
  'link-lag',
  'link-to-nothing',
  'too-many-links',
  'cycle',
  'other-project',
  'part-day',
  'no-project',
  'out-of-sight',
] as const;

/** What these say of is taken in another way, or not at all; the rest of the file can be taken. */
export const FAULTS_TOLD: ReadonlySet<(typeof SCHEDULE_FAULTS)[number]> = new Set([
  'part-day',
  'no-project',
  'out-of-sight',
]);

export const ScheduleFault = z
  .object({
    fault: z.enum(SCHEDULE_FAULTS),
    line: z.int(),
    element: z.string(),
    task: z.string().optional(),
    given: z.string().optional(),
  })
  .meta({ id: 'ScheduleFault' });
export type ScheduleFault = z.infer<typeof ScheduleFault>;

export const ScheduleTask = z.object({
  uid: z.int(),
  line: z.int(),
  step: Id.optional().describe('our id, where the file has kept it'),
  project: Id.optional().describe('of which project, where the file holds several'),
  name: z.string(),
  parent: z.int().optional(),
  isSummary: z.boolean(),
  basis: DayBasis,
  days: z.int(),
  after: z.array(z.object({ uid: z.int(), kind: LinkKind, lag: z.int(), lagBasis: DayBasis })),
  constraint: StepConstraint.optional(),
  deadline: Day.optional(),
  started: Day.optional().describe('实际开始'),
  finished: Day.optional().describe('实际完成'),
  percent: z.number().optional(),
});
export type ScheduleTask = z.infer<typeof ScheduleTask>;

export type ScheduleDraft = {
  readonly name: string;
  /** Of which projects the file says that its tasks are; none where it does not say. */
  readonly projects: readonly Id[];
  readonly tasks: readonly ScheduleTask[];
  readonly faults: readonly ScheduleFault[];
};

export const STEP_FIELDS = ['name', 'parent', 'basis', 'days', 'after', 'constraint', 'deadline'] as const;

/** Where a step stands as reported: what `progress.record` says of it. */
export const STAND_FIELDS = ['started', 'finished', 'percent'] as const;
export type StepStand = { readonly started?: Day; readonly finished?: Day; readonly percent: number };

/** Why what a file says of where a step stands is not taken over. */
export const STAND_FAULTS = ['future', 'before-start', 'no-start'] as const;

const fieldOf = <const F extends readonly [string, ...string[]]>(names: F) =>
  z.object({ field: z.enum(names), was: z.string().optional(), is: z.string().optional() });

const ScheduleRow = z.object({
  project: Id,
  uid: z.int(),
  line: z.int(),
  step: Id.optional().describe('absent: a new one'),
  name: z.string(),
  needs: z.array(z.int()).describe('new steps of the file without which this cannot be taken'),
});

/** What a Project file would change: of one project, or of each that it names. */
export const SchedulePreview = z
  .object({
    seq: z.int().describe('the ledger number that it was compared with; sent back to take it over'),
    name: z.string(),
    projects: z.array(Id).describe('those that it was compared with'),
    rows: z.array(ScheduleRow.extend({ fields: z.array(fieldOf(STEP_FIELDS)) })),
    stands: z.array(
      ScheduleRow.extend({
        fields: z.array(fieldOf(STAND_FIELDS)),
        fault: z.enum(STAND_FAULTS).optional(),
        isBehind: z.boolean().describe('further back than was reported: a correction'),
      }),
    ),
    same: z.int(),
    gone: z
      .array(z.object({ project: Id, id: Id, name: z.string() }))
      .describe('steps that the file has not; they stay'),
    faults: z.array(ScheduleFault),
  })
  .meta({ id: 'SchedulePreview' });
export type SchedulePreview = z.infer<typeof SchedulePreview>;

/** What of a preview is taken over, by the numbers of tasks. */
export const ScheduleAccepted = z.object({ rows: z.array(z.int()), stands: z.array(z.int()) });
export type ScheduleAccepted = z.infer<typeof ScheduleAccepted>;
