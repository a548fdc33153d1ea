import { type EditableLinks, linkOffset } from './editable-links.ts';
import type { IntList } from './int-list.ts';
import { type MaximumTree, setValue } from './maximum-tree.ts';
import { dequeue, enqueue, type RankQueue } from './rank-queue.ts';

/**
 * A network that is edited and always up to date. An edit looks again only at nodes whose earliest start or whose
 * tail may change, in topological order, and stops where nothing changed; the result is that of a full recomputation.
 *
 * Late dates are kept as tails: the longest way from a node's start to the end of everything. The latest start by
 * any day is that day − tail, so that a moved end touches nobody.
 *
 * Ids of nodes and links are never given twice; each edit checks its input before it changes anything.
 */
export interface LiveNetwork {
  readonly durations: IntList;
  readonly links: EditableLinks;
  /** A topological number of each node: smaller before greater along every link. */
  readonly rank: IntList;
  readonly start: IntList;
  readonly tail: IntList;
  /** 1 where a node is there, 0 once it was removed. */
  readonly present: IntList;
  readonly finishes: MaximumTree;
  readonly early: RankQueue;
  readonly late: RankQueue;
  readonly name: (node: number) => string;
  /** Sum of durations and |lags|, which bounds every instant. */
  extent: number;
  /** How many starts and tails the last edit computed. */
  computed: number;
}

/** The node itself is looked at again, both ways. */
export function touch({ early, late, rank }: LiveNetwork, node: number): void {
  enqueue(early, node, rank.items);
  enqueue(late, node, rank.items);
}

/** The node and its neighbours, whose links its duration lengthens. */
export function touchAround(network: LiveNetwork, node: number): void {
  touch(network, node);
  touchAfter(network, node);
  touchBefore(network, node);
}

function touchAfter({ links, early, rank }: LiveNetwork, node: number): void {
  for (let link = links.outOf.first.items[node] as number; link >= 0; link = links.outOf.next.items[link] as number)
    enqueue(early, links.to.items[link] as number, rank.items);
}

function touchBefore({ links, late, rank }: LiveNetwork, node: number): void {
  for (let link = links.into.first.items[node] as number; link >= 0; link = links.into.next.items[link] as number)
    enqueue(late, links.from.items[link] as number, rank.items);
}

/** Computes what was touched, and what that touches, until nothing changes. */
export function settle(network: LiveNetwork): void {
  const { early, late, rank, start, tail, durations, finishes } = network;
  network.computed = 0;
  for (let node = dequeue(early, rank.items); node >= 0; node = dequeue(early, rank.items)) {
    network.computed += 1;
    const is = earliestStart(network, node);
    setValue(finishes, node, is + (durations.items[node] as number));
    if (is === start.items[node]) continue;
    start.items[node] = is;
    touchAfter(network, node);
  }
  for (let node = dequeue(late, rank.items); node >= 0; node = dequeue(late, rank.items)) {
    network.computed += 1;
    const is = longestTail(network, node);
    if (is === tail.items[node]) continue;
    tail.items[node] = is;
    touchBefore(network, node);
  }
}

function earliestStart({ links, durations, start }: LiveNetwork, node: number): number {
  let latest = 0;
  for (let link = links.into.first.items[node] as number; link >= 0; link = links.into.next.items[link] as number) {
    const bound = (start.items[links.from.items[link] as number] as number) + linkOffset(links, link, durations);
    if (bound > latest) latest = bound;
  }
  return latest;
}

function longestTail({ links, durations, tail }: LiveNetwork, node: number): number {
  let longest = durations.items[node] as number;
  for (let link = links.outOf.first.items[node] as number; link >= 0; link = links.outOf.next.items[link] as number) {
    const way = (tail.items[links.to.items[link] as number] as number) + linkOffset(links, link, durations);
    if (way > longest) longest = way;
  }
  return longest;
}
