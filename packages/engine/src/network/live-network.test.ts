import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyNetwork, type Link, network, refusalOf } from '../../test/networks.ts';
import { FF, type FlatNetwork, FS, type LinkCode, SS } from './links.ts';
import {
  addLink,
  addNode,
  changeDuration,
  makespanOf,
  openNetwork,
  removeLink,
  removeNode,
  timesOf,
} from './live-network.ts';
import type { LiveNetwork } from './live-state.ts';
import { packNetwork } from './pack.ts';
import { backward, byNode, forward, freeFloats } from './passes.ts';

/** What the live network holds now, as input of its own; its nodes in `nodes`. */
function contents({ durations, present, links }: LiveNetwork): { nodes: number[]; input: FlatNetwork } {
  const nodes = [...present.items.subarray(0, present.length)].flatMap((there, node) => (there === 1 ? [node] : []));
  const index = new Map(nodes.map((node, at) => [node, at]));
  const given: Link[] = [];
  for (let link = 0; link < links.from.length; link += 1) {
    const from = index.get(links.from.items[link] ?? -1);
    const to = index.get(links.to.items[link] ?? -1);
    if (links.from.items[link] === -1 || from === undefined || to === undefined) continue;
    given.push([from, to, links.kind.items[link] ?? 0, links.lag.items[link] ?? 0]);
  }
  return {
    nodes,
    input: network(
      nodes.map((node) => durations.items[node] ?? 0),
      given,
    ),
  };
}

function expectFull(live: LiveNetwork): void {
  const { nodes, input } = contents(live);
  const packed = packNetwork(input);
  const early = forward(packed);
  const start = byNode(packed, early.start);
  const late = byNode(packed, backward(packed, early.makespan));
  const free = byNode(packed, freeFloats(packed, early));
  expect(makespanOf(live)).toBe(early.makespan);
  for (const [at, node] of nodes.entries()) {
    const days = input.durations[at] ?? 0;
    const [earlyStart = 0, lateStart = 0] = [start[at], late[at]];
    expect(timesOf(live, node)).toEqual({
      earlyStart,
      earlyFinish: earlyStart + days,
      lateStart,
      lateFinish: lateStart + days,
      totalFloat: lateStart - earlyStart,
      freeFloat: free[at],
    });
  }
}

type Edit = readonly [what: number, a: number, b: number, kind: number, amount: number];

/** Does one edit, its nodes and links picked among those there. Gives whether it was refused as a cycle. */
function edit(live: LiveNetwork, [what, a, b, kind, amount]: Edit): void {
  const { nodes } = contents(live);
  const node = nodes[a % Math.max(1, nodes.length)];
  const other = nodes[b % Math.max(1, nodes.length)];
  const links = [...live.links.from.items.subarray(0, live.links.from.length).entries()].filter(
    ([, from]) => from >= 0,
  );
  const link = links[a % Math.max(1, links.length)]?.[0];
  if (what === 0) addNode(live, Math.abs(amount));
  else if (what === 1 && node !== undefined) removeNode(live, node);
  else if (what === 2 && link !== undefined) removeLink(live, link);
  else if (what <= 4 && node !== undefined) changeDuration(live, node, Math.abs(amount));
  else if (node !== undefined && other !== undefined) {
    const before = contents(live);
    try {
      addLink(live, node, other, kind as LinkCode, amount);
    } catch {
      expect(refusalOf(() => packNetwork(joined(before, [node, other, kind, amount]))).kind).toBe('cycle');
      expect(contents(live)).toEqual(before);
    }
  }
}

function joined({ nodes, input }: ReturnType<typeof contents>, [from, to, kind, lag]: Link): FlatNetwork {
  const own: Link[] = Array.from(input.from, (tail, at) => [
    tail,
    input.to[at] ?? 0,
    input.kind[at] ?? 0,
    input.lag[at] ?? 0,
  ]);
  return network([...input.durations], [...own, [nodes.indexOf(from), nodes.indexOf(to), kind, lag]]);
}

