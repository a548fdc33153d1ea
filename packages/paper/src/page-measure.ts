import { PAGE } from './bulletin-page.ts';

/** How the text of a document came out on its pages, measured in points where the glyphs stand. */
export type MeasuredPages = {
  /** By the distance of the lines of text; 0 where there are none. */
  readonly linesPerPage: number;
  /** That the full lines hold which are of full-width characters alone; without any, by the distance of characters. */
  readonly charsPerLine: number;
  /** Lines of full-width characters that hold fewer or more for no reason, with how many. */
  readonly uneven: readonly string[];
  /** What stands beside the type area; one sign may hang over its edge. */
  readonly outside: readonly string[];
};

const TWIPS = 20;
const LEFT = PAGE.left / TWIPS;
const WIDTH = PAGE.textWidth / TWIPS;
const RIGHT = LEFT + WIDTH;
const HEIGHT = (PAGE.height - PAGE.top - PAGE.bottom) / TWIPS;
const PITCH = WIDTH / PAGE.characters;
const BODY = PAGE.bodySize / 2;
/** Coordinates are told to a tenth of a point. */
const NEAR = 1;
const LONG = 8;
const SAME_LINE = 6;
const UPRIGHT = /^width="595/u;

const FULL_WIDTH = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+$/u;
const NEVER_FIRST = /[，。；：、）〕》！？％]/u;
/** What may not end a line, or is not parted: then the line before it is short. */
const GOES_ON_TOGETHER = /^(?:[（〔《“‘]|[\x21-\x7e+−]|.[，。；：、）〕》！？％”’])/u;

type Word = { readonly x: number; readonly right: number; readonly y: number; readonly text: string };

/** `bbox`: what `pdftotext -bbox` tells of a PDF. */
export function measurePages(bbox: string): MeasuredPages {
  const pages = bbox.split('<page ').filter((page) => UPRIGHT.test(page));
  const lines = pages.map((page) => linesOf(wordsOf(page)));
  const distances = lines.flatMap((own) => own.slice(1).map(({ y }, index) => y - (own[index]?.y ?? 0)));
  const line = mean(distances.filter((distance) => Math.abs(distance - PAGE.line / TWIPS) < NEAR));
  const full = lines.flatMap((own) => own.flatMap((one, index) => fullLine(one, own[index + 1])));
  const counts = full.flatMap(({ count }) => count ?? []);
  const [first] = counts;
  return {
    linesPerPage: line === undefined ? 0 : Math.floor(HEIGHT / line),
    charsPerLine: first ?? Math.floor(WIDTH / naturalPitch(pages.flatMap(wordsOf))),
    uneven: full.flatMap(({ count, text }) =>
      count === undefined || count === PAGE.characters ? [] : [`${count}：${text}`],
    ),
    outside: pages
      .flatMap(wordsOf)
      .flatMap(({ x, right, text }) => (x < LEFT - NEAR || right > RIGHT + BODY + NEAR ? [text] : [])),
  };
}

function wordsOf(page: string): Word[] {
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu;
  return [...page.matchAll(word)].map(([, x, top, right, bottom, text = '']) => ({
    x: Number(x),
    right: Number(right),
    y: (Number(top) + Number(bottom)) / 2,
    text,
  }));
}

/** Characters from one to the next; the last one is as wide as its type. */
function pitchOf({ x, right, text }: Word): number {
  return (right - x - BODY) / ([...text].length - 1);
}

/** A word in the type of the text, told by how far apart its characters stand. */
function isBody(word: Word): boolean {
  return FULL_WIDTH.test(word.text) && word.text.length > 2 && Math.abs(pitchOf(word) - PITCH) < NEAR;
}

/** The lines of text, each from its first word to its last. */
function linesOf(words: readonly Word[]): Word[] {
  const middles: number[] = [];
  const lines = Map.groupBy(words, ({ y }) => {
    const near = middles.find((one) => Math.abs(one - y) < SAME_LINE);
    if (near === undefined) middles.push(y);
    return near ?? y;
  });
  return [...lines.values()]
    .filter((line) => line.some(isBody))
    .map((line) => {
      const inOrder = line.toSorted((a, b) => a.x - b.x);
      return {
        x: Math.min(...line.map(({ x }) => x)),
        right: Math.max(...line.map(({ right }) => right)),
        y: inOrder[0]?.y ?? 0,
        text: inOrder.map(({ text }) => text).join(''),
      };
    })
    .toSorted((a, b) => a.y - b.y);
}

/**
 * A line that was broken because it was full. Its characters, an indent of the first line with them, are counted where
 * they are full-width alone and nothing that belongs together had to go to the next line; one sign may hang over.
 */
function fullLine(
  { x, right, text }: Word,
  next: Word | undefined,
): { readonly count?: number; readonly text: string }[] {
  if (right < RIGHT - NEAR) return [];
  const indent = Math.round((x - LEFT) / PITCH);
  const hangs = right > RIGHT + NEAR && NEVER_FIRST.test(text.slice(-1));
  const together = next === undefined || GOES_ON_TOGETHER.test(next.text);
  const count = [...text].length + indent - (hangs ? 1 : 0);
  const counts = FULL_WIDTH.test(text) && !(together && count < PAGE.characters);
  return [counts ? { count, text } : { text }];
}

/** Lines are spread to the edge, never drawn together: characters stand where they stand closest. */
function naturalPitch(words: readonly Word[]): number {
  return Math.min(...words.filter((word) => isBody(word) && word.text.length >= LONG).map(pitchOf));
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
