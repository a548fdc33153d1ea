import { describe, expect, it } from 'vitest';
import { readingsOf, type Story, snapshotOf } from '../test/campaign.ts';
import { answer } from './answer.ts';
import { assess } from './assess.ts';
import { isOpen } from './problem-stage.ts';

const DAY = '2012-09-09';
const on = (id: string) => ({ of: 'project', id }) as const;

const STORY: Story = {
  indicators: [
    { id: 'i', name: '投资', unitOfMeasure: '亿元' },
    { id: 'n', name: '开工', unitOfMeasure: '项' },
  ],
  targets: [
    { id: 'money', goal: 9, measurement: { by: 'investment', roster: 'r' } },
    { id: 'starts', indicator: 'n', goal: 3, measurement: { by: 'count', roster: 'r', recognised: ['start'] } },
    { id: 'other', annualPlan: 100 },
  ],
  projects: [
    { id: 'p1', annualInvestment: 50_000 },
    { id: 'p2', annualInvestment: 30_000 },
    { id: 'p3', annualInvestment: 20_000 },
  ],
  rosters: [
    { id: 'r', entries: ['p1', 'p2', 'p3'].map((project) => ({ project, entered: '2012-01-01', enteredWhy: '首批' })) },
  ],
  readings: [
    ...readingsOf('project', 'p1', [['2012-09-01', 5000]]),
    ...readingsOf('project', 'p3', [['2012-09-01', 18_000]]),
    ...readingsOf('target', 'other', [['2012-09-01', 40]]),
  ],
  recognitions: [{ project: 'p3', kind: 'start', on: '2012-08-01' }],
  problems: [
    { id: 'small', blocks: [on('p3')], raisedOn: '2012-08-01', due: '2012-09-01' },
    { id: 'land', blocks: [on('p1'), on('p2'), on('p1')], raisedOn: '2012-08-10', due: '2012-09-09' },
    { id: 'later', blocks: [on('p2')], raisedOn: '2012-09-10', due: '2012-09-20' },
    { id: 'whole', blocks: [{ of: 'target', id: 'other' }], raisedOn: '2012-09-01', due: '2012-09-20' },
    {
      id: 'cleared',
      blocks: [on('p2')],
      raisedOn: '2012-08-01',
      due: '2012-08-20',
      cleared: { on: '2012-09-09', how: '已供地', verifier: '核实人' },
    },
  ],
};
const assessed = () => assess(snapshotOf(STORY), DAY);

it('prices what is open on the day, the heaviest first, and a project named twice once', () => {
  expect(assessed().problems.map(({ problem }) => problem)).toEqual(['land', 'whole', 'small']);
  expect(assessed().problems[0]).toMatchObject({
    waitingDays: 30,
    overdueDays: 0,
    projects: ['p1', 'p2'],
    targets: [
      { target: 'money', count: 2, amount: 6.7 },
      { target: 'starts', count: 2, amount: 0 },
    ],
  });
});

it('holds nothing of a project that has done what is asked', () => {
  expect(assessed().problems.find(({ problem }) => problem === 'small')).toMatchObject({ targets: [], overdueDays: 8 });
});

it('holds all that is left of a target blocked as a whole', () => {
  const whole = assessed().problems.find(({ problem }) => problem === 'whole');
  expect(whole?.targets).toEqual([{ target: 'other', count: 0, amount: 50 }]);
});

it('names the problems beside the targets and projects they hold', () => {
  const problemsOf = Object.fromEntries(assessed().targets.map(({ target, problems }) => [target, problems]));
  expect(problemsOf).toEqual({ money: ['land'], starts: ['land'], other: ['whole'] });
  expect(assessed().projects.map(({ problems }) => problems)).toEqual([['land'], ['land'], ['small']]);
  expect(assessed().projects[0]?.targets).toEqual(['money', 'starts']);
});

it('answers how many targets, which will be missed, which is tightest, and what is due today', () => {
  const { targets, willMiss, tightest, decisionsToday } = answer(assessed());
  expect(targets).toBe(3);
  expect(willMiss).toContain('other');
  expect(decisionsToday).toEqual(['land', 'small']);
  const multiples = assessed().targets.map(({ pace }) => pace?.catchUp ?? 0);
  expect(tightest?.catchUp).toBe(Math.max(...multiples));
});

it('asks no decision of what is suspended, returned or waits to be verified, and counts no days meanwhile', () => {
  const deed = { on: '2012-08-25', by: { id: 'x', name: '某岗' } };
  const standing = [
    { id: 'verify', stage: 'to-verify' as const, submitted: { ...deed, how: '已办', unmet: [] } },
    { id: 'suspended', stage: 'suspended' as const, suspended: { ...deed, reason: '等批复' } },
    { id: 'returned', stage: 'returned' as const, returned: { ...deed, reason: '不清' } },
    { id: 'handling', stage: 'handling' as const, accepted: deed },
  ];
  const problems = standing.map((one) => ({
    raisedOn: '2012-08-01',
    due: '2012-09-01',
    blocks: [{ of: 'target' as const, id: 'other' }],
    ...one,
  }));
  const assessment = assess(snapshotOf({ ...STORY, problems }), DAY);
  expect(answer(assessment).decisionsToday).toEqual(['handling']);
  expect(assessment.problems.filter(({ overdueDays }) => overdueDays > 0).map(({ problem }) => problem)).toEqual([
    'handling',
  ]);
  // Asked of a day before, they were in hand.
  expect(assess(snapshotOf({ ...STORY, problems }), '2012-08-24').problems.map(({ stage }) => stage)).toEqual([
    'raised',
    'raised',
    'raised',
    'raised',
  ]);
});

