import { RECOGNITION_KINDS, type RecognitionKind } from '@gongjian/model';
import { describe, expect, it } from 'vitest';
import { readingsOf, type Story, snapshotOf } from '../test/campaign.ts';
import { packNamed } from '../test/packs.ts';
import { known } from './known.ts';
import { courseOf, dueDay, investedAt, projectFacts, reachedBy } from './project-facts.ts';

const DAY = '2012-09-09';

function about(story: Story) {
  const all = known(snapshotOf(story));
  const project = all.snapshot.projects[0];
  if (project === undefined) throw new Error('no project');
  return { all, project };
}

function factsOf(story: Story, day = DAY, pack = 'gongjian-default') {
  const { all, project } = about(story);
  return projectFacts(all, project, courseOf(all, project), day, packNamed(pack));
}

describe('an outcome', () => {
  const reached = (kind: RecognitionKind) => {
    const { all } = about({ projects: [{ id: 'p' }], recognitions: [{ project: 'p', kind, on: '2012-08-01' }] });
    return RECOGNITION_KINDS.filter((asked) => reachedBy(all, 'p', asked, DAY) !== undefined);
  };
  it('is reached by itself and by what comes after it', () => {
    expect(new Set(reached('preliminaries'))).toEqual(new Set(['preliminaries']));
    expect(new Set(reached('start'))).toEqual(new Set(['preliminaries', 'start']));
    expect(new Set(reached('part-completion'))).toEqual(new Set(['preliminaries', 'start', 'part-completion']));
    expect(new Set(reached('completion'))).toEqual(
      new Set(['preliminaries', 'start', 'part-completion', 'completion']),
    );
    expect(new Set(reached('production'))).toEqual(
      new Set(['preliminaries', 'start', 'part-completion', 'completion', 'production']),
    );
    expect(reached('statistics')).toEqual(['statistics']);
  });
  it('is reached on the first day of them, from that day on', () => {
    const { all } = about({
      projects: [{ id: 'p' }],
      recognitions: [
        { project: 'p', kind: 'production', on: '2012-09-01' },
        { project: 'p', kind: 'start', on: '2012-08-01' },
        { project: 'p', kind: 'start', on: '2012-08-20' },
      ],
    });
    expect(reachedBy(all, 'p', 'start', DAY)).toBe('2012-08-01');
    expect(reachedBy(all, 'p', 'start', '2012-07-31')).toBeUndefined();
    expect(reachedBy(all, 'p', 'completion', '2012-08-31')).toBeUndefined();
    expect(reachedBy(all, 'p', 'completion', '2012-09-01')).toBe('2012-09-01');
    expect(reachedBy(all, 'other', 'start', DAY)).toBeUndefined();
  });
});

describe('the day an outcome is due', () => {
  const due = (kind: RecognitionKind, more: object) => {
    const { all, project } = about({ projects: [{ id: 'p', ...more }] });
    return dueDay(all, project, kind);
  };
  const planned = { plannedStart: '2012-08-20', plannedCompletion: '2012-12-31' };
  it('is the planned one where the campaign does not ask it', () => {
    expect(due('start', planned)).toBe('2012-08-20');
    expect(due('completion', planned)).toBe('2012-12-31');
    expect(due('part-completion', planned)).toBe('2012-12-31');
    expect(due('production', planned)).toBeUndefined();
    expect(due('start', {})).toBeUndefined();
  });
  it('is day N at the latest where it does', () => {
    const asked = ['start', 'completion', 'production'];
    expect(due('start', { ...planned, asked })).toBe('2012-08-20');
    expect(due('completion', { ...planned, asked })).toBe('2012-11-08');
    expect(due('production', { ...planned, asked })).toBe('2012-11-08');
  });
});

