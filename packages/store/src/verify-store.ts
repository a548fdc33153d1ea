import { sql } from 'kysely';
import type { Database } from './database.ts';
import { entryOf } from './history.ts';
import { readHead } from './transaction.ts';
import { chainCheck, type LedgerFault } from './verify.ts';

const BATCH = 5_000;

/** Checks a county's ledger, its head, and that the tables speak of no entry that is not there. */
export async function verifyStore(
  db: Database,
  county: string,
  onProgress: (done: number, total: number) => void,
): Promise<readonly LedgerFault[]> {
  const head = await readHead(db, county);
  const check = chainCheck();
  const columnFaults: LedgerFault[] = [];
  let last = 0;
  let done = 0;
  for (;;) {
    const rows = await db
      .selectFrom('ledger')
      .select(['seq', 'id', 'name', 'batch', 'entry', 'hash'])
      .select(sql<number>`extract(epoch from at) * 1000`.as('at'))
      .where('county', '=', county)
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(BATCH)
      .execute();
    for (const row of rows) {
      const entry = readEntry(row);
      if (entry === undefined) {
        columnFaults.push(fault(row.seq, 'altered', 'unreadable'));
        continue;
      }
      check.next(entry, row.entry);
      const agrees =
        entry.seq === row.seq &&
        entry.id.toLowerCase() === row.id &&
        entry.name === row.name &&
        (entry.batch?.toLowerCase() ?? null) === row.batch &&
        Math.abs(Date.parse(entry.at) - row.at) < 1;
      if (!agrees) columnFaults.push(fault(row.seq, entry.seq === row.seq ? 'altered' : 'reordered', 'columns'));
    }
    const end = rows.at(-1);
    if (end === undefined) break;
    last = end.seq;
    done += rows.length;
    onProgress(done, head.seq);
  }
  const chainFaults = check.finish(head);
  return [...chainFaults, ...columnFaults, ...(await rowFaults(db, county))].toSorted(
    (left, right) => left.seq - right.seq,
  );
}

function readEntry(row: { entry: string; hash: string }) {
  try {
    return entryOf(row);
  } catch {
    return undefined;
  }
}

/** Versions whose beginning or end is no entry of the ledger, and versions of one thing that overlap. */
async function rowFaults(db: Database, county: string): Promise<readonly LedgerFault[]> {
  const faults: LedgerFault[] = [];
  for (const [table, key] of [
    ['plan_item', sql`kind, id`],
    ['reading', sql`id`],
    ['fact', sql`kind, id`],
  ] as const) {
    const { rows } = await sql<{ seq: number; id: string }>`
      select case when closed_by_none then until_seq else seq end as seq, id from (
        select *,
          not exists (select from ledger as l where l.county = ${county} and l.seq = t.seq) as opened_by_none,
          until_seq is not null
            and not exists (select from ledger as l where l.county = ${county} and l.seq = t.until_seq) as closed_by_none
        from (
          select seq, until_seq, id, lead(seq) over (partition by ${key} order by seq) as following
          from ${sql.table(table)} where county = ${county}
        ) as t
      ) as checked
      where opened_by_none or closed_by_none or coalesce(until_seq, 9223372036854775807) > following
      order by 1 limit 1000`.execute(db);
    faults.push(...rows.map(({ seq, id }) => fault(seq, 'rows-differ', `${table} ${id}`)));
  }
  return faults;
}

function fault(seq: number, kind: LedgerFault['fault'], detail: string): LedgerFault {
  return { kind: 'broken-ledger', seq, fault: kind, detail };
}
