import type { AllocationValue, WhyNot } from '@gongjian/model';
import type { Compiled } from './compiled.ts';
import { type SearchOptions, search } from './local-search.ts';
import type { AllocationProblem } from './problem.ts';
import { SAME, type Solved, type SolveProblemOptions, solveProblem } from './solve-problem.ts';
import { cloneState, emptyState, planValue, type State, scoreOf, tryPut } from './state.ts';

export interface WhyNotOptions extends SolveProblemOptions {
  /** How many rejected projects are forced in by the solver, those with the smallest loss first; default 6. */
  readonly exact?: number | undefined;
  readonly onProject?: ((done: number) => void) | undefined;
}

/** Rounds of exchange for each rejected project: enough to move a handful of others, and too few to tell anything. */
const ROUNDS = { most: 60, least: 4 } as const;
/** Ways to begin looked at by exchange, over all rejected projects and rounds: some seconds. */
const EXCHANGE_WORK = 3e7;

/**
 * Why each rejected project is rejected: no way by day N; needs more than there is at all; its targets are met without
 * it or cannot be helped; or forcing it in costs more than it brings: what is lost, which projects give way, and of
 * which factors not enough is left for it.
 */
export async function whyNot(problem: AllocationProblem, solved: Solved, options: WhyNotOptions): Promise<WhyNot[]> {
  const { compiled, state } = solved;
  if (state === undefined) return [];
  const reasons: WhyNot[] = [];
  const weighed: { at: number; project: number }[] = [];
  for (const [project, way] of state.way.entries()) {
    if (way >= 0) continue;
    const quick = quickReason(problem, compiled, state, project);
    if (quick === undefined) weighed.push({ at: reasons.length, project });
    reasons.push(quick ?? weigh(problem, compiled, state, project, undefined, false));
  }
  let work = EXCHANGE_WORK;
  const size = compiled.ways.reduce((all, ways) => all + ways.length, 1);
  const rounds = Math.min(ROUNDS.most, Math.max(ROUNDS.least, Math.floor(work / (size * weighed.length))));
  for (const { at, project } of weighed) {
    work -= rounds * size;
    if (work < 0 || options.shouldStop?.() === true) break;
    reasons[at] = exchanged(problem, solved, state, project, { seed: options.seed, rounds });
  }
  if (options.solve === undefined) return reasons;
  const lossOf = ({ at }: { at: number }) => reasons[at]?.loss?.score ?? Number.MAX_VALUE;
  weighed.sort((a, b) => lossOf(a) - lossOf(b));
  for (const [done, { at, project }] of weighed.slice(0, options.exact ?? 6).entries()) {
    if (options.shouldStop?.() === true) break;
    reasons[at] = await forced(problem, solved, state, project, { ...options, onProgress: undefined });
    options.onProject?.(done + 1);
  }
  return reasons;
}

/** @returns undefined where it must be weighed against others */
function quickReason(
  problem: AllocationProblem,
  compiled: Compiled,
  state: State,
  project: number,
): WhyNot | undefined {
  const id = problem.projects[project]?.id ?? '';
  const ways = compiled.ways[project] ?? [];
  const because = (reason: WhyNot['reason'], factors: readonly string[] = []): WhyNot => ({
    project: id,
    reason,
    factors: [...factors],
    lost: [],
    displaced: [],
    exact: true,
  });
  if (ways.length === 0) return because('no-time');
  if (!ways.some(({ targets }) => targets.some((target) => (compiled.weight[target] ?? 0) > 0)))
    return because('adds-nothing');
  const alone = emptyState(compiled);
  if (!ways.some((_, at) => tryPut(compiled, alone, project, at)))
    return because('too-large', shortOf(problem, compiled, emptyState(compiled), project));
  const before = scoreOf(compiled, state);
  const beside = cloneState(state);
  if (ways.some((_, at) => tryPut(compiled, beside, project, at)) && scoreOf(compiled, beside) <= before + 1e-12)
    return because('adds-nothing');
  return undefined;
}

/** With the project demanded, by exchange from the plan at hand. */
function exchanged(
  problem: AllocationProblem,
  { compiled }: Solved,
  state: State,
  project: number,
  options: SearchOptions,
): WhyNot {
  const must = compiled.must.slice();
  must[project] = 1;
  const then = search({ ...compiled, must }, { ...options, from: state, untidy: true });
  return weigh(problem, compiled, state, project, then, false);
}

/** With the project demanded, by the solver. */
async function forced(
  problem: AllocationProblem,
  { compiled, weightProved }: Solved,
  state: State,
  project: number,
  options: SolveProblemOptions,
): Promise<WhyNot> {
  const projects = problem.projects.map((one, at) => (at === project ? { ...one, must: true } : one));
  const again = await solveProblem({ ...problem, projects }, { ...options, from: state });
  const exact = again.proof === 'infeasible' || (again.weightProved && weightProved);
  return weigh(problem, compiled, state, project, again.state, exact);
}

/** @param then - the plan with the project in it; undefined where none is known that keeps every demand */
function weigh(
  problem: AllocationProblem,
  compiled: Compiled,
  base: State,
  project: number,
  then: State | undefined,
  exact: boolean,
): WhyNot {
  const id = problem.projects[project]?.id ?? '';
  const factors = shortOf(problem, compiled, base, project);
  if (then === undefined) return { project: id, reason: 'costs-more', factors, lost: [], displaced: [], exact };
  const loss = difference(planValue(compiled, base), planValue(compiled, then));
  const isSame = Math.abs(loss.score) <= SAME * Math.max(1, scoreOf(compiled, base));
  return {
    project: id,
    reason: isSame ? 'just-as-good' : loss.score < 0 ? 'would-add' : 'costs-more',
    factors,
    loss,
    lost: problem.targets.flatMap(({ id: target }, at) => {
      const needed = compiled.remaining[at] ?? 0;
      return (base.added[at] ?? 0) >= needed && (then.added[at] ?? 0) < needed ? [target] : [];
    }),
    displaced: problem.projects.flatMap(({ id: other }, at) =>
      (base.way[at] ?? -1) >= 0 && (then.way[at] ?? -1) < 0 ? [other] : [],
    ),
    exact,
  };
}

function difference(a: AllocationValue, b: AllocationValue): AllocationValue {
  return { weight: a.weight - b.weight, progress: a.progress - b.progress, score: a.score - b.score };
}

/** The factors of which too little is left for the project, in the period where the fewest fail. */
function shortOf(problem: AllocationProblem, compiled: Compiled, state: State, project: number): string[] {
  let fewest: Set<number> | undefined;
  for (const { limits, takes, period } of compiled.ways[project] ?? []) {
    const short = new Set<number>();
    for (const [at, limit] of limits.entries())
      if ((takes[at] ?? 0) > (state.left[limit] ?? 0)) short.add(problem.limits[limit]?.factor ?? -1);
    for (const clearance of compiled.waitsFor[project] ?? []) {
      const now = compiled.clearWays[clearance]?.[state.clear[clearance] ?? -1];
      const inTime = (now?.period ?? Number.POSITIVE_INFINITY) <= period;
      const isFree = compiled.clearWays[clearance]?.some(
        (way) =>
          way.period <= period && way.limits.every((limit, at) => (way.takes[at] ?? 0) <= (state.left[limit] ?? 0)),
      );
      if (!inTime && isFree !== true) short.add(problem.clearances[clearance]?.factor ?? -1);
    }
    if (fewest === undefined || short.size < fewest.size) fewest = short;
  }
  return [...(fewest ?? [])].flatMap((factor) => problem.factors[factor]?.id ?? []);
}
