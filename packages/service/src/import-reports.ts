import type { ActEnvelope, Day, Id, ImportOutcome, Receipt, Report, ReportedRow } from '@gongjian/model';
import { scopeOf } from '@gongjian/model';
import type { Store } from '@gongjian/store';
import { actIdFor } from './act-id.ts';
import type { Caller } from './caller.ts';
import { sourceOf, type Taken } from './import-acts.ts';

/** Rows that a report holds at most. */
const MAX_ROWS = 500;

type About = {
  readonly store: Store;
  readonly county: Id;
  readonly caller: Caller;
  readonly campaign: Id;
  readonly file: string;
  readonly batch: string;
};
type Perform = (acts: readonly ActEnvelope[]) => Promise<Receipt[]>;
type Row = { readonly taken: Taken; readonly reported: ReportedRow };
type Sheaf = {
  readonly id: Id;
  readonly on: Day;
  readonly kept: readonly ReportedRow[];
  readonly rows: readonly Row[];
};

/**
 * Where a unit's figures are reviewed, its workbook becomes reports to its reviewer: one for each day that it speaks of. A report
 * of that day that is not passed yet is sent anew with these rows in it. A row that a report may not hold is refused by itself and the
 * report goes without it.
 */
export async function byReports(
  about: About,
  taken: readonly Taken[],
  more: readonly ActEnvelope[],
  perform: Perform,
): Promise<ImportOutcome> {
  const { caller, batch } = about;
  const sheaves = await sheavesOf(about, taken);
  const act = (sheaf: Sheaf, attempt: string): ActEnvelope => ({
    id: actIdFor(batch, `report ${sheaf.id} ${attempt}`),
    name: 'report.submit',
    body: {
      id: sheaf.id,
      campaign: about.campaign,
      unit: caller.actor.unit ?? '',
      on: sheaf.on,
      rows: [...sheaf.kept, ...sheaf.rows.map(({ reported }) => reported)],
    },
    batch,
  });
  const receipts = await perform([...sheaves.map((sheaf) => act(sheaf, 'first')), ...more]);
  const outcomes: ImportOutcome['rows'][number][] = [];
  const reports: Id[] = [];
  for (const [index, sheaf] of sheaves.entries()) {
    let [receipt, rows] = [receipts[index] as Receipt, sheaf.rows];
    const refused = refusedRows(receipt, sheaf);
    if (refused !== undefined && refused.size < sheaf.rows.length) {
      rows = sheaf.rows.filter((row) => !refused.has(row));
      receipt = (await perform([act({ ...sheaf, rows }, 'without')]))[0] as Receipt;
    }
    if (receipt.outcome !== 'refused') reports.push(sheaf.id);
    for (const row of sheaf.rows) {
      const own = refused?.get(row);
      const { sheet, row: number } = row.taken;
      outcomes.push({ sheet, row: number, receipt: own ?? receipt });
    }
  }
  return { rows: outcomes, reports };
}

/** The rows of a refused report with what is wrong with each; undefined where it was taken, or refused as a whole. */
function refusedRows(receipt: Receipt, { kept, rows }: Sheaf): Map<Row, Receipt> | undefined {
  if (receipt.outcome !== 'refused') return undefined;
  const found = new Map<Row, Receipt>();
  for (const { row: place, ...refusal } of receipt.refusals) {
    const row = place === undefined ? undefined : rows[place - kept.length];
    if (row === undefined) return undefined;
    const before = found.get(row)?.refusals ?? [];
    found.set(row, { id: receipt.id, outcome: 'refused', refusals: [...before, refusal] });
  }
  return found;
}

async function sheavesOf(
  { store, county, caller, campaign, file, batch }: About,
  taken: readonly Taken[],
): Promise<Sheaf[]> {
  const { report: reports } = await store.caseworkRows(county, campaign, { scope: scopeOf(caller.actor) });
  const byDay = Map.groupBy(
    taken.flatMap((row): Row[] =>
      row.reading === undefined ? [] : [{ taken: row, reported: reportedRow(row, row.reading, file) }],
    ),
    ({ taken: { reading } }) => reading?.on ?? '',
  );
  return [...byDay].flatMap(([on, rows]): Sheaf[] => {
    const open = reports.find(
      (report) =>
        report.unit === caller.actor.unit &&
        report.on === on &&
        (report.state === 'submitted' || report.state === 'returned'),
    );
    const kept = open === undefined ? [] : keptOf(open, rows);
    const room = MAX_ROWS - kept.length;
    const sheaves: Sheaf[] = [];
    for (let from = 0; from < rows.length; ) {
      const isFirst = sheaves.length === 0;
      const count = isFirst ? Math.max(0, room) : MAX_ROWS;
      const id = isFirst && open !== undefined ? open.id : actIdFor(batch, `report ${on} ${sheaves.length}`);
      sheaves.push({ id, on, kept: isFirst ? kept : [], rows: rows.slice(from, from + count) });
      from += count;
    }
    return sheaves;
  });
}

/** The rows of the open report that the workbook says nothing of. */
function keptOf(report: Report, rows: readonly Row[]): ReportedRow[] {
  return report.rows
    .filter(
      ({ subject, caliber }) =>
        !rows.some(({ reported }) => reported.subject === subject && reported.caliber === caliber),
    )
    .map(({ returned: _returned, passed: _passed, ...row }) => row);
}

function reportedRow(
  { last }: Taken,
  { of, subject, caliber, on, value, unchanged, evidence, note }: NonNullable<Taken['reading']>,
  file: string,
): ReportedRow {
  const source = sourceOf(file, evidence);
  // A figure for a day that has one is a correction, and needs a reason.
  const reason = note ?? (last === on ? source : undefined);
  return {
    of,
    subject,
    caliber,
    ...(unchanged === true && last !== on ? { unchanged } : { value, evidence: source }),
    ...(reason === undefined ? {} : { note: reason }),
  };
}
