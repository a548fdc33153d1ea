import type { Actor, Id, Kind, LedgerEntry, Reading, Row, Scope } from '@gongjian/model';
import { type RawBuilder, sql } from 'kysely';
import type { HistoryEntry, HistoryQuery, RowChange, Version } from './contract.ts';
import type { Database } from './database.ts';
import { READING_COLUMNS, readingOf, tableOf } from './rows.ts';
import { factInSight, planInSight, seenAmong, sightOf } from './sight.ts';

/** The entry a row of the ledger holds. */
export function entryOf({ entry, hash }: { readonly entry: string; readonly hash: string }): LedgerEntry {
  return { ...JSON.parse(entry), hash };
}

/** Every version of a row with who made it, oldest first; none where the row is out of sight. */
export async function versions<K extends Kind>(
  db: Database,
  county: string,
  scope: Scope,
  kind: K,
  id: Id,
): Promise<readonly Version<Row<K>>[]> {
  const { plan, reading, fact } = await inSightOf(db, county, scope);
  const table = tableOf(kind);
  if (table === 'reading') {
    return (await readingVersions(db, county, sql`t.id = ${id} and ${reading}`, sql`t.seq`)) as Version<Row<K>>[];
  }
  const { rows } = await sql<{ seq: number; until_seq: number | null; body: Row<K>; entry: string }>`
    select t.seq, t.until_seq, t.body, l.entry
    from (select * from ${sql.table(table)} where county = ${county} and kind = ${kind} and id = ${id}
      and ${table === 'fact' ? fact : plan}) as t join ledger as l on l.county = t.county and l.seq = t.seq
    order by t.seq`.execute(db);
  return rows.map(({ seq, until_seq, body, entry }) => version(seq, until_seq, body, entry));
}

/** Every version of every reading of a target or project, by caliber, day and ledger number. */
export async function readingHistory(
  db: Database,
  county: string,
  scope: Scope,
  subject: Id,
): Promise<readonly Version<Reading>[]> {
  const { reading } = await inSightOf(db, county, scope);
  const order = sql`t.caliber, t.on_day, t.seq, t.id`;
  return readingVersions(db, county, sql`t.subject = ${subject} and ${reading}`, order);
}

/** Conditions, per table, on what a scope lets through today. */
async function inSightOf(db: Database, county: string, scope: Scope): Promise<Omit<Wanted, 'everything'>> {
  const sight = await sightOf(db, county, scope);
  const seen = seenAmong(county, sight === 'all' ? { targets: [], projects: [] } : sight);
  return {
    plan: planInSight(sight),
    fact: factInSight(sight, seen),
    reading: sight === 'all' ? sql`true` : seen(sql`of_kind`, sql`subject`),
  };
}

