import { Refused } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyNetwork, network, refusalOf } from '../../test/networks.ts';
import { FF, type FlatNetwork, FS, MOST_NODES, SF, SS } from './links.ts';
import { packNetwork } from './pack.ts';
import { backward, byNode, criticalFlags, criticalPath, forward, freeFloats, totalFloats } from './passes.ts';

/** All dates by relaxing every link until nothing moves: the definition, without order or packing. */
function byRelaxing({ durations, from, to, kind, lag }: FlatNetwork, by?: number) {
  const start = durations.map(() => 0);
  const lowerBound = (link: number) => {
    const [i = 0, j = 0] = [from[link], to[link]];
    const [a = 0, b = 0, w = 0] = [durations[i], durations[j], lag[link]];
    return {
      i,
      j,
      offset: w + (kind[link] === FS || kind[link] === FF ? a : 0) - (kind[link] === FF || kind[link] === SF ? b : 0),
    };
  };
  const bounds = Array.from(from, (_, link) => lowerBound(link));
  for (let moved = true; moved; ) {
    moved = false;
    for (const { i, j, offset } of bounds)
      if ((start[j] ?? 0) < (start[i] ?? 0) + offset) {
        start[j] = (start[i] ?? 0) + offset;
        moved = true;
      }
  }
  const makespan = Math.max(0, ...start.map((at, node) => at + (durations[node] ?? 0)));
  const late = durations.map((days) => (by ?? makespan) - days);
  for (let moved = true; moved; ) {
    moved = false;
    for (const { i, j, offset } of bounds)
      if ((late[i] ?? 0) > (late[j] ?? 0) - offset) {
        late[i] = (late[j] ?? 0) - offset;
        moved = true;
      }
  }
  return { start, late, makespan, bounds };
}

