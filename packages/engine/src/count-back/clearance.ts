import { type Day, dayNumber, dayOfNumber } from '@gongjian/model';
import { networkAmongMany, releaseOf } from './goal-network.ts';
import { backward, emptyDates, finishOf, forward, NEVER_LATE } from './passes.ts';
import { type Ask, judged } from './reach.ts';
import type { StepPlan } from './step-plan.ts';

/**
 * - free: the problem holds nothing on the way to the outcome, or the outcome is there;
 * - lost: even cleared at once, the plan misses the date (for another reason);
 * - binds: cleared on `latest` the date is kept, one day later it is not.
 */
export type Clearance =
  | { readonly state: 'free' | 'lost' | 'unknown' }
  | { readonly state: 'binds'; readonly latest: Day };

/** Until when a problem must be cleared for the outcome to come by its day, everything else as planned. */
export function latestClearance(plan: StepPlan, problem: string, ask: Ask): Clearance {
  const { reached, options } = judged(plan, ask, networkAmongMany);
  if (reached.reach === 'done') return { state: 'free' };
  if (options === undefined) return { state: 'unknown' };
  const { network, goals, matters } = options;
  const holds = network.steps.flatMap((state, at) =>
    matters[at] === 1 && state.problems.some(({ id }) => id === problem) ? [at] : [],
  );
  if (holds.length === 0) return { state: 'free' };
  const limit = dayNumber(ask.by) + 1;
  const trial = options.trialWith([]);
  const cleared = new Set([problem]);
  for (const at of holds) trial.release[at] = releaseOf(network, at, cleared);
  const dates = emptyDates(network);
  forward(network, trial, dates);
  if (finishOf(goals, dates) > limit) return { state: 'lost' };
  backward(network, trial, goals, limit, dates);
  const latest = Math.min(...holds.map((at) => dates.begin[at] as number));
  return latest === NEVER_LATE ? { state: 'free' } : { state: 'binds', latest: dayOfNumber(latest - 1) };
}
