import type { Burden } from '@gongjian/model';
import { expect, test } from 'vitest';
import { totalOf } from './total-of.ts';

const month = (unit: string, of: string, items: number): Burden['months'][number] => ({
  unit,
  month: of,
  reports: items,
  demands: 0,
  orders: 0,
  problems: 0,
  items,
  rows: items * 10,
  minutes: items * 2,
  known: 1,
});
const months = [
  month('a', '2012-09', 3),
  month('b', '2012-09', 4),
  month('a', '2012-08', 50),
  month('x', '2012-09', 600),
];

test('the total is of the units named and of the month named', () => {
  expect(totalOf({ months }, '2012-09', ['a', 'b'])).toEqual({ items: 7, rows: 70, minutes: 14, known: 2 });
});

test('units of which nothing was asked come to nothing', () => {
  expect(totalOf({ months }, '2012-09', ['c'])).toEqual({ items: 0, rows: 0, minutes: 0, known: 0 });
});
