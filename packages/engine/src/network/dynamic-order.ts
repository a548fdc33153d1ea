import { Refused } from '@gongjian/model';
import type { EditableLinks } from './editable-links.ts';

/**
 * Makes room in the order for a new link: afterwards rank[from] < rank[to]. Looks only at nodes between the two
 * (Pearce and Kelly, A dynamic topological sort algorithm for directed acyclic graphs, 2006).
 *
 * @throws Refused `cycle`, with the order untouched, where `from` can be reached from `to`.
 */
export function makeRoom(
  links: EditableLinks,
  rank: Int32Array,
  from: number,
  to: number,
  name: (node: number) => string,
): void {
  const lowest = rank[to] as number;
  const highest = rank[from] as number;
  if (from !== to && highest < lowest) return;
  const reached = new Map<number, number>([[to, to]]);
  for (const node of reached.keys()) {
    if (node === from) throw new Refused({ kind: 'cycle', chain: chainTo(reached, from, to).map(name) });
    for (let link = links.outOf.first.items[node] as number; link >= 0; link = links.outOf.next.items[link] as number) {
      const head = links.to.items[link] as number;
      if ((rank[head] as number) <= highest && !reached.has(head)) reached.set(head, node);
    }
  }
  const reaching = new Set<number>([from]);
  for (const node of reaching) {
    for (let link = links.into.first.items[node] as number; link >= 0; link = links.into.next.items[link] as number) {
      const tail = links.from.items[link] as number;
      if ((rank[tail] as number) >= lowest) reaching.add(tail);
    }
  }
  const byRank = (a: number, b: number) => (rank[a] as number) - (rank[b] as number);
  const moved = [...[...reaching].sort(byRank), ...[...reached.keys()].sort(byRank)];
  const ranks = moved.map((node) => rank[node] as number).sort((a, b) => a - b);
  for (const [at, node] of moved.entries()) rank[node] = ranks[at] as number;
}

function chainTo(reachedFrom: ReadonlyMap<number, number>, from: number, to: number): number[] {
  const chain = [from];
  let node = from;
  while (node !== to) {
    node = reachedFrom.get(node) ?? to;
    chain.push(node);
  }
  return chain.reverse();
}
