import { expect, it } from 'vitest';
import {
  annualExpected,
  completedMonths,
  inOrder,
  monthEndAtOrBefore,
  monthEndBefore,
  straightBetween,
} from './annual-line.ts';
import { printedGap } from './rounding.ts';

it('counts a month on its last day', () => {
  expect(completedMonths('2012-06-30', 2012)).toBe(6);
  expect(completedMonths('2012-06-29', 2012)).toBe(5);
  expect(completedMonths('2012-09-09', 2012)).toBe(8);
  expect(completedMonths('2012-02-29', 2012)).toBe(2);
  expect(completedMonths('2012-02-28', 2012)).toBe(1);
});

it('is 0 before the year and all of it after', () => {
  for (const convention of ['months', 'days'] as const) {
    expect(annualExpected('2011-12-31', 2012, convention)).toBe(0);
    expect(annualExpected('2012-12-31', 2012, convention)).toBe(100);
    expect(annualExpected('2013-01-01', 2012, convention)).toBe(100);
  }
});

it('divides days by the days of the year', () => {
  expect(annualExpected('2012-11-08', 2012, 'days')).toBeCloseTo((313 / 366) * 100, 10);
  expect(printedGap(annualExpected('2012-11-08', 2012, 'days'), 0)).toBe(85.5);
  expect(annualExpected('2013-01-01', 2013, 'days')).toBeCloseTo(100 / 365, 10);
});

it('runs straight between plan points from 0 at 1 January, and to 100 at the end of the year', () => {
  const points = [
    { on: '2023-06-30', share: 60 },
    { on: '2023-03-31', share: 30 },
    { on: '2023-09-30', share: 85 },
    { on: '2023-10-31', share: 100 },
  ];
  const expected = (day: string) => annualExpected(day, 2023, 'months', points);
  expect(expected('2022-12-31')).toBe(0);
  expect(expected('2023-03-31')).toBe(30);
  expect(expected('2023-02-14')).toBeCloseTo(15, 10);
  expect(expected('2023-08-15')).toBeCloseTo(72.5, 10);
  expect(expected('2023-12-01')).toBe(100);
  expect(annualExpected('2023-09-30', 2023, 'months', points.slice(0, 1))).toBeCloseTo(80, 10);
});

/** domain.md §4.4: done %, months gone, published gap, and how the bulletin rounded. */
const PUBLISHED = [
  ['江门 1-10月', 97.2, '2020-10-31', 13.8, 'truncate'],
  ['江门 2021 1-3月', 30.9, '2021-03-31', 5.9, 'half-up'],
  ['凤县 2022 8月底', 73.7, '2022-08-31', 7, 'half-up'],
  ['惠东 2024 1-4月 全部', 31.7, '2024-04-30', -1.6, 'half-up'],
  ['惠东 2024 1-4月 省市', 37.5, '2024-04-30', 4.2, 'half-up'],
  ['惠东 2024 1-4月 县', 11.4, '2024-04-30', -21.9, 'half-up'],
  ['龙海 1-9月 全部', 88.96, '2020-09-30', 13.96, 'half-up'],
  ['龙海 1-9月 省级', 86.49, '2020-09-30', 11.49, 'half-up'],
  ['三明 1-5月', 48.5, '2020-05-31', 6.9, 'half-up'],
  ['闽清 2017 5月底', 68.8, '2017-05-31', 27.2, 'half-up'],
  ['丽水 2021 6月底', 64, '2021-06-30', 14, 'half-up'],
] as const;

it.each(PUBLISHED)('%s: the linear gap is the published one within 0.1', (_, done, day, gap, rounding) => {
  const decimals = Number.isInteger(gap * 10) ? 1 : 2;
  const ours = printedGap(done, annualExpected(day, Number(day.slice(0, 4)), 'months'), decimals, rounding);
  expect(Math.abs(ours - gap)).toBeLessThan(0.1 + 1e-9);
});

it('gives 江门 and 龙海 to the digit by the rounding each bulletin used', () => {
  const october = annualExpected('2020-10-31', 2020, 'months');
  expect(printedGap(97.2, october, 1, 'truncate')).toBe(13.8);
  expect(printedGap(97.2, october, 1, 'half-up')).toBe(13.9);
  expect(printedGap(88.96, annualExpected('2020-09-30', 2020, 'months'), 2)).toBe(13.96);
});

it('follows the last month end at or before a day', () => {
  expect(monthEndAtOrBefore('2012-02-29')).toBe('2012-02-29');
  expect(monthEndAtOrBefore('2012-02-28')).toBe('2012-01-31');
  expect(monthEndAtOrBefore('2012-01-01')).toBe('2011-12-31');
  expect(monthEndBefore('2012-02-29')).toBe('2012-01-31');
  expect(monthEndBefore('2012-03-01')).toBe('2012-02-29');
});

it('begins at 0 on 1 January whatever a point before the year says', () => {
  const points = [
    { on: '2011-06-30', share: 40 },
    { on: '2011-12-31', share: 50 },
    { on: '2012-12-30', share: 100 },
  ];
  expect(annualExpected('2011-12-31', 2012, 'days', points)).toBe(0);
  expect(annualExpected('2012-07-01', 2012, 'days', points)).toBeCloseTo((183 * 100) / 365, 10);
  expect(annualExpected('2012-06-30', 2012, 'days', points.slice(0, 1))).toBeCloseTo((182 * 100) / 366, 10);
});

it('ends where the last point ends it: at 100 early, at less on the last day, above 100', () => {
  const at = (day: string, ...points: [string, number][]) =>
    annualExpected(
      day,
      2012,
      'months',
      points.map(([on, share]) => ({ on, share })),
    );
  expect(at('2012-12-31', ['2012-06-30', 50])).toBe(100);
  expect(at('2012-12-31', ['2012-12-31', 80])).toBe(80);
  expect(at('2013-02-01', ['2012-12-31', 80])).toBe(80);
  expect(at('2012-12-31', ['2012-10-31', 110])).toBe(110);
  expect(at('2012-12-31', ['2013-03-31', 80])).toBeCloseTo((80 * 366) / 456, 10);
  expect(at('2013-03-31', ['2013-03-31', 120])).toBe(120);
});

it('takes the later of two points of one day, in whatever order the days are given', () => {
  const points = [
    { on: '2012-06-30', share: 40 },
    { on: '2012-03-31', share: 20 },
    { on: '2012-06-30', share: 45 },
  ];
  expect(inOrder(points)).toEqual([
    { on: '2012-03-31', share: 20 },
    { on: '2012-06-30', share: 45 },
  ]);
});

it('is level outside the points, and nothing without any', () => {
  const points = [
    { on: '2012-03-31', share: 20 },
    { on: '2012-04-10', share: 30 },
  ];
  expect(straightBetween('2012-01-01', points)).toBe(20);
  expect(straightBetween('2012-04-05', points)).toBe(25);
  expect(straightBetween('2012-12-31', points)).toBe(30);
  expect(straightBetween('2012-12-31', [])).toBe(0);
});
