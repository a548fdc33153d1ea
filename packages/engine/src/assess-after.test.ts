import { addDays, type Reading, type Snapshot } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingsOf, snapshotOf } from '../test/campaign.ts';
import { assessed, assessedAfter } from './assess.ts';

const DAY = '2012-09-09';
const TARGETS = ['t0', 't1', 't2', 't3'];
const PROJECTS = ['p0', 'p1', 'p2', 'p3', 'p4'];

const AFTER_A = { step: 'p0.a', kind: 'FS', lag: 0, lagBasis: 'working', hard: true } as const;

/** Readings, counts and investments, a part of a whole, exemptions and problems. */
function start(): Snapshot {
  return snapshotOf({
    indicators: [
      { id: 'i', name: '投资', unitOfMeasure: '亿元' },
      { id: 'n', name: '开工', unitOfMeasure: '个' },
    ],
    rosters: [
      {
        id: 'r',
        entries: PROJECTS.slice(0, 4).map((project) => ({ project, entered: '2012-08-01', enteredWhy: '定' })),
      },
    ],
    targets: [
      { id: 't0', annualPlan: 10 },
      { id: 't1', annualPlan: 6, parent: 't0' },
      { id: 't2', annualPlan: 3, indicator: 'n', measurement: { by: 'count', roster: 'r', recognised: ['start'] } },
      { id: 't3', annualPlan: 2, measurement: { by: 'investment', roster: 'r' } },
    ],
    projects: PROJECTS.map((id) => ({ id, annualInvestment: 9000, totalInvestment: 20_000, asked: ['start'] })),
    steps: [
      { id: 'p0.a', project: 'p0', name: '方案', days: 10 },
      { id: 'p0.b', project: 'p0', name: '许可', days: 40, after: [AFTER_A], gives: ['start'] },
      { id: 'p1.a', project: 'p1', name: '许可', days: 20, after: [AFTER_A], gives: ['start'] },
      { id: 'p2.a', project: 'p2', name: '许可', days: 5, gives: ['start'], deadline: '2012-08-25' },
    ],
    readings: [
      ...readingsOf('project', 'p0', [['2012-08-10', 100]]),
      ...readingsOf('project', 'p1', [['2012-08-10', 100]], { sample: true }),
      ...readingsOf('target', 't0', [
        ['2012-07-31', 3],
        ['2012-08-31', 4],
      ]),
      ...readingsOf('target', 't1', [['2012-08-31', 5]]),
    ],
  });
}

const byPlace = (a: Reading, b: Reading) =>
  [a.subject, a.caliber, a.of, a.on].join(' ') < [b.subject, b.caliber, b.of, b.on].join(' ') ? -1 : 1;

const subject = fc.oneof(
  fc.record({ of: fc.constant('target' as const), id: fc.constantFrom(...TARGETS) }),
  fc.record({ of: fc.constant('project' as const), id: fc.constantFrom(...PROJECTS) }),
);
/** Days before, in and after the window, and of the year before. */
const on = fc.integer({ min: -230, max: 150 }).map((days) => addDays('2012-08-01', days));

/** One edit: what it does to a snapshot, sharing every row it leaves alone. */
const edit: fc.Arbitrary<(was: Snapshot) => Snapshot> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ subject, on, value: fc.integer({ min: 0, max: 9 }), sample: fc.boolean() }).map(read),
  },
  { weight: 2, arbitrary: fc.nat({ max: 30 }).map((at) => (was: Snapshot) => without(was, 'readings', at)) },
  { weight: 2, arbitrary: fc.record({ project: fc.constantFrom(...PROJECTS), on }).map(recognise) },
  { weight: 1, arbitrary: fc.nat({ max: 9 }).map((at) => (was: Snapshot) => without(was, 'recognitions', at)) },
  { weight: 2, arbitrary: fc.record({ subject, on }).map(block) },
  { weight: 1, arbitrary: fc.nat({ max: 9 }).map((at) => (was: Snapshot) => without(was, 'problems', at)) },
  { weight: 2, arbitrary: fc.record({ subject, on }).map(exempt) },
  { weight: 2, arbitrary: fc.record({ step: fc.constantFrom('p0.a', 'p0.b', 'p2.a'), on }).map(proceed) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }).map(replan) },
  { weight: 1, arbitrary: fc.constantFrom('wuhan', 'gongjian-default').map(judgeBy) },
);

