import { makeRoom } from './dynamic-order.ts';
import { appendLink, appendNode, deleteLink, editableLinks, isLink, linkOffset } from './editable-links.ts';
import { intList, push } from './int-list.ts';
import {
  type FlatNetwork,
  type LinkCode,
  LONGEST,
  MOST_LINKS,
  MOST_NODES,
  refuse,
  refuseNode,
  refuseSize,
  SF,
} from './links.ts';
import { type LiveNetwork, settle, touch, touchAround } from './live-state.ts';
import { maximum, maximumTree, setValue } from './maximum-tree.ts';
import { packNetwork } from './pack.ts';
import { backward, forward } from './passes.ts';
import { enqueue, rankQueue } from './rank-queue.ts';

/** Opens a network for edits: O(nodes + links) and about 50 bytes per node, 36 per link. Refuses what `packNetwork` refuses. */
export function openNetwork(input: FlatNetwork, name: (node: number) => string = String): LiveNetwork {
  const packed = packNetwork(input, name);
  const early = forward(packed);
  const late = backward(packed, early.makespan);
  const { nodeAt, durations } = packed;
  const nodes = nodeAt.length;
  const start = new Int32Array(nodes);
  const tail = new Int32Array(nodes);
  const finish = new Int32Array(nodes);
  let extent = 0;
  for (let place = 0; place < nodes; place += 1) {
    const node = nodeAt[place] as number;
    const earliest = early.start[place] as number;
    start[node] = earliest;
    tail[node] = early.makespan - (late[place] as number);
    finish[node] = earliest + (durations[place] as number);
    extent += durations[place] as number;
  }
  for (let link = 0; link < input.lag.length; link += 1) extent += Math.abs(input.lag[link] as number);
  return {
    durations: intList(input.durations.slice()),
    links: editableLinks(input),
    rank: intList(packed.placeOf.slice()),
    start: intList(start),
    tail: intList(tail),
    present: intList(new Int32Array(nodes).fill(1)),
    finishes: maximumTree(finish),
    early: rankQueue(1),
    late: rankQueue(-1),
    name,
    extent,
    computed: 0,
  };
}

/** The latest finish, from 0. */
export function makespanOf(network: LiveNetwork): number {
  return maximum(network.finishes);
}

export interface NodeTimes {
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  readonly totalFloat: number;
  /** What the node may slip without moving an earliest start after it, nor the makespan. */
  readonly freeFloat: number;
}

/** The times of one node, late ones so that everything is finished at `by`, the makespan by default. */
export function timesOf(network: LiveNetwork, node: number, by: number = makespanOf(network)): NodeTimes {
  checkNode(network, node);
  const { links, start, durations } = network;
  const days = durations.items[node] as number;
  const earlyStart = start.items[node] as number;
  const lateStart = by - (network.tail.items[node] as number);
  let freeFloat = makespanOf(network) - earlyStart - days;
  for (let link = links.outOf.first.items[node] as number; link >= 0; link = links.outOf.next.items[link] as number) {
    const next = start.items[links.to.items[link] as number] as number;
    freeFloat = Math.min(freeFloat, next - linkOffset(links, link, durations) - earlyStart);
  }
  return {
    earlyStart,
    earlyFinish: earlyStart + days,
    lateStart,
    lateFinish: lateStart + days,
    totalFloat: lateStart - earlyStart,
    freeFloat,
  };
}

export function changeDuration(network: LiveNetwork, node: number, days: number): void {
  checkNode(network, node);
  const was = network.durations.items[node] as number;
  checkExtent(network, checkDays(days) - was);
  network.extent += days - was;
  network.durations.items[node] = days;
  touchAround(network, node);
  settle(network);
}

/** Adds a link and gives its id. Refuses a cycle with its chain, the network untouched. */
export function addLink(network: LiveNetwork, from: number, to: number, kind: LinkCode, lag: number): number {
  const { links, rank } = network;
  checkNode(network, from);
  checkNode(network, to);
  if (![0, 1, 2, SF].includes(kind)) refuse('kind', 'invalid_value', '0, 1, 2, 3');
  if (!Number.isInteger(lag)) refuse('lag', 'invalid_type', 'int');
  if (links.from.length >= MOST_LINKS) refuseSize('links', links.from.length + 1, MOST_LINKS);
  checkExtent(network, Math.abs(lag));
  makeRoom(links, rank.items, from, to, network.name);
  network.extent += Math.abs(lag);
  const link = appendLink(links, from, to, kind, lag);
  enqueue(network.early, to, rank.items);
  enqueue(network.late, from, rank.items);
  settle(network);
  return link;
}

export function removeLink(network: LiveNetwork, link: number): void {
  const { links } = network;
  if (!isLink(links, link)) refuse('link', 'invalid_value', String(link));
  dropLink(network, link);
  settle(network);
}

/** Adds a node without links and gives its id. */
export function addNode(network: LiveNetwork, days: number): number {
  const node = network.durations.length;
  checkExtent(network, checkDays(days));
  if (node >= MOST_NODES) refuseSize('durations', node + 1, MOST_NODES);
  network.extent += days;
  push(network.durations, days);
  push(network.rank, node);
  push(network.start, 0);
  push(network.tail, 0);
  push(network.present, 1);
  appendNode(network.links);
  setValue(network.finishes, node, days);
  touch(network, node);
  settle(network);
  return node;
}

/** Takes a node out with its links. */
export function removeNode(network: LiveNetwork, node: number): void {
  checkNode(network, node);
  const { into, outOf } = network.links;
  for (const { first } of [into, outOf])
    for (let link = first.items[node] as number; link >= 0; link = first.items[node] as number) dropLink(network, link);
  network.extent -= network.durations.items[node] as number;
  network.durations.items[node] = 0;
  network.present.items[node] = 0;
  touch(network, node);
  settle(network);
}

function dropLink(network: LiveNetwork, link: number): void {
  const { links, rank } = network;
  const from = links.from.items[link] as number;
  const to = links.to.items[link] as number;
  network.extent -= Math.abs(links.lag.items[link] as number);
  deleteLink(links, link);
  enqueue(network.early, to, rank.items);
  enqueue(network.late, from, rank.items);
}

function checkNode({ present }: LiveNetwork, node: number): void {
  if (!Number.isInteger(node) || node < 0 || node >= present.length || present.items[node] === 0) refuseNode(node);
}

function checkDays(days: number): number {
  if (!Number.isInteger(days)) refuse('days', 'invalid_type', 'int');
  if (days < 0) refuse('days', 'too_small', '≥ 0');
  return days;
}

function checkExtent({ extent }: LiveNetwork, more: number): void {
  if (extent + more > LONGEST) refuseSize('durations + |lag|', extent + more, LONGEST);
}
