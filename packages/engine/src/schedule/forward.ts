import type { WorkTime } from '../calendar/index.ts';
import { CONSTRAINTS } from './input.ts';
import {
  BY_ACTUAL,
  BY_CONSTRAINT,
  BY_DATA_DATE,
  BY_START,
  DONE,
  EVER,
  FROM_START,
  NEVER,
  type Network,
  STARTED,
  type Times,
  TO_FINISH,
  UNSTARTED,
} from './network.ts';
import { allow, endFrom } from './shift.ts';

export const SNET = CONSTRAINTS.indexOf('SNET');
export const SNLT = CONSTRAINTS.indexOf('SNLT');
export const FNET = CONSTRAINTS.indexOf('FNET');
export const FNLT = CONSTRAINTS.indexOf('FNLT');
export const MSO = CONSTRAINTS.indexOf('MSO');
export const MFO = CONSTRAINTS.indexOf('MFO');

/** Earliest starts and finishes that something outside the links asks for, by node. */
export interface Floors {
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /** Who asks: a driver. */
  readonly startBy: Int32Array;
  readonly finishBy: Int32Array;
}

/** What the links ask of a node: its start and its finish no earlier than. */
export interface Logic {
  start: number;
  finish: number;
  startLink: number;
  finishLink: number;
}

/** The bounds of the links into `node`, by the early dates of their origins. */
export function logicOf(network: Network, es: Int32Array, ef: Int32Array, node: number, into: Logic): Logic {
  const { from, kind, lag, lagCalendar, nextIn, calendars } = network;
  let start = EVER;
  let finish = EVER;
  let startLink = -1;
  let finishLink = -1;
  for (let link = network.firstIn[node] as number; link >= 0; link = nextIn[link] as number) {
    const bits = kind[link] as number;
    const origin = from[link] as number;
    const at = ((bits & FROM_START) === 0 ? ef[origin] : es[origin]) as number;
    const length = lag[link] as number;
    if ((bits & TO_FINISH) === 0) {
      const bound = length === 0 ? at : (calendars[lagCalendar[link] as number] as WorkTime).add(at, length);
      if (bound > start) {
        start = bound;
        startLink = link;
      }
    } else {
      const bound = allow(calendars[lagCalendar[link] as number] as WorkTime, at, length, true);
      if (bound > finish) {
        finish = bound;
        finishLink = link;
      }
    }
  }
  into.start = start;
  into.finish = finish;
  into.startLink = startLink;
  into.finishLink = finishLink;
  return into;
}

const logic: Logic = { start: 0, finish: 0, startLink: 0, finishLink: 0 };

