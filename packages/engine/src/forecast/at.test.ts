import { addDays, type Day, dayNumber, Refused } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthEnd } from './cumulative.ts';
import { type Dated, forecastAt } from './index.ts';

const NEW_YEAR: Day = '2025-12-31';

/** Month-end readings of whole years from 2021 and the first `known` months of 2026. */
function monthly(added: (month: number) => number, known: number, firstYear = 2021): Dated[] {
  const readings: Dated[] = [];
  for (let year = firstYear; year <= 2026; year += 1) {
    let value = 0;
    for (let month = 1; month <= (year === 2026 ? known : 12); month += 1) {
      value += added(month);
      readings.push({ on: addDays('1970-01-01', monthEnd(year, month)), value });
    }
  }
  return readings;
}

const thisYear = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 1000 })), { minLength: 1, maxLength: 15 })
  .map((rows) => {
    const days = [...new Set(rows.map(([day]) => day))].sort((a, b) => a - b);
    let value = 0;
    return days.map((day, at): Dated => {
      value += rows[at]?.[1] ?? 0;
      return { on: addDays(NEW_YEAR, day), value };
    });
  });

describe('a series at a day', () => {
  it('keeps its quantiles in order and never below the last reading, however little is known', () => {
    fc.assert(
      fc.property(thisYear, fc.integer({ min: 1, max: 365 }), (readings, day) => {
        const at = addDays(NEW_YEAR, day);
        const found = forecastAt({ readings, form: 'cumulative', from: '2026-12-31', at });
        if (at > found.on) expect(found.p10).toBeGreaterThanOrEqual(found.reached);
        expect(found.p50).toBeGreaterThanOrEqual(found.p10);
        expect(found.p90).toBeGreaterThanOrEqual(found.p50);
        expect(found.inputs).toHaveLength(readings.length);
      }),
    );
  });

  it('does not know readings after the day of knowledge', () => {
    fc.assert(
      fc.property(thisYear, fc.integer({ min: 1, max: 300 }), (readings, day) => {
        const from = addDays(NEW_YEAR, day);
        const before = readings.filter(({ on }) => on <= from);
        fc.pre(before.length > 0);
        const question = { form: 'cumulative', from, at: '2026-12-31' } as const;
        expect(forecastAt({ ...question, readings })).toEqual(forecastAt({ ...question, readings: before }));
      }),
    );
  });

  it('grows as its figures do', () => {
    fc.assert(
      fc.property(thisYear, fc.integer({ min: 1, max: 1000 }), (readings, factor) => {
        const question = { form: 'cumulative', from: '2026-12-31', at: '2026-12-31' } as const;
        const one = forecastAt({ ...question, readings });
        const more = readings.map((reading) => ({ ...reading, value: reading.value * factor }));
        const other = forecastAt({ ...question, readings: more });
        expect(other.mean).toBeCloseTo(one.mean * factor, 4);
        expect(other.p90).toBeCloseTo(one.p90 * factor, 4);
      }),
    );
  });

  it('of this year alone keeps an even pace by days, the less sure the fewer its readings', () => {
    const even = (days: readonly number[]): Dated[] =>
      days.map((day) => ({ on: addDays(NEW_YEAR, day), value: day * 2 }));
    const question = { form: 'cumulative', from: '2026-07-31', at: '2026-11-08' } as const;
    const few = forecastAt({ ...question, readings: even([200]) });
    const many = forecastAt({ ...question, readings: even([20, 40, 60, 80, 100, 120, 140, 160, 180, 200]) });
    expect(few.method).toBe('pace');
    expect(few.mean).toBeCloseTo(2 * (dayNumber('2026-11-08') - dayNumber(NEW_YEAR)), 6);
    expect(many.mean).toBeCloseTo(few.mean, 6);
    expect(few.sd).toBeGreaterThan(2 * many.sd);
    expect(few.sd / (few.mean - few.reached)).toBeGreaterThan(0.3);
  });

  it('with years behind it follows the months: day 8 of November is 8 of its 30 days after October', () => {
    const readings = monthly((month) => month * month, 7);
    const to = (at: Day) => forecastAt({ readings, form: 'cumulative', from: '2026-08-05', at });
    const [october, middle, november] = [to('2026-10-31'), to('2026-11-08'), to('2026-11-30')];
    expect(october.method).toBe('combination');
    expect(october.mean).toBeCloseTo(385, 1);
    expect(november.mean).toBeCloseTo(506, 1);
    expect(middle.mean).toBeCloseTo(385 + (121 * 8) / 30, 1);
  });

  it('sees a rush at the end of the year that the pace so far does not', () => {
    const readings = monthly((month) => (month === 12 ? 60 : 4), 9, 2025);
    const found = forecastAt({ readings, form: 'cumulative', from: '2026-09-30', at: '2026-12-31' });
    expect(found.method).toBe('last-year');
    expect(found.mean).toBeCloseTo(104, 6);
  });

  it('of the month in progress expects only the days left', () => {
    const readings = [...monthly(() => 30, 6), { on: '2026-07-20' as Day, value: 200 }];
    const found = forecastAt({ readings, form: 'cumulative', from: '2026-07-20', at: '2026-07-31' });
    expect(found.mean).toBeCloseTo(200 + (30 * 11) / 31, 6);
  });

  it('keeps a level where it is, less sure the further ahead, below the last reading too', () => {
    const readings: Dated[] = [50, 52, 49].map((value, at) => ({ on: addDays(NEW_YEAR, 30 * (at + 1)), value }));
    const soon = forecastAt({ readings, form: 'level', from: '2026-04-01', at: '2026-05-01' });
    const late = forecastAt({ readings, form: 'growth', from: '2026-04-01', at: '2026-11-08' });
    expect(soon).toMatchObject({ method: 'last-level', mean: 49, inputs: readings.map(({ on }) => on) });
    expect(soon.p10).toBeLessThan(49);
    expect(late.p10).toBeLessThan(soon.p10);
  });

  it('gives a past day the figure held then', () => {
    const readings = monthly(() => 10, 6, 2026);
    const found = forecastAt({ readings, form: 'cumulative', from: '2026-07-31', at: '2026-04-15' });
    expect(found).toMatchObject({ method: 'known', mean: 30, p10: 30, p90: 30 });
  });

  it('refuses what cannot be asked', () => {
    const question = { form: 'cumulative', from: '2026-07-31', at: '2026-12-31' } as const;
    expect(() => forecastAt({ ...question, readings: [] })).toThrow(Refused);
    expect(() => forecastAt({ ...question, readings: monthly(() => 1, 3), at: '2027-01-31' })).toThrow('outside-year');
    const bad = { id: 'r1', on: '2026-03-01' as Day, value: Number.POSITIVE_INFINITY };
    expect(() => forecastAt({ ...question, readings: [bad] })).toThrow('implausible');
  });
});
