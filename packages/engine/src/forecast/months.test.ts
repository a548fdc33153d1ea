import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incrementsOf } from './months.ts';

const cumulative = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 12 })
  .map((added) => added.map((_, at) => added.slice(0, at + 1).reduce((sum, value) => sum + value, 0)));

describe('what months added', () => {
  it('sums to the figures, whichever months are not reported', () => {
    fc.assert(
      fc.property(cumulative, cumulative, fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), (before, now, missing) => {
        const months = now.slice(0, 9).map((value, at) => (missing.includes(at) ? undefined : value));
        const found = incrementsOf([
          { year: 2025, months: before },
          { year: 2026, months },
        ]);
        expect(found?.known).toBe(9);
        expect(found?.values).toHaveLength(21);
        const added = found?.values.slice(12) ?? [];
        for (const [at, value] of months.entries()) {
          const reached = added.slice(0, at + 1).reduce((sum, part) => sum + part, 0);
          if (value !== undefined) expect(reached).toBeCloseTo(value, 6);
        }
        expect(found?.filled.filter(({ why }) => why === 'missing')).toHaveLength(missing.length);
      }),
    );
  });

  it('splits January and February reported together as a year that has both, else in halves', () => {
    const january = [10, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140];
    const merged = [undefined, 80];
    const both = incrementsOf([
      { year: 2025, months: january },
      { year: 2026, months: merged },
    ]);
    expect(both?.values.slice(12)).toEqual([20, 60]);
    expect(incrementsOf([{ year: 2026, months: merged }])?.values).toEqual([40, 40]);
  });

  it('takes a figure that a later one undercuts as revised, so that no month adds less than nothing', () => {
    const found = incrementsOf([{ year: 2026, months: [10, 30, 25, 40] }]);
    expect(found?.values).toEqual([10, 15, 0, 15]);
    expect(found?.filled).toEqual([{ year: 2026, month: 2, why: 'revised' }]);
  });

  it('begins after a year without its December', () => {
    const whole = new Array(12).fill(0).map((_, at) => at + 1);
    const found = incrementsOf([
      { year: 2023, months: whole },
      { year: 2024, months: whole.slice(0, 11) },
      { year: 2025, months: whole },
      { year: 2026, months: [1, 2] },
    ]);
    expect(found?.firstYear).toBe(2025);
    expect(found?.values).toHaveLength(14);
  });
});

describe('the years', () => {
  const whole = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  it('may be given in any order', () => {
    const found = incrementsOf([
      { year: 2026, months: [3] },
      { year: 2024, months: whole },
      { year: 2025, months: whole },
    ]);
    expect(found).toMatchObject({ firstYear: 2024, year: 2026, known: 1, filled: [] });
    expect(found?.values.slice(-2)).toEqual([1, 3]);
  });
  it('begin after one that is not there', () => {
    const found = incrementsOf([
      { year: 2023, months: whole },
      { year: 2025, months: whole },
      { year: 2026, months: [3] },
    ]);
    expect(found?.firstYear).toBe(2025);
  });
  it('that are none add nothing', () => {
    expect(incrementsOf([])).toBeUndefined();
    expect(incrementsOf([{ year: 2026, months: [] }])).toEqual({
      firstYear: 2026,
      year: 2026,
      known: 0,
      values: [],
      filled: [],
    });
  });
  it('share a missing month as they did on the mean, years of nothing and falls left out', () => {
    const later = whole.slice(2).map((value) => value * 20);
    const [first, second] = [
      [10, 40, ...later],
      [20, 40, ...later],
    ];
    const found = incrementsOf([
      { year: 2023, months: new Array(12).fill(0) },
      { year: 2024, months: first },
      { year: 2025, months: second },
      { year: 2026, months: [undefined, 40] },
    ]);
    // 10 + 20 of 30 + 20: three eighths.
    expect(found?.values.slice(-2)).toEqual([15, 25]);
    expect(found?.filled).toEqual([{ year: 2026, month: 1, why: 'missing' }]);
  });
});