function read(of: { subject: { of: Reading['of']; id: string }; on: string; value: number; sample: boolean }) {
  return (was: Snapshot): Snapshot => {
    const { id } = of.subject;
    const [row] = readingsOf(of.subject.of, id, [[of.on, of.value]], of.sample ? { sample: true } : {});
    const kept = was.readings.filter((reading) => reading.id !== row?.id);
    return { ...was, readings: [...kept, ...(row === undefined ? [] : [row])].sort(byPlace) };
  };
}

function without<L extends 'readings' | 'recognitions' | 'problems'>(was: Snapshot, list: L, at: number): Snapshot {
  return { ...was, [list]: was[list].filter((_, place) => place !== at) };
}

function recognise({ project, on }: { project: string; on: string }) {
  return (was: Snapshot): Snapshot => ({
    ...was,
    recognitions: [
      ...was.recognitions,
      { id: `k${was.recognitions.length}`, project, kind: 'start', on, evidence: '照片', verifier: '核实人' },
    ],
  });
}

function block({ subject, on }: { subject: { of: Reading['of']; id: string }; on: string }) {
  return (was: Snapshot): Snapshot => ({
    ...was,
    problems: [
      ...was.problems,
      {
        id: `q${was.problems.length}${on}`,
        campaign: 'c',
        type: 'funds',
        name: '难题',
        blocks: [subject],
        raisedBy: 'u',
        raisedOn: on,
        decider: {},
        need: '定',
        due: addDays(on, 10),
      },
    ],
  });
}

function exempt({ subject, on }: { subject: { of: Reading['of']; id: string }; on: string }) {
  return (was: Snapshot): Snapshot => ({
    ...was,
    exemptions: [
      ...was.exemptions,
      {
        id: `e${was.exemptions.length}${on}`,
        of: subject.of,
        subject: subject.id,
        type: 'weather',
        cause: '汛期',
        evidence: '文',
        from: on,
        to: addDays(on, 20),
        approver: '攻坚办',
      },
    ],
  });
}

function proceed({ step, on }: { step: string; on: string }) {
  return (was: Snapshot): Snapshot => ({
    ...was,
    progress: [
      ...was.progress,
      {
        id: `${step}:${on}:${was.progress.length}`,
        project: step.slice(0, 2),
        step,
        on,
        started: on,
        remaining: 3,
        grade: 'reported',
      },
    ],
  });
}

function judgeBy(pack: string) {
  return (was: Snapshot): Snapshot => ({ ...was, campaign: { ...was.campaign, pack } });
}

function replan(annualPlan: number) {
  return (was: Snapshot): Snapshot => ({
    ...was,
    targets: was.targets.map((target) => (target.id === 't0' ? { ...target, annualPlan } : target)),
  });
}

describe('an assessment after some facts', () => {
  test('is the one made from nothing, after any edits one by one', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
        let snapshot = start();
        let last = assessed(snapshot, DAY);
        for (const change of edits) {
          snapshot = { ...change(snapshot), seq: snapshot.seq + 1 };
          last = assessedAfter(last, snapshot);
          expect(last.assessment).toEqual(assessed(snapshot, DAY).assessment);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('is the one made from nothing, after many edits at once', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 2, maxLength: 40 }), (edits) => {
        const before = assessed(start(), DAY);
        const snapshot = edits.reduce((was, change) => change(was), before.snapshot);
        expect(assessedAfter(before, snapshot).assessment).toEqual(assessed(snapshot, DAY).assessment);
      }),
      { numRuns: 150 },
    );
  });

  test('shares what no edit touched', () => {
    const before = assessed(start(), DAY);
    const change = read({ subject: { of: 'target', id: 't1' }, on: '2012-09-05', value: 6, sample: false });
    const after = assessedAfter(before, change(before.snapshot)).assessment;
    const shared = after.targets.map((target, at) => target === before.assessment.targets[at]);
    expect(shared).toEqual([true, false, true, true]);
    expect(after.projects.every((project, at) => project === before.assessment.projects[at])).toBe(true);
  });

  test('readings of one subject that do not stand together are still all found', () => {
    const { readings, ...rest } = start();
    const scattered = { ...rest, readings: [...readings, ...readingsOf('target', 't1', [['2012-08-20', 2]])] };
    const before = assessed(scattered, DAY);
    const after = {
      ...scattered,
      readings: [...scattered.readings, ...readingsOf('target', 't1', [['2012-09-01', 5.5]])],
    };
    expect(assessedAfter(before, after).assessment).toEqual(assessed(after, DAY).assessment);
  });
});
