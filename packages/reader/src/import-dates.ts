import { type Day, dayFrom, daysInMonth, isDay, type WorkbookCell } from '@gongjian/model';
import { dayOfSerial } from './workbook-formats.ts';

/** Serial numbers of 1990 to 2100: a plain number in a date column is taken for a day only within. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_415;

/** The day that a cell of a date column tells, completed by `year` where it tells none; undefined where it tells no day. */
export function dayOfCell(cell: WorkbookCell, year: number): Day | undefined {
  if (cell.kind === 'date') return String(cell.value);
  if (typeof cell.value === 'number') {
    if (cell.value >= FIRST_SERIAL && cell.value <= LAST_SERIAL) return dayOfSerial(cell.value, false);
    return dayOfText(String(cell.value), year);
  }
  return typeof cell.value === 'string' ? dayOfText(cell.value, year) : undefined;
}

const FULL = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SHORT_YEAR = /^(\d{2})[-./年](\d{1,2})[-./月](\d{1,2})日?$/;
const NO_YEAR = /^(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?$/;
const MONTH = /^(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})\s*月(底|末|份|上旬|中旬|下旬)?$/;
const YEAR_MONTH = /^(\d{4})[./-](\d{1,2})$/;

/**
 * `2012.9.8`, `2012年9月8日`, `20120908`, `12.9.8`, `9月8日`, `9.8`, `9月底`, `2012.9`. A month alone is its last day, 上旬 its
 * 10th, 中旬 its 20th.
 */
function dayOfText(written: string, year: number): Day | undefined {
  const text = written
    .normalize('NFKC')
    .trim()
    .replace(/\s*\d{1,2}:\d{2}(?::\d{2})?$/, '');
  const full = FULL.exec(text) ?? COMPACT.exec(text);
  if (full !== null) return dayFrom(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = SHORT_YEAR.exec(text);
  if (short !== null)
    return dayFrom(Math.floor(year / 100) * 100 + Number(short[1]), Number(short[2]), Number(short[3]));
  const bare = NO_YEAR.exec(text);
  if (bare !== null) return dayFrom(year, Number(bare[1]), Number(bare[2]));
  const month = MONTH.exec(text);
  if (month !== null) return partOfMonth(Number(month[1] ?? year), Number(month[2]), month[3]);
  const yearMonth = YEAR_MONTH.exec(text);
  return yearMonth === null ? undefined : partOfMonth(Number(yearMonth[1]), Number(yearMonth[2]), undefined);
}

function partOfMonth(year: number, month: number, part: string | undefined): Day | undefined {
  const last = part === '上旬' ? 10 : part === '中旬' ? 20 : daysInMonth(year, month);
  return dayFrom(year, month, last);
}

export type FoundDay = { readonly day: Day; readonly confidence: number };

const IN_TEXT: readonly { readonly pattern: RegExp; readonly confidence: number }[] = [
  { pattern: /截[至止](?:到|于)?[:：]?\s*(\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?)/, confidence: 0.95 },
  { pattern: /截[至止](?:到|于)?[:：]?\s*(\d{1,2}\s*[月./-]\s*\d{1,2}\s*[日号]?)/, confidence: 0.9 },
  { pattern: /截[至止](?:到|于)?[:：]?\s*((?:\d{4}年)?\d{1,2}月(?:底|末|份|上旬|中旬|下旬)?)/, confidence: 0.85 },
  { pattern: /(\d{4}年\d{1,2}月\d{1,2}日)/, confidence: 0.75 },
  { pattern: /(\d{4}[./-]\d{1,2}[./-]\d{1,2})/, confidence: 0.7 },
  { pattern: /1\s*[-—~～至到]\s*(\d{1,2}月(?:上旬|中旬|下旬)?)/, confidence: 0.7 },
  { pattern: /(\d{1,2}月\d{1,2}日)/, confidence: 0.6 },
  { pattern: /((?:\d{4}年)?\d{1,2}月(?:底|末|份|上旬|中旬|下旬)?)/, confidence: 0.5 },
];

/** The as-of day that a title, a header or a sheet's name tells. */
export function dayInText(written: string, year: number): FoundDay | undefined {
  const text = written.normalize('NFKC');
  if (isDay(text)) return { day: text, confidence: 0.75 };
  for (const { pattern, confidence } of IN_TEXT) {
    const match = pattern.exec(text)?.[1];
    const day = match === undefined ? undefined : dayOfText(match.replace(/\s/g, ''), year);
    if (day !== undefined) return { day, confidence };
  }
  return undefined;
}
