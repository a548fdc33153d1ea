import type { WorkTime } from '../calendar/index.ts';

/** The earliest instant a link allows, `lag` after `at` (before, where negative); a finish is an end of work. */
export function allow(time: WorkTime, at: number, lag: number, toFinish: boolean): number {
  const shifted = lag === 0 ? at : time.add(at, lag);
  return toFinish ? time.previousEnd(shifted) : shifted;
}

/** The latest `at` for which `allow` is no later than `by`: the exact inverse, so that late dates are the latest there are. */
export function allowBack(time: WorkTime, by: number, lag: number, toFinish: boolean): number {
  const bound = toFinish ? time.nextStart(by) : by;
  if (lag === 0) return bound;
  return lag > 0 ? time.subtract(bound, lag) : time.nextStart(time.add(bound + 1, -lag - 1));
}

/** The first instant at or after `at` at which a piece of work can end. */
export function endFrom(time: WorkTime, at: number): number {
  return time.previousEnd(at) === at ? at : time.nextStart(at) + 1;
}

/** The last instant at or before `at` at which a piece of work can begin. */
export function startUpTo(time: WorkTime, at: number): number {
  return time.nextStart(at) === at ? at : time.previousEnd(at) - 1;
}
