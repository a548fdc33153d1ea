import type { AllocatedProject, AllocationPlan, Day, FactorWorth, WhyNot } from '@gongjian/model';
import { fromMicros, sum } from '@gongjian/model';
import type { Compiled } from './compiled.ts';
import { explainConflict } from './conflict.ts';
import type { AllocationProblem, Take } from './problem.ts';
import { type Solved, solveProblem } from './solve-problem.ts';
import type { Solve } from './solver.ts';
import { emptyState, planValue, type State } from './state.ts';
import { whyNot } from './why-not.ts';
import { worthOfFactors } from './worth.ts';

export interface AllocationProgress {
  readonly phase: 'search' | 'solve' | 'conflict' | 'worth' | 'why-not';
  /** Factors or projects asked about so far, of the phases that ask one by one. */
  readonly done?: number | undefined;
  readonly score?: number | undefined;
  readonly bound?: number | undefined;
}

/** When the chosen projects run, by project: from a schedule that keeps the crews and offices that they share. */
export type Timing = (
  chosen: readonly { readonly project: string; readonly period: number; readonly from: Day }[],
) => ReadonlyMap<string, { readonly start: Day; readonly finish: Day }> | undefined;

export interface AllocateOptions {
  /** Without a solver the plan is the search's, its bound a rough one, and no worth is computed. */
  readonly solve?: Solve | undefined;
  /** For the plan itself; default 30. */
  readonly seconds?: number | undefined;
  /** For each question beside it (worth, why not); default 5. */
  readonly secondsAside?: number | undefined;
  /** Stop at this relative distance from the bound; default 5e-4. */
  readonly gap?: number | undefined;
  readonly seed?: number | undefined;
  /** Rounds of the search that gives a plan at once; default 2000. */
  readonly rounds?: number | undefined;
  /** Whether the worth of each factor is asked; default true. */
  readonly worth?: boolean | undefined;
  /** Whether every rejected project gets its reason; default true. */
  readonly reasons?: boolean | undefined;
  /** How many rejected projects the solver is asked about; the others are by exchange; default 6. */
  readonly exactWhyNot?: number | undefined;
  readonly timing?: Timing | undefined;
  readonly onProgress?: ((progress: AllocationProgress) => void) | undefined;
  /** true: give the best so far, with what is known of worth and reasons. */
  readonly shouldStop?: (() => boolean) | undefined;
}

/**
 * Gives scarce factors to projects so that the targets met by day N weigh most. A plan is there at once by search; the
 * solver improves and proves it; then the factors are priced and every rejected project gets its reason. Demands that
 * cannot be kept give a plan without projects and a minimal set of what conflicts.
 *
 * @throws Refused as {@link compile}
 */
export async function allocate(problem: AllocationProblem, options: AllocateOptions = {}): Promise<AllocationPlan> {
  const { solve, shouldStop, onProgress, seed, secondsAside = 5 } = options;
  const solved = await solveProblem(problem, {
    solve,
    seconds: options.seconds ?? 30,
    gap: options.gap ?? 5e-4,
    seed,
    rounds: options.rounds,
    shouldStop,
    onProgress: ({ seconds, objective, bound }) =>
      onProgress?.({ phase: seconds === 0 ? 'search' : 'solve', score: objective, bound }),
  });
  const aside = { solve, seconds: secondsAside, weightOnly: true, seed, rounds: 60, shouldStop };
  let conflicts: AllocationPlan['conflicts'] = [];
  if (solved.proof === 'infeasible' && solve !== undefined) {
    const onQuestion = (done: number) => onProgress?.({ phase: 'conflict', done });
    const found = await explainConflict(problem, { solve, seconds: secondsAside, shouldStop, onProgress: onQuestion });
    conflicts = [...(found?.demands ?? [])];
  }
  let worth: FactorWorth[] = [];
  if (solve !== undefined && options.worth !== false) {
    worth = await worthOfFactors(problem, solved, {
      ...aside,
      onFactor: (done) => onProgress?.({ phase: 'worth', done }),
    });
  }
  let reasons: WhyNot[] = [];
  if (options.reasons !== false) {
    reasons = await whyNot(problem, solved, {
      ...aside,
      exact: options.exactWhyNot,
      onProject: (done) => onProgress?.({ phase: 'why-not', done }),
    });
  }
  return planOf(problem, solved, { worth, reasons, conflicts, timing: options.timing });
}

interface Aside {
  readonly worth: FactorWorth[];
  readonly reasons: WhyNot[];
  readonly conflicts: AllocationPlan['conflicts'];
  readonly timing: Timing | undefined;
}

