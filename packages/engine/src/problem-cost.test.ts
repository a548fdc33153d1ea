import { expect, it } from 'vitest';
import { readingsOf, type Story, snapshotOf } from '../test/campaign.ts';
import { answer } from './answer.ts';
import { assess } from './assess.ts';

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
const ASSESSED = assess(snapshotOf(STORY), DAY);

it('prices what is open on the day, the heaviest first, and a project named twice once', () => {
  expect(ASSESSED.problems.map(({ problem }) => problem)).toEqual(['land', 'whole', 'small']);
  expect(ASSESSED.problems[0]).toMatchObject({
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
  expect(ASSESSED.problems.find(({ problem }) => problem === 'small')).toMatchObject({ targets: [], overdueDays: 8 });
});

it('holds all that is left of a target blocked as a whole', () => {
  const whole = ASSESSED.problems.find(({ problem }) => problem === 'whole');
  expect(whole?.targets).toEqual([{ target: 'other', count: 0, amount: 50 }]);
});

it('names the problems beside the targets and projects they hold', () => {
  const problemsOf = Object.fromEntries(ASSESSED.targets.map(({ target, problems }) => [target, problems]));
  expect(problemsOf).toEqual({ money: ['land'], starts: ['land'], other: ['whole'] });
  expect(ASSESSED.projects.map(({ problems }) => problems)).toEqual([['land'], ['land'], ['small']]);
  expect(ASSESSED.projects[0]?.targets).toEqual(['money', 'starts']);
});

it('answers how many targets, which will be missed, which is tightest, and what is due today', () => {
  const { targets, willMiss, tightest, decisionsToday } = answer(ASSESSED);
  expect(targets).toBe(3);
  expect(willMiss).toContain('other');
  expect(decisionsToday).toEqual(['land', 'small']);
  const multiples = ASSESSED.targets.map(({ pace }) => pace?.catchUp ?? 0);
  expect(tightest?.catchUp).toBe(Math.max(...multiples));
});
