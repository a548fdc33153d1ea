import type { ConflictingDemand } from '@gongjian/model';
import { compile } from './compiled.ts';
import { search } from './local-search.ts';
import { writeModel } from './lp.ts';
import type { AllocationProblem } from './problem.ts';
import type { Solve } from './solver.ts';

export interface ConflictOptions {
  readonly solve: Solve;
  /** For each question to the solver; default 10. */
  readonly seconds?: number | undefined;
  readonly shouldStop?: (() => boolean) | undefined;
  readonly onProgress?: ((asked: number) => void) | undefined;
}

export interface Conflict {
  readonly demands: readonly ConflictingDemand[];
  /** Dropping any one demand makes the rest possible; false where a question ran out of time or was stopped. */
  readonly minimal: boolean;
}

type Demand = { readonly kind: 'project' | 'target' | 'limit'; readonly at: number };

/**
 * A smallest-by-inclusion set of demands that cannot be kept together: demanded projects, demanded targets, limits.
 * Deletion filter: a demand without which the rest still conflicts is dropped for good, blocks of demands before single
 * ones. Undefined where the demands do not conflict.
 *
 * @throws Refused as {@link compile}
 */
export async function explainConflict(
  problem: AllocationProblem,
  options: ConflictOptions,
): Promise<Conflict | undefined> {
  let sure = true;
  let asked = 0;
  const conflicts = async (demands: readonly Demand[]): Promise<boolean> => {
    if (options.shouldStop?.() === true) {
      sure = false;
      return false;
    }
    const answer = await canKeep(only(problem, demands), options);
    asked += 1;
    options.onProgress?.(asked);
    if (answer === undefined) sure = false;
    return answer === false;
  };
  const all: Demand[] = [
    ...problem.limits.flatMap(({ amount }, at) => (Number.isFinite(amount) ? [{ kind: 'limit', at } as const] : [])),
    ...problem.targets.flatMap(({ must }, at) => (must ? [{ kind: 'target', at } as const] : [])),
    ...problem.projects.flatMap(({ must }, at) => (must ? [{ kind: 'project', at } as const] : [])),
  ];
  if (!(await conflicts(all))) return undefined;
  let kept = all;
  for (let size = Math.ceil(all.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < kept.length; ) {
      const without = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (await conflicts(without)) kept = without;
      else from += size;
    }
  return { demands: kept.map((demand) => named(problem, demand)), minimal: sure };
}

/** The problem with these demands alone, and only what can serve them. */
function only(problem: AllocationProblem, demands: readonly Demand[]): AllocationProblem {
  const of = (kind: Demand['kind']) => new Set(demands.flatMap((demand) => (demand.kind === kind ? [demand.at] : [])));
  const [projects, targets, limits] = [of('project'), of('target'), of('limit')];
  const serves = (gives: readonly { target: number }[]) => gives.some(({ target }) => targets.has(target));
  return {
    ...problem,
    limits: problem.limits.map((limit, at) =>
      limits.has(at) ? limit : { ...limit, amount: Number.POSITIVE_INFINITY },
    ),
    targets: problem.targets.map((target, at) => ({ ...target, must: targets.has(at) })),
    projects: problem.projects.map((project, at) => {
      const must = projects.has(at);
      const useful = must || project.starts.some(({ gives }) => serves(gives));
      return { ...project, must, starts: useful ? project.starts : [] };
    }),
  };
}

/** Undefined where neither was found out. */
async function canKeep(
  problem: AllocationProblem,
  { solve, seconds = 10, shouldStop }: ConflictOptions,
): Promise<boolean | undefined> {
  if (search(compile(problem), { rounds: 20, shouldStop }) !== undefined) return true;
  const { status, columns } = await solve(writeModel(problem, { seek: 'demands' }).text, { seconds, shouldStop });
  if (status === 'infeasible') return false;
  return columns.size > 0 || status === 'optimal' ? true : undefined;
}

function named(problem: AllocationProblem, { kind, at }: Demand): ConflictingDemand {
  switch (kind) {
    case 'project':
      return { kind: 'must-start', project: problem.projects[at]?.id ?? '' };
    case 'target':
      return { kind: 'must-meet', target: problem.targets[at]?.id ?? '' };
    case 'limit': {
      const limit = problem.limits[at];
      return {
        kind: 'limit',
        factor: problem.factors[limit?.factor ?? -1]?.id ?? '',
        from: problem.periods[limit?.from ?? -1]?.from ?? problem.day,
        to: problem.periods[limit?.to ?? -1]?.to ?? problem.by,
        amount: limit?.amount ?? 0,
      };
    }
  }
}
