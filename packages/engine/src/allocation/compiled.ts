import { fromMicros, toMicros } from '@gongjian/model';
import { type AllocationProblem, checkProblem, type Take } from './problem.ts';

/** One way to begin, with amounts as exact integers of millionths. */
export interface Way {
  readonly period: number;
  readonly limits: readonly number[];
  readonly takes: readonly number[];
  readonly targets: readonly number[];
  readonly gives: readonly number[];
}

/** A problem laid out for search: amounts in millionths, limits that cannot bind left out. */
export interface Compiled {
  readonly problem: AllocationProblem;
  /** Per limit. */
  readonly capacity: Float64Array;
  /** Per project. */
  readonly ways: readonly (readonly Way[])[];
  readonly waitsFor: readonly (readonly number[])[];
  readonly must: Uint8Array;
  /** Per clearance. */
  readonly clearWays: readonly (readonly Way[])[];
  /** Projects that wait for each clearance. */
  readonly waiters: readonly (readonly number[])[];
  /** Per target; what is met already remains 0. */
  readonly weight: Float64Array;
  readonly remaining: Float64Array;
  /** What a whole way to a goal counts beside meeting it: so small that no progress outweighs a target. */
  readonly grade: number;
  /** The largest number that every weight is a multiple of: two plans of different weight differ by at least this. */
  readonly step: number;
  /** Targets not met already. */
  readonly open: readonly number[];
  /** Weight of the targets met already. */
  readonly metBefore: number;
}

/**
 * The share of progress in the score. Weights that are multiples of some step keep the order "weight first, then
 * progress" exactly: all progress together counts half a step at most. Where weights have no common step to speak of, a
 * floor keeps progress visible.
 */
function gradeOf(weights: readonly number[], step: number): number {
  const total = weights.reduce((all, weight) => all + weight, 0);
  return total === 0 ? 0 : Math.min(0.01, Math.max(1e-5, step / (2 * total)));
}

function divisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}

/** @throws Refused as {@link checkProblem} */
export function compile(problem: AllocationProblem): Compiled {
  checkProblem(problem);
  const { limits, projects, clearances, targets } = problem;
  const binding = bindingLimits(problem);
  const weights = targets.map(({ weight }) => weight);
  const step = fromMicros(weights.map(toMicros).reduce(divisor, 0));
  const open = targets.flatMap(({ remaining }, at) => (remaining > 0 ? [at] : []));
  const isOpen = new Set(open);
  const takesOf = (takes: readonly Take[]) => summed(takes.filter(({ limit }) => binding[limit] === 1));
  const waiters: number[][] = clearances.map(() => []);
  for (const [at, { waitsFor }] of projects.entries()) for (const clearance of waitsFor) waiters[clearance]?.push(at);
  return {
    problem,
    capacity: Float64Array.from(limits, ({ amount }) => (Number.isFinite(amount) ? toMicros(amount) : amount)),
    ways: projects.map(({ starts }) =>
      starts.map(({ period, takes, gives }) => ({
        period,
        ...takesOf(takes),
        ...givesOf(gives.filter(({ target }) => isOpen.has(target))),
      })),
    ),
    waitsFor: projects.map(({ waitsFor }) => [...new Set(waitsFor)]),
    must: Uint8Array.from(projects, ({ must }) => (must ? 1 : 0)),
    clearWays: clearances.map(({ starts }) =>
      starts.map(({ period, takes }) => ({ period, ...takesOf(takes), targets: [], gives: [] })),
    ),
    waiters,
    weight: Float64Array.from(weights),
    remaining: Float64Array.from(targets, ({ remaining }) => Math.max(0, toMicros(remaining))),
    grade: gradeOf(weights, step),
    step,
    open,
    metBefore: targets.reduce((all, { weight, remaining }) => all + (remaining > 0 ? 0 : weight), 0),
  };
}

function summed(takes: readonly Take[]): { limits: number[]; takes: number[] } {
  const all = new Map<number, number>();
  for (const { limit, amount } of takes) if (amount > 0) all.set(limit, (all.get(limit) ?? 0) + toMicros(amount));
  const limits = [...all.keys()].sort((a, b) => a - b);
  return { limits, takes: limits.map((limit) => all.get(limit) ?? 0) };
}

function givesOf(gives: readonly { target: number; amount: number }[]): { targets: number[]; gives: number[] } {
  const { limits, takes } = summed(gives.map(({ target, amount }) => ({ limit: target, amount })));
  return { targets: limits, gives: takes };
}

/** A limit that everything together cannot exceed binds nothing; without it more ways to begin are alike. */
function bindingLimits({ limits, projects, clearances }: AllocationProblem): Uint8Array {
  const most = new Float64Array(limits.length);
  for (const { starts } of [...projects, ...clearances]) {
    const largest = new Map<number, number>();
    for (const { takes } of starts) {
      const { limits: at, takes: amounts } = summed(takes);
      for (const [place, limit] of at.entries())
        largest.set(limit, Math.max(largest.get(limit) ?? 0, amounts[place] ?? 0));
    }
    for (const [limit, amount] of largest) most[limit] = (most[limit] ?? 0) + amount;
  }
  return Uint8Array.from(limits, ({ amount }, at) =>
    Number.isFinite(amount) && (most[at] ?? 0) > toMicros(amount) ? 1 : 0,
  );
}
