import { MOVEMENT_CAUSES, type MovementCause, type MovementParts, type Reading, sum } from '@gongjian/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readingsOf, type Story, snapshotOf } from '../../test/campaign.ts';
import { assess } from '../assess.ts';
import { changesBetween } from './changes-between.ts';

const [FIRST, SECOND, THIRD] = ['2012-08-31', '2012-09-09', '2012-09-20'] as const;

function told(story: Story, day: string) {
  const snapshot = snapshotOf(story);
  return { snapshot, assessment: assess(snapshot, day) };
}

function movementOf(was: Story, is: Story, subject = 't', from: string = FIRST, to: string = SECOND) {
  return changesBetween(told(was, from), told(is, to)).find((change) => change.subject === subject)?.movement;
}

const parts = (over: Partial<MovementParts>): MovementParts => ({
  work: 0,
  plan: 0,
  roster: 0,
  correction: 0,
  total: 0,
  ...over,
});

it('tells the work from a lowered plan: what is done is held against the old plan first', () => {
  const was: Story = { targets: [{ id: 't', annualPlan: 100 }], readings: readingsOf('target', 't', [[FIRST, 50]]) };
  const is: Story = {
    targets: [{ id: 't', annualPlan: 90 }],
    readings: readingsOf('target', 't', [
      [FIRST, 50],
      [SECOND, 51.4],
    ]),
  };
  expect(movementOf(was, is)).toEqual({
    share: parts({ work: 1.4, plan: 5.711111, total: 7.111111 }),
    amount: parts({ work: 1.4, total: 1.4 }),
    unitOfMeasure: '亿元',
  });
});

it('calls a corrected figure of an earlier day a correction, and one that only came late work', () => {
  const target = { id: 't', annualPlan: 100 };
  const was: Story = { targets: [target], readings: readingsOf('target', 't', [['2012-08-20', 50]]) };
  const corrected: Story = {
    targets: [target],
    readings: [
      ...readingsOf('target', 't', [['2012-08-20', 48]], { corrects: 3 }),
      ...readingsOf('target', 't', [['2012-08-30', 55]]),
    ],
  };
  expect(movementOf(was, corrected)?.amount).toEqual(parts({ correction: -2, work: 7, total: 5 }));
});

it('takes a figure moved to another day by a correction for a correction', () => {
  const target = { id: 't', annualPlan: 100 };
  const was: Story = { targets: [target], readings: readingsOf('target', 't', [['2012-08-20', 50]]) };
  const moved = readingsOf('target', 't', [['2012-08-20', 49]]).map((reading) => ({
    ...reading,
    on: '2012-08-25',
    corrects: 3,
  }));
  expect(movementOf(was, { targets: [target], readings: moved })?.amount).toEqual(parts({ correction: -1, total: -1 }));
});

it('counts a withdrawn start as a correction, a late one as work', () => {
  const story = (projects: readonly string[]): Story => ({
    targets: [{ id: 't', goal: 4, measurement: { by: 'count', roster: 'r', recognised: ['start'] } }],
    projects: [{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }],
    rosters: [
      {
        id: 'r',
        entries: ['p1', 'p2', 'p3'].map((project) => ({ project, entered: '2012-01-01', enteredWhy: '列入' })),
      },
    ],
    recognitions: projects.map((project) => ({ project, kind: 'start' as const, on: '2012-08-15' })),
  });
  expect(movementOf(story(['p1']), story(['p2', 'p3']))).toEqual({
    share: parts({ correction: -25, work: 50, total: 25 }),
    amount: parts({ correction: -1, work: 2, total: 1 }),
    unitOfMeasure: '亿元',
  });
});

it('values a project that comes onto the roster at what it had done then, and its later work as work', () => {
  const story = (entered: readonly string[], second: number): Story => ({
    targets: [{ id: 't', goal: 9, measurement: { by: 'investment', roster: 'r' } }],
    projects: [
      { id: 'p1', annualInvestment: 100_000 },
      { id: 'p2', annualInvestment: 300_000 },
    ],
    rosters: [{ id: 'r', entries: entered.map((project) => ({ project, entered: '2012-01-01', enteredWhy: '列入' })) }],
    readings: [
      ...readingsOf('project', 'p1', [['2012-08-20', 50_000]]),
      ...readingsOf('project', 'p2', [
        ['2012-08-20', 60_000],
        [SECOND, second],
      ]),
    ],
  });
  // 5 of 10 亿元; with the other project 11 of 40; with its work 13 of 40.
  expect(movementOf(story(['p1'], 60_000), story(['p1', 'p2'], 80_000))).toMatchObject({
    share: parts({ roster: -22.5, work: 5, total: -17.5 }),
    amount: parts({ roster: 6, work: 2, total: 8 }),
  });
});

