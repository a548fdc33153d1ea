import { textWidth } from './bulletin-page.ts';
import type { Align, Type } from './docx-tables.ts';

/** Columns of a table as printed: what stands in each cell. */
export type Printout = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly align: readonly Align[];
};

const HALF_POINT = 25.4 / 144;
const TWIP = 25.4 / 1440;
const BORDER = 0.25;
/** A column that is left open is written in by hand. */
const BY_HAND = 20;
/** A head longer than this may take two lines. */
const HEAD = 4;
/** No column of figures or short words is wider, however long its words are. */
const WIDEST = 40;
/** No column of words is narrower, in characters. */
const NARROWEST = 4;
const STEP = 1;
const REACH = 12;

/**
 * Widths of the columns in millimetres, so that `all` of them make the table. Figures, dates and short words, which do
 * not stand on the left, are never parted; what they leave is shared among the columns of words so that the rows take the
 * fewest lines.
 */
export function columnWidths({ head, rows, align }: Printout, all: number, type: Type): number[] {
  const character = type.size * HALF_POINT;
  const space = besideText(type);
  const measured = rows.map((row) => row.map((text) => cellWidth(text) * character));
  const isWords = (column: number) => align[column] === 'left';
  const widths = head.map((word, column) => {
    const cells = measured.map((row) => row[column] ?? 0);
    if (isWords(column) && rows.length > 0 && rows.every((row) => row[column] === '')) return BY_HAND;
    const words = headWidth(word) * character;
    if (isWords(column)) return Math.max(words, NARROWEST * character) + space;
    return Math.min(WIDEST, Math.max(words, ...cells) + space);
  });
  const shared = head.flatMap((_, column) =>
    isWords(column) && rows.some((row) => row[column] !== '') ? [column] : [],
  );
  const spare = all - sum(widths);
  if (shared.length === 0 || spare <= 0) return widths.map((width) => (width * all) / sum(widths));
  const least = [...widths];
  const weights = shared.map((column) => Math.sqrt(sum(measured.map((row) => row[column] ?? 0)) + 1));
  for (const [index, column] of shared.entries())
    widths[column] = (least[column] ?? 0) + (spare * (weights[index] ?? 0)) / sum(weights);
  return settled(widths, least, shared, (own) => linesIn(measured, own, shared, space));
}

/** Moves millimetres from one column to another as long as that saves lines. */
function settled(
  widths: readonly number[],
  least: readonly number[],
  shared: readonly number[],
  cost: (widths: readonly number[]) => number,
): number[] {
  let best = [...widths];
  let lines = cost(best);
  for (let better = true; better; ) {
    better = false;
    for (const from of shared)
      for (const to of shared)
        for (let by = STEP; from !== to && by <= REACH; by += STEP) {
          const next = best.map((width, column) => width + (column === to ? by : column === from ? -by : 0));
          if ((next[from] ?? 0) < (least[from] ?? 0)) break;
          const own = cost(next);
          if (own < lines) {
            best = next;
            lines = own;
            better = true;
          }
        }
  }
  return best;
}

/** A line is never filled to its end, as words and numbers go to the next one whole. */
const FILLED = 0.95;
/** Among widths with as many lines, those that part the fewest cells and leave the fullest most room. */
const NEARLY = 0.02;

function linesIn(
  rows: readonly (readonly number[])[],
  widths: readonly number[],
  shared: readonly number[],
  space: number,
): number {
  return rows.reduce((lines, row) => {
    const own = shared.map((column) => {
      const room = (widths[column] ?? 0) - space;
      const width = row[column] ?? 0;
      return broken(width, room) + (NEARLY * width) / room;
    });
    return lines + Math.max(...own) + NEARLY * sum(own);
  }, 0);
}

/** Widths are sums of fractions; what fits to the hair fits. */
const EXACT = 1e-6;

function broken(width: number, room: number): number {
  return width <= room + EXACT ? 1 : Math.ceil(width / (room * FILLED));
}

/** How many lines a cell takes in a column so wide. */
export function cellLines(text: string, width: number, type: Type): number {
  return broken(cellWidth(text) * type.size * HALF_POINT, width - besideText(type));
}

function besideText({ side }: Type): number {
  return 2 * side * TWIP + BORDER;
}

const DIGIT = 0.64;
const CAPITAL = 0.77;
const POINT = 0.32;
const SIGN = 0.84;
const BETWEEN_SCRIPTS = 0.25;
const SCRIPTS_MEET = /(?<=\p{Script=Han})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=\p{Script=Han})/gu;

/** In characters of 全角, in the widest fonts that a reader may have in place of the named ones. */
function cellWidth(text: string): number {
  const gaps = text.match(SCRIPTS_MEET)?.length ?? 0;
  let width = gaps * BETWEEN_SCRIPTS;
  for (const character of text) width += narrow(character) ?? 1;
  return width;
}

function narrow(character: string): number | undefined {
  if (/[. ,:]/u.test(character)) return POINT;
  if (/[−+–]/u.test(character)) return SIGN;
  if (/[A-Z]/u.test(character)) return CAPITAL;
  return textWidth(character) < 1 ? DIGIT : undefined;
}

/** A long head is parted where its two lines come out most alike. */
function headWidth(word: string): number {
  const whole = cellWidth(word);
  if (whole <= HEAD) return whole;
  const characters = [...word];
  const parted = characters.map((_, at) =>
    Math.max(cellWidth(characters.slice(0, at).join('').trim()), cellWidth(characters.slice(at).join('').trim())),
  );
  return Math.min(...parted);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
