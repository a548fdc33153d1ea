import { COMPARISONS } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf } from './chance.ts';
import { chanceBelow, HALF_80, quantile } from './spread.ts';

const number = fc.double({ min: -1000, max: 1000, noNaN: true });
const spread = fc.record({
  centre: number,
  scale: fc.double({ min: 0.01, max: 100, noNaN: true }),
  floor: fc.option(number, { nil: undefined }),
});

describe('the chance of a goal', () => {
  it('falls as the goal rises, and that of a ceiling rises', () => {
    fc.assert(
      fc.property(spread, number, fc.double({ min: 0, max: 100, noNaN: true }), (of, goal, more) => {
        for (const comparison of COMPARISONS) {
          const [low, high] = [
            chanceOf({ spread: of }, goal, comparison),
            chanceOf({ spread: of }, goal + more, comparison),
          ];
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(1);
          const isCeiling = comparison === 'at-most' || comparison === 'less-than';
          expect(isCeiling ? high - low : low - high).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
    );
  });

  it('to exceed and the chance to stay within are the whole', () => {
    fc.assert(
      fc.property(spread, number, (of, goal) => {
        const chance = (comparison: (typeof COMPARISONS)[number]) => chanceOf({ spread: of }, goal, comparison);
        expect(chance('more-than') + chance('at-most')).toBeCloseTo(1, 9);
        expect(chance('at-least') + chance('less-than')).toBeCloseTo(1, 9);
      }),
    );
  });

  it('of a goal already reached is 1, of a ceiling already passed 0', () => {
    const of = { spread: { centre: 12, scale: 2, floor: 10 } };
    expect(chanceOf(of, 10, 'at-least')).toBe(1);
    expect(chanceOf(of, 9, 'more-than')).toBe(1);
    expect(chanceOf(of, 9, 'at-most')).toBe(0);
    expect(chanceOf(of, 10, 'less-than')).toBe(0);
    expect(chanceOf(of, 10, 'more-than')).toBeLessThan(1);
  });

  it('of a certain figure is whether it meets the goal', () => {
    const of = { spread: { centre: 0.1 + 0.2, scale: 0 } };
    expect(COMPARISONS.map((comparison) => chanceOf(of, 0.3, comparison))).toEqual([1, 0, 1, 1, 0, 1, 0]);
  });
});

describe('the spread of a forecast', () => {
  it('gives every quantile its chance back', () => {
    fc.assert(
      fc.property(spread, fc.double({ min: 0.001, max: 0.999, noNaN: true }), ({ centre, scale }, p) => {
        expect(chanceBelow({ centre, scale }, quantile({ centre, scale }, p))).toBeCloseTo(p, 6);
      }),
    );
  });

  it('has four fifths within 1.533 scales, as the tables of Student’s distribution say', () => {
    expect(quantile({ centre: 0, scale: 1 }, 0.9)).toBeCloseTo(HALF_80, 9);
    expect(quantile({ centre: 0, scale: 1 }, 0.975)).toBeCloseTo(2.776_445, 5);
    expect(chanceBelow({ centre: 0, scale: 1 }, 2.131_847)).toBeCloseTo(0.95, 6);
  });
});

describe('a figure that cannot fall below what is done', () => {
  const of = { spread: { centre: 12, scale: 2, floor: 10 } };
  const below = chanceBelow(of.spread, 10);
  it('stays at it with the chance that the spread has up to it', () => {
    expect(chanceOf(of, 10, 'at-most')).toBeCloseTo(below, 12);
    expect(chanceOf(of, 10, 'more-than')).toBeCloseTo(1 - below, 12);
    expect(chanceOf(of, 10 + 1e-12, 'at-most')).toBeCloseTo(below, 12);
  });
  it('is compared by the spread above it, whatever the words', () => {
    const chance = chanceBelow(of.spread, 13);
    expect(chanceOf(of, 13, 'at-most')).toBeCloseTo(chance, 12);
    expect(chanceOf(of, 13, 'less-than')).toBeCloseTo(chance, 12);
    for (const comparison of ['at-least', 'more-than', 'equal', 'about', 'above-peer'] as const)
      expect(chanceOf(of, 13, comparison)).toBeCloseTo(1 - chance, 12);
  });
  it('is at least that where nothing else is open', () => {
    const sure = { spread: { centre: 8, scale: 0, floor: 10 } };
    expect(COMPARISONS.map((comparison) => chanceOf(sure, 10, comparison))).toEqual(
      COMPARISONS.map((comparison) => chanceOf({ spread: { centre: 10, scale: 0 } }, 10, comparison)),
    );
    expect(chanceOf(sure, 11, 'at-least')).toBe(0);
    expect(chanceOf(sure, 11, 'less-than')).toBe(1);
    expect(chanceOf(sure, 9, 'at-most')).toBe(0);
    expect(chanceOf(sure, 9, 'more-than')).toBe(1);
  });
});
