import { dayNumber } from '@gongjian/model';
import type { WorkTime } from '../calendar/index.ts';
import { allow, allowBack, endFrom, startUpTo } from '../schedule/shift.ts';
import { type GoalNetwork, releaseOf } from './goal-network.ts';

/** Places in LINK_KINDS. */
export const FS = 0;
export const SS = 1;
const FF = 2;
const SF = 3;
const NEVER = 2 ** 30;

/** SS, SF */
export function isFromStart(kind: number | undefined): boolean {
  return kind === SS || kind === SF;
}

/** FF, SF */
export function isToFinish(kind: number | undefined): boolean {
  return kind === FF || kind === SF;
}

/** What is being tried: days left, first instants and links that are set aside; all else is the network's. */
export interface Trial {
  readonly remaining: Int32Array;
  readonly release: Int32Array;
  /** 1: the link is not waited for. */
  readonly dropped: Uint8Array;
}

/** As planned: nothing cut, nothing dropped, no problem cleared before it is due. */
export function asPlanned(network: GoalNetwork): Trial {
  const none = new Set<string>();
  return {
    remaining: Int32Array.from(network.steps, ({ remaining }) => remaining),
    release: Int32Array.from(network.steps, (_, at) => releaseOf(network, at, none)),
    dropped: new Uint8Array(network.from.length),
  };
}

/** Instants by step, in the order of the network; `begin` is where the days left begin. */
export interface Dates {
  readonly begin: Int32Array;
  readonly finish: Int32Array;
}

export function emptyDates({ steps }: GoalNetwork): Dates {
  return { begin: new Int32Array(steps.length), finish: new Int32Array(steps.length) };
}

/**
 * The earliest dates, into `dates`. What is left of a running step waits for its predecessors as if it were not begun
 * (logic is kept). Steps are not stretched: one that may not finish before an instant begins later. A start or finish
 * set to a day is kept where the links allow it.
 */
export function forward(network: GoalNetwork, trial: Trial, dates: Dates): void {
  const { steps, times, offset, kind } = network;
  const { begin, finish } = dates;
  for (let at = 0; at < steps.length; at += 1) {
    const state = steps[at] as GoalNetwork['steps'][number];
    if (state.finished !== undefined) {
      begin[at] = dayNumber(state.started ?? state.finished);
      finish[at] = dayNumber(state.finished) + 1;
      continue;
    }
    let start = trial.release[at] as number;
    let end = -NEVER;
    for (let link = offset[at] as number; link < (offset[at + 1] as number); link += 1) {
      if (trial.dropped[link] === 1) continue;
      const bound = boundOf(network, dates, link);
      if (isToFinish(kind[link])) end = Math.max(end, bound);
      else start = Math.max(start, bound);
    }
    const { constraint } = state.step;
    if (constraint?.on !== undefined && state.started === undefined) {
      const on = dayNumber(constraint.on);
      if (constraint.kind === 'start-no-earlier' || constraint.kind === 'start-on') start = Math.max(start, on);
      else if (constraint.kind === 'finish-no-earlier' || constraint.kind === 'finish-on') end = Math.max(end, on + 1);
    }
    place(times[at] as WorkTime, trial.remaining[at] as number, start, end, at, dates);
  }
}

function place(time: WorkTime, days: number, start: number, end: number, at: number, { begin, finish }: Dates): void {
  if (days === 0) {
    begin[at] = Math.max(start, end);
    finish[at] = begin[at] as number;
    return;
  }
  const first = time.nextStart(start);
  const done = time.add(first, days);
  finish[at] = end > done ? Math.max(done, endFrom(time, end)) : done;
  begin[at] = finish[at] === done ? first : time.subtract(finish[at] as number, days);
}

/** Where a step began: a running one on the day it did. */
export function startOf({ steps }: GoalNetwork, { begin }: Dates, at: number): number {
  const started = steps[at]?.started;
  return started === undefined ? (begin[at] as number) : dayNumber(started);
}

/** The instant that a link sets for its successor's start (FS, SS) or finish (FF, SF). */
export function boundOf(network: GoalNetwork, dates: Dates, link: number): number {
  const { from, kind, lag, lagTime } = network;
  const before = from[link] as number;
  const base = isFromStart(kind[link]) ? startOf(network, dates, before) : (dates.finish[before] as number);
  return allow(lagTime[link] as WorkTime, base, lag[link] as number, isToFinish(kind[link]));
}

/**
 * The latest dates that still finish `goals` by the instant `by`, into `dates`; `NEVER_LATE` where a step does not lead
 * to a goal. Finished steps bind nothing.
 */
export function backward(network: GoalNetwork, trial: Trial, goals: readonly number[], by: number, dates: Dates): void {
  const { steps, times, offset, from, kind, lag, lagTime } = network;
  const { begin, finish } = dates;
  begin.fill(NEVER);
  finish.fill(NEVER);
  for (const goal of goals) finish[goal] = by;
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const state = steps[at] as GoalNetwork['steps'][number];
    if (state.finished !== undefined || (begin[at] === NEVER && finish[at] === NEVER)) continue;
    settle(times[at] as WorkTime, trial.remaining[at] as number, at, dates);
    for (let link = offset[at] as number; link < (offset[at + 1] as number); link += 1) {
      if (trial.dropped[link] === 1) continue;
      const before = from[link] as number;
      const toFinish = isToFinish(kind[link]);
      const own = (toFinish ? finish[at] : begin[at]) as number;
      const bound = allowBack(lagTime[link] as WorkTime, own, lag[link] as number, toFinish);
      if (!isFromStart(kind[link])) finish[before] = Math.min(finish[before] as number, bound);
      else if (steps[before]?.started === undefined) begin[before] = Math.min(begin[before] as number, bound);
    }
  }
}

export const NEVER_LATE = NEVER;

/** Both bounds of step `at` made into a start and a finish that its days left lie between. */
function settle(time: WorkTime, days: number, at: number, { begin, finish }: Dates): void {
  const latest = begin[at] as number;
  const last = finish[at] as number;
  if (days === 0) {
    begin[at] = Math.min(latest, last);
    finish[at] = begin[at] as number;
    return;
  }
  const byFinish = last === NEVER ? NEVER : time.subtract(time.previousEnd(last), days);
  if (latest >= byFinish) {
    begin[at] = byFinish;
    finish[at] = time.previousEnd(last);
    return;
  }
  begin[at] = startUpTo(time, latest);
  finish[at] = time.add(begin[at] as number, days);
}

/** The instant at which all goals are finished. */
export function finishOf(goals: readonly number[], { finish }: Dates): number {
  let latest = -NEVER;
  for (const goal of goals) latest = Math.max(latest, finish[goal] as number);
  return latest;
}
