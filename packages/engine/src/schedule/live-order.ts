import { Refused } from '@gongjian/model';
import type { Network } from './network.ts';

/**
 * Makes room in the order for a link `from` → `to`: looks only at nodes ranked between the two (Pearce and Kelly, A dynamic
 * topological sort algorithm for directed acyclic graphs, 2006).
 * @throws Refused `cycle`, the order untouched, where `from` is reached from `to`.
 */
export function makeRoom(network: Network, rank: Int32Array, from: number, to: number): void {
  const low = rank[to] as number;
  const high = rank[from] as number;
  if (from !== to && high < low) return;
  const cameFrom = new Map<number, number>([[to, -1]]);
  for (const node of cameFrom.keys()) {
    if (node === from) throw new Refused({ kind: 'cycle', chain: ringTo(network, cameFrom, from) });
    for (let row = network.firstOut[node] as number; row >= 0; row = network.nextOut[row] as number) {
      const next = network.to[row] as number;
      if ((rank[next] as number) <= high && !cameFrom.has(next)) cameFrom.set(next, node);
    }
  }
  const before = new Set<number>([from]);
  for (const node of before) {
    for (let row = network.firstIn[node] as number; row >= 0; row = network.nextIn[row] as number) {
      const previous = network.from[row] as number;
      if ((rank[previous] as number) >= low) before.add(previous);
    }
  }
  const byRank = (a: number, b: number) => (rank[a] as number) - (rank[b] as number);
  const moved = [...[...before].sort(byRank), ...[...cameFrom.keys()].sort(byRank)];
  const places = moved.map((node) => rank[node] as number).sort((a, b) => a - b);
  moved.forEach((node, index) => {
    rank[node] = places[index] as number;
  });
}

function ringTo(network: Network, cameFrom: ReadonlyMap<number, number>, from: number): string[] {
  const back: number[] = [];
  for (let node = from; node >= 0; node = cameFrom.get(node) ?? -1) back.push(node);
  return [from, ...back.toReversed()].map((node) => network.ids[node] ?? '');
}
