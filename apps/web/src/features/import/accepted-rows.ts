import type { AcceptedRow, ImportMapping, ImportPreview, ImportRow } from '@gongjian/model';

/** A row with the sheet that it is in. */
export type SheetRow = ImportRow & { readonly sheet: string; readonly of: 'target' | 'project' };

export function rowsOf({ sheets }: Pick<ImportPreview, 'sheets'>): SheetRow[] {
  return sheets.flatMap(({ difference: { sheet, subject, rows } }) =>
    rows.map((row) => ({ ...row, sheet, of: subject })),
  );
}

/** One name for a row over all sheets. */
export function keyOf({ sheet, row }: Pick<SheetRow, 'sheet' | 'row'>): string {
  return `${sheet}\n${row}`;
}

/** What a person chose about the rows, by {@link keyOf}: taken or not where it differs from the usual, and reasons. */
export type Choices = {
  readonly taken: Readonly<Record<string, boolean>>;
  readonly notes: Readonly<Record<string, string>>;
};

export const NO_CHOICES: Choices = { taken: {}, notes: {} };

const UNTAKEABLE: ReadonlySet<ImportRow['state']> = new Set(['refused', 'closed', 'set-aside', 'needs-choice']);

/** A row that can be recorded at all: a subject, a figure and a day, and nothing that refuses it. */
export function isAcceptable({ state, subject, value, on }: ImportRow): boolean {
  return !UNTAKEABLE.has(state) && subject !== undefined && value !== undefined && on !== undefined;
}

/** A lower or doubtful figure is taken only with a reason. */
export function needsNote({ state, flags }: ImportRow): boolean {
  return state === 'lower' || flags.length > 0;
}

/** Taken unless a person says otherwise: clean rows in sight that would add something to what is known. */
export function isTaken(row: SheetRow, { taken }: Choices): boolean {
  if (!isAcceptable(row)) return false;
  const addsNothing = row.state === 'same' && row.last !== undefined && row.on !== undefined && row.last.on >= row.on;
  return taken[keyOf(row)] ?? (!needsNote(row) && !addsNothing && row.hidden !== true);
}

export type Acceptance = {
  readonly accepted: readonly AcceptedRow[];
  /** Taken rows that still lack their reason. */
  readonly withoutNote: readonly SheetRow[];
};

/** `recognise`: whoever takes the rows may recognise the starts and completions told in them. */
export function acceptanceOf(rows: readonly SheetRow[], choices: Choices, recognise: boolean): Acceptance {
  const taken = rows.filter((row) => isTaken(row, choices));
  const note = (row: SheetRow) => (choices.notes[keyOf(row)] ?? '').trim();
  return {
    accepted: taken.map((row) => ({
      sheet: row.sheet,
      row: row.row,
      recognitions: recognise && row.recognitions.length > 0,
      ...(note(row) !== '' && { note: note(row) }),
    })),
    withoutNote: taken.filter((row) => needsNote(row) && note(row) === ''),
  };
}

type Place = Pick<SheetRow, 'sheet' | 'row'>;

/** The mappings with that of a sheet changed. */
export function changeSheet(
  mappings: readonly ImportMapping[],
  sheet: string,
  change: (mapping: ImportMapping) => ImportMapping,
): ImportMapping[] {
  return mappings.map((mapping) => (mapping.sheet === sheet ? change(mapping) : mapping));
}

/** The mappings with a person's subjects for rows; undefined takes a choice back. */
export function chooseSubjects(
  mappings: readonly ImportMapping[],
  chosen: readonly (Place & { readonly subject: string | undefined })[],
): ImportMapping[] {
  return mappings.map((mapping) => {
    const own = chosen.filter(({ sheet }) => sheet === mapping.sheet);
    const others = mapping.choices.filter((choice) => !own.some(({ row }) => row === choice.row));
    const choices = own.flatMap(({ row, subject }) => (subject === undefined ? [] : [{ row, subject }]));
    return { ...mapping, choices: [...others, ...choices] };
  });
}

/** Rows that wait for a choice, with the best that there is for each. */
export function firstChoices(rows: readonly SheetRow[]): (Place & { readonly subject: string })[] {
  return rows.flatMap(({ sheet, row, state, candidates: [first] }) =>
    state === 'needs-choice' && first !== undefined ? [{ sheet, row, subject: first.id }] : [],
  );
}

/** The mappings with a row taken in although it was to be set aside. */
export function keepRow(mappings: readonly ImportMapping[], { sheet, row }: Place): ImportMapping[] {
  return changeSheet(mappings, sheet, (mapping) => ({ ...mapping, keep: [...new Set([...mapping.keep, row])] }));
}
