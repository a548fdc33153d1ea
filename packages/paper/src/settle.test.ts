import type { BulletinContent, Figure } from '@gongjian/model';
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
  expect(done.notes[0]).toBe('其中（7项）大于总数（5项），两数来源不同，待核实后以更正说明。');
});

describe('a note says of a conflict only what its figures show', () => {
  const base = { decimals: 0, unit: '项', formula: 'fact' as const, parts: [], tolerance: 0, facts: [] };
  const total: Figure = { ...base, id: 'total', label: '总数', value: 5, facts: ['a', 'b'] };
  const noteOf = (...figures: Figure[]) => {
    const content = { ...paper, titleRuns: [], figures, notes: [], contradictions: [] };
    const proposals = settled(content, figureBook('half-up'), undefined).contradictions[0]?.proposals ?? [];
    return proposals.flatMap((one) => (one.way === 'note' ? [one.text.replace('，待核实后以更正说明', '')] : []));
  };

  test.each([
    ['from the same records', ['b', 'a'], '总数前后不一（5项、7项），两数来源相同'],
    ['from others', ['c'], '总数前后不一（5项、7项），两数来源不同'],
    ['from some of them', ['a', 'c'], '总数前后不一（5项、7项），两数来源部分相同'],
    ['whose origin is not told', [], '总数前后不一（5项、7项）'],
  ])('the same figure printed twice, %s', (_what, facts, text) => {
    expect(noteOf(total, { ...total, id: 'again', value: 7, facts })).toEqual([text]);
  });

  test('two names of the same records, in other units of measure', () => {
    const money: Figure = { ...base, id: 'm', label: '投资', unit: '万元', value: 5000, facts: ['a'] };
    const more: Figure = { ...money, id: 'n', label: '完成投资', unit: '亿元', decimals: 1, value: 0.9 };
    expect(noteOf(money, more)).toEqual(['完成投资（0.9亿元）与投资（5000万元）不一致，两数来源相同']);
  });

  test('a part above its whole, which is a sum of the same records', () => {
    const one: Figure = { ...base, id: 'one', label: '甲', value: 2, facts: ['a'] };
    const two: Figure = { ...base, id: 'two', label: '乙', value: 3, facts: ['b'] };
    const sum: Figure = { ...base, id: 'sum', label: '合计', value: 5, formula: 'sum', parts: ['one', 'two'] };
    const part: Figure = { ...base, id: 'part', label: '其中', value: 7, within: 'sum', facts: ['a', 'b'] };
    expect(noteOf(one, two, sum, part)).toEqual(['其中（7项）大于合计（5项），两数来源相同']);
  });

  test('a share that its printed parts do not make, and one of nothing', () => {
    const one: Figure = { ...base, id: 'one', label: '开工', value: 2 };
    const share: Figure = { ...base, id: 's', label: '开工率', value: 90, unit: '%', formula: 'share' };
    const parts = ['one', 'total'];
    expect(noteOf(one, total, { ...share, parts })).toEqual([
      '开工率印为90%，由所印的开工 ÷ 总数算得40%，并非四舍五入所致',
    ]);
    expect(noteOf(one, { ...total, value: 0 }, { ...share, parts })).toEqual([
      '开工率印为90%，由所印的开工 ÷ 总数无从算得',
    ]);
  });

  test('a count that lists others', () => {
    const count: Figure = { ...base, id: 'c', label: '滞后项目', value: 3, formula: 'count', facts: ['a', 'b'] };
    expect(noteOf(count)).toEqual(['滞后项目印为3项，所列为2项']);
  });
});
