import { type Day, daysBetween, type Problem, type Spread, type TrackStep } from '@gongjian/model';
import type { StepState } from '../count-back/index.ts';
import { certain, type Quantiles, quantilesOf } from './spread-table.ts';

/**
 * What is assumed where nobody has said how uncertain something is. No published figure for Chinese counties was found;
 * these are ours, open to be replaced by a step's `spread`, a track's `usual` and a problem's `clears`.
 */
export const ASSUMED = {
  /** A step of planned days: from 0.8 to 1.8 times, mostly as planned. */
  step: { shape: 'pert', low: 0.8, mode: 1, high: 1.8 },
  /** What is due on a day still to come: from 0.7 to 2 times the days till then. */
  due: { shape: 'pert', low: 0.7, mode: 1, high: 2 },
  /** What is overdue after waiting so long: a quarter of that again (p10) up to twice (p90). The longer, the longer still. */
  overdue: { shape: 'log-normal', low: 0.25, mode: 0.25, high: 2 },
} as const satisfies Record<string, Spread>;

/** An overdue matter takes as if it had waited at least so many days. */
const LEAST_WAITED = 7;

/** Calendar days from `day` until an open problem is cleared: as its handler judges, else by its due day and its age. */
export function clearanceOf(problem: Problem, day: Day): Quantiles {
  if (problem.clears !== undefined) return quantilesOf(problem.clears);
  return waitFor(problem.due, problem.raisedOn, day);
}

/** Calendar days from `day` until what is due on `due` comes, having been waited for since `since`. */
export function waitFor(due: Day, since: Day, day: Day): Quantiles {
  const left = daysBetween(day, due);
  if (left > 0) return quantilesOf(ASSUMED.due, left);
  return quantilesOf(ASSUMED.overdue, Math.max(LEAST_WAITED, daysBetween(since, day)));
}

/**
 * Days left of a step: its own spread, else its track's usual one with the mode moved to the planned days, else the
 * assumed one; of a step under way the part that is left of the planned days.
 */
export function daysLeftOf({ step, remaining }: StepState, track: TrackStep | undefined): Quantiles {
  if (remaining === 0) return certain(0);
  const part = step.days > 0 ? remaining / step.days : 1;
  if (step.spread !== undefined) return quantilesOf(step.spread, part);
  if (track !== undefined && track.usual.mode > 0) return quantilesOf(track.usual, remaining / track.usual.mode);
  return quantilesOf(ASSUMED.step, remaining);
}
