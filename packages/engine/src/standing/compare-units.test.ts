import { type CountBack, type Grade, Refused, type Snapshot, StandingRules, type Unit } from '@gongjian/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readingsOf, type Story, snapshotOf } from '../../test/campaign.ts';
import { assess } from '../assess.ts';
import { compareUnits } from './compare-units.ts';

const DAY = '2012-09-19';
const TOWNS: readonly Unit[] = ['east', 'south', 'west'].map((id) => ({ id, name: id, kind: 'township', order: 0 }));
const HAND = { id: 'ducha', name: '督查室' };
const rules = (over: Partial<StandingRules> = {}) => StandingRules.parse(over);

function standingsOf(
  story: Story,
  given: StandingRules = rules(),
  units = TOWNS,
  countBacks: readonly CountBack[] = [],
) {
  const snapshot: Snapshot = { ...snapshotOf(story), units: [...units] };
  return compareUnits({ snapshot, assessment: assess(snapshot, DAY), countBacks }, given);
}

const townships = (story: Story, given?: StandingRules, units?: readonly Unit[], countBacks?: readonly CountBack[]) =>
  standingsOf(story, given, units, countBacks).groups.find(({ id }) => id === 'townships')?.rows ?? [];

/** One target of 100 for each township, with its figure at half the window. */
const FIGURES: Readonly<Record<string, readonly [value: number, grade: Grade]>> = {
  east: [45, 'verified'],
  south: [36, 'reported'],
  west: [27, 'verified'],
};
const STORY: Story = {
  targets: TOWNS.map(({ id }) => ({ id: `t-${id}`, annualPlan: 100, unit: id })),
  readings: TOWNS.flatMap(({ id }) => {
    const [value = 0, grade = 'reported'] = FIGURES[id] ?? [];
    return readingsOf('target', `t-${id}`, [['2012-09-15', value]], { grade });
  }),
};

it('holds each unit to its own targets on the day asked, progress to the curve and results to verified figures', () => {
  // Day 50 of 100 towards 90 of 100: 45 are expected.
  const rows = townships(STORY);
  expect(rows.map(({ unit, rank }) => [unit, rank])).toEqual([
    ['east', 1],
    ['west', 2],
    ['south', 3],
  ]);
  expect(rows[0]?.parts.map(({ part, value, filled }) => [part, value, filled])).toEqual([
    ['effort', 0.75, true],
    ['progress', 1, false],
    ['results', 0.5, false],
  ]);
  expect(rows.map(({ score, scoreVerified }) => [score, scoreVerified])).toEqual([
    [75, 75],
    [45, 45],
    [40, 0],
  ]);
  expect(rows.map(({ gap }) => gap)).toEqual([undefined, 30, 5]);
});

it('widens the interval of a rank that only unverified figures hold', () => {
  const ranks = townships(STORY, rules({ weights: { effort: 0, progress: 1, results: 0 } })).map((row) => [
    row.unit,
    row.rank,
    row.ranks,
  ]);
  expect(ranks).toEqual([
    ['east', 1, { best: 1, worst: 1 }],
    ['south', 2, { best: 2, worst: 3 }],
    ['west', 3, { best: 2, worst: 3 }],
  ]);
});

it('counts as effort what was decided in time and begun in time, and not what a unit raised itself', () => {
  const problem = (id: string, raisedBy: string, due: string, clearedOn?: string) => ({
    id,
    raisedBy,
    raisedOn: '2012-08-05',
    due,
    decider: { unit: 'east' },
    blocks: [{ of: 'target' as const, id: 't-west' }],
    ...(clearedOn === undefined ? {} : { cleared: { on: clearedOn, how: '定', verifier: '核实人' } }),
  });
  const steps = [
    { step: 's1', started: '2012-08-20', lateStart: '2012-08-20' },
    { step: 's2', lateStart: '2012-09-18' },
    { step: 's3', lateStart: '2012-09-19' },
  ].map((step) => ({ ...step, office: 'east' }));
  const countBack = { project: 'p', steps } as unknown as CountBack;
  const [east] = townships(
    {
      ...STORY,
      problems: [
        problem('k1', 'west', '2012-09-01', '2012-09-01'),
        problem('k2', 'west', '2012-09-01', '2012-09-02'),
        problem('k3', 'west', '2012-09-18'),
        problem('k4', 'west', '2012-09-19'),
        problem('k5', 'east', '2012-09-01', '2012-08-10'),
      ],
    },
    rules(),
    TOWNS,
    [countBack],
  ).filter(({ unit }) => unit === 'east');
  expect(east?.kept).toEqual({ problems: ['k1'], steps: ['s1'] });
  expect(east?.missed).toEqual({ problems: ['k2', 'k3'], steps: ['s2'] });
  expect(east?.parts[0]).toMatchObject({ part: 'effort', value: 0.4, filled: false, counted: 5 });
});

