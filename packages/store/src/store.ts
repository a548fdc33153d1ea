import type { Campaign, LedgerEntry } from '@gongjian/model';
import { Refused } from '@gongjian/model';
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
import { READING_COLUMNS, readingOf } from './rows.ts';
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

/** A role that may do anything would make a promise of the ledger's safety empty. */
async function refuseStrongRole(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ strong: boolean }>(
    'select rolsuper or rolbypassrls as strong from pg_roles where rolname = current_user',
  );
  if (rows[0]?.strong !== false) throw unusable('not-allowed', 'the application may not connect as a superuser');
}

function unusable(reason: 'cannot-connect' | 'too-old' | 'not-allowed', detail: string): Refused {
  return new Refused({ kind: 'store-unusable', reason, detail });
}

function storeOn(db: Database, pool: Pool): Store {
  return {
    accounts: accountsOn(db),
    deliveries: deliveriesOn(db),
    transaction: (county, work) =>
      db.transaction().execute(async (transaction) => work(await lockedTransaction(transaction, county))),
    snapshotRows: (county, campaign, query) => snapshotRows(db, pool, county, campaign, query),
    caseworkRows: (county, campaign, query) => caseworkRows(db, county, campaign, query),
    seqAt: (county, instant) => seqAt(db, county, instant),
    history: (county, query) => history(db, county, query),
    versions: (county, kind, id) => versions(db, county, kind, id),
    readingHistory: (county, subject) => readingHistory(db, county, subject),
    campaigns: (county) => campaigns(db, county),
    entries: (county, fromSeq = 1, batch = 1_000) => entries(db, county, fromSeq, batch),
    everyRow: (county, batch = 5_000) => everyRow(db, county, batch),
    counties: async () =>
      (await db.selectFrom('county').select('county').orderBy('county').execute()).map((row) => row.county),
    head: (county) => readHead(db, county),
    verify: (county, onProgress = () => undefined) => heldStill(db, (still) => verifyStore(still, county, onProgress)),
    noteAudit: (county, events) => db.transaction().execute((transaction) => noteAudit(transaction, county, events)),
    auditEntries: (county, query) => auditEntries(db, county, query),
    auditTrail: (county, numbers = {}, batch = 1_000) => auditTrail(db, county, numbers, batch),
    auditSpan: (county, span = {}) => auditSpan(db, county, span),
    auditHead: (county) => auditHead(db, county),
    verifyAudit: (county, onProgress = () => undefined) =>
      heldStill(db, (still) => verifyAudit(still, county, onProgress)),
    clearAudit: (county, before) => clearAudit(db, county, before),
    // Not `db.destroy`, which leaves the pool open where Kysely has not asked anything yet.
    close: () => pool.end(),
  };
}

/** Everything that `work` reads is as of one moment, whatever is added meanwhile. */
function heldStill<T>(db: Database, work: (still: Database) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
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
    const rows = await db
      .selectFrom('ledger')
      .select(['seq', 'entry', 'hash'])
      .where('county', '=', county)
      .where('seq', '>=', next)
      .orderBy('seq')
      .limit(batch)
      .execute();
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
      const { rows } = await sql<StoredRow & { until: number | null }>`
        select kind, id, seq as version, until_seq as until, body as row from ${sql.table(table)}
        where county = ${county} and (kind, id, seq) > (${after.kind}, ${after.id}, ${after.version}::bigint)
        order by kind, id, seq limit ${batch}`.execute(db);
      const last = rows.at(-1);
      if (last === undefined) break;
      yield rows.map(({ until, ...row }) => (until === null ? row : { ...row, untilSeq: until }));
      after = last;
    }
  }
  let after = { id: '', seq: 0 };
  for (;;) {
    const rows = await db
      .selectFrom('reading')
      .select(['seq', 'until_seq', ...READING_COLUMNS])
      .where('county', '=', county)
      .where(sql<boolean>`(id, seq) > (${after.id}, ${after.seq}::bigint)`)
      .orderBy('id')
      .orderBy('seq')
      .limit(batch)
      .execute();
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
