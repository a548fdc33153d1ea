import type { Campaign, LedgerEntry } from '@gongjian/model';
import { Refused, WHOLE_COUNTY } from '@gongjian/model';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { accountsOn } from './accounts.ts';
import { auditEntries, auditHead, auditSpan, auditTrail, clearAudit, noteAudit, verifyAudit } from './audit.ts';
import { APP_ROLE, type Connection } from './connection.ts';
import type { Store, StoredRow, StoreOptions } from './contract.ts';
import { type Database, openDatabase, openPool, ownerClient } from './database.ts';
import { deliveriesOn } from './deliveries.ts';
import { entryOf, history, readingHistory, versions } from './history.ts';
import { instantOf } from './instant.ts';
import { migrate, ownMigrations } from './migrate.ts';
import { provenance } from './provenance.ts';
import { READING_COLUMNS, readingOf } from './rows.ts';
import { enter, scoped } from './scoped.ts';
import { caseworkRows, snapshotRows } from './snapshot-rows.ts';
import { lockedTransaction, readHead } from './transaction.ts';
import { verifyStore } from './verify-store.ts';

const OLDEST_SERVER = 150_000;

/**
 * Connects, brings the schema to this version and opens the store.
 * @throws Refused `store-unusable` where the server cannot be reached, is older than 15 or may not be migrated.
 */
