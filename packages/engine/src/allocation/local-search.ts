import type { Compiled } from './compiled.ts';
import { dominates } from './dominance.ts';
import { seeded } from './random.ts';
import { cloneState, copyState, emptyState, keepsDemands, type State, scoreOf, takeOut, tryPut } from './state.ts';

export interface SearchOptions {
  readonly seed?: number | undefined;
  /** How often a part of the plan is taken out and filled anew; default 2000, fewer for very large problems. */
  readonly rounds?: number | undefined;
  /** Begin from this plan instead of an empty one. */
  readonly from?: State | undefined;
  /** Leave the plan as found: not the same value with less. */
  readonly untidy?: boolean | undefined;
  /** Asked once a round; true: give the best so far. */
  readonly shouldStop?: (() => boolean) | undefined;
}

const MOST_ROUNDS = 1_000_000;

function usualRounds({ ways }: Compiled): number {
  const size = ways.reduce((all, one) => all + one.length, 1);
  return Math.min(2000, Math.max(50, Math.floor(6e6 / size)));
}

/**
 * A plan at once: projects by what they bring to unmet targets per share of scarce limits, then again and again a part
 * of the plan taken out and filled anew, keeping what is not worse (large neighbourhood search). The same seed gives the
 * same plan. Undefined where no plan was found that keeps every demand; that alone proves nothing.
 */
export function search(compiled: Compiled, options: SearchOptions = {}): State | undefined {
  const random = seeded(options.seed ?? 1);
  const rounds = Math.min(options.rounds ?? usualRounds(compiled), MOST_ROUNDS);
  const state = options.from === undefined ? emptyState(compiled) : cloneState(options.from);
  fill(compiled, state, random, 0, -1);
  let best = keepsDemands(compiled, state) ? cloneState(state) : undefined;
  let bestScore = best === undefined ? Number.NEGATIVE_INFINITY : scoreOf(compiled, state);
  const kept = cloneState(state);
  const slack = SLACK * compiled.step;
  let keptGuide = guideOf(compiled, state);
  for (let round = 0; round < rounds; round += 1) {
    if (options.shouldStop?.() === true) break;
    clearSome(compiled, state, random);
    fill(compiled, state, random, 0.3, focusOf(compiled, state, random));
    const score = scoreOf(compiled, state);
    if (score > bestScore + 1e-12 && keepsDemands(compiled, state)) {
      bestScore = score;
      best = cloneState(state);
    }
    const guide = guideOf(compiled, state);
    if (guide >= keptGuide - slack * random()) {
      copyState(state, kept);
      keptGuide = guide;
    } else copyState(kept, state);
  }
  return best === undefined || options.untidy === true ? best : tidy(compiled, best);
}

/** How much a step may fall and still be kept, in weights. */
const SLACK = 0.2;

/** The score with progress felt more the nearer a goal is, so that the search leans towards finishing targets. */
function guideOf(compiled: Compiled, state: State): number {
  const { open, weight, remaining } = compiled;
  let lean = 0;
  for (let at = 0; at < open.length; at += 1) {
    const target = open[at] as number;
    const share = Math.min(1, (state.added[target] as number) / (remaining[target] as number));
    lean += (weight[target] as number) * share * share;
  }
  return scoreOf(compiled, state) + LEAN * lean - penalty(compiled, state);
}

const LEAN = 0.3;

/** A demand not kept counts more than all targets together. */
function penalty({ must, weight, problem, remaining }: Compiled, state: State): number {
  let total = 1;
  for (const worth of weight) total += worth;
  let missed = 0;
  for (let at = 0; at < must.length; at += 1) if (must[at] === 1 && (state.way[at] as number) < 0) missed += 1;
  for (const [at, target] of problem.targets.entries())
    if (target.must && (state.added[at] as number) < (remaining[at] as number))
      missed += 1 - (state.added[at] as number) / (remaining[at] as number) / 2;
  return 2 * total * missed;
}

/** A random target not yet met, to be served first; −1 as often as not. */
function focusOf({ open, remaining }: Compiled, state: State, random: () => number): number {
  if (random() < 0.4) return -1;
  const unmet = open.filter((target) => (state.added[target] as number) < (remaining[target] as number));
  return unmet[Math.floor(random() * unmet.length)] ?? -1;
}

/** So many projects at most are taken out at random in a round. */
const MOST_OUT = 6;

/** Takes out either some projects or what serves one target. */
function clearSome(compiled: Compiled, state: State, random: () => number): void {
  const { ways, open } = compiled;
  if (random() < 0.4 && open.length > 0) {
    const target = open[Math.floor(random() * open.length)] as number;
    for (const [project, at] of state.way.entries())
      if (at >= 0 && ways[project]?.[at]?.targets.includes(target) === true && random() < 0.8)
        takeOut(compiled, state, project);
    return;
  }
  const chosen = state.way.reduce((all, at) => (at >= 0 ? all + 1 : all), 0);
  const share = (2 + MOST_OUT * random() * random()) / Math.max(1, chosen);
  for (const [project, at] of state.way.entries()) if (at >= 0 && random() < share) takeOut(compiled, state, project);
}

/** Adds projects until none that helps fits: demanded ones first, then the most helpful for what they take. */
function fill(compiled: Compiled, state: State, random: () => number, noise: number, focus: number): void {
  const { ways, must } = compiled;
  const order: { project: number; rank: number }[] = [];
  for (let project = 0; project < ways.length; project += 1) {
    if ((state.way[project] as number) >= 0) continue;
    const rank = rankOf(compiled, state, project, focus) * (1 + noise * (random() - 0.5));
    if (rank > 0 || must[project] === 1)
      order.push({ project, rank: must[project] === 1 ? Number.MAX_VALUE * (0.5 + random() / 2) : rank });
  }
  order.sort((a, b) => b.rank - a.rank || a.project - b.project);
  for (const { project } of order) {
    if (must[project] !== 1 && !helps(compiled, state, project)) continue;
    putBest(compiled, state, project, random);
  }
}

