import { Refused } from '@gongjian/model';
import { expect, it } from 'vitest';
import { type Story, snapshotOf } from '../../test/campaign.ts';
import { solveHere } from '../../test/highs.ts';
import { allocate } from './allocate.ts';
import { type AllocationSeams, allocationProblem } from './from-snapshot.ts';

const DAY = '2012-09-09';
const entered = { entered: '2012-08-01', enteredWhy: '首批' };
const roster = (id: string, ...projects: string[]) => ({
  id,
  entries: projects.map((project) => ({ project, ...entered })),
});

/** Three of four projects are to start; land for two of them is there, the rest comes on 1 October. */
const STORY: Story = {
  indicators: [
    { id: 'i', name: '投资', unitOfMeasure: '亿元' },
    { id: 'n', name: '开工', unitOfMeasure: '项' },
  ],
  targets: [
    {
      id: 'starts',
      indicator: 'n',
      goal: 3,
      weight: 2,
      measurement: { by: 'count', roster: 'all', recognised: ['start'] },
    },
    { id: 'money', indicator: 'i', goal: 1.5, ratio: 100, measurement: { by: 'investment', roster: 'all' } },
    { id: 'reported', indicator: 'i', annualPlan: 10 },
  ],
  rosters: [roster('all', 'a', 'b', 'c', 'd')],
  projects: [
    { id: 'a', annualInvestment: 9000, needs: [{ factor: 'land', amount: 60 }] },
    { id: 'b', annualInvestment: 8000, needs: [{ factor: 'land', amount: 50, step: 'b1' }] },
    { id: 'c', annualInvestment: 7000, needs: [{ factor: 'land', amount: 40 }] },
    { id: 'd', annualInvestment: 6000, needs: [{ factor: 'land', amount: 30 }] },
  ],
  steps: [
    { id: 'b1', project: 'b', name: '供地', office: 'u', days: 5 },
    { id: 'b2', project: 'b', name: '施工许可', office: 'u', days: 5 },
  ],
  factors: [
    {
      id: 'land',
      campaign: 'c',
      name: '用地指标',
      kind: 'land',
      unitOfMeasure: '亩',
      use: 'stock',
      periods: [
        { from: '2012-08-01', to: '2012-09-30', amount: 150 },
        { from: '2012-10-01', to: '2012-12-31', amount: 40 },
      ],
    },
    {
      id: 'office',
      campaign: 'c',
      name: '住建窗口',
      kind: 'cases',
      holder: 'u',
      unitOfMeasure: '件',
      use: 'flow',
      periods: [
        { from: '2012-09-03', to: '2012-09-16', amount: 5 },
        { from: '2012-09-17', to: '2012-11-30', amount: 6 },
      ],
    },
    {
      id: 'visits',
      campaign: 'c',
      name: '县长',
      kind: 'visits',
      leader: 'mayor',
      unitOfMeasure: '次',
      use: 'flow',
      periods: [{ from: '2012-08-01', to: '2012-11-08', amount: 10 }],
    },
  ],
  recognitions: [{ project: 'a', kind: 'start', on: '2012-09-01' }],
  problems: [
    {
      id: 'h',
      blocks: [
        { of: 'project', id: 'c' },
        { of: 'step', id: 'b2' },
      ],
      raisedOn: '2012-08-20',
      due: '2012-09-20',
      decider: { leader: 'mayor' },
    },
  ],
};
const problemOf = (story: Story = STORY, seams: AllocationSeams = {}) =>
  allocationProblem(snapshotOf(story), DAY, seams);

it('cuts the time left where a factor changes and at least once a week, without gaps', () => {
  const { periods } = problemOf();
  expect(periods[0]).toEqual({ from: '2012-09-10', to: '2012-09-16' });
  expect(periods.at(-1)?.to).toBe('2012-11-08');
  for (const day of ['2012-09-17', '2012-10-01']) expect(periods.map(({ from }) => from)).toContain(day);
  for (const [at, { from }] of periods.entries())
    if (at > 0) expect(Date.parse(from) - Date.parse(periods[at - 1]?.to ?? '')).toBe(86_400_000);
});

it('takes off a stock what a started project was given, and adds what comes later', () => {
  const { limits } = problemOf();
  const land = limits.filter(({ factor }) => factor === 0).map(({ amount }) => amount);
  expect(land).toEqual([90, 130]);
});

it('counts of a flow under way only the days that are left, in whole cases', () => {
  const { limits } = problemOf();
  const office = limits.filter(({ factor }) => factor === 1).map(({ amount }) => amount);
  // 7 of 14 days of 5 cases; 53 of 75 days of 6.
  expect(office).toEqual([2, 4]);
  expect(limits.filter(({ factor }) => factor === 2).map(({ amount }) => amount)).toEqual([6]);
});

