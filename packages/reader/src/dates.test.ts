import { describe, expect, it } from 'vitest';
import { scanDates } from './dates.ts';

const days = (text: string, year?: number) => scanDates(text, year).map(({ from, to, before }) => [from, to, before]);

describe('a date of a document', () => {
  it.each([
    ['从8月1日起至11月10日', ['2012-08-01', '2012-11-10', false]],
    ['从8月10日开始，至11月20日结束', ['2012-08-10', '2012-11-20', false]],
    ['8月开始至11月10日', ['2012-08-01', '2012-11-10', false]],
    ['8月6日—10日', ['2012-08-06', '2012-08-10', false]],
    ['11月底前', ['2012-11-01', '2012-11-30', true]],
    ['9月中旬', ['2012-09-11', '2012-09-20', false]],
    ['1—9月', ['2012-01-01', '2012-09-30', false]],
    ['二〇一〇年九月一日', ['2010-09-01', '2010-09-01', false]],
    ['2018.12.5', ['2018-12-05', '2018-12-05', false]],
    ['去年三季度', ['2011-07-01', '2011-09-30', false]],
    ['12月20日至1月10日', ['2012-12-20', '2013-01-10', false]],
  ])('%s', (text, expected) => {
    expect(days(text, 2012)).toEqual([expected]);
  });

  it('has no day where neither it nor the document names a year', () => {
    expect(days('7月19日')).toEqual([[undefined, undefined, false]]);
  });

  it('is no day that the calendar does not have', () => {
    expect(days('2月30日', 2012)).toEqual([[undefined, undefined, false]]);
  });
});
