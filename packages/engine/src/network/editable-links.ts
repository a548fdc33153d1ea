import { type IntList, intList, push } from './int-list.ts';
import { type FlatNetwork, offsetOf } from './links.ts';

/**
 * Links that come and go: each stands in two chains, the links into its head and the links out of its tail, so that
 * adding and taking away need no more than their neighbours. −1 ends a chain.
 */
export interface EditableLinks {
  readonly from: IntList;
  readonly to: IntList;
  readonly kind: IntList;
  readonly lag: IntList;
  readonly into: Chains;
  readonly outOf: Chains;
}

interface Chains {
  /** By node. */
  readonly first: IntList;
  /** By link. */
  readonly next: IntList;
  readonly previous: IntList;
}

const REMOVED = -1;

export function editableLinks({ durations, from, to, kind, lag }: FlatNetwork): EditableLinks {
  return {
    from: intList(from.slice()),
    to: intList(to.slice()),
    kind: intList(Int32Array.from(kind)),
    lag: intList(lag.slice()),
    into: chains(durations.length, to),
    outOf: chains(durations.length, from),
  };
}

function chains(nodes: number, nodeOf: Int32Array): Chains {
  const first = new Int32Array(nodes).fill(-1);
  const next = new Int32Array(nodeOf.length).fill(-1);
  const previous = new Int32Array(nodeOf.length).fill(-1);
  for (let link = 0; link < nodeOf.length; link += 1) {
    const node = nodeOf[link] as number;
    const second = first[node] as number;
    next[link] = second;
    if (second >= 0) previous[second] = link;
    first[node] = link;
  }
  return { first: intList(first), next: intList(next), previous: intList(previous) };
}

export function appendNode({ into, outOf }: EditableLinks): void {
  push(into.first, -1);
  push(outOf.first, -1);
}

export function appendLink(links: EditableLinks, from: number, to: number, kind: number, lag: number): number {
  const link = links.from.length;
  push(links.from, from);
  push(links.to, to);
  push(links.kind, kind);
  push(links.lag, lag);
  hang(links.into, to);
  hang(links.outOf, from);
  return link;
}

function hang({ first, next, previous }: Chains, node: number): void {
  const link = next.length;
  const second = first.items[node] as number;
  push(next, second);
  push(previous, -1);
  if (second >= 0) previous.items[second] = link;
  first.items[node] = link;
}

export function isLink({ from }: EditableLinks, link: number): boolean {
  return Number.isInteger(link) && link >= 0 && link < from.length && from.items[link] !== REMOVED;
}

export function deleteLink(links: EditableLinks, link: number): void {
  unhang(links.into, links.to.items[link] as number, link);
  unhang(links.outOf, links.from.items[link] as number, link);
  links.from.items[link] = REMOVED;
}

function unhang({ first, next, previous }: Chains, node: number, link: number): void {
  const before = previous.items[link] as number;
  const after = next.items[link] as number;
  if (before < 0) first.items[node] = after;
  else next.items[before] = after;
  if (after >= 0) previous.items[after] = before;
}

/** start(to) − start(from) is at least this. */
export function linkOffset({ from, to, kind, lag }: EditableLinks, link: number, durations: IntList): number {
  return offsetOf(
    kind.items[link] as number,
    lag.items[link] as number,
    durations.items[from.items[link] as number] as number,
    durations.items[to.items[link] as number] as number,
  );
}
