import { randomUUID } from 'node:crypto';
import type { Change, Id, Snapshot } from '@gongjian/model';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestStore, testServers, testStore } from './testing.ts';
import { appendTo, campaign, drop, entry, project, put, reading, recognition, target, unit } from './testing-acts.ts';

const UNITS = ['a', 'b'] as const;
const anyUnit = fc.constantFrom(...UNITS);
const anyTarget = fc.constantFrom('t1', 't2', 't3');
const anyProject = fc.constantFrom('p1', 'p2');
const anyDay = fc.constantFrom('2012-08-10', '2012-08-11');

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({ id: anyTarget, unit: anyUnit })
    .map(({ id, unit: owner }) => put('target', target(id, { campaign: 'c', unit: owner }))),
  fc
    .record({ id: anyProject, unit: anyUnit })
    .map(({ id, unit: owner }) => put('project', project(id, { unit: owner }))),
  fc
    .record({ subject: anyTarget, on: anyDay, value: fc.integer({ min: 0, max: 9 }) })
    .map(({ subject, on, value }) => put('reading', reading(subject, on, value))),
  fc.record({ subject: anyProject, on: anyDay }).map(({ subject, on }) => put('recognition', recognition(subject, on))),
  anyTarget.map((id) => drop('target', id)),
  fc
    .record({ subject: anyTarget, on: anyDay })
    .map(({ subject, on }) => drop('reading', `${subject}:management:${on}`)),
);

/** Transactions of acts of changes. */
const anyStory = fc.array(
  fc.array(fc.array(anyChange, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  {
    minLength: 1,
    maxLength: 5,
  },
);

/** What the store should answer, worked out by hand: the last change of each thing up to a number, as far as in sight. */
function knownBy(changes: readonly (readonly Change[])[], seq: number, units: 'all' | readonly Id[]) {
  const rows = new Map<string, Extract<Change, { op: 'put' }>>();
  for (const change of changes.slice(0, seq).flat()) {
    if (change.op === 'put') rows.set(`${change.kind} ${change.id}`, change);
    else rows.delete(`${change.kind} ${change.id}`);
  }
  const all = [...rows.values()];
  const mine = (id: Id) => units === 'all' || units.includes(id);
  const targets = all.flatMap((change) => (change.kind === 'target' && mine(change.row.unit) ? [change.row] : []));
  const projects = all.flatMap((change) => (change.kind === 'project' && mine(change.row.unit) ? [change.row] : []));
  const seen = new Set([...targets, ...projects].map(({ id }) => id));
  return {
    targets,
    projects,
    readings: all.flatMap((change) => (change.kind === 'reading' && seen.has(change.row.subject) ? [change.row] : [])),
    recognitions: all.flatMap((change) =>
      change.kind === 'recognition' && seen.has(change.row.project) ? [change.row] : [],
    ),
  };
}

function compared({
  targets,
  projects,
  readings,
  recognitions,
}: Pick<Snapshot, 'targets' | 'projects' | 'readings' | 'recognitions'>) {
  const byId = <R extends { id: Id }>(rows: readonly R[]) =>
    rows.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  return {
    targets: byId(targets),
    projects: byId(projects),
    readings: byId(readings),
    recognitions: byId(recognitions),
  };
}

describe.each(testServers())('on $name', (server) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await testStore(server);
  });
  afterAll(() => store.close());

  test('any past moment is known again as it was then, by anybody, and the chain holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, async (story) => {
        const county = randomUUID();
        const opening = [put('campaign', campaign('c')), ...UNITS.map((id) => put('unit', unit(id)))];
        await appendTo(store, county, entry(opening));
        for (const acts of story) await appendTo(store, county, ...acts.map((changes) => entry(changes)));
        const changes = [opening, ...story.flat()];
        for (let seq = 1; seq <= changes.length; seq += 1) {
          for (const units of ['all', ['a']] as const) {
            const snapshot = await store.snapshotRows(county, 'c', { seq, scope: { units } });
            expect(snapshot.seq).toBe(seq);
            expect(compared(snapshot)).toEqual(compared(knownBy(changes, seq, units)));
          }
        }
        expect(await store.snapshotRows(county, 'c', { scope: { units: 'all' } })).toEqual(
          await store.snapshotRows(county, 'c', { seq: changes.length, scope: { units: 'all' } }),
        );
        expect(await store.verify(county)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
