import type { Day, Id, Reading } from '@gongjian/model';
import { CompiledQuery } from 'kysely';
import type { Database } from './database.ts';
import { byDay, bySeries } from './order.ts';

type Things = { readonly targets: readonly Id[]; readonly projects: readonly Id[] };

type Group = {
  readonly of: Reading['of'];
  readonly subject: string;
  readonly caliber: Reading['caliber'];
  readonly lines: string;
};

/** What most readings do not have. */
type Rest = Pick<Reading, 'peer' | 'unchanged' | 'evidence' | 'note' | 'corrects' | 'sample'>;

/**
 * Readings of these targets and projects in force at a ledger number, by subject, caliber and day. The server
 * joins the readings of a series into one text, a line each: a million result rows would cost more to take apart than
 * to read.
 */
export async function fetchReadings(
  db: Database,
  county: string,
  seq: number,
  { targets, projects }: Things,
  until: Day | undefined,
): Promise<Reading[]> {
  // Neither ids, days, figures, grades nor JSON hold a tab or a line break.
  const { rows } = await db.executeQuery<Group>(
    CompiledQuery.raw(
      `select of_kind as of, subject, caliber, string_agg(
       concat_ws(E'\\t', id, on_day, value, grade, case
         when num_nonnulls(peer, unchanged, evidence, note, corrects, sample) > 0 then
           json_strip_nulls(json_build_object('peer', peer, 'unchanged', unchanged, 'evidence', evidence, 'note', note,
             'corrects', corrects, 'sample', sample))::text end), E'\\n') as lines
     from reading
     where county = $1 and seq <= $2 and (until_seq is null or until_seq > $2) and subject = any($3)
       and (of_kind = 'target' and subject = any($4) or of_kind = 'project' and subject = any($5))
       and ($6::date is null or on_day <= $6::date)
     group by of_kind, subject, caliber`,
      [county, seq, [...targets, ...projects], targets, projects, until ?? null],
    ),
  );
  const days = new Map<string, string>();
  return rows.toSorted(bySeries).flatMap((group) => readingsOf(group, days));
}

function readingsOf({ of, subject, caliber, lines }: Group, days: Map<string, string>): Reading[] {
  let isOrdered = true;
  let before: Reading | undefined;
  const readings = lines.split('\n').map((line) => {
    const [id = '', day = '', value = '', grade, rest] = line.split('\t');
    const plain = { id, of, subject, caliber, on: shared(days, day), value: Number(value), grade: gradeOf(grade) };
    const reading: Reading = rest === undefined ? plain : { ...plain, ...(JSON.parse(rest) as Rest) };
    isOrdered &&= before === undefined || byDay(before, reading) <= 0;
    before = reading;
    return reading;
  });
  return isOrdered ? readings : readings.sort(byDay);
}

/** A million readings share a few hundred days; one copy of each saves their memory. */
function shared(texts: Map<string, string>, text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, text);
  return text;
}

function gradeOf(text: string | undefined): Reading['grade'] {
  return text === 'verified' || text === 'evidenced' ? text : 'reported';
}