it('gives no share to a growth, and nothing where one of the days has no figure', () => {
  const growth: Story = { indicators: [{ id: 'i', name: '增速', unitOfMeasure: '%', form: 'growth' }] };
  const story = (points: readonly (readonly [string, number])[]): Story => ({
    ...growth,
    targets: [{ id: 't', annualPlan: 12 }],
    readings: readingsOf('target', 't', points),
  });
  const was = story([[FIRST, 12.1]]);
  const is = story([
    [FIRST, 12.1],
    [SECOND, 9.4],
  ]);
  expect(movementOf(was, is)).toEqual({ amount: parts({ work: -2.7, total: -2.7 }), unitOfMeasure: '%' });
  expect(movementOf(story([]), is)).toBeUndefined();
});

it('splits the money of a project as it does a target’s', () => {
  const story = (plan: number, points: readonly (readonly [string, number])[], more: Partial<Reading> = {}): Story => ({
    projects: [{ id: 'p', annualInvestment: plan }],
    readings: readingsOf('project', 'p', points, more),
  });
  const was = story(1000, [['2012-08-20', 400]]);
  const is = story(
    800,
    [
      ['2012-08-20', 380],
      [SECOND, 480],
    ],
    { corrects: 2 },
  );
  // 40 %, corrected to 38 %, worked to 48 %, of the lower plan 60 %.
  expect(movementOf(was, is, 'p')).toEqual({
    share: parts({ correction: -2, work: 10, plan: 12, total: 20 }),
    amount: parts({ correction: -20, work: 100, total: 80 }),
    unitOfMeasure: '万元',
  });
  expect(movementOf(story(1000, []), is, 'p')).toBeUndefined();
});

// A county small enough to edit at random: a target of readings, a count and a sum over one roster of three projects.
interface County {
  readonly plan: number;
  readonly ratio: number;
  readonly plans: readonly number[];
  readonly entries: readonly { readonly project: string; readonly entered: string; readonly left?: string }[];
  readonly readings: readonly Reading[];
  readonly starts: readonly { readonly project: string; readonly on: string }[];
}

const PROJECTS = ['p0', 'p1', 'p2'] as const;
const START: County = {
  plan: 100,
  ratio: 90,
  plans: [70_000, 30_000, 11_000],
  entries: [
    { project: 'p0', entered: '2012-01-01' },
    { project: 'p1', entered: '2012-01-01' },
  ],
  readings: [
    ...readingsOf('target', 'own', [['2012-08-10', 40.5]]),
    ...PROJECTS.flatMap((project, at) => readingsOf('project', project, [['2012-08-10', 3_000 + 7 * at]])),
  ],
  starts: [{ project: 'p0', on: '2012-08-05' }],
};

function storyOf({ plan, ratio, plans, entries, readings, starts }: County): Story {
  const roster = 'r';
  return {
    campaign: { ratio },
    targets: [
      { id: 'own', annualPlan: plan },
      { id: 'count', goal: 3, measurement: { by: 'count', roster, recognised: ['start'] } },
      { id: 'sum', goal: 9, measurement: { by: 'investment', roster } },
    ],
    projects: PROJECTS.map((id, at) => ({ id, annualInvestment: plans[at] ?? 1 })),
    rosters: [{ id: roster, entries: entries.map((entry) => ({ ...entry, enteredWhy: '列入' })) }],
    readings,
    recognitions: starts.map((start) => ({ ...start, kind: 'start' as const })),
  };
}

interface Edit {
  readonly kind: MovementCause;
  readonly pick: number;
  readonly value: number;
}

const SUBJECTS = [['target', 'own'], ...PROJECTS.map((project) => ['project', project] as const)] as const;

