import { type Day, type Snapshot, type Step, Unit } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../test/campaign.ts';
import { countBack, stepPlan } from '../count-back/index.ts';
import { approvalOffices, officeCases } from './index.ts';

const DAY: Day = '2012-09-10';
const link = (step: string, hard = true, lag = 0) => ({ step, kind: 'FS', lag, lagBasis: 'working', hard }) as const;
const step = (id: string, office: string | undefined, days: number, after: Step['after'] = [], more: object = {}) => ({
  id,
  project: 'p',
  name: `节点${id}`,
  ...(office === undefined ? {} : { office }),
  days,
  after,
  gives: [],
  ...more,
});
/** a (x, done) → b (x) and, by custom, c (y); then d (y) → the start by the owner. */
const STEPS = [
  step('a', 'x', 3),
  step('b', 'x', 6, [link('a')], { promised: 5, of: { track: 'k', step: 'b' } }),
  step('c', 'y', 8, [link('a'), link('b', false)], { promised: 8 }),
  step('d', 'y', 4, [link('b'), link('c')]),
  step('start', 'owner', 1, [link('d')], { gives: ['start'] }),
];
const UNITS = ['x', 'y', 'owner', 'county'].map((id) => ({ id, name: id, kind: 'department' as const }));
const TRACK = {
  id: 'k',
  version: '1',
  name: { zh: '流程', en: 'track' },
  citation: '自拟',
  effective: { from: '2000-01-01' },
  steps: [
    {
      id: 'b',
      name: { zh: 'b', en: 'b' },
      office: 'natural-resources',
      usual: { low: 1, mode: 5, high: 9 },
      limit: [
        { days: 20, basis: 'working', citation: '行政许可法', sourced: 'own', effective: { from: '2004-07-01' } },
      ],
    },
  ],
} as const;

type More = { steps?: readonly object[]; progress?: Snapshot['progress']; by?: Day };

function county({ steps = STEPS, progress, by = '2012-11-08' }: More = {}): Snapshot {
  const done = { id: 'g', project: 'p', step: 'a', on: '2012-09-05', started: '2012-09-03', finished: '2012-09-05' };
  const snapshot = snapshotOf({
    campaign: { to: by, from: '2012-08-01' },
    indicators: [{ id: 'i', name: '开工', unitOfMeasure: '项' }],
    targets: [
      { id: 't', goal: 1, weight: 2, measurement: { by: 'count', roster: 'r', recognised: ['start'] } as const },
    ],
    rosters: [{ id: 'r', entries: [{ project: 'p', entered: '2012-08-01', enteredWhy: '首批' }] }],
    projects: [{ id: 'p', unit: 'owner' }],
    steps: steps as never,
    tracks: [TRACK as never],
    progress: progress ?? [{ ...done, grade: 'reported' }],
  });
  return { ...snapshot, units: UNITS.map((unit) => Unit.parse(unit)) };
}
const running = (id: string, started: Day) => ({
  id: `g-${id}`,
  project: 'p',
  step: id,
  on: started,
  started,
  grade: 'reported' as const,
});
const aDone = {
  id: 'g',
  project: 'p',
  step: 'a',
  on: '2012-09-05',
  started: '2012-09-03',
  finished: '2012-09-05',
  grade: 'reported' as const,
};

