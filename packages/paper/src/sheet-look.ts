import { type Day, dayNumber } from '@gongjian/model';
import ExcelJS, { type Alignment, type Borders, type Style, type Worksheet } from 'exceljs';
import { longDay } from './bulletin-words.ts';

/** A figure keeps all its digits; `decimals` is how many are shown. `signed` shows + and −. */
type Figure = { readonly figure: number | undefined; readonly decimals: number; readonly signed?: true };
export type SheetCell = string | number | Figure | { readonly day: Day | undefined } | undefined;

export type SheetColumn<R> = {
  readonly title: string;
  /** Characters. */
  readonly width: number;
  readonly cell: (row: R, index: number) => SheetCell;
  /** What stands in the row of totals. */
  readonly total?: SheetCell;
  /** How far a text is moved in, e.g. 其中. */
  readonly indent?: (row: R) => number;
  /** Of short words: states, lights, places. */
  readonly centred?: true;
};

export type SheetTable<R> = {
  /** Of the tab; at most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly title: string;
  /** 编制单位 at the left, 截至 in the middle, 单位 at the right of the line under the title. */
  readonly office: string;
  readonly day: Day;
  readonly units: string;
  /** The ledger number up to which it was known; printed at the foot of every page. */
  readonly seq: number;
  readonly columns: readonly SheetColumn<R>[];
  readonly rows: readonly R[];
  /** Columns that stay in sight when one scrolls to the right. */
  readonly frozen?: number;
  readonly paper?: keyof typeof PAPERS;
  /** 示例数据, 已筛选: behind the number of rows. */
  readonly marks?: readonly string[];
  /** Sentences under the table. */
  readonly notes?: readonly string[];
};

/** Paper sizes as Excel numbers them. */
const PAPERS = { A3: 8, A4: 9 } as const;
const FONT = '宋体';
/** The row of column titles, and how many rows stand above the records. */
export const SHEET_HEAD = 3;
const LINE = { style: 'thin', color: { argb: 'FF000000' } } as const;
export const SHEET_BORDER: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const CENTRED: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };
/** Day number 0 (1970-01-01) as Excel counts days. */
const EXCEL_EPOCH = 25_569;
/** Points of a line of 10 pt, and what Excel allows a row. */
const LINE_POINTS = 14;
const TALLEST_ROW = 400;
const TITLE_SIZE = 18;

export function newBook(office: string): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = office;
  return book;
}

