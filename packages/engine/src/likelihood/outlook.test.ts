import { addDays, dayNumber, Outlook, Refused } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Story, snapshotOf } from '../../test/campaign.ts';
import { anyStory, PROJECTS, STORY_DAY } from '../../test/county-story.ts';
import { goalNetwork, goalsOf } from '../count-back/goal-network.ts';
import { stepPlan } from '../count-back/index.ts';
import { asPlanned, emptyDates, finishOf, forward } from '../count-back/passes.ts';
import { known } from '../known.ts';
import { campaignDraws } from './campaign-draws.ts';
import { outlook } from './outlook.ts';

const RUNS = { numRuns: 40 };
const FEW = { draws: 200, seed: 3 };
const of = (story: Story) => known(snapshotOf(story));
const ask = (story: Story, more: Parameters<typeof outlook>[2] = {}) =>
  outlook(of(story), STORY_DAY, { ...FEW, ...more });

/** Every step and every clearance certain. */
function settledStory(story: Story): Story {
  return {
    ...story,
    steps: (story.steps ?? []).map((step) => {
      const days = step.days ?? 0;
      return { ...step, spread: { shape: 'pert', low: days, mode: days, high: days } };
    }),
    problems: (story.problems ?? []).map((problem) => {
      const wait = Math.max(0, dayNumber(problem.due ?? STORY_DAY) - dayNumber(STORY_DAY));
      return { ...problem, clears: { shape: 'pert', low: wait, mode: wait, high: wait } };
    }),
  };
}

describe('an outlook', () => {
  it('of steps and clearances that are certain is the schedule itself', () => {
    fc.assert(
      fc.property(anyStory.map(settledStory), (story) => {
        const all = of(story);
        const drawn = campaignDraws(all, STORY_DAY, FEW);
        const plan = stepPlan(all.snapshot, STORY_DAY);
        for (const project of PROJECTS) {
          const network = goalNetwork(plan, project);
          if (network === undefined) throw new Error('no network');
          const dates = emptyDates(network);
          forward(network, asPlanned(network), dates);
          const finish = finishOf(goalsOf(network, 'start'), dates) - dayNumber(STORY_DAY) - 1;
          const reached = drawn.reachedOf(project, new Set()).get('start');
          expect(new Set(reached)).toEqual(new Set([Math.max(0, finish)]));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has the shape promised, chances within 0..1 and quantiles in order', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const found = ask(story);
        expect(Outlook.parse(found)).toEqual(found);
        for (const { chance, p10, p50, p90, standardError, distribution = [1] } of found.targets) {
          expect(chance >= 0 && chance <= 1 && standardError >= 0).toBe(true);
          expect(p10 <= p50 && p50 <= p90).toBe(true);
          expect(distribution.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 9);
        }
        for (const { p10 = '9999-12-31', p50 = '9999-12-31', p90 = '9999-12-31' } of found.projects)
          expect(p10 <= p50 && p50 <= p90).toBe(true);
      }),
      RUNS,
    );
  });

  it('is the same bytes for the same seed, and never less likely by a later day', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(90), fc.nat(60), (story, first, more) => {
        const by = addDays(STORY_DAY, first);
        const sooner = ask(story, { by });
        expect(JSON.stringify(ask(story, { by }))).toBe(JSON.stringify(sooner));
        const later = ask(story, { by: addDays(by, more) });
        for (const [at, { chance }] of sooner.projects.entries())
          expect(later.projects[at]?.chance).toBeGreaterThanOrEqual(chance);
        for (const [at, { chance }] of sooner.targets.entries())
          expect(later.targets[at]?.chance).toBeGreaterThanOrEqual(chance);
      }),
      RUNS,
    );
  });

  it('of one project hangs on no other: adding one changes nothing elsewhere', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const more: Story = {
          ...story,
          projects: [{ id: 'p0', asked: ['start'] }, ...(story.projects ?? [])],
          steps: [
            { id: 'p0.0', project: 'p0', name: '新', days: 20, office: 'o1', gives: ['start'] },
            ...(story.steps ?? []),
          ],
        };
        const before = ask(story);
        const after = ask(more);
        expect(after.projects.filter(({ project }) => project !== 'p0')).toEqual(before.projects);
        expect(after.targets).toEqual(before.targets);
        expect(after.problems).toEqual(before.problems);
      }),
      RUNS,
    );
  });

  it('of a count is the chance that enough of its draws are in time: the distribution adds up to it', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const target = ask(story).targets.find(({ method }) => method === 'count');
        const goal = story.targets?.[0]?.goal ?? 0;
        const enough = (target?.distribution ?? []).slice(goal).reduce((total, share) => total + share, 0);
        expect(target?.chance).toBeCloseTo(enough, 9);
      }),
      RUNS,
    );
  });
});

