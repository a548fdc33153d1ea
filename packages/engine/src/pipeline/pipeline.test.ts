import { addDays, type Day, PIPELINE_STAGES, type Project, RECOGNITION_KINDS, sum } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Story, snapshotOf } from '../../test/campaign.ts';
import { anyStory, PROJECTS, STORY_DAY } from '../../test/county-story.ts';
import { countBack, stepPlan } from '../count-back/index.ts';
import { batchStart, continuity, pipelineOf } from './index.ts';
import { leftWithin, median } from './quantile.ts';

const DAY: Day = '2012-09-09';

const stagesOf = (story: Story, day = DAY) =>
  Object.fromEntries(pipelineOf(snapshotOf(story), day).projects.map(({ project, stage }) => [project, stage]));

describe('the stage of a project', () => {
  it('is the furthest that facts tell of; the pool counts only until something is done', () => {
    const recognised = (project: string, ...kinds: string[]) =>
      kinds.map((kind) => ({ project, kind, on: '2012-08-20' as Day }));
    const pool = (kind: 'idea' | 'reserve'): Partial<Project> => ({ pool: { kind, since: '2012-03-01' } });
    const story = {
      projects: [
        { id: 'thought', ...pool('idea') },
        { id: 'kept', ...pool('reserve') },
        { id: 'begun', ...pool('reserve') },
        { id: 'plain' },
        { id: 'started' },
        { id: 'counted' },
        { id: 'finished' },
        { id: 'produces' },
        { id: 'all' },
      ],
      steps: [{ id: 's', project: 'begun', name: '立项', days: 5 }],
      progress: [{ project: 'begun', step: 's', on: '2012-08-05', started: '2012-08-02' }],
      recognitions: [
        ...recognised('started', 'start'),
        ...recognised('counted', 'start', 'statistics'),
        ...recognised('finished', 'completion'),
        ...recognised('produces', 'production'),
        ...recognised('all', 'production', 'statistics'),
      ],
    } as Story;
    expect(stagesOf(story)).toEqual({
      thought: 'idea',
      kept: 'reserve',
      begun: 'preparation',
      plain: 'preparation',
      started: 'construction',
      counted: 'construction',
      finished: 'completed',
      produces: 'production',
      all: 'statistics',
    });
    const { projects, stages } = pipelineOf(snapshotOf(story), DAY);
    const row = (id: string) => projects.find(({ project }) => project === id);
    expect(row('begun')).toMatchObject({ since: '2012-08-02', age: 38 });
    expect(row('plain')).not.toHaveProperty('age');
    expect(row('counted')?.inStatistics).toBe(true);
    expect(stages.map(({ count }) => count)).toEqual([1, 1, 2, 2, 1, 1, 1]);
    // As of a day before: nothing that happened later counts.
    expect(new Set(Object.values(stagesOf(story, '2012-02-01')))).toEqual(new Set(['idea', 'preparation']));
  });

  it('stays long where it is longer than three quarters of all stay there', () => {
    const built = [10, 10, 20, 20, 30, 30, 40, 40].map((days, at) => ({ id: `b${at}`, days }));
    const { projects, stages } = pipelineOf(
      snapshotOf({
        projects: [...built.map(({ id }) => ({ id })), { id: 'x' }, { id: 'y' }],
        recognitions: [
          ...built.flatMap(({ id, days }) => [
            { project: id, kind: 'start' as const, on: '2012-01-01' as Day },
            { project: id, kind: 'completion' as const, on: addDays('2012-01-01', days) },
          ]),
          { project: 'x', kind: 'start', on: addDays(DAY, -40) },
          { project: 'y', kind: 'start', on: addDays(DAY, -41) },
        ],
      }),
      DAY,
    );
    expect(stages[3]?.usual).toEqual({ median: 30, upper: 40, left: 8 });
    expect(projects.filter(({ long }) => long).map(({ project }) => project)).toEqual(['y']);
  });

  it('is late where its planned day has passed', () => {
    const story = { projects: [{ id: 'p', plannedStart: '2012-09-01' as Day, totalInvestment: 5000 }, { id: 'q' }] };
    const { projects, stages } = pipelineOf(snapshotOf(story), DAY);
    expect(projects[0]).toMatchObject({ project: 'p', due: '2012-09-01', overdueDays: 8 });
    expect(stages[2]).toMatchObject({ count: 2, totalInvestment: 5000, unknownTotals: 1, overdue: 1 });
  });
});