describe('what money is held against', () => {
  it('is the year’s plan and the campaign’s ratio of it, from what was invested by day 0', () => {
    const { all, project } = about({
      projects: [{ id: 'p', annualInvestment: 1000 }],
      readings: readingsOf('project', 'p', [
        ['2012-07-31', 300],
        ['2012-08-01', 400],
      ]),
    });
    expect(courseOf(all, project)).toMatchObject({
      annualPlan: 1000,
      goal: 900,
      baseline: { value: 300 },
      curve: [],
      fromZero: true,
    });
  });
  it('is nothing without a plan above 0', () => {
    const none = about({ projects: [{ id: 'p' }] });
    expect(courseOf(none.all, none.project)).toBeUndefined();
    const zero = about({ projects: [{ id: 'p', annualInvestment: 0 }] });
    expect(courseOf(zero.all, zero.project)).toBeUndefined();
  });
  it('is the latest management figure, never a statistical one', () => {
    const { all } = about({
      projects: [{ id: 'p' }],
      readings: [
        ...readingsOf('project', 'p', [['2012-08-01', 400]]),
        ...readingsOf('project', 'p', [['2012-08-20', 700]], { caliber: 'statistical' }),
      ],
    });
    expect(investedAt(all, 'p', DAY)?.value).toBe(400);
    expect(investedAt(all, 'p', '2012-07-31')).toBeUndefined();
  });
});

describe('the facts of a day', () => {
  const MONEY: Story = {
    projects: [{ id: 'p', annualInvestment: 1000 }],
    readings: readingsOf('project', 'p', [
      ['2012-06-30', 300],
      ['2012-07-31', 400],
      ['2012-08-31', 500],
    ]),
  };
  it('are the share of the plan against both lines on the figure’s own day', () => {
    const { progress } = factsOf(MONEY);
    expect(progress?.annual?.share).toBe(50);
    expect(progress?.annual?.expected).toBeCloseTo(66.666667, 5);
    expect(progress?.campaign?.expected).toBeCloseTo(40 + 0.31 * 50, 9);
    expect(progress?.month).toBeUndefined();
  });
  it('are those of the month where the pack asks the month', () => {
    expect(factsOf(MONEY, DAY, 'xinhuang-2015').progress?.month?.share).toBe(10);
    const { all, project } = about(MONEY);
    const [month, wuhan] = [packNamed('xinhuang-2015'), packNamed('wuhan')];
    const mixed = { ...wuhan, rules: [...wuhan.rules, ...month.rules] };
    const { progress } = projectFacts(all, project, courseOf(all, project), DAY, mixed);
    expect(progress?.month?.share).toBe(10);
  });
  it('have no campaign line where the project has plan points of its own', () => {
    const projects = [{ id: 'p', annualInvestment: 1000, planPoints: [{ on: '2012-08-31', share: 60 }] }];
    const { progress } = factsOf({ ...MONEY, projects });
    expect(progress).toEqual({ annual: { share: 50, expected: 60 }, campaign: undefined, month: undefined });
  });
  it('have no progress without a plan or a figure', () => {
    expect(factsOf({ ...MONEY, projects: [{ id: 'p' }] }).progress).toBeUndefined();
    expect(factsOf({ ...MONEY, readings: [] }).progress).toBeUndefined();
  });
  it('have a completion settled by part of it where part is asked', () => {
    const story = (asked: RecognitionKind[]): Story => ({
      projects: [{ id: 'p', plannedCompletion: '2012-08-31', asked }],
      recognitions: [{ project: 'p', kind: 'part-completion', on: '2012-08-30' }],
    });
    expect(factsOf(story(['part-completion'])).due?.completion).toEqual({ on: '2012-08-31', settled: true });
    expect(factsOf(story(['completion'])).due?.completion).toEqual({ on: '2012-08-31', settled: false });
    expect(factsOf({ projects: [{ id: 'p' }] }).due?.completion).toBeUndefined();
  });
  it('run the clock of entry from the recognised start', () => {
    const start = { project: 'p', kind: 'start', on: '2012-08-10' } as const;
    const story: Story = { projects: [{ id: 'p' }], recognitions: [start] };
    expect(factsOf(story).due?.statistics).toEqual({ on: '2012-08-10', settled: false });
    const entered = { project: 'p', kind: 'statistics', on: '2012-08-20' } as const;
    expect(factsOf({ ...story, recognitions: [start, entered] }).due?.statistics?.settled).toBe(true);
    expect(factsOf({ projects: [{ id: 'p' }] }).due?.statistics).toBeUndefined();
  });
  it('name the exemption that runs', () => {
    const exemptions = [{ id: 'x', of: 'project', subject: 'p', from: '2012-09-01', to: DAY }] as const;
    expect(factsOf({ ...MONEY, exemptions }).exemption).toEqual({ id: 'x', to: DAY });
    expect(factsOf({ ...MONEY, exemptions }, '2012-09-10').exemption).toBeUndefined();
  });

  it('reach back over month ends: of money to a month without a figure of its own, of dates to the year before', () => {
    const days = (story: Story, subject: 'progress' | 'start', day = DAY) =>
      Array.from(factsOf(story, day).history?.(subject) ?? [], (past) => past.day);
    expect(days(MONEY, 'progress')).toEqual(['2012-08-31', '2012-07-31', '2012-06-30']);
    const gap = { ...MONEY, readings: MONEY.readings?.filter(({ on }) => on !== '2012-07-31') ?? [] };
    expect(days(gap, 'progress')).toEqual(['2012-08-31']);
    expect(days({ ...MONEY, readings: [] }, 'progress')).toEqual([]);
    const old = { ...MONEY, readings: MONEY.readings?.filter(({ on }) => on < '2012-08-01') ?? [] };
    expect(days(old, 'progress')).toEqual(['2012-07-31', '2012-06-30']);
    const starts = days(MONEY, 'start', '2012-02-29');
    expect(starts.slice(0, 3)).toEqual(['2012-02-29', '2012-01-31', '2011-12-31']);
    expect(starts.at(-1)).toBe('2011-01-31');
  });
});

