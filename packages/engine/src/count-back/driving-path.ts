import { endFrom } from '../schedule/shift.ts';
import type { GoalNetwork } from './goal-network.ts';
import { boundOf, type Dates, emptyDates, finishOf, forward, isToFinish, type Trial } from './passes.ts';

/**
 * The steps that decide when the goals are finished: back from the goals that finish last, along every link that sets
 * the date of its successor. Other than by float the path holds together where days off leave a step a little room.
 * Finished steps are not in it. In the order of work.
 */
export function drivingPath(network: GoalNetwork, trial: Trial, goals: readonly number[]): Set<number> {
  const dates = emptyDates(network);
  forward(network, trial, dates);
  const last = finishOf(goals, dates);
  const on = new Uint8Array(network.steps.length);
  for (const goal of goals) if (dates.finish[goal] === last) on[goal] = 1;
  for (let at = network.steps.length - 1; at >= 0; at -= 1) {
    if (on[at] === 0 || network.steps[at]?.finished !== undefined) continue;
    for (let link = network.offset[at] as number; link < (network.offset[at + 1] as number); link += 1)
      if (trial.dropped[link] === 0 && drives(network, trial, dates, at, link)) on[network.from[link] as number] = 1;
  }
  return new Set(network.steps.flatMap(({ finished }, at) => (on[at] === 1 && finished === undefined ? [at] : [])));
}

function drives(network: GoalNetwork, trial: Trial, dates: Dates, at: number, link: number): boolean {
  const bound = boundOf(network, dates, link);
  const time = network.times[at];
  if (time === undefined || trial.remaining[at] === 0) return bound === dates.begin[at];
  return isToFinish(network.kind[link])
    ? endFrom(time, bound) === dates.finish[at]
    : time.nextStart(bound) === dates.begin[at];
}
