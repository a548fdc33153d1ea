import type { Day, Factor, Problem, Progress, Project, Step } from '@gongjian/model';
import { type Known, recognisedBy } from '../known.ts';
import { isOpen } from '../problem-stage.ts';

/** What a project still has to be given of one factor. */
export interface OpenNeed {
  /** Place among the factors. */
  readonly factor: number;
  readonly amount: number;
  readonly step: string | undefined;
}

export interface Needs {
  /** By project. */
  readonly open: ReadonlyMap<string, readonly OpenNeed[]>;
  /** Given already, per factor, in its unit of measure. */
  readonly committed: readonly number[];
}

/**
 * Each project's needs, split into what it was given by `day` and what is open. A need of a step is given once the step
 * has begun; a need without a step once the project's start is recognised. Beside the needs written in the plan, every
 * step not begun at an office whose cases are counted needs one case there.
 */
export function needsOn(all: Known, factors: readonly Factor[], day: Day): Needs {
  const place = new Map(factors.map(({ id }, at) => [id, at]));
  const begun = begunSteps(all.snapshot.progress, day);
  const committed = factors.map(() => 0);
  const steps = stepsByProject(all.snapshot.steps);
  const open = new Map<string, OpenNeed[]>();
  for (const project of all.snapshot.projects) {
    const own: OpenNeed[] = [];
    const isBegun = recognisedBy(all, project.id, ['start', 'part-completion', 'completion', 'production'], day);
    for (const { factor, amount, step } of project.needs ?? []) {
      const at = place.get(factor);
      if (at === undefined || amount <= 0) continue;
      const given = step === undefined ? isBegun !== undefined : begun.has(step);
      if (given) committed[at] = (committed[at] ?? 0) + amount;
      else own.push({ factor: at, amount, step });
    }
    own.push(...casesOf(project, steps.get(project.id) ?? [], factors, begun));
    open.set(project.id, own);
  }
  return { open, committed };
}

function stepsByProject(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const all = new Map<string, Step[]>();
  for (const step of steps) {
    const list = all.get(step.project);
    if (list === undefined) all.set(step.project, [step]);
    else list.push(step);
  }
  return all;
}

function begunSteps(progress: readonly Progress[], day: Day): ReadonlySet<string> {
  const begun = new Set<string>();
  for (const { step, on, started, finished } of progress) {
    if (on > day) continue;
    if ((started !== undefined && started <= day) || (finished !== undefined && finished <= day)) begun.add(step);
  }
  return begun;
}

/** A summary step is no case of its own; nor is a step whose need is written in the plan. */
function casesOf(
  { needs = [] }: Project,
  steps: readonly Step[],
  factors: readonly Factor[],
  begun: ReadonlySet<string>,
): OpenNeed[] {
  const summaries = new Set(steps.map(({ parent }) => parent));
  return factors.flatMap(({ id, kind, holder }, factor) => {
    if (kind !== 'cases' || holder === undefined) return [];
    const written = needs.filter((need) => need.factor === id);
    if (written.some(({ step }) => step === undefined)) return [];
    return steps
      .filter((step) => step.office === holder && !begun.has(step.id) && !summaries.has(step.id))
      .filter(({ id: step }) => !written.some((need) => need.step === step))
      .map(({ id: step }): OpenNeed => ({ factor, amount: 1, step }));
  });
}

/** Open problems that a leader decides whose visits are counted: one visit clears one. */
export function visitedProblems(
  all: Known,
  factors: readonly Factor[],
  day: Day,
): { readonly problem: Problem; readonly factor: number; readonly projects: ReadonlySet<string> }[] {
  const projectOf = new Map(all.snapshot.steps.map(({ id, project }) => [id, project]));
  return all.snapshot.problems.flatMap((problem) => {
    const { leader } = problem.decider;
    if (leader === undefined || !isOpen(problem, day)) return [];
    const factor = factors.findIndex((one) => one.kind === 'visits' && one.leader === leader);
    const blocked = problem.blocks.flatMap(({ of, id }) =>
      of === 'project' ? [id] : of === 'step' ? (projectOf.get(id) ?? []) : [],
    );
    return factor < 0 || blocked.length === 0 ? [] : [{ problem, factor, projects: new Set(blocked) }];
  });
}
