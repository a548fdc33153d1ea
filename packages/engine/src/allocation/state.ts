import { type AllocationValue, fromMicros, toMicros } from '@gongjian/model';
import type { Compiled, Way } from './compiled.ts';

/** A plan under construction. Every change keeps all limits. */
export interface State {
  /** Per project: the way it begins, or −1. */
  readonly way: Int32Array;
  /** Per clearance: the way it is done, or −1. */
  readonly clear: Int32Array;
  /** Per limit, millionths. */
  readonly left: Float64Array;
  /** Per target, millionths. */
  readonly added: Float64Array;
}

export function emptyState(compiled: Compiled): State {
  return {
    way: new Int32Array(compiled.ways.length).fill(-1),
    clear: new Int32Array(compiled.clearWays.length).fill(-1),
    left: Float64Array.from(compiled.capacity),
    added: new Float64Array(compiled.weight.length),
  };
}

export function copyState(from: State, to: State): void {
  to.way.set(from.way);
  to.clear.set(from.clear);
  to.left.set(from.left);
  to.added.set(from.added);
}

export function cloneState(state: State): State {
  return {
    way: state.way.slice(),
    clear: state.clear.slice(),
    left: state.left.slice(),
    added: state.added.slice(),
  };
}

function fits({ left }: State, { limits, takes }: Way): boolean {
  for (let at = 0; at < limits.length; at += 1)
    if ((takes[at] as number) > (left[limits[at] as number] as number)) return false;
  return true;
}

function take({ left }: State, { limits, takes }: Way, sign: 1 | -1): void {
  for (let at = 0; at < limits.length; at += 1) {
    const limit = limits[at] as number;
    left[limit] = (left[limit] as number) - sign * (takes[at] as number);
  }
}

/**
 * Lets a project begin in one of its ways, with the clearances it waits for, each as late as there is room.
 * False, and nothing changed, where a limit would be exceeded or a clearance cannot be had in time.
 */
export function tryPut(compiled: Compiled, state: State, project: number, at: number): boolean {
  const way = compiled.ways[project]?.[at];
  if (way === undefined || !fits(state, way)) return false;
  take(state, way, 1);
  const moved: [clearance: number, was: number][] = [];
  for (const clearance of compiled.waitsFor[project] ?? []) {
    const ways = compiled.clearWays[clearance] ?? [];
    const was = state.clear[clearance] as number;
    const old = ways[was];
    if (old !== undefined && old.period <= way.period) continue;
    if (old !== undefined) take(state, old, -1);
    const now = latestFitting(state, ways, way.period);
    if (now < 0) {
      if (old !== undefined) take(state, old, 1);
      for (const [one, before] of moved.reverse()) moveClearance(compiled, state, one, before);
      take(state, way, -1);
      return false;
    }
    take(state, ways[now] as Way, 1);
    state.clear[clearance] = now;
    moved.push([clearance, was]);
  }
  state.way[project] = at;
  give(state, way, 1);
  return true;
}

function latestFitting(state: State, ways: readonly Way[], period: number): number {
  let found = -1;
  for (const [at, way] of ways.entries())
    if (way.period <= period && (found < 0 || way.period > (ways[found]?.period ?? -1)) && fits(state, way)) found = at;
  return found;
}

function moveClearance(compiled: Compiled, state: State, clearance: number, to: number): void {
  const ways = compiled.clearWays[clearance] ?? [];
  const [old, now] = [ways[state.clear[clearance] as number], ways[to]];
  if (old !== undefined) take(state, old, -1);
  if (now !== undefined) take(state, now, 1);
  state.clear[clearance] = to;
}

function give({ added }: State, { targets, gives }: Way, sign: 1 | -1): void {
  for (let at = 0; at < targets.length; at += 1) {
    const target = targets[at] as number;
    added[target] = (added[target] as number) + sign * (gives[at] as number);
  }
}

/** Takes a project out, with the clearances that nobody waits for any more. */
export function takeOut(compiled: Compiled, state: State, project: number): void {
  const way = compiled.ways[project]?.[state.way[project] as number];
  if (way === undefined) return;
  take(state, way, -1);
  give(state, way, -1);
  state.way[project] = -1;
  for (const clearance of compiled.waitsFor[project] ?? []) {
    const wanted = (compiled.waiters[clearance] ?? []).some((other) => (state.way[other] as number) >= 0);
    if (!wanted) moveClearance(compiled, state, clearance, -1);
  }
}

/** weight + grade × progress of a state, for search: no rounding. */
export function scoreOf({ open, weight, remaining, grade, metBefore }: Compiled, { added }: State): number {
  let [met, progress] = [metBefore, metBefore];
  for (let at = 0; at < open.length; at += 1) {
    const target = open[at] as number;
    const worth = weight[target] as number;
    const share = (added[target] as number) / (remaining[target] as number);
    if (share >= 1) met += worth;
    progress += worth * Math.min(1, share);
  }
  return met + grade * progress;
}

/** What a state is worth, rounded to millionths of a weight. */
export function planValue(compiled: Compiled, state: State): AllocationValue {
  const { open, weight, remaining, metBefore } = compiled;
  let [met, progress] = [metBefore, metBefore];
  for (const target of open) {
    const share = Math.min(1, (state.added[target] ?? 0) / (remaining[target] ?? 1));
    if (share >= 1) met += weight[target] ?? 0;
    progress += (weight[target] ?? 0) * share;
  }
  const settled = (value: number) => fromMicros(toMicros(value));
  return { weight: settled(met), progress: settled(progress), score: scoreOf(compiled, state) };
}

/** Whether every demand is kept; limits always are. */
export function keepsDemands({ must, problem, remaining }: Compiled, state: State): boolean {
  return (
    must.every((demanded, project) => demanded === 0 || (state.way[project] ?? -1) >= 0) &&
    problem.targets.every(({ must: demanded }, at) => !demanded || (state.added[at] ?? 0) >= (remaining[at] ?? 0))
  );
}
