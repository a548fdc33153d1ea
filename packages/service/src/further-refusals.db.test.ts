import { randomUUID } from 'node:crypto';
import type { LightPack, Refusal, Track } from '@gongjian/model';
import { CAMPAIGN, OFFICE } from '@gongjian/model/testing';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createService } from './create-service.ts';
import { shippedRules } from './rules.ts';
import type { Service } from './service.ts';

const office = { actor: OFFICE, day: '2012-09-09', at: '2012-09-09T18:00:00+08:00' };

let store: TestStore;
let service: Service;
let track: Track;
let pack: LightPack;
beforeAll(async () => {
  store = await testStore();
  service = createService({ store, county: { id: '某县', name: '某县' } });
  const rules = await shippedRules();
  const [anyPack] = rules.packs;
  const government = rules.tracks.find(({ id }) => id === 'government');
  if (anyPack === undefined || government === undefined) throw new Error('no rules');
  [pack, track] = [anyPack, government];
  expect(await does('campaign.set', CAMPAIGN)).toEqual([]);
  expect(await does('unit.set', { id: 'u', name: '城关镇', kind: 'township' })).toEqual([]);
  expect(await does('project.set', { id: 'p', name: '项目', unit: 'u' })).toEqual([]);
  expect(await does('step.set', { id: 's', project: 'p', name: '许可', days: 5 })).toEqual([]);
});
afterAll(() => store.close());

async function does(name: string, body: object): Promise<readonly Refusal[]> {
  const [receipt] = await service.perform(office, [{ id: randomUUID(), name, body }]);
  return receipt?.refusals ?? [];
}

describe('progress that stands further back than before', () => {
  const record = (on: string, more: object) => does('progress.record', { step: 's', on, grade: 'reported', ...more });
  beforeAll(async () => {
    expect(await record('2012-09-01', { started: '2012-08-20', percent: 60 })).toEqual([]);
  });

  test.each([
    ['fewer percent', { started: '2012-08-20', percent: 40 }],
    ['not begun', {}],
  ])('%s, is a correction and says why', async (_what, more) => {
    const [refusal] = await record('2012-09-05', more);
    expect(refusal).toMatchObject({ kind: 'invalid', issues: [{ path: 'note', code: 'required' }] });
  });

  test('with a reason it is taken; and of an earlier day it is compared with what was said before that', async () => {
    expect(await record('2012-08-25', { started: '2012-08-20', percent: 10 })).toEqual([]);
    expect(await record('2012-09-05', { started: '2012-08-20', percent: 40, note: '返工' })).toEqual([]);
    expect(await record('2012-09-06', { started: '2012-08-20', percent: 45 })).toEqual([]);
  });

  test('what was finished is not opened again, or finished another day, without a word', async () => {
    expect(await record('2012-09-07', { started: '2012-08-20', finished: '2012-09-07' })).toEqual([]);
    const opened = await record('2012-09-08', { started: '2012-08-20', remaining: 3 });
    const moved = await record('2012-09-08', { started: '2012-08-20', finished: '2012-09-06' });
    expect([opened, moved]).toMatchObject([[{ issues: [{ path: 'note' }] }], [{ issues: [{ path: 'note' }] }]]);
    expect(await record('2012-09-08', { started: '2012-08-20', finished: '2012-09-07' })).toEqual([]);
  });
});

