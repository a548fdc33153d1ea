import { Refused, round, sum } from '@gongjian/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { largestRemainder } from './largest-remainder.ts';

it('gives the missing unit to the largest remainder', () => {
  // 33.33 each would add up to 99.99.
  const third = 100 / 3;
  expect(largestRemainder([third, third, third], 2)).toEqual({
    parts: [33.34, 33.33, 33.33],
    total: 100,
    adjusted: [0],
  });
  expect(largestRemainder([1.26, 1.26, 1.28], 1)).toEqual({ parts: [1.3, 1.2, 1.3], total: 3.8, adjusted: [1] });
});

it('leaves parts alone that add up already', () => {
  expect(largestRemainder([65.1, 31.2, 92], 1)).toEqual({ parts: [65.1, 31.2, 92], total: 188.3, adjusted: [] });
  expect(largestRemainder([], 2)).toEqual({ parts: [], total: 0, adjusted: [] });
});

it('adds up to the rounded sum and moves no part by a whole unit of its last digit', () => {
  const values = fc.array(
    fc.integer({ min: -9_000_000_000, max: 9_000_000_000 }).map((micros) => micros / 1e6),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(values, fc.nat(4), (list, decimals) => {
      const { parts, total, adjusted } = largestRemainder(list, decimals);
      expect(sum(parts)).toBe(total);
      // A half of a negative sum is rounded up here, away from zero in print.
      expect(Math.abs(total - round(sum(list), decimals))).toBeLessThan(1.5 * 10 ** -decimals);
      for (const [at, part] of parts.entries()) {
        expect(Math.abs(part - (list[at] ?? 0))).toBeLessThan(10 ** -decimals + 1e-9);
        if (round(list[at] ?? 0, decimals) === list[at]) expect(adjusted).not.toContain(at);
      }
    }),
  );
});

it('refuses what is no number, and decimals that no figure has', () => {
  expect(() => largestRemainder([1, Number.NaN], 1)).toThrow(Refused);
  expect(() => largestRemainder([1], 7)).toThrow(Refused);
});

it('names what it refuses', () => {
  const refusal = (values: readonly number[], decimals: number) => {
    try {
      largestRemainder(values, decimals);
    } catch (error) {
      return error instanceof Refused ? error.refusal : error;
    }
    return undefined;
  };
  const invalid = (path: string, code: string) => ({ kind: 'invalid', issues: [{ path, code }] });
  expect(refusal([1], 7)).toEqual(invalid('decimals', 'invalid_value'));
  expect(refusal([1], -1)).toEqual(invalid('decimals', 'invalid_value'));
  expect(refusal([1, Number.NaN], 2)).toEqual(invalid('1', 'not-a-figure'));
  expect(refusal([1], 6)).toBeUndefined();
});