it('holds a step of no office to the project’s unit, and one counted back twice to its earlier latest start', () => {
  const countBack = (steps: readonly object[]) => ({ project: 'p', steps }) as unknown as CountBack;
  const story: Story = { ...STORY, projects: [{ id: 'p', unit: 'west' }] };
  const begun = { step: 's1', started: '2012-09-05' };
  const west = townships(story, rules(), TOWNS, [
    countBack([{ ...begun, lateStart: '2012-09-10' }, { step: 's2' }]),
    countBack([
      { ...begun, lateStart: '2012-09-04' },
      { step: 's3', started: '2012-10-01', lateStart: '2012-09-19' },
    ]),
  ]).find(({ unit }) => unit === 'west');
  expect([west?.kept.steps, west?.missed.steps]).toEqual([[], ['s1']]);
});

it('never worsens a score for a problem cleared in time, not even of a unit far ahead of its curve', () => {
  const problem = {
    id: 'k1',
    raisedBy: 'west',
    raisedOn: '2012-08-05',
    due: '2012-09-01',
    decider: { unit: 'east' },
    blocks: [{ of: 'target' as const, id: 't-west' }],
    cleared: { on: '2012-08-20', how: '定', verifier: '核实人' },
  };
  const ahead: Story = {
    ...STORY,
    readings: readingsOf('target', 't-east', [['2012-09-15', 100]], { grade: 'verified' }),
  };
  const score = (story: Story) => townships(story, rules({ cap: 200 })).find(({ unit }) => unit === 'east')?.score;
  // Progress at the cap of 2, results 1; effort 1 whether filled in or earned.
  expect(score(ahead)).toBe(score({ ...ahead, problems: [problem] }));
  expect(score(ahead)).toBeCloseTo(400 / 3, 6);
});

it('takes exempt items out of the standing and gives both figures', () => {
  const exemptions = [{ id: 'e', of: 'target' as const, subject: 'w2', from: '2012-09-01', to: '2012-09-30' }];
  const story: Story = {
    targets: [...(STORY.targets ?? []), { id: 'w2', annualPlan: 100, unit: 'west' }],
    readings: STORY.readings ?? [],
  };
  const west = (exempted: Story) => townships(exempted).find(({ unit }) => unit === 'west');
  const [plain, exempt] = [west(story), west({ ...story, exemptions })];
  expect(plain?.parts[1]).toMatchObject({ value: 0.3, withExempt: 0.3, counted: 2, all: 2 });
  expect(exempt?.parts[1]).toMatchObject({ value: 0.6, withExempt: 0.3, counted: 1, all: 2 });
  expect(exempt?.scoreWithExempt).toBe(plain?.score);
  expect(exempt?.items.at(-1)).toMatchObject({ subject: 'w2', exempt: { exemption: 'e' } });
});

it('leaves out, with the reason, units of which nothing is asked, all of whose items are exempt, or of no group', () => {
  const units: Unit[] = [
    ...TOWNS,
    { id: 'idle', name: '某镇', kind: 'township', order: 0 },
    { id: 'state', name: '某公司', kind: 'enterprise-state', order: 0 },
  ];
  const { leftOut, groups } = standingsOf(
    {
      targets: [...(STORY.targets ?? []), { id: 't-state', annualPlan: 100, unit: 'state' }],
      readings: STORY.readings ?? [],
      exemptions: [{ id: 'e', of: 'target', subject: 't-west', from: '2012-09-01', to: '2012-09-30' }],
    },
    rules(),
    units,
  );
  expect(leftOut.map(({ unit, why }) => [unit, why])).toEqual([
    ['west', 'all-exempt'],
    ['idle', 'nothing-asked'],
    ['state', 'no-group'],
  ]);
  expect(groups.flatMap(({ rows }) => rows.map(({ unit }) => unit))).toEqual(['east', 'south']);
});

it('adds a handicap declared before day 1, and names one that came later', () => {
  const handicap = (unit: string, declared: string) => ({ unit, points: 20, why: '山区', declared });
  const given = rules({ handicaps: [handicap('south', '2012-07-31'), handicap('west', '2012-08-01')] });
  const { groups, lateHandicaps } = standingsOf(STORY, given);
  const rows = groups[0]?.rows ?? [];
  expect(lateHandicaps).toEqual(['west']);
  expect(rows.map(({ unit, score, handicap: own }) => [unit, score, own?.points])).toEqual([
    ['east', 75, undefined],
    ['south', 60, 20],
    ['west', 45, undefined],
  ]);
});

