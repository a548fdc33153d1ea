import { readFileSync } from 'node:fs';
import { Refused } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastYear, type YearOfMonths } from './index.ts';

interface Row {
  readonly kind: string;
  readonly start: readonly [number, number];
  readonly history: readonly number[];
  readonly test: readonly number[];
}

const SAMPLE: readonly Row[] = JSON.parse(readFileSync(new URL('../../test/series.json', import.meta.url), 'utf8'));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Whole years of increments as cumulative months, `known` of the last one. */
function yearsOf(values: readonly number[], known: number): YearOfMonths[] {
  const years: YearOfMonths[] = [];
  for (let at = 0; at < values.length; at += 12) {
    const isLast = at + 12 >= values.length;
    let reached = 0;
    const months = values.slice(at, at + 12).map((value, month) => {
      reached += value;
      return isLast && month >= known ? undefined : reached;
    });
    years.push({ year: 2000 + at / 12, months });
  }
  return years;
}

function toLastYear({ start, history, test }: Row): number[] {
  const values = [...history, ...test];
  const first = (12 - (start[1] - 1)) % 12;
  return values.slice(first, first + 12 * Math.floor((values.length - first) / 12));
}

/** Errors in percent of the last year's total: pace, last year's share, mean share of three years. */
function plainErrors(values: readonly number[], month: number): number[] {
  const year = (back: number) => values.slice(values.length - 12 * (back + 1), values.length - 12 * back);
  const [total, reached] = [sum(year(0)), sum(year(0).slice(0, month))];
  const share = (back: number) => sum(year(back).slice(0, month)) / sum(year(back));
  const shares = [share(1), share(2), share(3)];
  const found = [(reached * 12) / month, reached / share(1), reached / (sum(shares) / 3)];
  return found.map((value) => (Math.abs(value - total) * 100) / total);
}

const positive = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 36, maxLength: 36 });
const month = fc.integer({ min: 1, max: 11 });

describe('the total of a year', () => {
  it('is nearer than pace and shares on macro series, and mostly within its interval', () => {
    for (const upTo of [7, 10]) {
      const errors: number[] = [];
      const plain: number[][] = [];
      let within = 0;
      for (const values of SAMPLE.map(toLastYear)) {
        const total = sum(values.slice(-12));
        const forecast = forecastYear(yearsOf(values, upTo));
        errors.push((Math.abs(forecast.mean - total) * 100) / total);
        plain.push(plainErrors(values, upTo));
        if (forecast.p10 <= total && total <= forecast.p90) within += 1;
      }
      for (const at of [0, 1, 2]) expect(sum(errors)).toBeLessThan(sum(plain.map((of) => of[at] as number)));
      expect(within / errors.length).toBeGreaterThan(0.6);
    }
  });

  it('of a constant series is exact and certain', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), month, (value, known) => {
        const forecast = forecastYear(yearsOf(new Array(72).fill(value), known));
        expect(forecast.mean).toBeCloseTo(12 * value, 6);
        expect(forecast.p90 - forecast.p10).toBeLessThan(1e-6 * value);
      }),
      { numRuns: 8 },
    );
  });

  it('of a series that repeats its year is exact', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 12, maxLength: 12 }),
        month,
        (year, known) => {
          const forecast = forecastYear(yearsOf(Array.from({ length: 6 }, () => year).flat(), known));
          expect(Math.abs(forecast.mean / sum(year) - 1)).toBeLessThan(1e-4);
          expect(forecast.p90 - forecast.p10).toBeLessThan(0.02 * sum(year));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('lies in order between its quantiles, and never below what is reached', () => {
    fc.assert(
      fc.property(positive, month, (values, known) => {
        const { reached, p10, p50, mean, p90, months } = forecastYear(yearsOf(values, known));
        expect(reached).toBe(sum(values.slice(24, 24 + known)));
        expect(p10).toBeGreaterThanOrEqual(reached);
        expect(p50).toBeGreaterThanOrEqual(p10);
        expect(p90).toBeGreaterThanOrEqual(p50);
        expect(mean).toBe(p50);
        for (const [at, value] of months.entries()) expect(value).toBeGreaterThanOrEqual(months[at - 1] ?? 0);
      }),
      { numRuns: 40 },
    );
  });

  it('grows as its figures do', () => {
    fc.assert(
      fc.property(positive, month, fc.integer({ min: -8, max: 8 }), (values, known, power) => {
        const factor = 2 ** power;
        const [one, other] = [values, values.map((value) => value * factor)].map((of) =>
          forecastYear(yearsOf(of, known)),
        );
        expect((other?.mean ?? 0) / factor / (one?.mean ?? 1)).toBeCloseTo(1, 3);
        expect((other?.p90 ?? 0) / factor / (one?.p90 ?? 1)).toBeCloseTo(1, 2);
      }),
      { numRuns: 25 },
    );
  });

  it('does not look at months after those known', () => {
    fc.assert(
      fc.property(positive, month, (values, known) => {
        const years = yearsOf(values, known);
        const cut = years.map((year) => ({
          ...year,
          months: year.months.slice(0, year === years.at(-1) ? known : 12),
        }));
        expect(forecastYear(cut)).toEqual(forecastYear(years));
      }),
      { numRuns: 10 },
    );
  });

  it('is the figure itself where December is known, and refuses nonsense by name', () => {
    const whole = forecastYear(yearsOf([...new Array(24).fill(5), 9, ...new Array(11).fill(5)], 12));
    expect(whole).toMatchObject({ method: 'known', mean: 64, p10: 64, p90: 64, sd: 0 });
    expect(() => forecastYear([])).toThrow(Refused);
    expect(() => forecastYear([{ year: 2026, months: [1, Number.NaN] }])).toThrow('implausible');
    expect(() => forecastYear([{ year: 2026, months: [1] }], 13)).toThrow('implausible');
  });

  it('with one year behind it takes its months, with none the pace, each less sure than the one before', () => {
    const year = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const one = forecastYear(yearsOf([...year, ...year], 6));
    expect(one).toMatchObject({ method: 'last-year', mean: 78 });
    const none = forecastYear(yearsOf(year, 6));
    expect(none).toMatchObject({ method: 'pace', mean: 42 });
    expect(none.sd / none.mean).toBeGreaterThan(one.sd / one.mean);
  });
});
