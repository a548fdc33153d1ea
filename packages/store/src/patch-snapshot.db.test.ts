import { randomUUID } from 'node:crypto';
import type { Change, Row, Scope, Snapshot } from '@gongjian/model';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestStore, testServers, testStore } from './testing.ts';
import {
  appendTo,
  campaign,
  drop,
  entry,
  problem,
  project,
  put,
  reading,
  recognition,
  roster,
  step,
  target,
  unit,
} from './testing-acts.ts';

const anyUnit = fc.constantFrom('a', 'b', 'a1');
const anyTarget = fc.constantFrom('t1', 't2', 't3');
const anyProject = fc.constantFrom('p1', 'p2');
const anyDay = fc.constantFrom('2012-08-10', '2012-08-11', '2012-08-12');
const anyFigure = fc.integer({ min: 0, max: 9 });
const anyCaliber = fc.constantFrom('management' as const, 'statistical' as const);

const anyFact: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({ subject: anyTarget, on: anyDay, value: anyFigure, caliber: anyCaliber })
    .map(({ subject, on, value, caliber }) =>
      put('reading', reading(subject, on, value, { caliber, ...(value > 7 ? { corrects: 1, note: '订正' } : {}) })),
    ),
  fc
    .record({ subject: anyProject, on: anyDay, value: anyFigure })
    .map(({ subject, on, value }) => put('reading', reading(subject, on, value, { of: 'project' }))),
  // A reading whose id is moved to another day or subject.
  fc
    .record({ subject: anyTarget, on: anyDay, value: anyFigure })
    .map(({ subject, on, value }) => put('reading', reading(subject, on, value, { id: 'moved' }))),
  fc.record({ subject: anyProject, on: anyDay }).map(({ subject, on }) => put('recognition', recognition(subject, on))),
  fc
    .record({
      id: fc.constantFrom('h1', 'h2'),
      raisedBy: anyUnit,
      decider: anyUnit,
      blocks: fc.oneof(
        anyTarget.map((of) => ({ of: 'target' as const, id: of })),
        fc.constantFrom('s1', 's2').map((of) => ({ of: 'step' as const, id: of })),
      ),
    })
    .map(({ decider, id, raisedBy, blocks }) =>
      put('problem', {
        ...problem(id, { campaign: 'c', raisedBy, blocks: blocks.id }),
        blocks: [blocks],
        decider: { unit: decider },
      }),
    ),
  fc
    .record({ subject: anyTarget, on: anyDay })
    .map(({ subject, on }) => drop('reading', `${subject}:management:${on}`)),
  anyProject.map((id) => drop('recognition', `${id}:start`)),
);

const anyAction = fc.constantFrom('x', 'y');
const anyMeasurement = fc.constantFrom<Row<'target'>['measurement']>(
  { by: 'readings' },
  { by: 'count', roster: 'r', recognised: ['start'] },
);
const anyPlan: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({
      id: anyTarget,
      unit: anyUnit,
      of: fc.constantFrom('c', 'c', 'c', 'other'),
      order: anyFigure,
      helpers: fc.subarray(['a', 'b']),
      action: anyAction,
      measurement: anyMeasurement,
    })
    .map(({ id, of, unit: owner, order, ...more }) =>
      put('target', { ...target(id, { campaign: of, unit: owner, order }), ...more }),
    ),
  fc
    .record({ id: anyProject, unit: anyUnit, platform: anyUnit })
    .map(({ id, unit: owner, platform }) => put('project', { ...project(id, { unit: owner }), platform })),
  fc
    .record({ id: fc.constantFrom('s1', 's2'), of: anyProject, office: anyUnit })
    .map(({ id, of, office }) => put('step', { ...step(id, { project: of }), office })),
  fc.subarray(['p1', 'p2']).map((projects) => put('roster', roster('r', { campaign: 'c', projects }))),
  fc.constantFrom('a', 'b').map((parent) => put('unit', unit('a1', parent))),
  anyFigure.map((ratio) => put('campaign', { ...campaign('c'), ratio })),
  anyTarget.map((id) => drop('target', id)),
);

