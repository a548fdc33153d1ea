import type { WorkTime } from '../calendar/index.ts';
import { backward, type Ceilings } from './backward.ts';
import { type Floors, forward } from './forward.ts';
import { EVER, FROM_START, NEVER, type Network, nameOf, type Times, TO_FINISH } from './network.ts';

/** A ring of links that asks its members to be later than themselves. */
export interface Contradiction {
  /** Ids in the order in which they push each other, closed by the first. */
  readonly chain: readonly string[];
  /** By how much once round, in units worked on the project's calendar. */
  readonly excess: number;
}

export function floorsFor(count: number): Floors {
  return {
    start: new Int32Array(count).fill(EVER),
    finish: new Int32Array(count).fill(EVER),
    startBy: new Int32Array(count),
    finishBy: new Int32Array(count),
  };
}

/**
 * Early dates under most-lags: forward passes, each raising the predecessors that would lie too far back, until none does.
 * A ring among the drivers proves that none ever would stop (Bellman–Ford); it is the contradiction. There are at most as many
 * passes as most-lags, and two.
 */
export function forwardWithMost(network: Network, times: Times, floors: Floors): Contradiction | undefined {
  const { most, from, to, kind, lag, lagCalendar } = network;
  for (let round = 0; round <= most.length + 1; round++) {
    forward(network, times, floors);
    let raised = false;
    for (const row of most) {
      const time = network.calendars[lagCalendar[row] as number] as WorkTime;
      const bits = kind[row] as number;
      const head = to[row] as number;
      const tail = from[row] as number;
      const reached = time.previousEnd(((bits & TO_FINISH) === 0 ? times.es[head] : times.ef[head]) as number);
      const needs = time.add(reached, -(lag[row] as number));
      const [bound, by] = (bits & FROM_START) === 0 ? [floors.finish, floors.finishBy] : [floors.start, floors.startBy];
      const has = ((bits & FROM_START) === 0 ? times.ef[tail] : times.es[tail]) as number;
      if (time.between(has, needs) <= 0 || needs <= (bound[tail] as number)) continue;
      bound[tail] = needs;
      by[tail] = row;
      raised = true;
    }
    if (!raised) return undefined;
    const ring = ringOfDrivers(network, times, floors);
    if (ring !== undefined)
      return { chain: ring.map((node) => nameOf(network.ids, node)), excess: excessOf(network, times, ring) };
  }
  return undefined;
}

/** Who pushes `node`: the other end of the link that drives it. */
export function pusherOf(network: Network, driver: number, node: number): number {
  if (driver < 0) return -1;
  return ((network.to[driver] === node ? network.from[driver] : network.to[driver]) ?? -1) as number;
}

/** A ring among who pushes whom after the floors were raised, closed; a raised node is pushed by what raised it. */
function ringOfDrivers(network: Network, times: Times, floors: Floors): number[] | undefined {
  const seen = new Int32Array(network.count);
  const raisedBy = (node: number): number => {
    if ((floors.start[node] as number) > (times.es[node] as number)) return floors.startBy[node] as number;
    if ((floors.finish[node] as number) > (times.ef[node] as number)) return floors.finishBy[node] as number;
    return times.driver[node] as number;
  };
  const pusher = (node: number) => pusherOf(network, raisedBy(node), node);
  for (let first = 0; first < seen.length; first++) {
    let node = first;
    while (node >= 0 && seen[node] === 0) {
      seen[node] = first + 1;
      node = pusher(node);
    }
    if (node < 0 || seen[node] !== first + 1) continue;
    const ring = [node];
    for (let at = pusher(node); at !== node; at = pusher(at)) ring.push(at);
    const least = ring.reduce((best, one, index) => (one < (ring[best] as number) ? index : best), 0);
    const forwards = [...ring.slice(least), ...ring.slice(0, least)];
    return [forwards[0] as number, ...forwards.slice(1).toReversed(), forwards[0] as number];
  }
  return undefined;
}

/** How far the first of the ring is pushed beyond its own date when the push has gone once round. */
function excessOf(network: Network, times: Times, ring: readonly number[]): number {
  const time = network.calendars[network.projectCalendar] as WorkTime;
  const first = ring[0] as number;
  const start = times.es[first] as number;
  let at = start;
  for (let i = 1; i < ring.length; i++) at = pushed(network, ring[i - 1] as number, ring[i] as number, at);
  return time.between(start, at);
}

/** The start of `to` that the links between the two ask for where `from` starts `at`. */
function pushed(network: Network, from: number, to: number, at: number): number {
  let best = EVER;
  const time = (node: number) => network.calendars[network.calendar[node] as number] as WorkTime;
  const workOf = (node: number) => network.left[node] as number;
  for (let row = 0; row < network.from.length; row++) {
    const ahead = network.from[row] === from && network.to[row] === to && !network.most.includes(row);
    const back = network.to[row] === from && network.from[row] === to && network.most.includes(row);
    if (!ahead && !back) continue;
    const bits = network.kind[row] as number;
    const lag = network.lag[row] as number;
    const ofStart = ahead ? (bits & FROM_START) !== 0 : (bits & TO_FINISH) === 0;
    const toStart = ahead ? (bits & TO_FINISH) === 0 : (bits & FROM_START) !== 0;
    const base = ofStart ? at : time(from).add(at, workOf(from));
    const calendar = network.calendars[network.lagCalendar[row] as number] as WorkTime;
    const bound = calendar.add(base, ahead ? lag : -lag);
    best = Math.max(best, toStart ? bound : time(to).subtract(bound, workOf(to)));
  }
  return best;
}

/** Late dates under most-lags: the mirror of {@link forwardWithMost}, for a network known to hold. */
export function backwardWithMost(network: Network, times: Times, end: number): void {
  const { most, from, to, kind, lag, lagCalendar } = network;
  const ceilings: Ceilings = {
    start: new Int32Array(network.count).fill(NEVER),
    finish: new Int32Array(network.count).fill(NEVER),
  };
  for (let round = 0; round <= most.length + 1; round++) {
    backward(network, times, end, ceilings);
    let lowered = false;
    for (const row of most) {
      const time = network.calendars[lagCalendar[row] as number] as WorkTime;
      const bits = kind[row] as number;
      const head = to[row] as number;
      const tail = from[row] as number;
      const base = ((bits & FROM_START) === 0 ? times.lf[tail] : times.ls[tail]) as number;
      const toFinish = (bits & TO_FINISH) !== 0;
      const reach = time.add(base, lag[row] as number);
      const allows = toFinish ? reach : time.nextStart(reach);
      const bound = toFinish ? ceilings.finish : ceilings.start;
      if (((toFinish ? times.lf[head] : times.ls[head]) as number) <= allows || allows >= (bound[head] as number))
        continue;
      bound[head] = allows;
      lowered = true;
    }
    if (!lowered) return;
  }
}
