import { OPEN_FACTS, type Scope } from '@gongjian/model';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * What a transaction is for: to look with a scope, as known at a ledger number (by default now); to keep the ledger and
 * the tables; for accounts; for the audit trail; for what is sent out. Row-level security (migration 0005) shows it that and nothing else.
 */
export type Purpose =
  | { readonly scope: Scope; readonly seq?: number | undefined }
  | 'keeping'
  | 'accounts'
  | 'audit'
  | 'deliveries';

/** Says in an open transaction which county it works for and what for. */
export async function enter(db: Database, county: string, purpose: Purpose): Promise<void> {
  if (typeof purpose === 'object' && purpose.scope.units !== 'all') {
    const { seq = Number.MAX_SAFE_INTEGER, scope } = purpose;
    const { units, offices = [], actions = [] } = scope;
    await sql`select look(${county}, ${seq}::bigint, ${[...units]}::text[], ${[...offices]}::text[],
      ${[...actions]}::text[], ${[...OPEN_FACTS]}::text[])`.execute(db);
    return;
  }
  const part = typeof purpose === 'object' ? 'county' : purpose;
  await sql`select set_config('gongjian.county', ${county}, true), set_config('gongjian.part', ${part}, true)`.execute(
    db,
  );
}

/** Reads in a transaction of its own, everything as of one moment. */
export function scoped<T>(
  db: Database,
  county: string,
  purpose: Purpose,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      await enter(transaction, county, purpose);
      return work(transaction);
    });
}

/** The same methods, each in a transaction of its own for a purpose; all of them take the county first. */
export function enteredEach<Methods extends object>(
  db: Database,
  purpose: Purpose,
  methodsOn: (db: Database) => Methods,
): Methods {
  const names = Object.keys(methodsOn(db)) as (keyof Methods)[];
  const entered =
    (name: keyof Methods) =>
    (county: string, ...rest: unknown[]) =>
      db.transaction().execute(async (transaction) => {
        await enter(transaction, county, purpose);
        const method = methodsOn(transaction)[name] as (county: string, ...rest: unknown[]) => Promise<unknown>;
        return method(county, ...rest);
      });
  // What follows the county and what comes back, the name of each decides.
  return Object.fromEntries(names.map((name) => [name, entered(name)])) as unknown as Methods;
}
