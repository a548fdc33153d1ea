import { type Day, Refused, type UnitOfMeasure } from '@gongjian/model';

/** So much of a limit. */
export interface Take {
  /** Place in {@link AllocationProblem.limits}. */
  readonly limit: number;
  /** > 0, in the unit of measure of the limit's factor. */
  readonly amount: number;
}

/** One way to begin: in which period, what it takes and which targets it serves. */
export interface Start {
  /** Place in {@link AllocationProblem.periods}. */
  readonly period: number;
  readonly takes: readonly Take[];
  readonly gives: readonly { readonly target: number; readonly amount: number }[];
}

export interface Candidate {
  readonly id: string;
  /** Demanded: no plan without it. */
  readonly must: boolean;
  /** At most one is chosen; none: there is no way to have it by day N. */
  readonly starts: readonly Start[];
  /** Places in {@link AllocationProblem.clearances}; all of them at or before the period of its start. */
  readonly waitsFor: readonly number[];
}

/** Something done once for all the projects that wait for it: a leader's visit that clears a problem. */
export interface Clearance {
  readonly id: string;
  readonly factor: number;
  readonly starts: readonly { readonly period: number; readonly takes: readonly Take[] }[];
}

/** At most `amount` of a factor over the periods `from`..`to` (inclusive) together; Infinity: no limit. */
export interface Limit {
  readonly factor: number;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

export interface AllocationFactor {
  readonly id: string;
  readonly unitOfMeasure: UnitOfMeasure;
  readonly use: 'stock' | 'flow';
}

export interface AllocationTarget {
  readonly id: string;
  readonly unitOfMeasure: UnitOfMeasure;
  /** ≥ 0 */
  readonly weight: number;
  readonly goal: number;
  readonly done: number;
  /** What is missing from the goal, rounded up to whole projects where projects are counted; ≤ 0: met already. */
  readonly remaining: number;
  /** Demanded: no plan that misses it. */
  readonly must: boolean;
}

/** Scarce factors over projects and periods: everything that an allocation decides from. */
export interface AllocationProblem {
  readonly campaign: string;
  readonly seq: number;
  readonly day: Day;
  readonly by: Day;
  /** In order, without gaps, from the day after `day` to day N. */
  readonly periods: readonly { readonly from: Day; readonly to: Day }[];
  readonly factors: readonly AllocationFactor[];
  readonly limits: readonly Limit[];
  readonly projects: readonly Candidate[];
  readonly clearances: readonly Clearance[];
  readonly targets: readonly AllocationTarget[];
  /** Ids of targets that no project moves. */
  readonly outside: readonly string[];
}

/** What can be held in memory and written as a model in bounded time. */
export const MOST_STARTS = 200_000;

/**
 * @throws Refused `invalid` naming the path of what is wrong: an index out of its list, a negative or missing number,
 * an id twice, or more than {@link MOST_STARTS} starts
 */
export function checkProblem(problem: AllocationProblem): void {
  const issues: { path: string; code: string; expected?: string }[] = [];
  const fail = (path: string, expected: string) => issues.push({ path, code: 'out-of-range', expected });
  const { periods, factors, limits, projects, clearances, targets } = problem;
  const isIn = (at: number, list: readonly unknown[]) => Number.isInteger(at) && at >= 0 && at < list.length;
  const isAmount = (amount: number) => amount >= 0 && amount <= 9e9;

  for (const [kind, list] of Object.entries({ factors, projects, clearances, targets })) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) issues.push({ path: `${kind}.${id}`, code: 'twice' });
      seen.add(id);
    }
  }
  for (const [at, { factor, from, to, amount }] of limits.entries()) {
    if (!isIn(factor, factors)) fail(`limits.${at}.factor`, 'a factor');
    if (!isIn(from, periods) || !isIn(to, periods) || from > to) fail(`limits.${at}`, 'periods in order');
    if (!isAmount(amount) && amount !== Number.POSITIVE_INFINITY) fail(`limits.${at}.amount`, '0..9e9');
  }
  for (const target of targets) {
    if (!isAmount(target.weight)) fail(`targets.${target.id}.weight`, '0..9e9');
    if (!(Math.abs(target.remaining) <= 9e9)) fail(`targets.${target.id}.remaining`, '-9e9..9e9');
  }
  const checkTakes = (path: string, period: number, takes: readonly Take[]) => {
    if (!isIn(period, periods)) fail(`${path}.period`, 'a period');
    for (const { limit, amount } of takes) {
      if (!isIn(limit, limits)) fail(`${path}.takes`, 'a limit');
      if (!isAmount(amount)) fail(`${path}.takes`, '0..9e9');
    }
  };
  let starts = 0;
  for (const project of projects) {
    starts += project.starts.length;
    for (const { period, takes, gives } of project.starts) {
      checkTakes(`projects.${project.id}`, period, takes);
      for (const { target, amount } of gives) {
        if (!isIn(target, targets)) fail(`projects.${project.id}.gives`, 'a target');
        if (!isAmount(amount)) fail(`projects.${project.id}.gives`, '0..9e9');
      }
    }
    for (const clearance of project.waitsFor)
      if (!isIn(clearance, clearances)) fail(`projects.${project.id}.waitsFor`, 'a clearance');
  }
  for (const { id, factor, starts: ways } of clearances) {
    starts += ways.length;
    if (!isIn(factor, factors)) fail(`clearances.${id}.factor`, 'a factor');
    for (const { period, takes } of ways) checkTakes(`clearances.${id}`, period, takes);
  }
  if (starts > MOST_STARTS) issues.push({ path: 'projects', code: 'too-many', expected: `≤ ${MOST_STARTS} starts` });
  if (issues.length > 0) throw new Refused({ kind: 'invalid', issues: issues.slice(0, 20) });
}
