import { isDay, type Merge, type Sheet, type WorkbookCell, type WorkbookRow } from '@gongjian/model';
import { unreadable } from './unreadable.ts';
import { dayOfSerial, type NumberFormat } from './workbook-formats.ts';
import { cellText } from './workbook-strings.ts';
import { type Attributes, readXml } from './xml.ts';
import type { ZipEntry, ZipPackage } from './zip.ts';

/** Rows with content that are read of one sheet; a county's largest ledger has some 3,000. */
export const MAX_USED_ROWS = 20_000;
/** Used cells of a whole workbook. */
export const MAX_CELLS = 1_000_000;
export const MAX_MERGES = 20_000;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** What the sheets of one workbook share; `cellsLeft` counts down over all of them. */
export type SheetSurroundings = {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
  cellsLeft: number;
  /** Told the rows read of this sheet so far. */
  onRow?: ((rows: number) => unknown) | undefined;
};

type OpenCell = { column: number; type: string; style: number; text: string; formula: boolean };

/**
 * Streams one sheet. What counts is what is in the cells, never the dimension the sheet claims; rows without content leave
 * no trace. At {@link MAX_USED_ROWS} used rows the reading stops and the sheet is marked incomplete.
 */
export function readSheet(
  zip: ZipPackage,
  entry: ZipEntry,
  name: string,
  hidden: boolean,
  around: SheetSurroundings,
): Sheet {
  const rows: WorkbookRow[] = [];
  const merges: Merge[] = [];
  const hiddenColumns = new Set<number>();
  let hidingLeft = LAST_COLUMN * 2;
  let complete = true;
  let row = 0;
  let rowHidden = false;
  let cells: WorkbookCell[] = [];
  let column = 0;
  let cell: OpenCell | undefined;
  let collecting = false;
  let phonetic = false;

  const startRow = (attributes: Attributes): void => {
    row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
    if (!(row >= 1 && row <= LAST_ROW)) throw unreadable('malformed', `${name}: row ${attributes['r']}`);
    rowHidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true';
    cells = [];
    column = 0;
  };
  const startCell = (attributes: Attributes): void => {
    const reference = attributes['r'];
    column = reference === undefined ? column + 1 : columnOf(reference);
    if (!(column >= 1 && column <= LAST_COLUMN)) throw unreadable('malformed', `${name}: cell ${reference ?? row}`);
    cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), text: '', formula: false };
  };
  const endCell = (): void => {
    const read = cell === undefined ? undefined : finishCell(cell, around);
    cell = undefined;
    if (read === undefined) return;
    around.cellsLeft -= 1;
    if (around.cellsLeft < 0) throw unreadable('too-large', name, `${MAX_CELLS} cells`);
    cells.push(read);
  };
  const endRow = (): void => {
    if (cells.length === 0) return;
    if (rows.length >= MAX_USED_ROWS) {
      complete = false;
      return;
    }
    rows.push({ row, ...(rowHidden ? { hidden: true as const } : {}), cells: inOrder(cells, (each) => each.column) });
    around.onRow?.(rows.length);
  };

  readXml(zip, entry, {
    open: (element, attributes) => {
      if (element === 'row') startRow(attributes);
      else if (element === 'c') startCell(attributes);
      else if (element === 'v') collecting = true;
      else if (element === 't') collecting = !phonetic;
      else if (element === 'rPh') phonetic = true;
      else if (element === 'f' && cell !== undefined) cell.formula = true;
      else if (element === 'mergeCell') {
        const merge = rangeOf(attributes['ref'] ?? '');
        if (merge === undefined) throw unreadable('malformed', `${name}: merge ${attributes['ref']}`);
        if (merges.push(merge) > MAX_MERGES) throw unreadable('too-large', name, `${MAX_MERGES} merged ranges`);
      } else if (element === 'col' && (attributes['hidden'] === '1' || attributes['hidden'] === 'true')) {
        const last = Math.min(Number(attributes['max']), LAST_COLUMN);
        for (let each = Number(attributes['min']); each <= last; each++) {
          hiddenColumns.add(each);
          hidingLeft -= 1;
          if (hidingLeft < 0) throw unreadable('malformed', `${name}: overlapping columns`);
        }
      }
    },
    close: (element) => {
      if (element === 'v' || element === 't') collecting = false;
      else if (element === 'rPh') phonetic = false;
      else if (element === 'c') endCell();
      else if (element === 'row') endRow();
    },
    text: (text) => {
      if (collecting && cell !== undefined) cell.text += text;
    },
    done: () => !complete,
  });
  return {
    name,
    ...(hidden ? { hidden: true as const } : {}),
    rows: inOrder(rows, (each) => each.row),
    merges,
    hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
    complete,
  };
}

function finishCell(cell: OpenCell, around: SheetSurroundings): WorkbookCell | undefined {
  const read = cellValue(cell, around);
  if (read === undefined) return undefined;
  return { column: cell.column, ...read, ...(cell.formula ? { formula: true as const } : {}) };
}

/** The value of a cell, or undefined for one that holds nothing but a look. */
function cellValue(cell: OpenCell, around: SheetSurroundings): Omit<WorkbookCell, 'column' | 'formula'> | undefined {
  switch (cell.type) {
    case 's':
      return textValue(cell.text === '' ? '' : (around.strings[Number(cell.text)] ?? ''));
    case 'str':
    case 'inlineStr':
      return textValue(cellText(cell.text));
    case 'b':
      return cell.text === ''
        ? undefined
        : { kind: 'boolean', value: cell.text.trim() === '1' || cell.text.trim() === 'true' };
    case 'e':
      return { kind: 'error', value: cell.text };
    case 'd':
      return isDay(cell.text.slice(0, 10)) ? { kind: 'date', value: cell.text.slice(0, 10) } : textValue(cell.text);
    default:
      return numberValue(cell, around);
  }
}

function textValue(text: string): { kind: 'text'; value: string } | undefined {
  return text.trim() === '' ? undefined : { kind: 'text', value: text };
}

function numberValue(cell: OpenCell, around: SheetSurroundings): Omit<WorkbookCell, 'column' | 'formula'> | undefined {
  if (cell.text.trim() === '') return undefined;
  const value = Number(cell.text);
  if (!Number.isFinite(value)) return textValue(cell.text);
  const format = around.formats[cell.style];
  if (format?.shows === 'date') {
    const day = dayOfSerial(value, around.from1904);
    if (day !== undefined) return { kind: 'date', value: day };
  }
  if (format?.shows === 'percent') return { kind: 'percent', value };
  return { kind: 'number', value, ...(format?.unit === undefined ? {} : { shownUnit: format.unit }) };
}

/** 1-based column of a cell reference, NaN where there is none. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^\$?([A-Z]{1,3})\$?\d/i.exec(reference)?.[1]?.toUpperCase() ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column === 0 ? Number.NaN : column;
}

function rangeOf(reference: string): Merge | undefined {
  const [first = '', last = first] = reference.split(':');
  const [top, bottom] = [Number(/\d+$/.exec(first)?.[0]), Number(/\d+$/.exec(last)?.[0])];
  const [left, right] = [columnOf(first), columnOf(last)];
  const fits = top >= 1 && bottom >= top && bottom <= LAST_ROW && left >= 1 && right >= left && right <= LAST_COLUMN;
  return fits ? { top, left, bottom, right } : undefined;
}

/** Nearly every writer keeps order; sort only where one did not. */
function inOrder<T>(items: T[], key: (item: T) => number): T[] {
  let before = 0;
  for (const item of items) {
    if (key(item) < before) return items.sort((a, b) => key(a) - key(b));
    before = key(item);
  }
  return items;
}
