import { type CountBack, GROUNDS, type KeyWork, type Outlook, Refused, SelectionRules } from '@gongjian/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readingsOf, type Story, snapshotOf } from '../../test/campaign.ts';
import { assess } from '../assess.ts';
import { selectKeyWork } from './select-key-work.ts';

const rules = (over: Partial<SelectionRules> = {}) => SelectionRules.parse(over);

function selected(
  story: Story,
  day: string,
  given = rules(),
  seams: { countBacks?: CountBack[]; outlook?: Outlook } = {},
) {
  const snapshot = snapshotOf(story);
  return selectKeyWork({ snapshot, assessment: assess(snapshot, day), ...seams }, given);
}

const grounds = (work: KeyWork | undefined) =>
  Object.fromEntries((work?.grounds ?? []).map(({ ground, value }) => [ground, Math.round(value * 1e6) / 1e6]));
const find = (list: readonly KeyWork[], subject: string) => list.find((one) => one.subject === subject);

// The half-year figures of the deployment speech: 42 projects at 35.3 % of the year's plan, foreign capital at 24.1 %.
const SPEECH: Story = {
  indicators: [
    { id: 'fai', name: '固定资产投资', unitOfMeasure: '亿元' },
    { id: 'fdi', name: '实到外资', unitOfMeasure: '万美元' },
    { id: 'big', name: '重大项目投资', unitOfMeasure: '亿元' },
  ],
  targets: [
    { id: 'fai', indicator: 'fai', annualPlan: 180 },
    { id: 'industry', indicator: 'fai', annualPlan: 105.6, parent: 'fai' },
    { id: 'fdi', indicator: 'fdi', annualPlan: 1000 },
    { id: 'big', indicator: 'big', annualPlan: 100 },
  ],
  readings: [
    ...readingsOf('target', 'fai', [['2012-06-30', 93.6]]),
    ...readingsOf('target', 'industry', [['2012-06-30', 52.8]]),
    ...readingsOf('target', 'fdi', [['2012-06-30', 241]]),
    ...readingsOf('target', 'big', [['2012-06-30', 35.3]]),
  ],
};

it('puts foreign capital at 24.1 % and the key projects at 35.3 % before what has reached its half-year', () => {
  const { targets } = selected(SPEECH, '2012-07-31');
  expect(targets.map(({ subject }) => subject)).toEqual(['fdi', 'big', 'fai', 'industry']);
});

it('makes each ground from figures that anyone can look up', () => {
  const { targets } = selected(SPEECH, '2012-07-31');
  // Goal 900 of 1000, done 241; the whole of its indicator.
  expect(grounds(find(targets, 'fdi'))).toEqual({ weight: 1, distance: 0.732222, lag: 0, difficulty: 0 });
  // 105.6 of 180.
  expect(grounds(find(targets, 'industry'))['weight']).toBe(0.586667);
  expect(find(targets, 'industry')?.grounds[0]?.inputs).toEqual([
    { of: 'target', id: 'industry', field: 'weight', value: 1 },
    { of: 'target', id: 'industry', field: 'whole', value: 105.6 },
    { of: 'target', id: 'fai', field: 'total', value: 180 },
  ]);
});

it('reads the lag from the campaign curve', () => {
  const story: Story = {
    targets: [{ id: 't', annualPlan: 100 }],
    readings: readingsOf('target', 't', [
      ['2012-07-31', 40],
      ['2012-09-19', 52],
    ]),
  };
  // Day 50: 40 + 50 × 50 % = 65 expected.
  expect(grounds(selected(story, '2012-09-19').targets[0])).toMatchObject({ lag: 0.2 });
});

it('finds work harder for what waits behind problems, for late schedules and for a small chance', () => {
  const story: Story = {
    targets: [{ id: 't', goal: 4, measurement: { by: 'count', roster: 'r', recognised: ['start'] } }],
    projects: ['p1', 'p2', 'p3', 'p4'].map((id) => ({ id })),
    rosters: [
      {
        id: 'r',
        entries: ['p1', 'p2', 'p3', 'p4'].map((project) => ({ project, entered: '2012-01-01', enteredWhy: '列入' })),
      },
    ],
    problems: ['p1', 'p1', 'p2'].map((id, at) => ({
      id: `k${at}`,
      raisedOn: '2012-08-05',
      due: '2012-12-01',
      blocks: [{ of: 'project' as const, id }],
    })),
  };
  const day = '2012-09-09';
  const late = { project: 'p3', reach: 'reachable', lateDays: 60, steps: [] } as unknown as CountBack;
  const outlook = { targets: [{ target: 't', chance: 0.2 }], projects: [] } as unknown as Outlook;
  const difficulty = (seams = {}) => grounds(selected(story, day, rules(), seams).targets[0])['difficulty'];
  // Two of four projects, each once; one of four late; eight in ten to miss.
  expect(difficulty()).toBe(0.5);
  expect(difficulty({ countBacks: [late] })).toBe(0.625);
  expect(difficulty({ countBacks: [late], outlook })).toBe(0.925);
  const { projects } = selected(story, day, rules(), { countBacks: [late] });
  // Two problems: 2 ÷ 3; 60 days late with 60 days left: a half.
  expect(grounds(find(projects, 'p1'))['difficulty']).toBe(0.666667);
  expect(grounds(find(projects, 'p3'))['difficulty']).toBe(0.5);
  expect(grounds(find(projects, 'p4'))['difficulty']).toBe(0);
});

