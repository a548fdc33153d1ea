import { randomUUID } from 'node:crypto';
import type { Change, Reading, Scope, Target, Unit } from '@gongjian/model';
import { CAMPAIGN } from '@gongjian/model/testing';
import { type TestStore, testStore } from '@gongjian/store/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { knownOf } from './known.ts';

const UNITS: Unit[] = ['town', 'city'].map((id, order) => ({ id, name: id, kind: 'township', order }));

const target = (id: string, unit: string): Target => ({
  id,
  campaign: 'c',
  action: 'a',
  name: id,
  indicator: 'i',
  unit,
  helpers: [],
  order: 0,
  comparison: 'at-least',
  annualPlan: 100,
  measurement: { by: 'readings' },
  annualPoints: [],
  curve: [],
});
const putTarget = (id: string, unit: string): Change => ({ op: 'put', kind: 'target', id, row: target(id, unit) });
const putReading = (subject: string, value: number): Change => {
  const on = `2012-08-1${value}`;
  const id = `${subject}:${on}`;
  const row: Reading = { id, of: 'target', subject, caliber: 'management', on, value, grade: 'reported' };
  return { op: 'put', kind: 'reading', id, row };
};

const anyTarget = fc.constantFrom('t', 'u');
const anyChange = fc.oneof(
  fc.tuple(anyTarget, fc.nat(9)).map(([id, value]) => putReading(id, value)),
  fc.tuple(anyTarget, fc.constantFrom('town', 'city')).map(([id, unit]) => putTarget(id, unit)),
);
const anyScope = fc.constantFrom<Scope>({ units: 'all' }, { units: ['town'] });
/** Some are not reached when they are asked for. */
const anyNumber = fc.integer({ min: 1, max: 20 });

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.close());

const append = (county: string, changes: readonly Change[]) =>
  store.transaction(county, (tx) =>
    tx.append([
      {
        id: randomUUID(),
        name: 'test.change',
        body: {},
        actor: { id: 'office', name: '攻坚办', role: 'office' },
        at: '2012-08-01T09:00:00+08:00',
        changes,
      },
    ]),
  );

test('what is known at any number, asked in any order between acts, is what the store reads whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyChange, anyScope, anyNumber), { minLength: 1, maxLength: 15 }),
      async (story) => {
        const county = randomUUID();
        await append(county, [
          { op: 'put', kind: 'campaign', id: 'c', row: CAMPAIGN },
          ...UNITS.map((row): Change => ({ op: 'put', kind: 'unit', id: row.id, row })),
          putTarget('t', 'town'),
          putTarget('u', 'city'),
        ]);
        const known = knownOf(store, county);
        for (const [change, scope, seq] of story) {
          await append(county, [change]);
          for (const query of [{ scope }, { scope, seq }])
            expect(await known.snapshot('c', scope, query.seq)).toEqual(await store.snapshotRows(county, 'c', query));
        }
      },
    ),
    { numRuns: 30 },
  );
});
