import type { BulletinContent, Figure, Rounding } from '@gongjian/model';
import { type FigureIndex, figureIndex, figureOf, printNumber } from './figure-print.ts';
import { recompute, spanOf } from './recompute.ts';

/** Every fact that a figure of the paper was taken from, each once, in the order of the figures. */
export function factList(content: Pick<BulletinContent, 'figures'>): string[] {
  return [...new Set(content.figures.flatMap((figure) => figure.facts))];
}

export type Numbering = {
  readonly index: FigureIndex;
  readonly figures: ReadonlyMap<string, number>;
  readonly facts: ReadonlyMap<string, number>;
};

/** The numbers under which the annexes list figures and facts, from 1. */
export function numberingOf(content: Pick<BulletinContent, 'figures'>): Numbering {
  return {
    index: figureIndex(content),
    figures: new Map(content.figures.map(({ id }, index) => [id, index + 1])),
    facts: new Map(factList(content).map((fact, index) => [fact, index + 1])),
  };
}

/**
 * Where a figure comes from, in words for the annex: the printed figures it is made of, or the facts it was taken
 * from; and where the printed parts give another last digit, what they give and why.
 */
export function sourceOf(figure: Figure, { rounding }: BulletinContent, numbering: Numbering): string {
  const parts = figure.parts.map((id) => `[${numbering.figures.get(id) ?? '?'}]`);
  switch (figure.formula) {
    case 'sum':
      return `${parts.join('＋')}${remark(figure, numbering, rounding)}`;
    case 'share':
      return `${parts.join('÷')}×100%${remark(figure, numbering, rounding)}`;
    case 'difference':
    case 'gap':
      return `${parts.join('−')}${remark(figure, numbering, rounding)}`;
    case 'count':
      return figure.facts.length === 0 ? '没有' : `逐项计数：取数第${ranges(figure, numbering)}条`;
    case 'fact':
      return `取数第${ranges(figure, numbering)}条`;
  }
}

function remark(figure: Figure, { index }: Numbering, rounding: Rounding): string {
  const spans = figure.parts.map((id) => spanOf(figureOf(index, id), rounding));
  const made = recompute(figure, spans, rounding);
  if (made === undefined || made.value === figure.value) return '';
  return `；按印出的数复算为${printNumber({ ...figure, value: made.value })}，系各数取整所致`;
}

/** `3—9、12` */
function ranges(figure: Figure, numbering: Numbering): string {
  const numbers = figure.facts.flatMap((fact) => numbering.facts.get(fact) ?? []).toSorted((a, b) => a - b);
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`)).join('、');
}

/** What the annexes behind the tables are called: where the figures come from, and what they were taken from. */
export function annexesOf({ blocks }: Pick<BulletinContent, 'blocks'>): readonly [string, string] {
  const tables = blocks.filter((block) => block.kind === 'table' && block.inText !== true).length;
  return [`附件${tables + 1}　数据由来`, `附件${tables + 2}　取数清单`];
}
