import type { ActEnvelope, Actor, Project, Target } from '@gongjian/model';
import { WHOLE_COUNTY } from '@gongjian/model';
import { CAMPAIGN, OFFICE, reporterOf } from '@gongjian/model/testing';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, envelope } from '../test/acting.ts';
import { performActs } from './perform.ts';
import type { Caller } from './service.ts';

const COUNTY = 'test-county';
const OBSERVER: Actor = { id: 'observer', name: '观察员', role: 'observer' };

const TARGET: Target = {
  id: 't',
  campaign: 'c',
  action: 'a',
  name: '固定资产投资',
  indicator: 'fai',
  unit: 'town',
  helpers: [],
  order: 1,
  comparison: 'at-least',
  annualPlan: 180,
  measurement: { by: 'readings' },
  annualPoints: [],
  curve: [],
};
const PROJECT: Project = {
  id: 'p',
  name: '河道整治',
  tags: [],
  unit: 'town',
  totalInvestment: 5000,
  annualInvestment: 3000,
  planPoints: [],
  asked: [],
};

let store: TestStore;
const perform = (caller: Caller, ...acts: ActEnvelope[]) => performActs(store, COUNTY, caller, acts);

beforeAll(async () => {
  store = await testStore();
  const receipts = await perform(
    at(OFFICE, '2012-07-31'),
    envelope('campaign.set', CAMPAIGN),
    envelope('unit.set', { id: 'town', name: '东镇', kind: 'township' }),
    envelope('unit.set', { id: 'village', name: '东镇工业园', kind: 'platform', parent: 'town' }),
    envelope('unit.set', { id: 'other', name: '西镇', kind: 'township' }),
    envelope('action.set', { id: 'a', campaign: 'c', name: '项目建设', order: 1 }),
    envelope('indicator.set', { id: 'fai', name: '固定资产投资', unitOfMeasure: '亿元' }),
    envelope('target.set', TARGET),
    envelope('project.set', PROJECT),
  );
  expect(receipts.map(({ outcome, refusals }) => [outcome, refusals])).toEqual(receipts.map(() => ['done', []]));
});
afterAll(() => store.close());

const reading = (on: string, value: number, more: object = {}) =>
  envelope('reading.record', { of: 'target', subject: 't', on, value, ...more });

test('an act sent twice is done once and answered with its first receipt', async () => {
  const act = reading('2012-06-30', 63.5);
  const [first] = await perform(at(OFFICE), act);
  const [second] = await perform(at(OFFICE), act);
  expect(first?.outcome).toBe('done');
  expect(second).toEqual({ ...first, outcome: 'done-before' });
  expect((await store.head(COUNTY)).seq).toBe(first?.seq);
});

test('an id that was used for something else is refused', async () => {
  const act = reading('2012-07-31', 70);
  await perform(at(OFFICE), act);
  const [reused] = await perform(at(OFFICE), {
    ...act,
    body: { of: 'target', subject: 't', on: '2012-07-31', value: 71 },
  });
  expect(reused?.refusals).toEqual([{ kind: 'id-reused', id: act.id }]);
});

test('the second of two people who edit one thing is told what changed, by whom, and keeps the own words', async () => {
  const basis = (await store.versions(COUNTY, WHOLE_COUNTY, 'target', 't')).at(-1)?.seq;
  const [mine] = await perform(at(OFFICE), envelope('target.set', { ...TARGET, annualPlan: 185 }, { basis }));
  expect(mine?.outcome).toBe('done');
  const [theirs] = await perform(
    at({ ...OFFICE, name: '另一位' }),
    envelope('target.set', { ...TARGET, annualPlan: 190, name: '投资' }, { basis }),
  );
  expect(theirs?.refusals).toEqual([
    {
      kind: 'stale',
      what: 'target',
      id: 't',
      basis,
      version: mine?.seq,
      by: '攻坚办',
      at: expect.any(String),
      changed: [{ field: 'annualPlan', was: 180, is: 185, yours: 190 }],
    },
  ]);
});

