import { expect, it } from 'vitest';
import { campaignExpected, dayInWindow, daysOf } from './campaign-curve.ts';
import { roundShare } from './rounding.ts';

const WINDOW = { from: '2012-08-01', to: '2012-11-08' };
const on = (day: string, baseline = 44) => campaignExpected(day, WINDOW, baseline, 90);

it('runs from the baseline at day 0 to the ratio at day N', () => {
  expect(daysOf(WINDOW)).toBe(100);
  expect(on('2012-07-31')).toBe(44);
  expect(on('2012-11-08')).toBe(90);
});

it('gives the review meetings of the hundred-day calendar: 59 at day 33 and 74 at day 66 from 44', () => {
  expect(dayInWindow('2012-09-02', WINDOW)).toBe(33);
  expect(roundShare(on('2012-09-02'), 0)).toBe(59);
  expect(dayInWindow('2012-10-05', WINDOW)).toBe(66);
  expect(roundShare(on('2012-10-05'), 0)).toBe(74);
});

it('stays at its ends outside the window', () => {
  expect(on('2012-01-01')).toBe(44);
  expect(on('2012-12-31')).toBe(90);
  expect(dayInWindow('2012-07-01', WINDOW)).toBe(0);
  expect(dayInWindow('2012-12-31', WINDOW)).toBe(101);
});

it('follows points between its ends and ignores those outside the window', () => {
  const points = [
    { on: '2012-09-09', share: 50 },
    { on: '2012-06-30', share: 99 },
    { on: '2012-12-01', share: 99 },
  ];
  const along = (day: string) => campaignExpected(day, WINDOW, 44, 90, points);
  expect(along('2012-07-31')).toBe(44);
  expect(along('2012-08-20')).toBe(47);
  expect(along('2012-09-09')).toBe(50);
  expect(along('2012-10-09')).toBe(70);
  expect(along('2012-11-08')).toBe(90);
});

it('asks no fall of a target that begins above its ratio', () => {
  expect(on('2012-08-01', 95)).toBe(90);
  expect(on('2012-10-01', 95)).toBe(90);
});

it('begins at a baseline above the ratio on day 0, and where it is, on the points of the plan', () => {
  expect(on('2012-07-31', 95)).toBe(95);
  expect(on('2012-08-01', 90)).toBe(90);
});

it('has its own ends, whatever a point on day 0 or day N says', () => {
  const points = [
    { on: '2012-07-31', share: 99 },
    { on: '2012-11-08', share: 10 },
  ];
  const along = (day: string) => campaignExpected(day, WINDOW, 40, 90, points);
  expect(along('2012-07-31')).toBe(40);
  expect(along('2012-09-19')).toBe(65);
  expect(along('2012-11-08')).toBe(90);
});