describe('a network that is edited', () => {
  test('after any sequence of edits it is what a full recomputation gives', () => {
    const edits = fc.array(fc.tuple(fc.nat(9), fc.nat(99), fc.nat(99), fc.nat(3), fc.integer({ min: -6, max: 9 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(anyNetwork(), edits, (input, sequence) => {
        const live = openNetwork(input);
        for (const one of sequence) {
          edit(live, one);
          expectFull(live);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a link from a later step to an earlier one is taken where no way leads back, and refused with the way where one does', () => {
    const live = openNetwork(
      network(
        [1, 2, 3, 4],
        [
          [0, 1, FS, 0],
          [2, 3, FS, 0],
        ],
      ),
      (node) => 'ABCD'[node] ?? '',
    );
    addLink(live, 3, 0, FS, 0);
    expect(timesOf(live, 1).earlyStart).toBe(8);
    expect(refusalOf(() => addLink(live, 1, 2, SS, 0))).toEqual({ kind: 'cycle', chain: ['C', 'D', 'A', 'B'] });
    expect(refusalOf(() => addLink(live, 1, 1, SS, 0))).toEqual({ kind: 'cycle', chain: ['B'] });
    expectFull(live);
  });

  test('an edit looks only at what may change: a step with room, and its neighbours', () => {
    const nodes = 1000;
    const chain: Link[] = Array.from({ length: nodes - 2 }, (_, at) => [at, at + 1, FS, 0]);
    const live = openNetwork(network(new Array(nodes).fill(1), [...chain, [500, nodes - 1, FS, 0]]));
    changeDuration(live, nodes - 1, 5);
    expect(live.computed).toBeLessThan(6);
    expect(makespanOf(live)).toBe(nodes - 1);
    expect(timesOf(live, nodes - 1).totalFloat).toBe(nodes - 1 - 501 - 5);
    expectFull(live);
  });

  test('late times can be counted back from any day', () => {
    const live = openNetwork(network([3, 4], [[0, 1, FF, 2]]));
    expect(timesOf(live, 0, 4)).toMatchObject({ earlyStart: 0, lateStart: -1, lateFinish: 2, totalFloat: -1 });
  });

  test.each([
    [
      'an unknown step',
      (live: LiveNetwork) => changeDuration(live, 9, 1),
      { kind: 'not-found', what: 'step', id: '9' },
    ],
    ['a fraction of a step', (live: LiveNetwork) => timesOf(live, 0.5), { kind: 'not-found', what: 'step', id: '0.5' }],
    [
      'an unknown link',
      (live: LiveNetwork) => removeLink(live, 1),
      { kind: 'invalid', issues: [{ path: 'link', code: 'invalid_value', expected: '1' }] },
    ],
    [
      'negative days',
      (live: LiveNetwork) => addNode(live, -1),
      { kind: 'invalid', issues: [{ path: 'days', code: 'too_small', expected: '≥ 0' }] },
    ],
    [
      'days that are no number',
      (live: LiveNetwork) => changeDuration(live, 0, Number.NaN),
      { kind: 'invalid', issues: [{ path: 'days', code: 'invalid_type', expected: 'int' }] },
    ],
    [
      'part of a day of lag',
      (live: LiveNetwork) => addLink(live, 0, 1, FS, 0.5),
      { kind: 'invalid', issues: [{ path: 'lag', code: 'invalid_type', expected: 'int' }] },
    ],
    [
      'more time than 32 bits hold',
      (live: LiveNetwork) => addLink(live, 0, 1, FS, 2 ** 30),
      { kind: 'implausible', field: 'durations + |lag|', given: 2 ** 30 + 7, limit: 2 ** 29, unit: '' },
    ],
  ])('%s is refused and nothing is changed', (_, work, refusal) => {
    const live = openNetwork(network([3, 4], [[0, 1, FS, 0]]));
    expect(refusalOf(() => work(live))).toEqual(refusal);
    expectFull(live);
  });

  test('a removed step or link is no longer there', () => {
    const live = openNetwork(network([3, 4], [[0, 1, FS, 0]]));
    removeLink(live, 0);
    expect(refusalOf(() => removeLink(live, 0)).kind).toBe('invalid');
    removeNode(live, 0);
    expect(refusalOf(() => timesOf(live, 0)).kind).toBe('not-found');
    expect(makespanOf(live)).toBe(4);
  });
});
