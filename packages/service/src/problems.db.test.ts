import { randomUUID } from 'node:crypto';
import type { Actor, Receipt } from '@gongjian/model';
import { CAMPAIGN, OFFICE } from '@gongjian/model/testing';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createService } from './create-service.ts';
import type { Service } from './service.ts';

const SUPERVISOR: Actor = { id: 'ducha', name: '督查室', role: 'supervisor' };
const post = (unit: string): Actor => ({ id: `${unit}-1`, name: `${unit}填报岗`, role: 'reporter', unit });
const unit = (id: string) => ({ id, name: `${id}局`, kind: 'department' });
const problem = (id: string) => ({
  id,
  campaign: 'c',
  type: 'funds',
  name: `难题${id}`,
  blocks: [{ of: 'project', id: 'x' }],
  raisedBy: 'park',
  raisedOn: '2012-09-03',
  decider: { unit: 'bank', leader: 'l' },
  need: '定',
  due: '2012-09-20',
});
const MEASURE = { id: 'm', what: '会商', mark: '纪要', from: '2012-09-04', to: '2012-09-10', lead: 'helper' };

let store: TestStore;
let service: Service;
const act = async (
  actor: Actor,
  day: string,
  name: string,
  body: object,
  basis?: number,
): Promise<Receipt | undefined> => {
  const caller = { actor, day, at: `${day}T10:00:00+08:00` };
  const envelope = { id: randomUUID(), name, body, ...(basis === undefined ? {} : { basis }) };
  return (await service.perform(caller, [envelope]))[0];
};
const done = async (...given: Parameters<typeof act>): Promise<void> => {
  expect((await act(...given))?.refusals).toEqual([]);
};
const caller = (actor: Actor) => ({ actor, day: '2012-09-09', at: '2012-09-09T18:00:00+08:00' });

beforeAll(async () => {
  store = await testStore();
  service = createService({ store, county: { id: 'test-county', name: '某县' } });
  const plan: [string, object][] = [
    ['campaign.set', CAMPAIGN],
    ...['park', 'bank', 'helper', 'other'].map((id): [string, object] => ['unit.set', unit(id)]),
    ['leader.set', { id: 'l', name: '县领导L', post: '副县长' }],
    ['project.set', { id: 'x', name: '软件园', unit: 'park', asked: ['start'] }],
    ['project.set', { id: 'free', name: '别的', unit: 'park', asked: [] }],
  ];
  for (const [name, body] of plan) await done(OFFICE, '2012-08-01', name, body);
  for (const id of ['a', 'b']) await done(post('park'), '2012-09-03', 'problem.raise', problem(id));
});
afterAll(() => store.close());

test('two who act on one problem: the second is told what the first did, and nothing is lost', async () => {
  const { version } = await service.problem(caller(OFFICE), 'c', 'a', { on: '2012-09-09' });
  await done(post('bank'), '2012-09-04', 'problem.accept', { id: 'a' }, version);
  const second = await act(OFFICE, '2012-09-04', 'problem.suspend', { id: 'a', reason: '等批复' }, version);
  expect(second?.refusals).toMatchObject([{ kind: 'stale', what: 'problem', id: 'a', by: 'bank填报岗' }]);
  const now = await service.problem(caller(OFFICE), 'c', 'a', { on: '2012-09-09' });
  expect(now).toMatchObject({ stage: 'handling', problem: { number: 1 } });
});

test('numbers go on without gaps, whoever takes problems in hand', async () => {
  await done(post('bank'), '2012-09-05', 'problem.accept', { id: 'b' });
  expect((await service.problem(caller(OFFICE), 'c', 'b', { on: '2012-09-09' })).problem.number).toBe(2);
});

test('the unit that leads a measure sees the problem and records it; a stranger does not find it', async () => {
  await done(post('bank'), '2012-09-05', 'problem.plan', { id: 'a', measures: [MEASURE] });
  await done(post('helper'), '2012-09-06', 'problem.measure', { id: 'a', measure: 'm', done: { on: '2012-09-06' } });
  expect((await service.problem(caller(post('helper')), 'c', 'a', { on: '2012-09-09' })).problem.id).toBe('a');
  await expect(service.problem(caller(post('other')), 'c', 'a', { on: '2012-09-09' })).rejects.toMatchObject({
    refusal: { kind: 'not-found', what: 'problem' },
  });
  const own = await service.threeLists(caller(post('other')), 'c', { on: '2012-09-09' });
  expect([own.problems, own.measures]).toEqual([[], []]);
});

test('what an open problem names is not dropped; once it is cleared it may be', async () => {
  const dropped = async (kind: string, id: string) =>
    (await act(OFFICE, '2012-09-07', 'plan.drop', { kind, id, reason: '机构调整' }))?.refusals[0];
  for (const [kind, id] of [
    ['unit', 'bank'],
    ['unit', 'helper'],
    ['leader', 'l'],
    ['project', 'x'],
  ] as const)
    expect(await dropped(kind, id)).toMatchObject({
      kind: 'in-use',
      what: kind,
      by: expect.arrayContaining(['难题a']),
    });
  const on = '2012-09-07';
  for (const id of ['a', 'b']) {
    await done(post('bank'), on, 'problem.submit', { id, on, how: '已放款', evidence: '凭证' });
    await done(SUPERVISOR, on, 'problem.clear', { id, on });
  }
  expect(await dropped('leader', 'l')).toBeUndefined();
});

test('the lists say how responsibility moved, and the workbook goes by the day', async () => {
  const history = await service.history(caller(OFFICE), { kind: 'project', id: 'free', limit: 1 });
  const seq = history[0]?.seq;
  await done(OFFICE, '2012-09-08', 'project.set', { id: 'free', name: '别的', unit: 'other', asked: [] }, seq);
  await done(post('other'), '2012-09-08', 'problem.raise', {
    ...problem('d'),
    raisedBy: 'other',
    raisedOn: '2012-09-08',
    decider: { unit: 'bank' },
    blocks: [{ of: 'project', id: 'free' }],
  });
  const { duties } = await service.threeLists(caller(OFFICE), 'c', { on: '2012-09-09' });
  expect(duties.find(({ subject }) => subject === 'free')).toMatchObject({
    first: 'other',
    main: ['bank'],
    changes: [{ on: '2012-09-08', by: '攻坚办', field: 'unit', was: 'park', is: 'other' }],
  });
  const { name, bytes } = await service.threeListsWorkbook(caller(OFFICE), 'c', { on: '2012-09-09' });
  expect([name, bytes.length > 1000]).toEqual(['百日攻坚三张清单（2012-09-09）.xlsx', true]);
});
