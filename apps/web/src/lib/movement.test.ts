import type { Movement } from '@gongjian/model';
import { expect, test } from 'vitest';
import { isOnlyWork, moneyWords, shownOf } from './movement.ts';

const parts = (more: object) => ({ work: 0, plan: 0, roster: 0, correction: 0, total: 0, ...more });
const moved = (more: object, share?: object): Movement => ({
  amount: parts(more),
  ...(share === undefined ? {} : { share: parts(share) }),
  unitOfMeasure: '亿元',
});

test('a change is told in points of its share where it has one, and without causes that round to nothing', () => {
  const shown = shownOf(moved({ work: 1, total: 1 }, { work: 1.24, plan: 3.1, roster: 0.04, total: 4.38 }));
  expect(shown).toMatchObject({ total: 4.38, unit: 'points', decimals: 1 });
  expect(shown.parts.map(({ cause }) => cause)).toEqual(['work', 'plan']);
  expect(isOnlyWork(shown)).toBe(false);
});

test('without a share it is told in its own unit of measure', () => {
  const shown = shownOf(moved({ work: 1.234, total: 1.234 }));
  expect(shown).toMatchObject({ unit: '亿元', decimals: 2 });
  expect(isOnlyWork(shown)).toBe(true);
  // 8.0% after 7.7% is 0.3 points more, not 0.3% more.
  expect(shownOf({ ...moved({ work: 0.3, total: 0.3 }), unitOfMeasure: '%' }).unit).toBe('points');
});

test('money of a plan is told as officials write it', () => {
  expect([12_000, 9000, 800, -12_345].map((value) => moneyWords(value, '万元'))).toEqual([
    '1.2亿元',
    '9000万元',
    '800万元',
    '-1.2345亿元',
  ]);
  expect(moneyWords(12_000, '亩')).toBe('12000亩');
});
