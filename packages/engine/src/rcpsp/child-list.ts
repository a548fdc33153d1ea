import type { Random } from './random.ts';
import { type Side, sorter } from './serial.ts';

/** Activities moved forward in a child, on average, and how far as a share of the father's length. */
const PULLS = 2;
const FARTHEST_PULL = 0.3;
/** The window of the father, as shares of his length. */
const SHORTEST_WINDOW = 0.25;
const LONGEST_WINDOW = 0.75;

/** Starts of two schedules read on the side that the child is built on, and their last finishes. */
export interface Parents {
  readonly father: Int32Array;
  readonly mother: Int32Array;
  readonly fatherEnd: number;
  readonly motherEnd: number;
}

/**
 * Makes the list of a child: before and after a random window of time the father's order; what he has in the window, in the
 * mother's order (a two-point crossover on time, after Debels and Vanhoucke 2007); then a few activities pulled forward
 * with all that they wait for. The list is topological on `side`.
 */
export function childLists(side: Side, base: Int32Array, periods: number, random: Random) {
  const { count, before } = side;
  const keys = new Int32Array(count);
  const stack = new Int32Array(before.to.length + count);
  const sort = sorter(count, 3 * (periods + 1));

  const pull = (i: number, by: number): void => {
    keys[i] = Math.max(0, (keys[i] as number) - by);
    stack[0] = i;
    for (let top = 1; top > 0; ) {
      top -= 1;
      const at = stack[top] as number;
      const key = keys[at] as number;
      for (let e = before.at[at] as number; e < (before.at[at + 1] as number); e += 1) {
        const p = before.to[e] as number;
        if ((keys[p] as number) > key) {
          keys[p] = key;
          stack[top] = p;
          top += 1;
        }
      }
    }
  };

  return {
    /** The list of a schedule: by rising start. */
    listOf: (start: Int32Array, order: Int32Array): void => sort(start, base, order),
    child: ({ father, mother, fatherEnd, motherEnd }: Parents, order: Int32Array): void => {
      const share = SHORTEST_WINDOW + (LONGEST_WINDOW - SHORTEST_WINDOW) * random.next();
      const width = Math.max(1, Math.floor(fatherEnd * share));
      const from = random.below(fatherEnd - width + 1);
      const span = 1 + Math.max(fatherEnd, motherEnd);
      for (let i = 0; i < count; i += 1) {
        const at = father[i] as number;
        if (at < from) keys[i] = at;
        else if (at < from + width) keys[i] = span + (mother[i] as number);
        else keys[i] = 2 * span + at;
      }
      const farthest = Math.max(1, Math.floor(FARTHEST_PULL * fatherEnd));
      for (let left = PULLS; left > 0; left -= 1) pull(random.below(count), 1 + random.below(farthest));
      sort(keys, base, order);
    },
  };
}