export async function bookBytes(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/**
 * A sheet as offices print it: merged title, a line with office, day and units, a header that stays in sight and comes again
 * on every page, borders, one page wide in landscape, page numbers and the ledger number at the foot.
 */
export function addTable<R>(book: ExcelJS.Workbook, table: SheetTable<R>): Worksheet {
  const { columns, rows } = table;
  const sheet = book.addWorksheet(table.name, {
    views: [{ state: 'frozen', xSplit: table.frozen ?? 2, ySplit: SHEET_HEAD }],
    pageSetup: {
      paperSize: PAPERS[table.paper ?? 'A4'] as ExcelJS.PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${SHEET_HEAD}:${SHEET_HEAD}`,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
    },
    headerFooter: {
      oddFooter: `&L&9数据截至${longDay(table.day)}&C&9第 &P 页，共 &N 页&R&9台账第${table.seq}号`,
    },
  });
  columns.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  addHead(sheet, table);
  rows.forEach((row, at) => {
    writeRow(
      sheet,
      SHEET_HEAD + 1 + at,
      columns.map(({ cell, width, indent, centred }) => ({
        value: cell(row, at),
        width,
        indent: indent?.(row) ?? 0,
        centred,
      })),
    );
  });
  const last = SHEET_HEAD + rows.length;
  sheet.autoFilter = { from: { row: SHEET_HEAD, column: 1 }, to: { row: last, column: columns.length } };
  addFoot(sheet, table, last + 1);
  return sheet;
}

function addHead<R>(sheet: Worksheet, table: SheetTable<R>): void {
  const { columns, rows, office, day, units, marks = [] } = table;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  // A character of the title is nearly twice as wide as one of the table.
  const titleLines = linesIn(table.title, (width * 10) / TITLE_SIZE);
  merged(sheet, 1, [1, columns.length], table.title, CENTRED);
  sheet.getCell(1, 1).font = { name: FONT, size: TITLE_SIZE, bold: true };
  sheet.getRow(1).height = 10 + titleLines * 24;
  const [left, right] = thirds(columns.map((column) => column.width));
  const about = [`共${rows.length}项`, ...marks.map((mark) => `（${mark}）`)].join('');
  merged(sheet, 2, [1, left], `编制单位：${office}`, { horizontal: 'left', vertical: 'middle', wrapText: true });
  merged(sheet, 2, [left + 1, right], `截至${longDay(day)}`, CENTRED);
  merged(sheet, 2, [right + 1, columns.length], `单位：${units}    ${about}`, {
    horizontal: 'right',
    vertical: 'middle',
    wrapText: true,
  });
  sheet.getRow(2).height = 20;
  columns.forEach(({ title }, index) => {
    const cell = sheet.getCell(SHEET_HEAD, index + 1);
    cell.value = headText(title);
    cell.font = { name: FONT, size: 10, bold: true };
    cell.alignment = CENTRED;
    cell.border = SHEET_BORDER;
  });
  const headLines = Math.max(...columns.map(({ title, width: wide }) => linesIn(headText(title), wide)));
  sheet.getRow(SHEET_HEAD).height = 6 + Math.max(2, headLines) * LINE_POINTS;
}

function addFoot<R>(sheet: Worksheet, { columns, rows, notes = [] }: SheetTable<R>, from: number): void {
  let row = from;
  if (rows.length > 0 && columns.some(({ total }) => total !== undefined)) {
    writeRow(
      sheet,
      row,
      columns.map(({ total, width }) => ({ value: total, width, indent: 0 })),
      true,
    );
    row += 1;
  }
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  for (const note of notes) {
    merged(sheet, row, [1, columns.length], note, { horizontal: 'left', vertical: 'middle', wrapText: true });
    sheet.getRow(row).height = 6 + linesIn(note, width) * LINE_POINTS;
    row += 1;
  }
}

type Placed = {
  readonly value: SheetCell;
  readonly width: number;
  readonly indent: number;
  readonly centred?: true | undefined;
};

function writeRow(sheet: Worksheet, row: number, cells: readonly Placed[], bold = false): void {
  let lines = 1;
  cells.forEach(({ value, width, indent, centred = false }, index) => {
    put(sheet, row, index + 1, value, { indent, centred, bold });
    if (typeof value === 'string') lines = Math.max(lines, linesIn(value, width - indent * 2));
  });
  sheet.getRow(row).height = Math.min(TALLEST_ROW, 6 + lines * LINE_POINTS);
}

/** Text stays text: with the format of text a cell that begins with `=` is no formula, also after it was edited. */
export function put(
  sheet: Worksheet,
  row: number,
  column: number,
  value: SheetCell,
  { indent = 0, centred = false, bold = false } = {},
): void {
  const cell = sheet.getCell(row, column);
  const look = (numFmt: string, alignment: Partial<Alignment>): void => {
    cell.style = styleOf(numFmt, centred ? CENTRED : alignment, bold);
  };
  if (typeof value === 'number') {
    cell.value = value;
    look('General', CENTRED);
  } else if (typeof value === 'object' && 'figure' in value) {
    cell.value = value.figure ?? '—';
    // No indent: LibreOffice leaves it out behind a cell of text, and the column would not stand in line.
    look(value.figure === undefined ? '@' : figureFormat(value), { horizontal: 'right', vertical: 'middle' });
  } else if (typeof value === 'object') {
    // Excel counts days; a number with a format of days needs no time zone.
    cell.value = value.day === undefined ? null : dayNumber(value.day) + EXCEL_EPOCH;
    look('yyyy-mm-dd', CENTRED);
  } else {
    cell.value = value === undefined || value === '' ? null : value;
    look('@', { horizontal: 'left', vertical: 'middle', wrapText: true, indent });
  }
}

const STYLES = new Map<string, Partial<Style>>();

/** One object for all cells that look alike: the writer works out each object's style once. */
function styleOf(numFmt: string, alignment: Partial<Alignment>, bold: boolean): Partial<Style> {
  const key = JSON.stringify([numFmt, alignment, bold]);
  const known = STYLES.get(key);
  if (known !== undefined) return known;
  const style = Object.freeze({ numFmt, alignment, border: SHEET_BORDER, font: { name: FONT, size: 10, bold } });
  STYLES.set(key, style);
  return style;
}

/** No separator of thousands, and a minus that is one. */
export function figureFormat({ decimals, signed }: Pick<Figure, 'decimals' | 'signed'>): string {
  const digits = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  return signed ? `+${digits};"−"${digits};${digits}` : `${digits};"−"${digits}`;
}

function merged(
  sheet: Worksheet,
  row: number,
  [from, to]: readonly [number, number],
  text: string,
  alignment: Partial<Alignment>,
): void {
  if (to > from) sheet.mergeCells(row, from, row, to);
  const cell = sheet.getCell(row, from);
  cell.value = text;
  cell.numFmt = '@';
  cell.font = { name: FONT, size: 10 };
  cell.alignment = alignment;
}

/** The last columns of the left and of the middle third of the width. */
function thirds(widths: readonly number[]): readonly [number, number] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let sum = 0;
  const ends = widths.map((width) => {
    sum += width;
    return sum / whole;
  });
  const left = Math.max(
    1,
    ends.findIndex((end) => end > 0.4),
  );
  const right = Math.max(
    left + 1,
    ends.findIndex((end) => end > 0.6),
  );
  return [left, Math.min(right, widths.length - 1)];
}

/** A unit of measure in brackets stands on a line of its own, whole. */
function headText(title: string): string {
  return title.replace('（', '\n（');
}

/** How many lines a text takes in a column: a Chinese character is as wide as two. */
export function linesIn(text: string, width: number): number {
  return text
    .split('\n')
    .map((line) => {
      const wide = [...line].reduce((sum, character) => sum + (character.charCodeAt(0) > 255 ? 2 : 1), 0);
      return Math.max(1, Math.ceil(wide / Math.max(1, width - 1)));
    })
    .reduce((sum, count) => sum + count, 0);
}

export function lines(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join('\n');
}

const NOT_IN_FILE_NAMES = /[\p{Cc}\\/:*?"<>|]/gu;
const LONGEST_NAME = 80;

/** What a workbook is called on any machine: no path, nothing that a file system or a printer's list stumbles over. */
export function fileNameOf(name: string, extension = 'xlsx'): string {
  const plain = name.replace(NOT_IN_FILE_NAMES, ' ').trim();
  const characters = [...plain];
  return `${characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join('')}…` : plain}.${extension}`;
}
