import type { Paragraph, PlanDocument, TableRow } from './document.ts';
import { type Line, lineOf } from './normalise.ts';
import { chineseValue } from './numerals.ts';

/** A paragraph of the document after lines broken in the middle of a sentence are joined again. */
export type Part = {
  readonly line: Line;
  /** Numbered heading or item that the paragraph begins with; level 1 is 一、. */
  readonly heading?: Heading;
  /** Headings above it, outermost first, its own included. */
  readonly path: readonly Heading[];
};

export type Heading = {
  readonly level: number;
  readonly number: number;
  /** The words of the heading without its number. */
  readonly title: string;
  /** Place of the title in its line. */
  readonly start: number;
  readonly end: number;
  /** Position in the list of parts. */
  readonly part: number;
};

const NUMBERED: readonly (readonly [RegExp, number])[] = [
  [/^第([一二三四五六七八九十]{1,3})(?:章|部分)[、：， ]?/, 1],
  [/^([一二三四五六七八九十]{1,3})[、.]\s?/, 1],
  [/^（([一二三四五六七八九十]{1,3})）[、.]?\s?/, 2],
  [/^(\d{1,2})(?:[、]|[.](?!\d))\s?/, 3],
  [/^（(\d{1,2})）\s?/, 4],
  [/^([①②③④⑤⑥⑦⑧⑨⑩])\s?/, 4],
  [/^第([一二三四五六七八九十]{1,3})[，、：]/, 5],
  [/^([一二三四五六七八九十])是(?!否)/, 5],
];

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';

/** Title end: the first full stop, colon or line end; a heading of more than 60 characters is a sentence. */
function headingOf(text: string, part: number): Heading | undefined {
  for (const [pattern, level] of NUMBERED) {
    const hit = pattern.exec(text.slice(0, 12));
    if (hit === null) continue;
    const number = CIRCLED.includes(hit[1] ?? ' ')
      ? CIRCLED.indexOf(hit[1] ?? '') + 1
      : /^\d/.test(hit[1] ?? '')
        ? Number(hit[1])
        : (chineseValue(hit[1] ?? '') ?? 0);
    const start = hit[0].length;
    const rest = text.slice(start, start + 120);
    const stop = /[。：；！？]|——/.exec(rest);
    let end = start + (stop === null ? Math.min(rest.length, 60) : stop.index);
    const space = rest.indexOf(' ');
    if (space >= 4 && space < end - start && text.length > 60) end = start + space;
    return { level, number, title: text.slice(start, end), start, end, part };
  }
  return undefined;
}

/** The paragraphs in order, with the headings above each. */
export function partsOf(document: PlanDocument): Part[] {
  const groups = joinBroken(document);
  const parts: Part[] = [];
  const open: Heading[] = [];
  for (const group of groups) {
    const line = lineOf(document.text, group);
    if (line.text === '') continue;
    const heading = headingOf(line.text, parts.length);
    if (heading !== undefined) {
      while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
      open.push(heading);
    }
    parts.push({ line, path: [...open], ...(heading === undefined ? {} : { heading }) });
  }
  return parts;
}

/** Text files break lines at a width, even inside words. A line goes on in the next where it does not end a sentence. */
function joinBroken(document: PlanDocument): Paragraph[][] {
  const groups: Paragraph[][] = [];
  let previous: Paragraph | undefined;
  const joins = document.format === 'txt' || document.format === 'pdf';
  for (const block of document.blocks) {
    if (block.kind === 'row') {
      previous = undefined;
      continue;
    }
    const last = groups.at(-1);
    if (joins && previous !== undefined && last !== undefined && goesOn(document.text, previous, block))
      last.push(block);
    else groups.push([block]);
    previous = block;
  }
  return groups;
}

function goesOn(text: string, above: Paragraph, below: Paragraph): boolean {
  if (above.heading !== undefined || below.heading !== undefined) return false;
  if (text.slice(above.end, below.start).replace('\n', '').includes('\n')) return false;
  const length = above.end - above.start;
  const end = text.slice(Math.max(above.start, above.end - 4), above.end).trimEnd();
  if (length < 20 || /[。！？；：!?;:.…”」』》）)]$/.test(end)) return false;
  const begin = text.slice(below.start, below.start + 14);
  if (/^[\s\u3000]{2,}/.test(begin)) return false;
  const plain = begin.trimStart();
  if (
    /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]+[章条部、，]|附件|[①-⑩]|[（(][\d二]{1}[\d〇○一二三四五六七八九]{3}年)/.test(
      plain,
    )
  )
    return false;
  const prose = /[，。；,;]/.test(text.slice(above.start, above.end));
  return prose && !/^.{0,30}(?:责任单位|牵头单位|责任领导)[:：]/.test(text.slice(above.start, above.start + 40));
}

export function rowsOf(document: PlanDocument): TableRow[][] {
  const tables = new Map<number, TableRow[]>();
  for (const block of document.blocks) {
    if (block.kind !== 'row') continue;
    const rows = tables.get(block.table);
    if (rows === undefined) tables.set(block.table, [block]);
    else rows.push(block);
  }
  return [...tables.values()];
}
