import { type FactorWorth, toMicros } from '@gongjian/model';
import { writeModel } from './lp.ts';
import type { AllocationProblem } from './problem.ts';
import { type Solved, type SolveProblemOptions, solveProblem } from './solve-problem.ts';
import { planValue } from './state.ts';

/**
 * What a little more of each factor brings: the problem solved again with `more` added to every limit of it (a stock:
 * so much more from the first period on; a flow: so much more in every period), beginning from the plan at hand, so that
 * the gain is never negative. `more` is one unit of a flow, and of a stock what the middle one of the projects that need it needs.
 * The dual beside it is only the estimate per unit of the linear relaxation. The dearest first.
 */
export async function worthOfFactors(
  problem: AllocationProblem,
  solved: Solved,
  options: SolveProblemOptions & { readonly onFactor?: ((done: number) => void) | undefined },
): Promise<FactorWorth[]> {
  if (solved.state === undefined) return [];
  const duals = await dualsOf(problem, options);
  const all: FactorWorth[] = [];
  for (const [factor] of problem.factors.entries()) {
    if (options.shouldStop?.() === true) break;
    const worth = await worthOf(problem, solved, factor, options);
    if (worth !== undefined) all.push({ ...worth, dual: duals?.get(factor) });
    options.onFactor?.(factor + 1);
  }
  return all.sort((a, b) => b.gain - a.gain || b.progress - a.progress || (b.dual ?? 0) - (a.dual ?? 0));
}

async function worthOf(
  problem: AllocationProblem,
  solved: Solved,
  factor: number,
  options: SolveProblemOptions,
): Promise<FactorWorth | undefined> {
  const row = problem.factors[factor];
  const more = row?.use === 'flow' ? 1 : middleNeed(problem, factor);
  const { compiled, state } = solved;
  if (row === undefined || state === undefined || more === undefined) return undefined;
  const nothing = { factor: row.id, more, gain: 0, progress: 0, targets: [], projects: [] };
  const richer = withMore(problem, factor, more);
  const again = await solveProblem(richer, { ...options, from: state, onProgress: undefined });
  const proof =
    again.proof === 'interrupted' ? 'interrupted' : solved.weightProved && again.weightProved ? 'optimal' : 'feasible';
  if (again.state === undefined) return { ...nothing, proof };
  const [now, then] = [planValue(compiled, state), planValue(again.compiled, again.state)];
  const { state: after } = again;
  const gain = Math.max(0, then.weight - now.weight);
  if (gain === 0 && then.progress <= now.progress) return { ...nothing, proof };
  return {
    factor: row.id,
    more,
    gain,
    progress: gain > 0 ? 0 : Math.max(0, then.progress - now.progress),
    targets: problem.targets.flatMap(({ id }, at) => {
      const needed = compiled.remaining[at] ?? 0;
      return (after.added[at] ?? 0) >= needed && (state.added[at] ?? 0) < needed ? [id] : [];
    }),
    projects: problem.projects.flatMap(({ id }, at) =>
      (after.way[at] ?? -1) >= 0 && (state.way[at] ?? -1) < 0 ? [id] : [],
    ),
    proof,
  };
}

/** The problem with so much more of a factor in each of its limits. */
export function withMore(problem: AllocationProblem, factor: number, more: number): AllocationProblem {
  return {
    ...problem,
    limits: problem.limits.map((limit) =>
      limit.factor === factor ? { ...limit, amount: limit.amount + more } : limit,
    ),
  };
}

/** Undefined where nobody needs any. */
function middleNeed({ projects, limits }: AllocationProblem, factor: number): number | undefined {
  const needs = projects.flatMap(({ starts }) => {
    const amounts = starts.flatMap(({ takes }) =>
      takes.flatMap(({ limit, amount }) => (limits[limit]?.factor === factor && toMicros(amount) > 0 ? [amount] : [])),
    );
    return amounts.length === 0 ? [] : [Math.min(...amounts)];
  });
  return needs.sort((a, b) => a - b)[Math.floor(needs.length / 2)];
}

async function dualsOf(
  problem: AllocationProblem,
  { solve, seconds, shouldStop }: SolveProblemOptions,
): Promise<ReadonlyMap<number, number> | undefined> {
  if (solve === undefined || shouldStop?.() === true) return undefined;
  const model = writeModel(problem, { relaxed: true });
  const { duals } = await solve(model.text, { seconds, shouldStop });
  if (duals === undefined) return undefined;
  const byFactor = new Map<number, number>(problem.factors.map((_, factor) => [factor, 0]));
  for (const [row, limit] of model.rows) {
    const factor = problem.limits[limit]?.factor ?? -1;
    byFactor.set(factor, (byFactor.get(factor) ?? 0) + Math.max(0, duals.get(row) ?? 0));
  }
  return byFactor;
}
