import type { DueItem } from '@gongjian/model';
import { expect, test } from 'vitest';
import { asksForNote, reportAct, typedValue, unchangedAct } from './due-entry.ts';
import { reportDays } from './report-days.ts';

const item = (over: Partial<DueItem> = {}): DueItem => ({
  of: 'project',
  subject: 'zd-1',
  name: '河马重工',
  unit: 'kaifaqu',
  unitOfMeasure: '万元',
  decimals: 0,
  caliber: 'management',
  on: '2012-09-09',
  last: { value: 5000, on: '2012-08-31' },
  ...over,
});
const typed = (value: string, note = '', over: Partial<DueItem> = {}, isCumulative = true) =>
  typedValue(item(over), { value, note }, isCumulative);

test('full-width digits, commas and blanks are read as officials mean them', () => {
  expect(typed('5,200')).toEqual({ value: 5200 });
  expect(typed(' 5200 万元')).toEqual({ value: 5200 });
  expect(typed('-1', '', { last: undefined })).toEqual({ value: -1 });
});

test('another unit is refused with what the figure would be', () => {
  expect(typed('1.2亿')).toEqual({
    refusal: { kind: 'wrong-unit', given: '亿元', expected: '万元', would: 12000 },
  });
});

test('what is no number, or has more than six decimals, is refused', () => {
  expect(typed('约五千')).toMatchObject({ refusal: { kind: 'invalid' } });
  expect(typed('5000.1234567')).toMatchObject({ refusal: { kind: 'invalid' } });
});

test('a cumulative figure that falls needs a reason; with one it goes through', () => {
  const fallen = typed('4900');
  expect(fallen).toMatchObject({ refusal: { kind: 'falls', last: 5000, given: 4900 } });
  expect('refusal' in fallen && asksForNote([fallen.refusal])).toBe(true);
  expect(typed('4900', '审计核减')).toEqual({ value: 4900 });
  expect(typed('4900', '', {}, false)).toEqual({ value: 4900 });
});

test('a figure that is in already is corrected with a reason, not recorded twice', () => {
  const reported = { value: 5100, unchanged: false, id: 'zd-1:management:2012-09-09', seq: 7 };
  expect(reportAct(item({ reported }), 5200, '漏报一笔', 'id')).toMatchObject({
    name: 'reading.correct',
    basis: 7,
    body: { value: 5200, reason: '漏报一笔' },
  });
  expect(reportAct(item(), 5200, '', 'id')).toMatchObject({
    name: 'reading.record',
    body: { of: 'project', subject: 'zd-1', on: '2012-09-09', value: 5200, unit: '万元' },
  });
});

test('无变化 sends no figure: the server takes the last one', () => {
  expect(unchangedAct(item(), 'id')).toEqual({
    id: 'id',
    name: 'reading.confirm',
    body: { of: 'project', subject: 'zd-1', caliber: 'management', on: '2012-09-09' },
  });
});

test('one reports for today or the last end of a ten-day period', () => {
  expect(reportDays('2012-09-09')).toEqual(['2012-09-09', '2012-08-31']);
  expect(reportDays('2012-09-10')).toEqual(['2012-09-10']);
  expect(reportDays('2012-03-01')).toEqual(['2012-03-01', '2012-02-29']);
  expect(reportDays('2012-10-25')).toEqual(['2012-10-25', '2012-10-20']);
});