export async function openStore(connection: Connection | string, options: StoreOptions = {}): Promise<Store> {
  const { owner, app } = typeof connection === 'string' ? { owner: connection } : connection;
  await prepare(owner, options.log ?? (() => undefined));
  const pool = openPool(app ?? owner, options.poolSize ?? 10, app === undefined ? APP_ROLE : undefined);
  try {
    await refuseStrongRole(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return storeOn(openDatabase(pool), pool);
}

async function prepare(address: string, log: (line: string) => void): Promise<void> {
  const owner = ownerClient(address);
  try {
    await owner.connect().catch((error: unknown) => {
      throw unusable('cannot-connect', error instanceof Error ? error.message : String(error));
    });
    const { rows } = await owner.query<{ number: number; version: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
    );
    const server = rows[0];
    if (server !== undefined && server.number < OLDEST_SERVER) throw unusable('too-old', server.version);
    const applied = await migrate(owner, await ownMigrations());
    if (applied.length > 0) log(`database brought to ${applied.at(-1)}`);
  } finally {
    await owner.end().catch(() => undefined);
  }
}

/** A role that may do anything, or owns the tables, would make a promise of the ledger's safety empty. */
async function refuseStrongRole(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ strong: boolean; owner: boolean }>(`
    select rolsuper or rolbypassrls as strong, exists (
      select from pg_class where relnamespace = 'gongjian'::regnamespace and pg_has_role(current_user, relowner, 'usage')) as owner
    from pg_roles where rolname = current_user`);
  if (rows[0]?.strong !== false) throw unusable('not-allowed', 'the application may not connect as a superuser');
  if (rows[0].owner) throw unusable('not-allowed', 'the application may not connect as the owner of the tables');
}

function unusable(reason: 'cannot-connect' | 'too-old' | 'not-allowed', detail: string): Refused {
  return new Refused({ kind: 'store-unusable', reason, detail });
}

/** Numbers and hashes of the ledger, which are nobody's in particular, and what everybody may see of the plan. */
const WHOLE = { scope: WHOLE_COUNTY } as const;

function storeOn(db: Database, pool: Pool): Store {
  return {
    accounts: accountsOn(db),
    deliveries: deliveriesOn(db),
    transaction: (county, work) =>
      db.transaction().execute(async (transaction) => work(await lockedTransaction(transaction, county))),
    snapshotRows: (county, campaign, query) =>
      scoped(db, county, query, (one) => snapshotRows(one, county, campaign, query)),
    caseworkRows: (county, campaign, query) =>
      scoped(db, county, query, (one) => caseworkRows(one, county, campaign, query)),
    seqAt: (county, instant) => scoped(db, county, 'keeping', (one) => seqAt(one, county, instant)),
    history: (county, query) =>
      scoped(db, county, query.scope === 'accounts' ? 'accounts' : { scope: query.scope }, (one) =>
        history(one, county, query),
      ),
    versions: (county, scope, kind, id) =>
      scoped(db, county, { scope }, (one) => versions(one, county, scope, kind, id)),
    readingHistory: (county, scope, subject) =>
      scoped(db, county, { scope }, (one) => readingHistory(one, county, scope, subject)),
    provenance: (county, seq, ids) => scoped(db, county, WHOLE, (one) => provenance(one, county, seq, ids)),
    campaigns: (county) => scoped(db, county, WHOLE, (one) => campaigns(one, county)),
    entries: (county, fromSeq = 1, batch = 1_000) => entries(db, county, fromSeq, batch),
    everyRow: (county, batch = 5_000) => everyRow(db, county, batch),
    counties: async () =>
      (await sql<{ county: string }>`select county from counties() as county order by county`.execute(db)).rows.map(
        ({ county }) => county,
      ),
    head: (county) => scoped(db, county, 'keeping', (one) => readHead(one, county)),
    verify: (county, onProgress = () => undefined) =>
      scoped(db, county, 'keeping', (one) => verifyStore(one, county, onProgress)),
    noteAudit: (county, events) =>
      db.transaction().execute(async (transaction) => {
        await enter(transaction, county, 'audit');
        return noteAudit(transaction, county, events);
      }),
    auditEntries: (county, query) => scoped(db, county, 'audit', (one) => auditEntries(one, county, query)),
    auditTrail: (county, numbers = {}, batch = 1_000) => auditTrail(db, county, numbers, batch),
    auditSpan: (county, span = {}) => scoped(db, county, 'audit', (one) => auditSpan(one, county, span)),
    auditHead: (county) => scoped(db, county, 'audit', (one) => auditHead(one, county)),
    verifyAudit: (county, onProgress = () => undefined) =>
      scoped(db, county, 'audit', (one) => verifyAudit(one, county, onProgress)),
    clearAudit: (county, before) => clearAudit(db, county, before),
    // Not `db.destroy`, which leaves the pool open where Kysely has not asked anything yet.
    close: () => pool.end(),
  };
}

async function seqAt(db: Database, county: string, instant: string): Promise<number> {
  const until = new Date(instantOf(instant)).toISOString();
  const row = await db
    .selectFrom('ledger')
    .select('seq')
    .where('county', '=', county)
    .where(sql<boolean>`at <= ${until}::timestamptz`)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

async function campaigns(db: Database, county: string): Promise<readonly Campaign[]> {
  const { rows } = await sql<{ body: Campaign }>`
    select body from plan_item where county = ${county} and kind = 'campaign' and until_seq is null order by id`.execute(
    db,
  );
  return rows.map(({ body }) => body);
}

async function* entries(
  db: Database,
  county: string,
  fromSeq: number,
  batch: number,
): AsyncGenerator<readonly LedgerEntry[]> {
  for (let next = fromSeq; ; ) {
    const rows = await scoped(db, county, 'keeping', (one) =>
      one
        .selectFrom('ledger')
        .select(['seq', 'entry', 'hash'])
        .where('county', '=', county)
        .where('seq', '>=', next)
        .orderBy('seq')
        .limit(batch)
        .execute(),
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(entryOf);
    next = last.seq + 1;
  }
}

async function* everyRow(db: Database, county: string, batch: number): AsyncGenerator<readonly StoredRow[]> {
  for (const table of ['plan_item', 'fact'] as const) {
    let after = { kind: '', id: '', version: 0 };
    for (;;) {
      const query = sql<StoredRow & { until: number | null }>`
        select kind, id, seq as version, until_seq as until, body as row from ${sql.table(table)}
        where county = ${county} and (kind, id, seq) > (${after.kind}, ${after.id}, ${after.version}::bigint)
        order by kind, id, seq limit ${batch}`;
      const { rows } = await scoped(db, county, 'keeping', (one) => query.execute(one));
      const last = rows.at(-1);
      if (last === undefined) break;
      yield rows.map(({ until, ...row }) => (until === null ? row : { ...row, untilSeq: until }));
      after = last;
    }
  }
  let after = { id: '', seq: 0 };
  for (;;) {
    const { id, seq } = after;
    const rows = await scoped(db, county, 'keeping', (one) =>
      one
        .selectFrom('reading')
        .select(['seq', 'until_seq', ...READING_COLUMNS])
        .where('county', '=', county)
        .where(sql<boolean>`(id, seq) > (${id}, ${seq}::bigint)`)
        .orderBy('id')
        .orderBy('seq')
        .limit(batch)
        .execute(),
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => ({
      kind: 'reading',
      id: row.id,
      version: row.seq,
      row: readingOf(row),
      ...(row.until_seq === null ? {} : { untilSeq: row.until_seq }),
    }));
    after = last;
  }
}
