import type { CountBack, Problem, Snapshot } from '@gongjian/model';
import { describe, expect, test } from 'vitest';
import { snapshotOf } from '../../test/campaign.ts';
import { dutiesByUnit } from './effort.ts';

const DAY = '2012-09-09';

function duties(problems: Partial<Problem>[], countBacks: readonly CountBack[] = [], day = DAY) {
  const snapshot: Snapshot = snapshotOf({
    projects: [{ id: 'p', unit: 'owner' }],
    problems: problems.map((problem, at) => ({
      id: `x${at}`,
      blocks: [{ of: 'project' as const, id: 'p' }],
      raisedOn: '2012-08-01',
      due: '2012-09-01',
      decider: { unit: 'land' },
      ...problem,
    })),
  });
  return Object.fromEntries(dutiesByUnit(snapshot, day, countBacks));
}

const cleared = (on: string) => ({ cleared: { on, how: '办结', verifier: '核实人' } });
const only = (list: 'kept' | 'missed', of: 'problems' | 'steps', ...ids: string[]) => ({
  kept: { problems: [], steps: [], ...(list === 'kept' ? { [of]: ids } : {}) },
  missed: { problems: [], steps: [], ...(list === 'missed' ? { [of]: ids } : {}) },
});

describe('a problem in the hands of a unit', () => {
  test('is kept when cleared on its due day or before, missed when cleared after', () => {
    expect(duties([cleared('2012-09-01')])).toEqual({ land: only('kept', 'problems', 'x0') });
    expect(duties([cleared('2012-09-02')])).toEqual({ land: only('missed', 'problems', 'x0') });
  });
  test('is missed from the day after it was due, and not counted on that day', () => {
    expect(duties([{}], [], '2012-09-01')).toEqual({});
    expect(duties([{}], [], '2012-09-02')).toEqual({ land: only('missed', 'problems', 'x0') });
  });
  test('is kept when handed in in time, however long it took to verify', () => {
    const post = { id: 'x', name: '某岗' };
    const submitted = (on: string) => ({ on, by: post, how: '办结', unmet: [] });
    const late = { stage: 'cleared' as const, ...cleared('2012-09-05') };
    expect(duties([{ ...late, submitted: submitted('2012-09-01') }])).toEqual({ land: only('kept', 'problems', 'x0') });
    expect(duties([{ ...late, submitted: submitted('2012-09-02') }])).toEqual({
      land: only('missed', 'problems', 'x0'),
    });
    expect(duties([{ stage: 'to-verify', submitted: submitted('2012-09-01') }])).toEqual({});
    expect(duties([{ stage: 'to-verify', submitted: submitted('2012-09-02') }])).toEqual({
      land: only('missed', 'problems', 'x0'),
    });
  });
  test('waits for others while it is suspended or returned', () => {
    const deed = { on: '2012-08-20', by: { id: 'x', name: '某岗' }, reason: '等批复' };
    expect(duties([{ stage: 'suspended', suspended: deed }])).toEqual({});
    expect(duties([{ stage: 'returned', returned: deed }])).toEqual({});
  });
  test('is not known cleared before the day on which it is', () => {
    expect(duties([{ due: '2012-09-08', ...cleared('2012-09-10') }])).toEqual({
      land: only('missed', 'problems', 'x0'),
    });
    expect(duties([{ due: '2012-09-20', ...cleared('2012-09-10') }])).toEqual({});
    expect(duties([{ due: '2012-09-20', ...cleared('2012-09-09') }])).toEqual({ land: only('kept', 'problems', 'x0') });
  });
  test('does not count before it is raised, where the unit raised it, or where no unit decides', () => {
    expect(duties([{ raisedOn: '2012-09-10', due: '2012-09-20' }])).toEqual({});
    expect(duties([{ raisedOn: DAY, due: '2012-09-20', ...cleared(DAY) }])).toEqual({
      land: only('kept', 'problems', 'x0'),
    });
    expect(duties([{ raisedBy: 'land' }])).toEqual({});
    expect(duties([{ decider: {} }])).toEqual({});
  });
  test('stands beside the others of the unit', () => {
    expect(duties([cleared('2012-08-20'), {}, cleared('2012-08-21')])).toEqual({
      land: { kept: { problems: ['x0', 'x2'], steps: [] }, missed: { problems: ['x1'], steps: [] } },
    });
  });
});

describe('a step', () => {
  const back = (project: string, ...steps: object[]) => ({ project, steps }) as unknown as CountBack;
  test('is kept when it began by its latest start, missed when that day passed first', () => {
    const began = (started?: string) =>
      duties([], [back('p', { step: 's', office: 'land', lateStart: '2012-09-01', started })]);
    expect(began('2012-09-01')).toEqual({ land: only('kept', 'steps', 's') });
    expect(began('2012-09-02')).toEqual({ land: only('missed', 'steps', 's') });
    expect(began()).toEqual({ land: only('missed', 'steps', 's') });
  });
  test('does not count on its latest start, nor by a start later than the day', () => {
    const due = (lateStart: string, started?: string) =>
      duties([], [back('p', { step: 's', office: 'land', lateStart, started })]);
    expect(due(DAY)).toEqual({});
    expect(due('2012-09-20', '2012-09-10')).toEqual({});
    expect(due('2012-09-20', DAY)).toEqual({ land: only('kept', 'steps', 's') });
    expect(due('2012-09-08', '2012-09-10')).toEqual({ land: only('missed', 'steps', 's') });
  });
  test('without an office is its project’s unit’s, without a latest start nobody’s', () => {
    expect(duties([], [back('p', { step: 's', lateStart: '2012-09-01' })])).toEqual({
      owner: only('missed', 'steps', 's'),
    });
    expect(duties([], [back('nowhere', { step: 's', lateStart: '2012-09-01' })])).toEqual({});
    expect(duties([], [back('p', { step: 's', office: 'land' })])).toEqual({});
  });
  test('of several outcomes is held to the earliest of its latest starts', () => {
    const started = '2012-09-05';
    const early = back('p', { step: 's', office: 'land', lateStart: '2012-09-01', started });
    const late = back('p', { step: 's', office: 'land', lateStart: '2012-09-08', started });
    expect(duties([], [early, late])).toEqual({ land: only('missed', 'steps', 's') });
    expect(duties([], [late, early])).toEqual({ land: only('missed', 'steps', 's') });
  });
});
