import type { AllocationPlan } from '@gongjian/model';
import type { AllocationLimit, AllocationProblem, AllocationStart } from '../src/allocation/index.ts';

/** How many numbers from 0 to 9 say a tiny problem. */
export const TINY_NUMBERS = 60;

/**
 * A problem small enough to try every plan, said by {@link TINY_NUMBERS} numbers: at most five projects, three periods,
 * three targets, one clearance; land as a stock, cases and visits as flows.
 */
export function tinyProblem(numbers: readonly number[]): AllocationProblem {
  let read = 0;
  const upTo = (limit: number) => {
    read += 1;
    return (numbers[read - 1] ?? 0) % (limit + 1);
  };
  const count = 1 + upTo(2);
  const stock = [upTo(9), upTo(4), upTo(4)];
  const flow = [upTo(3), upTo(3), upTo(3)];
  const visits = upTo(1);
  const targets = Array.from({ length: 1 + upTo(2) }, () => ({ weight: upTo(4), remaining: upTo(7) - 1 }));
  const projects = Array.from({ length: 1 + upTo(4) }, () => ({
    land: upTo(6),
    cases: upTo(2),
    first: upTo(3),
    gives: [upTo(3), upTo(3), upTo(3)],
    lateLoses: upTo(1) === 1,
    waits: upTo(1) === 1,
  }));
  const at = Array.from({ length: count }, (_, period) => period);
  const cumulative = at.map((period) => stock.slice(0, period + 1).reduce((all, amount) => all + amount, 0));
  const limits: AllocationLimit[] = [
    ...at.map((to) => ({ factor: 0, from: 0, to, amount: cumulative[to] ?? 0 })),
    ...at.map((period) => ({ factor: 1, from: period, to: period, amount: flow[period] ?? 0 })),
    ...at.map((period) => ({ factor: 2, from: period, to: period, amount: visits })),
  ];
  return {
    campaign: 'c',
    seq: 1,
    day: '2012-07-31',
    by: dayOf(7 * count),
    periods: at.map((period) => ({ from: dayOf(7 * period + 1), to: dayOf(7 * period + 7) })),
    factors: [
      { id: 'land', unitOfMeasure: '亩', use: 'stock' },
      { id: 'cases', unitOfMeasure: '件', use: 'flow' },
      { id: 'visits', unitOfMeasure: '次', use: 'flow' },
    ],
    limits,
    clearances: [
      {
        id: 'problem',
        factor: 2,
        starts: at.map((period) => ({ period, takes: [{ limit: 2 * count + period, amount: 1 }] })),
      },
    ],
    projects: projects.map(({ land, cases, first, gives, lateLoses, waits }, project) => ({
      id: `p${project}`,
      must: false,
      waitsFor: waits ? [0] : [],
      starts: at
        .filter((period) => period >= first)
        .map(
          (period): AllocationStart => ({
            period,
            takes: [
              ...at.filter((to) => to >= period).map((limit) => ({ limit, amount: land })),
              { limit: count + period, amount: cases },
            ],
            gives: targets.map((_, target) => ({
              target,
              amount: lateLoses && period === count - 1 && target > 0 ? 0 : (gives[target] ?? 0),
            })),
          }),
        ),
    })),
    targets: targets.map(({ weight, remaining }, target) => ({
      id: `t${target}`,
      unitOfMeasure: '项',
      weight,
      goal: remaining,
      done: 0,
      remaining,
      must: false,
    })),
    outside: [],
  };
}

/** August has no more than 31 days, and no tiny problem more than 21. */
function dayOf(day: number): string {
  return `2012-08-${String(Math.max(1, day)).padStart(2, '0')}`;
}

export interface Tried {
  readonly weight: number;
  readonly progress: number;
}

