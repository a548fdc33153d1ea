import type { Change, Id, Kind, LedgerEntry, Reference, Row, SubjectedKind } from '@gongjian/model';
import { invalidAt, Refused, WHOLE_COUNTY } from '@gongjian/model';
import { type RawBuilder, sql } from 'kysely';
import type { Appended, FoundAct, Head, LoadedRow, NewEntry, Transaction } from './contract.ts';
import type { Database } from './database.ts';
import { actDigest, entryText, GENESIS, sha256 } from './hash.ts';
import { versions } from './history.ts';
import { instantOf } from './instant.ts';
import { columnsOf, READING_COLUMNS, type RowTable, readingOf, tableOf } from './rows.ts';
import { enter } from './scoped.ts';

/** Rows sent in one statement. */
const CHUNK = 5_000;

/** Takes the county's append lock in an open transaction and offers what may be done under it. */
export async function lockedTransaction(db: Database, county: string): Promise<Transaction> {
  await enter(db, county, 'keeping');
  await sql`select pg_advisory_xact_lock(hashtextextended(${`gongjian ${county}`}, 0))`.execute(db);
  // A statement of its own: what was committed while this one waited for the lock must be seen.
  let head = await readHead(db, county);
  return {
    head: () => head,
    findActs: (ids) => findActs(db, county, ids),
    load: (references) => load(db, county, references),
    versions: (kind, id) => versions(db, county, WHOLE_COUNTY, kind, id),
    append: async (entries) => {
      const drafts = draftEntries(head, entries);
      await writeEntries(db, county, drafts);
      await writeRows(db, county, drafts);
      const last = drafts.at(-1);
      if (last !== undefined) {
        head = { seq: last.entry.seq, hash: last.hash, at: last.entry.at };
        await writeHead(db, county, head);
      }
      return drafts.map(({ entry: { id, seq, at }, hash }): Appended => ({ id, seq, hash, at }));
    },
  };
}

/** The newest entry as the county's row remembers it. */
export async function readHead(db: Database, county: string): Promise<Head> {
  const row = await db
    .selectFrom('county as c')
    .leftJoin('ledger as l', (join) => join.onRef('l.county', '=', 'c.county').onRef('l.seq', '=', 'c.head_seq'))
    .select(['c.head_seq', 'c.head_hash', 'l.entry'])
    .where('c.county', '=', county)
    .executeTakeFirst();
  if (row === undefined) return { seq: 0, hash: GENESIS };
  return { seq: row.head_seq, hash: row.head_hash, at: instantIn(row.entry) };
}

/** When an entry was made; undefined where it is no longer there or no longer whole, which verification will say. */
function instantIn(entry: string | null): string | undefined {
  try {
    return entry === null ? undefined : JSON.parse(entry).at;
  } catch {
    return undefined;
  }
}

async function writeHead(db: Database, county: string, head: Head): Promise<void> {
  await db
    .insertInto('county')
    .values({ county, head_seq: head.seq, head_hash: head.hash })
    .onConflict((conflict) => conflict.column('county').doUpdateSet({ head_seq: head.seq, head_hash: head.hash }))
    .execute();
}

async function findActs(db: Database, county: string, ids: readonly string[]): Promise<ReadonlyMap<string, FoundAct>> {
  const rows = await db
    .selectFrom('ledger')
    .select(['id', 'seq', 'hash', 'entry'])
    .where('county', '=', county)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
  const found = new Map<string, FoundAct>();
  for (const { id, seq, hash, entry } of rows) {
    const parsed: LedgerEntry = JSON.parse(entry);
    found.set(id, { seq, hash, at: parsed.at, digest: actDigest(parsed) });
  }
  // PostgreSQL writes a UUID in small letters, its author perhaps not.
  return new Map(
    ids.flatMap((id) => {
      const act = found.get(id.toLowerCase());
      return act === undefined ? [] : [[id, act] as const];
    }),
  );
}

