import type { Sheet, WorkbookCell, WorkbookRow } from '@gongjian/model';
import { mergeOrigins, shownText } from './workbook-text.ts';

/** A sheet as a person sees it: a merged cell shows its text in every row and column that it covers. */
export type Grid = {
  readonly rows: readonly WorkbookRow[];
  /** The used cells of a row. */
  readonly cells: (row: number) => readonly WorkbookCell[];
  readonly lastColumn: number;
  readonly cell: (row: number, column: number) => WorkbookCell | undefined;
  readonly text: (row: number, column: number) => string;
  /** The row where the text of a cell stands: another one for a cell merged downwards. */
  readonly originRow: (row: number, column: number) => number;
  /** True where the cell only repeats the one that it is merged into. */
  readonly repeats: (row: number, column: number) => boolean;
};

/** Columns that a table of an import can have; a ledger has some 40. */
const MAX_IMPORT_COLUMNS = 120;

/** Names and headers are shorter; a pattern never meets a text on which it could take long. */
const MAX_TEXT = 300;

export function gridOf(sheet: Sheet): Grid {
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const originOf = mergeOrigins(sheet);
  const cell = (row: number, column: number): WorkbookCell | undefined => {
    const origin = originOf(row, column) ?? { row, column };
    return rows.get(origin.row)?.cells.find((each) => each.column === origin.column);
  };
  return {
    rows: sheet.rows,
    cells: (row) => rows.get(row)?.cells ?? [],
    lastColumn: Math.min(
      MAX_IMPORT_COLUMNS,
      sheet.rows.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 0), 0),
    ),
    cell,
    text: (row, column) => {
      const found = cell(row, column);
      return found === undefined ? '' : shownText(found).slice(0, MAX_TEXT).normalize('NFKC').trim();
    },
    originRow: (row, column) => originOf(row, column)?.row ?? row,
    repeats: (row, column) => {
      const origin = originOf(row, column);
      return origin !== undefined && (origin.row !== row || origin.column !== column);
    },
  };
}
