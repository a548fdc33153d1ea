import { expect, test } from 'vitest';
import { amount, chance, clockTime, daySpan, multiple, NONE, percent, planDay, shortDay, signed } from './format.ts';

test('figures have the decimals of their unit, no separators, a real minus, and — for none', () => {
  expect(amount(13.2, 2)).toBe('13.20');
  expect(amount(6840, 0)).toBe('6840');
  expect(amount(-1.5, 1)).toBe('−1.5');
  expect(amount(0, 2)).toBe('0.00');
  expect(amount(undefined, 2)).toBe('—');
});

test('gaps carry their sign, and a gap that rounds to nothing carries none', () => {
  expect(signed(2.36)).toBe('+2.4');
  expect(signed(-14.7)).toBe('−14.7');
  expect(signed(0.04)).toBe('0.0');
  expect(signed(-0.04)).toBe('0.0');
  expect(signed(undefined)).toBe('—');
});

test('shares are rounded as the campaign rounds', () => {
  expect(percent(35.25)).toBe('35.3%');
  expect(percent(35.29, 'truncate')).toBe('35.2%');
  expect(percent(undefined)).toBe('—');
});

test('multiples have one decimal', () => {
  expect(multiple(2.06)).toBe('2.1');
});

test('days are written as each language writes them', () => {
  expect(shortDay('2012-09-08', 'zh')).toBe('9月8日');
  expect(shortDay('2012-09-08', 'en')).toBe('8 Sep');
  expect(shortDay(undefined, 'zh')).toBe('—');
});

test('instants are shown by Beijing’s clock', () => {
  expect(clockTime('2012-09-08T18:30:00Z')).toBe('2012-09-09 02:30');
  expect(clockTime('not an instant')).toBe('not an instant');
});

test('a chance is whole percent, and what is nearly certain or impossible is not told as certain or impossible', () => {
  expect([0, 0.004, 0.01, 0.305, 0.995, 0.999, 1, undefined].map(chance)).toEqual([
    '<1%',
    '<1%',
    '1%',
    '31%',
    '>99%',
    '>99%',
    '>99%',
    NONE,
  ]);
});

test('a day of another year says its year, and a span says one year once', () => {
  expect(planDay('2012-09-08', 2012, 'zh')).toBe('9月8日');
  expect(planDay('2013-01-06', 2012, 'zh')).toBe('2013年1月6日');
  expect(planDay('2013-01-06', 2012, 'en')).toBe('6 Jan 2013');
  expect(planDay(undefined, 2012, 'zh')).toBe(NONE);
  expect(daySpan('2012-12-27', '2013-01-05', 2012, 'zh')).toBe('12月27日 – 2013年1月5日');
  expect(daySpan('2013-01-06', '2013-01-07', 2012, 'zh')).toBe('2013年1月6日 – 1月7日');
  expect(daySpan('2013-01-06', '2013-01-07', 2012, 'en')).toBe('6 Jan – 7 Jan 2013');
  expect(daySpan('2012-12-27', '2013-01-05', 2012, 'en')).toBe('27 Dec – 5 Jan 2013');
  expect(daySpan('2012-11-08', '2012-11-08', 2012, 'zh')).toBe('11月8日');
});