function planOf(problem: AllocationProblem, solved: Solved, aside: Aside): AllocationPlan {
  const { compiled, proof, weightProved } = solved;
  const state = solved.state ?? emptyState(compiled);
  const value = planValue(compiled, state);
  const bound = proof === 'infeasible' ? value.score : solved.bound;
  const chosen = chosenOf(problem, state);
  const dates = aside.timing?.(chosen);
  return {
    campaign: problem.campaign,
    seq: problem.seq,
    day: problem.day,
    by: problem.by,
    periods: problem.periods.map(({ from, to }) => ({ from, to })),
    proof,
    value,
    bound,
    gap: proof === 'infeasible' ? 0 : gapOf(value.score, bound),
    weightProved,
    timing: dates === undefined ? 'periods' : 'schedule',
    chosen: chosen.map((one) => ({ ...one, ...dates?.get(one.project) })),
    clears: problem.clearances.flatMap(({ id, factor, starts }, at) => {
      const period = starts[state.clear[at] ?? -1]?.period;
      const span = period === undefined ? undefined : problem.periods[period];
      if (period === undefined || span === undefined) return [];
      return [{ problem: id, factor: problem.factors[factor]?.id ?? '', period, from: span.from, to: span.to }];
    }),
    targets: targetsOf(problem, compiled, state),
    outside: [...problem.outside],
    factors: factorsOf(problem, state),
    worth: aside.worth,
    whyNot: aside.reasons,
    conflicts: aside.conflicts,
  };
}

/** A plan of nothing has no relative gap; the bound itself stands for it. */
function gapOf(score: number, bound: number): number {
  return (bound - score) / (score > 0 ? score : 1);
}

/** In order of period, then as the problem orders them. */
function chosenOf(problem: AllocationProblem, state: State): AllocatedProject[] {
  const chosen = problem.projects.flatMap((project, at): AllocatedProject[] => {
    const start = project.starts[state.way[at] ?? -1];
    const period = start === undefined ? undefined : problem.periods[start.period];
    if (start === undefined || period === undefined) return [];
    return [
      {
        project: project.id,
        period: start.period,
        from: period.from,
        to: period.to,
        must: project.must,
        gets: getsOf(problem, start.takes),
      },
    ];
  });
  return chosen.sort((a, b) => a.period - b.period);
}

/** What is taken of each factor: of a stock what its widest limit counts, for it is within several of them. */
function getsOf({ factors, limits }: AllocationProblem, takes: readonly Take[]): AllocatedProject['gets'] {
  return factors.flatMap(({ id, use }, factor) => {
    const own = takes.filter(({ limit }) => limits[limit]?.factor === factor);
    const widest = Math.max(...own.map(({ limit }) => limits[limit]?.to ?? 0));
    const counted = use === 'stock' ? own.filter(({ limit }) => limits[limit]?.to === widest) : own;
    const amount = sum(counted.map((take) => take.amount));
    return amount > 0 ? [{ factor: id, amount }] : [];
  });
}

function targetsOf(problem: AllocationProblem, compiled: Compiled, state: State): AllocationPlan['targets'] {
  return problem.targets.map(({ id, unitOfMeasure, weight, goal, done }, at) => ({
    target: id,
    unitOfMeasure,
    weight,
    goal,
    done,
    adds: fromMicros(state.added[at] ?? 0),
    met: (state.added[at] ?? 0) >= (compiled.remaining[at] ?? 0),
  }));
}

function factorsOf(problem: AllocationProblem, state: State): AllocationPlan['factors'] {
  const given: number[][] = problem.limits.map(() => []);
  const count = (takes: readonly Take[] | undefined) => {
    for (const { limit, amount } of takes ?? []) given[limit]?.push(amount);
  };
  for (const [at, { starts }] of problem.projects.entries()) count(starts[state.way[at] ?? -1]?.takes);
  for (const [at, { starts }] of problem.clearances.entries()) count(starts[state.clear[at] ?? -1]?.takes);
  return problem.factors.map(({ id, unitOfMeasure, use }, factor) => ({
    factor: id,
    unitOfMeasure,
    use,
    limits: problem.limits.flatMap((limit, at) => {
      const [first, last] = [problem.periods[limit.from], problem.periods[limit.to]];
      if (limit.factor !== factor || first === undefined || last === undefined) return [];
      if (!Number.isFinite(limit.amount)) return [];
      return [{ from: first.from, to: last.to, amount: limit.amount, given: sum(given[at] ?? []) }];
    }),
  }));
}
