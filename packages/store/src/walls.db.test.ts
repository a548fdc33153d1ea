import { randomUUID } from 'node:crypto';
import { type Change, type Kind, type Row, type Scope, WHOLE_COUNTY } from '@gongjian/model';
import fc from 'fast-check';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase, openPool } from './database.ts';
import { history, versions } from './history.ts';
import { enter, type Purpose } from './scoped.ts';
import { factInSight, planInSight, seenAmong, sightOf } from './sight.ts';
import { caseworkRows, snapshotRows } from './snapshot-rows.ts';
import { type TestStore, testServers, testStore } from './testing.ts';
import {
  appendTo,
  campaign,
  drop,
  entry,
  problem,
  progress,
  project,
  put,
  reading,
  recognition,
  roster,
  step,
  target,
  unit,
} from './testing-acts.ts';

const anyUnit = fc.constantFrom('a', 'b', 'a1', 'a2', 'b1');
const anyTarget = fc.constantFrom('t1', 't2', 't3', 't4');
const anyProject = fc.constantFrom('p1', 'p2', 'p3', 'p4');
const anyStep = fc.constantFrom('s1', 's2', 's3');
const anyCampaign = fc.constantFrom('c', 'c', 'd');
const anyAction = fc.constantFrom('x', 'y');
const anyDay = fc.constantFrom('2012-08-10', '2012-08-11');
const anyUnits = fc.subarray(['a', 'b', 'a1', 'a2', 'b1']);
const anyThing = fc.oneof(
  anyTarget.map((id) => ({ of: 'target' as const, id })),
  anyProject.map((id) => ({ of: 'project' as const, id })),
  anyStep.map((id) => ({ of: 'step' as const, id })),
);
const measure = (lead: string, helpers: string[]) => ({
  id: 'm',
  what: '办',
  mark: '成',
  from: '2012-08-10',
  to: '2012-08-20',
  lead,
  helpers,
});

/** A row of casework that says all that sight may hang on, whatever its own kind asks for. */
function casework(kind: Kind, id: string, more: object): Change {
  return { op: 'put', kind, id, row: { id, on: '2012-08-10', ...more } } as unknown as Change;
}

const anyPlan: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({
      id: anyTarget,
      campaign: anyCampaign,
      unit: anyUnit,
      helpers: fc.subarray(['a', 'b1']),
      action: anyAction,
      counts: fc.option(fc.constantFrom('r1', 'r2'), { nil: undefined }),
    })
    .map(({ id, campaign: of, unit: owner, counts, ...more }) =>
      put('target', {
        ...target(id, { campaign: of, unit: owner }),
        ...more,
        measurement: counts === undefined ? { by: 'readings' } : { by: 'count', roster: counts, recognised: ['start'] },
      }),
    ),
  fc
    .record({ id: anyProject, unit: anyUnit, platform: fc.option(anyUnit, { nil: undefined }) })
    .map(({ id, unit: owner, platform }) => put('project', { ...project(id, { unit: owner }), platform })),
  fc
    .record({ id: anyStep, of: anyProject, office: fc.option(anyUnit, { nil: undefined }) })
    .map(({ id, of, office }) => put('step', { ...step(id, { project: of }), office })),
  fc
    .record({ id: fc.constantFrom('r1', 'r2'), campaign: anyCampaign, projects: fc.subarray(['p1', 'p2', 'p3', 'p4']) })
    .map(({ id, ...of }) => put('roster', roster(id, of))),
  fc
    .record({ id: fc.constantFrom('a1', 'a2', 'b1'), parent: fc.constantFrom('a', 'b', 'a1') })
    .map(({ id, parent }) => put('unit', unit(id, id === parent ? 'a' : parent))),
  anyTarget.map((id) => drop('target', id)),
  anyProject.map((id) => drop('project', id)),
  fc.constantFrom('ann', 'bob').map((id) => put('account', { id, login: id, name: id, posts: [] })),
);