it('weighs a project by what hangs on it, and its lag by money and by days overdue', () => {
  const story: Story = {
    targets: [
      { id: 'count', goal: 2, measurement: { by: 'count', roster: 'r', recognised: ['start'] } },
      { id: 'sum', goal: 10, weight: 2, measurement: { by: 'investment', roster: 'r' } },
    ],
    projects: [
      { id: 'p1', annualInvestment: 50_000, asked: ['start'], plannedStart: '2012-07-26' },
      { id: 'p2', annualInvestment: 10_000 },
    ],
    rosters: [
      { id: 'r', entries: ['p1', 'p2'].map((project) => ({ project, entered: '2012-01-01', enteredWhy: '列入' })) },
    ],
    readings: readingsOf('project', 'p2', [['2012-08-31', 4_500]]),
  };
  const { projects } = selected(story, '2012-09-09');
  // 1 ÷ 2 + 2 × 5 ÷ 10 against 1 ÷ 2 + 2 × 1 ÷ 10.
  expect(grounds(find(projects, 'p1'))).toEqual({ weight: 1, distance: 1, lag: 0.5, difficulty: 0 });
  expect(grounds(find(projects, 'p2'))).toEqual({ weight: 0.466667, distance: 0.5, lag: 0.325, difficulty: 0 });
});

it('leaves out what is reached and keeps what cannot be told, which may take any place', () => {
  const story: Story = {
    targets: ['done', 'open', 'silent'].map((id) => ({ id, annualPlan: 100 })),
    readings: [
      ...readingsOf('target', 'done', [['2012-09-01', 90]]),
      ...readingsOf('target', 'open', [['2012-09-01', 50]]),
    ],
  };
  const { targets, reached } = selected(story, '2012-09-09');
  expect(reached).toEqual([{ of: 'target', subject: 'done' }]);
  expect(targets.map(({ subject, ranks }) => [subject, ranks])).toEqual([
    ['open', { best: 1, worst: 2 }],
    ['silent', { best: 1, worst: 2 }],
  ]);
});

it('judges a growth by how far it is below what it must beat', () => {
  const story = (value: number, peer?: number): Story => ({
    indicators: [{ id: 'i', name: '增速', unitOfMeasure: '%', form: 'growth' }],
    targets: [{ id: 't', annualPlan: 12, comparison: peer === undefined ? 'at-least' : 'above-peer' }],
    readings: readingsOf('target', 't', [['2012-09-01', value]], peer === undefined ? {} : { peer }),
  });
  const [, distance, lag] = GROUNDS.map((ground) => grounds(selected(story(9), '2012-09-09').targets[0])[ground]);
  expect([distance, lag]).toEqual([0.25, 0.25]);
  expect(grounds(selected(story(8, 10), '2012-09-09').targets[0])).toMatchObject({ distance: 0.2, lag: 0.2 });
  expect(grounds(selected(story(11, 10), '2012-09-09').targets[0])).toMatchObject({ distance: 0, lag: 0 });
});

const row = fc.record({
  done: fc.integer({ min: 0, max: 95 }),
  plan: fc.integer({ min: 100, max: 300 }),
  weight: fc.integer({ min: 0, max: 5 }),
});
const storyOf = (rows: readonly { done: number; plan: number; weight: number }[]): Story => ({
  targets: rows.map(({ plan, weight }, at) => ({ id: `t${at}`, annualPlan: plan, weight })),
  readings: rows.flatMap(({ done }, at) => readingsOf('target', `t${at}`, [['2012-09-09', done / 2]])),
});
const weights = fc
  .record({ weight: fc.nat(5), distance: fc.nat(5), lag: fc.nat(5), difficulty: fc.nat(5) })
  .filter((list) => GROUNDS.some((ground) => list[ground] > 0));

it('keeps every ground and score between 0 and 1, every rank in its interval, and the wider interval around the narrower', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 7 }), weights, fc.nat(100), (rows, list, vary) => {
      for (const work of selected(storyOf(rows), '2012-09-19', rules({ weights: list, vary })).targets) {
        for (const value of [work.score, ...work.grounds.map((ground) => ground.value)]) {
          expect(value >= 0 && value <= 1 + 1e-9).toBe(true);
        }
        expect(work.ranksAny.best <= work.ranks.best && work.ranks.best <= work.rank).toBe(true);
        expect(work.rank <= work.ranks.worst && work.ranks.worst <= work.ranksAny.worst).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

it('is the same for weights of another size and for targets in another order', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      weights,
      fc.integer({ min: 2, max: 9 }),
      (rows, list, times) => {
        const places = (story: Story, given: SelectionRules) =>
          selected(story, '2012-09-19', given).targets.map(({ subject, rank, ranks, ranksAny }) => ({
            subject,
            rank,
            ranks,
            ranksAny,
          }));
        const story = storyOf(rows);
        const larger = Object.fromEntries(
          GROUNDS.map((ground) => [ground, list[ground] * times]),
        ) as SelectionRules['weights'];
        const expected = places(story, rules({ weights: list }));
        expect(places(story, rules({ weights: larger }))).toEqual(expected);
        expect(places({ ...story, targets: story.targets?.toReversed() ?? [] }, rules({ weights: list }))).toEqual(
          expected,
        );
      },
    ),
    { numRuns: 40 },
  );
});

it('refuses rules without any weight', () => {
  const none = { weight: 0, distance: 0, lag: 0, difficulty: 0 };
  expect(() => selected(SPEECH, '2012-07-31', { ...rules(), weights: none })).toThrow(Refused);
});
