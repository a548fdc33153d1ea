import { type Compiled, compile, type Way } from './compiled.ts';
import { search, tidy } from './local-search.ts';
import { writeModel } from './lp.ts';
import type { AllocationProblem } from './problem.ts';
import type { Solve, SolveProgress } from './solver.ts';
import { emptyState, keepsDemands, planValue, type State, scoreOf, tryPut } from './state.ts';

export interface SolveProblemOptions {
  /** Without a solver the plan is by search alone and its bound is a rough one. */
  readonly solve?: Solve | undefined;
  readonly seconds?: number | undefined;
  readonly gap?: number | undefined;
  /** Stop once the weight is proved, whatever the progress. */
  readonly weightOnly?: boolean | undefined;
  readonly seed?: number | undefined;
  readonly rounds?: number | undefined;
  /** A plan to begin from; what of it does not fit is left out. */
  readonly from?: State | undefined;
  readonly onProgress?: ((progress: SolveProgress) => void) | undefined;
  readonly shouldStop?: (() => boolean) | undefined;
}

/** A problem solved as far as it was. */
export interface Solved {
  readonly compiled: Compiled;
  /** Undefined where no plan is known that keeps every demand. */
  readonly state: State | undefined;
  /** `optimal`: no plan meets more weight, and the score is within the gap asked for of its bound. */
  readonly proof: 'optimal' | 'feasible' | 'interrupted' | 'infeasible';
  readonly score: number;
  readonly bound: number;
  /** No plan meets more weight. */
  readonly weightProved: boolean;
}

/** Scores nearer than this are the same. */
export const SAME = 1e-6;

/** A plan by search at once, then the solver from there; the better of the two, tidied. */
export async function solveProblem(problem: AllocationProblem, options: SolveProblemOptions): Promise<Solved> {
  const compiled = compile(problem);
  const { seed, rounds, shouldStop, solve } = options;
  const from = options.from === undefined ? undefined : replay(compiled, options.from);
  let state = search(compiled, { seed, rounds, from, shouldStop });
  let bound = roughBound(compiled);
  const found = () => (state === undefined ? Number.NEGATIVE_INFINITY : scoreOf(compiled, state));
  options.onProgress?.({ seconds: 0, objective: state === undefined ? undefined : found(), bound });
  let stopped = shouldStop?.() === true;
  if (!stopped && solve !== undefined && found() < bound - SAME) {
    const model = writeModel(problem);
    const start = state === undefined ? undefined : model.columnsOf(state);
    const { seconds, gap, onProgress } = options;
    const distance = options.weightOnly === true ? provingDistance(compiled) : undefined;
    const base = compiled.metBefore * (1 + compiled.grade);
    const tell = (progress: SolveProgress) =>
      onProgress?.({
        ...progress,
        objective: progress.objective === undefined ? undefined : progress.objective + base,
        bound: progress.bound === undefined ? undefined : progress.bound + base,
      });
    const solution = await solve(model.text, { seconds, gap, distance, start, onProgress: tell, shouldStop });
    if (solution.status === 'infeasible' && state === undefined)
      return { compiled, state: undefined, proof: 'infeasible', score: 0, bound: 0, weightProved: true };
    stopped = solution.status === 'interrupted' || shouldStop?.() === true;
    const exact = model.stateOf(solution.columns);
    if (exact !== undefined && keepsDemands(compiled, exact) && scoreOf(compiled, exact) > found() + 1e-12)
      state = search(compiled, { seed, rounds, from: tidy(compiled, exact), shouldStop });
    if (solution.bound !== undefined && solution.status !== 'infeasible')
      bound = Math.min(bound, solution.bound + base);
  }
  const score = state === undefined ? 0 : found();
  // The bound of a solver is right to its own tolerance only.
  bound = Math.max(bound, score);
  const near = bound - score <= Math.max(SAME, options.gap ?? 0) * Math.max(1, score);
  const weightProved = state !== undefined && weightIsProved(compiled, state, bound);
  return {
    compiled,
    state,
    proof: near && weightProved ? 'optimal' : stopped || state === undefined ? 'interrupted' : 'feasible',
    score,
    bound,
    weightProved,
  };
}

/** The same choices in another problem of the same projects and clearances, as far as they fit there. */
export function replay(compiled: Compiled, from: State): State {
  const state = emptyState(compiled);
  const order = [...from.way.keys()].filter((project) => (from.way[project] ?? -1) >= 0);
  const periodOf = (project: number) => compiled.ways[project]?.[from.way[project] ?? -1]?.period ?? 0;
  order.sort((a, b) => periodOf(a) - periodOf(b) || a - b);
  for (const project of order) tryPut(compiled, state, project, from.way[project] ?? -1);
  return state;
}

/** Every target as if it had all projects for itself. */
function roughBound({ ways, open, weight, remaining, grade, metBefore }: Compiled): number {
  const most = new Float64Array(weight.length);
  for (const all of ways) {
    const best = new Map<number, number>();
    for (const way of all) collect(best, way);
    for (const [target, amount] of best) most[target] = (most[target] ?? 0) + amount;
  }
  let bound = metBefore * (1 + grade);
  for (const target of open) {
    const share = Math.min(1, (most[target] ?? 0) / (remaining[target] ?? 1));
    bound += (weight[target] ?? 0) * ((share >= 1 ? 1 : 0) + grade * share);
  }
  return bound;
}

function collect(best: Map<number, number>, { targets, gives }: Way): void {
  for (const [at, target] of targets.entries()) best.set(target, Math.max(best.get(target) ?? 0, gives[at] ?? 0));
}

/** More weight would be at least a step more, with progress of its own, and that is above the bound. */
function weightIsProved(compiled: Compiled, state: State, bound: number): boolean {
  const { weight } = planValue(compiled, state);
  return compiled.step === 0 || bound < (weight + compiled.step) * (1 + compiled.grade) - SAME;
}

/** At this distance from the bound the weight is proved, whatever the progress. */
function provingDistance({ weight, step, grade }: Compiled): number {
  const total = weight.reduce((all, worth) => all + worth, 0);
  return Math.max(SAME, step - grade * total - SAME);
}