const CHAIN: Story = {
  indicators: [{ id: 'i', name: '开工', unitOfMeasure: '项' }],
  targets: [{ id: 't', goal: 1, measurement: { by: 'count', roster: 'r', recognised: ['start'] } }],
  projects: [{ id: 'p', asked: ['start'] }],
  rosters: [{ id: 'r', entries: [{ project: 'p', entered: '2012-01-01', enteredWhy: '首批' }] }],
  steps: [{ id: 's', project: 'p', name: '施工许可', days: 30, basis: 'calendar', gives: ['start'] }],
};
const projectOf = (story: Story, more: Parameters<typeof outlook>[2] = {}) => ask(story, more).projects[0];

describe('a chance', () => {
  it('is 1 once recognised, from the day on that it happened', () => {
    const done: Story = { ...CHAIN, recognitions: [{ project: 'p', kind: 'start', on: '2012-09-01' }] };
    expect(projectOf(done)).toMatchObject({ chance: 1, standardError: 0, p50: '2012-09-01' });
    expect(projectOf(done, { by: '2012-08-31' })?.chance).toBe(0);
    expect(ask(done).targets[0]).toMatchObject({ chance: 1, p10: 1, distribution: [0, 1] });
  });

  it('is 1 once the step that gives the outcome is finished', () => {
    const finished: Story = {
      ...CHAIN,
      progress: [{ project: 'p', step: 's', on: '2012-09-05', finished: '2012-09-05' }],
    };
    expect(projectOf(finished, { by: STORY_DAY })?.chance).toBe(1);
  });

  it('is 0 where the days that the law still asks for end later, however short the step is thought to be', () => {
    const legal: Story = {
      ...CHAIN,
      steps: [
        {
          ...CHAIN.steps?.[0],
          of: { track: 'land', step: 'notice' },
          spread: { shape: 'pert', low: 1, mode: 2, high: 40 },
        },
      ],
      tracks: [
        {
          id: 'land',
          version: '1',
          name: { zh: '用地', en: 'Land' },
          citation: '测试',
          effective: { from: '2000-01-01' },
          steps: [
            {
              id: 'notice',
              name: { zh: '公告', en: 'Notice' },
              office: 'natural-resources',
              basis: 'calendar',
              minimum: [
                { days: 30, basis: 'calendar', citation: '测试', sourced: 'own', effective: { from: '2000-01-01' } },
              ],
              limit: [],
              usual: { shape: 'pert', low: 30, mode: 30, high: 40 },
              after: [],
              gives: [],
              closed: [],
            },
          ],
        },
      ],
    };
    expect(projectOf(legal, { by: addDays(STORY_DAY, 29) })?.chance).toBe(0);
    expect(projectOf(legal, { by: addDays(STORY_DAY, 30) })?.chance).toBeGreaterThan(0.9);
  });

  it('falls in a season in which days are lost, in the days of that season alone', () => {
    const [step] = CHAIN.steps ?? [];
    const wet = (fromMonth: number): Story => ({
      ...CHAIN,
      steps: [{ ...step, of: { track: 'w', step: 'pour' }, spread: { shape: 'pert', low: 20, mode: 30, high: 50 } }],
      tracks: [
        {
          id: 'w',
          version: '1',
          name: { zh: '施工', en: 'Works' },
          citation: '测试',
          effective: { from: '2000-01-01' },
          steps: [
            {
              id: 'pour',
              name: { zh: '浇筑', en: 'Pour' },
              office: 'owner',
              basis: 'calendar',
              minimum: [],
              limit: [],
              usual: { shape: 'pert', low: 20, mode: 30, high: 50 },
              after: [],
              gives: [],
              closed: [{ fromMonth, toMonth: fromMonth + 1, share: 0.5 }],
            },
          ],
        },
      ],
    });
    const by = addDays(STORY_DAY, 36);
    expect(projectOf(wet(9), { by })?.chance).toBeLessThan(0.05);
    expect(projectOf(wet(1), { by })?.chance).toBeGreaterThan(0.5);
  });

  it('of a project without steps follows its planned day, and without a day it is counted as never', () => {
    const planned: Story = {
      ...CHAIN,
      steps: [],
      projects: [{ id: 'p', asked: ['start'], plannedStart: '2012-10-09' }],
    };
    expect(projectOf(planned, { by: '2012-12-31' })?.chance).toBe(1);
    expect(projectOf(planned, { by: '2012-09-20' })?.chance).toBe(0);
    const unknown: Story = { ...CHAIN, steps: [], projects: [{ id: 'p', asked: ['start'] }] };
    expect(ask(unknown).projects).toEqual([]);
    expect(ask(unknown).targets[0]).toMatchObject({ chance: 0, unplanned: 1 });
  });

  it('of an amount grows with the schedule: nothing is spent beyond the plan, and a late project spends less', () => {
    const money: Story = {
      ...CHAIN,
      indicators: [{ id: 'i', name: '投资', unitOfMeasure: '亿元' }],
      targets: [{ id: 't', goal: 1, measurement: { by: 'investment', roster: 'r' } }],
      projects: [{ id: 'p', annualInvestment: 20_000 }],
      readings: [],
    };
    const slow = {
      ...money,
      problems: [{ id: 'x', blocks: [{ of: 'project' as const, id: 'p' }], raisedOn: '2012-08-01', due: '2012-12-01' }],
    };
    const [on, late] = [ask(money).targets[0], ask(slow).targets[0]];
    expect(on).toMatchObject({ method: 'projects', p90: 2 });
    expect(late?.p50).toBeLessThan(1.5);
  });

  it('of an amount with a series is reconciled: between the two, nearer to the surer one', () => {
    const money: Story = {
      indicators: [{ id: 'i', name: '投资', unitOfMeasure: '亿元' }],
      targets: [{ id: 't', goal: 1.2, measurement: { by: 'investment', roster: 'r' } }],
      projects: [{ id: 'p', annualInvestment: 20_000 }],
      rosters: CHAIN.rosters ?? [],
      steps: [{ id: 's', project: 'p', name: '施工', days: 90, basis: 'calendar' }],
    };
    const alone = ask(money).targets[0];
    const sure = ask(money, { seriesOf: () => ({ method: 'pace', p10: 1, p50: 1, p90: 1, sd: 0.001 }) }).targets[0];
    const vague = ask(money, { seriesOf: () => ({ method: 'pace', p10: -50, p50: 1, p90: 50, sd: 39 }) }).targets[0];
    expect(alone?.p50).toBeGreaterThan(1.2);
    expect(sure).toMatchObject({ method: 'reconciled', series: 'pace' });
    expect(sure?.p50).toBeCloseTo(1, 2);
    expect(sure?.chance).toBeLessThan(0.01);
    expect(vague?.p50).toBeCloseTo(alone?.p50 ?? 0, 2);
    expect(vague?.chance).toBeGreaterThan(0.5);
  });

  it('of a target with a series is the series’ own, or reconciled with its projects’', () => {
    const series = () => ({ method: 'theta', p10: 0.5, p50: 1, p90: 1.5, sd: 0.39 });
    const readings: Story = { targets: [{ id: 't', goal: 1 }] };
    expect(ask(readings).targets).toEqual([]);
    const own = () => ({ ...series(), chance: (goal: number) => (goal === 1 ? 0.25 : 0) });
    expect(ask(readings, { seriesOf: own }).targets[0]?.chance).toBe(0.25);
    expect(ask(readings, { seriesOf: series }).targets[0]).toMatchObject({
      method: 'series',
      series: 'theta',
      chance: 0.5,
    });
  });
});

it('refuses draws, seeds and shares out of range', () => {
  for (const bad of [
    { draws: 0 },
    { draws: 10_000_001 },
    { seed: 0.5 },
    { draws: Number.NaN },
    { shares: { office: 0.9, town: 0.2 } },
  ])
    expect(() => ask(CHAIN, bad)).toThrow(Refused);
});
