import { beforeEach, describe, expect, test } from 'vitest';
import { stage } from '../../test/stage.ts';
import type { Actor } from '../actor.ts';
import { applicationState, exemptionState } from '../application.ts';
import { CAMPAIGN, OFFICE } from '../testing.ts';

const DAY = '2012-08-20';
const REPORTER: Actor = { id: 'town-1', name: '东镇填报岗', role: 'reporter', unit: 'town' };
const LEADER: Actor = { id: 'leader-a', name: '县领导A', role: 'leader', leader: 'a' };
const OTHER: Actor = { ...LEADER, id: 'leader-b', name: '县领导B', leader: 'b' };

let it: ReturnType<typeof stage>;
beforeEach(() => {
  it = stage({
    campaign: [CAMPAIGN],
    unit: [
      { id: 'town', name: '东镇', kind: 'township', order: 1 },
      { id: 'west', name: '西镇', kind: 'township', order: 2 },
    ],
    project: [{ id: 'p', name: '河道整治', tags: [], unit: 'town', leader: 'a', planPoints: [], asked: [] }],
  });
});

const SPAN = { from: '2012-08-18', to: '2012-09-10' };
const CAUSE = { of: 'project', subject: 'p', type: 'weather', cause: '台风', evidence: '停工通知' };
const request = (id: string, more: object = {}, actor = REPORTER) =>
  it.act(actor, DAY, 'exemption.request', { id, campaign: 'c', ...CAUSE, ...SPAN, ...more });
const approve = (id: string, application: string, more: object = {}, actor = LEADER) =>
  it.act(actor, DAY, 'exemption.approve', { id, application, ...CAUSE, ...SPAN, ...more });
const kinds = (refusals: readonly { kind: string }[]) => refusals.map(({ kind }) => kind);
const codes = (refusals: readonly object[]) =>
  refusals.flatMap((refusal) =>
    'issues' in refusal ? (refusal.issues as { code: string }[]).map(({ code }) => code) : [],
  );

describe('an application', () => {
  test('is the unit’s own, about what is its own', () => {
    expect(kinds(request('s1', {}, { ...REPORTER, unit: 'west' }))).toEqual(['forbidden']);
    expect(kinds(request('s1', {}, OFFICE))).toEqual(['forbidden']);
    expect(request('s1')).toEqual([]);
    expect(it.get('application', 's1')).toMatchObject({ unit: 'town', on: DAY, askedBy: { id: 'town-1' } });
    expect(kinds(request('s1'))).toEqual(['exists']);
  });

  test.each([
    ['that ends before it begins', { to: '2012-08-17' }, 'before-start'],
    ['that loses more days than it lasts', { daysLost: 25 }, 'too_big'],
  ])('%s is refused', (_what, more, code) => {
    expect(codes(request('s1', more))).toEqual([code]);
  });

  test('that overlaps one that waits is refused, and may be taken back first', () => {
    expect(request('s1')).toEqual([]);
    expect(request('s2', { from: '2012-09-10', to: '2012-09-20' })).toEqual([
      { kind: 'overlaps', what: 'application', id: 's1', ...SPAN },
    ]);
    expect(it.act(REPORTER, DAY, 'exemption.withdraw', { id: 's1' })).toEqual([]);
    expect(request('s2', { from: '2012-09-10', to: '2012-09-20' })).toEqual([]);
    expect(kinds(it.act(REPORTER, DAY, 'exemption.withdraw', { id: 's1' }))).toEqual(['wrong-state']);
  });
});

