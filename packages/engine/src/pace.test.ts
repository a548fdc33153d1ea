import { expect, it } from 'vitest';
import { annualOn, type Course, campaignOn, frameOf, paceOf, ratioOf } from './pace.ts';
import { roundShare } from './rounding.ts';

const CAMPAIGN = { year: 2012, from: '2012-08-01', to: '2012-11-08', annualLine: 'months' } as const;

/** domain.md §1.3: 35.3 % on 30 June, 90 % asked by 8 November 2012. */
const COURSE: Course = {
  frame: frameOf(CAMPAIGN),
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

it('has the share of the goal beside that of the plan', () => {
  const pace = paceOf({ on: '2012-09-09', value: 45 }, '2012-09-09', COURSE);
  expect(pace).toMatchObject({ share: 45, goalShare: 50, baselineOn: '2012-06-30' });
  expect(pace?.baselineShare).toBeCloseTo(35.3, 12);
});

it('begins the campaign at 0, and the rate on 1 January, without a baseline', () => {
  const pace = paceOf({ on: '2012-09-09', value: 50.6 }, '2012-09-09', { ...COURSE, baseline: undefined });
  expect(pace).toMatchObject({ baselineOn: undefined, baselineShare: 0, rateFrom: '2012-01-01' });
  expect(pace?.campaignExpected).toBeCloseTo(36, 10);
  expect(pace?.rateSoFar).toBeCloseTo(50.6 / 253, 12);
});

it('has no rate of a level before its second figure, nor of a figure of another year', () => {
  const none = { rateFrom: undefined, rateSoFar: undefined, projected: undefined, catchUp: undefined };
  const level = { ...COURSE, fromZero: false, baseline: undefined };
  const pace = paceOf({ on: '2012-09-09', value: 50 }, '2012-09-09', level);
  expect(pace).toMatchObject({ ...none, annualExpected: undefined, annualGap: undefined, annualRatio: undefined });
  expect(pace?.annualToday).toBeUndefined();
  const before = { ...COURSE, baseline: undefined };
  expect(paceOf({ on: '2011-12-31', value: 50 }, '2012-09-09', before)).toMatchObject(none);
});

it('has no ratio to a line that asks nothing yet', () => {
  const pace = paceOf({ on: '2012-01-15', value: 5 }, '2012-01-15', { ...COURSE, baseline: undefined });
  expect(pace).toMatchObject({ annualExpected: 0, annualGap: 5, annualRatio: undefined, campaignRatio: undefined });
  expect(ratioOf(5, 0)).toBeUndefined();
  expect(ratioOf(5, 10)).toBe(50);
});

it('follows the points of the plan where it has any, on the day of the figure and on the day asked', () => {
  const curve = [{ on: '2012-09-09', share: 80 }];
  const pace = paceOf({ on: '2012-09-09', value: 60 }, '2012-11-08', { ...COURSE, curve });
  expect(pace).toMatchObject({ campaignExpected: 80, campaignGap: -20, campaignRatio: 75, campaignToday: 90 });
  expect(campaignOn('2012-09-09', { ...COURSE, curve })).toBe(80);
  expect(campaignOn('2012-07-31', COURSE)).toBeCloseTo(35.3, 12);
});

it('asks the annual line on the day asked', () => {
  const days: Course = { ...COURSE, frame: frameOf({ ...CAMPAIGN, annualLine: 'days' }) };
  expect(annualOn('2012-07-01', days)).toBe(50);
  expect(annualOn('2012-07-01', { ...days, annualPlan: undefined })).toBeUndefined();
  expect(annualOn('2012-07-01', { ...days, fromZero: false })).toBeUndefined();
});

it('has no pace towards a goal of nothing', () => {
  const towards = (goal: number) => paceOf({ on: '2012-09-09', value: 1 }, '2012-09-09', { ...COURSE, goal });
  expect([towards(0), towards(-1)]).toEqual([undefined, undefined]);
  expect(towards(0.5)).toMatchObject({ remaining: 0, neededDaily: 0 });
});

it('has no need and no catch-up after the last day where something is left', () => {
  const after = paceOf({ on: '2012-11-08', value: 80 }, '2012-11-30', COURSE);
  expect(after).toMatchObject({ daysLeft: 0, neededDaily: undefined, catchUp: undefined, projected: 80 });
  const done = paceOf({ on: '2012-11-08', value: 95 }, '2012-11-30', COURSE);
  expect(done).toMatchObject({ daysLeft: 0, remaining: 0, neededDaily: 0, catchUp: 0 });
});

it('takes the campaign apart into its days and the ends of its months', () => {
  const frame = frameOf(CAMPAIGN);
  expect(frame).toMatchObject({ year: 2012, days: 100, window: { from: '2012-08-01', to: '2012-11-08' } });
  expect(frame.last - frame.first).toBe(99);
  expect(frame.first - frame.newYear).toBe(213);
  expect(frame.monthEnds).toHaveLength(13);
  expect([frame.monthEnds[0], frame.monthEnds[2], frame.monthEnds[12]]).toEqual([
    '2011-12-31',
    '2012-02-29',
    '2012-12-31',
  ]);
});