describe('properties', () => {
  const day = fc.integer({ min: -300, max: 300 }).map((days) => addDays(STORY_DAY, days));
  const course = fc.record({
    pool: fc.option(fc.record({ kind: fc.constantFrom('idea' as const, 'reserve' as const), since: day })),
    recognised: fc.uniqueArray(fc.record({ kind: fc.constantFrom(...RECOGNITION_KINDS), on: day }), {
      selector: ({ kind }) => kind,
    }),
    total: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  });
  const county = fc.tuple(anyStory, fc.tuple(...PROJECTS.map(() => course))).map(
    ([story, courses]): Story => ({
      ...story,
      projects: PROJECTS.map((id, at) => {
        const { pool, total } = courses[at] as (typeof courses)[number];
        return { id, ...(pool === null ? {} : { pool }), ...(total === null ? {} : { totalInvestment: total }) };
      }),
      recognitions: courses.flatMap(({ recognised }, at) =>
        recognised.map(({ kind, on }) => ({ project: PROJECTS[at] as string, kind, on })),
      ),
    }),
  );

  it('every project is in exactly one stage, no age is negative, and sums are those of the rows', () => {
    fc.assert(
      fc.property(county, day, (story, on) => {
        const { stages, projects } = pipelineOf(snapshotOf(story), on);
        expect(projects.map(({ project }) => project).toSorted()).toEqual([...PROJECTS]);
        expect(stages.map(({ stage }) => stage)).toEqual([...PIPELINE_STAGES]);
        for (const { age = 0, overdueDays, since = on } of projects) {
          expect(age).toBeGreaterThanOrEqual(0);
          expect(overdueDays).toBeGreaterThanOrEqual(0);
          expect(since <= on).toBe(true);
        }
        expect(sum(stages.map(({ count }) => count))).toBe(PROJECTS.length);
        expect(sum(stages.map(({ totalInvestment }) => totalInvestment))).toBe(
          sum(projects.map(({ totalInvestment = 0 }) => totalInvestment)),
        );
      }),
    );
  });

  it('never goes back as days pass', () => {
    fc.assert(
      fc.property(county, day, fc.nat(200), (story, on, later) => {
        const snapshot = snapshotOf(story);
        const was = new Map(pipelineOf(snapshot, on).projects.map(({ project, stage }) => [project, stage]));
        for (const { project, stage } of pipelineOf(snapshot, addDays(on, later)).projects) {
          // A pool entered later than the preliminaries is the one way back: the project was put off.
          const isPooled = story.projects?.find(({ id }) => id === project)?.pool !== undefined;
          const [before, after] = [was.get(project) ?? 'idea', stage].map((one) => PIPELINE_STAGES.indexOf(one));
          if (!isPooled) expect(after).toBeGreaterThanOrEqual(before as number);
        }
      }),
    );
  });

  it('ready are exactly those whose count-back to the date is reachable, and everyone not started is in one list', () => {
    fc.assert(
      fc.property(county, fc.integer({ min: -5, max: 120 }), (story, after) => {
        const snapshot = snapshotOf({ ...story, calendars: [] });
        const on = addDays(STORY_DAY, after);
        const { ready, conditional, not } = batchStart(snapshot, STORY_DAY, on);
        const waiting = pipelineOf(snapshot, STORY_DAY).projects.filter(({ stage }) =>
          ['idea', 'reserve', 'preparation'].includes(stage),
        );
        expect([...ready, ...conditional, ...not].map(({ project }) => project).toSorted()).toEqual(
          waiting.map(({ project }) => project).toSorted(),
        );
        const plan = stepPlan(snapshot, STORY_DAY);
        const reachable = waiting.filter(({ project }) =>
          ['done', 'reachable'].includes(countBack(plan, project, 'start', on).reach),
        );
        expect(ready.map(({ project }) => project).toSorted()).toEqual(
          reachable.map(({ project }) => project).toSorted(),
        );
        for (const row of ready) expect(row.slack).toBeGreaterThanOrEqual(0);
        for (const row of conditional) expect(row.needs.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('a later date never takes a project from the ready ones', () => {
    fc.assert(
      fc.property(county, fc.nat(60), fc.nat(60), (story, after, more) => {
        const snapshot = snapshotOf(story);
        const readyOn = (days: number) =>
          batchStart(snapshot, STORY_DAY, addDays(STORY_DAY, days)).ready.map(({ project }) => project);
        const later = readyOn(after + more);
        for (const project of readyOn(after)) expect(later).toContain(project);
      }),
      { numRuns: 60 },
    );
  });

  it('no month expects more than there are projects, and the months of all done and drawn add up to them at most', () => {
    fc.assert(
      fc.property(county, (story) => {
        const { months, undated } = continuity(snapshotOf(story), STORY_DAY, { draws: 40 });
        expect(months).toHaveLength(12);
        for (const flow of ['starts', 'completions'] as const) {
          const expected = sum(months.map((month) => month[flow].expected));
          expect(expected).toBeLessThanOrEqual(PROJECTS.length - undated[flow] + 1e-6);
          for (const month of months) expect(month[flow].p10).toBeLessThanOrEqual(month[flow].p90);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a planned batch start', () => {
  const step = (id: string, project: string, days: number, more = {}) => ({ id, project, name: id, days, ...more });
  const gives = { gives: ['start' as const] };

  it('says the slack in working days, what a project needs of whom, and the law that stands against it', () => {
    const minimum = {
      days: 30,
      basis: 'calendar' as const,
      citation: '公告期',
      sourced: 'own' as const,
      effective: { from: '2010-01-01' as Day },
    };
    const snapshot = snapshotOf({
      projects: [{ id: 'ready' }, { id: 'blocked' }, { id: 'law' }, { id: 'bare' }],
      tracks: [
        {
          id: 't',
          version: '1',
          name: { zh: '流程', en: 'track' },
          citation: '—',
          effective: { from: '2010-01-01' },
          steps: [
            {
              id: 'notice',
              name: { zh: '公告', en: 'notice' },
              office: 'county',
              minimum: [minimum],
              usual: { low: 30, mode: 30, high: 30 },
              basis: 'calendar',
            },
          ],
        } as never,
      ],
      steps: [
        step('a', 'ready', 5, gives),
        step('b', 'blocked', 3, { ...gives, office: 'u' }),
        step('c', 'law', 30, { ...gives, basis: 'calendar', of: { track: 't', step: 'notice' } }),
      ],
      problems: [
        {
          id: 'x',
          name: '用地未批',
          blocks: [{ of: 'step', id: 'b' }],
          raisedOn: '2012-08-20',
          due: '2012-10-10',
          decider: { unit: 'u' },
        },
      ],
    });
    // 10 to 14 September is a whole week; 21 September a Friday.
    const { ready, conditional, not } = batchStart(snapshot, DAY, '2012-09-21');
    expect(ready).toMatchObject([
      { project: 'ready', finish: '2012-09-14', slack: 5, next: { latestStart: '2012-09-17' } },
    ]);
    expect(conditional).toMatchObject([
      { project: 'blocked', needs: [{ name: '用地未批', unit: 'u', condition: { kind: 'clear', by: '2012-09-18' } }] },
    ]);
    expect(not).toMatchObject([
      { project: 'law', reach: 'not-by-law', citations: [{ name: 'c', minimum: { citation: '公告期' } }] },
      { project: 'bare', reach: 'unknown' },
    ]);
  });
});

describe('continuity', () => {
  it('counts what was done and what is planned by month, and names the months without a start', () => {
    const found = continuity(
      snapshotOf({
        projects: [
          { id: 'a', plannedStart: '2012-09-20', totalInvestment: 8000 },
          { id: 'b', plannedStart: '2012-12-20' },
          { id: 'c', plannedStart: '2012-08-20' },
          { id: 'd' },
          { id: 'e', plannedStart: '2012-09-01' },
        ],
        recognitions: [{ project: 'e', kind: 'start', on: '2012-09-03' }],
      }),
      DAY,
      { draws: 200 },
    );
    expect(found.months.map(({ month }) => month)).toEqual(
      Array.from({ length: 12 }, (_, at) => (at < 4 ? `2012-${String(9 + at).padStart(2, '0')}` : `2013-0${at - 3}`)),
    );
    expect(found.months[0]?.starts).toMatchObject({ planned: 2, money: 8000, done: 1, none: 0 });
    expect(found.months[3]?.starts.planned).toBe(1);
    expect(found.undated.starts).toBe(1);
    expect(found.overdue.starts).toBe(1);
    expect(found.gaps).toContain('2013-08');
    expect(found.gaps).not.toContain('2012-09');
    expect(found.gaps).not.toContain('2012-12');
  });
});

it('the middle of an even list is between its two', () => {
  expect([median([]), median([3, 1]), median([3, 1, 2])]).toEqual([undefined, 2, 2]);
});

// Freireich et al. 1963, 6-mercaptopurine, 21 patients; published Kaplan–Meier estimates: 0.753 at 10, 0.690 at 13, 0.448 at 23 weeks.
it('stays are told as survival is: those still there count for as long as they have been', () => {
  const left = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const still = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  expect(leftWithin(left, still, 0.5)).toBe(23);
  expect(leftWithin(left, still, 0.2)).toBe(10);
  expect(leftWithin(left, still, 0.3)).toBe(13);
  expect(leftWithin(left, still, 0.75)).toBeUndefined();
  expect(leftWithin([1, 2, 3, 4], [], 0.75)).toBe(3);
});