describe('approval', () => {
  beforeEach(() => expect(request('s1')).toEqual([]));

  test('is for the linked leader or the office, under the name of the post that acts', () => {
    expect(kinds(approve('e1', 's1', {}, OTHER))).toEqual(['forbidden']);
    expect(codes(approve('e1', 's1', { approver: '别人' }))).toEqual(['not-you']);
    expect(approve('e1', 's1', { review: '2012-09-01', daysLost: 10 })).toEqual([]);
    expect(it.get('exemption', 'e1')).toMatchObject({ approver: '县领导A', application: 's1', review: '2012-09-01' });
    const application = it.get('application', 's1');
    expect(application?.decision).toMatchObject({ on: DAY, by: { id: 'leader-a' }, exemption: 'e1' });
    expect(application && applicationState(application)).toBe('approved');
    expect(kinds(approve('e2', 's1'))).toEqual(['wrong-state']);
  });

  test('is not by the hands that asked', () => {
    expect(kinds(approve('e1', 's1', {}, { ...OFFICE, id: 'town-1' }))).toEqual(['same-hand']);
    expect(kinds(it.act({ ...OFFICE, id: 'town-1' }, DAY, 'exemption.refuse', { id: 's1', why: '否' }))).toEqual([
      'same-hand',
    ]);
  });

  test('needs an application, and one about the same', () => {
    const { application: _none, ...bare } = { id: 'e1', application: 's1', ...CAUSE, ...SPAN };
    expect(codes(it.act(OFFICE, DAY, 'exemption.approve', bare))).toEqual(['required']);
    expect(kinds(approve('e1', '没有'))).toEqual(['not-found']);
  });

  test('has its review day within its days', () => {
    expect(codes(approve('e1', 's1', { review: '2012-09-11' }))).toEqual(['outside-span']);
  });

  test('may be refused with a reason', () => {
    expect(it.act(LEADER, DAY, 'exemption.refuse', { id: 's1', why: '证明材料不足' })).toEqual([]);
    const application = it.get('application', 's1');
    expect(application && applicationState(application)).toBe('refused');
    expect(kinds(approve('e1', 's1'))).toEqual(['wrong-state']);
  });
});

describe('days of two causes', () => {
  beforeEach(() => {
    request('s1');
    expect(approve('e1', 's1')).toEqual([]);
  });

  test.each([
    ['the last day shared', '2012-09-10', '2012-09-20', false],
    ['the first day shared', '2012-08-01', '2012-08-18', false],
    ['within', '2012-08-20', '2012-08-21', false],
    ['around', '2012-08-01', '2012-10-01', false],
    ['adjoining after', '2012-09-11', '2012-09-20', true],
    ['adjoining before', '2012-08-01', '2012-08-17', true],
  ])('%s', (_what, from, to, taken) => {
    const refusals = request('s2', { from, to });
    if (taken) expect(refusals).toEqual([]);
    else expect(refusals).toEqual([{ kind: 'overlaps', what: 'exemption', id: 'e1', ...SPAN }]);
  });

  test('are compared again when the second is approved for longer than it was asked', () => {
    request('s2', { from: '2012-09-11', to: '2012-09-20' });
    expect(kinds(approve('e2', 's2', { from: '2012-09-10', to: '2012-09-20' }))).toEqual(['overlaps']);
    expect(approve('e2', 's2', { from: '2012-09-11', to: '2012-09-20' })).toEqual([]);
  });
});

describe('a valid cause', () => {
  beforeEach(() => {
    request('s1');
    approve('e1', 's1', { review: '2012-08-30' });
  });

  test('ends early with a reason, and the days after are free again', () => {
    const end = (on: string) => it.act(OFFICE, '2012-08-25', 'exemption.end', { id: 'e1', on, why: '台风已过' });
    expect(codes(end('2012-09-10'))).toEqual(['outside-span']);
    expect(codes(end('2012-08-17'))).toEqual(['outside-span']);
    expect(end('2012-08-24')).toEqual([]);
    const ended = it.get('exemption', 'e1');
    expect(ended).toMatchObject({ to: '2012-08-24', ended: { why: '台风已过', was: '2012-09-10', by: '攻坚办' } });
    expect(ended && exemptionState(ended, '2012-08-25')).toBe('ended');
    expect(kinds(end('2012-08-20'))).toEqual(['wrong-state']);
    expect(request('s2', { from: '2012-08-25', to: '2012-09-10' })).toEqual([]);
  });

  test('is reviewed: kept with a new day, or ended today', () => {
    const review = (day: string, more: object) =>
      it.act(LEADER, day, 'exemption.review', { id: 'e1', text: '现场核实', ...more });
    expect(codes(review('2012-08-30', { kept: true, review: '2012-08-30' }))).toEqual(['outside-span']);
    expect(review('2012-08-30', { kept: true, review: '2012-09-05' })).toEqual([]);
    expect(it.get('exemption', 'e1')).toMatchObject({ to: '2012-09-10', review: '2012-09-05' });
    expect(review('2012-09-05', { kept: false })).toEqual([]);
    const ended = it.get('exemption', 'e1');
    expect(ended).toMatchObject({ to: '2012-09-05', reviews: [{ kept: true }, { kept: false }] });
    expect(ended).not.toHaveProperty('review');
    expect(kinds(review('2012-09-06', { kept: true }))).toEqual(['wrong-state']);
  });

  test('is of its own leader’s hands', () => {
    expect(kinds(it.act(OTHER, DAY, 'exemption.end', { id: 'e1', on: DAY, why: '…' }))).toEqual(['forbidden']);
  });
});
