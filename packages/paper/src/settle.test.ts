import type { BulletinContent } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFigures } from './bulletin-check.ts';
import { figureBook } from './figure-book.ts';
import { composePaper } from './paper-compose.ts';
import { settled } from './settle.ts';
import { exampleInput } from './testing-bulletin.ts';

const paper = composePaper(exampleInput());

/** A paper that prints a sum and its parts at one decimal. */
function summed(raws: readonly number[]): { content: BulletinContent; book: ReturnType<typeof figureBook> } {
  const book = figureBook('half-up');
  const printed = { decimals: 1, unit: '亿元' };
  const parts = raws.map((raw, at) =>
    book.add({ ...printed, id: `p${at}`, label: `分项${at}`, raw, formula: 'fact', facts: [`读数${at}`] }),
  );
  const raw = raws.reduce((sum, value) => sum + value, 0);
  const total = book.add({
    ...printed,
    id: 'sum',
    label: '合计',
    raw,
    formula: 'sum',
    parts: parts.map(({ figure }) => figure),
  });
  const runs = [total, ...parts];
  return { content: { ...paper, titleRuns: runs, figures: book.printed(runs), notes: [], contradictions: [] }, book };
}

describe('a sum whose printed parts make another last digit', () => {
  const { content, book } = summed([10.04, 20.04, 30.04]);

  test('blocks, and says what may be done about it', () => {
    const [conflict, ...others] = settled(content, book, undefined).contradictions;
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ left: '合计', leftValue: 60.1, rightValue: 60, conflict: 'sum:sum' });
    expect(conflict?.proposals?.map(({ way }) => way)).toEqual(['remainder', 'note']);
  });

  test('adds up once its parts are printed by largest remainder, and says so', () => {
    const done = settled(content, book, 'sum:sum=remainder');
    expect(done.contradictions).toEqual([]);
    expect(done.figures.map(({ value }) => value)).toEqual([60.1, 10.1, 20, 30]);
    expect(done.notes).toHaveLength(1);
    expect(done.title).toBe('60.1亿元10.1亿元20.0亿元30.0亿元');
  });

  test('stays as it is with a note', () => {
    const done = settled(content, book, 'sum:sum=note');
    expect(done.contradictions).toEqual([]);
    expect(done.figures).toEqual(content.figures);
    expect(done.notes[0]).toContain('四舍五入');
  });

  test('always adds up by largest remainder, whatever the parts are', () => {
    const amounts = fc.array(
      fc.integer({ min: 0, max: 9_999_999 }).map((value) => value / 1000),
      { minLength: 2, maxLength: 9 },
    );
    fc.assert(
      fc.property(amounts, (raws) => {
        const made = summed(raws);
        const done = settled(made.content, made.book, 'sum:sum=remainder');
        expect(done.contradictions).toEqual([]);
        const [total, ...parts] = done.figures.map(({ value }) => Math.round(value * 10));
        expect(parts.reduce((sum, value) => sum + value, 0)).toBe(total);
      }),
    );
  });
});

test('a part above its whole blocks until it is noted; a way that fits no conflict settles nothing', () => {
  const figures = paper.figures.map((figure) => figure);
  const [first] = figures;
  if (first === undefined) throw new Error('no figure');
  const whole = {
    ...first,
    id: 'whole',
    label: '总数',
    value: 5,
    decimals: 0,
    unit: '项',
    formula: 'fact' as const,
    parts: [],
    facts: ['a'],
  };
  const part = { ...whole, id: 'part', label: '其中', value: 7, within: 'whole', facts: ['b'] };
  const content = { ...paper, titleRuns: [], figures: [whole, part], notes: [], contradictions: [] };
  expect(checkFigures(content.figures, 'half-up')).toHaveLength(1);
  const book = figureBook('half-up');
  const [conflict] = settled(content, book, 'sum:sum=note').contradictions;
  expect(conflict?.proposals?.map(({ way }) => way)).toEqual(['note']);
  const done = settled(content, book, `${conflict?.conflict}=note`);
  expect(done.contradictions).toEqual([]);
  expect(done.notes[0]).toContain('不一致');
});
