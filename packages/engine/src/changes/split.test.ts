import { roundTogether } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Stage, type Stages, splitAmount, splitShare } from './split.ts';

const stage = (done: number, whole?: number): Stage => ({
  done: BigInt(done) * 1_000_000n,
  whole: whole === undefined ? undefined : BigInt(whole) * 1_000_000n,
});
const none = { work: 0, plan: 0, roster: 0, correction: 0 };

describe('the causes of a change, in their order', () => {
  const stages: Stages = [stage(40, 100), stage(38, 100), stage(58, 200), stage(60, 200), stage(60, 100)];
  test('each have the difference that their step makes to the figure', () => {
    expect(splitAmount(stages)).toEqual({ correction: -2, roster: 20, work: 2, plan: 0, total: 20 });
  });
  test('each have the difference that their step makes to the percentage', () => {
    expect(splitShare(stages)).toEqual({ correction: -2, roster: -9, work: 1, plan: 30, total: 20 });
  });
});

describe('a percentage', () => {
  test('is not split where one of the days has none', () => {
    const [one, other] = [stage(1, 10), stage(2)];
    expect(splitShare([other, one, one, one, one])).toBeUndefined();
    expect(splitShare([one, one, one, one, other])).toBeUndefined();
  });
  test('that cannot be had in between is that of the next whole', () => {
    const gap: Stages = [stage(10, 100), stage(10), stage(10), stage(10, 50), stage(10, 50)];
    expect(splitShare(gap)).toEqual({ ...none, correction: 10, total: 10 });
    const late: Stages = [stage(10, 100), stage(10, 100), stage(10), stage(20), stage(20, 50)];
    expect(splitShare(late)).toEqual({ ...none, roster: 10, work: 20, total: 30 });
  });
  test('in thirds adds up to the last digit', () => {
    const thirds: Stages = [stage(0, 3), stage(1, 3), stage(2, 3), stage(3, 3), stage(3, 3)];
    expect(splitShare(thirds)).toEqual({
      correction: 33.333334,
      roster: 33.333333,
      work: 33.333333,
      plan: 0,
      total: 100,
    });
  });
});

describe('numbers rounded together', () => {
  test('give what lacks to the largest remainders, of equal ones to the first', () => {
    expect(roundTogether([10n, 10n, 10n], 30n)).toEqual([1n, 0n, 0n]);
    expect(roundTogether([4n, 8n, 8n], 10n)).toEqual([0n, 1n, 1n]);
    expect(roundTogether([-4n, -4n], 10n)).toEqual([0n, -1n]);
    expect(roundTogether([20n, -30n], 10n)).toEqual([2n, -3n]);
    expect(roundTogether([5n], 10n)).toEqual([1n]);
    expect(roundTogether([-5n], 10n)).toEqual([0n]);
    expect(roundTogether([], 10n)).toEqual([]);
  });
  test('add up to their rounded sum, each less than a unit off, whole ones as they are', () => {
    const value = fc.bigInt({ min: -1000n, max: 1000n });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), fc.bigInt({ min: 1n, max: 60n }), (values, unit) => {
        const rounded = roundTogether(values, unit);
        const total = values.reduce((sum, one) => sum + one, 0n);
        const off = 2n * (rounded.reduce((sum, one) => sum + one, 0n) * unit - total);
        expect(off > -unit && off <= unit).toBe(true);
        for (const [at, one] of rounded.entries()) {
          const apart = one * unit - (values[at] ?? 0n);
          expect(apart > -unit && apart < unit).toBe(true);
        }
      }),
    );
  });
});
