import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backTest, UNTESTED_ERROR } from './back-test.ts';
import { relativeScale } from './calibration.ts';

const sum = (path: ArrayLike<number>) => Array.from(path).reduce((total, value) => total + value, 0);
const wave = (count: number) => Array.from({ length: count }, (_, at) => 100 + ((at * 37) % 29));

describe('the back-test', () => {
  it('goes back two months at a time to the second year, at most sixteen times', () => {
    expect(backTest(wave(26), 12, 3, sum).origins).toBe(0);
    expect(backTest(wave(27), 12, 3, sum).origins).toBe(1);
    expect(backTest(wave(31), 12, 3, sum).origins).toBe(3);
    expect(backTest(wave(80), 12, 3, sum).origins).toBe(16);
  });

  it('finds no error in what repeats, and says that a series too short for it is untested', () => {
    const repeating = Array.from({ length: 60 }, (_, at) => 10 + (at % 12));
    expect(backTest(repeating, 12, 4, sum).error).toBeLessThan(1e-6);
    expect(backTest([1, 2, 3], 12, 4, sum)).toEqual({ origins: 0, error: 0, unevenness: UNTESTED_ERROR });
  });

  it('counts a late miss more than an early one', () => {
    const steady: number[] = new Array(72).fill(100);
    const missAt = (at: number) => backTest(steady.with(at, 160), 12, 1, sum).error;
    // Both months are ends of tested forecasts: the latest, and the fifteenth before.
    expect(missAt(71)).toBeGreaterThan(1.5 * missAt(43));
  });

  it('measures unevenness between a year’s figures and those of the year before, not growth', () => {
    const growing = Array.from({ length: 40 }, (_, at) => 100 * 1.3 ** Math.floor(at / 12) * (1 + (at % 12)));
    const jumping = growing.map((value, at) => value * (at % 2 === Math.floor(at / 12) % 2 ? 1.5 : 0.7));
    const of = (values: readonly number[]) => backTest(values, 12, 1, sum).unevenness;
    expect(of(growing)).toBeCloseTo(UNTESTED_ERROR / 26, 9);
    expect(of(jumping)).toBeGreaterThan(0.5);
  });
});

describe('the width of an interval', () => {
  const trial = fc.record({
    origins: fc.integer({ min: 0, max: 16 }),
    error: fc.double({ min: 1e-4, max: 1, noNaN: true }),
    unevenness: fc.double({ min: 1e-3, max: 1, noNaN: true }),
  });

  it('grows with the error tested and, until the test is whole, with unevenness', () => {
    fc.assert(
      fc.property(trial, fc.integer({ min: 1, max: 24 }), (of, months) => {
        const scale = relativeScale(of, months);
        expect(scale).toBeGreaterThan(0);
        const worse = relativeScale({ ...of, error: of.error * 2 }, months);
        const uneven = relativeScale({ ...of, unevenness: of.unevenness * 2 }, months);
        if (of.origins > 0) expect(worse).toBeGreaterThan(scale);
        else expect(worse).toBe(scale);
        if (of.origins < 16) expect(uneven).toBeGreaterThan(scale);
        else expect(uneven).toBeCloseTo(scale, 12);
      }),
    );
  });

  it('is 2.02 times the drawn error at two months, half-way between the table’s lines between them', () => {
    const of = { origins: 16, error: 0.02, unevenness: 1 };
    const half = (months: number) => (relativeScale(of, months) * 1.533_206) / 0.02;
    expect(half(2)).toBeCloseTo(2.02, 4);
    expect(half(4)).toBeCloseTo((half(3) + half(5)) / 2, 9);
    expect(half(30)).toBe(half(11));
    expect(half(0.5)).toBe(half(1));
  });
});