const anyFact: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({ subject: anyTarget, on: anyDay, value: fc.nat(9) })
    .map(({ subject, on, value }) => put('reading', reading(subject, on, value))),
  fc
    .record({ subject: anyProject, on: anyDay, value: fc.nat(9) })
    .map(({ subject, on, value }) => put('reading', reading(subject, on, value, { of: 'project' }))),
  fc
    .record({ subject: anyTarget, on: anyDay })
    .map(({ subject, on }) => drop('reading', `${subject}:management:${on}`)),
  fc.record({ subject: anyProject, on: anyDay }).map(({ subject, on }) => put('recognition', recognition(subject, on))),
  fc
    .record({ of: anyStep, project: anyProject, on: anyDay })
    .map(({ of, ...more }) => put('progress', progress(of, more))),
  fc
    .record({
      id: fc.constantFrom('e1', 'e2'),
      thing: fc.oneof(
        anyTarget.map((subject) => ({ of: 'target' as const, subject })),
        anyProject.map((subject) => ({ of: 'project' as const, subject })),
      ),
    })
    .map(({ id, thing }) =>
      put('exemption', {
        id,
        ...thing,
        type: 'weather',
        cause: '雨',
        evidence: '报',
        from: '2012-08-10',
        to: '2012-08-20',
        approver: '办',
      }),
    ),
  fc
    .record({
      id: fc.constantFrom('h1', 'h2', 'h3'),
      campaign: anyCampaign,
      raisedBy: anyUnit,
      blocks: fc.array(anyThing, { minLength: 1, maxLength: 3 }),
      decider: fc.record({ unit: anyUnit }, { requiredKeys: [] }),
      measures: fc.option(
        fc.record({ lead: anyUnit, helpers: anyUnits }).map(({ lead, helpers }) => [measure(lead, helpers)]),
        { nil: undefined },
      ),
    })
    .map(({ id, campaign: of, raisedBy, ...more }) =>
      put('problem', { ...problem(id, { campaign: of, raisedBy, blocks: 't1' }), ...more } as Row<'problem'>),
    ),
  fc
    .record(
      {
        unit: anyUnit,
        units: anyUnits,
        about: fc.array(anyThing, { maxLength: 2 }),
        thing: anyThing.map(({ of, id }) => ({ of, subject: id })),
      },
      { requiredKeys: [] },
    )
    .chain(({ thing, ...more }) =>
      fc
        .record({
          kind: fc.constantFrom<Kind>('feedback', 'commitment'),
          id: fc.constantFrom('w1', 'w2', 'w3'),
          campaign: anyCampaign,
        })
        .map(({ kind, id, campaign: of }) => casework(kind, `${kind}:${id}`, { campaign: of, ...more, ...thing })),
    ),
);

const anyStory = fc.array(
  fc.array(fc.oneof({ arbitrary: anyFact, weight: 3 }, { arbitrary: anyPlan, weight: 2 }), {
    minLength: 1,
    maxLength: 4,
  }),
  { minLength: 3, maxLength: 14 },
);

const anyScope: fc.Arbitrary<Scope> = fc.oneof(
  { arbitrary: fc.constant(WHOLE_COUNTY), weight: 1 },
  {
    arbitrary: fc.record(
      {
        units: fc.subarray(['a', 'b', 'a1', 'gone']),
        offices: fc.subarray(['a', 'b', 'b1']),
        actions: fc.subarray(['x', 'y']),
      },
      { requiredKeys: ['units'] },
    ),
    weight: 9,
  },
);

const OPENING: readonly Change[] = [
  put('campaign', campaign('c')),
  put('campaign', campaign('d')),
  ...['a', 'b'].map((id) => put('unit', unit(id))),
  put('unit', unit('a1', 'a')),
  put('unit', unit('a2', 'a1')),
  put('unit', unit('b1', 'b')),
  put('target', target('t1', { campaign: 'c', unit: 'a1' })),
  put('target', target('t2', { campaign: 'd', unit: 'b' })),
  put('project', project('p1', { unit: 'a2' })),
  put('project', { ...project('p2', { unit: 'b' }), platform: 'a' }),
  put('step', { ...step('s1', { project: 'p2' }), office: 'b1' }),
  put('reading', reading('t1', '2012-08-10', 1)),
];

type Named = { readonly kind?: string; readonly id: string; readonly seq: number; readonly until_seq: number | null };
type Rows = { readonly plan: readonly Named[]; readonly readings: readonly Named[]; readonly facts: readonly Named[] };

const sorted = (rows: readonly Named[]) => rows.map(({ kind = '', id, seq }) => `${kind} ${id} @${seq}`).toSorted();
const named = ({ plan, readings, facts }: Rows) => ({
  plan: sorted(plan),
  readings: sorted(readings),
  facts: sorted(facts),
});
const ask = async <R>(db: Database, query: RawBuilder<R>): Promise<R[]> => (await query.execute(db)).rows;

