import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceOf, summaryOf } from './statistics.ts';

describe('the chance', () => {
  test('is the share of the draws that hold', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 40 }), (halves) => {
        const held = [...halves, ...halves.toReversed()];
        const { chance } = chanceOf(held.length, (draw) => held[draw] === true);
        expect(chance).toBeCloseTo(held.filter(Boolean).length / held.length, 12);
      }),
    );
  });
  test('has the standard error of the means of the pairs', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 2, maxLength: 40 }), (pairs) => {
        const half = pairs.length;
        const { standardError } = chanceOf(2 * half, (draw) => pairs[draw % half]?.[draw < half ? 0 : 1] === true);
        const means = pairs.map(([one, other]) => (Number(one) + Number(other)) / 2);
        const mean = means.reduce((sum, value) => sum + value, 0) / half;
        const variance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (half - 1);
        expect(standardError).toBeCloseTo(Math.sqrt(variance / half), 12);
      }),
    );
  });
  test('of a single pair has no error to tell', () => {
    expect(chanceOf(2, (draw) => draw === 0)).toEqual({ chance: 0.5, standardError: 0 });
  });
  test('of pairs that lean against each other fully is sure', () => {
    expect(chanceOf(8, (draw) => draw < 4)).toEqual({ chance: 0.5, standardError: 0 });
  });
});

describe('the summary', () => {
  test('has the least value that a tenth, a half, nine tenths do not exceed', () => {
    const ten = [70, 10, 90, 20, 100, 30, 60, 40, 80, 50];
    const expected = { p10: 10, p50: 50, p90: 90 };
    expect(summaryOf(Int16Array.from(ten))).toMatchObject(expected);
    expect(summaryOf(Int32Array.from(ten))).toMatchObject(expected);
    expect(summaryOf(Float64Array.from(ten))).toMatchObject(expected);
    expect(summaryOf(Float64Array.of(3))).toEqual({ p10: 3, p50: 3, p90: 3, sd: 0 });
    expect(summaryOf(Int32Array.of(-3))).toEqual({ p10: -3, p50: -3, p90: -3, sd: 0 });
  });
  test('counts whole numbers as it sorts them, close together or far apart', () => {
    const far = fc.integer({ min: -2_000_000, max: 2_000_000 });
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), far), { minLength: 1 }), (values) => {
        const counted = summaryOf(Int32Array.from(values));
        expect(counted).toEqual(summaryOf(Float64Array.from(values)));
        const sorted = values.toSorted((a, b) => a - b);
        expect(counted.p90).toBe(sorted[Math.ceil(0.9 * sorted.length) - 1]);
      }),
    );
  });
  test('has the standard deviation of a sample', () => {
    expect(summaryOf(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9)).sd).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect(summaryOf(Int16Array.of(5, 5, 5)).sd).toBe(0);
  });
});
