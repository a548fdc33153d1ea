import type { WorkTime } from '../calendar/index.ts';
import { FNLT, MFO, MSO, SNLT } from './forward.ts';
import { DONE, EVER, FROM_START, NEVER, type Network, STARTED, type Times, TO_FINISH, UNSTARTED } from './network.ts';
import { allowBack, startUpTo } from './shift.ts';

/** Latest starts and finishes that something outside the links allows, by node. */
export interface Ceilings {
  readonly start: Int32Array;
  readonly finish: Int32Array;
}

/** What the late dates of its successors allow a node: its start and its finish no later than. */
export interface Allowed {
  start: number;
  finish: number;
}

/** `ls` and `lf` may be any dates of the successors: the late ones in the backward pass, the scheduled ones for free float. */
export function allowedBy(
  network: Network,
  starts: Int32Array,
  finishes: Int32Array,
  node: number,
  into: Allowed,
): Allowed {
  const { to, kind, nextOut } = network;
  let start = NEVER;
  let finish = NEVER;
  for (let link = network.firstOut[node] as number; link >= 0; link = nextOut[link] as number) {
    const successor = to[link] as number;
    const bits = kind[link] as number;
    const bound = boundBack(
      network,
      link,
      successor,
      ((bits & TO_FINISH) === 0 ? starts : finishes)[successor] as number,
    );
    if ((bits & FROM_START) === 0) {
      if (bound < finish) finish = bound;
    } else if (bound < start) start = bound;
  }
  into.start = start;
  into.finish = finish;
  return into;
}

/** How late a link allows the point it comes from, where the point of `successor` it leads to is no later than `by`. */
function boundBack(network: Network, link: number, successor: number, by: number): number {
  const progress = network.status[successor] as number;
  if (progress !== UNSTARTED && (progress === DONE || network.semantics.outOfSequence === 'progress-override'))
    return NEVER;
  const bits = network.kind[link] as number;
  const lag = network.lag[link] as number;
  if (lag !== 0 || (bits & TO_FINISH) !== 0) {
    const time = network.calendars[network.lagCalendar[link] as number] as WorkTime;
    return allowBack(time, by, lag, (bits & TO_FINISH) !== 0);
  }
  // A milestone may stand where no work goes on: what begins with it may begin with the next work of its calendar.
  if (bits !== 0 && network.left[successor] === 0)
    return (network.calendars[network.calendar[successor] as number] as WorkTime).nextStart(by);
  return by;
}

const allowed: Allowed = { start: 0, finish: 0 };

/** Late dates of one node from those of its successors; `end` is the finish of the project. */
export function late(network: Network, times: Times, node: number, end: number): void {
  allowedBy(network, times.lateRest, times.lf, node, allowed);
  settle(network, times, node, end, allowed.start, allowed.finish);
}

/** Late dates of one node that its successors, and what is outside the links, allow to begin and to finish so late. */
function settle(
  network: Network,
  times: Times,
  node: number,
  end: number,
  startMost: number,
  finishMost: number,
): void {
  const { semantics } = network;
  const status = network.status[node] as number;
  if (status === DONE) {
    times.ls[node] = network.actualStart[node] as number;
    times.lf[node] = network.actualFinish[node] as number;
    times.lateRest[node] = network.actualStart[node] as number;
    return;
  }
  const time = network.calendars[network.calendar[node] as number] as WorkTime;
  const left = network.left[node] as number;
  let finishBy = Math.min(finishMost, end);
  let startBy = status === UNSTARTED ? startMost : NEVER;
  const constraint = network.constraint[node] as number;
  const on = network.constraintAt[node] as number;
  if (semantics.deadlines === 'bound') finishBy = Math.min(finishBy, network.deadline[node] as number);
  if (constraint === FNLT || (constraint === MFO && status === STARTED)) finishBy = Math.min(finishBy, on);
  if (constraint === SNLT && status === UNSTARTED) startBy = Math.min(startBy, on);
  let finish = left > 0 ? time.previousEnd(finishBy) : finishBy;
  let start = left > 0 ? time.subtract(finish, left) : finish;
  if (startBy < start) {
    start = left > 0 ? startUpTo(time, startBy) : startBy;
    finish = left > 0 ? time.add(start, left) : start;
  }
  if (status === UNSTARTED && (constraint === MSO || constraint === MFO)) {
    if (constraint === MSO) start = left > 0 ? time.nextStart(on) : on;
    else start = left > 0 ? time.subtract(on, left) : on;
    finish = left > 0 ? time.add(start, left) : start;
  }
  times.lateRest[node] = start;
  times.lf[node] = finish;
  // What has begun can begin no other time: Primavera shows how late the rest may begin, MS Project the actual start.
  times.ls[node] = status === STARTED && semantics.dataDate === 'none' ? (network.actualStart[node] as number) : start;
}

/** The latest finish of what the project must have done. */
export function endOf(network: Network, finishes: Int32Array): number {
  // Without an activity it ends where it starts.
  let end = finishes.length === 0 ? network.start : EVER;
  for (let node = 0; node < finishes.length; node++)
    if ((finishes[node] as number) > end) end = finishes[node] as number;
  return network.finish ?? end;
}

/**
 * The backward pass over the whole network: late dates. Each node hands its bounds on to its predecessors, so that links are read in
 * the order in which they lie.
 */
export function backward(network: Network, times: Times, end: number, ceilings?: Ceilings): void {
  const { order, from, kind, firstIn, nextIn } = network;
  const { lateRest, lf } = times;
  // By node, its latest start and its latest finish so far.
  const most = new Int32Array(2 * lf.length).fill(NEVER);
  if (ceilings !== undefined) {
    ceilings.start.forEach((at, node) => {
      most[2 * node] = at;
      most[2 * node + 1] = ceilings.finish[node] as number;
    });
  }
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i] as number;
    settle(network, times, node, end, most[2 * node] as number, most[2 * node + 1] as number);
    const start = lateRest[node] as number;
    const finish = lf[node] as number;
    for (let link = firstIn[node] as number; link >= 0; link = nextIn[link] as number) {
      const bits = kind[link] as number;
      const bound = boundBack(network, link, node, (bits & TO_FINISH) === 0 ? start : finish);
      const at = 2 * (from[link] as number) + ((bits & FROM_START) === 0 ? 1 : 0);
      if (bound < (most[at] as number)) most[at] = bound;
    }
  }
}
