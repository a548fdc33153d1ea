import { Refused, type Spread } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalOf, normalQuantile } from './normal.ts';
import { next, seedStream, unitOf } from './random.ts';
import { certain, daysAt, quantilesOf } from './spread-table.ts';

describe('the normal', () => {
  it('has the published quantiles', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 13);
    expect(normalQuantile(1e-9)).toBeCloseTo(-5.9978070150076865, 10);
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(normalCdf(-6)).toBeCloseTo(9.865876450376946e-10, 18);
  });

  it('has a quantile that undoes its distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: -7, max: 5, noNaN: true }), (z) => {
        expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, 8);
      }),
    );
  });

  it('is read from its lines within 7e-4, increasing and odd', () => {
    const number = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(Math.abs(normalOf(a) - normalQuantile(unitOf(a)))).toBeLessThan(7e-4);
        expect(normalOf(~a)).toBeCloseTo(-normalOf(a), 9);
        if (a >>> 0 < b >>> 0) expect(normalOf(a)).toBeLessThanOrEqual(normalOf(b) + 1e-12);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a stream', () => {
  it('is the same for the same names and another for any other', () => {
    const first = (seed: number, names: readonly string[]) => {
      const state = new Int32Array(4);
      seedStream(state, 0, seed, names);
      return [next(state, 0), next(state, 0), next(state, 0)].join();
    };
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.string(), { maxLength: 3 }),
        fc.array(fc.string(), { maxLength: 3 }),
        (seed, a, b) => {
          expect(first(seed, a)).toBe(first(seed, [...a]));
          if (JSON.stringify(a) !== JSON.stringify(b)) expect(first(seed, a)).not.toBe(first(seed, b));
        },
      ),
    );
    expect(first(1, ['ab', 'c'])).not.toBe(first(1, ['a', 'bc']));
    expect(first(1, [])).not.toBe(first(2, []));
  });

  it('gives the numbers of xoshiro128** from a known state', () => {
    const state = Int32Array.of(1, 2, 3, 4);
    expect([next(state, 0), next(state, 0), next(state, 0), next(state, 0)].map((drawn) => drawn >>> 0)).toEqual([
      11_520, 0, 5_927_040, 70_819_200,
    ]);
  });

  it('fills the unit interval evenly', () => {
    const state = new Int32Array(4);
    seedStream(state, 0, 7, ['even']);
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i += 1) {
      const bin = Math.floor(unitOf(next(state, 0)) * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    // Chi-squared with nine degrees of freedom stays under 27.9 with chance 0.999.
    expect(bins.reduce((total, count) => total + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
  });
});

const days = fc.integer({ min: 0, max: 400 });
const spread: fc.Arbitrary<Spread> = fc
  .tuple(fc.constantFrom('pert', 'triangular', 'log-normal'), days, days, days)
  .map(([shape, a, b, c]) => {
    const [low = 0, mode = 0, high = 0] = [a, b, c].toSorted((x, y) => x - y);
    return { shape: shape as Spread['shape'], low, mode, high };
  });

/** Mean and variance over even quantiles. */
function moments(given: Spread): { readonly mean: number; readonly variance: number } {
  const quantiles = quantilesOf(given);
  const all = Array.from({ length: 20_000 }, (_, i) => daysAt(quantiles, normalQuantile((i + 0.5) / 20_000)));
  const mean = all.reduce((total, one) => total + one, 0) / all.length;
  return { mean, variance: all.reduce((total, one) => total + (one - mean) ** 2, 0) / all.length };
}

describe('a spread', () => {
  it('is a PERT with mean (low + 4·mode + high) ÷ 6 and variance (mean − low)(high − mean) ÷ 7', () => {
    for (const mode of [10, 14, 25, 40]) {
      const { mean, variance } = moments({ shape: 'pert', low: 10, mode, high: 40 });
      const expected = (10 + 4 * mode + 40) / 6;
      expect(Math.abs(mean - expected)).toBeLessThan(0.05);
      expect(variance / (((expected - 10) * (40 - expected)) / 7)).toBeCloseTo(1, 2);
    }
  });

  it('is a triangle with mean (low + mode + high) ÷ 3', () => {
    for (const mode of [10, 14, 25, 40])
      expect(Math.abs(moments({ shape: 'triangular', low: 10, mode, high: 40 }).mean - (50 + mode) / 3)).toBeLessThan(
        0.05,
      );
  });

  it('is a log-normal with a tenth below low and a tenth above high', () => {
    const quantiles = quantilesOf({ shape: 'log-normal', low: 8, mode: 12, high: 50 });
    expect(daysAt(quantiles, normalQuantile(0.1)) / 8).toBeCloseTo(1, 2);
    expect(daysAt(quantiles, normalQuantile(0.9)) / 50).toBeCloseTo(1, 2);
    expect(daysAt(quantiles, 0) / 20).toBeCloseTo(1, 2);
  });

  it('never falls as z grows, and stays within low and high where it has them', () => {
    fc.assert(
      fc.property(
        spread,
        fc.double({ min: -10, max: 10, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (given, z, more) => {
          const quantiles = quantilesOf(given);
          expect(daysAt(quantiles, z + more)).toBeGreaterThanOrEqual(daysAt(quantiles, z) - 1e-6);
          if (given.shape === 'log-normal' && given.low < given.high) return;
          expect(daysAt(quantiles, z)).toBeGreaterThanOrEqual(given.low - 1e-6);
          expect(daysAt(quantiles, z)).toBeLessThanOrEqual(given.high + 1e-6);
        },
      ),
    );
  });

  it('scales with its days', () => {
    fc.assert(
      fc.property(spread, fc.integer({ min: 1, max: 5 }), (given, scale) => {
        const scaled = { ...given, low: given.low * scale, mode: given.mode * scale, high: given.high * scale };
        if (given.shape === 'log-normal' && given.low < 1) return;
        expect(daysAt(quantilesOf(given, scale), 0.7)).toBeCloseTo(daysAt(quantilesOf(scaled), 0.7), 6);
      }),
    );
  });

  it('without width is certain, and out of order is refused', () => {
    expect(daysAt(quantilesOf({ shape: 'pert', low: 5, mode: 5, high: 5 }), 3)).toBe(5);
    expect(daysAt(certain(9), -4)).toBe(9);
    expect(() => quantilesOf({ shape: 'pert', low: 5, mode: 4, high: 9 })).toThrow(Refused);
    expect(() => quantilesOf({ shape: 'pert', low: 5, mode: Number.NaN, high: 9 })).toThrow(Refused);
    expect(() => quantilesOf({ shape: 'pert', low: -1, mode: 4, high: 9 })).toThrow(Refused);
  });
});
