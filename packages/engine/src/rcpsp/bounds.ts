import type { Packed } from './packed.ts';

/** The earliest start of each activity were resources without limit. */
export function headsOf({ count, duration, release, before }: Packed): Int32Array {
  const heads = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    let head = release[i] as number;
    for (let e = before.at[i] as number; e < (before.at[i + 1] as number); e += 1) {
      const p = before.to[e] as number;
      head = Math.max(head, (heads[p] as number) + (duration[p] as number));
    }
    heads[i] = head;
  }
  return heads;
}

/** The least time from the finish of each activity to the end of all, were resources without limit. */
export function tailsOf({ count, duration, after }: Packed): Int32Array {
  const tails = new Int32Array(count);
  for (let i = count - 1; i >= 0; i -= 1) {
    let tail = 0;
    for (let e = after.at[i] as number; e < (after.at[i + 1] as number); e += 1) {
      const next = after.to[e] as number;
      tail = Math.max(tail, (tails[next] as number) + (duration[next] as number));
    }
    tails[i] = tail;
  }
  return tails;
}

/** The critical path: the last finish were resources without limit. */
export function criticalPath(packed: Packed): number {
  let end = 0;
  for (const [i, head] of headsOf(packed).entries()) end = Math.max(end, head + (packed.duration[i] as number));
  return end;
}

/**
 * No schedule ends before this: the critical path; for each resource the work of the activities with a head of at least a and
 * a tail of at least b, spread over its capacity, between a and b; and the same for activities of which no two fit together.
 */
export function makespanBound(packed: Packed): number {
  const heads = headsOf(packed);
  const tails = tailsOf(packed);
  let bound = criticalPath(packed);
  for (let r = 0; r < packed.resourceCount; r += 1) bound = Math.max(bound, energyBound(packed, r, heads, tails));
  return Math.max(bound, disjunctiveBound(packed, heads, tails));
}

function energyBound(packed: Packed, r: number, heads: Int32Array, tails: Int32Array): number {
  const { count, duration, demand, resourceCount, capacity } = packed;
  const users: { readonly head: number; readonly tail: number; readonly work: number }[] = [];
  for (let i = 0; i < count; i += 1) {
    const work = (duration[i] as number) * (demand[i * resourceCount + r] as number);
    if (work > 0) users.push({ head: heads[i] as number, tail: tails[i] as number, work });
  }
  return spreadBound(users, capacity[r] as number);
}

interface User {
  readonly head: number;
  readonly tail: number;
  readonly work: number;
}

/** Most pairs of a head and a tail that are tried; beyond it only the pairs with the least head or the least tail are. */
const MOST_PAIRS = 4_000_000;

function spreadBound(users: readonly User[], capacity: number): number {
  const byTail = users.toSorted((a, b) => b.tail - a.tail);
  const floors = [...new Set(users.map((user) => user.head))].sort((a, b) => a - b);
  const tried = floors.length * users.length <= MOST_PAIRS ? floors : floors.slice(0, 1);
  let bound = 0;
  for (const floor of tried) {
    let work = 0;
    for (const user of byTail) {
      if (user.head < floor) continue;
      work += user.work;
      bound = Math.max(bound, floor + Math.ceil(work / capacity) + user.tail);
    }
  }
  return bound;
}

/** Activities of which each two together ask more of some resource than there ever is follow one another. */
function disjunctiveBound(packed: Packed, heads: Int32Array, tails: Int32Array): number {
  const { count, duration, demand, resourceCount, capacity } = packed;
  let bound = 0;
  for (let r = 0; r < resourceCount; r += 1) {
    const users: User[] = [];
    for (let i = 0; i < count; i += 1) {
      const large = 2 * (demand[i * resourceCount + r] as number) > (capacity[r] as number);
      if (large) users.push({ head: heads[i] as number, tail: tails[i] as number, work: duration[i] as number });
    }
    bound = Math.max(bound, spreadBound(users, 1));
  }
  return bound;
}

/** The weighted lateness that no schedule avoids: that of the critical path. */
export function tardinessBound(packed: Packed): number {
  return tardinessOf(packed, headsOf(packed));
}

/** Σ weight × periods that each activity finishes after its due instant. */
export function tardinessOf({ count, duration, due, weight }: Packed, start: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) {
    const late = (start[i] as number) + (duration[i] as number) - (due[i] as number);
    if (late > 0) sum += (weight[i] as number) * late;
  }
  return sum;
}
