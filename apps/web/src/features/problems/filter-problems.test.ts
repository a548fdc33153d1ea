import type { Actor, LadderState, Problem, Unit } from '@gongjian/model';
import { expect, test } from 'vitest';
import { filterProblems, isOwn } from './filter-problems.ts';
import { problemsSearch } from './search.ts';

const problem = (id: string, more: Partial<Problem> = {}): Problem => ({
  id,
  campaign: 'c',
  type: 'funds',
  name: id,
  blocks: [{ of: 'project', id: 'x' }],
  raisedBy: 'park',
  raisedOn: '2012-09-01',
  decider: { unit: 'bank' },
  need: '定担保方式',
  due: '2012-09-20',
  ...more,
});
const state = (id: string, level: number, expired = false): [string, LadderState] => [
  id,
  { problem: id, level, holder: { zh: '分管', en: 'deputy' }, since: '2012-09-01', expired, extended: false },
];
const measure = {
  id: 'm',
  what: '签约',
  mark: '签订单',
  from: '2012-09-01',
  to: '2012-09-05',
  lead: 'town',
  helpers: [],
};
const ROWS = [
  problem('贷款', { number: 7, stage: 'handling', measures: [measure] }),
  problem('用地', { type: 'land-supply', decider: { leader: 'l' } }),
  problem('环评', { type: 'approval', stage: 'suspended', raisedBy: 'zone' }),
];
const LADDER = new Map([state('贷款', 2, true), state('用地', 1)]);
const shown = (filters: object, isMine: (one: Problem) => boolean = () => false) =>
  filterProblems(ROWS, problemsSearch(filters as Record<string, unknown>), LADDER, isMine).map(({ id }) => id);

test('without filters every problem is shown', () => {
  expect(shown({})).toEqual(['贷款', '用地', '环评']);
});

test.each([
  [{ stage: 'raised' }, ['用地']],
  [{ stage: 'suspended' }, ['环评']],
  [{ stage: 'expired' }, ['贷款']],
  [{ type: 'approval' }, ['环评']],
  [{ unit: 'park' }, ['贷款', '用地']],
  [{ unit: 'bank' }, ['贷款', '环评']],
  [{ unit: 'town' }, ['贷款']],
  [{ level: '2' }, ['贷款']],
  [{ text: '7' }, ['贷款']],
  [{ text: '担保', type: 'funds' }, ['贷款']],
  [{ stage: 'handling', unit: 'zone' }, []],
])('%o shows %o', (filters, ids) => {
  expect(shown(filters)).toEqual(ids);
});

test('only mine is what is mine', () => {
  expect(shown({ mine: 'yes' }, ({ id }) => id === '用地')).toEqual(['用地']);
});

test('an address typed by anyone gives filters or nothing', () => {
  expect(problemsSearch({ stage: 'whatever', type: 'x', level: '12', mine: 1, unit: '', text: { a: 1 } })).toEqual({
    stage: undefined,
    type: undefined,
    unit: undefined,
    level: undefined,
    mine: undefined,
    text: undefined,
  });
});

test('what is in the hands of a unit, of one under it or of a leader is theirs', () => {
  const units: Unit[] = [
    { id: 'county', name: '县', kind: 'county', order: 0 },
    { id: 'bank', name: '财政局', kind: 'department', parent: 'county', order: 1 },
    { id: 'town', name: '镇', kind: 'township', parent: 'county', order: 2 },
  ];
  const post = (more: Partial<Actor>): Actor => ({ id: 'a', name: '岗', role: 'reporter', ...more });
  const own = (more: Partial<Actor>) => ROWS.filter((one) => isOwn(one, post(more), units)).map(({ id }) => id);
  expect(own({ unit: 'town' })).toEqual(['贷款']);
  expect(own({ unit: 'bank' })).toEqual(['贷款', '环评']);
  expect(own({ role: 'leader', leader: 'l' })).toEqual(['用地']);
  expect(own({ role: 'office' })).toEqual([]);
});
