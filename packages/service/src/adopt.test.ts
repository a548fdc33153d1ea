import { readFile } from 'node:fs/promises';
import { ACTS, type Adoption, type DraftPlan, type Target, type View } from '@gongjian/model';
import { CAMPAIGN } from '@gongjian/model/testing';
import { beforeAll, expect, test } from 'vitest';
import { adoptionPlan, idOf } from './adopt.ts';
import { readDocument } from './create-service.ts';

let draft: DraftPlan;
const adoptionOf = (change: Partial<Adoption> = {}): Adoption => ({
  source: draft.source.name,
  batch: '00000000-0000-4000-8000-000000000001',
  campaign: { ...CAMPAIGN, id: 'zhongbei-2012' },
  actions: draft.actions,
  figures: draft.items.filter((item) => item.leftOut === undefined),
  projects: draft.projects,
  parties: draft.parties,
  ...change,
});
const targetsOf = (adoption: Adoption) =>
  adoptionPlan(adoption)
    .acts.filter(({ name }) => name === 'target.set')
    .map(({ body }) => body as Target);

beforeAll(async () => {
  const bytes = await readFile(new URL('../../../examples/zhongbei-2012/plan.txt', import.meta.url));
  draft = await readDocument({ name: 'plan.txt', bytes });
});

test('every act of an adoption fits its declaration and finds what it names among the acts before it', () => {
  const made = new Map<string, object>();
  const view: View = {
    get: (kind, id) => made.get(`${kind} ${id}`) as never,
    version: (kind, id) => (made.has(`${kind} ${id}`) ? 1 : 0),
    readings: () => [],
    about: () => [],
  };
  const { acts } = adoptionPlan(adoptionOf());
  for (const act of acts) {
    const declaration = ACTS.get(act.name);
    const body = declaration?.body.parse(act.body);
    const circumstances = { view, actor: { id: 'office', name: '攻坚办', role: 'office' as const }, day: '2012-08-01' };
    expect(declaration?.refuse({ body, ...circumstances })).toEqual([]);
    for (const change of declaration?.effect({ body, ...circumstances }) ?? [])
      if (change.op === 'put') made.set(`${change.kind} ${change.id}`, change.row);
  }
  expect(new Set(acts.map(({ id }) => id)).size).toBe(acts.length);
});

test('an annual plan that the text lets derive becomes plan and ratio, not an override', () => {
  const platform = targetsOf(adoptionOf()).find(({ name }) => name.includes('拓展面积'));
  expect(platform).toMatchObject({ annualPlan: 7600, ratio: 90 });
  expect(platform?.goal).toBeUndefined();
});

test('a count over a list is measured by counting a roster; its part counts the industrial ones of the same roster', () => {
  const targets = targetsOf(adoptionOf());
  const starts = targets.find(({ goal, measurement }) => goal === 65 && measurement.by === 'count');
  const industrial = targets.find(({ goal, parent }) => goal === 35 && parent === starts?.id);
  expect(starts?.measurement).toMatchObject({ by: 'count', recognised: ['start'] });
  expect(industrial?.measurement).toMatchObject({
    by: 'count',
    tag: '工业',
    roster: starts?.measurement.by === 'count' ? starts.measurement.roster : '',
  });
});

test('a situation is not a target: it is said to be unsettled', () => {
  const { unsettled } = adoptionPlan(adoptionOf());
  const situations = draft.items.filter(({ basis, leftOut }) => basis === 'situation' && leftOut === undefined);
  expect(situations.length).toBeGreaterThan(0);
  expect(unsettled.map(({ id }) => id)).toEqual(expect.arrayContaining(situations.map(({ id }) => id)));
});

test('the same adoption gives the same act ids, another batch others', () => {
  const ids = (adoption: Adoption) => adoptionPlan(adoption).acts.map(({ id }) => id);
  expect(ids(adoptionOf())).toEqual(ids(adoptionOf()));
  expect(ids(adoptionOf({ batch: '00000000-0000-4000-8000-000000000002' }))).not.toEqual(ids(adoptionOf()));
});

test('units and leaders that stand already are not made again', () => {
  const [party] = draft.parties.filter((candidate) => candidate.party === 'unit');
  const name = party?.name ?? '';
  const standing = {
    units: [{ id: 'there', name, kind: 'department' as const, order: 0 }],
    leaders: [],
    indicators: [],
    projects: [],
  };
  const made = adoptionPlan(adoptionOf(), standing).acts.filter(
    (act) => act.name === 'unit.set' && (act.body as { name: string }).name === name,
  );
  expect(made).toEqual([]);
});

test.each([
  ['四大平台 / 投资', '四大平台-投资'],
  ['ＡＢ（一）', 'AB-一'],
  ['——', '未命名'],
])('%s as an id is %s', (name, id) => expect(idOf(name)).toBe(id));