async function readingVersions(
  db: Database,
  county: string,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<readonly Version<Reading>[]> {
  const rows = await db
    .selectFrom('reading as t')
    .innerJoin('ledger as l', (join) => join.onRef('l.county', '=', 't.county').onRef('l.seq', '=', 't.seq'))
    .select(['t.seq', 't.until_seq', 'l.entry'])
    .select(READING_COLUMNS.map((column) => `t.${column}` as const))
    .where('t.county', '=', county)
    .where(sql<boolean>`${condition}`)
    .orderBy(order)
    .execute();
  return rows.map((row) => version(row.seq, row.until_seq, readingOf(row), row.entry));
}

function version<R>(seq: number, untilSeq: number | null, row: R, entry: string): Version<R> {
  const { actor, at }: { actor: Actor; at: string } = JSON.parse(entry);
  return { seq, ...(untilSeq === null ? {} : { untilSeq }), row, actor, at };
}

/** What was done, newest first, with the rows it changed; only what the scope may see. */
export async function history(db: Database, county: string, query: HistoryQuery): Promise<readonly HistoryEntry[]> {
  const wanted = await wantedBy(db, county, query);
  const seqs = await seqsOf(db, county, query, wanted);
  const entries = await db
    .selectFrom('ledger')
    .select(['seq', 'entry', 'hash'])
    .where('county', '=', county)
    .where(sql<boolean>`seq = any(${seqs}::bigint[])`)
    .orderBy('seq', 'desc')
    .execute();
  const changes = await changesOf(db, county, seqs, wanted);
  return entries.map((row) => ({ entry: entryOf(row), changes: changes.get(row.seq) ?? [] }));
}

/** Conditions, per table, on the versions that a query asks for and its author may see. */
type Wanted = {
  readonly plan: RawBuilder<unknown>;
  readonly reading: RawBuilder<unknown>;
  readonly fact: RawBuilder<unknown>;
  readonly everything: boolean;
};

async function wantedBy(db: Database, county: string, query: HistoryQuery): Promise<Wanted> {
  const { kind, id, campaign, scope } = query;
  if (scope === 'accounts') {
    const plan = sql`kind = 'account' and ${id === undefined ? sql`true` : sql`id = ${id}`}`;
    return { plan, reading: sql`false`, fact: sql`false`, everything: false };
  }
  const all = scope.units === 'all' && kind === undefined && id === undefined && campaign === undefined;
  const limits = { plan: [sql`true`], reading: [sql`true`], fact: [sql`true`] };
  if (kind !== undefined) {
    limits.plan.push(sql`kind = ${kind}`);
    limits.fact.push(sql`kind = ${kind}`);
    limits.reading.push(kind === 'reading' ? sql`true` : sql`false`);
  }
  if (id !== undefined) for (const list of Object.values(limits)) list.push(sql`id = ${id}`);
  if (campaign !== undefined) {
    const foreign = await foreignTargets(db, county, campaign);
    // Said by what is not of the campaign, which is little, so that the newest entries are found without a look at all.
    const notForeign = sql`(of_kind is distinct from 'target' or subject <> all(${foreign}::text[]))`;
    limits.plan.push(sql`(campaign is null or campaign = ${campaign})`);
    limits.fact.push(sql`(campaign is null or campaign = ${campaign})`, notForeign);
    limits.reading.push(notForeign);
  }
  const inSight = await inSightOf(db, county, scope);
  for (const table of ['plan', 'reading', 'fact'] as const) limits[table].push(inSight[table]);
  const both = (list: readonly RawBuilder<unknown>[]) => sql.join(list as RawBuilder<unknown>[], sql` and `);
  return { plan: both(limits.plan), reading: both(limits.reading), fact: both(limits.fact), everything: all };
}

async function foreignTargets(db: Database, county: string, campaign: Id): Promise<readonly Id[]> {
  const rows = await db
    .selectFrom('plan_item')
    .select('id')
    .distinct()
    .where('county', '=', county)
    .where('kind', '=', 'target')
    .where('campaign', '!=', campaign)
    .execute();
  return rows.map(({ id }) => id);
}

async function seqsOf(db: Database, county: string, query: HistoryQuery, wanted: Wanted): Promise<readonly number[]> {
  const limit = Math.min(Math.max(Math.trunc(query.limit), 1), 500);
  const before = query.after ?? Number.MAX_SAFE_INTEGER;
  if (wanted.everything) {
    const { rows } = await sql<{ seq: number }>`
      select seq from ledger where county = ${county} and seq < ${before} and not starts_with(name, 'account.')
      order by seq desc limit ${limit}`.execute(db);
    return rows.map(({ seq }) => seq);
  }
  const branch = (
    table: 'plan_item' | 'reading' | 'fact',
    column: 'seq' | 'until_seq',
    condition: RawBuilder<unknown>,
  ) =>
    sql`(select distinct ${sql.ref(column)} as seq from ${sql.table(table)}
      where county = ${county} and ${sql.ref(column)} < ${before} and ${condition} order by 1 desc limit ${limit})`;
  const branches = (['seq', 'until_seq'] as const).flatMap((column) => [
    branch('plan_item', column, wanted.plan),
    branch('reading', column, wanted.reading),
    branch('fact', column, wanted.fact),
  ]);
  const { rows } = await sql<{ seq: number }>`
    select seq from (${sql.join(branches, sql` union `)}) as touched order by seq desc limit ${limit}`.execute(db);
  return rows.map(({ seq }) => seq);
}

type Touched = {
  readonly kind: Kind;
  readonly id: Id;
  readonly seq: number;
  readonly until_seq: number | null;
  readonly row: Row<Kind>;
};

/** What the entries did, by ledger number: versions that begin there, and versions that end there. */
async function changesOf(
  db: Database,
  county: string,
  seqs: readonly number[],
  wanted: Wanted,
): Promise<ReadonlyMap<number, readonly RowChange[]>> {
  const here = sql`county = ${county} and (seq = any(${[...seqs]}::bigint[]) or until_seq = any(${[...seqs]}::bigint[]))`;
  const touched: Touched[] = [];
  for (const [table, condition] of [
    ['plan_item', wanted.plan],
    ['fact', wanted.fact],
  ] as const) {
    const { rows } = await sql<Touched>`
      select kind, id, seq, until_seq, body as row from ${sql.table(table)} where ${here} and ${condition}`.execute(db);
    touched.push(...rows);
  }
  const rows = await db
    .selectFrom('reading')
    .select(['seq', 'until_seq', ...READING_COLUMNS])
    .where(sql<boolean>`${here} and ${wanted.reading}`)
    .execute();
  touched.push(
    ...rows.map(
      (row) => ({ kind: 'reading', id: row.id, seq: row.seq, until_seq: row.until_seq, row: readingOf(row) }) as const,
    ),
  );
  const asked = new Set(seqs);
  const changes = new Map<number, Map<string, RowChange>>();
  const note = (
    seq: number | null,
    { kind, id }: Touched,
    side: Pick<RowChange, 'before'> | Pick<RowChange, 'after'>,
  ) => {
    if (seq === null || !asked.has(seq)) return;
    const ofEntry = changes.get(seq) ?? new Map<string, RowChange>();
    changes.set(seq, ofEntry);
    ofEntry.set(`${kind} ${id}`, { kind, id, ...ofEntry.get(`${kind} ${id}`), ...side });
  };
  for (const item of touched) {
    note(item.until_seq, item, { before: item.row });
    note(item.seq, item, { after: item.row });
  }
  return new Map([...changes].map(([seq, ofEntry]) => [seq, [...ofEntry.values()].sort(byKindAndId)]));
}

function byKindAndId(left: RowChange, right: RowChange): number {
  const [one, other] = [`${left.kind} ${left.id}`, `${right.kind} ${right.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
