import {
  type AcceptedRow,
  type ImportDifference,
  type ImportRow,
  invalidAt,
  type Reading,
  type Recognition,
  Refused,
} from '@gongjian/model';

/** What one accepted row puts on record; the caller makes acts of it. A recognition still lacks its verifier: no workbook is one. */
export type ImportAct = {
  readonly row: number;
  readonly reading?: Reading;
  readonly recognitions: readonly Omit<Recognition, 'verifier'>[];
};

/**
 * The readings and recognitions of the rows that a person accepted, in the workbook's order. `ids` makes an id of a row
 * and what it is for. Throws `Refused` where a row is not there or cannot be taken, with its own refusal, or is lower or flagged and no reason is given.
 */
export function importActs(
  difference: ImportDifference,
  accepted: readonly AcceptedRow[],
  ids: (row: number, what: 'reading' | Recognition['kind']) => string,
): readonly ImportAct[] {
  const rows = new Map(difference.rows.map((row) => [row.row, row]));
  // A row that is named twice is taken once.
  const choices = new Map(accepted.map((choice) => [choice.row, choice]));
  return [...choices.values()]
    .sort((a, b) => a.row - b.row)
    .map((choice): ImportAct => {
      const row = rows.get(choice.row);
      if (row === undefined) throw new Refused({ kind: 'not-found', what: 'row', id: String(choice.row) });
      const subject = subjectOf(row, choice);
      const reading = readingOf(difference, row, subject, choice);
      const recognitions = choice.recognitions ? row.recognitions : [];
      return {
        row: row.row,
        ...(reading === undefined ? {} : { reading: { id: ids(row.row, 'reading'), ...reading } }),
        recognitions: recognitions.map(({ kind, on, cell }) => ({
          id: ids(row.row, kind),
          project: subject,
          kind,
          on,
          evidence: `${difference.sheet}!${cell}`,
        })),
      };
    });
}

/** The subject of a row that may be taken; refuses one that may not. */
function subjectOf(row: ImportRow, choice: AcceptedRow): string {
  const [refused] = row.refusals;
  if (refused !== undefined) throw new Refused(refused.refusal);
  if (row.subject === undefined || row.state === 'set-aside') {
    throw new Refused(invalidAt(String(row.row), 'no-subject'));
  }
  const [flag] = row.flags;
  if (flag !== undefined && (choice.note === undefined || choice.note.trim() === '')) throw new Refused(flag.refusal);
  return row.subject.id;
}

function readingOf(
  difference: ImportDifference,
  { value, on, caliber, state, written }: ImportRow,
  subject: string,
  choice: AcceptedRow,
): Omit<Reading, 'id'> | undefined {
  if (value === undefined || on === undefined || caliber === undefined) return undefined;
  return {
    of: difference.subject,
    subject,
    caliber,
    on,
    value,
    grade: 'reported',
    ...(state === 'same' ? { unchanged: true as const } : {}),
    ...(written === undefined ? {} : { evidence: `${difference.sheet}!${written.cell}` }),
    ...(choice.note === undefined ? {} : { note: choice.note }),
  };
}
