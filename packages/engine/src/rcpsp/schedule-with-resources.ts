import { invalidAt, Refused } from '@gongjian/model';
import { criticalPath, makespanBound, tardinessBound } from './bounds.ts';
import { searchGenetic } from './genetic.ts';
import { pack } from './packed.ts';
import type { Objective, ResourceProblem } from './problem.ts';
import { randomFrom } from './random.ts';

export interface ScheduleOptions {
  /**
   * How many schedules may be built, ≥ 1: every pass of a generation scheme over the activities counts one, whichever
   * direction it builds in (the field's convention, Kolisch and Hartmann 2006).
   */
  readonly schedules: number;
  /** Same problem, budget and seed: same result. 1 where absent. */
  readonly seed?: number;
  /** `makespan` where absent. */
  readonly objective?: Objective;
  /** Asked before every schedule but the first; true ends the search with the best so far. */
  readonly shouldStop?: () => boolean;
  /** Told of the first schedule and of every better one. */
  readonly onProgress?: (progress: ScheduleProgress) => void;
}

export interface ScheduleProgress {
  /** Schedules built so far. */
  readonly schedules: number;
  /** What is minimised. */
  readonly value: number;
  readonly lowerBound: number;
}

export interface ResourceSchedule extends ScheduleProgress {
  readonly objective: Objective;
  /** The last finish. */
  readonly makespan: number;
  /** The start of each activity, in the order of `problem.activities`. */
  readonly starts: readonly number[];
  /** No schedule can be better: the value meets the lower bound. */
  readonly proven: boolean;
}

/**
 * Gives each activity a start such that links, releases and capacities hold in every period and the objective is as low as the
 * budget allows. A larger budget with the same seed is never worse. Stops early when the lower bound is met.
 * @throws Refused naming the item: not whole or negative figures, unknown places, cycles, a demand above the lasting capacity.
 */
export function scheduleWithResources(problem: ResourceProblem, options: ScheduleOptions): ResourceSchedule {
  const { schedules, seed = 1, objective = 'makespan', shouldStop, onProgress } = options;
  if (!(Number.isInteger(schedules) && schedules >= 1)) {
    throw new Refused(invalidAt('schedules', 'not-whole'));
  }
  const packed = pack(problem);
  const lowerBound = objective === 'makespan' ? makespanBound(packed) : tardinessBound(packed);
  let value = Number.POSITIVE_INFINITY;
  let makespan = 0;
  const best = new Int32Array(packed.count);
  const built = searchGenetic(packed, objective, randomFrom(seed), {
    mayGoOn: (sofar) => sofar === 0 || (sofar < schedules && value > lowerBound && shouldStop?.() !== true),
    better: (found, end, start, sofar) => {
      value = found;
      makespan = end;
      best.set(start);
      onProgress?.({ schedules: sofar, value, lowerBound });
    },
  });
  const starts = new Array<number>(packed.count).fill(0);
  for (const [at, index] of packed.original.entries()) starts[index] = best[at] as number;
  return { objective, value, makespan, starts, lowerBound, proven: value <= lowerBound, schedules: built };
}

/** The last finish were resources without limit: what published deviations are measured from. */
export function criticalPathOf(problem: ResourceProblem): number {
  return criticalPath(pack(problem));
}
