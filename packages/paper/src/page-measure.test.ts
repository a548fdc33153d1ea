import { describe, expect, test } from 'vitest';
import { PAGE } from './bulletin-page.ts';
import { measurePages } from './page-measure.ts';

const LEFT = PAGE.left / 20;
const WIDTH = PAGE.textWidth / 20;
const BODY = 16;

type Set = { readonly text: string; readonly spread?: boolean; readonly pitch?: number; readonly indent?: number };

/** A page as `pdftotext -bbox` tells it: lines of words from the top, spread to the edge where it is full. */
function page(lines: readonly Set[], distance = 28.95): string {
  const words = lines.flatMap(({ text, spread = false, pitch = 15.75, indent = 0 }, index) => {
    const y = 110 + index * distance;
    let x = LEFT + (indent * WIDTH) / 28;
    return text.split(' ').map((word) => {
      const right = spread ? LEFT + WIDTH : x + pitch * ([...word].length - 1) + BODY;
      const told = `<word xMin="${x.toFixed(3)}" yMin="${y}" xMax="${right.toFixed(3)}" yMax="${y + 20}">${word}</word>`;
      x = right;
      return told;
    });
  });
  return `<page width="595.3" height="841.9">${words.join('')}</page>`;
}

const full = (count: number): Set => ({ text: '攻'.repeat(count), spread: true });
const last: Set = { text: '攻坚一百天坚持到底。' };

describe('the layout of text, measured where the glyphs stand', () => {
  test('22 lines of 28 characters; a first line has two fewer', () => {
    const first: Set = { ...full(26), indent: 2 };
    const made = measurePages(page([first, full(28), full(28), last]));
    expect(made).toEqual({ linesPerPage: 22, charsPerLine: 28, uneven: [], outside: [] });
  });

  test('a line of 27 or 29 is found out', () => {
    expect(measurePages(page([full(28), full(27), last])).uneven).toEqual([`27：${'攻'.repeat(27)}`]);
    expect(measurePages(page([full(29), last]))).toMatchObject({
      charsPerLine: 29,
      uneven: [`29：${'攻'.repeat(29)}`],
    });
  });

  test('a line is one short where what follows may not be parted, or would begin with a stop', () => {
    for (const next of ['（攻坚）', '120 个项目开工', '坚，再攻坚'])
      expect(measurePages(page([full(27), { text: next }, last])).uneven, next).toEqual([]);
  });

  test('one stop may hang over the edge, and nothing else stands beside the type area', () => {
    const over: Set = { text: `${'攻'.repeat(28)}，`, pitch: WIDTH / 28 };
    expect(measurePages(page([over, last]))).toMatchObject({ uneven: [], outside: [] });
    expect(measurePages(page([{ ...full(28), indent: -1 }, last])).outside).toHaveLength(1);
  });

  test('without such a line the distance of characters tells, and that of lines how many a page holds', () => {
    expect(measurePages(page([last, last]))).toMatchObject({ linesPerPage: 22, charsPerLine: 28 });
    const wide = { ...last, pitch: 16 };
    expect(measurePages(page([wide, wide], 29.4))).toMatchObject({ linesPerPage: 21, charsPerLine: 27 });
    expect(measurePages(page([]))).toMatchObject({ linesPerPage: 0, charsPerLine: 0 });
  });
});
