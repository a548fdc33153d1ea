import type { ArchiveTable, Cell } from './table.ts';

/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[\s]*[=+\-@\t\r＝＋－＠]/u;

/** UTF-8 with a byte order mark, so that Excel reads Chinese; text that looks like a formula begins with an apostrophe. */
export function csvOf({ columns, rows }: Pick<ArchiveTable, 'columns' | 'rows'>): string {
  const head = columns.map(({ title, unit }) => (unit === undefined ? title : `${title}(${unit})`));
  const lines = [head, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(field).join(','));
  return `\u{feff}${lines.join('\r\n')}\r\n`;
}

function field(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
}