test('whoever sets a planned thing without saying which version was in hand means that it was not there', async () => {
  const [receipt] = await perform(at(OFFICE), envelope('project.set', { ...PROJECT, name: '改名' }));
  expect(receipt?.refusals[0]?.kind).toBe('stale');
});

test.each([
  [
    'a cumulative figure that falls',
    reading('2012-08-10', 60),
    { kind: 'falls', last: 70, lastOn: '2012-07-31', given: 60, unit: '亿元' },
  ],
  ['a day to come', reading('2012-09-10', 80), { kind: 'future', on: '2012-09-10' }],
  ['a day of another year', reading('2011-12-31', 80), { kind: 'outside-year', year: 2012 }],
  [
    '万元 for 亿元, saying what it would be',
    reading('2012-08-10', 720000, { unit: '万元' }),
    { kind: 'wrong-unit', expected: '亿元', would: 72 },
  ],
  ['more than twice the plan', reading('2012-08-10', 720), { kind: 'implausible' }],
  ['a jump', reading('2012-08-10', 150), { kind: 'jump', last: 70 }],
  [
    'an unknown project',
    envelope('reading.record', { of: 'project', subject: '没有', on: '2012-08-10', value: 1 }),
    { kind: 'not-found', what: 'project' },
  ],
  [
    'more invested than the project costs',
    envelope('reading.record', { of: 'project', subject: 'p', on: '2012-08-10', value: 6000 }),
    { kind: 'implausible', limit: 5000 },
  ],
  ['a second figure for one day', reading('2012-07-31', 72), { kind: 'exists', what: 'reading' }],
  [
    'a completion before any start',
    envelope('recognition.record', {
      id: 'r',
      project: 'p',
      kind: 'completion',
      on: '2012-08-10',
      evidence: '验收单',
      verifier: '督查室',
    }),
    { kind: 'not-recognisable', needs: 'start' },
  ],
  ['an act that nobody declared', envelope('reading.erase', {}), { kind: 'not-found', what: 'act' }],
  ['a body that does not fit', reading('2012-02-30', 1), { kind: 'invalid' }],
])('%s is refused', async (_what, act, refusal) => {
  const before = await store.head(COUNTY);
  const [receipt] = await perform(at(OFFICE), act);
  expect(receipt?.outcome).toBe('refused');
  expect(receipt?.refusals[0]).toMatchObject(refusal);
  expect(await store.head(COUNTY)).toEqual(before);
});

test('a fall is taken with a reason', async () => {
  const [receipt] = await perform(at(OFFICE), reading('2012-08-10', 69.5, { note: '剔除重复项目' }));
  expect(receipt?.outcome).toBe('done');
});

test('a correction appends: the earlier figure stays and says what replaced it', async () => {
  await perform(
    at(OFFICE),
    envelope('reading.correct', { of: 'target', subject: 't', on: '2012-07-31', value: 70.4, reason: '口径核对' }),
  );
  const versions = (await store.readingHistory(COUNTY, WHOLE_COUNTY, 't')).filter(({ row }) => row.on === '2012-07-31');
  expect(versions.map(({ row }) => row.value)).toEqual([70, 70.4]);
  expect(versions[1]?.row).toMatchObject({ corrects: versions[0]?.seq, note: '口径核对' });
  expect(versions[0]?.untilSeq).toBe(versions[1]?.seq);
});

test('confirming unchanged repeats the last figure', async () => {
  await perform(at(OFFICE), envelope('reading.confirm', { of: 'target', subject: 't', on: '2012-08-20' }));
  expect(
    (await store.readingHistory(COUNTY, WHOLE_COUNTY, 't')).find(({ row }) => row.on === '2012-08-20')?.row,
  ).toMatchObject({
    value: 69.5,
    unchanged: true,
  });
});

