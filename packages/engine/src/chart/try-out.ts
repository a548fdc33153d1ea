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
  /** Where steps that were not there before would stand. */
  readonly added: ReadonlyMap<Id, Span>;
  readonly outcomes: readonly OutcomeMoved[];
  /** The links would go round in a circle: there are no dates. */
  readonly faulty: boolean;
};

/** The steps with `edited` in place of those of the same ids, or beside them, and without those of the ids `dropped`. */
export function withEdits(steps: readonly Step[], edited: readonly Step[], dropped: readonly Id[] = []): Step[] {
  const rows = new Map(steps.map((step) => [step.id, step]));
  for (const step of edited) rows.set(step.id, step);
  for (const id of dropped) rows.delete(id);
  return [...rows.values()];
}

/** What would move if the steps were {@link withEdits}; nothing is kept. */
export function tryOut(
  facts: StepFacts,
  day: Day,
  asks: readonly Ask[],
  edited: readonly Step[],
  dropped: readonly Id[] = [],
): Tried {
  const before = stepPlan(facts, day);
  const after = stepPlan({ ...facts, steps: withEdits(facts.steps, edited, dropped) }, day);
  const changes = [...after.byProject.keys()].map((project) => changesIn(before, after, project));
  return {
    moved: changes.flatMap(({ moved }) => moved),
    added: new Map(changes.flatMap(({ added }) => added)),
    outcomes: asks.flatMap((ask) => outcomeMoved(before, after, ask)),
    faulty: changes.some(({ faulty }) => faulty),
  };
}

function changesIn(
  before: StepPlan,
  after: StepPlan,
  project: Id,
): { readonly moved: readonly Moved[]; readonly added: readonly [Id, Span][]; readonly faulty: boolean } {
  const was = new Map(projectSchedule(before, project, []).steps.map((row) => [row.step, row]));
  const { steps, faulty } = projectSchedule(after, project, []);
  const moved: Moved[] = [];
  const added: [Id, Span][] = [];
  for (const { step, name, earlyStart, earlyFinish } of steps) {
    const is: Span = { from: earlyStart, to: earlyFinish };
    const then = was.get(step);
    if (then === undefined) added.push([step, is]);
    else if (!after.children.has(step) && (then.earlyStart !== earlyStart || then.earlyFinish !== earlyFinish))
      moved.push({
        step,
        project,
        name,
        was: { from: then.earlyStart, to: then.earlyFinish },
        is,
        days: before.times.working.between(dayNumber(then.earlyFinish), dayNumber(earlyFinish)),
      });
  }
  return { moved, added, faulty };
}

function outcomeMoved(before: StepPlan, after: StepPlan, ask: Ask): OutcomeMoved[] {
  const [was, is] = [reachOf(before, ask), reachOf(after, ask)];
  if (was.finish === is.finish && was.reach === is.reach) return [];
  return [{ project: ask.project, outcome: ask.outcome, by: ask.by, was, is }];
}
