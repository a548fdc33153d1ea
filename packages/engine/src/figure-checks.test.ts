import { sum } from '@gongjian/model';
import { expect, it } from 'vitest';
import { readingsOf, type Story, snapshotOf } from '../test/campaign.ts';
import { assess } from './assess.ts';

const DAY = '2012-09-09';
const checks = (story: Story, day = DAY) => assess(snapshotOf(story), day).checks;

it('finds the 湘西 contradiction: 州直 114.8 and counties 359.7 cannot be parts of 474.4', () => {
  const story: Story = {
    targets: [
      { id: 'all', annualPlan: 640.7 },
      { id: 'own', annualPlan: 156.7, parent: 'all' },
      { id: 'counties', annualPlan: 484, parent: 'all' },
    ],
    readings: [
      ...readingsOf('target', 'all', [[DAY, 474.4]]),
      ...readingsOf('target', 'own', [[DAY, 114.8]]),
      ...readingsOf('target', 'counties', [[DAY, 359.7]]),
    ],
  };
  expect(checks(story)).toEqual([
    { check: 'parts-exceed-whole', of: 'target', subject: 'all', on: DAY, left: 474.5, right: 474.4 },
  ]);
});

it('finds nothing in the 湘西 table itself, whose rows add up to 640.7 and 474.5', () => {
  const rows = [
    ['吉首', 82.5, 65.1],
    ['泸溪', 42.6, 31.2],
    ['凤凰', 78.5, 62.9],
    ['古丈', 23.4, 19],
    ['花垣', 46, 37.1],
    ['保靖', 41.9, 30.9],
    ['永顺', 51, 42.3],
    ['龙山', 51.7, 40.9],
    ['高新', 66.4, 53.1],
    ['州直', 156.7, 92],
  ] as const;
  expect(sum(rows.map(([, plan]) => plan))).toBe(640.7);
  expect(sum(rows.map(([, , done]) => done))).toBe(474.5);
  const story: Story = {
    targets: [{ id: 'all', annualPlan: 640.7 }, ...rows.map(([id, annualPlan]) => ({ id, annualPlan, parent: 'all' }))],
    readings: [
      ...readingsOf('target', 'all', [[DAY, 474.5]]),
      ...rows.flatMap(([id, , done]) => readingsOf('target', id, [[DAY, done]])),
    ],
  };
  expect(checks(story)).toEqual([]);
});

it('finds a part above its whole on the day of the whole, and none in a later report of the part', () => {
  const story = (on: string): Story => ({
    targets: [
      { id: 'all', annualPlan: 100 },
      { id: 'part', annualPlan: 50, parent: 'all' },
    ],
    readings: [...readingsOf('target', 'all', [['2012-08-31', 40.5]]), ...readingsOf('target', 'part', [[on, 41.5]])],
  });
  expect(checks(story('2012-08-31'))).toMatchObject([
    { check: 'subset-exceeds-set', subject: 'part', against: 'all', left: 41.5, right: 40.5 },
  ]);
  expect(checks(story('2012-09-05'))).toEqual([]);
});

it('finds a cumulative figure that falls, a figure of another year, and nothing dated after the day', () => {
  const story: Story = {
    targets: [{ id: 't', annualPlan: 100 }],
    readings: readingsOf('target', 't', [
      ['2011-12-31', 99.5],
      ['2012-06-30', 40.5],
      ['2012-07-31', 39.5],
      ['2012-09-30', 12.5],
    ]),
  };
  expect(checks(story)).toEqual([
    { check: 'beyond-year', of: 'target', subject: 't', on: '2011-12-31', left: 99.5 },
    { check: 'falls', of: 'target', subject: 't', on: '2012-07-31', left: 39.5, right: 40.5 },
  ]);
});

it('lets growth fall', () => {
  const story: Story = {
    indicators: [{ id: 'i', name: '增速', unitOfMeasure: '%', form: 'growth' }],
    targets: [{ id: 't', annualPlan: 12 }],
    readings: readingsOf('target', 't', [
      ['2012-06-30', 12.1],
      ['2012-07-31', 9.4],
    ]),
  };
  expect(checks(story)).toEqual([]);
});

it('asks about three different round figures of money in a row, not about two', () => {
  const story = (values: readonly number[]): Story => ({
    targets: [{ id: 't', annualPlan: 100_000 }],
    readings: readingsOf(
      'target',
      't',
      values.map((value, at) => [`2012-0${at + 1}-15`, value]),
    ),
  });
  expect(checks(story([1000, 2000, 2000, 3000]))).toMatchObject([{ check: 'round-number', left: 3000 }]);
  expect(checks(story([1234, 2000, 3000]))).toEqual([]);
});

it('finds a project started over 30 days ago and not in the statistics, and one finished without a start', () => {
  const story: Story = {
    projects: [{ id: 'p1' }, { id: 'p2' }],
    recognitions: [
      { project: 'p1', kind: 'start', on: '2012-08-09' },
      { project: 'p2', kind: 'completion', on: '2012-08-20' },
    ],
  };
  expect(checks(story)).toEqual([
    { check: 'started-not-in-statistics', of: 'project', subject: 'p1', on: '2012-08-09', left: 31, right: 30 },
    { check: 'completed-not-started', of: 'project', subject: 'p2', on: '2012-08-20' },
  ]);
  expect(checks(story, '2012-09-08').map(({ check }) => check)).toEqual(['completed-not-started']);
});

it('finds more invested this year than the project costs', () => {
  const story: Story = {
    projects: [{ id: 'p', totalInvestment: 5000 }],
    readings: readingsOf('project', 'p', [['2012-08-31', 5001]]),
  };
  expect(checks(story)).toMatchObject([{ check: 'done-exceeds-total', left: 5001, right: 5000 }]);
});
