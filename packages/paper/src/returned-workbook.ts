import { type Workbook as ReadWorkbook, Refused, type WorkbookCell } from '@gongjian/model';
import ExcelJS, { type Fill, type Worksheet } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A remark that goes back to the people whose workbook it is; row and column are 1-based. */
export type ReturnedNote = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
};

/** Declared inflated bytes of a workbook that is copied; exceljs needs some fifteen times as much memory. */
export const MAX_COPIED_BYTES = 100_000_000;
/** Sheets above this size are rid of their empty rows first: exceljs would make an object of each. */
const BULKY_SHEET_BYTES = 4_000_000;
/** Excel shows comments of up to this length. */
const MAX_NOTE_CHARACTERS = 2000;

/** A pale amber: seen at once, and the figure under it stays readable in print. */
const MARKED: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } };

const AUTHOR = '攻坚';

/**
 * A copy of a returned workbook with a comment and a light fill on every cell that `notes` name; several notes of one cell
 * stand below each other, a comment that was there stays above them. `file` must have been accepted by `readWorkbook` before.
 * Of a CSV or an old xls the copy is made from its cells as `read`; macros of an xlsm are not copied. Throws `Refused` where a note's
 * sheet is not there or the file is too large to be copied.
 */
export async function annotateWorkbook(
  file: Uint8Array,
  notes: readonly ReturnedNote[],
  read?: ReadWorkbook,
): Promise<Uint8Array> {
  const book = read !== undefined && read.format !== 'xlsx' ? bookOf(read) : await copyOf(file);
  const byCell = new Map<string, { note: ReturnedNote; texts: string[] }>();
  for (const note of notes) {
    const key = `${note.sheet}\n${note.row}\n${note.column}`;
    const before = byCell.get(key);
    if (before === undefined) byCell.set(key, { note, texts: [note.text] });
    else before.texts.push(note.text);
  }
  for (const { note, texts } of byCell.values()) {
    const sheet = book.getWorksheet(note.sheet);
    if (sheet === undefined) throw new Refused({ kind: 'not-found', what: 'sheet', id: note.sheet });
    mark(sheet, note, texts);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function mark(sheet: Worksheet, { row, column }: ReturnedNote, texts: readonly string[]): void {
  const cell = sheet.getCell(row, column);
  const before = typeof cell.note === 'string' ? cell.note : (cell.note?.texts ?? []).map(({ text }) => text).join('');
  const text = [...(before === '' ? [] : [before]), ...texts].join('\n').slice(0, MAX_NOTE_CHARACTERS);
  cell.note = {
    texts: [
      { font: { bold: true, size: 9 }, text: `${AUTHOR}：\n` },
      { font: { size: 9 }, text },
    ],
  };
  // exceljs shares one style object between cells that look alike; a fresh one keeps the others as they are.
  cell.style = { ...cell.style, fill: MARKED };
}

async function copyOf(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const honest = repacked(file);
  const buffer = honest.buffer.slice(honest.byteOffset, honest.byteOffset + honest.byteLength);
  await book.xlsx.load(buffer as ArrayBuffer);
  return book;
}

/**
 * The package with sizes that are true. `readWorkbook` inflates only the parts it reads, but exceljs inflates all, so that
 * a part nobody reads could still burst; fflate inflates each into no more than it declares.
 */
function repacked(file: Uint8Array): Uint8Array {
  let declared = 0;
  unzipSync(file, {
    filter: ({ originalSize }) => {
      declared += originalSize;
      return false;
    },
  });
  if (declared > MAX_COPIED_BYTES) {
    throw new Refused({ kind: 'unreadable', reason: 'too-large', limit: `${MAX_COPIED_BYTES} bytes` });
  }
  const parts = unzipSync(file);
  for (const [name, part] of Object.entries(parts)) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name) && part.length > BULKY_SHEET_BYTES) {
      parts[name] = strToU8(strFromU8(part).replace(/<row\b[^<>]*(?:\/>|><\/row>)/g, ''));
    }
  }
  return zipSync(parts, { level: 1 });
}

function write(sheet: Worksheet, row: number, { column, kind, value }: WorkbookCell): void {
  const cell = sheet.getCell(row, column);
  cell.value = kind === 'date' ? new Date(`${value}T00:00:00Z`) : value;
  if (kind === 'date') cell.numFmt = 'yyyy-mm-dd';
  if (kind === 'percent') cell.numFmt = '0.00%';
}

function bookOf(read: ReadWorkbook): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  for (const { name, hidden, rows, merges, hiddenColumns } of read.sheets) {
    const sheet = book.addWorksheet(name, hidden === true ? { state: 'hidden' } : {});
    for (const { row, hidden: isHidden, cells } of rows) {
      for (const cell of cells) write(sheet, row, cell);
      if (isHidden === true) sheet.getRow(row).hidden = true;
    }
    for (const { top, left, bottom, right } of merges) sheet.mergeCells(top, left, bottom, right);
    for (const column of hiddenColumns) sheet.getColumn(column).hidden = true;
  }
  return book;
}
