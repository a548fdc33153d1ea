import type { Id, Kind } from '@gongjian/model';
import { sql } from 'kysely';
import type { Provenance } from './contract.ts';
import type { Database } from './database.ts';
import { inForce } from './sight.ts';

type Written = Provenance & { readonly kind: Kind; readonly id: Id };

/** Of the rows in force at a ledger number: under which number each was written, and by whom. */
export async function provenance(
  db: Database,
  county: string,
  seq: number,
  ids: readonly Id[],
): Promise<readonly Written[]> {
  const wanted = sql`county = ${county} and id = any(${[...ids]}::text[]) and ${inForce(seq)}`;
  const { rows } = await sql<Written>`
    select t.kind, t.id, t.seq, l.entry::jsonb #>> '{actor,name}' as by
    from (select 'reading' as kind, id, seq, county from reading where ${wanted}
      union all select kind, id, seq, county from fact where ${wanted}
      union all select kind, id, seq, county from plan_item where ${wanted}) as t
    join ledger as l on l.county = t.county and l.seq = t.seq`.execute(db);
  return rows;
}
