/** A run of text of a PDF page: its baseline's start in points, y upwards from the page's foot. */
export type PdfRun = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/** A printed line; cells of a table row are separated by `\t`. */
export type PdfLine = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
};

/** Distances in multiples of the type size. */
const SAME_LINE = 0.5;
const WORD_GAP = 0.2;
const CELL_GAP = 1.5;
const INDENT = 1.2;
const RAGGED = 2.6;
const SAME_SIZE = 0.15;

/** Where, as a share of the page's width, a full line ends at least: a list of short lines has no full ones. */
const FULL_LINE = 0.7;

/** Share of pages on which the same first or last line makes it a running title. */
const RUNNING_SHARE = 0.5;
const RUNNING_PAGES = 3;

/** Lines of one page from top to bottom. */
export function linesOf(runs: readonly PdfRun[]): PdfLine[] {
  const rows: { y: number; size: number; runs: PdfRun[] }[] = [];
  const ordered = runs.filter((run) => run.text.trim() !== '').sort((a, b) => b.y - a.y);
  for (const run of ordered) {
    const row = rows.at(-1);
    if (row !== undefined && row.y - run.y < Math.max(row.size, run.size) * SAME_LINE) {
      row.runs.push(run);
      row.size = Math.max(row.size, run.size);
    } else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows.map((row) => ({ y: row.y, ...joinRuns(row.runs.sort((a, b) => a.x - b.x)) }));
}

function joinRuns(runs: readonly PdfRun[]): Omit<PdfLine, 'y'> {
  let text = '';
  let right = runs[0]?.x ?? 0;
  let size = 0;
  for (const run of runs) {
    const gap = (run.x - right) / run.size;
    if (text !== '' && gap > CELL_GAP) text += '\t';
    else if (text !== '' && gap > WORD_GAP && /[\w.,;)%]$/.test(text) && /^[\w(]/.test(run.text)) text += ' ';
    text += run.text;
    right = Math.max(right, run.x + run.width);
    size = Math.max(size, run.size);
  }
  return { text: text.replace(/[ \u00A0]+/g, ' ').trim(), x: runs[0]?.x ?? 0, right, size };
}

export type PdfPage = { readonly width: number; readonly lines: readonly PdfLine[] };

/** The left and right edge of running text. */
type Margins = { readonly left: number; readonly right: number };

/**
 * Paragraphs of a document's pages. A line goes on in the next one where it reaches the right margin and the next starts at the
 * left one in the same size; page numbers and running titles are dropped, so that paragraphs go on over pages. Pages of
 * one width (upright, or on their side for a table) share their margins.
 */
export function paragraphsOf(pages: readonly PdfPage[]): string[] {
  const kept = dropRunningTitles(
    pages.map(({ width, lines }) => ({
      width,
      lines: lines.filter((line, index) => !isPageNumber(line, index, lines.length)),
    })),
  );
  const margins = new Map<number, Margins>();
  for (const { width } of kept) {
    if (!margins.has(width)) margins.set(width, marginsOf(kept.filter((page) => page.width === width)));
  }
  const paragraphs: string[] = [];
  let before: PdfLine | undefined;
  for (const { width, lines } of kept) {
    const { left = 0, right = width } = margins.get(width) ?? {};
    for (const line of lines) {
      if (before !== undefined && goesOn(before, line, left, Math.max(right, width * FULL_LINE)))
        paragraphs.push(join(paragraphs.pop() ?? '', line.text));
      else paragraphs.push(line.text);
      before = line;
    }
  }
  return paragraphs;
}

function marginsOf(pages: readonly PdfPage[]): Margins {
  const lines = pages.flatMap((page) => page.lines);
  const right = percentile(
    lines.map((line) => line.right),
    0.9,
  );
  const full = lines.filter((line) => line.right > right - RAGGED * line.size);
  return {
    left: percentile(
      full.map((line) => line.x),
      0.1,
    ),
    right,
  };
}

/** A line that begins so begins a paragraph, also where headings are not indented. */
const STRUCTURE =
  /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+[章节条]|附件)/;

function goesOn(before: PdfLine, line: PdfLine, left: number, right: number): boolean {
  return (
    before.right > right - RAGGED * before.size &&
    line.x < left + INDENT * line.size &&
    Math.abs(before.size - line.size) <= SAME_SIZE * before.size &&
    !before.text.includes('\t') &&
    !line.text.includes('\t') &&
    !STRUCTURE.test(line.text)
  );
}

function join(before: string, after: string): string {
  return /[A-Za-z0-9,;]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
}

const PAGE_NUMBER =
  /^(?:[-—–－·\s]*\d{1,4}[-—–－·\s]*|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/;

function isPageNumber(line: PdfLine, index: number, count: number): boolean {
  return (index === 0 || index === count - 1) && PAGE_NUMBER.test(line.text);
}

/** A running title has the same words at the same height. */
function keyOf({ text, y }: PdfLine): string {
  return `${Math.round(y)} ${text}`;
}

function dropRunningTitles(pages: readonly PdfPage[]): readonly PdfPage[] {
  const counts = new Map<string, number>();
  for (const { lines } of pages) {
    for (const line of new Set([lines[0], lines.at(-1)])) {
      if (line !== undefined) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
    }
  }
  const runs = (line: PdfLine): boolean => {
    const count = counts.get(keyOf(line)) ?? 0;
    return count >= RUNNING_PAGES && count > pages.length * RUNNING_SHARE;
  };
  return pages.map(({ width, lines }) => ({
    width,
    lines: lines.filter((line, index) => !((index === 0 || index === lines.length - 1) && runs(line))),
  }));
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