test.each([
  ['its own unit', reporterOf('town'), 'done'],
  ['a unit above', reporterOf('village'), 'refused'],
  ['a foreign unit', reporterOf('other'), 'refused'],
])('a reporter reports for %s: %s', async (_whose, actor, outcome) => {
  const [receipt] = await perform(
    at(actor),
    envelope('reading.confirm', { of: 'target', subject: 't', on: '2012-08-31' }),
  );
  expect(receipt?.outcome).toBe(outcome);
  if (outcome === 'refused') expect(receipt?.refusals[0]).toMatchObject({ kind: 'forbidden', act: 'reading.confirm' });
});

test('a role that the act does not name may not do it', async () => {
  const [receipt] = await perform(at(OBSERVER), envelope('unit.set', { id: 'u', name: '新单位', kind: 'department' }));
  expect(receipt?.refusals).toEqual([{ kind: 'forbidden', act: 'unit.set', role: 'observer', needs: ['office'] }]);
});

test('acts of one batch see what the earlier ones did, and each stands for itself', async () => {
  const receipts = await perform(
    at(OFFICE),
    envelope('unit.set', { id: 'new', name: '新设单位', kind: 'department' }),
    envelope('project.set', { ...PROJECT, id: 'q', unit: 'nowhere' }),
    envelope('project.set', { ...PROJECT, id: 'q', unit: 'new' }),
    envelope('reading.record', { of: 'project', subject: 'q', on: '2012-08-10', value: 100 }),
  );
  expect(receipts.map(({ outcome }) => outcome)).toEqual(['done', 'refused', 'done', 'done']);
});

test('all or nothing: one refusal and none of it is kept', async () => {
  const before = await store.head(COUNTY);
  const receipts = await performActs(
    store,
    COUNTY,
    at(OFFICE),
    [
      envelope('unit.set', { id: 'kept-not', name: '单位', kind: 'department' }),
      envelope('unit.set', { id: 'x', name: '', kind: 'department' }),
    ],
    { whole: true },
  );
  expect(receipts.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
  expect(await store.head(COUNTY)).toEqual(before);
});

test('a project does not vanish from a frozen roster: it leaves with a day and a reason', async () => {
  const roster = {
    id: 'list',
    campaign: 'c',
    name: '重点项目',
    frozen: true,
    entries: [{ project: 'p', entered: '2012-08-01', enteredWhy: '首批' }],
  };
  const [made] = await perform(at(OFFICE), envelope('roster.set', roster));
  const [emptied] = await perform(at(OFFICE), envelope('roster.set', { ...roster, entries: [] }, { basis: made?.seq }));
  expect(emptied?.refusals[0]).toMatchObject({ kind: 'invalid', issues: [{ code: 'vanished', expected: 'p' }] });
});

test('a target does not stand on another campaign’s action', async () => {
  const receipts = await perform(
    at(OFFICE),
    envelope('campaign.set', { ...CAMPAIGN, id: 'other-campaign' }),
    envelope('target.set', { ...TARGET, id: 'stray', campaign: 'other-campaign' }),
  );
  expect(receipts.map(({ outcome }) => outcome)).toEqual(['done', 'refused']);
  expect(receipts[1]?.refusals).toEqual([
    { kind: 'invalid', issues: [{ path: 'action', code: 'other-campaign', expected: 'other-campaign' }] },
  ]);
});

test('a start is not withdrawn while a completion stands on it', async () => {
  const recognition = { project: 'p', evidence: '现场照片', verifier: '督查室' };
  const receipts = await perform(
    at(OFFICE),
    envelope('recognition.record', { ...recognition, id: 'begun', kind: 'start', on: '2012-03-01' }),
    envelope('recognition.record', { ...recognition, id: 'ended', kind: 'completion', on: '2012-08-30' }),
    envelope('recognition.withdraw', { id: 'begun', reason: '误报' }),
    envelope('recognition.withdraw', { id: 'ended', reason: '误报' }),
    envelope('recognition.withdraw', { id: 'begun', reason: '误报' }),
  );
  expect(receipts.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'refused', 'done', 'done']);
  expect(receipts[2]?.refusals).toEqual([{ kind: 'in-use', what: 'recognition', id: 'begun', by: ['ended'] }]);
});
