import type { FillChoice, FillField, FillReview } from '@gongjian/model';

type Row = FillReview['rows'][number];
export type Side = FillChoice['take'];

const isFor =
  (row: Row, { field }: FillField) =>
  (one: FillChoice) =>
    one.subject === row.subject && one.caliber === row.caliber && one.field === field;

/** Which side was chosen for a field that both changed; undefined: not yet. */
export function chosenOf(choices: readonly FillChoice[], row: Row, field: FillField): Side | undefined {
  return choices.find(isFor(row, field))?.take;
}

export function withChoice(choices: readonly FillChoice[], row: Row, field: FillField, take: Side): FillChoice[] {
  const others = choices.filter((one) => !isFor(row, field)(one));
  return [...others, { subject: row.subject, caliber: row.caliber, field: field.field, take }];
}

/** The same side for everything that both changed. */
export function allOf(rows: readonly Row[], take: Side): FillChoice[] {
  return conflictsOf(rows).map(({ row, field }) => ({
    subject: row.subject,
    caliber: row.caliber,
    field: field.field,
    take,
  }));
}

export function conflictsOf(rows: readonly Row[]): { readonly row: Row; readonly field: FillField }[] {
  return rows.flatMap((row) => row.fields.flatMap((field) => (field.state === 'conflict' ? [{ row, field }] : [])));
}

/** Rows of which something is put on record. */
export function recordedOf(rows: readonly Row[], choices: readonly FillChoice[]): readonly Row[] {
  return rows.filter((row) =>
    row.fields.some((field) => field.state === 'take' || chosenOf(choices, row, field) === 'theirs'),
  );
}