it('lets ties share a rank and marks a unit whose objection is open', () => {
  const readings = TOWNS.flatMap(({ id }) =>
    readingsOf('target', `t-${id}`, [['2012-09-15', id === 'west' ? 18 : 27]], { grade: 'verified' }),
  );
  const objections = [
    { unit: 'south' },
    { unit: 'east', decision: { on: '2012-09-05', by: HAND, outcome: 'upheld' as const, text: '属实' } },
  ];
  const snapshot: Snapshot = { ...snapshotOf({ ...STORY, readings }), units: [...TOWNS] };
  const { groups } = compareUnits({ snapshot, assessment: assess(snapshot, DAY), objections });
  const rows = groups.find(({ id }) => id === 'townships')?.rows ?? [];
  expect(rows.map(({ unit, rank, underReview }) => [unit, rank, underReview])).toEqual([
    ['east', 1, false],
    ['south', 1, true],
    ['west', 3, false],
  ]);
});

it('counts the outcomes asked of projects, and lets a ceiling be kept', () => {
  const rows = townships({
    indicators: [{ id: 'i', name: '信访', unitOfMeasure: '件' }],
    targets: [{ id: 'few', goal: 10, comparison: 'at-most', unit: 'west' }],
    readings: readingsOf('target', 'few', [['2012-09-15', 20]], { grade: 'verified' }),
    projects: [{ id: 'p', unit: 'east', asked: ['start', 'completion'] }],
    recognitions: [{ project: 'p', kind: 'start', on: '2012-09-01' }],
  });
  expect(rows.map(({ unit, items }) => [unit, items[0]?.progress, items[0]?.results])).toEqual([
    ['east', undefined, 0.5],
    ['west', undefined, 0.5],
  ]);
});

it.each([
  ['at-most', 10, 1],
  ['at-most', 12.5, 0.8],
  ['less-than', 9, 1],
  ['less-than', 10, 0],
  ['above-peer', 11, 1],
  ['above-peer', 10, 0],
] as const)('holds what must stay %s 10 and stands at %d at %d', (comparison, done, part) => {
  const rows = townships({
    indicators: [{ id: 'i', name: '指标', unitOfMeasure: '件' }],
    targets: [{ id: 't', goal: 10, comparison, unit: 'east' }],
    readings: readingsOf('target', 't', [['2012-09-15', done]], { grade: 'verified', peer: 10 }),
  });
  expect(rows[0]?.items[0]).toMatchObject({ results: part });
  expect(rows[0]?.items[0]?.progress).toBeUndefined();
});

it('gives nothing for a growth below nothing, and all for one that passes its plan', () => {
  const growth = (value: number, grade: Grade = 'verified') =>
    townships({
      indicators: [{ id: 'i', name: '增速', unitOfMeasure: '%', form: 'growth' }],
      targets: [{ id: 't', annualPlan: 12, unit: 'east' }],
      readings: readingsOf('target', 't', [['2012-09-15', value]], { grade }),
    })[0]?.items[0];
  expect(growth(12)).toMatchObject({ results: 1 });
  expect(growth(9)).toMatchObject({ results: 0.75 });
  expect(growth(-3)).toMatchObject({ results: 0 });
  expect(growth(12, 'reported')).toMatchObject({ results: 0 });
  expect(growth(12)?.progress).toBeUndefined();
});

it('holds the money of a project to its own plan points, without them to the campaign curve', () => {
  const story = (planPoints: { on: string; share: number }[], grade: Grade): Story => ({
    projects: [{ id: 'p', unit: 'east', annualInvestment: 1000, planPoints }],
    readings: readingsOf('project', 'p', [['2012-09-15', 270]], { grade }),
  });
  const item = (one: Story, given = rules()) => townships(one, given)[0]?.items[0];
  // 60 % by the day asked; half of 90 % by the curve.
  expect(item(story([{ on: DAY, share: 60 }], 'verified'))).toMatchObject({ progress: 0.45, progressVerified: 0.45 });
  expect(item(story([], 'reported'))).toMatchObject({ progress: 0.6, progressVerified: 0, weight: 1 });
  expect(item(story([], 'reported'), rules({ projectWeight: 3 }))?.weight).toBe(3);
  expect(item(story([], 'reported'), rules({ projectWeight: 0 }))).toBeUndefined();
});

it('counts nothing reported as nothing done, and a cap above 100 % as it says', () => {
  const story = (points: readonly (readonly [string, number])[]): Story => ({
    targets: [{ id: 't', annualPlan: 100, unit: 'east' }],
    readings: readingsOf('target', 't', points),
  });
  const progress = (one: Story, cap: number) => townships(one, rules({ cap }))[0]?.items[0]?.progress;
  expect(progress(story([]), 150)).toBe(0);
  expect(progress(story([['2012-09-15', 54]]), 100)).toBe(1);
  expect(progress(story([['2012-09-15', 54]]), 150)).toBeCloseTo(1.2, 9);
  expect(progress(story([['2012-09-15', 90]]), 150)).toBe(1.5);
});

