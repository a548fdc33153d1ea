import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXAMPLES } from '@gongjian/examples';
import { HOLDING_LISTS, Holdings, type Receipt } from '@gongjian/model';
import { OFFICE } from '@gongjian/model/testing';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adoptRules } from './create-service.ts';
import { shippedRules } from './rules.ts';
import type { Service } from './service.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

/** Units and leaders that change in the middle of the example's campaign. */

const [example] = EXAMPLES;
if (example === undefined) throw new Error('no example');
const { campaign, county, day } = example;
const office = { actor: OFFICE, day, at: `${day}T18:00:00+08:00` };

let folder: string;
let store: TestStore;
let workplace: Workplace;
let service: Service;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongjian-units-'));
  store = await testStore();
  workplace = await openWorkplace({ folder, databaseUrl: store.connection.owner });
  service = workplace.service(county);
  const steps = example.steps();
  await adoptRules(service, await shippedRules(), steps[0]?.at ?? '');
  await workplace.load(county.id, steps);
}, 120_000);
afterAll(async () => {
  await workplace.close();
  await store.close();
  await rm(folder, { recursive: true });
});

async function does(name: string, body: object): Promise<Receipt> {
  const [receipt] = await service.perform(office, [{ id: randomUUID(), name, body }]);
  if (receipt === undefined) throw new Error('no receipt');
  return receipt;
}

async function holdingsOf(of: 'unit' | 'leader', id: string): Promise<Holdings> {
  const named = await service.holdings(office, { of, id });
  return Holdings.parse(Object.fromEntries(HOLDING_LISTS.map((list) => [list, named[list].map((one) => one.id)])));
}

const paperOf = async (bulletin: string) => (await service.bulletinPaper(office, campaign, bulletin)).bytes;
const sumsOf = async () => {
  const { targets, projects } = await service.assessment(office, campaign, { on: day });
  return {
    targets: targets.map(({ target, done, verdict, light }) => ({ target, done, verdict, light })),
    projects: projects.map(({ unit: _, ...project }) => project),
  };
};

test('a unit renamed is called anew, and what was printed before stays as it was printed', async () => {
  const { targets, units } = await service.plan(office, campaign);
  const unit = units.find(({ id }) => targets.some((target) => target.unit === id));
  if (unit === undefined) throw new Error('no unit');
  const kind = { on: day, kind: 'ten-day' as const };
  const issued = await service.issueBulletin(office, campaign, { id: randomUUID(), ...kind });
  const [paper, sums] = [await paperOf(issued.id), await sumsOf()];
  const body = { unit: unit.id, name: '更名后的单位', on: day, why: '机构改革' };
  expect(await does('unit.rename', body)).toMatchObject({ outcome: 'done', refusals: [] });
  expect(await paperOf(issued.id)).toEqual(paper);
  expect(await sumsOf()).toEqual(sums);

  const texts = async (on: string) => JSON.stringify(await service.previewBulletin(office, campaign, { ...kind, on }));
  expect(await texts(day)).toContain('更名后的单位');
  expect(await texts('2012-09-08')).not.toContain('更名后的单位');
  const history = await service.history(office, { kind: 'unit', id: unit.id, limit: 10 });
  expect(history[0]).toMatchObject({ name: 'unit.rename', subject: { kind: 'unit', id: unit.id } });
  expect(history.at(-1)?.subject.name).toBe('更名后的单位' === unit.name ? '' : unit.name);
});

test('a unit merged into another: sums go on, papers issued before stay, nothing is left or doubled', async () => {
  const { projects, targets, units } = await service.plan(office, campaign);
  const byHoldings = units
    .map(({ id, kind, name }) => ({ id, kind, name, has: projects.filter(({ unit }) => unit === id).length }))
    .filter(({ kind, has }) => kind === 'township' && has > 0)
    .sort((a, b) => b.has - a.has);
  const [into, from] = byHoldings;
  if (into === undefined || from === undefined) throw new Error('no two townships');
  const issued = await service.issueBulletin(office, campaign, { id: randomUUID(), on: day, kind: 'flash' });
  const [paper, sums] = [await paperOf(issued.id), await sumsOf()];
  const investedBy = async (ids: readonly string[]) => {
    const assessment = await service.assessment(office, campaign, { on: day });
    return assessment.projects
      .filter(({ unit }) => ids.includes(unit))
      .map(({ project }) => project)
      .sort();
  };
  const together = await investedBy([from.id, into.id]);

  const holdings = await holdingsOf('unit', from.id);
  expect(holdings.projects.length).toBeGreaterThan(0);
  const body = { unit: from.id, into: into.id, on: day, why: '区划调整' };
  const forgotten = holdings.projects.slice(1);
  expect(
    (await does('unit.merge', { ...body, holdings: { ...holdings, projects: forgotten } })).refusals,
  ).toMatchObject([{ kind: 'in-use', what: 'unit', id: from.id }]);
  expect(await does('unit.merge', { ...body, holdings })).toMatchObject({ outcome: 'done', refusals: [] });

  expect(await sumsOf()).toEqual(sums);
  expect(await investedBy([into.id])).toEqual(together);
  expect(await investedBy([from.id])).toEqual([]);
  expect(await paperOf(issued.id)).toEqual(paper);
  const after = await service.plan(office, campaign);
  expect([after.projects.length, after.targets.length, after.units.length]).toEqual([
    projects.length,
    targets.length,
    units.length,
  ]);
  const before = await service.plan(office, campaign, { known: issued.seq });
  expect(before.projects.filter(({ unit }) => unit === from.id)).toHaveLength(from.has);
  // What the merged unit reported is seen by the posts of the other.
  const clerk = { ...office, actor: { id: 'clerk', name: '填报人', role: 'reporter' as const, unit: into.id } };
  const seen = await service.plan(clerk, campaign);
  expect(seen.projects.map(({ id }) => id)).toEqual(expect.arrayContaining(holdings.projects));
  expect(await workplace.verify(county.id)).toEqual([]);
});

test('a leader is not dropped while he answers for anything, and after handing over he may be', async () => {
  const { projects, leaders } = await service.plan(office, campaign);
  const from = leaders.find(({ id }) => projects.some(({ leader }) => leader === id));
  const to = leaders.find(({ id }) => id !== from?.id);
  if (from === undefined || to === undefined) throw new Error('no two leaders');
  const drop = { kind: 'leader', id: from.id, reason: '调离' };
  expect((await does('plan.drop', drop)).refusals).toMatchObject([{ kind: 'in-use', what: 'leader' }]);
  const holdings = await holdingsOf('leader', from.id);
  const body = { from: from.id, to: to.id, on: day, why: '分工调整', holdings };
  expect((await does('leader.hand-over', body)).refusals).toEqual([]);
  expect(await holdingsOf('leader', from.id)).toEqual(Holdings.parse({}));
  expect((await does('plan.drop', drop)).refusals).toEqual([]);
  const [dropped, handed] = await service.history(office, { kind: 'leader', id: from.id, limit: 2 });
  expect([dropped?.name, handed?.name]).toEqual(['plan.drop', 'leader.hand-over']);
  expect(handed?.subject).toMatchObject({ kind: 'leader', id: from.id });
  expect(await workplace.verify(county.id)).toEqual([]);
});
