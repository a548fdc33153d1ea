import { type IntList, intList, push } from './int-list.ts';

/**
 * Nodes waiting to be looked at again, each once, the one of least rank × sign first: a binary heap. Ranks must not
 * change while nodes wait.
 */
export interface RankQueue {
  readonly heap: IntList;
  readonly sign: 1 | -1;
  waits: Uint8Array;
}

export function rankQueue(sign: 1 | -1): RankQueue {
  return { heap: intList(16), sign, waits: new Uint8Array(16) };
}

export function enqueue(queue: RankQueue, node: number, rank: Int32Array): void {
  if (node >= queue.waits.length) {
    const grown = new Uint8Array(Math.max(node + 1, queue.waits.length * 2));
    grown.set(queue.waits);
    queue.waits = grown;
  }
  if (queue.waits[node] === 1) return;
  queue.waits[node] = 1;
  push(queue.heap, node);
  const { items, length } = queue.heap;
  const key = (rank[node] as number) * queue.sign;
  let at = length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = items[parent] as number;
    if ((rank[above] as number) * queue.sign <= key) break;
    items[at] = above;
    at = parent;
  }
  items[at] = node;
}

/** The next node, or −1. */
export function dequeue({ heap, sign, waits }: RankQueue, rank: Int32Array): number {
  const { items } = heap;
  if (heap.length === 0) return -1;
  const first = items[0] as number;
  waits[first] = 0;
  heap.length -= 1;
  const moved = items[heap.length] as number;
  const key = (rank[moved] as number) * sign;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    const right = child + 1;
    if (right < heap.length && rankOf(right) < rankOf(child)) child = right;
    if (rankOf(child) >= key) break;
    items[at] = items[child] as number;
    at = child;
  }
  items[at] = moved;
  return first;

  function rankOf(place: number): number {
    return (rank[items[place] as number] as number) * sign;
  }
}
