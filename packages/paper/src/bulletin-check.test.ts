import type { BulletinContent, Figure, Rounding } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBulletin } from './bulletin-check.ts';
import { figureBook } from './figure-book.ts';
import { composePaper } from './paper-compose.ts';
import { exampleInput } from './testing-bulletin.ts';

const paper = composePaper(exampleInput());

function withFigures(figures: readonly Figure[], rounding: Rounding = 'half-up'): BulletinContent {
  return { ...paper, titleRuns: [], blocks: [], rounding, figures: [...figures] };
}

function altered(id: string, change: Partial<Figure>): BulletinContent {
  const figures = paper.figures.map((figure) => (figure.id === id ? { ...figure, ...change } : figure));
  expect(figures).not.toEqual(paper.figures);
  return { ...paper, figures };
}

function figure(id: string, value: number, more: Partial<Figure> = {}): Figure {
  const base = { decimals: 2, unit: '亿元', formula: 'fact' as const, parts: [], tolerance: 0, facts: [`读数：${id}`] };
  return { id, label: id, value, ...base, ...more };
}

describe('a paper may be issued when everything printed can be recomputed', () => {
  test('the example holds no contradiction', () => {
    expect(paper.contradictions).toEqual([]);
    expect(checkBulletin(paper)).toEqual([]);
  });

  test('57.17 of 180.00 is printed as 31.8 %', () => {
    const share = { decimals: 1, unit: '%', formula: 'share' as const, parts: ['done', 'plan'] };
    const figures = [figure('done', 57.17), figure('plan', 180)];
    expect(checkBulletin(withFigures([...figures, figure('share', 31.8, share)]))).toEqual([]);
    expect(checkBulletin(withFigures([...figures, figure('share', 31.7, share)]))).toEqual([
      { left: 'share', leftValue: 31.7, right: 'done ÷ plan', rightValue: 31.8, tolerance: 0 },
    ]);
    expect(checkBulletin(withFigures([...figures, figure('share', 31.7, share)], 'truncate'))).toEqual([]);
  });

  test('45.0 less 40.85 is 4.15, printed as 4.2, whatever binary fractions make of it', () => {
    const book = figureBook('half-up');
    const percent = { decimals: 1, unit: '%', formula: 'fact' as const };
    const runs = [
      book.add({ ...percent, id: 's', label: 's', raw: 45, facts: ['a'] }),
      book.add({ ...percent, id: 'e', label: 'e', raw: 40.85, facts: ['b'] }),
      book.add({ ...percent, id: 'g', label: 'g', raw: 4.15, unit: '个百分点', formula: 'gap', parts: ['s', 'e'] }),
    ];
    expect(checkBulletin(withFigures(book.printed(runs)))).toEqual([]);
  });

  test.each<Rounding>(['half-up', 'truncate'])('no share or gap of true figures is ever refused (%s)', (rounding) => {
    const amount = fc.integer({ min: 1, max: 5_000_000_000 }).map((micros) => micros / 1e6);
    fc.assert(
      fc.property(amount, amount, amount, (done, plan, expected) => {
        fc.pre(plan >= 0.01);
        const book = figureBook(rounding);
        const share = (done / plan) * 100;
        const percent = { decimals: 1, unit: '%' };
        const runs = [
          book.add({ ...figure('done', 0), raw: done }),
          book.add({ ...figure('plan', 0), raw: plan }),
          book.add({ ...percent, id: 's', label: 's', raw: share, formula: 'share', parts: ['done', 'plan'] }),
          book.add({ ...percent, id: 'e', label: 'e', raw: expected, formula: 'fact', facts: ['线'] }),
          book.add({
            id: 'g',
            label: 'g',
            raw: share - expected,
            decimals: 1,
            unit: '个百分点',
            formula: 'gap',
            parts: ['s', 'e'],
          }),
        ];
        expect(checkBulletin(withFigures(book.printed(runs), rounding))).toEqual([]);
      }),
    );
  });
});

describe('a contradiction is found and both figures are named', () => {
  test('a share that its parts do not give', () => {
    const [found] = checkBulletin(altered('target:fai:share', { value: 55 }));
    expect(found).toMatchObject({
      left: '固定资产投资·占年度计划',
      leftValue: 55,
      right: '固定资产投资·累计完成 ÷ 固定资产投资·年度计划',
      rightValue: 54,
    });
  });

  test('a gap off by more than rounding, while one explained by rounding stands', () => {
    const gap = paper.figures.find(({ id }) => id === 'target:platform:curve-gap');
    expect(gap).toMatchObject({ value: -25.5, tolerance: 0.1 });
    expect(checkBulletin(altered('target:platform:curve-gap', { value: -25.4 }))).toHaveLength(1);
  });

  test('a claimed tolerance beyond what rounding explains is not believed', () => {
    expect(checkBulletin(altered('target:fai:share', { value: 55, tolerance: 5 }))).not.toEqual([]);
  });

  test('a sum that its parts do not give', () => {
    const found = checkBulletin(altered('lights:targets', { value: 12 }));
    expect(found).toContainEqual(expect.objectContaining({ left: '目标·总数', leftValue: 12, rightValue: 11 }));
  });

  test('a count that lists more or fewer things', () => {
    const found = checkBulletin(altered('target:start-42:done', { value: 7 }));
    expect(found).toContainEqual(
      expect.objectContaining({ left: '重大实施项目开工·累计完成', leftValue: 7, rightValue: 6 }),
    );
  });

  test('a part (其中) that exceeds its whole', () => {
    const { contradictions } = composePaper(exampleInput({ done: { industry: 98 } }));
    expect(contradictions).toEqual([
      expect.objectContaining({
        left: '工业投资·累计完成',
        leftValue: 98,
        right: '固定资产投资·累计完成',
        rightValue: 97.17,
      }),
    ]);
  });

  test('the same fact printed twice with different figures, also in another unit', () => {
    const same = { facts: ['读数：固定资产投资'] };
    const text = figure('text', 571_700, { ...same, unit: '万元', decimals: 0 });
    expect(checkBulletin(withFigures([figure('table', 57.17, same), text]))).toEqual([]);
    expect(checkBulletin(withFigures([figure('table', 57.25, same), text]))).toHaveLength(1);
  });

  test('the same name printed twice with different figures', () => {
    const twice = [figure('a', 1, { label: '投资' }), figure('b', 2, { label: '投资' })];
    expect(checkBulletin(withFigures(twice))).toEqual([
      { left: '投资', leftValue: 2, right: '投资', rightValue: 1, tolerance: 0 },
    ]);
  });

  test('a share of a whole that is printed as 0', () => {
    const share = { decimals: 1, unit: '%', formula: 'share' as const, parts: ['done', 'plan'] };
    expect(checkBulletin(withFigures([figure('done', 1), figure('plan', 0), figure('share', 9, share)]))).toHaveLength(
      1,
    );
  });
});
