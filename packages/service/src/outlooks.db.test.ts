import type { ActEnvelope, Project, Receipt, Step } from '@gongjian/model';
import { WHOLE_COUNTY } from '@gongjian/model';
import { CAMPAIGN, OFFICE, reporterOf } from '@gongjian/model/testing';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, envelope } from '../test/acting.ts';
import { createService } from './create-service.ts';
import type { Caller, Service } from './service.ts';

const DAY = '2012-09-09';

const project = (id: string, unit: string): Project => ({ id, name: id, tags: [], unit, planPoints: [], asked: [] });
const step = (id: string, of: string, days: number, ...after: string[]): Step => ({
  id,
  project: of,
  name: id,
  order: 0,
  basis: 'calendar',
  days,
  after: after.map((before) => ({ step: before, kind: 'FS', lag: 0, lagBasis: 'calendar', hard: true })),
  gives: [],
});
const begins = (id: string, of: string, ...after: string[]): Step => ({
  ...step(id, of, 0, ...after),
  gives: ['start'],
});

/** East: 30 days of permits, then the start. West: 20 days that wait for a problem, then the start. */
const PLAN: readonly (readonly [name: string, body: unknown])[] = [
  ['campaign.set', CAMPAIGN],
  ['unit.set', { id: 'east', name: '东镇', kind: 'township' }],
  ['unit.set', { id: 'west', name: '西镇', kind: 'township' }],
  ['action.set', { id: 'a', campaign: 'c', name: '项目建设', order: 1 }],
  ['indicator.set', { id: 'starts', name: '开工数', unitOfMeasure: '项' }],
  ['project.set', project('p', 'east')],
  ['project.set', project('q', 'west')],
  [
    'roster.set',
    {
      id: 'list',
      campaign: 'c',
      name: '重点项目',
      frozen: false,
      entries: ['p', 'q'].map((id) => ({ project: id, entered: '2012-08-01', enteredWhy: '首批' })),
    },
  ],
  [
    'target.set',
    {
      id: 't',
      campaign: 'c',
      action: 'a',
      name: '开工',
      indicator: 'starts',
      unit: 'east',
      goal: 2,
      measurement: { by: 'count', roster: 'list', recognised: ['start'] },
    },
  ],
  ['step.set', step('p-permit', 'p', 30)],
  ['step.set', begins('p-start', 'p', 'p-permit')],
  ['step.set', step('q-permit', 'q', 20)],
  ['step.set', begins('q-start', 'q', 'q-permit')],
  [
    'problem.raise',
    {
      id: 'land',
      campaign: 'c',
      type: 'land-supply',
      name: '用地未批',
      blocks: [{ of: 'step', id: 'q-permit' }],
      raisedBy: 'west',
      raisedOn: '2012-08-20',
      decider: { unit: 'west' },
      need: '定用地指标',
      due: '2012-09-01',
    },
  ],
];

let store: TestStore;
let service: Service;
const perform = async (caller: Caller, ...acts: ActEnvelope[]): Promise<Receipt[]> => service.perform(caller, acts);
const refusalsOf = async (caller: Caller, act: ActEnvelope) => (await perform(caller, act))[0]?.refusals;

beforeAll(async () => {
  store = await testStore();
  service = createService({ store, county: { id: 'test-county', name: '某县' } });
  const receipts = await perform(at(OFFICE), ...PLAN.map(([name, body]) => envelope(name, body)));
  expect(receipts.flatMap(({ refusals }) => refusals)).toEqual([]);
});
afterAll(() => store.close());

test('a reporter sees the steps, the count-back and the outlook of the own projects only', async () => {
  const west = at(reporterOf('west'));
  const snapshot = await service.snapshot(west, 'c');
  expect(snapshot.steps.map(({ id }) => id)).toEqual(['q-permit', 'q-start']);
  expect(snapshot.problems.map(({ id }) => id)).toEqual(['land']);
  const mine = await service.outlook(west, 'c', { on: DAY, draws: 200 });
  expect(mine.targets).toEqual([]);
  expect(await service.agenda(west, 'c', { on: DAY, visits: 3 })).toMatchObject({
    items: [{ problem: 'land', gain: 0 }],
  });
  expect((await service.countBack(west, 'c', 'q', { on: DAY })).reach).toBe('reachable');
  await expect(service.countBack(west, 'c', 'p', { on: DAY })).rejects.toMatchObject({
    refusal: { kind: 'not-found', what: 'project', id: 'p' },
  });
  const all = await service.outlook(at(OFFICE), 'c', { on: DAY, draws: 200 });
  expect(all.projects.map(({ project: id }) => id).toSorted()).toEqual(['p', 'q']);
  expect(all.problems.map(({ problem }) => problem)).toEqual(['land']);
});

test('whoever answers for a target sees all that it counts, so that its figure comes out as everybody’s', async () => {
  const own = await service.outlook(at(reporterOf('east')), 'c', { on: DAY, draws: 200 });
  expect(own.targets).toEqual((await service.outlook(at(OFFICE), 'c', { on: DAY, draws: 200 })).targets);
});