/** Early dates of one node from those of its predecessors. */
export function early(network: Network, times: Times, node: number, floors: Floors | undefined): void {
  const { semantics } = network;
  const status = network.status[node] as number;
  if (status === DONE) {
    const start = network.actualStart[node] as number;
    put(times, node, start, network.actualFinish[node] as number, start, BY_ACTUAL);
    return;
  }
  const time = network.calendars[network.calendar[node] as number] as WorkTime;
  const left = network.left[node] as number;
  const free = status === STARTED && semantics.outOfSequence !== 'retained-logic';
  if (free) {
    logic.start = EVER;
    logic.finish = EVER;
  } else {
    logicOf(network, times.es, times.ef, node, logic);
  }
  let start = logic.start;
  let driver = logic.startLink;
  if (status === STARTED) {
    const done = (network.work[node] as number) - left;
    const resumes = time.add(network.actualStart[node] as number, done);
    const floor = semantics.dataDate === 'all-remaining' ? Math.max(network.dataDate, resumes) : resumes;
    if (floor > start) {
      start = floor;
      driver = floor > resumes ? BY_DATA_DATE : BY_ACTUAL;
    }
  } else {
    const early = network.constraint[node] === SNET || network.constraint[node] === FNET;
    if ((semantics.beforeStart === 'never' || (start === EVER && !early)) && network.start > start) {
      start = network.start;
      driver = BY_START;
    }
    if (semantics.dataDate !== 'none' && network.dataDate > start) {
      start = network.dataDate;
      driver = BY_DATA_DATE;
    }
  }
  let finishBound = logic.finish;
  let finishDriver = logic.finishLink;
  const constraint = status === UNSTARTED ? (network.constraint[node] as number) : 0;
  const on = network.constraintAt[node] as number;
  if (constraint === SNET && on > start) {
    start = on;
    driver = BY_CONSTRAINT;
  }
  if (constraint === FNET && on > finishBound) {
    finishBound = on;
    finishDriver = BY_CONSTRAINT;
  }
  if (floors !== undefined) {
    if ((floors.start[node] as number) > start) {
      start = floors.start[node] as number;
      driver = floors.startBy[node] as number;
    }
    if ((floors.finish[node] as number) > finishBound) {
      finishBound = floors.finish[node] as number;
      finishDriver = floors.finishBy[node] as number;
    }
  }
  if (start === EVER) start = left > 0 ? time.subtract(finishBound, left) : finishBound;
  if (left > 0 || semantics.milestones === 'next-start') start = time.nextStart(start);
  let finish = left > 0 ? time.add(start, left) : start;
  if (finishBound > finish) {
    const end = left > 0 ? endFrom(time, finishBound) : finishBound;
    if (end > finish) {
      finish = end;
      start = left > 0 ? time.subtract(end, left) : end;
      driver = finishDriver;
    }
  }
  if (semantics.linkedFinish === 'as-linked' && logic.finishLink >= 0 && !free) {
    finish = asLinked(network, times.es, logic.finishLink, time, finish);
  }
  if (constraint >= SNLT) {
    const fixed = onDate(semantics.noLater === 'date', constraint, on, time, left, start, finish);
    if (fixed !== start) {
      start = fixed;
      finish = left > 0 ? time.add(fixed, left) : fixed;
      driver = BY_CONSTRAINT;
    }
  }
  put(times, node, status === STARTED ? (network.actualStart[node] as number) : start, finish, start, driver);
}

/** The finish as the instant a start-finish link gives, where work until it and until `finish` is the same. */
function asLinked(network: Network, es: Int32Array, link: number, time: WorkTime, finish: number): number {
  if (network.kind[link] !== (FROM_START | TO_FINISH)) return finish;
  const lagTime = network.calendars[network.lagCalendar[link] as number] as WorkTime;
  const linked = lagTime.add(es[network.from[link] as number] as number, network.lag[link] as number);
  return linked > finish && time.previousEnd(linked) === finish ? linked : finish;
}

/** The start a constraint puts an activity on, whatever the links say; the start it has where it does not. */
function onDate(
  honoured: boolean,
  constraint: number,
  on: number,
  time: WorkTime,
  left: number,
  start: number,
  finish: number,
): number {
  const must = constraint === MSO || constraint === MFO;
  if (constraint === MSO || (honoured && constraint === SNLT && start > on)) {
    return left > 0 ? time.nextStart(on) : on;
  }
  if (constraint === MFO || (honoured && constraint === FNLT && finish > on)) {
    return left > 0 ? time.subtract(on, left) : on;
  }
  return must ? on : start;
}

function put(times: Times, node: number, start: number, finish: number, rest: number, driver: number): void {
  // Kept on the axis: what runs off its end is refused after the pass, not wrapped round.
  times.es[node] = Math.min(start, NEVER);
  times.ef[node] = Math.min(finish, NEVER);
  times.rest[node] = rest;
  times.driver[node] = driver;
}

/** The forward pass over the whole network: early dates. */
export function forward(network: Network, times: Times, floors?: Floors): void {
  const { order } = network;
  for (let i = 0; i < order.length; i++) early(network, times, order[i] as number, floors);
}
