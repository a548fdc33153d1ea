import { round, type Sheet, type WorkbookCell } from '@gongjian/model';
import { unreadable } from './unreadable.ts';

/** Excel shows at most fifteen digits; what stands beyond them is noise of binary fractions. */
const SHOWN_DIGITS = 15;
const PERCENT_DECIMALS = 6;

/** A cell as text: percents with %, figures with the unit that their format shows. */
export function shownText(cell: WorkbookCell): string {
  if (typeof cell.value !== 'number') return typeof cell.value === 'boolean' ? (cell.value ? '是' : '否') : cell.value;
  if (cell.kind === 'percent') return `${round(cell.value * 100, PERCENT_DECIMALS)}%`;
  return plainNumber(Number(cell.value.toPrecision(SHOWN_DIGITS))) + (cell.shownUnit ?? '');
}

/** Decimal notation also where JavaScript would write an exponent. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

/** Used rows of all merged ranges together; ranges that overlap, as no office program writes them, would multiply. */
export const MAX_MERGED_ROWS = 200_000;

/** Where a merged cell's text stands, by the row and column asked for; undefined outside every merged range. */
export function mergeOrigins(
  sheet: Sheet,
): (row: number, column: number) => { row: number; column: number } | undefined {
  let rangesLeft = MAX_MERGED_ROWS;
  const byRow = new Map<number, { left: number; right: number; top: number }[]>();
  for (const { top, left, bottom, right } of sheet.merges) {
    for (const { row } of rowsBetween(sheet, top, bottom)) {
      rangesLeft -= 1;
      if (rangesLeft < 0) throw unreadable('too-large', sheet.name, `${MAX_MERGED_ROWS} rows in merged ranges`);
      const ranges = byRow.get(row) ?? [];
      ranges.push({ left, right, top });
      byRow.set(row, ranges);
    }
  }
  return (row, column) => {
    const range = byRow.get(row)?.find(({ left, right }) => column >= left && column <= right);
    return range === undefined ? undefined : { row: range.top, column: range.left };
  };
}

/** The used rows from `top` to `bottom`; only these cost anything, however far a range claims to reach. */
function rowsBetween(sheet: Sheet, top: number, bottom: number): Sheet['rows'] {
  let low = 0;
  let high = sheet.rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sheet.rows[middle]?.row ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sheet.rows.length && (sheet.rows[end]?.row ?? 0) <= bottom) end += 1;
  return sheet.rows.slice(low, end);
}
