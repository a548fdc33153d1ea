import { expect, it } from 'vitest';
import { type Course, frameOf, paceOf } from './pace.ts';
import { roundShare } from './rounding.ts';

/** domain.md §1.3: 35.3 % on 30 June, 90 % asked by 8 November 2012. */
const COURSE: Course = {
  frame: frameOf({ year: 2012, from: '2012-08-01', to: '2012-11-08', annualLine: 'months' }),
  annualPlan: 100,
  goal: 90,
  baseline: { on: '2012-06-30', value: 35.3 },
  annualPoints: [],
  curve: [],
  fromZero: true,
};

it('needs 0.42 points a day from 35.3 % on 30 June, 1.53 times the linear 0.27', () => {
  const pace = paceOf({ on: '2012-06-30', value: 35.3 }, '2012-07-31', COURSE);
  expect(pace?.daysLeft).toBe(131);
  expect(roundShare(pace?.neededDaily ?? 0, 2)).toBe(0.42);
  expect(roundShare((pace?.neededDaily ?? 0) / (100 / 366), 2)).toBe(1.53);
  expect(pace?.annualExpected).toBe(50);
  expect(roundShare(pace?.annualGap ?? 0)).toBe(-14.7);
  expect(roundShare(pace?.annualRatio ?? 0)).toBe(70.6);
  expect(pace?.staleDays).toBe(31);
});

it('measures the rate since 1 January while no figure is later than the baseline', () => {
  const pace = paceOf({ on: '2012-06-30', value: 35.3 }, '2012-09-09', COURSE);
  expect(pace?.rateFrom).toBe('2012-01-01');
  expect(pace?.rateSoFar).toBeCloseTo(35.3 / 182, 12);
  expect(pace?.campaignGap).toBe(0);
});

it('measures the rate since the baseline once a later figure is there, and projects it to day N', () => {
  const pace = paceOf({ on: '2012-09-09', value: 49.5 }, '2012-09-09', COURSE);
  expect(pace?.rateFrom).toBe('2012-06-30');
  expect(pace?.rateSoFar).toBeCloseTo(14.2 / 71, 12);
  expect(pace?.projected).toBeCloseTo(49.5 + 12, 10);
  expect(pace?.catchUp).toBeCloseTo(40.5 / 60 / 0.2, 10);
  expect(pace?.campaignExpected).toBeCloseTo(35.3 + 54.7 * 0.4, 10);
  expect(pace?.annualExpected).toBeCloseTo(66.666667, 5);
});

it('reads the lines on the day of the figure, and again on the day asked', () => {
  const pace = paceOf({ on: '2012-08-31', value: 50 }, '2012-09-30', COURSE);
  expect(pace?.annualExpected).toBeCloseTo(66.666667, 5);
  expect(pace?.annualToday).toBe(75);
  expect(pace?.campaignToday).toBeGreaterThan(pace?.campaignExpected ?? 0);
  expect(pace?.staleDays).toBe(30);
});

it('takes shares of the goal, and has no annual line, where no annual plan is known', () => {
  const pace = paceOf({ on: '2012-09-09', value: 20 }, '2012-09-09', { ...COURSE, annualPlan: undefined, goal: 40 });
  expect(pace?.share).toBe(50);
  expect(pace?.annualExpected).toBeUndefined();
});

it('needs nothing more once the goal is passed, and no rate after the last day can reach it', () => {
  expect(paceOf({ on: '2012-10-01', value: 91 }, '2012-10-01', COURSE)).toMatchObject({ remaining: 0, neededDaily: 0 });
  const after = paceOf({ on: '2012-11-30', value: 80 }, '2012-11-30', COURSE);
  expect(after).toMatchObject({ daysLeft: 0, remaining: 10 });
  expect(after?.neededDaily).toBeUndefined();
});

it('has no catch-up multiple of a standstill', () => {
  const pace = paceOf({ on: '2012-09-09', value: 35.3 }, '2012-09-09', COURSE);
  expect(pace?.rateSoFar).toBe(0);
  expect(pace?.catchUp).toBeUndefined();
});

it('has no pace towards nothing', () => {
  expect(paceOf({ on: '2012-09-09', value: 1 }, '2012-09-09', { ...COURSE, annualPlan: 0 })).toBeUndefined();
});
