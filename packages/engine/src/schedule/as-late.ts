import type { WorkTime } from '../calendar/index.ts';
import { type Allowed, allowedBy } from './backward.ts';
import { type Network, type Times, UNSTARTED } from './network.ts';
import { startUpTo } from './shift.ts';

/**
 * Scheduled dates: the early ones, but what is wanted as late as possible stands as late as its successors, where they are
 * scheduled, allow (zero free float). Nothing else moves.
 */
export function placeAsLate(network: Network, times: Times, end: number): void {
  const { order, asLate, calendars, calendar, left, status, deadline } = network;
  times.start.set(times.es);
  times.finish.set(times.ef);
  if (!asLate.includes(1)) return;
  const allowed: Allowed = { start: 0, finish: 0 };
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i] as number;
    if (asLate[node] !== 1 || status[node] !== UNSTARTED) continue;
    const time = calendars[calendar[node] as number] as WorkTime;
    allowedBy(network, times.start, times.finish, node, allowed);
    const work = left[node] as number;
    const by = Math.min(allowed.finish, end, deadline[node] as number);
    const finish = work > 0 ? time.previousEnd(by) : by;
    const start = work > 0 ? time.subtract(finish, work) : finish;
    const latest = allowed.start < start ? (work > 0 ? startUpTo(time, allowed.start) : allowed.start) : start;
    const place = Math.min(latest, times.ls[node] as number);
    if (place <= (times.es[node] as number)) continue;
    times.start[node] = place;
    times.finish[node] = work > 0 ? time.add(place, work) : place;
  }
}
