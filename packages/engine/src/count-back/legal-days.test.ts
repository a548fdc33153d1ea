import type { LegalDays } from '@gongjian/model';
import { expect, test } from 'vitest';
import { isInForce, legalDaysOn } from './legal-days.ts';

const rule = (days: number, from: string, to?: string): LegalDays => ({
  days,
  basis: 'working',
  citation: '条文',
  sourced: 'own',
  effective: to === undefined ? { from } : { from, to },
});

test('a rule is in force on its first and on its last day, and on neither side of them', () => {
  const effective = { from: '2012-01-01', to: '2012-12-31' };
  const days = ['2011-12-31', '2012-01-01', '2012-12-31', '2013-01-01'];
  expect(days.map((day) => isInForce(effective, day))).toEqual([false, true, true, false]);
  expect(days.map((day) => isInForce({ from: '2012-01-01' }, day))).toEqual([false, true, true, true]);
});

test('of rules in force the one that came into force last holds, wherever it stands in the list', () => {
  const [old, young, gone] = [rule(20, '2004-07-01'), rule(15, '2012-01-01'), rule(5, '2010-01-01', '2011-12-31')];
  expect(legalDaysOn([old, young, gone], '2012-08-01')).toBe(young);
  expect(legalDaysOn([young, gone, old], '2012-08-01')).toBe(young);
  expect(legalDaysOn([young, gone, old], '2011-06-01')).toBe(gone);
  expect(legalDaysOn([young, gone, old], '2004-06-30')).toBeUndefined();
  expect(legalDaysOn([], '2012-08-01')).toBeUndefined();
});
