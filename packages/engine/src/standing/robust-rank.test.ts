import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boundsOf, leastDifference, type Ranked, rankIntervals, ranksOf, scoreOf, shares } from './robust-rank.ts';

const value = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
const row = fc.record({ point: fc.array(value, { minLength: 3, maxLength: 3 }) });
const rows = fc.array(row, { minLength: 1, maxLength: 8 });
const weights = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 })
  .filter((list) => list.some((weight) => weight > 0))
  .map(shares);

/** Weights of a grid over the box that add up to 1, its vertices among them. */
function* grid(low: readonly number[], high: readonly number[], steps = 6): Generator<number[]> {
  const at = (place: number, k: number) => (low[place] ?? 0) + (((high[place] ?? 0) - (low[place] ?? 0)) * k) / steps;
  for (const [a, b, c] of [
    [0, 1, 2],
    [1, 2, 0],
    [2, 0, 1],
  ] as const) {
    for (let i = 0; i <= steps; i += 1) {
      for (let j = 0; j <= steps; j += 1) {
        const list = [0, 0, 0];
        list[a] = at(a, i);
        list[b] = at(b, j);
        const rest = 1 - (list[a] ?? 0) - (list[b] ?? 0);
        list[c] = rest;
        if (rest >= (low[c] ?? 0) - 1e-12 && rest <= (high[c] ?? 0) + 1e-12) yield list;
      }
    }
  }
}

it('lets equal scores share a place', () => {
  expect(ranksOf([0.5, 0.7, 0.1 + 0.2, 0.3, 0.1])).toEqual([2, 1, 3, 3, 5]);
});

it('finds the least difference that any weights of the box give', () => {
  fc.assert(
    fc.property(row, row, weights, fc.integer({ min: 0, max: 100 }), (one, other, middle, vary) => {
      const { low, high } = boundsOf(middle, vary);
      const differences = [...grid(low, high)].map((list) => scoreOf(one, list) - scoreOf(other, list));
      // The least is at a vertex, where all weights but one are at a bound; the grid holds them all.
      expect(leastDifference(one, other, { low, high })).toBeCloseTo(Math.min(...differences), 9);
    }),
  );
});

it('gives an interval that holds the rank under every varied weight, the declared one first', () => {
  fc.assert(
    fc.property(rows, weights, fc.constantFrom<number | 'any'>(0, 10, 40, 'any'), (all, middle, vary) => {
      const { low, high } = boundsOf(middle, vary);
      const intervals = rankIntervals(all, middle, vary);
      for (const list of [middle, ...grid(low, high)]) {
        for (const [at, rank] of ranksOf(all.map((one) => scoreOf(one, list))).entries()) {
          const { best = 0, worst = 0 } = intervals[at] ?? {};
          expect(best <= rank && rank <= worst).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('is a single place where nothing is varied and no two are equal', () => {
  const all: Ranked[] = [{ point: [1, 0] }, { point: [0.4, 0.4] }, { point: [0, 0.2] }];
  expect(rankIntervals(all, [0.5, 0.5], 0)).toEqual([
    { best: 1, worst: 1 },
    { best: 2, worst: 2 },
    { best: 3, worst: 3 },
  ]);
  expect(rankIntervals(all, [0.5, 0.5], 'any')[0]).toEqual({ best: 1, worst: 3 });
});

it('lets one of unknown value take every place that it may have', () => {
  const all: Ranked[] = [{ point: [0], low: [0], high: [1] }, { point: [0.5] }, { point: [0.4] }];
  expect(rankIntervals(all, [1], 10)).toEqual([
    { best: 1, worst: 3 },
    { best: 1, worst: 2 },
    { best: 2, worst: 3 },
  ]);
});

it('gives the same intervals where only some are asked for', () => {
  fc.assert(
    fc.property(rows, weights, fc.nat(7), (all, middle, at) => {
      const place = at % all.length;
      expect(rankIntervals(all, middle, 10, [place])).toEqual([rankIntervals(all, middle, 10)[place]]);
    }),
  );
});

it('counts points outside the weights', () => {
  const all: Ranked[] = [{ point: [0.5], bonus: 0.2 }, { point: [0.6] }];
  expect(rankIntervals(all, [1], 0).map(({ best }) => best)).toEqual([1, 2]);
});
