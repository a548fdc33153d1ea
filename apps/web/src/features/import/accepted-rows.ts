import type { AcceptedRow, ImportMapping, ImportRow } from '@gongjian/model';

/** What a person chose about the rows: taken or not where it differs from the usual, and reasons. */
export type Choices = {
  readonly taken: Readonly<Record<number, boolean>>;
  readonly notes: Readonly<Record<number, string>>;
};

export const NO_CHOICES: Choices = { taken: {}, notes: {} };

/** A row that can be recorded at all: a subject, a figure and a day, and nothing that refuses it. */
export function isAcceptable({ state, subject, value, on }: ImportRow): boolean {
  const settled = state !== 'refused' && state !== 'set-aside' && state !== 'needs-choice';
  return settled && subject !== undefined && value !== undefined && on !== undefined;
}

/** A lower or doubtful figure is taken only with a reason. */
export function needsNote({ state, flags }: ImportRow): boolean {
  return state === 'lower' || flags.length > 0;
}

/** Taken unless a person says otherwise: clean rows that would add something to what is known. */
export function isTaken(row: ImportRow, { taken }: Choices): boolean {
  if (!isAcceptable(row)) return false;
  const addsNothing = row.state === 'same' && row.last !== undefined && row.on !== undefined && row.last.on >= row.on;
  return taken[row.row] ?? (!needsNote(row) && !addsNothing);
}

export type Acceptance = {
  readonly accepted: readonly AcceptedRow[];
  /** Taken rows that still lack their reason. */
  readonly withoutNote: readonly number[];
};

export function acceptanceOf(rows: readonly ImportRow[], choices: Choices): Acceptance {
  const taken = rows.filter((row) => isTaken(row, choices));
  const note = ({ row }: ImportRow) => (choices.notes[row] ?? '').trim();
  return {
    accepted: taken.map((row) => ({
      row: row.row,
      recognitions: row.recognitions.length > 0,
      ...(note(row) !== '' && { note: note(row) }),
    })),
    withoutNote: taken.filter((row) => needsNote(row) && note(row) === '').map(({ row }) => row),
  };
}

/** The mapping with a person's subject for a row; undefined takes the choice back. */
export function chooseSubject(mapping: ImportMapping, row: number, subject: string | undefined): ImportMapping {
  const others = mapping.choices.filter((choice) => choice.row !== row);
  return { ...mapping, choices: subject === undefined ? others : [...others, { row, subject }] };
}

/** The mapping with a row taken in although it was to be set aside. */
export function keepRow(mapping: ImportMapping, row: number): ImportMapping {
  return { ...mapping, keep: [...new Set([...mapping.keep, row])] };
}
