import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printedGap, printedShare, roundShare, settled } from './rounding.ts';

it('prints 35.3 − 50 as −14.7', () => {
  expect(String(printedGap(35.3, 50))).toBe('-14.7');
});

it('rounds a share exactly on the half, up or away', () => {
  expect(printedShare(1.005, 100, 2)).toBe(1.01);
  expect(printedShare(1.005, 100, 2, 'truncate')).toBe(1);
  expect(printedShare(-1.005, 100, 2)).toBe(-1.01);
  expect(printedShare(92, 156.7)).toBe(58.7);
  expect(printedShare(2, 3, 1, 'truncate')).toBe(66.6);
  expect(printedShare(474.5, 640.7)).toBe(74.1);
});

it('has no share of a plan of nothing', () => {
  expect(printedShare(5, 0)).toBeUndefined();
});

it('prints no negative zero', () => {
  expect(Object.is(printedGap(49.99, 50), 0)).toBe(true);
  expect(Object.is(printedShare(-0.0001, 100), 0)).toBe(true);
});

it('agrees with rational arithmetic for any figures of six decimals', () => {
  // From one whole unit up, so that the share and its decimals fit in a number's 15 digits.
  const micros = (min: number) => fc.integer({ min, max: 9_000_000_000_000 });
  fc.assert(
    fc.property(micros(1), micros(1_000_000), fc.integer({ min: 0, max: 4 }), (done, plan, decimals) => {
      const shown = printedShare(done / 1e6, plan / 1e6, decimals) ?? Number.NaN;
      const units = BigInt(shown.toFixed(decimals).replace('.', ''));
      const scale = 100n * 10n ** BigInt(decimals);
      const twice = 2n * BigInt(done) * scale - 2n * units * BigInt(plan);
      expect(twice >= -BigInt(plan) && twice < BigInt(plan)).toBe(true);
    }),
  );
});

it('takes away noise and nothing that a rule can name', () => {
  expect(settled((26.4 / 33) * 100)).toBe(80);
  expect(settled(79.999999)).toBe(79.999999);
  expect(roundShare(13.95)).toBe(14);
});

it('has the sign of done ÷ plan, whichever of the two is negative', () => {
  expect(printedShare(5, -10)).toBe(-50);
  expect(printedShare(-5, -10)).toBe(50);
  expect(Object.is(printedShare(0, -10), 0)).toBe(true);
});

it('cuts a gap where the bulletin cuts', () => {
  expect(printedGap(97.2, 83.33, 1, 'truncate')).toBe(13.8);
  expect(printedGap(97.2, 83.33)).toBe(13.9);
});