async function load(db: Database, county: string, references: readonly Reference[]): Promise<readonly LoadedRow[]> {
  const named: Record<RowTable, { kind: Kind; id: Id }[]> = { plan_item: [], reading: [], fact: [] };
  const readingsOf: Id[] = [];
  const everyOf = new Map<SubjectedKind, Id[]>();
  for (const reference of references) {
    if ('readingsOf' in reference) readingsOf.push(reference.readingsOf);
    else if ('every' in reference)
      everyOf.set(reference.every, [...(everyOf.get(reference.every) ?? []), reference.about]);
    else named[tableOf(reference.kind)].push(reference);
  }
  const rows = new Map<string, LoadedRow>();
  const add = (found: readonly LoadedRow[]) => {
    for (const row of found) rows.set(`${row.kind} ${row.id}`, row);
  };
  if (named.plan_item.length > 0) add(await bodies(db, 'plan_item', county, isNamed(named.plan_item)));
  if (named.fact.length > 0) add(await bodies(db, 'fact', county, isNamed(named.fact)));
  for (const [kind, about] of everyOf) {
    // Problems are asked for by their campaign, campaigns by their plan year; all else by what it is about.
    const place = sql.ref(kind === 'problem' ? 'campaign' : 'subject');
    if (kind === 'account') add(await bodies(db, 'plan_item', county, sql`kind = 'account'`));
    else if (kind === 'campaign')
      add(await bodies(db, 'plan_item', county, sql`kind = 'campaign' and body ->> 'year' = any(${about}::text[])`));
    else add(await bodies(db, 'fact', county, sql`kind = ${kind} and ${place} = any(${about}::text[])`));
  }
  if (named.reading.length > 0) {
    add(await readings(db, county, sql`id = any(${named.reading.map(({ id }) => id)}::text[])`));
  }
  if (readingsOf.length > 0) add(await readings(db, county, sql`subject = any(${readingsOf}::text[])`));
  return [...rows.values()];
}

function isNamed(references: readonly { kind: Kind; id: Id }[]): RawBuilder<unknown> {
  const kinds = [...Map.groupBy(references, ({ kind }) => kind)];
  const conditions = kinds.map(([kind, ofKind]) => {
    const ids = ofKind.map(({ id }) => id);
    return sql`(kind = ${kind} and id = any(${ids}::text[]))`;
  });
  return sql`(${sql.join(conditions, sql` or `)})`;
}

async function bodies(
  db: Database,
  table: 'plan_item' | 'fact',
  county: string,
  condition: RawBuilder<unknown>,
): Promise<readonly LoadedRow[]> {
  const { rows } = await sql<LoadedRow>`
    select kind, id, seq as version, body as row from ${sql.table(table)}
    where county = ${county} and until_seq is null and ${condition}`.execute(db);
  return rows;
}

async function readings(db: Database, county: string, condition: RawBuilder<unknown>): Promise<readonly LoadedRow[]> {
  const rows = await db
    .selectFrom('reading')
    .select(['seq', ...READING_COLUMNS])
    .where('county', '=', county)
    .where('until_seq', 'is', null)
    .where(sql<boolean>`${condition}`)
    .execute();
  return rows.map((row) => ({ kind: 'reading', id: row.id, version: row.seq, row: readingOf(row) }));
}

type Draft = {
  readonly entry: Omit<LedgerEntry, 'hash'>;
  readonly text: string;
  readonly hash: string;
  readonly changes: readonly Change[];
};

function draftEntries(head: Head, entries: readonly NewEntry[]): readonly Draft[] {
  let { seq, hash: previous, at: lastAt } = head;
  return entries.map(({ changes, ...given }) => {
    const at = laterOf(lastAt, given.at);
    seq += 1;
    const entry = { ...given, at, seq, previous };
    const text = entryText(entry);
    refuseUnstorable(text);
    const hash = sha256(text);
    previous = hash;
    lastAt = at;
    return { entry, text, hash, changes };
  });
}

function laterOf(last: string | undefined, given: string): string {
  return last !== undefined && instantOf(given) < instantOf(last) ? last : given;
}

/** PostgreSQL's text has no U+0000 and no half of a surrogate pair; in canonical JSON both stand as escapes. */
function refuseUnstorable(text: string): void {
  if (/\\u(0000|d[89a-f])/.test(text) && /(^|[^\\])(\\\\)*\\u(0000|d[89a-f])/.test(text)) throw invalid('body', 'text');
}

function invalid(path: string, expected: string): Refused {
  return new Refused(invalidAt(path, 'unstorable', expected));
}