it('asks of an office one case for every step there that has not begun', () => {
  const takes = (story: Story) => {
    const { projects, limits } = problemOf(story);
    const start = projects.find(({ id }) => id === 'b')?.starts[0];
    return start?.takes.filter(({ limit }) => limits[limit]?.factor === 1).map(({ amount }) => amount);
  };
  expect(takes(STORY)).toEqual([1, 1]);
  const begun = { ...STORY, progress: [{ project: 'b', step: 'b2', on: '2012-09-05', started: '2012-09-04' }] };
  expect(takes(begun)).toEqual([1]);
  expect(
    takes({ ...STORY, progress: [{ project: 'b', step: 'b2', on: '2012-09-12', started: '2012-09-04' }] }),
  ).toEqual([1, 1]);
});

it('counts a started project no more, and its investment still', () => {
  const { projects, targets } = problemOf();
  expect(targets.map(({ id, remaining }) => [id, remaining])).toEqual([
    ['starts', 2],
    ['money', 1.5],
  ]);
  const gives = (id: string) => projects.find((one) => one.id === id)?.starts[0]?.gives;
  expect(gives('a')).toEqual([{ target: 1, amount: 0.9 }]);
  expect(gives('d')).toEqual([
    { target: 0, amount: 1 },
    { target: 1, amount: 0.6 },
  ]);
  expect(problemOf().outside).toEqual(['reported']);
});

it('lets one visit clear a problem for all projects that it blocks', async () => {
  const { projects, clearances } = problemOf();
  expect(clearances.map(({ id }) => id)).toEqual(['h']);
  expect(projects.map(({ id, waitsFor }) => [id, waitsFor.length])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 1],
    ['d', 0],
  ]);
  const plan = await allocate(problemOf(), { solve: solveHere, gap: 0, worth: false });
  expect(plan.clears).toHaveLength(plan.chosen.some(({ project }) => ['b', 'c'].includes(project)) ? 1 : 0);
});

it('gives the land of the example to the two starts and the money that it is enough for', async () => {
  const plan = await allocate(problemOf(), { solve: solveHere, gap: 0 });
  expect(plan.proof).toBe('optimal');
  expect(plan.value.weight).toBe(3);
  expect(plan.targets.map(({ target, done, adds, met }) => [target, done, adds, met])).toEqual([
    ['starts', 1, 2, true],
    ['money', 0, expect.any(Number), true],
  ]);
  const gets = plan.chosen.flatMap((one) => one.gets.filter(({ factor }) => factor === 'land'));
  expect(gets.reduce((all, { amount }) => all + amount, 0)).toBeLessThanOrEqual(130);
});

it('begins nothing before its earliest day, nor after the last day that still counts', () => {
  const { projects, periods } = problemOf(STORY, {
    earliest: ({ id }) => (id === 'd' ? undefined : '2012-09-20'),
    latest: ({ id }) => (id === 'c' ? '2012-10-10' : '2012-11-08'),
  });
  const starts = (id: string) => projects.find((one) => one.id === id)?.starts ?? [];
  expect(starts('d')).toEqual([]);
  expect(periods[starts('b')[0]?.period ?? -1]).toMatchObject({ from: '2012-09-17' });
  const counting = starts('c').filter(({ gives }) => gives.some(({ target }) => target === 0));
  expect(periods[counting.at(-1)?.period ?? -1]).toMatchObject({ from: '2012-10-08' });
});

it('moves what a step needs along with the start, and drops starts whose step falls after day N', () => {
  const { projects, periods, limits } = problemOf(STORY, {
    earliest: () => '2012-09-10',
    uses: (_, step) => (step === 'b2' ? { from: '2012-10-10', to: '2012-10-12' } : undefined),
  });
  const starts = projects.find(({ id }) => id === 'b')?.starts ?? [];
  const later = starts[0]?.takes.filter(({ limit }) => limits[limit]?.factor === 1).map(({ limit }) => limits[limit]);
  expect(later?.map((limit) => periods[limit?.from ?? -1]?.from)).toEqual(['2012-09-10', '2012-09-17']);
  expect(periods[starts.at(-1)?.period ?? -1]?.from).toBe('2012-10-08');
});

it('refuses a demand for what is not there, and for a target that no project moves', () => {
  const demand = (projects: string[], targets: string[]) => () =>
    allocationProblem(snapshotOf(STORY), DAY, {}, { projects, targets });
  expect(demand(['x'], [])).toThrow(Refused);
  expect(demand([], ['reported'])).toThrow(Refused);
  expect(demand(['b'], ['starts'])().projects.find(({ id }) => id === 'b')?.must).toBe(true);
});

it('has nothing to give once the window is over', async () => {
  const problem = allocationProblem(snapshotOf(STORY), '2012-11-08');
  expect(problem.periods).toEqual([]);
  const plan = await allocate(problem, { solve: solveHere, gap: 0 });
  expect(plan.chosen).toEqual([]);
  expect(plan.whyNot.map(({ reason }) => reason)).toEqual(['no-time', 'no-time', 'no-time', 'no-time']);
});
