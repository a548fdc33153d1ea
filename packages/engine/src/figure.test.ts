import type { Snapshot } from '@gongjian/model';
import { expect, it } from 'vitest';
import { readingsOf, type Story, snapshotOf } from '../test/campaign.ts';
import { annualPlanOf, figureAt, membersOf, verifiedAt } from './figure.ts';
import { known } from './known.ts';

const DAY = '2012-09-09';

const STORY: Story = {
  indicators: [
    { id: 'i', name: '投资', unitOfMeasure: '亿元' },
    { id: 'n', name: '开工', unitOfMeasure: '项' },
    { id: 'area', name: '面积', unitOfMeasure: '亩' },
  ],
  targets: [
    { id: 'money', goal: 5, measurement: { by: 'investment', roster: 'r' } },
    { id: 'tagged', goal: 5, measurement: { by: 'investment', roster: 'r', tag: '工业' } },
    { id: 'starts', indicator: 'n', goal: 2, measurement: { by: 'count', roster: 'r', recognised: ['start'] } },
    { id: 'own', goal: 5 },
    { id: 'planned', annualPlan: 8, measurement: { by: 'investment', roster: 'r' } },
    { id: 'nowhere', goal: 1, measurement: { by: 'investment', roster: 'missing' } },
  ],
  projects: [
    { id: 'p1', tags: ['工业'], annualInvestment: 30_000 },
    { id: 'p2', annualInvestment: 20_000 },
    { id: 'p3' },
  ],
  rosters: [
    {
      id: 'r',
      entries: [
        { project: 'p1', entered: '2012-07-01', enteredWhy: '首批' },
        { project: 'p2', entered: '2012-08-01', enteredWhy: '新增', left: '2012-10-01', leftWhy: '退出' },
        { project: 'gone', entered: '2012-07-01', enteredWhy: '首批' },
        { project: 'p3', entered: '2012-07-01', enteredWhy: '首批' },
      ],
    },
  ],
  readings: [
    ...readingsOf('target', 'own', [['2012-07-01', 1]], { grade: 'verified' }),
    ...readingsOf('target', 'own', [['2012-08-01', 2]]),
    ...readingsOf('project', 'p1', [['2012-08-31', 10_000]], { grade: 'verified' }),
    ...readingsOf('project', 'p1', [['2012-09-05', 12_000]]),
    ...readingsOf('project', 'p2', [['2012-09-01', 5000]], { grade: 'verified' }),
  ],
  recognitions: [{ project: 'p1', kind: 'start', on: '2012-08-20' }],
};

function look(id: string, story: Story = STORY, unitOfMeasure?: Snapshot['indicators'][number]['unitOfMeasure']) {
  const all = known(snapshotOf(story));
  const target = all.snapshot.targets.find((one) => one.id === id);
  const indicator = all.indicators.get(target?.indicator ?? '');
  if (target === undefined || indicator === undefined) throw new Error(`no target ${id}`);
  return { all, target, indicator: unitOfMeasure === undefined ? indicator : { ...indicator, unitOfMeasure } };
}

function members(id: string, day: string): string[] {
  const { all, target } = look(id);
  return membersOf(all, target, day).map((project) => project.id);
}

function figure(id: string, day: string, unit?: '亩') {
  const { all, target, indicator } = look(id, STORY, unit);
  return figureAt(all, target, indicator, day);
}

function verified(id: string, day: string) {
  const { all, target, indicator } = look(id);
  const at = figureAt(all, target, indicator, day);
  return at === undefined ? undefined : verifiedAt(all, target, indicator, day, at);
}

it('measures a project from the day it enters the roster until the day before it leaves', () => {
  expect(members('money', '2012-06-30')).toEqual([]);
  expect(members('money', '2012-07-01')).toEqual(['p1', 'p3']);
  expect(members('money', '2012-07-31')).toEqual(['p1', 'p3']);
  expect(members('money', '2012-08-01')).toEqual(['p1', 'p2', 'p3']);
  expect(members('money', '2012-09-30')).toEqual(['p1', 'p2', 'p3']);
  expect(members('money', '2012-10-01')).toEqual(['p1', 'p3']);
});

it('measures only what has the tag of the target, and nothing of a target with figures of its own', () => {
  expect(members('tagged', DAY)).toEqual(['p1']);
  expect(members('own', DAY)).toEqual([]);
  expect(members('nowhere', DAY)).toEqual([]);
});

it('has the lowest grade and the latest day of what it sums', () => {
  expect(figure('money', '2012-09-01')).toEqual({ on: '2012-09-01', value: 1.5, grade: 'verified' });
  expect(figure('money', DAY)).toEqual({ on: '2012-09-05', value: 1.7, grade: 'reported' });
  expect(figure('tagged', DAY)).toEqual({ on: '2012-09-05', value: 1.2, grade: 'reported' });
});

it('sums nothing before the first figure, and nothing that does not convert', () => {
  expect(figure('money', '2012-08-30')).toBeUndefined();
  expect(figure('money', DAY, '亩')).toBeUndefined();
});

it('counts on the day asked, and 0 is a count', () => {
  expect(figure('starts', '2012-08-19')).toEqual({ on: '2012-08-19', value: 0, grade: 'verified' });
  expect(figure('starts', '2012-08-20')).toEqual({ on: '2012-08-20', value: 1, grade: 'verified' });
});

it('takes as verified the latest verified figure, each project by itself where it sums', () => {
  expect(verified('own', '2012-07-15')).toBe(1);
  expect(verified('own', DAY)).toBe(1);
  expect(verified('money', DAY)).toBe(1.5);
  expect(verified('starts', DAY)).toBe(1);
});

it('has no verified part where no project has a verified figure', () => {
  const story = { ...STORY, readings: readingsOf('project', 'p1', [['2012-08-31', 10_000]]) };
  const { all, target, indicator } = look('money', story);
  const at = figureAt(all, target, indicator, DAY);
  expect(at).toEqual({ on: '2012-08-31', value: 1, grade: 'reported' });
  if (at !== undefined) expect(verifiedAt(all, target, indicator, DAY, at)).toBeUndefined();
});

it('plans what is written, else what the projects measured on the day plan together', () => {
  const plan = (id: string, day: string) => {
    const { all, target, indicator } = look(id);
    return annualPlanOf(all, target, indicator, day);
  };
  expect(plan('planned', DAY)).toBe(8);
  expect(plan('money', DAY)).toBe(5);
  expect(plan('money', '2012-07-15')).toBe(3);
  expect(plan('money', '2012-06-30')).toBeUndefined();
  expect(plan('starts', DAY)).toBeUndefined();
  expect(plan('own', DAY)).toBeUndefined();
});
