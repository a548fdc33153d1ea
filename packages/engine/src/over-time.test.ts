import { Refused } from '@gongjian/model';
import { expect, test } from 'vitest';
import { readingsOf, snapshotOf } from '../test/campaign.ts';
import { assess } from './assess.ts';
import { expectedPoints, figureOverTime } from './over-time.ts';

const INVESTMENT = snapshotOf({
  targets: [{ id: 't', annualPlan: 180 }],
  readings: readingsOf('target', 't', [
    ['2012-06-30', 63.54],
    ['2012-08-31', 90],
    ['2012-09-09', 99],
  ]),
});

test('the lines of a chart are those that the assessment compares with', () => {
  const points = new Map(expectedPoints(INVESTMENT, { of: 'target', id: 't' }).map((point) => [point.on, point]));
  expect(points.get('2011-12-31')).toEqual({ on: '2011-12-31', annual: 0 });
  expect(points.get('2012-06-30')).toEqual({ on: '2012-06-30', annual: 50 });
  expect(points.get('2012-07-31')?.campaign).toBeCloseTo(35.3, 9);
  expect(points.get('2012-11-08')?.campaign).toBe(90);
  expect(points.get('2012-12-31')).toEqual({ on: '2012-12-31', annual: 100 });
  const pace = assess(INVESTMENT, '2012-08-31').targets[0]?.pace;
  expect(points.get('2012-08-31')).toEqual({
    on: '2012-08-31',
    annual: pace?.annualExpected,
    campaign: pace?.campaignExpected,
  });
});

test('a figure over time is each reading once, up to the day, the last one as the assessment has it', () => {
  const points = figureOverTime(INVESTMENT, { id: 't' }, '2012-09-01');
  expect(points).toEqual([
    { on: '2012-06-30', value: 63.54, share: 35.3 },
    { on: '2012-08-31', value: 90, share: 50 },
  ]);
  expect(points.at(-1)?.share).toBe(assess(INVESTMENT, '2012-09-01').targets[0]?.pace?.share);
});

test('a subject that is not there is refused', () => {
  expect(() => expectedPoints(INVESTMENT, { of: 'target', id: 'x' })).toThrow(Refused);
  expect(() => expectedPoints(INVESTMENT, { of: 'project', id: 'x' })).toThrow(Refused);
  expect(() => figureOverTime(INVESTMENT, { id: 'x' }, '2012-09-01')).toThrow(Refused);
});