it('lists first what costs a unit most', () => {
  const targets = ['a', 'b', 'c'].map((id) => ({ id, annualPlan: 100, unit: 'east', weight: id === 'b' ? 3 : 1 }));
  const readings = targets.flatMap(({ id }) =>
    readingsOf('target', id, [['2012-09-15', id === 'c' ? 10 : 30]], { grade: 'verified' }),
  );
  expect(townships({ targets, readings })[0]?.items.map(({ subject }) => subject)).toEqual(['b', 'c', 'a']);
});

// Random counties: each township has targets of its own with figures on or after day 1.
const figure = fc.record({
  value: fc.integer({ min: 0, max: 120_000 }).map((n) => n / 1000),
  grade: fc.constantFrom<Grade>('reported', 'evidenced', 'verified'),
  weight: fc.integer({ min: 1, max: 5 }),
});
const county = fc.array(fc.array(figure, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 3 });
type County = typeof county extends fc.Arbitrary<infer T> ? T : never;

function storyOf(towns: County, times = 1): Story {
  const rows = towns.flatMap((figures, town) =>
    figures.map((one, at) => ({ ...one, id: `t${town}-${at}`, unit: TOWNS[town]?.id ?? '' })),
  );
  const scaled = (value: number) => Math.round(value * times * 1e6) / 1e6;
  return {
    targets: rows.map(({ id, unit, weight }) => ({ id, unit, weight, annualPlan: scaled(100) })),
    readings: rows.flatMap(({ id, value, grade }) =>
      readingsOf('target', id, [['2012-09-15', scaled(value)]], { grade }),
    ),
  };
}

const placeOf = (rows: ReturnType<typeof townships>) => new Map(rows.map((row) => [row.unit, row]));

it('never worsens a rank for a better figure or a better grade, and keeps every rank in its interval', () => {
  fc.assert(
    fc.property(
      county,
      fc.nat(2),
      fc.nat(2),
      fc.integer({ min: 0, max: 50_000 }),
      fc.boolean(),
      (towns, town, at, more, verify) => {
        const better = towns.map((figures, place) =>
          place !== town
            ? figures
            : figures.map((one, index) =>
                index !== at % figures.length
                  ? one
                  : verify
                    ? { ...one, grade: 'verified' as const }
                    : { ...one, value: Math.round(one.value * 1000 + more) / 1000 },
              ),
        );
        const unit = TOWNS[town]?.id ?? '';
        const [before, after] = [placeOf(townships(storyOf(towns))), placeOf(townships(storyOf(better)))];
        expect(after.get(unit)?.rank ?? 9).toBeLessThanOrEqual(before.get(unit)?.rank ?? 0);
        for (const { rank, ranks } of [...before.values(), ...after.values()]) {
          expect(ranks.best <= rank && rank <= ranks.worst).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});

it('is the same in another unit of measure, and in another order of units and targets', () => {
  fc.assert(
    fc.property(county, fc.constantFrom(0.01, 3, 1000), (towns, times) => {
      const rows = townships(storyOf(towns));
      const places = (of: ReturnType<typeof townships>) =>
        of.map(({ unit, rank, ranks, score }) => ({ unit, rank, ranks, score: Math.round(score * 1e4) }));
      expect(places(townships(storyOf(towns, times)))).toEqual(places(rows));
      const story = storyOf(towns);
      const turned = { ...story, targets: story.targets?.toReversed() ?? [] };
      expect(places(townships(turned, rules(), TOWNS.toReversed()))).toEqual(places(rows));
    }),
    { numRuns: 40 },
  );
});

it('changes no total by an exemption', () => {
  fc.assert(
    fc.property(county, fc.nat(2), (towns, town) => {
      const story = storyOf(towns);
      const exemptions = [
        { id: 'e', of: 'target' as const, subject: `t${town}-0`, from: '2012-09-01', to: '2012-09-30' },
      ];
      const done = (one: Story) =>
        assess(snapshotOf(one), DAY).targets.map((target) => [target.target, target.done, target.goal]);
      expect(done({ ...story, exemptions })).toEqual(done(story));
      const [plain, exempt] = [placeOf(townships(story)), placeOf(townships({ ...story, exemptions }))];
      for (const [unit, row] of exempt) {
        expect(row.scoreWithExempt).toBe(plain.get(unit)?.score);
        expect(row.items.length).toBe(plain.get(unit)?.items.length);
      }
    }),
    { numRuns: 40 },
  );
});

it('refuses rules without any weight', () => {
  const none = { effort: 0, progress: 0, results: 0 };
  expect(() => standingsOf(STORY, { ...rules(), weights: none })).toThrow(Refused);
});
