import type { Arcs, Packed } from './packed.ts';

/** A problem seen along the axis or against it, with the profile that schedules are built in. */
export interface Side {
  readonly count: number;
  readonly words: number;
  readonly duration: Int32Array;
  readonly release: Int32Array;
  /** Those that must be finished first, on this side. */
  readonly before: Arcs;
  readonly after: Arcs;
  readonly need: Int32Array;
  readonly guards: Int32Array;
  /** Free capacity before anything is placed. */
  readonly empty: Int32Array;
  /** Free capacity as activities are placed. */
  readonly free: Int32Array;
  /** Before this period `free` may differ from `empty`. */
  touched: number;
}

/** Takes all activities out of the profile. Most axes are far longer than a schedule: only what it touched is restored. */
export function clearProfile(side: Side): void {
  const { free, empty } = side;
  const end = side.touched * side.words;
  for (let at = 0; at < end; at += 1) free[at] = empty[at] as number;
}

export function forwardSide(packed: Packed): Side {
  const { count, words, duration, release, before, after, need, guards, free } = packed;
  return { count, words, duration, release, before, after, need, guards, empty: free, free: free.slice(), touched: 0 };
}

/**
 * The same problem against the axis: period t there is period `horizon − 1 − t` here. Releases are left out, so a schedule
 * of it is a schedule of the problem only where the problem is movable, or where a schedule is shifted that keeps them.
 */
export function mirrorSide(packed: Packed): Side {
  const { count, words, duration, before, after, need, guards, free, horizon } = packed;
  const empty = new Int32Array(free.length);
  for (let t = 0; t < horizon; t += 1) {
    for (let w = 0; w < words; w += 1) empty[(horizon - 1 - t) * words + w] = free[t * words + w] as number;
  }
  const release = new Int32Array(count);
  return {
    count,
    words,
    duration,
    release,
    before: after,
    after: before,
    need,
    guards,
    empty,
    free: empty.slice(),
    touched: 0,
  };
}

/**
 * The serial schedule generation scheme: each activity of `order` (a list in which nothing comes before what it waits for)
 * is put at the earliest start at which its predecessors are finished and all its periods hold its demands.
 * Writes `start` and returns the last finish. O(n × the periods looked at).
 */
export function buildSerial(side: Side, order: Int32Array, start: Int32Array): number {
  clearProfile(side);
  side.touched = side.words === 1 ? placeOneWord(side, order, start) : placeWords(side, order, start);
  return side.touched;
}

function placeOneWord(side: Side, order: Int32Array, start: Int32Array): number {
  const { duration, release, need, free, before } = side;
  const { at: rows, to: ends } = before;
  const guard = side.guards[0] as number;
  let last = 0;
  for (let k = 0; k < order.length; k += 1) {
    const i = order[k] as number;
    let begin = release[i] as number;
    for (let e = rows[i] as number, stop = rows[i + 1] as number; e < stop; e += 1) {
      const p = ends[e] as number;
      const finish = (start[p] as number) + (duration[p] as number);
      if (finish > begin) begin = finish;
    }
    const length = duration[i] as number;
    const demand = need[i] as number;
    let end = begin + length;
    if (demand !== 0) {
      // The window is looked through from its end: a period that cannot hold it moves the window wholly behind itself, and
      // what was found free after that period is not looked at again.
      let found = begin;
      for (let t = end - 1; t >= found; t -= 1) {
        if ((((free[t] as number) - demand) & guard) !== guard) {
          found = end;
          end = t + 1 + length;
          t = end;
        }
      }
      begin = end - length;
      for (let t = begin; t < end; t += 1) free[t] = (free[t] as number) - demand;
    }
    start[i] = begin;
    if (end > last) last = end;
  }
  return last;
}

function placeWords(side: Side, order: Int32Array, start: Int32Array): number {
  const { duration, release, need, free, before, guards, words } = side;
  const { at: rows, to: ends } = before;
  let last = 0;
  for (let k = 0; k < order.length; k += 1) {
    const i = order[k] as number;
    let begin = release[i] as number;
    for (let e = rows[i] as number, stop = rows[i + 1] as number; e < stop; e += 1) {
      const p = ends[e] as number;
      const finish = (start[p] as number) + (duration[p] as number);
      if (finish > begin) begin = finish;
    }
    const length = duration[i] as number;
    let end = begin + length;
    let found = begin;
    for (let t = end - 1; t >= found; t -= 1) {
      for (let w = 0; w < words; w += 1) {
        const guard = guards[w] as number;
        if ((((free[t * words + w] as number) - (need[i * words + w] as number)) & guard) !== guard) {
          found = end;
          end = t + 1 + length;
          t = end;
          break;
        }
      }
    }
    begin = end - length;
    for (let w = 0; w < words; w += 1) {
      const demand = need[i * words + w] as number;
      if (demand === 0) continue;
      for (let at = begin * words + w; at < end * words; at += words) free[at] = (free[at] as number) - demand;
    }
    start[i] = begin;
    if (end > last) last = end;
  }
  return last;
}

/**
 * Writes the list of activities by rising key. Equal keys keep the order of `base`, which must be topological on this side;
 * no key may be above that of an activity that waits for it.
 */
export function sorter(
  count: number,
  highest: number,
): (keys: Int32Array, base: Int32Array, order: Int32Array) => void {
  const slots = new Int32Array(highest + 2);
  return (keys, base, order) => {
    let top = 0;
    for (let i = 0; i < count; i += 1) if ((keys[i] as number) > top) top = keys[i] as number;
    slots.fill(0, 0, top + 2);
    for (let i = 0; i < count; i += 1) {
      const key = (keys[i] as number) + 1;
      slots[key] = (slots[key] as number) + 1;
    }
    for (let key = 1; key <= top; key += 1) slots[key] = (slots[key] as number) + (slots[key - 1] as number);
    for (let k = 0; k < count; k += 1) {
      const i = base[k] as number;
      const key = keys[i] as number;
      const at = slots[key] as number;
      order[at] = i;
      slots[key] = at + 1;
    }
  };
}