describe('what a problem holds', () => {
  const priced = (problem: NonNullable<Story['problems']>[number], more: Partial<Story> = {}) => {
    const problems = [{ id: 'x', raisedOn: '2012-08-01', due: '2012-09-20', ...problem }];
    return assess(snapshotOf({ ...STORY, ...more, problems }), DAY).problems[0];
  };
  const target = (id: string) => [{ of: 'target' as const, id }];

  it('is that of the project of a step that it blocks, and nothing of a step that is not there', () => {
    const steps = [{ id: 's', project: 'p2', name: '许可', days: 5 }];
    expect(priced({ blocks: [{ of: 'step', id: 's' }] }, { steps })).toMatchObject({
      projects: ['p2'],
      targets: [
        { target: 'money', count: 1, amount: 2.7 },
        { target: 'starts', count: 1, amount: 0 },
      ],
    });
    expect(priced({ blocks: [{ of: 'step', id: 'nowhere' }] }, { steps })).toMatchObject({ projects: [], targets: [] });
  });

  it('is all that waits of a target that it blocks as a whole, without any project', () => {
    expect(priced({ blocks: target('starts') })).toMatchObject({
      projects: [],
      targets: [{ target: 'starts', count: 2, amount: 0 }],
    });
    expect(priced({ blocks: target('money') })?.targets).toEqual([{ target: 'money', count: 2, amount: 6.7 }]);
  });

  it('is the whole goal of a target without a figure, and nothing of one that is reached', () => {
    const without = (STORY.readings ?? []).filter(({ subject }) => subject !== 'other');
    expect(priced({ blocks: target('other') }, { readings: without })?.targets).toMatchObject([{ amount: 90 }]);
    const reached = [...without, ...readingsOf('target', 'other', [['2012-09-01', 95]])];
    expect(priced({ blocks: target('other') }, { readings: reached })?.targets).toEqual([]);
  });

  it('has neither count nor amount of a ceiling', () => {
    const targets = [{ id: 'ceiling', goal: 100, comparison: 'at-most' as const }];
    const blocks = target('ceiling');
    expect(priced({ blocks }, { targets })?.targets).toEqual([{ target: 'ceiling', count: 0, amount: 0 }]);
  });

  it('is nothing of a target that is not there', () => {
    expect(priced({ blocks: target('nowhere') })?.targets).toEqual([]);
  });
});

it('is open from the day it is raised until the day before it is cleared', () => {
  const problem = snapshotOf(STORY).problems.find(({ id }) => id === 'cleared');
  const days = ['2012-07-31', '2012-08-01', '2012-09-08', '2012-09-09'];
  expect(days.map((day) => problem !== undefined && isOpen(problem, day))).toEqual([false, true, true, false]);
});

describe('the order of problems', () => {
  const order = (...problems: NonNullable<Story['problems']>) =>
    assess(snapshotOf({ ...STORY, problems }), DAY).problems.map(({ problem }) => problem);
  const one = (id: string, due: string, raisedOn = '2012-08-01') => ({ id, due, raisedOn, blocks: [on('p3')] });

  it('of equal weight is by days overdue, then by the earlier due day, then by name', () => {
    expect(order(one('b', '2012-09-08'), one('a', '2012-09-07'))).toEqual(['a', 'b']);
    expect(order(one('a', '2012-09-08'), one('b', '2012-09-07'))).toEqual(['b', 'a']);
    expect(order(one('a', '2012-09-30'), one('b', '2012-09-20'), one('c', '2012-09-25'))).toEqual(['b', 'c', 'a']);
    expect(order(one('b', '2012-09-20'), one('c', '2012-09-20'), one('a', '2012-09-20'))).toEqual(['a', 'b', 'c']);
  });

  it('is by the parts of campaign values, a whole one at most, whatever they come to in units', () => {
    const whole = (id: string) => ({ id, due: '2012-09-20', raisedOn: '2012-08-01', blocks: [{ of: 'target', id }] });
    const targets: Story['targets'] = [
      { id: 'large', goal: 1000 },
      { id: 'small', goal: 10 },
      { id: 'zero', indicator: 'n', goal: 1, measurement: { by: 'count', roster: 'r', recognised: ['start'] } },
    ];
    const readings = [
      ...readingsOf('target', 'large', [['2012-09-01', 600]]),
      ...readingsOf('target', 'small', [['2012-09-01', 4]]),
    ];
    const problems = ['large', 'small', 'zero'].map(whole) as NonNullable<Story['problems']>;
    const listed = assess(snapshotOf({ ...STORY, targets, readings, problems }), DAY).problems;
    // 0.4 of one, 0.6 of another; two that wait of a goal of one are the whole of it.
    expect(listed.map(({ problem }) => problem)).toEqual(['zero', 'small', 'large']);
    const most = problems.map((problem) =>
      problem.id === 'small'
        ? { ...problem, blocks: [...(problem.blocks ?? []), { of: 'target' as const, id: 'large' }] }
        : problem,
    );
    // 0.6 and 0.4 together are as much as the whole of the third.
    const both = assess(snapshotOf({ ...STORY, targets, readings, problems: most }), DAY).problems;
    expect(both.map(({ problem }) => problem)).toEqual(['small', 'zero', 'large']);
  });
});
