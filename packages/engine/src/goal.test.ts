import fc from 'fast-check';
import { expect, it } from 'vitest';
import { goalOf, percentOf } from './goal.ts';

const CAMPAIGN = { ratio: 90 };

it('is 11.88 of 13.2 at 90 %, exactly', () => {
  expect(goalOf({}, CAMPAIGN, 'cumulative', 13.2)).toEqual({ goal: 11.88, from: 'ratio' });
});

it('is as written where a value is written, even 0 and whatever the plan', () => {
  expect(goalOf({ goal: 40, ratio: 80 }, CAMPAIGN, 'cumulative', 42)).toEqual({ goal: 40, from: 'override' });
  expect(goalOf({ goal: 0 }, CAMPAIGN, 'growth', undefined)).toEqual({ goal: 0, from: 'override' });
});

it('takes the ratio of the target before that of the campaign', () => {
  expect(goalOf({ ratio: 80 }, CAMPAIGN, 'level', 50)?.goal).toBe(40);
});

it('does not scale a growth', () => {
  expect(goalOf({ ratio: 80 }, CAMPAIGN, 'growth', 12)).toEqual({ goal: 12, from: 'ratio' });
});

it('is not known where neither a value nor a plan is', () => {
  expect(goalOf({}, CAMPAIGN, 'cumulative', undefined)).toBeUndefined();
});

it('rounds a percentage on the half away from zero at a millionth', () => {
  expect(percentOf(0.000001, 50)).toBe(0.000001);
  expect(percentOf(-0.000001, 50)).toBe(-0.000001);
  expect(percentOf(0.000001, 49)).toBe(0);
  expect(percentOf(-0.000003, 50)).toBe(-0.000002);
});

it('is nearest to the product for any figures of six decimals', () => {
  const micros = fc.integer({ min: -9_000_000_000, max: 9_000_000_000 });
  fc.assert(
    fc.property(micros, fc.integer({ min: 0, max: 200_000_000 }), (value, percent) => {
      const units = BigInt(Math.round(percentOf(value / 1e6, percent / 1e6) * 1e6));
      const off = 2n * (units * 100_000_000n - BigInt(value) * BigInt(percent));
      expect(off <= 100_000_000n && off >= -100_000_000n).toBe(true);
    }),
  );
});