/** What the project brings to unmet targets ÷ the share it takes of what is left; a focus counts a hundredfold. */
function rankOf({ ways, weight, remaining, capacity }: Compiled, state: State, project: number, focus: number): number {
  let best = 0;
  for (const { targets, gives, limits, takes } of ways[project] ?? []) {
    let gain = 0;
    for (let at = 0; at < targets.length; at += 1) {
      const target = targets[at] as number;
      const missing = (remaining[target] as number) - (state.added[target] as number);
      if (missing <= 0) continue;
      const share = Math.min(1, (gives[at] as number) / missing);
      gain += share * (weight[target] as number) * (target === focus ? 100 : 1);
    }
    if (gain <= best * 0.001) continue;
    let cost = 0.01;
    for (let at = 0; at < limits.length; at += 1)
      cost += (takes[at] as number) / Math.max(1, capacity[limits[at] as number] as number);
    best = Math.max(best, gain / cost);
  }
  return best;
}

function helps({ ways, remaining, weight }: Compiled, state: State, project: number): boolean {
  return (ways[project] ?? []).some(({ targets }) =>
    targets.some(
      (target) => (weight[target] as number) > 0 && (state.added[target] as number) < (remaining[target] as number),
    ),
  );
}

/** The first way that fits, later periods first, for a stock is fuller then; now and then any. */
function putBest(compiled: Compiled, state: State, project: number, random: () => number): void {
  const count = compiled.ways[project]?.length ?? 0;
  const first = random() < 0.3 ? Math.floor(random() * count) : count - 1;
  for (let step = 0; step < count; step += 1)
    if (tryPut(compiled, state, project, (first - step + count) % count)) return;
}

/**
 * The same value with less: projects that add nothing taken out, a project replaced by one that could stand in for it
 * everywhere, and every start as early as the limits leave room.
 */
export function tidy(compiled: Compiled, state: State): State {
  const plan = cloneState(state);
  dropIdle(compiled, plan);
  preferDominators(compiled, plan);
  dropIdle(compiled, plan);
  beginEarly(compiled, plan);
  return plan;
}

/** Projects that take something scarce and whose absence costs nothing, the smallest contribution first. */
function dropIdle(compiled: Compiled, plan: State): void {
  const { ways, must } = compiled;
  for (let project = ways.length - 1; project >= 0; project -= 1) {
    const at = plan.way[project] as number;
    const way = ways[project]?.[at];
    if (way === undefined || must[project] === 1) continue;
    if (way.limits.length === 0 && (compiled.waitsFor[project]?.length ?? 0) === 0 && way.targets.length > 0) continue;
    const before = cloneState(plan);
    takeOut(compiled, plan, project);
    if (scoreOf(compiled, plan) < scoreOf(compiled, before) - 1e-12 || !keepsDemands(compiled, plan))
      copyState(before, plan);
  }
}

/** Pairs of projects compared at most; beyond a county's size the comparison would take longer than the search. */
const MOST_PAIRS = 20_000_000;

function preferDominators(compiled: Compiled, plan: State): void {
  const { ways, must } = compiled;
  const chosen = plan.way.reduce((all, at) => (at >= 0 ? all + 1 : all), 0);
  if (chosen * (ways.length - chosen) > MOST_PAIRS) return;
  for (let better = 0; better < ways.length; better += 1) {
    if ((plan.way[better] as number) >= 0) continue;
    for (let worse = ways.length - 1; worse >= 0; worse -= 1) {
      const at = plan.way[worse] as number;
      if (at < 0 || worse === better || must[worse] === 1 || !dominates(compiled, better, worse)) continue;
      if (dominates(compiled, worse, better) && worse < better) continue;
      const before = cloneState(plan);
      const score = scoreOf(compiled, plan);
      const period = ways[worse]?.[at]?.period;
      takeOut(compiled, plan, worse);
      const there = (ways[better] ?? []).some(
        (way, place) =>
          way.period === period &&
          tryPut(compiled, plan, better, place) &&
          (scoreOf(compiled, plan) >= score - 1e-12 || undo(compiled, plan, better)),
      );
      if (there && keepsDemands(compiled, plan)) break;
      copyState(before, plan);
    }
  }
}

function undo(compiled: Compiled, plan: State, project: number): false {
  takeOut(compiled, plan, project);
  return false;
}

function beginEarly(compiled: Compiled, plan: State): void {
  const { ways } = compiled;
  const periodOf = (project: number) => ways[project]?.[plan.way[project] as number]?.period ?? 0;
  const chosen = [...plan.way.keys()].filter((project) => (plan.way[project] as number) >= 0);
  chosen.sort((a, b) => periodOf(a) - periodOf(b) || a - b);
  for (const project of chosen) {
    const before = cloneState(plan);
    const score = scoreOf(compiled, plan);
    const period = periodOf(project);
    takeOut(compiled, plan, project);
    const earlier = [...(ways[project] ?? []).entries()]
      .filter(([, way]) => way.period < period)
      .sort(([, a], [, b]) => a.period - b.period);
    const moved = earlier.some(
      ([at]) =>
        tryPut(compiled, plan, project, at) &&
        (scoreOf(compiled, plan) >= score - 1e-12 || undo(compiled, plan, project)),
    );
    if (!moved || !keepsDemands(compiled, plan)) copyState(before, plan);
  }
}