/** All versions that the application's own conditions let through. */
async function throughFirst(owner: Database, county: string, scope: Scope, seq: number): Promise<Rows> {
  const sight = await sightOf(owner, county, scope, { seq });
  const seen = seenAmong(county, sight === 'all' ? { targets: [], projects: [] } : sight, seq);
  const own = sql`county = ${county}`;
  return {
    plan: await ask(
      owner,
      sql<Named>`select kind, id, seq, until_seq from plan_item where ${own} and ${planInSight(sight)}`,
    ),
    readings: await ask(
      owner,
      sql<Named>`select id, seq, until_seq from reading
        where ${own} and ${sight === 'all' ? sql`true` : seen(sql`of_kind`, sql`subject`)}`,
    ),
    facts: await ask(
      owner,
      sql<Named>`select kind, id, seq, until_seq from fact where ${own} and ${factInSight(sight, seen)}`,
    ),
  };
}

/** All versions there are, as far as row-level security shows them. */
async function throughSecond(app: Database): Promise<Rows> {
  return {
    plan: await ask(app, sql<Named>`select * from plan_item`),
    readings: await ask(app, sql<Named>`select * from reading`),
    facts: await ask(app, sql<Named>`select * from fact`),
  };
}

describe.each(testServers())('on $name', (server) => {
  let store: TestStore;
  /** Policies do not hold the owner of the tables: what it reads, only the first wall has let through. */
  let owner: Database;
  let app: Database;
  let close: () => Promise<unknown>;
  beforeAll(async () => {
    store = await testStore(server);
    const { connection } = store;
    const pools = [openPool(connection.owner, 2, undefined), openPool(connection.app ?? '', 2, undefined)] as const;
    owner = openDatabase(pools[0]);
    app = openDatabase(pools[1]);
    close = () => Promise.all(pools.map((pool) => pool.end()));
  });
  afterAll(async () => {
    await close();
    await store.close();
  });

  const asApp = <T>(county: string, purpose: Purpose, work: (db: Database) => Promise<T>): Promise<T> =>
    app.transaction().execute(async (transaction) => {
      await enter(transaction, county, purpose);
      return work(transaction);
    });
  const tell = async (story: readonly (readonly Change[])[]): Promise<string> => {
    const county = randomUUID();
    await appendTo(store, county, entry(OPENING), ...story.map((changes) => entry(changes)));
    return county;
  };

  test('the two walls let the same through, each by itself', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, anyScope, fc.nat(), async (story, scope, at) => {
        const county = await tell(story);
        const seq = (at % (story.length + 1)) + 1;
        const first = await throughFirst(owner, county, scope, seq);
        const [second, entries] = await asApp(county, { scope, seq }, async (db) => [
          await throughSecond(db),
          await ask(db, sql<{ seq: number }>`select seq from ledger order by seq`),
        ]);
        expect(named(second)).toEqual(named(first));
        const touched = Object.values(first).flatMap((rows: readonly Named[]) =>
          rows.flatMap((row) => [row.seq, ...(row.until_seq === null ? [] : [row.until_seq])]),
        );
        const all = Array.from({ length: story.length + 1 }, (_, index) => index + 1);
        expect(entries.map((row) => row.seq)).toEqual(
          scope.units === 'all' ? all : [...new Set(touched)].sort((left, right) => left - right),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('the second wall takes nothing from what the first one answers with', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, anyScope, async (story, scope) => {
        const county = await tell(story);
        for (const id of ['c', 'd']) {
          expect(await store.snapshotRows(county, id, { scope })).toEqual(
            await snapshotRows(owner, county, id, { scope }),
          );
          expect(await store.caseworkRows(county, id, { scope })).toEqual(
            await caseworkRows(owner, county, id, { scope }),
          );
        }
        const query = { scope, limit: 100 };
        expect(await store.history(county, query)).toEqual(await history(owner, county, query));
        for (const [kind, id] of [
          ['target', 't1'],
          ['project', 'p2'],
          ['problem', 'h1'],
        ] as const)
          expect(await store.versions(county, scope, kind, id)).toEqual(await versions(owner, county, scope, kind, id));
      }),
      { numRuns: 30 },
    );
  });

  test('a session that does not say whose it is, or what for, sees and counts nothing', async () => {
    const county = await tell([[put('account', { id: 'ann', login: 'ann', name: '安', posts: [] })]]);
    await store.noteAudit(county, [{ at: '2012-08-01T09:00:00+08:00', event: 'signed-out' }]);
    const tables = await walledTables(owner);
    expect(tables.length).toBeGreaterThan(6);
    for (const table of tables) {
      expect(await ask(app, sql`select from ${sql.table(table)}`)).toEqual([]);
      const settings = sql`select set_config('gongjian.county', ${county}, true)`;
      const ofCounty = app.transaction().execute(async (transaction) => {
        await settings.execute(transaction);
        return ask(transaction, sql`select from ${sql.table(table)}`);
      });
      expect(await ofCounty).toHaveLength(table === 'county' ? 1 : 0);
    }
  });

  test('what one transaction may see is gone with it', async () => {
    const county = await tell([]);
    const before = await asApp(county, 'keeping', throughSecond);
    expect(before.plan.length).toBe(OPENING.length - 1);
    for (let turn = 0; turn < 4; turn += 1) expect((await throughSecond(app)).plan).toEqual([]);
  });

  test.each<Purpose>([
    'keeping',
    'accounts',
    'audit',
    { scope: WHOLE_COUNTY },
    { scope: { units: ['a', 'b'], offices: ['a', 'b'], actions: ['x', 'action'] } },
  ])('nothing of another county, for %j', async (purpose) => {
    await tell([]);
    const stranger = randomUUID();
    expect(await asApp(stranger, purpose, throughSecond)).toEqual({ plan: [], readings: [], facts: [] });
    expect(await asApp(stranger, purpose, (db) => ask(db, sql`select from ledger`))).toEqual([]);
  });

  test.each<[string, Purpose, string[]]>([
    ['readers', { scope: WHOLE_COUNTY }, ['county', 'fact', 'ledger', 'plan_item', 'reading']],
    ['keepers of the ledger', 'keeping', ['county', 'fact', 'ledger', 'plan_item', 'reading']],
    ['the audit trail', 'audit', ['audit', 'audit_head', 'county']],
    ['accounts', 'accounts', ['county', 'credential', 'ledger', 'plan_item']],
  ])('%s find their own tables and no others', async (_who, purpose, expected) => {
    const county = await tell([[put('problem', problem('h', { campaign: 'c', raisedBy: 'a', blocks: 't1' }))]]);
    await store.noteAudit(county, [{ at: '2012-08-01T09:00:00+08:00', event: 'signed-out' }]);
    const made = [put('account', { id: 'ann', login: 'ann', name: '安', posts: [] })];
    await appendTo(store, county, { ...entry(made), name: 'account.set' });
    await store.accounts.setPassword(county, 'ann', {
      hash: 'h',
      previous: [],
      changedAt: '2012-08-01T09:00:00+08:00',
      mustChange: false,
    });
    const tables = await walledTables(owner);
    const found = await asApp(county, purpose, async (db) => {
      const full: string[] = [];
      for (const table of tables)
        if ((await ask(db, sql`select from ${sql.table(table)} limit 1`)).length > 0) full.push(table);
      return full;
    });
    expect(found.sort()).toEqual(expected);
  });

  test.each<Purpose>([{ scope: WHOLE_COUNTY }, { scope: { units: ['a'] } }, 'audit', 'accounts'])(
    'only a transaction for keeping may write plan and facts, not one for %j',
    async (purpose) => {
      const county = await tell([]);
      const writing = asApp(county, purpose, (db) =>
        sql`insert into plan_item (county, kind, id, seq, body) values (${county}, 'unit', 'z', 9, '{}')`.execute(db),
      );
      await expect(writing).rejects.toMatchObject({ code: '42501' });
      const closed = await asApp(county, purpose, (db) =>
        sql`update plan_item set until_seq = 9 where county = ${county}`.execute(db),
      );
      expect(closed.numAffectedRows).toBe(0n);
    },
  );

  test('a keeper of one county writes nothing into another', async () => {
    const county = await tell([]);
    const writing = asApp(county, 'keeping', (db) =>
      sql`insert into plan_item (county, kind, id, seq, body) values (${randomUUID()}, 'unit', 'z', 9, '{}')`.execute(
        db,
      ),
    );
    await expect(writing).rejects.toMatchObject({ code: '42501' });
  });

  test('every table of counties stands behind the wall', async () => {
    const { rows } = await sql<{ table: string }>`
      select c.relname as table from pg_class as c join pg_attribute as a on a.attrelid = c.oid and a.attname = 'county'
      where c.relnamespace = 'gongjian'::regnamespace and c.relkind in ('r', 'p')`.execute(owner);
    expect(rows.map(({ table }) => table).toSorted()).toEqual(await walledTables(owner));
  });
});

/** Tables under row-level security of which none is seen but of the county that was said. */
async function walledTables(owner: Database): Promise<string[]> {
  const { rows } = await sql<{ table: string }>`
    select c.relname as table from pg_class as c join pg_policies as p on p.tablename = c.relname
    where c.relnamespace = 'gongjian'::regnamespace and c.relrowsecurity and p.schemaname = 'gongjian'
      and p.policyname = 'of_county' and p.permissive = 'RESTRICTIVE' and p.cmd = 'ALL' and p.roles = '{public}'
    order by c.relname`.execute(owner);
  return rows.map(({ table }) => table);
}
