import { sum } from '@gongjian/model';
import { expect, it } from 'vitest';
import { readingsOf, type Story, snapshotOf } from '../../test/campaign.ts';
import { assess } from '../assess.ts';

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
    { check: 'completed-not-started', of: 'project', subject: 'p2', on: '2012-08-20' },
    { check: 'started-not-in-statistics', of: 'project', subject: 'p1', on: '2012-08-09', left: 31, right: 30 },
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

it('asks about money far beyond the year so far, in the last figure only', () => {
  const story = (points: readonly (readonly [string, number])[]): Story => ({
    targets: [{ id: 't', annualPlan: 100 }],
    readings: readingsOf('target', 't', points),
  });
  const steady = [
    ['2012-06-30', 10.1],
    ['2012-07-31', 12.2],
  ] as const;
  expect(checks(story([...steady, ['2012-08-31', 43.3]]))).toEqual([
    { check: 'jump', of: 'target', subject: 't', on: '2012-08-31', left: 43.3, right: 12.2 },
  ]);
  expect(checks(story([...steady, ['2012-08-31', 14.3]]))).toEqual([]);
  expect(checks(story([...steady, ['2012-08-31', 43.3], ['2012-09-05', 43.4]]))).toEqual([]);
});

it('asks about much money where a start is planned and none is recognised', () => {
  const story = (invested: number, more: Story['recognitions'] = []): Story => ({
    projects: [{ id: 'p', annualInvestment: 10_000, plannedStart: '2012-08-15' }],
    readings: readingsOf('project', 'p', [['2012-08-31', invested]]),
    recognitions: more,
  });
  expect(checks(story(1501))).toEqual([
    { check: 'money-without-start', of: 'project', subject: 'p', on: '2012-08-31', left: 1501, right: 10_000 },
  ]);
  expect(checks(story(1500))).toEqual([]);
  expect(checks(story(1501, [{ project: 'p', kind: 'start', on: '2012-08-20' }]))).toEqual([]);
});

it('asks about money over 15 points ahead of the steps done, and lets a step of unknown progress count as done', () => {
  const step = (id: string, days: number) => ({ id, project: 'p', name: id, days });
  const story = (invested: number, percent: number | undefined): Story => ({
    projects: [{ id: 'p', totalInvestment: 10_000 }],
    steps: [step('s1', 40), step('s2', 60)],
    progress: [
      {
        id: 'g1',
        project: 'p',
        step: 's1',
        on: '2012-08-20',
        started: '2012-03-01',
        finished: '2012-08-20',
        grade: 'reported',
      },
      { id: 'g2', project: 'p', step: 's2', on: '2012-08-31', started: '2012-08-21', percent, grade: 'reported' },
    ],
    readings: readingsOf('project', 'p', [['2012-08-31', invested]]),
  });
  // 40 of 100 days done, and half of the other 60.
  expect(checks(story(8501, 50))).toEqual([
    { check: 'money-ahead-of-work', of: 'project', subject: 'p', on: '2012-08-31', left: 85.01, right: 70 },
  ]);
  expect(checks(story(8500, 50))).toEqual([]);
  expect(checks(story(9999, undefined))).toEqual([]);
});

it('reads the latest progress by the day, leaves summaries out, and takes the year for the whole of a project within it', () => {
  const step = (id: string, days: number, parent?: string) => ({ id, project: 'p', name: id, days, parent });
  const story = (remaining: number, dates: object): Story => ({
    projects: [{ id: 'p', annualInvestment: 10_000, ...dates }],
    recognitions: [{ project: 'p', kind: 'start', on: '2012-08-15' }],
    steps: [step('all', 900), step('s1', 50, 'all'), step('s2', 50, 'all')],
    progress: [
      { project: 'p', step: 's1', on: '2012-08-20', started: '2012-08-01', remaining: 40 },
      { project: 'p', step: 's1', on: '2012-08-31', started: '2012-08-01', remaining },
      { project: 'p', step: 's2', on: '2012-09-30', started: '2012-08-01', finished: '2012-09-30' },
    ],
    readings: readingsOf('project', 'p', [['2012-08-31', 5_001]]),
  });
  const within = { plannedStart: '2012-08-15', plannedCompletion: '2012-12-15' };
  const found = (one: Story) => checks(one).filter(({ check }) => check === 'money-ahead-of-work');
  expect(found(story(15, within))).toEqual([
    { check: 'money-ahead-of-work', of: 'project', subject: 'p', on: '2012-08-31', left: 50.01, right: 35 },
  ]);
  expect(found(story(14, within))).toEqual([]);
  expect(found(story(15, { ...within, plannedCompletion: '2013-12-15' }))).toEqual([]);
  expect(found(story(15, { ...within, plannedStart: '2011-12-15' }))).toEqual([]);
});
