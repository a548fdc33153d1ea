/**
 * The page of GB/T 9704-2012: A4, 版心 156 × 225 mm, 22 lines of 28 characters of 3号 (16 pt). Lengths in twips
 * (1/20 pt), sizes in half points as Word counts them. The line pitch is 225 mm ÷ 22 rounded down: one twip more
 * and a page holds 21 lines. 28 characters of 16 pt are wider than 156 mm, so each is set 0.25 pt closer.
 */
export const PAGE = {
  width: 11906,
  height: 16838,
  top: 2098,
  bottom: 1984,
  left: 1587,
  right: 1474,
  footer: 1304,
  textWidth: 8845,
  lines: 22,
  characters: 28,
  line: 579,
  bodySize: 32,
  tighter: -5,
} as const;

/** The head of an internal series (报头): masthead, issue line, office and day over a red line, then the title. */
export const HEAD = {
  mastheadLargest: 68,
  mastheadSmallest: 44,
  titleSize: 44,
  titleLine: 580,
  titleBefore: 100,
  titleAfter: 80,
  noticeSize: 28,
  noticeLine: 400,
  sourceSize: 24,
  sourceLine: 330,
  redLine: 130,
} as const;

/** The head of an official document: 35 mm above its masthead, 4 mm (in points) from 发文字号 to the red line. */
export const OFFICIAL = { above: 1984, mastheadLargest: 104, ruleUnder: 11 } as const;

const ASCII_WIDTH = 0.56;
const HALF_POINT_TWIPS = 10;

/** Width in characters of 全角. Digits and Latin letters are half as wide in 仿宋_GB2312, a little wider in its stand-ins. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x80 ? ASCII_WIDTH : 1;
  return width;
}

/** What is never parted at a line's end: a number or Latin word, or one character. */
const UNBREAKABLE = /[+−]?[\x21-\x7e]+|./gsu;
const NEVER_FIRST = /^[，。；：、）〕》”’！？％%·…]/u;
const NEVER_LAST = /^[（〔《“‘]$/u;

/** What a word processor may put between Han and Latin although the paper forbids it (LibreOffice 7.4 always does). */
const BETWEEN_SCRIPTS = 0.25;
const SCRIPTS_MEET = /\p{Script=Han}[0-9A-Za-z]|[0-9A-Za-z]\p{Script=Han}/u;

/** Lines that a paragraph takes at most, broken as Word breaks Chinese; `indent` of the first line in characters. */
export function linesOf(text: string, perLine: number, indent = 0): number {
  let lines = 1;
  let width = indent;
  let group = 0;
  let joins = false;
  let last = '';
  for (const [piece] of text.matchAll(UNBREAKABLE)) {
    const gap = SCRIPTS_MEET.test(last + piece.slice(0, 1)) ? BETWEEN_SCRIPTS : 0;
    const own = textWidth(piece) + gap;
    last = piece.slice(-1);
    group = joins || NEVER_FIRST.test(piece) ? group + own : own;
    joins = NEVER_LAST.test(piece);
    if (width + own <= perLine) {
      width += own;
      continue;
    }
    // What may not be parted goes to the next line together; a word wider than a line is broken after all.
    lines += Math.max(1, Math.ceil(group / perLine));
    width = group > perLine ? group % perLine : group;
  }
  return lines;
}

/** The masthead fills the line as far as it may; half points. */
export function mastheadSize(masthead: string): number {
  const fitting = Math.floor(PAGE.textWidth / HALF_POINT_TWIPS / Math.max(1, textWidth(masthead)));
  return Math.max(HEAD.mastheadSmallest, Math.min(HEAD.mastheadLargest, fitting));
}

/** Exact line of the masthead, in twips. */
export function mastheadLine(size: number): number {
  return Math.ceil((size * HALF_POINT_TWIPS * 5) / 4);
}

export function titleLines(title: string): number {
  return linesOf(title, PAGE.textWidth / (HEAD.titleSize * HALF_POINT_TWIPS));
}

/** Full lines of body text that the first page has between its head and the source line. */
export function bodyLines(head: {
  readonly masthead: string;
  readonly office: string;
  readonly title: string;
}): number {
  const size = mastheadSize(head.masthead);
  const perMastheadLine = PAGE.textWidth / (size * HALF_POINT_TWIPS);
  const mastheadLines = Math.ceil(textWidth(head.masthead) / perMastheadLine);
  const officeLines = textWidth(head.office) > OFFICE_WIDTH ? linesOf(head.office, NOTICE_CHARACTERS) + 1 : 1;
  const used =
    mastheadLines * mastheadLine(size) +
    HEAD.noticeLine * (1 + officeLines) +
    HEAD.redLine +
    HEAD.titleBefore +
    titleLines(head.title) * HEAD.titleLine +
    HEAD.titleAfter +
    SOURCE_LINES * HEAD.sourceLine;
  return Math.floor((PAGE.lines * PAGE.line - used) / PAGE.line);
}

/** Full lines of body text that a sheet without a red head has under its title and the line of office and day. */
export function sheetLines(title: string): number {
  const used =
    titleLines(title) * HEAD.titleLine + 2 * HEAD.noticeLine + HEAD.titleAfter + SOURCE_LINES * HEAD.sourceLine;
  return Math.floor((PAGE.lines * PAGE.line - used) / PAGE.line);
}

const SOURCE_LINES = 1;
const NOTICE_CHARACTERS = PAGE.textWidth / (HEAD.noticeSize * HALF_POINT_TWIPS);
/** An office wider than this does not stand on one line with the day. */
export const OFFICE_WIDTH = 18;
