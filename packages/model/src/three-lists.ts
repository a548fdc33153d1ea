import { z } from 'zod';
import { Day } from './day.ts';
import { SUBJECT_KINDS } from './fact.ts';
import { LadderState } from './ladder.ts';
import { Id } from './plan-text.ts';
import { BLOCKED_KINDS, Measure, Problem, ProblemStage } from './problem.ts';

/** What a problem blocks, with the project of a step and the names that a page or paper writes. */
export const Blocked = z
  .object({ of: z.enum(BLOCKED_KINDS), id: Id, name: z.string(), project: Id.optional() })
  .meta({ id: 'Blocked' });
export type Blocked = z.infer<typeof Blocked>;

export const MEASURE_STATES = ['to-begin', 'running', 'late', 'done', 'done-late'] as const;
/** 未到期 · 进行中 · 逾期 · 已完成 · 逾期完成 */
export const MeasureState = z.enum(MEASURE_STATES).meta({ id: 'MeasureState' });
export type MeasureState = z.infer<typeof MeasureState>;

/** 问题清单: one problem. */
export const ProblemRow = Problem.pick({
  number: true,
  name: true,
  type: true,
  subtype: true,
  description: true,
  raisedBy: true,
  raisedOn: true,
  need: true,
  decider: true,
  due: true,
})
  .extend({
    problem: Id,
    stage: ProblemStage,
    blocks: z.array(Blocked),
    waitingDays: z.int().describe('from being raised to being cleared, or to the day'),
    ladder: LadderState.optional(),
    evidence: z.string().optional(),
    clearedOn: Day.optional(),
  })
  .meta({ id: 'ProblemRow' });
export type ProblemRow = z.infer<typeof ProblemRow>;

/** 措施清单: one measure of a problem. */
export const MeasureRow = Measure.extend({
  problem: Id,
  problemName: z.string(),
  number: Problem.shape.number,
  state: MeasureState,
  lateDays: z.int().describe('after its last planned day; 0 where not'),
}).meta({ id: 'MeasureRow' });
export type MeasureRow = z.infer<typeof MeasureRow>;

/** A change of who is responsible, as the ledger has it. */
export const DutyChange = z.object({
  on: Day,
  by: z.string(),
  field: z.string(),
  was: Id.optional(),
  is: Id.optional(),
});
export type DutyChange = z.infer<typeof DutyChange>;

/** 责任清单: who is responsible for one target or project. */
export const DutyRow = z
  .object({
    of: z.enum(SUBJECT_KINDS),
    subject: Id,
    name: z.string(),
    first: Id.describe('第一责任单位'),
    main: z.array(Id).describe('主要责任单位: offices of its open steps, and units that decide on its problems'),
    helpers: z.array(Id),
    leader: Id.optional(),
    contacts: z.array(z.object({ duty: z.string(), who: z.string() })),
    problems: z.array(Id).describe('open ones'),
    changes: z.array(DutyChange),
  })
  .meta({ id: 'DutyRow' });
export type DutyRow = z.infer<typeof DutyRow>;

/** 三张清单: problems, measures and responsibilities of one set of facts. */
export const ThreeLists = z
  .object({
    campaign: Id,
    seq: z.int(),
    day: Day,
    problems: z.array(ProblemRow).describe('open ones first, by number'),
    measures: z.array(MeasureRow),
    duties: z.array(DutyRow).describe('targets in plan order, then projects'),
    sample: z.boolean(),
  })
  .meta({ id: 'ThreeLists' });
export type ThreeLists = z.infer<typeof ThreeLists>;
