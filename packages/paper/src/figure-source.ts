import type { BulletinContent, Figure, Rounding } from '@gongjian/model';
import { type FactList, factList } from './figure-facts.ts';
import { type FigureIndex, figureIndex, figureOf, printNumber } from './figure-print.ts';
import { isGiven, recompute, spanOf } from './recompute.ts';

export type Numbering = {
  readonly index: FigureIndex;
  /** From 1, of the figures that are listed one by one. */
  readonly figures: ReadonlyMap<string, number>;
  readonly facts: FactList;
};

/** The numbers under which the annexes list figures and facts. `listed`: the figures that have one of their own. */
export function numberingOf(
  content: Pick<BulletinContent, 'figures'>,
  listed: readonly Figure[] = content.figures,
): Numbering {
  return {
    index: figureIndex(content),
    figures: new Map(listed.map(({ id }, index) => [id, index + 1])),
    facts: factList(content),
  };
}

/** What the annexes of origin are made from. */
export type Traced = Pick<BulletinContent, 'blocks' | 'figures' | 'rounding'>;

/**
 * Where a figure comes from, in words for the annex: the printed figures it is made of, or the facts it was taken
 * from; and where the printed parts give another last digit, what they give and why.
 */
export function sourceOf(figure: Figure, { rounding }: Pick<Traced, 'rounding'>, numbering: Numbering): string {
  const parts = figure.parts.map((id) => nameOf(id, numbering));
  switch (figure.formula) {
    case 'sum':
      return `${parts.join('＋')}${remark(figure, numbering, rounding)}`;
    case 'share':
      return `${parts.join('÷')}×100%${remark(figure, numbering, rounding)}`;
    case 'difference':
    case 'gap':
      if (isGiven(figure)) return `取数[${factNumbers([figure], numbering)}]`;
      return `${parts.join('−')}${remark(figure, numbering, rounding)}`;
    case 'count':
      return figure.facts.length === 0 ? '没有' : `计数[${factNumbers([figure], numbering)}]`;
    case 'day':
      return isGiven(figure) ? `取数[${factNumbers([figure], numbering)}]` : parts.join('＋');
    case 'fact':
      return `取数[${factNumbers([figure], numbering)}]`;
  }
}

/** A figure without a number of its own is called by its name. */
function nameOf(id: string, { figures, index }: Numbering): string {
  const number = figures.get(id);
  return number === undefined ? figureOf(index, id).label : `（${number}）`;
}

function remark(figure: Figure, numbering: Numbering, rounding: Rounding): string {
  const other = recomputed(figure, numbering, rounding);
  return other === undefined ? '' : `；按印出的数复算为${other}，系各数取整所致`;
}

/** What the printed parts give, where that is not what is printed. */
export function recomputed(figure: Figure, { index }: Numbering, rounding: Rounding): string | undefined {
  const spans = figure.parts.map((id) => spanOf(figureOf(index, id), rounding));
  const made = recompute(figure, spans, rounding);
  return made === undefined || made.value === figure.value ? undefined : printNumber({ ...figure, value: made.value });
}

/** `3—9、12`: the entries of the list of facts that these figures were taken from. */
export function factNumbers(
  figures: readonly Figure[],
  { facts: { numberOf } }: Numbering,
  signs = { between: '、', to: '—' },
): string {
  const all = figures.flatMap(({ facts }) => facts.flatMap((fact) => numberOf.get(fact) ?? []));
  const spans: [number, number][] = [];
  for (const number of [...new Set(all)].toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}${signs.to}${to}`)).join(signs.between);
}

/** What the annexes behind the tables are called: where the figures come from, and what they were taken from. */
export function annexesOf({ blocks }: Pick<BulletinContent, 'blocks'>): readonly [string, string] {
  const tables = blocks.filter((block) => block.kind === 'table' && block.inText !== true).length;
  return [`附件${tables + 1}　数据由来`, `附件${tables + 2}　取数清单`];
}
