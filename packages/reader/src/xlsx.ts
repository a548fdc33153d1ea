import type { Sheet } from '@gongjian/model';
import type { PlanDocument } from './document.ts';
import { DocumentBuilder, type RowCell } from './document-builder.ts';
import { MAX_TABLE_COLUMNS } from './docx.ts';
import type { OoxmlPackage } from './ooxml.ts';
import { unreadable } from './unreadable.ts';
import { readSheets } from './workbook.ts';
import { mergeOrigins, shownText } from './workbook-text.ts';

/** A workbook as a plan document: each visible sheet is a table titled by its name; hidden rows and columns stay out. */
export function extractXlsx(opened: OoxmlPackage, name: string): PlanDocument {
  const builder = new DocumentBuilder();
  const visible = readSheets(opened).filter((sheet) => sheet.hidden !== true && sheet.rows.length > 0);
  for (const [table, sheet] of visible.entries()) {
    if (!sheet.complete) throw unreadable('too-many-rows', sheet.name, `${sheet.rows.length} rows`);
    addSheet(builder, sheet, table);
  }
  return builder.document(name, 'xlsx');
}

function addSheet(builder: DocumentBuilder, sheet: Sheet, table: number): void {
  const hidden = new Set(sheet.hiddenColumns);
  const rows = sheet.rows.filter((row) => row.hidden !== true);
  const last = Math.min(
    MAX_TABLE_COLUMNS,
    rows.reduce((most, row) => Math.max(most, row.cells.at(-1)?.column ?? 0), 0),
  );
  const columns = Array.from({ length: last }, (_, index) => index + 1).filter((column) => !hidden.has(column));
  const places = new Map(columns.map((column, index) => [column, index]));
  const numbers = new Map(rows.map(({ row }, index) => [row, index]));
  const originOf = mergeOrigins(sheet);
  for (const [index, { row, cells }] of rows.entries()) {
    const texts = new Map(cells.map((cell) => [cell.column, shownText(cell)]));
    const line = columns.map((column): RowCell => {
      const origin = originOf(row, column);
      const from =
        origin === undefined ? undefined : { row: numbers.get(origin.row), column: places.get(origin.column) };
      const elsewhere = origin !== undefined && (origin.row !== row || origin.column !== column);
      return elsewhere && from?.row !== undefined && from.column !== undefined
        ? { from: { row: from.row, column: from.column } }
        : { text: texts.get(column) ?? '' };
    });
    builder.row(table, index, line, sheet.name);
  }
}