/** The best of all plans that keep limits and demands: most weight, then most progress. Undefined where none does. */
export function tryAll(problem: AllocationProblem): Tried | undefined {
  let best: Tried | undefined;
  const left = problem.limits.map(({ amount }) => amount);
  const added = problem.targets.map(() => 0);
  const choices = [...problem.clearances.map(({ starts }) => starts), ...problem.projects.map(({ starts }) => starts)];
  const periods: number[] = [];
  const visit = (at: number) => {
    if (at === choices.length) {
      const value = worthOf(problem, added);
      if (value !== undefined && isBetter(value, best)) best = value;
      return;
    }
    const project = problem.projects[at - problem.clearances.length];
    if (project?.must !== true) {
      periods[at] = Number.POSITIVE_INFINITY;
      visit(at + 1);
    }
    for (const start of choices[at] ?? []) {
      const cleared = project?.waitsFor.every((clearance) => (periods[clearance] ?? 0) <= start.period) ?? true;
      if (!cleared) continue;
      const gives = 'gives' in start ? (start as AllocationStart).gives : [];
      for (const { limit, amount } of start.takes) left[limit] = (left[limit] ?? 0) - amount;
      for (const { target, amount } of gives) added[target] = (added[target] ?? 0) + amount;
      periods[at] = start.period;
      if (start.takes.every(({ limit }) => (left[limit] ?? 0) >= 0)) visit(at + 1);
      for (const { limit, amount } of start.takes) left[limit] = (left[limit] ?? 0) + amount;
      for (const { target, amount } of gives) added[target] = (added[target] ?? 0) - amount;
    }
  };
  visit(0);
  return best;
}

function worthOf({ targets }: AllocationProblem, added: readonly number[]): Tried | undefined {
  let [weight, progress] = [0, 0];
  for (const [at, { weight: worth, remaining, must }] of targets.entries()) {
    const share = remaining <= 0 ? 1 : Math.min(1, (added[at] ?? 0) / remaining);
    if (must && share < 1) return undefined;
    if (share === 1) weight += worth;
    progress += worth * share;
  }
  return { weight, progress };
}

function isBetter(a: Tried, b: Tried | undefined): boolean {
  if (b === undefined || a.weight !== b.weight) return b === undefined || a.weight > b.weight;
  return a.progress > b.progress + 1e-9;
}

/** What is wrong with a plan, found without any code of the engine; empty where nothing is. */
export function faultsOf(problem: AllocationProblem, plan: AllocationPlan): string[] {
  const faults: string[] = [];
  const left = problem.limits.map(({ amount }) => amount);
  const added = problem.targets.map(() => 0);
  const cleared = new Map(plan.clears.map(({ problem: id, period }) => [id, period]));
  for (const { id, starts } of problem.clearances) {
    const start = starts.find(({ period }) => period === cleared.get(id));
    for (const { limit, amount } of start?.takes ?? []) left[limit] = (left[limit] ?? 0) - amount;
  }
  const chosen = new Map(plan.chosen.map(({ project, period }) => [project, period]));
  if (chosen.size !== plan.chosen.length) faults.push('a project is chosen twice');
  for (const { id, starts, must, waitsFor } of problem.projects) {
    const start = starts.find(({ period }) => period === chosen.get(id));
    if (start === undefined && (must || chosen.has(id))) faults.push(`${id} is demanded or has no such start`);
    if (start === undefined) continue;
    for (const { limit, amount } of start.takes) left[limit] = (left[limit] ?? 0) - amount;
    for (const { target, amount } of start.gives) added[target] = (added[target] ?? 0) + amount;
    for (const clearance of waitsFor) {
      const period = cleared.get(problem.clearances[clearance]?.id ?? '') ?? Number.POSITIVE_INFINITY;
      if (period > start.period) faults.push(`${id} begins before its problem is cleared`);
    }
  }
  for (const [at, amount] of left.entries()) if (amount < 0) faults.push(`limit ${at} is exceeded by ${-amount}`);
  for (const [at, { target, adds, met }] of plan.targets.entries()) {
    const remaining = problem.targets[at]?.remaining ?? 0;
    const counted = remaining > 0 ? (added[at] ?? 0) : adds;
    if (adds !== counted || met !== counted >= remaining) faults.push(`${target} is told wrong`);
  }
  return faults;
}
