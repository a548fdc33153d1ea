import { beforeEach, describe, expect, test } from 'vitest';
import { type Stage, stage } from '../../test/stage.ts';
import type { Actor } from '../actor.ts';
import { CAMPAIGN, OFFICE } from '../testing.ts';

const SUPERVISOR: Actor = { id: 'ducha', name: '督查室', role: 'supervisor' };
const LEADER_OF_EAST: Actor = { id: 'xian', name: '县领导', role: 'leader', unit: 'east' };
const EAST: Actor = { id: 'east-1', name: '东镇填报岗', role: 'reporter', unit: 'east' };
const WEST: Actor = { id: 'west-1', name: '西镇填报岗', role: 'reporter', unit: 'west' };
const unit = (id: string) => ({ id, name: id, kind: 'township' as const, order: 0 });
const HARD = { unit: 'east', points: 5, why: '山区' };

let town: Stage;
beforeEach(() => {
  town = stage({ campaign: [CAMPAIGN], unit: [unit('east'), unit('west')] });
});
const set = (day: string, more: object = {}, actor = OFFICE) =>
  town.act(actor, day, 'standing.set', { campaign: 'c', ...more });

describe('rules of comparison', () => {
  test('are the office’s, in versions, each handicap with the day it was declared', () => {
    expect(set('2012-07-20', { handicaps: [HARD] })).toEqual([]);
    expect(set('2012-07-31', { handicaps: [HARD, { ...HARD, unit: 'west' }], vary: 20 })).toEqual([]);
    expect(town.get('standing', 'c')).toMatchObject({ version: 2, on: '2012-07-31', rules: { vary: 20 } });
    expect(town.get('standing', 'c')?.rules.handicaps.map(({ declared }) => declared)).toEqual([
      '2012-07-20',
      '2012-07-31',
    ]);
    expect(set('2012-07-31', {}, SUPERVISOR)).toMatchObject([{ kind: 'forbidden' }]);
  });

  test.each([
    ['other weights', { weights: { effort: 2, progress: 1, results: 1 }, handicaps: [HARD] }],
    ['another group', { groups: [], handicaps: [HARD] }],
    ['a handicap taken away', { handicaps: [] }],
    ['more points', { handicaps: [{ ...HARD, points: 9 }] }],
  ])('from day 1 on are not changed by %s', (_what, change) => {
    set('2012-07-20', { handicaps: [HARD] });
    expect(set('2012-08-01', change)).toMatchObject([{ kind: 'too-late', what: 'standing', until: '2012-07-31' }]);
  });

  test('take a handicap in after day 1 with its own day, so that the comparison leaves it out', () => {
    set('2012-07-20', { handicaps: [HARD] });
    expect(set('2012-08-09', { handicaps: [HARD, { ...HARD, unit: 'west' }] })).toEqual([]);
    expect(town.get('standing', 'c')?.rules.handicaps[1]).toMatchObject({ unit: 'west', declared: '2012-08-09' });
  });

  test('name units that are there, and each once', () => {
    expect(set('2012-07-20', { handicaps: [{ ...HARD, unit: 'north' }] })).toMatchObject([{ kind: 'not-found' }]);
    expect(set('2012-07-20', { handicaps: [HARD, HARD] })).toMatchObject([
      { kind: 'invalid', issues: [{ path: 'handicaps.1.unit', code: 'twice' }] },
    ]);
  });
});

describe('an objection', () => {
  const object = (day: string, more: object = {}, actor = EAST) =>
    town.act(actor, day, 'standing.object', {
      ...{ id: 'o', campaign: 'c', unit: 'east', day: '2012-09-01', rank: 2, ranks: { best: 1, worst: 3 } },
      ...{ reason: '核实日期有误', ...more },
    });
  const decide = (day: string, more: object = {}, actor = SUPERVISOR) =>
    town.act(actor, day, 'standing.decide', { id: 'o', outcome: 'upheld', text: '属实', ...more });

  test('is the unit’s own, within the days of the rules, one at a time', () => {
    expect(object('2012-09-01', {}, WEST)).toMatchObject([{ kind: 'forbidden' }]);
    expect(object('2012-09-09')).toMatchObject([{ kind: 'too-late', what: 'objection', until: '2012-09-08' }]);
    expect(object('2012-08-31')).toMatchObject([{ kind: 'future', on: '2012-09-01' }]);
    expect(object('2012-09-08')).toEqual([]);
    expect(object('2012-09-08', { id: 'o2' })).toMatchObject([{ kind: 'exists', what: 'objection', id: 'o' }]);
  });

  test('is decided once, by hands that neither object nor set the rules', () => {
    set('2012-07-20');
    object('2012-09-02');
    expect(decide('2012-09-03', {}, OFFICE)).toMatchObject([{ kind: 'same-hand', did: 'standing.set' }]);
    expect(decide('2012-09-03', {}, LEADER_OF_EAST)).toMatchObject([{ kind: 'same-hand', did: 'standing.object' }]);
    expect(decide('2012-09-03')).toEqual([]);
    expect(town.get('objection', 'o')?.decision).toMatchObject({ on: '2012-09-03', outcome: 'upheld' });
    expect(decide('2012-09-04')).toMatchObject([{ kind: 'closed', what: 'objection' }]);
    expect(object('2012-09-04', { id: 'o2' })).toEqual([]);
  });

  test('keeps its right to an answer: a late one says why', () => {
    object('2012-09-02');
    expect(decide('2012-09-18')).toMatchObject([{ kind: 'too-late', what: 'decision', until: '2012-09-17' }]);
    expect(decide('2012-09-18', { late: '等材料' })).toEqual([]);
  });
});
