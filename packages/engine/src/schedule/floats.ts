import type { WorkTime } from '../calendar/index.ts';
import { type Allowed, allowedBy } from './backward.ts';
import { DONE, NEVER, type Network, STARTED, type Times } from './network.ts';

function floatCalendar(network: Network, node: number): WorkTime {
  const own = network.calendar[node] as number;
  const on =
    own === network.elapsedCalendar && network.semantics.elapsedFloat === 'project' ? network.projectCalendar : own;
  return network.calendars[on] as WorkTime;
}

/** Whether a placement as late as possible counts into the early dates its floats are taken from. */
function startOf(network: Network, times: Times, node: number): { start: number; finish: number } {
  const placed = network.semantics.asLate === 'free-float' || network.asLate[node] === 1;
  const [start, finish] = placed ? [times.start, times.finish] : [times.es, times.ef];
  return { start: start[node] as number, finish: finish[node] as number };
}

/** Working time by which an activity may slip without the project's end, a deadline or a no-later date; negative: missed by. */
export function totalFloat(network: Network, times: Times, node: number): number {
  if (network.status[node] === DONE) return 0;
  const time = floatCalendar(network, node);
  const { start, finish } = startOf(network, times, node);
  const ofFinish = time.between(finish, times.lf[node] as number);
  if (network.status[node] === STARTED) return ofFinish;
  const ofStart = time.between(start, times.ls[node] as number);
  return Math.min(ofStart, ofFinish);
}

const allowed: Allowed = { start: 0, finish: 0 };

/**
 * Working time by which an activity may slip without moving any other; never negative, never above the total float
 * that is left.
 */
export function freeFloat(network: Network, times: Times, node: number, end: number): number {
  if (network.status[node] === DONE) return 0;
  const time = floatCalendar(network, node);
  const { start, finish } = startOf(network, times, node);
  allowedBy(network, times.start, times.finish, node, allowed);
  const byFinish = time.between(finish, Math.min(allowed.finish, end));
  const byStart =
    network.status[node] === STARTED || allowed.start === NEVER ? NEVER : time.between(start, allowed.start);
  return Math.max(0, Math.min(byFinish, byStart, totalFloat(network, times, node)));
}

/** A milestone's late instant is shown as an end of work where that is the same working instant. */
export function shownLate(network: Network, times: Times, node: number, projectEnd: number) {
  const lateStart = times.ls[node] as number;
  const lateFinish = times.lf[node] as number;
  if ((network.left[node] as number) > 0 || network.status[node] === DONE || lateFinish === projectEnd) {
    return { lateStart, lateFinish };
  }
  const end = network.calendars[network.calendar[node] as number]?.previousEnd(lateFinish) ?? lateFinish;
  const shown = end >= (times.ef[node] as number) ? end : lateFinish;
  return { lateStart: lateStart === lateFinish ? shown : lateStart, lateFinish: shown };
}
