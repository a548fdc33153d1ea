import { cellAddress, type Sheet, type WorkbookCell, type WorkbookRow } from '@gongjian/model';
import { mergeOrigins, shownText } from './workbook-text.ts';

/** A sheet as a person sees it: a merged cell shows its text in every row and column that it covers. */
export type Grid = {
  readonly rows: readonly WorkbookRow[];
  readonly lastColumn: number;
  readonly cell: (row: number, column: number) => WorkbookCell | undefined;
  readonly text: (row: number, column: number) => string;
  /** The row where the text of a cell stands: another one for a cell merged downwards. */
  readonly originRow: (row: number, column: number) => number;
  /** True where the cell only repeats the one that it is merged into. */
  readonly repeats: (row: number, column: number) => boolean;
};

/** Columns that a table of an import can have; a ledger has some 40. */
export const MAX_IMPORT_COLUMNS = 120;

export function gridOf(sheet: Sheet): Grid {
  const cells = new Map(
    sheet.rows.flatMap(({ row, cells }) => cells.map((cell) => [cellAddress(row, cell.column), cell] as const)),
  );
  const originOf = mergeOrigins(sheet);
  const cell = (row: number, column: number): WorkbookCell | undefined => {
    const origin = originOf(row, column) ?? { row, column };
    return cells.get(cellAddress(origin.row, origin.column));
  };
  return {
    rows: sheet.rows,
    lastColumn: Math.min(
      MAX_IMPORT_COLUMNS,
      sheet.rows.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 0), 0),
    ),
    cell,
    text: (row, column) => {
      const found = cell(row, column);
      return found === undefined ? '' : shownText(found).normalize('NFKC').trim();
    },
    originRow: (row, column) => originOf(row, column)?.row ?? row,
    repeats: (row, column) => {
      const origin = originOf(row, column);
      return origin !== undefined && (origin.row !== row || origin.column !== column);
    },
  };
}
