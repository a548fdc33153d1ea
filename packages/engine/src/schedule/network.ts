import type { WorkTime } from '../calendar/index.ts';
import type { Semantics } from './semantics.ts';

/** Later, and earlier, than any instant of the axis. */
export const NEVER = 1_073_741_823;
export const EVER = -NEVER;

export const UNSTARTED = 0;
export const STARTED = 1;
export const DONE = 2;

/** Bits of a link's kind. */
export const FROM_START = 1;
export const TO_FINISH = 2;
/** `FS SS FF SF` as those bits. */
export const KIND_BITS = { FS: 0, SS: FROM_START, FF: TO_FINISH, SF: FROM_START | TO_FINISH } as const;
export const KIND_OF_BITS = ['FS', 'SS', 'FF', 'SF'] as const;

/**
 * A network compiled to indices. Nodes are the activities without children, in the order given; links are threaded through both
 * their ends (`firstIn` → `nextIn` …, −1 ends), so that one can be added or removed without laying out the rest anew. Compiled
 * anew, the links into a node lie side by side: the thread through them is read in one go.
 */
export interface Network {
  readonly count: number;
  /** By node; empty where the network was made from indices. */
  readonly ids: readonly string[];
  readonly semantics: Semantics;
  readonly calendars: readonly WorkTime[];
  /** The project's calendar and `elapsed`, by index into `calendars`. */
  readonly projectCalendar: number;
  readonly elapsedCalendar: number;
  readonly start: number;
  readonly finish: number | undefined;
  readonly dataDate: number;
  readonly calendar: Uint16Array;
  readonly work: Int32Array;
  /** Work left: the work of an unstarted activity. */
  readonly left: Int32Array;
  readonly status: Uint8Array;
  readonly actualStart: Int32Array;
  readonly actualFinish: Int32Array;
  readonly constraint: Uint8Array;
  readonly constraintAt: Int32Array;
  readonly deadline: Int32Array;
  readonly asLate: Uint8Array;
  /** Nodes in an order in which every link goes forward. */
  readonly order: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly kind: Uint8Array;
  readonly lag: Int32Array;
  readonly lagCalendar: Uint16Array;
  /** The link of the input it was made from: links of summaries are handed to their children. */
  readonly origin: Int32Array;
  readonly firstIn: Int32Array;
  readonly nextIn: Int32Array;
  readonly firstOut: Int32Array;
  readonly nextOut: Int32Array;
  /** Links with a most-lag; they bind against the order and are no part of the threads. */
  readonly most: readonly number[];
}

/** Why an activity is where it is: a link (its index ≥ 0), or one of these. */
export const BY_START = -1;
export const BY_CONSTRAINT = -2;
export const BY_DATA_DATE = -3;
export const BY_ACTUAL = -4;
export const BY_AS_LATE = -5;

/** Instants by node. */
export interface Times {
  /** Early. */
  readonly es: Int32Array;
  readonly ef: Int32Array;
  /** Where the work left begins: the early start, of started work later. */
  readonly rest: Int32Array;
  readonly driver: Int32Array;
  /** Late. */
  readonly ls: Int32Array;
  readonly lf: Int32Array;
  readonly lateRest: Int32Array;
  /** As scheduled: early but for what is wanted as late as possible. */
  readonly start: Int32Array;
  readonly finish: Int32Array;
}

/** The name of a node, for whoever reads a refusal: its id, or its index where it has none. */
export function nameOf(ids: readonly string[], node: number): string {
  return ids[node] ?? String(node);
}

export function timesFor(count: number): Times {
  const column = () => new Int32Array(count);
  return {
    es: column(),
    ef: column(),
    rest: column(),
    driver: column(),
    ls: column(),
    lf: column(),
    lateRest: column(),
    start: column(),
    finish: column(),
  };
}