describe('passes over a packed network', () => {
  test('a chain of each kind of link starts where the kind and its lag put it', () => {
    const starts = (kind: 0 | 1 | 2 | 3, lag: number) => {
      const packed = packNetwork(network([5, 2], [[0, 1, kind, lag]]));
      return [...byNode(packed, forward(packed).start)];
    };
    expect(starts(FS, 2)).toEqual([0, 7]);
    expect(starts(FS, -1)).toEqual([0, 4]);
    expect(starts(SS, 2)).toEqual([0, 2]);
    expect(starts(FF, 1)).toEqual([0, 4]);
    expect(starts(SF, 3)).toEqual([0, 1]);
  });

  test('a link that would start a step before the beginning leaves it at the beginning', () => {
    const packed = packNetwork(network([2, 4], [[0, 1, FF, 0]]));
    const early = forward(packed);
    expect([...byNode(packed, early.start)]).toEqual([0, 0]);
    expect([...byNode(packed, totalFloats(early, backward(packed, early.makespan)))]).toEqual([2, 0]);
  });

  test('a ladder SS+2, FF+2 keeps the later step whole and both critical', () => {
    const packed = packNetwork(
      network(
        [10, 3],
        [
          [0, 1, SS, 2],
          [0, 1, FF, 2],
        ],
      ),
    );
    const early = forward(packed);
    expect(early.makespan).toBe(12);
    expect([...byNode(packed, early.start)]).toEqual([0, 9]);
    expect([...criticalFlags(early, backward(packed, 12))]).toEqual([1, 1]);
    expect(criticalPath(packed, early)).toEqual([0, 1]);
  });

  test('all dates are those of relaxing every link until nothing moves', () => {
    fc.assert(
      fc.property(anyNetwork(), fc.integer({ min: -20, max: 200 }), (input, by) => {
        const packed = packNetwork(input);
        const early = forward(packed);
        const expected = byRelaxing(input, by);
        expect(early.makespan).toBe(expected.makespan);
        expect(byNode(packed, early.start)).toEqual(expected.start);
        expect(byNode(packed, backward(packed, by))).toEqual(expected.late);
      }),
      { numRuns: 2000 },
    );
  });

  test('counting back is counting forward on the reversed network', () => {
    fc.assert(
      fc.property(anyNetwork(30, 80), (input) => {
        const reversed: FlatNetwork = {
          ...input,
          from: input.to,
          to: input.from,
          kind: input.kind.map((kind) => (kind === SS ? FF : kind === FF ? SS : kind)),
        };
        const packed = packNetwork(input);
        const mirror = packNetwork(reversed);
        const mirrored = byNode(mirror, forward(mirror).start);
        const late = byNode(packed, backward(packed, 0));
        expect(late).toEqual(mirrored.map((start, node) => -start - (input.durations[node] ?? 0)));
      }),
      { numRuns: 10_000 },
    );
  });

  test('using up one free float moves no other earliest start nor the end; one unit more moves something', () => {
    fc.assert(
      fc.property(anyNetwork(10, 20), fc.nat(9), (input, pick) => {
        const packed = packNetwork(input);
        const early = forward(packed);
        const free = byNode(packed, freeFloats(packed, early));
        const start = byNode(packed, early.start);
        const node = pick % input.durations.length;
        const { bounds } = byRelaxing(input);
        const slipped = (by: number) => {
          const at = (start[node] ?? 0) + by;
          return (
            at + (input.durations[node] ?? 0) <= early.makespan &&
            bounds.every(({ i, j, offset }) => i !== node || (start[j] ?? 0) >= at + offset)
          );
        };
        expect(free[node]).toBeGreaterThanOrEqual(0);
        expect(slipped(free[node] ?? 0)).toBe(true);
        expect(slipped((free[node] ?? 0) + 1)).toBe(false);
        expect(free[node]).toBeLessThanOrEqual(
          byNode(packed, totalFloats(early, backward(packed, early.makespan)))[node] ?? 0,
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('the critical path ends at the makespan, each link of it drives, and none drives its first step', () => {
    fc.assert(
      fc.property(anyNetwork(), (input) => {
        const packed = packNetwork(input);
        const early = forward(packed);
        const start = byNode(packed, early.start);
        const path = criticalPath(packed, early);
        const { bounds } = byRelaxing(input);
        const driving = bounds.filter(({ i, j, offset }) => (start[i] ?? 0) + offset === start[j]);
        const last = path.at(-1) ?? -1;
        expect((start[last] ?? 0) + (input.durations[last] ?? 0)).toBe(early.makespan);
        for (const [at, node] of path.entries()) {
          if (at === 0) expect(driving.some(({ j }) => j === node)).toBe(false);
          else expect(driving.some(({ i, j }) => i === path[at - 1] && j === node)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('an empty network ends at 0', () => {
    const packed = packNetwork(network([], []));
    expect(forward(packed).makespan).toBe(0);
    expect(criticalPath(packed, forward(packed))).toEqual([]);
  });

  test('arrays of an earlier pass can be used again', () => {
    const packed = packNetwork(network([3, 4], [[0, 1, FS, 0]]));
    const start = Int32Array.of(-(2 ** 30), 2 ** 30);
    expect([...forward(packed, start).start]).toEqual([0, 3]);
    expect([...backward(packed, 9, start)]).toEqual([2, 5]);
  });
});

describe('what cannot be packed is refused', () => {
  test('a cycle, with its steps in the order of the links', () => {
    const input = network(
      [1, 1, 1, 1],
      [
        [3, 0, FS, 0],
        [0, 1, FS, 0],
        [1, 2, FS, 0],
        [2, 0, FS, 0],
      ],
    );
    const refusal = refusalOf(() => packNetwork(input, (node) => 'ABCD'[node] ?? ''));
    expect(refusal.kind).toBe('cycle');
    const chain = refusal.kind === 'cycle' ? refusal.chain.join('') : '';
    expect('ABCABC').toContain(chain);
    expect(chain).toHaveLength(3);
  });

  test('a step that waits for itself', () => {
    expect(refusalOf(() => packNetwork(network([1, 1], [[1, 1, SS, 0]])))).toEqual({ kind: 'cycle', chain: ['1'] });
  });

  test('every refused cycle is one: each step links to the next and the last to the first', () => {
    const links = fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.constant(FS), fc.constant(0)), { maxLength: 14 });
    fc.assert(
      fc.property(links, (given) => {
        const input = network([1, 1, 1, 1, 1, 1, 1, 1], given);
        try {
          const { placeOf } = packNetwork(input);
          for (const [from, to] of given) expect(placeOf[from]).toBeLessThan(placeOf[to] ?? -1);
        } catch (error) {
          if (!(error instanceof Refused) || error.refusal.kind !== 'cycle') throw error;
          const chain = error.refusal.chain.map(Number);
          for (const [at, node] of chain.entries()) {
            const next = chain[(at + 1) % chain.length];
            expect(given.some(([from, to]) => from === node && to === next)).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['an unknown end', network([1], [[0, 7, FS, 0]]), { kind: 'not-found', what: 'step', id: '7' }],
    ['a negative end', network([1], [[-2, 0, FS, 0]]), { kind: 'not-found', what: 'step', id: '-2' }],
    [
      'a negative duration',
      network([1, -3], []),
      { kind: 'invalid', issues: [{ path: 'durations.1', code: 'too_small', expected: '≥ 0' }] },
    ],
    [
      'an unknown kind',
      { ...network([1, 1], [[0, 1, FS, 0]]), kind: Uint8Array.of(4) },
      { kind: 'invalid', issues: [{ path: 'kind.0', code: 'invalid_value', expected: '0, 1, 2, 3' }] },
    ],
    [
      'a lag that is missing',
      { ...network([1, 1], [[0, 1, FS, 0]]), lag: new Int32Array(0) },
      { kind: 'invalid', issues: [{ path: 'lag', code: 'invalid_value', expected: 'length 1' }] },
    ],
    [
      'more time than 32 bits hold',
      network([2 ** 29, 1], []),
      { kind: 'implausible', field: 'durations + |lag|', given: 2 ** 29 + 1, limit: 2 ** 29, unit: '' },
    ],
    [
      'ten million steps',
      { ...network([], []), durations: new Int32Array(10_000_000) },
      { kind: 'implausible', field: 'durations', given: 10_000_000, limit: MOST_NODES, unit: '' },
    ],
  ])('%s', (_, input, refusal) => {
    expect(refusalOf(() => packNetwork(input))).toEqual(refusal);
  });

  test('a day to finish by that is no number', () => {
    const packed = packNetwork(network([1], []));
    expect(refusalOf(() => backward(packed, Number.NaN)).kind).toBe('implausible');
  });
});