describe('of steps with a deadline', () => {
  const due = (deadlines: Readonly<Record<string, string>>, finished: Readonly<Record<string, string>>, day = DAY) =>
    factsOf(
      {
        projects: [{ id: 'p' }, { id: 'q' }],
        steps: [
          ...Object.entries(deadlines).map(([id, deadline]) => ({ id, project: 'p', name: id, days: 5, deadline })),
          { id: 'none', project: 'p', name: 'none', days: 5 },
          { id: 'other', project: 'q', name: 'other', days: 5, deadline: '2012-01-31' },
        ],
        progress: Object.entries(finished).map(([step, on]) => ({ project: 'p', step, on, started: on, finished: on })),
      },
      day,
    ).due?.step;
  const three = { a: '2012-09-01', b: '2012-08-01', c: '2012-10-01' };

  it('the one not finished whose deadline comes first is due', () => {
    expect(due(three, {})).toEqual({ on: '2012-08-01', settled: false });
    expect(due(three, { b: '2012-07-31' })).toEqual({ on: '2012-09-01', settled: false });
    expect(due(three, { b: '2012-07-31', a: '2012-09-05' })).toEqual({ on: '2012-10-01', settled: false });
    expect(due({ c: three.c, a: three.a }, { c: '2012-08-01' })).toEqual({ on: '2012-09-01', settled: false });
  });
  it('the last is, where all are finished', () => {
    const all = { a: '2012-08-05', b: '2012-08-05', c: '2012-08-05' };
    expect(due(three, all)).toEqual({ on: '2012-10-01', settled: true });
    expect(due({ c: three.c, b: three.b }, all)).toEqual({ on: '2012-10-01', settled: true });
  });
  it('a step is finished from the day on which it is reported so', () => {
    const one = { a: '2012-09-01' };
    expect(due(one, { a: DAY })).toEqual({ on: '2012-09-01', settled: true });
    expect(due(one, { a: '2012-09-10' })).toEqual({ on: '2012-09-01', settled: false });
  });
  it('nothing is due without one', () => {
    expect(due({}, {})).toBeUndefined();
  });
});

it('takes starts and outcomes by their own days', () => {
  const start = { project: 'p', kind: 'start', on: '2012-08-20' } as const;
  const story: Story = { projects: [{ id: 'p', plannedStart: '2012-08-15' }], recognitions: [start] };
  expect(factsOf(story).due?.start).toEqual({ on: '2012-08-15', settled: true });
  expect(factsOf(story, '2012-08-19').due?.start).toEqual({ on: '2012-08-15', settled: false });
  expect(factsOf({ projects: [{ id: 'p' }], recognitions: [start] }).due?.start).toBeUndefined();
});
