import { AuditEntry, type AuditEvent, invalidAt, Refused } from '@gongjian/model';
import { sql } from 'kysely';
import type { AuditHead, AuditQuery } from './contract.ts';
import type { Database } from './database.ts';
import { auditText, GENESIS, sha256 } from './hash.ts';
import { instantOf } from './instant.ts';
import { scoped } from './scoped.ts';
import { type ChainCheck, chainCheck, type LedgerFault } from './verify.ts';

/** Notes sent in one statement. */
const CHUNK = 2_000;

/** Appends notes to the county's chain, in an open transaction. */
export async function noteAudit(db: Database, county: string, events: readonly AuditEvent[]): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`gongjian audit ${county}`}, 0))`.execute(db);
  const head = await auditHead(db, county);
  let { seq, hash: previous } = head;
  let last = await instantOfNote(db, county, seq);
  const rows = events.map(storable).map((event) => {
    const at = last !== undefined && instantOf(event.at) < instantOf(last) ? last : event.at;
    seq += 1;
    const text = auditText({ ...event, at, seq, previous });
    previous = sha256(text);
    last = at;
    return {
      seq,
      at: new Date(instantOf(at)).toISOString(),
      event: event.event,
      actor: event.actor?.id ?? event.login,
      role: event.actor?.role,
      unit: event.actor?.unit,
      kind: event.kind,
      subject: event.id,
      entry: text,
      hash: previous,
    };
  });
  for (let from = 0; from < rows.length; from += CHUNK) {
    await sql`
      insert into audit (county, seq, at, event, actor, role, unit, kind, subject, entry, hash)
      select ${county}, r.* from json_to_recordset(${JSON.stringify(rows.slice(from, from + CHUNK))}::json)
        as r (seq bigint, at timestamptz, event text, actor text, role text, unit text, kind text, subject text,
          entry text, hash text)`.execute(db);
  }
  if (rows.length > 0)
    await db
      .insertInto('audit_head')
      .values({ county, head_seq: seq, head_hash: previous })
      .onConflict((conflict) => conflict.column('county').doUpdateSet({ head_seq: seq, head_hash: previous }))
      .execute();
  return seq;
}

/** PostgreSQL's text has no U+0000 and no half of a surrogate pair; a note is taken all the same, with a mark for each. */
function storable(event: AuditEvent): AuditEvent {
  return JSON.parse(JSON.stringify(event), (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '\ufffd').toWellFormed() : value,
  );
}

async function instantOfNote(db: Database, county: string, seq: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('audit')
    .select('entry')
    .where('county', '=', county)
    .where('seq', '=', seq)
    .executeTakeFirst();
  try {
    return row === undefined ? undefined : JSON.parse(row.entry).at;
  } catch {
    return undefined;
  }
}

export async function auditHead(db: Database, county: string): Promise<AuditHead> {
  const row = await db.selectFrom('audit_head').selectAll().where('county', '=', county).executeTakeFirst();
  if (row === undefined) return { seq: 0, hash: GENESIS, cleared: { seq: 0, hash: GENESIS } };
  return {
    seq: row.head_seq,
    hash: row.head_hash,
    cleared: {
      seq: row.cleared_seq,
      hash: row.cleared_hash,
      ...(row.cleared_at === null ? {} : { at: new Date(row.cleared_at).toISOString() }),
    },
  };
}

export async function auditEntries(db: Database, county: string, query: AuditQuery): Promise<readonly AuditEntry[]> {
  let select = db.selectFrom('audit').select(['entry', 'hash']).where('county', '=', county);
  if (query.from !== undefined) select = select.where('at', '>=', utc(query.from));
  if (query.to !== undefined) select = select.where('at', '<', utc(query.to));
  if (query.event !== undefined) select = select.where('event', '=', query.event);
  if (query.actor !== undefined) select = select.where('actor', '=', query.actor);
  if (query.role !== undefined) select = select.where('role', '=', query.role);
  if (query.unit !== undefined) select = select.where('unit', '=', query.unit);
  if (query.kind !== undefined) select = select.where('kind', '=', query.kind);
  if (query.id !== undefined) select = select.where('subject', '=', query.id);
  if (query.before !== undefined) select = select.where('seq', '<', query.before);
  const limit = Math.min(Math.max(Math.trunc(query.limit), 1), 500);
  const rows = await select.orderBy('seq', 'desc').limit(limit).execute();
  return rows.map(noteOf);
}

export async function* auditTrail(
  db: Database,
  county: string,
  { after = 0, to = Number.MAX_SAFE_INTEGER }: { readonly after?: number; readonly to?: number },
  batch: number,
): AsyncGenerator<readonly AuditEntry[]> {
  for (let before = after; ; ) {
    const from = before;
    const rows = await scoped(db, county, 'audit', (one) =>
      one
        .selectFrom('audit')
        .select(['seq', 'entry', 'hash'])
        .where('county', '=', county)
        .where('seq', '>', from)
        .where('seq', '<=', to)
        .orderBy('seq')
        .limit(batch)
        .execute(),
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(noteOf);
    before = last.seq;
  }
}

export async function auditSpan(
  db: Database,
  county: string,
  span: { readonly from?: string; readonly to?: string },
): Promise<{ readonly first: AuditEntry; readonly last: AuditEntry } | undefined> {
  let select = db.selectFrom('audit').select(['entry', 'hash']).where('county', '=', county).limit(1);
  if (span.from !== undefined) select = select.where('at', '>=', utc(span.from));
  if (span.to !== undefined) select = select.where('at', '<', utc(span.to));
  const [first, last] = [
    await select.orderBy('at').orderBy('seq').executeTakeFirst(),
    await select.orderBy('at', 'desc').orderBy('seq', 'desc').executeTakeFirst(),
  ];
  return first === undefined || last === undefined ? undefined : { first: noteOf(first), last: noteOf(last) };
}

function noteOf({ entry, hash }: { entry: string; hash: string }): AuditEntry {
  return { ...JSON.parse(entry), hash };
}

function utc(instant: string): string {
  return new Date(instantOf(instant)).toISOString();
}

/** {@link chainCheck} for notes, the first of which remembers the one given. */
export function auditCheck(after: { readonly seq: number; readonly hash: string }): ChainCheck<AuditEntry> {
  const check = chainCheck<AuditEntry>({ textOf: auditText, after });
  return {
    next: check.next,
    finish: (head) => check.finish(head).map((fault): LedgerFault => ({ ...fault, chain: 'audit' })),
  };
}

/** As {@link verifyStore} does for the ledger; the chain begins after the last note that was cleared. */
export async function verifyAudit(
  db: Database,
  county: string,
  onProgress: (done: number, total: number) => void,
): Promise<readonly LedgerFault[]> {
  const head = await auditHead(db, county);
  const check = auditCheck(head.cleared);
  const faults: LedgerFault[] = [];
  const altered = (seq: number, detail: string) =>
    faults.push({ kind: 'broken-ledger', seq, fault: 'altered', detail, chain: 'audit' });
  let last = 0;
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .select(['seq', 'event', 'actor', 'role', 'unit', 'kind', 'subject', 'entry', 'hash'])
      .select(sql<number>`extract(epoch from at) * 1000`.as('at'))
      .where('county', '=', county)
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(5_000)
      .execute();
    const end = rows.at(-1);
    if (end === undefined) break;
    for (const row of rows) {
      const note = readNote(row);
      if (note === undefined) {
        altered(row.seq, 'unreadable');
        continue;
      }
      check.next(note, row.entry);
      const agrees =
        note.seq === row.seq &&
        note.event === row.event &&
        (note.actor?.id ?? note.login ?? null) === row.actor &&
        (note.actor?.role ?? null) === row.role &&
        (note.actor?.unit ?? null) === row.unit &&
        (note.kind ?? null) === row.kind &&
        (note.id ?? null) === row.subject &&
        Math.abs(Date.parse(note.at) - row.at) < 1;
      if (!agrees) altered(row.seq, 'columns');
    }
    last = end.seq;
    onProgress(end.seq - head.cleared.seq, head.seq - head.cleared.seq);
  }
  return [...check.finish(head), ...faults].toSorted((left, right) => left.seq - right.seq);
}

function readNote(row: { entry: string; hash: string }): AuditEntry | undefined {
  try {
    const note = noteOf(row);
    return AuditEntry.safeParse(note).success ? note : undefined;
  } catch {
    return undefined;
  }
}

export async function clearAudit(db: Database, county: string, before: string): Promise<number> {
  try {
    const { rows } = await sql<{ cleared: number }>`
      select audit_clear(${county}, ${utc(before)}::timestamptz) as cleared`.execute(db);
    return rows[0]?.cleared ?? 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23001')
      throw new Refused(invalidAt('before', 'too-recent', 'six months ago or earlier'));
    throw error;
  }
}
