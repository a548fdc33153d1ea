import { Action, type Assessment, addDays, Project, type Snapshot, type Step, Target } from '@gongjian/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { campaignOf, doneOn, factsOf, linkTo, problemOf, stepOf, TODAY } from '../../test/step-plans.ts';
import { countBack, stepPlan } from '../count-back/index.ts';
import { known } from '../known.ts';
import { outlook } from '../likelihood/index.ts';
import { chancesMoved, chartOf, dayKinds, plannedSpans, tryOut } from './index.ts';

const PROJECT = Project.parse({ id: 'p', name: '医院', unit: 'u', leader: 'l' });
const TARGET = Target.parse({ id: 't', campaign: 'c', action: 'a', name: '开工', indicator: 'i', unit: 'u', goal: 1 });
const ACTION = Action.parse({ id: 'a', campaign: 'c', name: '项目建设', order: 1 });
const ASK = { project: 'p', outcome: 'start', by: '2026-06-09' } as const;
const STEPS = [
  stepOf('design', 10, [], { order: 1 }),
  stepOf('review', 20, ['design'], { order: 2 }),
  stepOf('permit', 5, ['review'], { order: 3, gives: ['start'] }),
  stepOf('garden', 3, [], { order: 4 }),
];

function snapshotOf(steps: readonly Step[], more: Parameters<typeof factsOf>[1] = {}): Snapshot {
  const nothing = { seq: 7, units: [], leaders: [], indicators: [], rosters: [], factors: [], packs: [], ladders: [] };
  const rest = { readings: [], recognitions: [], exemptions: [], bulletins: [] };
  return {
    ...nothing,
    ...rest,
    ...factsOf(steps, more),
    actions: [ACTION],
    targets: [TARGET],
    projects: [PROJECT],
  } as Snapshot;
}

const ASSESSED = {
  projects: [{ project: 'p', light: { light: 'late' }, recognised: [], targets: ['t'] }],
} as unknown as Assessment;

test('a project has its bars: as first planned, as planned now, as it went, as it will go', () => {
  const zero = addDays(TODAY, -1);
  const before = snapshotOf(STEPS);
  const first = plannedSpans(before, zero, ['p']).get('p') ?? new Map();
  const day = '2026-03-20';
  const longer = STEPS.map((step) => (step.id === 'review' ? { ...step, days: 30 } : step));
  const now = snapshotOf(longer, { progress: [doneOn('design', '2026-03-18')] });
  const chart = chartOf(now, ASSESSED, [ASK], day, new Map([['p', { on: zero, spans: first }]]));
  expect(chart).toMatchObject({ zero, today: 19, last: 100 });
  const [project] = chart.projects;
  const [design, review, permit, garden] = project?.steps ?? [];
  expect(design).toMatchObject({ state: 'done', actual: [17, 17], plan: design?.baseline });
  expect(design).not.toHaveProperty('forecast');
  // 2 March is a Monday: ten working days end on Friday the 13th, twenty more on 13 April, the 6th being off for Qingming.
  expect(design?.baseline).toEqual([1, 12]);
  expect(review?.baseline).toEqual([15, 43]);
  expect(review?.plan?.[0]).toBe(15);
  expect(review?.plan?.[1]).toBeGreaterThan(43);
  expect(review?.forecast?.[0]).toBe(22);
  expect(permit?.critical).toBe(true);
  expect(garden).not.toHaveProperty('lateStart');
  expect(project).toMatchObject({ light: 'late', actions: ['a'], leader: 'l', outcome: 'start' });
  expect(project?.baseline).toEqual([1, permit?.baseline?.[1]]);
  expect(project?.forecast).toEqual([garden?.forecast?.[0], permit?.forecast?.[1]]);
  expect(project?.milestones).toEqual([
    { kind: 'start', planned: permit?.plan?.[1], forecast: permit?.forecast?.[1], asked: true },
  ]);
});

test('latest days are those of the count back, step by step', () => {
  const snapshot = snapshotOf(STEPS, { problems: [problemOf('x', [{ of: 'step', id: 'review' }], '2026-05-20')] });
  const counted = countBack(stepPlan(snapshot, TODAY), 'p', 'start', ASK.by);
  const [project] = chartOf(snapshot, ASSESSED, [ASK], TODAY, new Map()).projects;
  expect(project?.lateDays).toBe(counted.lateDays);
  expect(project?.steps.map(({ float }) => float)).toEqual(counted.steps.map(({ float }) => float));
  const days = counted.steps.map(({ lateStart }) => lateStart);
  const zero = addDays(TODAY, -1);
  expect(project?.steps.map(({ lateStart }) => lateStart && addDays(zero, lateStart))).toEqual(days);
  expect(project?.steps[1]?.problems).toBe(1);
});

test('links that go round leave a project without bars, and do not take the chart with them', () => {
  const round = [stepOf('a', 3, ['b']), stepOf('b', 3, ['a'])];
  const [project] = chartOf(snapshotOf(round), ASSESSED, [ASK], TODAY, new Map()).projects;
  expect(project).toMatchObject({ faulty: true });
  expect(project?.steps.every(({ forecast }) => forecast === undefined)).toBe(true);
});