/** One edit between two days; of the kind's facts and no other. */
function edited(county: County, { kind, pick, value }: Edit, day: string, at: number): County {
  switch (kind) {
    case 'work': {
      const project = PROJECTS[pick % 3] ?? 'p0';
      if (value % 3 === 0) return { ...county, starts: [...county.starts, { project, on: day }] };
      const [of, subject] = SUBJECTS[pick % 4] ?? SUBJECTS[0];
      const late = value % 5 === 0 ? '2012-08-15' : day;
      const done = of === 'target' ? value / 7_000 : value;
      const row = {
        ...readingsOf(of, subject, [[late, Math.round(done * 1e6) / 1e6]])[0],
        id: `w${day}${at}`,
      } as Reading;
      // A second figure for one day would correct the first.
      const taken = county.readings.some((one) => one.subject === subject && one.on === late);
      return taken ? county : { ...county, readings: [...county.readings, row] };
    }
    case 'correction': {
      const which = pick % county.readings.length;
      const done = (reading: Reading) => (reading.of === 'target' ? Math.round(value / 7) / 1000 : value);
      return {
        ...county,
        readings: county.readings.map((reading, place) =>
          place === which ? { ...reading, value: done(reading), corrects: 100 + at } : reading,
        ),
      };
    }
    case 'plan':
      if (pick % 4 === 3) return { ...county, plan: (1000 + value) / 1000 };
      return { ...county, plans: county.plans.map((plan, place) => (place === pick % 3 ? 1 + value : plan)) };
    case 'roster': {
      const project = PROJECTS[pick % 3] ?? 'p0';
      const on = county.entries.some((entry) => entry.project === project && entry.left === undefined);
      const entries = on
        ? county.entries.map((entry) => (entry.project === project ? { ...entry, left: entry.left ?? day } : entry))
        : [...county.entries.filter((entry) => entry.project !== project), { project, entered: day }];
      return { ...county, entries };
    }
  }
}

const edits = (kinds: readonly MovementCause[]) =>
  fc.array(fc.record({ kind: fc.constantFrom(...kinds), pick: fc.nat(11), value: fc.nat(90_000) }), { maxLength: 6 });

function after(county: County, list: readonly Edit[], day: string): County {
  return list.reduce((state, edit, at) => edited(state, edit, day, at), county);
}

const changesOf = (was: County, is: County, from: string, to: string) =>
  changesBetween(told(storyOf(was), from), told(storyOf(is), to));

it('adds up to the change of the figure and of the percentage to the last digit, for any edits', () => {
  fc.assert(
    fc.property(edits(MOVEMENT_CAUSES), (list) => {
      const [was, is] = [told(storyOf(START), FIRST), told(storyOf(after(START, list, SECOND)), SECOND)];
      for (const { of, subject, doneWas, doneIs, movement } of changesBetween(was, is)) {
        if (movement === undefined) continue;
        const { amount, share } = movement;
        expect(sum(MOVEMENT_CAUSES.map((cause) => amount[cause]))).toBe(amount.total);
        expect(amount.total).toBe(sum([doneIs ?? 0, -(doneWas ?? 0)]));
        if (share === undefined) continue;
        expect(sum(MOVEMENT_CAUSES.map((cause) => share[cause]))).toBe(share.total);
        const shareOn = ({ assessment }: typeof was) =>
          of === 'project'
            ? assessment.projects.find(({ project }) => project === subject)?.share
            : assessment.targets.find(({ target }) => target === subject)?.pace?.share;
        expect(share.total).toBeCloseTo((shareOn(is) ?? 0) - (shareOn(was) ?? 0), 5);
      }
    }),
  );
});

it('gives nothing to a cause of which nothing happened', () => {
  fc.assert(
    fc.property(fc.constantFrom(...MOVEMENT_CAUSES), fc.context(), (absent, log) => {
      const kinds = MOVEMENT_CAUSES.filter((cause) => cause !== absent);
      fc.assert(
        fc.property(edits(kinds), (list) => {
          log.log(absent);
          for (const { movement } of changesOf(START, after(START, list, SECOND), FIRST, SECOND)) {
            expect(Math.abs(movement?.amount[absent] ?? 0)).toBe(0);
            expect(Math.abs(movement?.share?.[absent] ?? 0)).toBe(0);
          }
        }),
      );
    }),
    { numRuns: 8 },
  );
});

it('adds totals up over consecutive periods', () => {
  fc.assert(
    fc.property(edits(MOVEMENT_CAUSES), edits(MOVEMENT_CAUSES), (first, second) => {
      const middle = after(START, first, SECOND);
      const end = after(middle, second, THIRD);
      const totals = (was: County, is: County, from: string, to: string) =>
        new Map(changesOf(was, is, from, to).map(({ subject, movement }) => [subject, movement]));
      const [one, two] = [totals(START, middle, FIRST, SECOND), totals(middle, end, SECOND, THIRD)];
      for (const [subject, whole] of totals(START, end, FIRST, THIRD)) {
        if (whole === undefined) continue;
        const both = [one, two].map((period) => period.get(subject));
        if (both.some((part, at) => part === undefined && (at === 0 ? one : two).has(subject))) continue;
        expect(sum(both.map((part) => part?.amount.total ?? 0))).toBe(whole.amount.total);
        expect(sum(both.map((part) => part?.share?.total ?? 0))).toBeCloseTo(whole.share?.total ?? 0, 5);
      }
    }),
  );
});
