import { type Day, Refused } from '@gongjian/model';
import { describe, expect, it } from 'vitest';
import { monthEnd, monthEndsOf } from './cumulative.ts';
import { knownAt } from './dated.ts';

const at = (on: Day, value: number) => ({ on, value });

describe('month ends', () => {
  it('without a reading of their own lie straight by days between readings less than two months apart', () => {
    const [year] = monthEndsOf([at('2026-01-21', 10), at('2026-02-10', 30), at('2026-02-28', 40)]);
    expect(year).toMatchObject({ year: 2026 });
    expect(year?.months.slice(0, 3)).toEqual([20, 40, undefined]);
  });

  it('before the first reading, and in a longer gap, are left open', () => {
    const [year] = monthEndsOf([at('2026-02-28', 10), at('2026-06-30', 50)]);
    expect(year?.months).toEqual([undefined, 10, undefined, undefined, undefined, 50, ...new Array(6).fill(undefined)]);
  });

  it('of a year are closed by a reading in its last ten days, at the rate of its last stretch', () => {
    const november = at('2025-12-01', 100);
    expect(monthEndsOf([november, at('2025-12-21', 120)])[0]?.months[11]).toBe(130);
    expect(monthEndsOf([november, at('2025-12-20', 119)])[0]?.months[11]).toBeUndefined();
    expect(monthEndsOf([november, at('2025-12-31', 125)])[0]?.months[11]).toBe(125);
  });

  it('of every year stand by themselves', () => {
    const years = monthEndsOf([at('2025-12-31', 90), at('2026-01-31', 5)]);
    expect(years.map(({ year, months }) => [year, months[0], months[11]])).toEqual([
      [2025, undefined, 90],
      [2026, 5, undefined],
    ]);
  });
});

describe('what is known at a day', () => {
  it('is every reading up to it in order of days, the later in the list of two on one day', () => {
    const rows = [at('2026-03-01', 3), at('2026-01-01', 1), at('2026-03-01', 4), at('2026-05-01', 5)];
    expect(knownAt(rows, '2026-03-01')).toEqual([at('2026-01-01', 1), at('2026-03-01', 4)]);
  });
});

describe('a year closed in its last ten days', () => {
  const december = (...rows: ReturnType<typeof at>[]) => monthEndsOf(rows)[0]?.months[11];
  it('keeps its last figure where that is the only one, or where the last stretch fell', () => {
    expect(december(at('2025-12-25', 70))).toBe(70);
    expect(december(at('2025-12-01', 100), at('2025-12-25', 90))).toBe(90);
  });
  it('is not another month', () => {
    const [year] = monthEndsOf([at('2025-11-01', 50), at('2025-11-25', 70)]);
    expect(year?.months.slice(9)).toEqual([undefined, undefined, undefined]);
  });
});

describe('readings', () => {
  it('a month apart leave no month end open, two months apart the one between', () => {
    expect(monthEndsOf([at('2026-01-31', 10), at('2026-03-31', 40)])[0]?.months.slice(0, 3)).toEqual([
      10,
      undefined,
      40,
    ]);
    expect(monthEndsOf([at('2026-02-01', 10), at('2026-03-01', 38)])[0]?.months.slice(0, 2)).toEqual([undefined, 37]);
    expect(monthEnd(2024, 2) - monthEnd(2024, 1)).toBe(29);
  });
  it('that are no figures are refused by name, by their day where they have none', () => {
    const refusal = (row: Parameters<typeof knownAt>[0][number]) => {
      try {
        knownAt([row], '2026-12-31');
      } catch (error) {
        return error instanceof Refused ? error.refusal : error;
      }
      return undefined;
    };
    const nan = { on: '2026-03-01', value: Number.NaN };
    expect(refusal({ ...nan, id: 'r1' })).toMatchObject({ kind: 'implausible', field: 'r1' });
    expect(refusal(nan)).toMatchObject({ kind: 'implausible', field: '2026-03-01' });
    expect(refusal({ ...nan, value: Number.POSITIVE_INFINITY })).toMatchObject({ kind: 'implausible' });
  });
});
