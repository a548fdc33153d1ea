import type { DraftPlan } from '@gongjian/model';
import { expect, test } from 'vitest';
import { campaignOf, faultsOf, fieldsOf } from './campaign-fields.ts';

const said = <T>(value: T) => ({ value, confidence: 0.9 });
const NOTHING: DraftPlan['campaign'] = {
  name: undefined,
  county: undefined,
  year: undefined,
  from: undefined,
  to: undefined,
  days: undefined,
  ratio: undefined,
};

test('what the document leaves out is asked for, not guessed', () => {
  const fields = fieldsOf(
    { campaign: { ...NOTHING, name: said('百日攻坚'), days: said(100), ratio: said(90) } },
    '中北县',
  );
  expect(fields.county).toBe('中北县');
  expect(Object.keys(faultsOf(fields)).sort()).toEqual(['from', 'to', 'year']);
  expect(campaignOf(fields, [])).toBeUndefined();
});

test('a first day and a number of days give the last day and the year', () => {
  const fields = fieldsOf({ campaign: { ...NOTHING, from: said('2012-08-01'), days: said(100) } }, '中北县');
  expect(fields).toMatchObject({ to: '2012-11-08', year: 2012 });
});

test('a window that ends before it begins, or begins in another year, is told', () => {
  const fields = { name: 'n', county: 'c', office: 'o', year: 2012, from: '2013-08-01', to: '2013-07-01', ratio: 90 };
  expect(faultsOf(fields)).toEqual({ to: 'before-start', from: 'outside-year' });
});

test('complete fields make a campaign with an id that can stand in an address', () => {
  const fields = {
    name: '百日攻坚(一)',
    county: 'c',
    office: 'o',
    year: 2012,
    from: '2012-08-01',
    to: '2012-11-08',
    ratio: 90,
  };
  expect(campaignOf(fields, [])?.id).toBe('百日攻坚-一-2012');
});
