import type {
  Actor,
  Campaign,
  Change,
  Day,
  Id,
  Kind,
  LedgerEntry,
  Reading,
  Reference,
  Row,
  Scope,
  Snapshot,
} from '@gongjian/model';
import { Refused } from '@gongjian/model';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { APP_ROLE, type Connection } from './connection.ts';
import { type Database, openDatabase, openPool, ownerClient } from './database.ts';
import { entryOf, history, readingHistory, versions } from './history.ts';
import { instantOf } from './instant.ts';
import { migrate, ownMigrations } from './migrate.ts';
import { READING_COLUMNS, readingOf } from './rows.ts';
import { snapshotRows } from './snapshot-rows.ts';
import { lockedTransaction, readHead } from './transaction.ts';
import type { LedgerFault } from './verify.ts';
import { verifyStore } from './verify-store.ts';

const OLDEST_SERVER = 150_000;

/** An accepted act on its way into the ledger; number, previous hash and hash are given by the store. */
export type NewEntry = Omit<LedgerEntry, 'seq' | 'previous' | 'hash'> & { readonly changes: readonly Change[] };

export type Appended = { readonly id: string; readonly seq: number; readonly hash: string; readonly at: string };

/** An act found in the ledger; `digest` is {@link actDigest} of its name and body, to tell a repeat from a reused id. */
export type FoundAct = { readonly seq: number; readonly hash: string; readonly at: string; readonly digest: string };

/** A current row and the ledger number of its version. */
export type LoadedRow = {
  [K in Kind]: { readonly kind: K; readonly id: Id; readonly version: number; readonly row: Row<K> };
}[Kind];

/** One version of a row: in force from `seq` until `untilSeq`. */
export type Version<R = Row<Kind>> = {
  readonly seq: number;
  readonly untilSeq?: number;
  readonly row: R;
  readonly actor: Actor;
  readonly at: string;
};

/** A row of any table with its span of ledger numbers, as a rebuild from the ledger must find it. */
export type StoredRow = LoadedRow & { readonly untilSeq?: number };

/** What one entry did to one row; `before` is the version it closed. */
export type RowChange = {
  readonly kind: Kind;
  readonly id: Id;
  readonly before?: Row<Kind>;
  readonly after?: Row<Kind>;
};
export type HistoryEntry = { readonly entry: LedgerEntry; readonly changes: readonly RowChange[] };

export type HistoryQuery = {
  readonly kind?: Kind;
  readonly id?: Id;
  readonly campaign?: Id;
  /** The number of the last entry already seen; the list goes from newest to oldest. */
  readonly after?: number;
  /** 1..500 */
  readonly limit: number;
  readonly scope: Scope;
};

export type SnapshotQuery = {
  /** As known at this ledger number; by default at the newest. */
  readonly seq?: number;
  readonly scope: Scope;
  /** Facts that speak of a later day are left out. */
  readonly until?: Day;
};

export type Head = { readonly seq: number; readonly hash: string; readonly at?: string };

/** One county's ledger held still: nobody else appends to it until the transaction ends. */
export type Transaction = {
  readonly head: () => Head;
  /** Acts already in the ledger, by id. */
  readonly findActs: (ids: readonly string[]) => Promise<ReadonlyMap<string, FoundAct>>;
  /** Current rows that the references name, in no particular order, each once. */
  readonly load: (references: readonly Reference[]) => Promise<readonly LoadedRow[]>;
  /**
   * Appends acts with what they change. An act whose `at` is before the last entry's is recorded at the last
   * entry's, so that the ledger never runs backwards.
   * @throws Refused `id-reused` where an id is in the ledger, `invalid` where a text cannot be stored (U+0000).
   */
  readonly append: (entries: readonly NewEntry[]) => Promise<readonly Appended[]>;
};

export type Store = {
  /** Runs `work` holding the county's append lock; all of it is committed durably, or none. */
  readonly transaction: <T>(county: string, work: (tx: Transaction) => Promise<T>) => Promise<T>;
  /** @throws Refused `not-found` where the campaign was not known then. */
  readonly snapshotRows: (county: string, campaign: Id, query: SnapshotQuery) => Promise<Snapshot>;
  /** The last ledger number recorded at or before an RFC 3339 instant; 0 before the first. */
  readonly seqAt: (county: string, instant: string) => Promise<number>;
  readonly history: (county: string, query: HistoryQuery) => Promise<readonly HistoryEntry[]>;
  /** Every version of one row, oldest first. */
  readonly versions: <K extends Kind>(county: string, kind: K, id: Id) => Promise<readonly Version<Row<K>>[]>;
  /** Every version of every reading of a target or project, by caliber, day and ledger number. */
  readonly readingHistory: (county: string, subject: Id) => Promise<readonly Version<Reading>[]>;
  readonly campaigns: (county: string) => Promise<readonly Campaign[]>;
  /** The ledger from `fromSeq` on, in batches. */
  readonly entries: (county: string, fromSeq?: number, batch?: number) => AsyncIterable<readonly LedgerEntry[]>;
  /** Every row ever in force, in batches, by table, kind, id and number: what a rebuild is compared with. */
  readonly everyRow: (county: string, batch?: number) => AsyncIterable<readonly StoredRow[]>;
  readonly counties: () => Promise<readonly string[]>;
  readonly head: (county: string) => Promise<Head>;
  /** Checks the chain and the tables against it; an empty list means that nothing was touched. */
  readonly verify: (
    county: string,
    onProgress?: (done: number, total: number) => void,
  ) => Promise<readonly LedgerFault[]>;
  readonly close: () => Promise<void>;
};

export type StoreOptions = {
  readonly log?: (line: string) => void;
  /** Connections kept; 1..50, by default 10. */
  readonly poolSize?: number;
};

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
    transaction: (county, work) =>
      db.transaction().execute(async (transaction) => work(await lockedTransaction(transaction, county))),
    snapshotRows: (county, campaign, query) => snapshotRows(db, pool, county, campaign, query),
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
    verify: (county, onProgress = () => undefined) => verifyStore(db, county, onProgress),
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
