import { type Day, daysBetween, type LadderState, type Problem, type ProblemAssessment, sum } from '@gongjian/model';
import type { Known } from './known.ts';
import { ladderStates } from './ladder/index.ts';
import { isOpen, stageOn, standsStill } from './problem-stage.ts';
import { leftToDo } from './project-money.ts';
import { settled } from './rounding.ts';
import type { Standing } from './target-standing.ts';

/**
 * What each open problem holds, the heaviest first: by the parts of campaign values that wait behind it, added up over
 * targets; then by how long it is overdue. A project that it blocks twice, or that is blocked by a target it also
 * blocks, is one project: the union, never the sum.
 *
 * @param standings - by target
 * @param targetsOf - the roster targets that count or sum a project
 */
export function priceProblems(
  all: Known,
  day: Day,
  standings: ReadonlyMap<string, Standing>,
  targetsOf: ReadonlyMap<string, readonly string[]>,
): ProblemAssessment[] {
  const ladder = ladderStates(all.snapshot, day);
  return all.snapshot.problems
    .filter((problem) => isOpen(problem, day))
    .map((problem) => price(all, day, problem, standings, targetsOf, ladder.get(problem.id)))
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        b.cost.overdueDays - a.cost.overdueDays ||
        (a.cost.due < b.cost.due ? -1 : a.cost.due > b.cost.due ? 1 : 0) ||
        (a.cost.problem < b.cost.problem ? -1 : 1),
    )
    .map(({ cost }) => cost);
}

interface Priced {
  readonly cost: ProblemAssessment;
  readonly weight: number;
}

function price(
  all: Known,
  day: Day,
  problem: Problem,
  standings: ReadonlyMap<string, Standing>,
  targetsOf: ReadonlyMap<string, readonly string[]>,
  ladder: LadderState | undefined,
): Priced {
  const projects = new Set<string>();
  const direct = new Set<string>();
  for (const { of, id } of problem.blocks) {
    const project = of === 'step' ? all.projectOfStep.get(id) : of === 'project' ? id : undefined;
    if (project !== undefined) projects.add(project);
    if (of === 'target') direct.add(id);
  }
  const touched = new Set(direct);
  for (const project of projects) for (const target of targetsOf.get(project) ?? []) touched.add(target);

  const targets: ProblemAssessment['targets'] = [];
  let weight = 0;
  for (const id of touched) {
    const standing = standings.get(id);
    if (standing === undefined) continue;
    const held = heldOf(all, day, standing, direct.has(id) ? undefined : projects);
    if (held === undefined) continue;
    targets.push({ target: id, count: held.count, amount: held.amount });
    weight += held.part;
  }
  return {
    cost: {
      problem: problem.id,
      name: problem.name,
      waitingDays: daysBetween(problem.raisedOn, day),
      overdueDays: Math.max(0, daysBetween(problem.due, standsStill(problem, day)?.since ?? day)),
      due: problem.due,
      decider: problem.decider,
      stage: stageOn(problem, day),
      ...(ladder === undefined ? {} : { ladder }),
      targets,
      projects: [...projects],
    },
    weight: settled(weight),
  };
}

interface Held {
  readonly count: number;
  readonly amount: number;
  /** Part of the campaign value, 0..1. */
  readonly part: number;
}

/** What waits of a target behind these projects; of the whole target where none are named. */
export function heldOf(
  all: Known,
  day: Day,
  standing: Standing,
  behind: ReadonlySet<string> | undefined,
): Held | undefined {
  const { aim, figure, counted, waiting } = standing;
  const { goal } = aim.goal;
  switch (aim.target.measurement.by) {
    case 'count': {
      const count = behind === undefined ? waiting.length : waiting.filter((id) => behind.has(id)).length;
      return count === 0 ? undefined : { count, amount: 0, part: partOf(count, goal) };
    }
    case 'investment': {
      const left: number[] = [];
      for (const id of [...counted, ...waiting]) {
        const project = all.projects.get(id);
        if (project === undefined || (behind !== undefined && !behind.has(id))) continue;
        const amount = leftToDo(all, aim, project, day);
        if (amount > 0) left.push(amount);
      }
      const amount = sum(left);
      return amount === 0 ? undefined : { count: left.length, amount, part: partOf(amount, goal) };
    }
    case 'readings': {
      // A growth or a ceiling has no amount left to do; the problem holds the whole of it.
      if (aim.course === undefined) return { count: 0, amount: 0, part: 1 };
      const amount = Math.max(0, settled(goal - (figure?.value ?? 0)));
      return amount === 0 ? undefined : { count: 0, amount, part: partOf(amount, goal) };
    }
  }
}

function partOf(held: number, goal: number): number {
  return goal > 0 ? Math.min(1, held / goal) : 1;
}
