import { Refused } from '@gongjian/model';
import type { Activity, Link } from './input.ts';

/** The tree of summaries over the network. */
export interface Outline {
  /** By activity of the input: its node, or −1 for a summary. */
  readonly nodeOf: Int32Array;
  /** By activity: the activity that is its parent, or −1. */
  readonly parentOf: Int32Array;
  readonly indexOf: ReadonlyMap<string, number>;
}

export function outlineOf(activities: readonly Activity[]): Outline {
  const indexOf = new Map<string, number>();
  for (let index = 0; index < activities.length; index++) {
    const { id } = activities[index] as Activity;
    if (indexOf.has(id)) throw new Refused({ kind: 'exists', what: 'step', id });
    indexOf.set(id, index);
  }
  const parentOf = new Int32Array(activities.length).fill(-1);
  const nodeOf = new Int32Array(activities.length);
  for (let index = 0; index < activities.length; index++) {
    const { parent, kind } = activities[index] as Activity;
    if (kind === 'summary') nodeOf[index] = -1;
    if (parent === undefined) continue;
    const at = indexOf.get(parent);
    if (at === undefined) throw new Refused({ kind: 'not-found', what: 'step', id: parent });
    parentOf[index] = at;
    nodeOf[at] = -1;
  }
  refuseRingOfParents(activities, parentOf);
  let node = 0;
  for (let index = 0; index < nodeOf.length; index++) if (nodeOf[index] === 0) nodeOf[index] = node++;
  return { nodeOf, parentOf, indexOf };
}

function refuseRingOfParents(activities: readonly Activity[], parentOf: Int32Array): void {
  const seen = new Int32Array(parentOf.length);
  for (let first = 0; first < parentOf.length; first++) {
    let at = first;
    while (at >= 0 && seen[at] === 0) {
      seen[at] = first + 1;
      at = parentOf[at] as number;
    }
    if (at < 0 || seen[at] !== first + 1) continue;
    const chain = [(activities[at] as Activity).id];
    for (let up = parentOf[at] as number; up !== at; up = parentOf[up] as number)
      chain.push((activities[up] as Activity).id);
    throw new Refused({ kind: 'cycle', chain: [...chain, (activities[at] as Activity).id] });
  }
}

/** A part cannot wait for the whole it is part of, nor the whole for its part. */
export function refuseKin(outline: Outline, tail: number, head: number, link: Link): void {
  const isAbove = (above: number, below: number) => {
    for (let at = below; at >= 0; at = outline.parentOf[at] as number) if (at === above) return true;
    return false;
  };
  if (isAbove(tail, head) || isAbove(head, tail)) {
    throw new Refused({ kind: 'cycle', chain: [link.from, link.to, link.from] });
  }
}

/** By summary, the nodes below it; made when first asked for. */
export function leavesBelow(outline: Outline): () => ReadonlyMap<number, readonly number[]> {
  let made: Map<number, number[]> | undefined;
  return () => {
    if (made !== undefined) return made;
    made = new Map();
    for (let index = 0; index < outline.nodeOf.length; index++) {
      const node = outline.nodeOf[index] as number;
      if (node < 0) continue;
      for (let up = outline.parentOf[index] as number; up >= 0; up = outline.parentOf[up] as number) {
        const nodes = made.get(up);
        if (nodes === undefined) made.set(up, [node]);
        else nodes.push(node);
      }
    }
    return made;
  };
}
