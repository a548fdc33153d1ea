import { z } from 'zod';
import { DayBasis } from './calendar.ts';
import { Day } from './day.ts';
import { Id } from './plan-text.ts';
import { LinkKind, StepConstraint } from './step.ts';

/** Where our ids stand in a Project file: text fields of a task, which every tool that writes the format keeps. */
export const SCHEDULE_FIELDS = { step: '188744016', project: '188744015' } as const;

/** Of a task of a Project file; all but `part-day` must be put right before it can be taken. */
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
] as const;

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

/** What a Project file would change of one project. */
export const SchedulePreview = z
  .object({
    seq: z.int().describe('the ledger number that it was compared with; sent back to take it over'),
    name: z.string(),
    rows: z.array(
      z.object({
        uid: z.int(),
        line: z.int(),
        step: Id.optional().describe('absent: a new one'),
        name: z.string(),
        fields: z.array(
          z.object({ field: z.enum(STEP_FIELDS), was: z.string().optional(), is: z.string().optional() }),
        ),
      }),
    ),
    same: z.int(),
    gone: z.array(z.object({ id: Id, name: z.string() })).describe('steps that the file has not; they stay'),
    faults: z.array(ScheduleFault),
  })
  .meta({ id: 'SchedulePreview' });
export type SchedulePreview = z.infer<typeof SchedulePreview>;
