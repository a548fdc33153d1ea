import type { Actor, Ladder, PlanView, Problem, Unit } from '@gongjian/model';
import { describe, expect, test } from 'vitest';
import { mayOf } from '../../lib/may.ts';
import { nextOf, offersOf } from './offers.ts';

const unit = (id: string, parent?: string): Unit => ({ id, name: id, kind: 'department', order: 0, parent });
const UNITS = [{ ...unit('county'), kind: 'county' as const }, unit('bank', 'county'), unit('park', 'county')];
const words = { zh: '分管', en: 'deputy' };
const level = { holder: words, hand: 'unit' as const, asks: 'clear' as const, sourced: 'own' as const };
const LADDER: Ladder = {
  id: 'two',
  version: '1',
  name: words,
  citation: '—',
  sourced: 'own',
  effective: { from: '2012-01-01' },
  runsFrom: 'level',
  levels: [level, level],
};
const PLAN = {
  units: UNITS,
  targets: [],
  projects: [{ id: 'x', name: '项目', unit: 'park', leader: 'l', tags: [], planPoints: [], asked: [] }],
  campaign: { id: 'c', ladder: 'two' },
  ladders: [LADDER],
} as unknown as PlanView;
const PROBLEM: Problem = {
  id: 'p',
  campaign: 'c',
  type: 'funds',
  name: '贷款',
  blocks: [{ of: 'step', id: 's' }],
  raisedBy: 'park',
  raisedOn: '2012-09-01',
  decider: { unit: 'bank' },
  need: '定',
  due: '2012-09-20',
};
const post = (role: Actor['role'], more: Partial<Actor> = {}): Actor => ({ id: role, name: role, role, ...more });
const OFFICE = post('office');
const BANK = post('reporter', { unit: 'bank' });
const PARK = post('reporter', { unit: 'park' });
const LEADER = post('leader', { leader: 'l' });

const looking = (actor: Actor, day = '2012-09-09') => ({
  may: mayOf(actor, UNITS),
  actor,
  day,
  plan: PLAN,
  projectOfStep: (step: string) => (step === 's' ? 'x' : undefined),
});
const offers = (problem: Partial<Problem>, actor: Actor, day?: string) =>
  offersOf({ ...PROBLEM, ...problem }, looking(actor, day)).map((name) => name.slice('problem.'.length));
const by = { id: 'b', name: '岗', unit: 'bank' };
const handling = { stage: 'handling' as const };
const measure = { id: 'm', what: '签约', mark: '单', from: '2012-09-01', to: '2012-09-05', lead: 'bank', helpers: [] };

describe('what is offered', () => {
  test('follows stage and post', () => {
    expect(offers({}, BANK)).toEqual(['accept', 'return']);
    expect(offers({}, PARK)).toEqual(['amend']);
    expect(offers({}, OFFICE)).toEqual(['amend', 'accept', 'return', 'assign', 'suspend', 'escalate']);
    expect(offers(handling, BANK)).toEqual(['return', 'plan', 'submit', 'extend']);
    expect(offers(handling, PARK)).toEqual([]);
    expect(offers(handling, post('observer'))).toEqual([]);
  });

  test('a leader linked through the project of a step may answer an extension, once one is asked', () => {
    expect(offers(handling, LEADER)).toEqual([]);
    const extensions = [{ on: '2012-09-08', by, reason: '等评审', level: 1, to: '2012-09-28' }];
    expect(offers({ ...handling, extensions }, LEADER)).toEqual(['extend-approve']);
    expect(offers({ ...handling, extensions }, BANK)).toEqual(['return', 'plan', 'submit']);
  });

  test('whoever submitted or handled it is not offered to verify it', () => {
    const submitted = { on: '2012-09-08', by, how: '已放款', unmet: [] };
    const waiting = { stage: 'to-verify' as const, submitted };
    expect(offers(waiting, OFFICE)).toEqual(['clear', 'send-back']);
    expect(offers(waiting, post('supervisor', { unit: 'bank' }))).toEqual(['send-back']);
    expect(offers({ ...waiting, submitted: { ...submitted, by: { id: 'office', name: 'office' } } }, OFFICE)).toEqual([
      'send-back',
    ]);
  });

  test('reopening on the seventh day, not on the eighth; no level above the last', () => {
    const cleared = { stage: 'cleared' as const, cleared: { on: '2012-09-02', how: '已办', verifier: '督查室' } };
    expect(offers(cleared, PARK, '2012-09-09')).toEqual(['reopen']);
    expect(offers(cleared, PARK, '2012-09-10')).toEqual([]);
    expect(offers({ level: 2 }, post('supervisor'))).not.toContain('escalate');
  });
});

describe('the next act', () => {
  const next = (problem: Partial<Problem>, actor: Actor, expired = false) => {
    const row = { ...PROBLEM, ...problem };
    const state = { problem: 'p', level: 1, holder: words, since: '2012-09-01', expired, extended: false };
    return nextOf(row, offersOf(row, looking(actor)), state);
  };
  test.each([
    [{}, BANK, false, 'problem.accept'],
    [{ decider: { leader: 'l' } }, OFFICE, false, 'problem.assign'],
    [handling, BANK, false, 'problem.plan'],
    [{ ...handling, measures: [measure] }, BANK, false, undefined],
    [{ ...handling, measures: [{ ...measure, done: { on: '2012-09-05', by } }] }, BANK, false, 'problem.submit'],
    [handling, OFFICE, true, 'problem.escalate'],
    [{ stage: 'suspended' as const }, OFFICE, false, 'problem.resume'],
    [{ stage: 'suspended' as const }, BANK, false, undefined],
    [{ stage: 'returned' as const }, PARK, false, 'problem.amend'],
  ])('of %o', (problem, actor, expired, act) => {
    expect(next(problem, actor, expired)).toBe(act);
  });
});