/** Mostly reports, as in a county: plans seldom change, and where they do, patching gives way to reading everything. */
const anyStory = fc.array(
  fc.array(fc.oneof({ arbitrary: anyFact, weight: 6 }, { arbitrary: anyPlan, weight: 1 }), {
    minLength: 1,
    maxLength: 3,
  }),
  { minLength: 1, maxLength: 10 },
);

const OPENING = [
  put('campaign', campaign('c')),
  put('campaign', campaign('other')),
  ...['a', 'b'].map((id) => put('unit', unit(id))),
  put('unit', unit('a1', 'a')),
  put('target', target('t1', { campaign: 'c', unit: 'a', order: 2 })),
  put('target', target('t2', { campaign: 'c', unit: 'a1', order: 1 })),
  put('target', target('t3', { campaign: 'c', unit: 'b' })),
  put('project', project('p1', { unit: 'a' })),
  put('project', project('p2', { unit: 'b' })),
  put('step', { ...step('s1', { project: 'p1' }), office: 'b' }),
  put('reading', reading('t1', '2012-08-10', 1)),
];

describe.each(testServers())('on $name', (server) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await testStore(server);
  });
  afterAll(() => store.close());

  test.each<Scope>([
    { units: 'all' },
    { units: ['a'] },
    { units: ['b'], offices: ['b'] },
    { units: [], actions: ['x'] },
  ])('a snapshot made from a near one, later or earlier, is the one read whole, for %j', async (scope) => {
    await fc.assert(
      fc.asyncProperty(anyStory, async (story) => {
        const county = randomUUID();
        await appendTo(store, county, entry(OPENING), ...story.map((changes) => entry(changes)));
        const last = story.length + 1;
        const whole = await Promise.all(
          Array.from({ length: last }, (_, at) => store.snapshotRows(county, 'c', { scope, seq: at + 1 })),
        );
        const stepped: Snapshot[] = [];
        for (const { seq } of [...whole, ...whole.toReversed()]) {
          const near = stepped.at(-1);
          stepped.push(await store.snapshotRows(county, 'c', { scope, seq, ...(near && { near }) }));
        }
        expect(stepped).toEqual([...whole, ...whole.toReversed()]);
        const [first] = whole;
        if (first === undefined) throw new Error('the opening is in the ledger');
        expect(await store.snapshotRows(county, 'c', { scope, near: first })).toEqual(whole.at(-1));
      }),
      { numRuns: 30 },
    );
  });

  test('a report changes the readings and leaves every other list the same one', async () => {
    const county = randomUUID();
    await appendTo(store, county, entry(OPENING));
    const scope = { units: 'all' } as const;
    const near = await store.snapshotRows(county, 'c', { scope });
    await appendTo(store, county, entry([put('reading', reading('t2', '2012-08-11', 4))]));
    const patched = await store.snapshotRows(county, 'c', { scope, near });
    const { seq, readings, ...rest } = patched;
    expect([seq, readings.map(({ subject }) => subject)]).toEqual([2, ['t1', 't2']]);
    expect(readings[0]).toBe(near.readings[0]);
    for (const [name, list] of Object.entries(rest)) expect(list).toBe(Object(near)[name]);
  });

  test('a campaign that was not there yet is not found, however near the snapshot', async () => {
    const county = randomUUID();
    await appendTo(store, county, entry([put('unit', unit('a'))]), entry(OPENING));
    const scope = { units: 'all' } as const;
    const near = await store.snapshotRows(county, 'c', { scope });
    await expect(store.snapshotRows(county, 'c', { scope, seq: 1, near })).rejects.toMatchObject({
      refusal: { kind: 'not-found', what: 'campaign', id: 'c' },
    });
  });
});
