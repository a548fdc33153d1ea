import type { AuditEventKind, CaseworkKind, Row, Snapshot } from '@gongjian/model';
import { type Generated, Kysely, PostgresDialect } from 'kysely';
import { Client, Pool, types } from 'pg';

type PlanBody = Row<
  'account' | 'campaign' | 'action' | 'unit' | 'leader' | 'indicator' | 'target' | 'roster' | 'project' | 'pack'
>;
type FactBody = Row<'recognition' | 'problem' | 'exemption' | 'bulletin' | CaseworkKind>;

/** A version of a row: in force from `seq` until `until_seq`. */
type Versioned = { county: string; id: string; seq: number; until_seq: number | null };

export type Tables = {
  county: { county: string; head_seq: number; head_hash: string };
  ledger: {
    county: string;
    seq: number;
    id: string;
    name: string;
    batch: string | null;
    at: string;
    entry: string;
    hash: string;
  };
  audit: {
    county: string;
    seq: number;
    at: string;
    event: AuditEventKind;
    actor: string | null;
    role: string | null;
    unit: string | null;
    kind: string | null;
    subject: string | null;
    entry: string;
    hash: string;
  };
  audit_head: {
    county: string;
    head_seq: number;
    head_hash: string;
    cleared_seq: Generated<number>;
    cleared_hash: Generated<string>;
    cleared_at: Generated<string | null>;
  };
  plan_item: Versioned & { kind: string; campaign: string | null; unit: string | null; body: PlanBody };
  reading: Versioned & {
    of_kind: Snapshot['readings'][number]['of'];
    subject: string;
    caliber: Snapshot['readings'][number]['caliber'];
    on_day: string;
    value: number;
    grade: Snapshot['readings'][number]['grade'];
    peer: number | null;
    unchanged: true | null;
    evidence: string | null;
    note: string | null;
    corrects: number | null;
    sample: true | null;
  };
  fact: Versioned & {
    kind: string;
    campaign: string | null;
    unit: string | null;
    of_kind: string | null;
    subject: string | null;
    on_day: string;
    body: FactBody;
  };
};

export type Database = Kysely<Tables>;

/** Ledger numbers and figures as numbers (both are exact below 2^53), days and instants as PostgreSQL writes them. */
const PARSERS: Record<number, (text: string) => unknown> = {
  [types.builtins.INT8]: Number,
  [types.builtins.NUMERIC]: Number,
  [types.builtins.DATE]: String,
  [types.builtins.TIMESTAMPTZ]: String,
};

/** Parsers of this database's connections only: those of the `pg` library are shared by the whole process. */
const OWN_TYPES = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => PARSERS[oid] ?? types.getTypeParser(oid, format),
};

const SETTINGS = '-c search_path=gongjian -c datestyle=ISO,YMD -c timezone=UTC -c client_min_messages=warning';

export function openPool(address: string, size: number, role: string | undefined): Pool {
  const pool = new Pool({
    connectionString: address,
    max: size,
    types: OWN_TYPES,
    connectionTimeoutMillis: 20_000,
    options: role === undefined ? SETTINGS : `${SETTINGS} -c role=${role}`,
    application_name: 'gongjian',
  });
  // An idle connection that breaks is thrown away by the pool; the next query opens another or says what is wrong.
  pool.on('error', () => undefined);
  return pool;
}

export function ownerClient(address: string): Client {
  const client = new Client({
    connectionString: address,
    types: OWN_TYPES,
    connectionTimeoutMillis: 20_000,
    options: SETTINGS,
    application_name: 'gongjian-owner',
  });
  client.on('error', () => undefined);
  return client;
}

export function openDatabase(pool: Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