async function writeEntries(db: Database, county: string, drafts: readonly Draft[]): Promise<void> {
  const rows = drafts.map(({ entry, text, hash }) => ({
    seq: entry.seq,
    id: entry.id,
    name: entry.name,
    batch: entry.batch,
    at: new Date(instantOf(entry.at)).toISOString(),
    entry: text,
    hash,
  }));
  for (const chunk of chunks(rows)) {
    const { rows: written } = await sql<{ seq: number }>`
      insert into ledger (county, seq, id, name, batch, at, entry, hash)
      select ${county}, r.* from json_to_recordset(${JSON.stringify(chunk)}::json)
        as r (seq bigint, id uuid, name text, batch uuid, at timestamptz, entry text, hash text)
      on conflict (county, id) do nothing returning seq`.execute(db);
    if (written.length === chunk.length) continue;
    const seqs = new Set(written.map(({ seq }) => seq));
    throw new Refused({ kind: 'id-reused', id: chunk.find(({ seq }) => !seqs.has(seq))?.id ?? '' });
  }
}

type Closing = { readonly kind: Kind; readonly id: Id; readonly seq: number };
type Opening = Closing & { readonly row: Row<Kind>; until_seq?: number };

/** Closes the versions that the changes replace, then adds the new ones. */
async function writeRows(db: Database, county: string, drafts: readonly Draft[]): Promise<void> {
  const { closings, openings } = planRows(drafts);
  for (const table of ['plan_item', 'reading', 'fact'] as const) {
    const closed = closings.filter(({ kind }) => tableOf(kind) === table);
    for (const chunk of chunks(closed)) await close(db, table, county, chunk);
    const opened = openings.filter(({ kind }) => tableOf(kind) === table);
    for (const chunk of chunks(opened)) await insert(db, table, county, chunk);
  }
}

/**
 * Which stored versions end and which new ones begin. A thing changed twice within the drafts is closed by the later
 * one; twice within one act, only the last change counts.
 */
function planRows(drafts: readonly Draft[]): { closings: Closing[]; openings: Opening[] } {
  const closings: Closing[] = [];
  const openings = new Set<Opening>();
  const latest = new Map<string, Opening | undefined>();
  for (const { entry, changes } of drafts) {
    for (const change of changes) {
      const { kind, id } = change;
      const key = `${kind} ${id}`;
      const open = latest.get(key);
      if (!latest.has(key)) closings.push({ kind, id, seq: entry.seq });
      else if (open?.seq === entry.seq) openings.delete(open);
      else if (open !== undefined) open.until_seq = entry.seq;
      const opening = change.op === 'put' ? { kind, id, seq: entry.seq, row: change.row } : undefined;
      if (opening !== undefined) openings.add(opening);
      latest.set(key, opening);
    }
  }
  return { closings, openings: [...openings] };
}

/**
 * The new numbers come as one object to look up in, not as rows to join with: a join is only as good as what the planner
 * knows of the table, which after a large import is nothing.
 */
async function close(db: Database, table: RowTable, county: string, closings: readonly Closing[]): Promise<void> {
  for (const [kind, ofKind] of Map.groupBy(closings, (closing) => closing.kind)) {
    const seqs = JSON.stringify(Object.fromEntries(ofKind.map(({ id, seq }) => [id, seq])));
    const ids = ofKind.map(({ id }) => id);
    await sql`
      update ${sql.table(table)} set until_seq = (${seqs}::jsonb ->> id)::bigint
      where county = ${county} and id = any(${ids}::text[]) and until_seq is null
        and ${table === 'reading' ? sql`true` : sql`kind = ${kind}`}`.execute(db);
  }
}

const COLUMNS: Record<RowTable, string> = {
  plan_item: 'kind text, id text, seq bigint, until_seq bigint, campaign text, unit text, body jsonb',
  reading: `id text, seq bigint, until_seq bigint, of_kind text, subject text, caliber text, on_day date, value numeric,
    grade text, peer numeric, unchanged boolean, evidence text, note text, corrects bigint, sample boolean`,
  fact: `kind text, id text, seq bigint, until_seq bigint, campaign text, unit text, of_kind text, subject text,
    on_day date, body jsonb`,
};

async function insert(db: Database, table: RowTable, county: string, openings: readonly Opening[]): Promise<void> {
  const rows = openings.map(({ kind, id, seq, until_seq, row }) => ({ ...columnsOf(kind, id, row), seq, until_seq }));
  const names = COLUMNS[table].split(',').map((column) => sql.ref(column.trim().split(' ')[0] ?? ''));
  await sql`
    insert into ${sql.table(table)} (county, ${sql.join(names)})
    select ${county}, r.* from json_to_recordset(${JSON.stringify(rows)}::json) as r (${sql.raw(COLUMNS[table])})`.execute(
    db,
  );
}

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += CHUNK) yield items.slice(start, start + CHUNK);
}
