import type { RecognitionKind } from '@gongjian/model';
import { describe, expect, it } from 'vitest';
import { readingsOf, type Story, snapshotOf } from '../test/campaign.ts';
import { assess } from './assess.ts';

const DAY = '2012-09-09';
const projectOf = (story: Story, day = DAY) => assess(snapshotOf(story), day).projects[0];
const recognised = (...kinds: RecognitionKind[]): Story => ({
  projects: [{ id: 'p' }],
  recognitions: kinds.map((kind) => ({ project: 'p', kind, on: '2012-08-01' })),
});

describe('the state of a project', () => {
  it.each([
    [[], 'preliminary'],
    [['preliminaries'], 'preliminary'],
    [['statistics'], 'preliminary'],
    [['start'], 'started'],
    [['start', 'part-completion'], 'part-completed'],
    [['start', 'part-completion', 'completion'], 'completed'],
    [['production', 'start', 'completion'], 'in-production'],
  ] as const)('by %j is %s', (kinds, state) => {
    expect(projectOf(recognised(...kinds))?.state).toBe(state);
  });
  it('begins on the day of the outcome', () => {
    expect(projectOf(recognised('start'), '2012-07-31')?.state).toBe('preliminary');
    expect(projectOf(recognised('start'), '2012-08-01')?.state).toBe('started');
  });
});

it('lists what is recognised, in the order of the work, and says whether it is in the statistics', () => {
  const project = projectOf(recognised('statistics', 'completion', 'start'));
  expect(project?.recognised.map(({ kind }) => kind)).toEqual(['start', 'completion', 'statistics']);
  expect(project?.inStatistics).toBe(true);
  expect(projectOf(recognised('start'))?.inStatistics).toBe(false);
});

describe('money', () => {
  const story: Story = {
    projects: [{ id: 'p', annualInvestment: 1000, leader: '负责人' }],
    readings: readingsOf('project', 'p', [['2012-08-31', 500]]),
  };
  it('is held against the year’s plan on the day of the figure', () => {
    const project = projectOf(story);
    expect(project).toMatchObject({ invested: 500, investedOn: '2012-08-31', plan: 1000, share: 50 });
    expect(project?.expected).toBeCloseTo(66.666667, 5);
    expect(project?.gap).toBeCloseTo(-16.666667, 5);
  });
  it('has no share without a plan, and nothing without a figure', () => {
    const bare = projectOf({ ...story, projects: [{ id: 'p' }] });
    expect(bare).toMatchObject({ invested: 500 });
    expect([bare?.plan, bare?.share, bare?.expected, bare?.gap]).toEqual(Array(4).fill(undefined));
    const silent = projectOf({ ...story, readings: [] });
    expect([silent?.invested, silent?.investedOn, silent?.share, silent?.gap]).toEqual(Array(4).fill(undefined));
  });
});

describe('an outcome asked', () => {
  const story = (more: object, recognitions: Story['recognitions'] = []): Story => ({
    projects: [{ id: 'p', asked: ['start'], ...more }],
    recognitions,
  });
  it('counts the days overdue from the day after it is due, and none once it is there', () => {
    const overdue = (day: string) => projectOf(story({ plannedStart: '2012-09-01' }), day)?.asked[0]?.overdueDays;
    expect([overdue('2012-08-31'), overdue('2012-09-01'), overdue('2012-09-02')]).toEqual([0, 0, 1]);
    const late = projectOf(story({ plannedStart: '2012-09-01' }, [{ project: 'p', kind: 'start', on: '2012-09-05' }]));
    expect(late?.asked).toEqual([{ kind: 'start', by: '2012-09-01', done: true, overdueDays: 0 }]);
  });
  it('has a verdict where the project has steps that are not done', () => {
    const steps = [{ id: 'p.a', project: 'p', name: '许可', days: 5, gives: ['start' as const] }];
    const planned = projectOf({ ...story({}), steps });
    expect(planned?.asked).toMatchObject([{ kind: 'start', by: '2012-11-08', reach: 'reachable', lateDays: 0 }]);
    const none = projectOf(story({}));
    expect(none?.asked).toEqual([{ kind: 'start', by: '2012-11-08', done: false, overdueDays: 0 }]);
    const done = projectOf({ ...story({}, [{ project: 'p', kind: 'start', on: '2012-08-05' }]), steps });
    expect(done?.asked).toEqual([{ kind: 'start', by: '2012-11-08', done: true, overdueDays: 0 }]);
  });
});

it('names the problems that hold it and the targets that count it', () => {
  const project = projectOf({
    projects: [{ id: 'p' }],
    targets: [{ id: 't', goal: 1, measurement: { by: 'count', roster: 'r', recognised: ['start'] } }],
    rosters: [{ id: 'r', entries: [{ project: 'p', entered: '2012-01-01', enteredWhy: '列入' }] }],
    problems: [{ id: 'x', blocks: [{ of: 'project', id: 'p' }], raisedOn: '2012-08-01', due: '2012-09-20' }],
  });
  expect(project).toMatchObject({ problems: ['x'], targets: ['t'] });
});