describe('a track that is not sound', () => {
  const faulty = (change: (steps: Track['steps']) => Track['steps']) => ({
    ...track,
    version: randomUUID().slice(0, 12),
    joins: [],
    steps: change(track.steps.map((step) => ({ ...step, after: [] }))),
  });
  const legal = { days: 20, basis: 'working' as const, citation: '某法', sourced: 'own' as const };

  test.each([
    [
      'promises less than the law',
      { minimum: [{ ...legal, effective: { from: '2010-01-01' } }], promised: 3 },
      'below-minimum',
    ],
    [
      'counts its legal days otherwise',
      { minimum: [{ ...legal, days: 1, basis: 'calendar' as const, effective: { from: '2010-01-01' } }] },
      'basis',
    ],
    [
      'has two minimums on one day',
      { limit: [1, 2].map(() => ({ ...legal, effective: { from: '2010-01-01' } })) },
      'overlap',
    ],
  ])('because a step %s, is refused', async (_what, more, code) => {
    const body = faulty((steps) =>
      steps.map((step, at) => (at === 1 ? { ...step, basis: 'working', minimum: [], ...more } : step)),
    );
    const refusals = await does('track.adopt', body);
    expect(refusals).toContainEqual(
      expect.objectContaining({
        kind: 'invalid',
        issues: [expect.objectContaining({ path: expect.stringMatching(/^steps\.1/), code })],
      }),
    );
  });

  test('while those that come with the product are taken, in whatever order', async () => {
    const { tracks, packs, calendars } = await shippedRules();
    for (const body of [...tracks].reverse()) expect(await does('track.adopt', body)).toEqual([]);
    for (const body of packs) expect(await does('pack.adopt', body)).toEqual([]);
    for (const body of calendars) expect(await does('calendar.adopt', body)).toEqual([]);
  });
});

test('a pack whose bands contradict themselves is refused by rule, a published gap is not', async () => {
  const [rule] = pack.rules;
  if (rule === undefined) throw new Error('no rule');
  const body = { ...pack, id: 'own', rules: [{ ...rule, bands: [...rule.bands, ...rule.bands.slice(0, 1)] }] };
  expect((await does('pack.adopt', body))[0]).toMatchObject({
    kind: 'invalid',
    issues: [{ path: 'rules.0', code: 'overlap' }],
  });
});

test('a calendar with a day both off and worked is refused by the day', async () => {
  const year = {
    year: 2012,
    status: 'official',
    source: '国办',
    off: ['2012-10-01', '2012-10-02'],
    work: ['2012-10-02'],
  };
  const body = { id: 'own', version: '1', name: { zh: '本县', en: 'own' }, citation: '国办', years: [year] };
  expect(await does('calendar.adopt', body)).toEqual([
    { kind: 'invalid', issues: [{ path: 'years.0.work', code: 'off-too', expected: '2012-10-02' }] },
  ]);
});

test('a condition that no step of the track asks about is refused, and told which there are', async () => {
  const known = track.steps.flatMap(({ optional }) => optional?.key ?? []);
  const draft = (has: string[]) => service.draftSteps(office, 'c', 'p', { track: track.id, has });
  await expect(draft([...known.slice(0, 1), 'new-moon'])).rejects.toMatchObject({
    refusal: {
      kind: 'invalid',
      issues: [{ path: 'has', code: 'invalid_value', expected: expect.stringContaining(known[0] ?? '') }],
    },
  });
  expect((await draft(known)).length).toBeGreaterThan((await draft([])).length);
});

test('a clock that is set back loses nothing and doubles nothing', async () => {
  const act = (id: string, at: string, day: string) =>
    service.perform({ actor: OFFICE, day, at }, [
      {
        id,
        name: 'unit.set',
        body: { id: `u-${id.slice(0, 8)}`, name: `单位${id.slice(0, 8)}`, kind: 'other' },
        basis: 0,
      },
    ]);
  const ids = [randomUUID(), randomUUID(), randomUUID()];
  const [one, two, three] = ids as [string, string, string];
  const before = (await store.head('某县')).seq;
  await act(one, '2012-09-10T09:00:00+08:00', '2012-09-10');
  await act(two, '2012-09-01T09:00:00+08:00', '2012-09-01');
  await act(three, '2012-09-11T09:00:00+08:00', '2012-09-11');
  // Sent again after the clock went back, as an outbox would.
  const [again] = await act(one, '2012-08-31T09:00:00+08:00', '2012-08-31');
  expect(again).toMatchObject({ outcome: 'done-before', seq: before + 1 });
  const entries = (await Array.fromAsync(store.entries('某县', before + 1))).flat();
  expect(entries.map(({ id, at, day }) => [id, at.slice(0, 10), day])).toEqual([
    [one, '2012-09-10', '2012-09-10'],
    [two, '2012-09-10', '2012-09-01'],
    [three, '2012-09-11', '2012-09-11'],
  ]);
  expect(await store.verify('某县')).toEqual([]);
});
