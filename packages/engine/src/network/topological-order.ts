import { Refused } from '@gongjian/model';
import type { FlatNetwork } from './links.ts';

/**
 * Nodes in an order in which every link leads forward: the given order where it is one already, else Kahn's, taking
 * the node freed last, which keeps linked nodes near each other in memory. O(nodes + links).
 * Refuses a cycle with its nodes in the order of the links (`name` tells what to call a node).
 */
export function topologicalOrder(network: FlatNetwork, name: (node: number) => string = String): Int32Array {
  const { durations, from, to } = network;
  const nodes = durations.length;
  const order = new Int32Array(nodes);
  if (leadsForward(from, to)) {
    for (let node = 0; node < nodes; node += 1) order[node] = node;
    return order;
  }
  const links = from.length;
  const first = new Int32Array(nodes + 1);
  const waitsFor = new Int32Array(nodes);
  for (let link = 0; link < links; link += 1) {
    const tail = from[link] as number;
    const head = to[link] as number;
    first[tail] = (first[tail] as number) + 1;
    waitsFor[head] = (waitsFor[head] as number) + 1;
  }
  let sum = 0;
  for (let node = 0; node <= nodes; node += 1) {
    sum += first[node] as number;
    first[node] = sum;
  }
  // Filled from the end, each bound comes to stand at the first successor of its node.
  const successors = new Int32Array(links);
  for (let link = links - 1; link >= 0; link -= 1) {
    const tail = from[link] as number;
    const at = (first[tail] as number) - 1;
    first[tail] = at;
    successors[at] = to[link] as number;
  }
  const free = new Int32Array(nodes);
  let waiting = 0;
  for (let node = nodes - 1; node >= 0; node -= 1) if (waitsFor[node] === 0) free[waiting++] = node;
  let placed = 0;
  while (waiting > 0) {
    waiting -= 1;
    const node = free[waiting] as number;
    order[placed] = node;
    placed += 1;
    for (let at = (first[node + 1] as number) - 1; at >= (first[node] as number); at -= 1) {
      const successor = successors[at] as number;
      const left = (waitsFor[successor] as number) - 1;
      waitsFor[successor] = left;
      if (left === 0) free[waiting++] = successor;
    }
  }
  if (placed < nodes) throw new Refused({ kind: 'cycle', chain: cycleIn(network, waitsFor).map(name) });
  return order;
}

function leadsForward(from: Int32Array, to: Int32Array): boolean {
  for (let link = 0; link < from.length; link += 1) if ((from[link] as number) >= (to[link] as number)) return false;
  return true;
}

/** One cycle among the nodes that still wait: each has a predecessor that waits, so a walk back must meet itself. */
function cycleIn({ from, to }: FlatNetwork, waitsFor: Int32Array): number[] {
  const before = new Int32Array(waitsFor.length).fill(-1);
  for (let link = 0; link < from.length; link += 1) {
    const tail = from[link] as number;
    const head = to[link] as number;
    if (waitsFor[tail] !== 0 && waitsFor[head] !== 0) before[head] = tail;
  }
  const met = new Uint8Array(waitsFor.length);
  let node = before.findIndex((tail) => tail >= 0);
  while (met[node] === 0) {
    met[node] = 1;
    node = before[node] as number;
  }
  const chain = [node];
  for (let tail = before[node] as number; tail !== node; tail = before[tail] as number) chain.push(tail);
  return chain.reverse();
}
