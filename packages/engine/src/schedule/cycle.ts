import { type Network, nameOf } from './network.ts';

type Ins = Pick<Network, 'firstIn' | 'nextIn'>;
type Threads = Ins & Pick<Network, 'firstOut' | 'nextOut'>;

/** By node, how many of its predecessors wait for themselves: above 0 for nodes on a ring and behind one. */
export function waitsOf({ to }: Pick<Network, 'to'>, { firstIn, nextIn, firstOut, nextOut }: Threads): Int32Array {
  const waits = new Int32Array(firstIn.length);
  const free: number[] = [];
  for (let node = 0; node < waits.length; node++) {
    for (let row = firstIn[node] as number; row >= 0; row = nextIn[row] as number)
      waits[node] = (waits[node] as number) + 1;
    if (waits[node] === 0) free.push(node);
  }
  for (let node = free.pop(); node !== undefined; node = free.pop()) {
    for (let row = firstOut[node] as number; row >= 0; row = nextOut[row] as number) {
      const head = to[row] as number;
      waits[head] = (waits[head] as number) - 1;
      if (waits[head] === 0) free.push(head);
    }
  }
  return waits;
}

/**
 * A ring among the nodes that still wait, in the order of its links and closed by its first id.
 * Every waiting node has a waiting predecessor: going back must come round.
 */
export function cycleAmong(
  waits: Int32Array,
  rows: { readonly from: Int32Array },
  threads: Ins,
  ids: readonly string[],
): string[] {
  const at = waits.findIndex((waiting) => waiting > 0);
  const place = new Map<number, number>();
  const path: number[] = [];
  for (let node = at; ; ) {
    const first = place.get(node);
    if (first !== undefined) {
      const ring = path.slice(first).toReversed();
      const least = ring.reduce((best, one, index) => (one < (ring[best] as number) ? index : best), 0);
      const turned = [...ring.slice(least), ...ring.slice(0, least)];
      return [...turned, turned[0] as number].map((one) => nameOf(ids, one));
    }
    place.set(node, path.length);
    path.push(node);
    let row = threads.firstIn[node] as number;
    while (row >= 0 && waits[rows.from[row] as number] === 0) row = threads.nextIn[row] as number;
    node = rows.from[row] as number;
  }
}
