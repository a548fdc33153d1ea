import { randomUUID } from 'node:crypto';
import type { Actor, Chart, Step } from '@gongjian/model';
import { CAMPAIGN, OFFICE } from '@gongjian/model/testing';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createService } from './create-service.ts';
import type { Caller, Service } from './service.ts';

const WEST: Actor = { id: 'reporter-west', name: '西镇', role: 'reporter', unit: 'west' };
const at = (day: string, actor = OFFICE): Caller => ({ actor, day, at: `${day}T10:00:00.000Z` });

const step = (project: string, id: string, days: number, ...after: string[]): Step => ({
  id,
  project,
  name: id,
  order: 0,
  basis: 'calendar',
  days,
  after: after.map((before) => ({ step: before, kind: 'FS', lag: 0, lagBasis: 'calendar', hard: true })),
  gives: [],
});
const project = (id: string, unit: string) => ({ id, name: id, unit, asked: ['start'] });

let store: TestStore;
let service: Service;

async function perform(day: string, acts: readonly (readonly [string, unknown, number?])[]): Promise<void> {
  const receipts = await service.perform(
    at(day),
    acts.map(([name, body, basis]) => ({ id: randomUUID(), name, body, ...(basis === undefined ? {} : { basis }) })),
  );
  expect(receipts.flatMap(({ refusals }) => refusals)).toEqual([]);
}
const chartOn = (day: string, actor = OFFICE): Promise<Chart> => service.chart(at(day, actor), 'c', { on: day });
const stepsOf = (chart: Chart, id: string) => chart.projects.find((one) => one.id === id)?.steps ?? [];

const versionOf = async (of: string, id: string): Promise<number> => {
  const { versions } = await service.tryOutFacts(at('2012-08-12'), 'c', of, { on: '2012-08-12' });
  return versions[id] ?? 0;
};

/** Before the campaign the road has its steps; the school gets its own on day 10. */
beforeAll(async () => {
  store = await testStore();
  service = createService({ store, county: { id: 'chart-county', name: '某县' } });
  await perform('2012-07-20', [
    ['campaign.set', CAMPAIGN],
    ['unit.set', { id: 'east', name: '东镇', kind: 'township' }],
    ['unit.set', { id: 'west', name: '西镇', kind: 'township' }],
    ['project.set', project('road', 'east')],
    ['project.set', project('school', 'west')],
    ['step.set', step('road', 'apply', 10)],
    ['step.set', { ...step('road', 'begin', 5, 'apply'), gives: ['start'] }],
  ]);
  await perform('2012-08-10', [['step.set', step('school', 'design', 4)]]);
}, 60_000);
afterAll(() => store.close());

test('the baseline is the plan of day 0, or of the day a project got its steps, whatever is changed later', async () => {
  const before = await chartOn('2012-08-10');
  expect(stepsOf(before, 'road').map(({ baseline, plan }) => [baseline, plan])).toEqual([
    [
      [1, 10],
      [1, 10],
    ],
    [
      [11, 15],
      [11, 15],
    ],
  ]);
  expect(stepsOf(before, 'school')[0]?.baseline).toEqual([11, 14]);

  await perform('2012-08-12', [['step.set', step('road', 'apply', 30), await versionOf('road', 'apply')]]);
  const after = await chartOn('2012-08-12');
  const [apply, begin] = stepsOf(after, 'road');
  expect(apply).toMatchObject({ baseline: [1, 10], plan: [1, 30], forecast: [13, 42] });
  expect(begin).toMatchObject({ baseline: [11, 15], plan: [31, 35], forecast: [43, 47], critical: true });
  expect(after.projects.find(({ id }) => id === 'road')).toMatchObject({ outcome: 'start', reach: 'reachable' });
});

test('a unit sees the bars of its own projects only, and cannot try a change of another', async () => {
  const chart = await chartOn('2012-08-12', WEST);
  expect(chart.projects.map(({ id }) => id)).toEqual(['school']);
  await expect(service.tryOutFacts(at('2012-08-12', WEST), 'c', 'road', { on: '2012-08-12' })).rejects.toMatchObject({
    refusal: { kind: 'not-found', what: 'project', id: 'road' },
  });
});

test('a change is adopted against the version it was tried with: one made meanwhile is not overwritten', async () => {
  const facts = await service.tryOutFacts(at('2012-08-12'), 'c', 'road', { on: '2012-08-12' });
  const apply = facts.steps.find(({ id }) => id === 'apply');
  const basis = facts.versions['apply'] ?? 0;
  await perform('2012-08-12', [['step.set', { ...apply, days: 20 }, basis]]);
  const [receipt] = await service.perform(at('2012-08-12'), [
    { id: randomUUID(), name: 'step.set', body: { ...apply, days: 40 }, basis },
  ]);
  expect(receipt?.refusals).toMatchObject([{ kind: 'stale', what: 'step', id: 'apply' }]);
  expect(stepsOf(await chartOn('2012-08-12'), 'road')[0]?.forecast).toEqual([13, 32]);
});

test('linked projects come along with what a change is tried with', async () => {
  await perform('2012-08-13', [['step.set', step('school', 'build', 9, 'design', 'begin')]]);
  const { projects, steps, versions, asks } = await service.tryOutFacts(at('2012-08-13'), 'c', 'road', {
    on: '2012-08-13',
  });
  expect(projects.map(({ id }) => id)).toEqual(['road', 'school']);
  expect(steps.map(({ id }) => id).sort()).toEqual(['apply', 'begin', 'build', 'design']);
  expect(Object.keys(versions).sort()).toEqual(['apply', 'begin']);
  expect(asks.map(({ project: of }) => of)).toEqual(['road', 'school']);
});

test('a step is put between two and taken out again, in one go with what waits for it', async () => {
  const on = '2012-08-14';
  await perform(on, [
    ['step.set', step('road', 'survey', 6, 'apply')],
    ['step.set', { ...step('road', 'begin', 5, 'survey'), gives: ['start'] }, await versionOf('road', 'begin')],
  ]);
  const [, , survey] = stepsOf(await chartOn(on), 'road');
  expect(survey).toMatchObject({ id: 'survey', after: [{ step: 'apply', kind: 'FS' }] });

  const basis = await versionOf('road', 'survey');
  const drop = {
    id: randomUUID(),
    name: 'plan.drop',
    body: { kind: 'step', id: 'survey', reason: '并入施工图' },
    basis,
  };
  const [refused] = await service.perform(at(on), [drop]);
  expect(refused?.refusals).toEqual([{ kind: 'in-use', what: 'step', id: 'survey', by: ['begin'] }]);

  await perform(on, [
    ['step.set', { ...step('road', 'begin', 5, 'apply'), gives: ['start'] }, await versionOf('road', 'begin')],
    ['plan.drop', drop.body, basis],
  ]);
  expect(stepsOf(await chartOn(on), 'road').map(({ id }) => id)).toEqual(['apply', 'begin']);
});
