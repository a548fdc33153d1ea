import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetsGoal } from '../verdict.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { chanceFrom, reconcile } from './reconcile.ts';
import { chanceOf, type Summary, summaryOf } from './statistics.ts';

const bell = (mean: number, sd: number): Summary => {
  const wide = sd * normalQuantile(0.9);
  return { p10: mean - wide, p50: mean, p90: mean + wide, sd };
};
const mean = fc.double({ min: -100, max: 100, noNaN: true });
const sd = fc.double({ min: 0.1, max: 50, noNaN: true });

describe('two estimates reconciled', () => {
  it('of normals are the normal of least variance', () => {
    fc.assert(
      fc.property(mean, sd, mean, sd, (a, sa, b, sb) => {
        const precision = 1 / sa ** 2 + 1 / sb ** 2;
        const expected = bell((a / sa ** 2 + b / sb ** 2) / precision, Math.sqrt(1 / precision));
        const found = reconcile(bell(a, sa), bell(b, sb));
        for (const key of ['p10', 'p50', 'p90', 'sd'] as const) expect(found[key]).toBeCloseTo(expected[key], 6);
      }),
    );
  });

  it('lie between the two, do not hang on their order, and are narrower than either', () => {
    fc.assert(
      fc.property(mean, sd, mean, sd, (a, sa, b, sb) => {
        const [one, two] = [bell(a, sa), bell(b, sb)];
        const found = reconcile(one, two);
        expect(found.p50).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-9);
        expect(found.p50).toBeLessThanOrEqual(Math.max(a, b) + 1e-9);
        expect(found.sd).toBeLessThanOrEqual(Math.min(sa, sb) + 1e-9);
        expect(reconcile(two, one).p50).toBeCloseTo(found.p50, 9);
      }),
    );
  });

  it('follow the one that is certain', () => {
    expect(reconcile(bell(7, 0), bell(100, 5))).toEqual({ p10: 7, p50: 7, p90: 7, sd: 0 });
    expect(reconcile(bell(7, 0), bell(9, 0)).p50).toBe(8);
  });
});

describe('the chance of a goal', () => {
  it('is a normal’s where the percentiles are', () => {
    fc.assert(
      fc.property(mean, sd, mean, (middle, wide, goal) => {
        const chance = chanceFrom(bell(middle, wide), 'at-least', goal);
        expect(chance).toBeCloseTo(1 - normalCdf((goal - middle) / wide), 5);
        expect(chanceFrom(bell(middle, wide), 'at-most', goal)).toBeCloseTo(1 - chance, 9);
      }),
    );
  });

  it('never grows with the goal, also where the two sides differ', () => {
    fc.assert(
      fc.property(mean, sd, sd, mean, sd, (p50, left, right, goal, more) => {
        const skewed = { p10: p50 - left, p50, p90: p50 + right, sd: left };
        expect(chanceFrom(skewed, 'at-least', goal + more)).toBeLessThanOrEqual(chanceFrom(skewed, 'at-least', goal));
      }),
    );
  });

  it('is yes or no of a figure that is certain', () => {
    expect(chanceFrom(bell(7, 0), 'at-least', 7)).toBe(1);
    expect(chanceFrom(bell(7, 0), 'more-than', 7)).toBe(0);
    expect(chanceFrom(bell(7, 0), 'at-most', 8)).toBe(1);
    expect(chanceFrom(bell(7, 0), 'at-least', 8)).toBe(0);
    expect(meetsGoal(0.1 + 0.2, 'at-least', 0.3)).toBe(true);
    expect(meetsGoal(0.3, 'less-than', 0.3)).toBe(false);
  });
});

describe('draws', () => {
  it('give the share and the error of the pairs’ means', () => {
    const kept = [true, false, true, true, false, false];
    // Pairs (0, 3), (1, 4), (2, 5): means 1, 0, ½.
    const { chance, standardError } = chanceOf(6, (draw) => kept[draw] === true);
    expect(chance).toBe(0.5);
    expect(standardError).toBeCloseTo(Math.sqrt(0.5 / 2 / 3), 12);
    expect(chanceOf(6, () => true)).toEqual({ chance: 1, standardError: 0 });
    expect(chanceOf(2, () => false)).toEqual({ chance: 0, standardError: 0 });
  });

  it('have as percentiles the least value that so many do not exceed', () => {
    expect(summaryOf(Int32Array.of(5, 1, 4, 2, 3, 10, 9, 8, 7, 6))).toMatchObject({ p10: 1, p50: 5, p90: 9 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 60 }), (values) => {
        const { p10, p50, p90, sd: spread } = summaryOf(Int32Array.from(values));
        for (const [value, share] of [
          [p10, 0.1],
          [p50, 0.5],
          [p90, 0.9],
        ] as const) {
          expect(values.filter((one) => one <= value).length).toBeGreaterThanOrEqual(share * values.length - 1e-9);
          expect(values.filter((one) => one < value).length).toBeLessThan(share * values.length + 1e-9);
        }
        const middle = values.reduce((total, one) => total + one, 0) / values.length;
        const squares = values.reduce((total, one) => total + (one - middle) ** 2, 0);
        expect(spread).toBeCloseTo(Math.sqrt(squares / Math.max(1, values.length - 1)), 6);
      }),
    );
  });
});

describe('an estimate that leans to one side', () => {
  const skewed: Summary = { p10: 90, p50: 100, p90: 130, sd: 15 };
  const chance = (goal: number) => chanceFrom(skewed, 'at-least', goal);
  it('is as wide on each side as its own percentile says', () => {
    expect(chance(90)).toBeCloseTo(0.9, 6);
    expect(chance(130)).toBeCloseTo(0.1, 6);
    expect(chance(100)).toBe(0.5);
    expect(chanceFrom(skewed, 'at-most', 100)).toBe(0.5);
    expect(chance(100 + 1e-12)).toBe(0.5);
  });
  it('that is sure on one side is sure there', () => {
    const oneSided: Summary = { p10: 100, p50: 100, p90: 130, sd: 15 };
    expect(chanceFrom(oneSided, 'at-least', 99)).toBe(1);
    expect(chanceFrom(oneSided, 'at-least', 130)).toBeCloseTo(0.1, 6);
    expect(chanceFrom({ ...oneSided, p90: 100 }, 'more-than', 100)).toBe(0);
    expect(chanceFrom({ ...oneSided, p90: 100 }, 'at-least', 100)).toBe(1);
    expect(chanceFrom({ ...oneSided, p90: 100 }, 'at-least', 101)).toBe(0);
  });
});

it('an estimate that is certain decides, whichever of the two it is', () => {
  expect(reconcile(bell(100, 5), bell(7, 0))).toEqual({ p10: 7, p50: 7, p90: 7, sd: 0 });
});