test('what was reported of a step moves the count-back and the chance at once', async () => {
  const office = at(OFFICE);
  const before = await service.countBack(office, 'c', 'p', { on: DAY });
  expect(before).toMatchObject({
    outcome: 'start',
    by: '2012-11-08',
    next: { step: 'p-permit', latestStart: '2012-10-10' },
  });
  const late = { step: 'p-permit', on: DAY, started: '2012-09-01', remaining: 90, grade: 'reported' };
  expect(await refusalsOf(at(reporterOf('east')), envelope('progress.record', late))).toEqual([]);
  const after = await service.countBack(office, 'c', 'p', { on: DAY });
  expect(after.reach).not.toBe('reachable');
  expect(after.lateDays).toBeGreaterThan(0);
  const chanceOf = async () =>
    (await service.outlook(office, 'c', { on: DAY, draws: 200 })).projects.find(({ project: id }) => id === 'p')
      ?.chance;
  expect(await chanceOf()).toBe(0);
  // Taken back by a second report of the day, which says why; the ledger keeps both.
  const again = { ...late, remaining: 21 };
  expect(await refusalsOf(office, envelope('progress.record', again))).toEqual([
    { kind: 'invalid', issues: [{ path: 'note', code: 'required', expected: 'why it is corrected' }] },
  ]);
  expect(await refusalsOf(office, envelope('progress.record', { ...again, note: '误报' }))).toEqual([]);
  expect((await service.countBack(office, 'c', 'p', { on: DAY })).reach).toBe('reachable');
  expect(await chanceOf()).toBeGreaterThan(0.9);
  const history = await service.history(office, { kind: 'progress', id: `p-permit:${DAY}`, limit: 5 });
  expect(history.map(({ name }) => name)).toEqual(['progress.record', 'progress.record']);
});

test.each([
  [
    'of a day to come',
    { step: 'q-permit', on: '2012-09-10', started: '2012-09-01', grade: 'reported' },
    { kind: 'future', on: '2012-09-10', day: DAY },
  ],
  [
    'finished before it was started',
    { step: 'q-permit', on: DAY, started: '2012-09-05', finished: '2012-09-04', grade: 'reported' },
    { kind: 'invalid', issues: [{ path: 'finished', code: 'before-start', expected: '≥ 2012-09-05' }] },
  ],
  [
    'finished but never started',
    { step: 'q-permit', on: DAY, finished: '2012-09-04', grade: 'reported' },
    { kind: 'invalid', issues: [{ path: 'started', code: 'required' }] },
  ],
  [
    'finished with days left',
    { step: 'q-permit', on: DAY, started: '2012-09-01', finished: '2012-09-04', remaining: 3, grade: 'reported' },
    { kind: 'invalid', issues: [{ path: 'remaining', code: 'finished', expected: '0' }] },
  ],
  [
    'of a step that is not there',
    { step: 'nowhere', on: DAY, grade: 'reported' },
    { kind: 'not-found', what: 'step', id: 'nowhere' },
  ],
])('progress %s is refused and moves nothing', async (_what, body, refusal) => {
  const head = await store.head('test-county');
  expect((await refusalsOf(at(OFFICE), envelope('progress.record', body)))?.[0]).toMatchObject(refusal);
  expect(await store.head('test-county')).toEqual(head);
});

test('a unit reports the steps of its own projects, not those of another', async () => {
  const body = { step: 'q-permit', on: DAY, started: '2012-09-01', remaining: 5, grade: 'reported' };
  expect((await refusalsOf(at(reporterOf('east')), envelope('progress.record', body)))?.[0]).toMatchObject({
    kind: 'forbidden',
    act: 'progress.record',
    bound: 'unit',
  });
  expect(await refusalsOf(at(reporterOf('west')), envelope('progress.record', body))).toEqual([]);
});

test('steps that wait for each other are refused with the chain they make', async () => {
  const basis = (await store.versions('test-county', WHOLE_COUNTY, 'step', 'p-permit')).at(-1)?.seq;
  const [refusal] =
    (await refusalsOf(at(OFFICE), envelope('step.set', step('p-permit', 'p', 30, 'p-start'), { basis }))) ?? [];
  expect(refusal).toEqual({ kind: 'cycle', chain: ['p-permit', 'p-start', 'p-permit'] });
});

test.each([
  ['a step that waits for itself', step('loop', 'p', 1, 'loop'), { kind: 'cycle', chain: ['loop', 'loop'] }],
  [
    'a step that waits for one that is not there',
    step('late', 'p', 1, 'gone'),
    { kind: 'not-found', what: 'step', id: 'gone' },
  ],
  [
    'a step of a project that is not there',
    step('stray', 'nowhere', 1),
    { kind: 'not-found', what: 'project', id: 'nowhere' },
  ],
])('%s is refused', async (_what, body, refusal) => {
  expect(await refusalsOf(at(OFFICE), envelope('step.set', body))).toEqual([refusal]);
});

test('a step that another waits for is not dropped', async () => {
  const basis = (await store.versions('test-county', WHOLE_COUNTY, 'step', 'q-permit')).at(-1)?.seq;
  const drop = envelope('plan.drop', { kind: 'step', id: 'q-permit', reason: '合并' }, { basis });
  expect((await refusalsOf(at(OFFICE), drop))?.[0]).toMatchObject({
    kind: 'in-use',
    what: 'step',
    by: ['q-start', '用地未批'],
  });
});

test('an agenda for a leader who is not there is refused by name', async () => {
  const asking = service.agenda(at(OFFICE), 'c', { on: DAY, visits: 3, leader: 'nobody' });
  await expect(asking).rejects.toMatchObject({ refusal: { kind: 'not-found', what: 'leader', id: 'nobody' } });
});
