import { type Day, dayNumber, type Id, type RecognitionKind, type Step } from '@gongjian/model';
import {
  type Ask,
  projectSchedule,
  type Reached,
  reachOf,
  type StepFacts,
  type StepPlan,
  stepPlan,
} from '../count-back/index.ts';

type Span = { readonly from: Day; readonly to: Day };

/** A step whose days change, and by how many working days its end moves; negative: earlier. */
export type Moved = {
  readonly step: Id;
  readonly project: Id;
  readonly name: string;
  readonly was: Span;
  readonly is: Span;
  readonly days: number;
};

/** An outcome that is asked and whose finish or verdict changes. */
export type OutcomeMoved = {
  readonly project: Id;
  readonly outcome: RecognitionKind;
  readonly by: Day;
  readonly was: Reached;
  readonly is: Reached;
};

export type Tried = {
  /** In the order of the projects' lists; summary steps are not told, those under them are. */
  readonly moved: readonly Moved[];
  readonly outcomes: readonly OutcomeMoved[];
};

/** What would move if `edited` stood in place of the steps of the same ids; nothing is kept. */
export function tryOut(facts: StepFacts, day: Day, asks: readonly Ask[], edited: readonly Step[]): Tried {
  const changed = new Map(edited.map((step) => [step.id, step]));
  const before = stepPlan(facts, day);
  const after = stepPlan({ ...facts, steps: facts.steps.map((step) => changed.get(step.id) ?? step) }, day);
  return {
    moved: [...before.byProject.keys()].flatMap((project) => movedIn(before, after, project)),
    outcomes: asks.flatMap((ask) => outcomeMoved(before, after, ask)),
  };
}

function movedIn(before: StepPlan, after: StepPlan, project: Id): Moved[] {
  const was = new Map(projectSchedule(before, project, []).steps.map((row) => [row.step, row]));
  return projectSchedule(after, project, []).steps.flatMap(({ step, name, earlyStart, earlyFinish }) => {
    const then = was.get(step);
    if (then === undefined || before.children.has(step)) return [];
    if (then.earlyStart === earlyStart && then.earlyFinish === earlyFinish) return [];
    return [
      {
        step,
        project,
        name,
        was: { from: then.earlyStart, to: then.earlyFinish },
        is: { from: earlyStart, to: earlyFinish },
        days: before.times.working.between(dayNumber(then.earlyFinish), dayNumber(earlyFinish)),
      },
    ];
  });
}

function outcomeMoved(before: StepPlan, after: StepPlan, ask: Ask): OutcomeMoved[] {
  const [was, is] = [reachOf(before, ask), reachOf(after, ask)];
  if (was.finish === is.finish && was.reach === is.reach) return [];
  return [{ project: ask.project, outcome: ask.outcome, by: ask.by, was, is }];
}