describe('what is with an office', () => {
  it('waits since the last thing it waited for was done, with no day of the office used', () => {
    const { cases, next } = officeCases(county(), 'x', DAY);
    expect(cases).toMatchObject([
      {
        step: 'b',
        state: 'waiting',
        since: '2012-09-05',
        promised: { days: 5, basis: 'working', used: 0 },
        legal: { days: 20, used: 0, citation: '行政许可法' },
        targets: [{ id: 't', name: '目标t' }],
        weight: 2,
      },
    ]);
    expect(cases[0]?.promised).not.toHaveProperty('by');
    expect(next).toEqual([]);
  });

  it('counts days from the day it was taken on, that day and today included, and tells the last one', () => {
    // 2012-09-06 is a Thursday: Thursday, Friday and Monday are used.
    const progress = [aDone, running('b', '2012-09-06')];
    const [taken] = officeCases(county({ progress }), 'x', DAY).cases;
    expect(taken).toMatchObject({
      state: 'running',
      since: '2012-09-06',
      promised: { days: 5, used: 3, by: '2012-09-12' },
      legal: { days: 20, used: 3, by: '2012-10-03' },
    });
  });

  it('tells apart what a custom alone keeps waiting and what must come after others', () => {
    const { cases, next } = officeCases(county(), 'y', DAY);
    expect(cases.map(({ step: id, state }) => [id, state])).toEqual([['c', 'customary']]);
    expect(cases[0]?.after).toEqual([{ id: 'b', name: '节点b', office: 'x', finish: expect.any(String), hard: false }]);
    expect(next.map(({ step: id, after }) => [id, after.map(({ id: before }) => before)])).toEqual([['d', ['b', 'c']]]);
  });

  it('does not count as begun what a lag still holds', () => {
    const steps = STEPS.map((one) => (one.id === 'b' ? { ...one, after: [link('a', true, 10)] } : one));
    expect(officeCases(county({ steps }), 'x', DAY).next.map(({ step: id }) => id)).toEqual(['b']);
  });

  it('has the latest dates that counting back gives', () => {
    const snapshot = county();
    const counted = countBack(stepPlan(snapshot, DAY), 'p', 'start', '2012-11-08').steps.find(
      ({ step: id }) => id === 'b',
    );
    expect(officeCases(snapshot, 'x', DAY).cases[0]).toMatchObject({
      lateStart: counted?.lateStart,
      lateFinish: counted?.lateFinish,
      float: counted?.float,
      outcomes: [{ outcome: 'start', by: '2012-11-08', reach: 'reachable' }],
    });
  });

  it('holds no target and has no latest day where the outcome cannot be kept by anybody', () => {
    const steps = STEPS.map((one) => (one.id === 'start' ? { ...one, days: 80 } : one));
    const [lost] = officeCases(county({ steps }), 'x', DAY).cases;
    expect(lost).toMatchObject({ targets: [], weight: 0, outcomes: [{ reach: 'out-of-reach' }] });
    expect(lost).not.toHaveProperty('lateFinish');
  });

  it('leaves the owner’s own work out of the list of offices', () => {
    expect(approvalOffices(county(), DAY)).toEqual([
      { unit: 'x', cases: 1 },
      { unit: 'y', cases: 1 },
    ]);
    expect(officeCases(county(), 'owner', DAY)).toMatchObject({ cases: [], next: [], joint: [] });
  });

  it('includes the units under it', () => {
    const snapshot = county();
    const units = snapshot.units.map((unit) => (unit.id === 'y' ? { ...unit, parent: 'x' } : unit));
    expect(
      officeCases({ ...snapshot, units }, 'x', DAY)
        .cases.map(({ step: id }) => id)
        .toSorted(),
    ).toEqual(['b', 'c']);
  });
});

describe('joint sessions', () => {
  it('are proposed where a custom keeps one office behind another, with the days that it saves', () => {
    const [proposal] = officeCases(county(), 'y', DAY).joint;
    expect(proposal).toMatchObject({
      project: 'p',
      steps: [
        { id: 'b', office: 'x', state: 'waiting' },
        { id: 'c', office: 'y', state: 'customary' },
      ],
      outcome: 'start',
      targets: [{ id: 't' }],
    });
    // The start on 5 October comes on 27 September: c no longer waits for the six days of b.
    expect(proposal?.saves).toBe(8);
  });

  it('can make an outcome reachable', () => {
    const [proposal] = officeCases(county({ by: '2012-09-28' }), 'x', DAY).joint;
    expect([proposal?.reach, proposal?.reachThen]).toEqual(['conditional', 'reachable']);
  });

  it('need two offices: a project with one has none', () => {
    const steps = STEPS.map((one) => (one.office === 'y' ? { ...one, office: 'x' } : one));
    expect(officeCases(county({ steps }), 'x', DAY).joint).toEqual([]);
  });

  it('never make an outcome later, whatever the network', () => {
    const any = fc.array(
      fc.record({
        days: fc.integer({ min: 1, max: 20 }),
        office: fc.constantFrom('x', 'y', 'county'),
        after: fc.array(fc.tuple(fc.nat(30), fc.boolean()), { maxLength: 3 }),
      }),
      { minLength: 2, maxLength: 9 },
    );
    fc.assert(
      fc.property(any, (list) => {
        const steps = list.map(({ days, office, after }, at) =>
          step(
            `s${at}`,
            office,
            days,
            [...new Map(after.map(([to, hard]) => [at === 0 ? -1 : to % at, hard]))]
              .filter(([to]) => to >= 0)
              .map(([to, hard]) => link(`s${to}`, hard)),
            at === list.length - 1 ? { gives: ['start'] } : {},
          ),
        );
        const all = ['x', 'y', 'county'].flatMap(
          (office) => officeCases(county({ steps, progress: [] }), office, DAY).joint,
        );
        for (const { saves, steps: together } of all) {
          expect(saves).toBeGreaterThanOrEqual(0);
          expect(new Set(together.map(({ office }) => office)).size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('every step that is not done is with exactly one office, now or next', () => {
  const snapshot = county();
  const all = ['x', 'y'].flatMap((unit) => {
    const { cases, next } = officeCases(snapshot, unit, DAY);
    return [...cases, ...next].map(({ step: id }) => id);
  });
  expect(all.toSorted()).toEqual(['b', 'c', 'd']);
});