test('a longer step moves what waits for it and nothing else, and makes its outcome late', () => {
  const facts = factsOf(STEPS);
  const longer = { ...(STEPS[1] as Step), days: 60 };
  const { moved, outcomes } = tryOut(facts, TODAY, [ASK], [longer]);
  expect(moved.map(({ step }) => step)).toEqual(['review', 'permit']);
  expect(moved.map(({ days }) => days)).toEqual([40, 40]);
  expect(moved[0]?.is.from).toBe(moved[0]?.was.from);
  expect(outcomes).toHaveLength(1);
  expect(outcomes[0]?.was.lateDays).toBe(0);
  expect(outcomes[0]?.is.lateDays).toBeGreaterThan(0);
});

test('a longer step makes the outcome less likely, and the chance without it is that of the outlook', () => {
  const facts = { ...factsOf(STEPS), projects: [PROJECT] };
  const [moved] = chancesMoved(facts, TODAY, [ASK], [{ ...(STEPS[1] as Step), days: 45 }]);
  const asking = snapshotOf(STEPS);
  const whole = { ...asking, targets: [], projects: [{ ...PROJECT, asked: ['start' as const] }] };
  const [told] = outlook(known(whole), TODAY, { draws: 1000, seed: 1 }).projects;
  expect(moved?.was).toBe(told?.chance);
  expect(moved?.was).toBeGreaterThan(0.9);
  expect(moved?.is).toBeLessThan((moved?.was ?? 0) - 0.1);
});

test('what waits in another project moves too', () => {
  const other = stepOf('other', 4, [], { project: 'q', order: 9, after: [linkTo('permit')] });
  const { moved } = tryOut(factsOf([...STEPS, other]), TODAY, [], [{ ...(STEPS[0] as Step), days: 15 }]);
  expect(moved.map(({ project, step }) => `${project} ${step}`)).toEqual([
    'p design',
    'p review',
    'p permit',
    'q other',
  ]);
});

test('a step put between two moves what waits for it, and taken out again moves all back', () => {
  const facts = factsOf(STEPS);
  const fresh = stepOf('survey', 6, ['design'], { order: 1 });
  const waiting = { ...(STEPS[1] as Step), after: [linkTo('design'), linkTo('survey')] };
  const there = tryOut(facts, TODAY, [ASK], [waiting, fresh]);
  expect(there.moved.map(({ step, days }) => [step, days])).toEqual([
    ['review', 6],
    ['permit', 6],
  ]);
  expect([...there.added.keys()]).toEqual(['survey']);
  const after = { ...facts, steps: [...STEPS.filter(({ id }) => id !== 'review'), waiting, fresh] };
  const gone = tryOut(after, TODAY, [ASK], [STEPS[1] as Step], ['survey']);
  expect(gone.moved.map(({ step, days }) => [step, days])).toEqual([
    ['review', -6],
    ['permit', -6],
  ]);
  expect(gone.outcomes.map(({ was, is }) => [was.finish, is.finish])).toEqual(
    there.outcomes.map(({ was, is }) => [is.finish, was.finish]),
  );
});

test('links that would go round are told, and an outcome whose step is taken out is unknown', () => {
  const facts = factsOf(STEPS);
  const round = { ...(STEPS[0] as Step), after: [linkTo('permit')] };
  expect(tryOut(facts, TODAY, [], [round]).faulty).toBe(true);
  expect(tryOut(facts, TODAY, [], [STEPS[0] as Step]).faulty).toBe(false);
  expect(tryOut(facts, TODAY, [ASK], [], ['permit']).outcomes[0]?.is).toEqual({ reach: 'unknown', lateDays: 0 });
});

test('to begin later never brings anything forward, and taking it back moves all back', () => {
  const links = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 });
  const days = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(links, days, fc.nat(7), fc.integer({ min: 1, max: 60 }), (pairs, lengths, at, later) => {
      const steps = lengths.map((length, place) => {
        const before = new Set(
          pairs.filter(([a, b]) => Math.max(a, b) === place && a !== b).map(([a, b]) => Math.min(a, b)),
        );
        return stepOf(
          `s${place}`,
          length,
          [...before].map((one) => `s${one}`),
        );
      });
      const facts = factsOf(steps);
      const step = steps[at] as Step;
      const edited: Step = { ...step, constraint: { kind: 'start-no-earlier', on: addDays(TODAY, later) } };
      const { moved } = tryOut(facts, TODAY, [], [edited]);
      for (const { was, is } of moved) expect(is.to >= was.to && is.from >= was.from).toBe(true);
      const after = { ...facts, steps: steps.map((one) => (one === step ? edited : one)) };
      const back = tryOut(after, TODAY, [], [step]).moved;
      expect(back.map(({ step: id, was, is }) => [id, is, was])).toEqual(
        moved.map(({ step: id, was, is }) => [id, was, is]),
      );
    }),
  );
});

test('days off are told apart as the notice of 2012 arranged National Day', () => {
  const { campaign, calendars } = factsOf([], { campaign: campaignOf('cn', 2012) });
  // 国办发明电〔2011〕45号: 30 September to 7 October off, Saturday 29 September worked.
  const kinds = dayKinds({ campaign, calendars }, '2012-09-28', '2012-10-08');
  expect(kinds).toEqual(['work', 'make-up', ...Array(8).fill('holiday'), 'work']);
  expect(dayKinds({ campaign, calendars }, '2012-09-22', '2012-09-24')).toEqual(['weekend', 'weekend', 'work']);
});
