import type { ActEnvelope, Actor } from '@gongjian/model';
import { CAMPAIGN, OFFICE } from '@gongjian/model/testing';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, envelope } from '../test/acting.ts';
import { createService } from './create-service.ts';
import { rebuild } from './replay.ts';
import type { Service } from './service.ts';

const SUPERVISOR: Actor = { id: 'ducha', name: '督查一岗', role: 'supervisor' };
const EAST: Actor = { id: 'east-1', name: '东镇填报岗', role: 'reporter', unit: 'east' };
const DAY = '2012-09-09';
const target = (unit: string) => ({
  id: `t-${unit}`,
  campaign: 'c',
  action: 'a',
  name: `${unit}的目标`,
  indicator: 'i',
  unit,
  annualPlan: 100,
});
const RING = [121, 29, 121.1, 29, 121.1, 29.1, 121, 29];
const AREAS = [{ unit: 'east', name: '东镇', parts: [[RING]] }];

let store: TestStore;
let service: Service;
const perform = async (actor: Actor, day: string, ...acts: ActEnvelope[]) =>
  (await service.perform(at(actor, day), acts)).flatMap(({ refusals }) => refusals);

beforeAll(async () => {
  store = await testStore();
  service = createService({ store, county: { id: 'test-county', name: '某县' } });
  const refused = await perform(
    OFFICE,
    '2012-07-30',
    envelope('campaign.set', CAMPAIGN),
    ...['east', 'west'].map((id) => envelope('unit.set', { id, name: `${id}镇`, kind: 'township' })),
    envelope('action.set', { id: 'a', campaign: 'c', name: '项目', order: 1 }),
    envelope('indicator.set', { id: 'i', name: '投资', unitOfMeasure: '亿元' }),
    ...['east', 'west'].map((unit) => envelope('target.set', target(unit))),
    envelope('standing.set', { campaign: 'c', handicaps: [{ unit: 'west', points: 5, why: '山区' }] }),
  );
  expect(refused).toEqual([]);
});
afterAll(async () => {
  await store.close();
});

test('a unit finds its own place among all, by the rules that everybody may read, and nothing of the others', async () => {
  const all = await service.standing(at(OFFICE, DAY), 'c', { on: DAY });
  expect(all.groups[0]?.rows.map(({ unit }) => unit)).toEqual(['west', 'east']);
  expect(all.declared).toMatchObject({ version: 1, by: { name: '攻坚办' } });
  const own = await service.standing(at(EAST, DAY), 'c', { on: DAY });
  expect(own.groups.map(({ id, units, rows }) => [id, units, rows.map(({ unit, rank }) => [unit, rank])])).toEqual([
    ['townships', 2, [['east', 2]]],
  ]);
  expect(own.rules).toEqual(all.rules);
  expect(JSON.stringify(own.groups)).not.toContain('west');
});

test('an objection stands beside the row until other hands have decided it, and the next version of the rules needs the last', async () => {
  const object = {
    id: 'o',
    campaign: 'c',
    unit: 'east',
    day: DAY,
    rank: 2,
    ranks: { best: 2, worst: 2 },
    reason: '请核',
  };
  expect(await perform(EAST, DAY, envelope('standing.object', object))).toEqual([]);
  const underReview = async () =>
    (await service.standing(at(OFFICE, DAY), 'c', { on: DAY })).groups[0]?.rows.map((row) => row.underReview);
  expect(await underReview()).toEqual([false, true]);
  expect((await service.casework(at(EAST, DAY), 'c')).objection).toHaveLength(1);
  const decision = { id: 'o', outcome: 'upheld', text: '属实' };
  expect(await perform(OFFICE, DAY, envelope('standing.decide', decision))).toMatchObject([{ kind: 'same-hand' }]);
  expect(await perform(SUPERVISOR, DAY, envelope('standing.decide', decision))).toEqual([]);
  expect(await underReview()).toEqual([false, false]);
  const late = { ...envelope('standing.set', { campaign: 'c', handicaps: [] }), basis: 1 };
  expect(await perform(OFFICE, DAY, late)).toMatchObject([{ kind: 'stale' }]);
});

test('a map is kept in the ledger with every version, apart from the casework that pages ask for', async () => {
  expect(await service.countyMap(at(EAST, DAY), 'c')).toEqual({ seq: 0 });
  const map = { campaign: 'c', source: '自然资源局', system: 'CGCS2000', areas: AREAS };
  expect(await perform(EAST, DAY, envelope('map.set', map))).toMatchObject([{ kind: 'forbidden' }]);
  expect(await perform(OFFICE, DAY, envelope('map.set', map))).toEqual([]);
  const { seq, map: kept } = await service.countyMap(at(EAST, DAY), 'c');
  expect(kept).toMatchObject({ areas: AREAS, on: DAY, by: { name: '攻坚办' } });
  expect(seq).toBeGreaterThan(0);
  expect(await service.casework(at(OFFICE, DAY), 'c')).not.toHaveProperty('map');
  const stale = { ...envelope('map.set', { ...map, source: '另一份' }), basis: 0 };
  expect(await perform(OFFICE, DAY, stale)).toMatchObject([{ kind: 'stale' }]);
});

test.each([
  ['an open ring', [{ ...AREAS[0], parts: [[RING.slice(0, 6).concat(122, 30)]] }], { fault: 'unclosed' }],
  ['another country', [{ ...AREAS[0], parts: [[[2, 48, 3, 48, 3, 49, 2, 48]]] }], { fault: 'outside' }],
  ['a unit twice', [AREAS[0], AREAS[0]], { kind: 'invalid' }],
  ['a unit that is not there', [{ ...AREAS[0], unit: 'north' }], { kind: 'not-found' }],
  [
    'too many points',
    [{ ...AREAS[0], parts: [Array.from({ length: 30 }, () => Array.from({ length: 700 }, () => 100))] }],
    { fault: 'too-many-points' },
  ],
])('what comes by another way than the reader is looked at as well: %s', async (_what, areas, expected) => {
  const body = { campaign: 'c', source: '库', system: 'WGS-84', areas };
  expect(await perform(OFFICE, DAY, envelope('map.set', body))).toMatchObject([expected]);
});

test('a file is read and matched by name, and nothing of it is kept', async () => {
  const ring = [
    [121, 29],
    [121.1, 29],
    [121.1, 29.1],
    [121, 29],
  ];
  const file = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { NAME: 'west镇' }, geometry: { type: 'Polygon', coordinates: [ring] } }],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(file));
  const draft = await service.previewMap(at(OFFICE, DAY), 'c', { name: 'a.geojson', bytes });
  expect(draft.areas).toMatchObject([{ name: 'west镇', unit: 'west', matched: 'name' }]);
  expect((await service.countyMap(at(OFFICE, DAY), 'c')).map?.areas).toHaveLength(1);
});

test('the ledger alone gives every row again', async () => {
  const rebuilt = [...(await rebuild(store.entries('test-county'))).values()];
  const held = (kind: string, id: string) =>
    rebuilt.find((one) => one.kind === kind && one.id === id && one.untilSeq === undefined)?.row;
  const { map } = await service.countyMap(at(OFFICE, DAY), 'c');
  const { objection, standing } = await service.casework(at(OFFICE, DAY), 'c');
  expect([held('map', 'c'), held('objection', 'o'), held('standing', 'c')]).toEqual([map, objection[0], standing[0]]);
});
