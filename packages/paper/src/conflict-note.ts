import type { Figure } from '@gongjian/model';
import type { Conflict } from './bulletin-check.ts';
import { type FigureIndex, printFigure } from './figure-print.ts';

/** What a paper may say of a conflict that rounding does not explain: nothing but what its figures show. */
export function conflictNote({ found, figure, against }: Conflict, figures: FigureIndex): string {
  return `${conflictWords({ found, figure, against }, figures)}，待核实后以更正说明`;
}

function conflictWords({ found, figure, against }: Conflict, figures: FigureIndex): string {
  const { left, right, rightValue } = found;
  const printed = printFigure(figure);
  if (against === 'no-whole') return `${left}印为${printed}，由所印的${right}无从算得`;
  if (against === 'parts') {
    const made = printFigure({ ...figure, value: rightValue });
    return `${left}印为${printed}，由所印的${right}算得${made}，并非四舍五入所致`;
  }
  if (against === 'list') return `${left}印为${printed}，所列为${printFigure({ ...figure, value: rightValue })}`;
  const { as, other } = against;
  const apart =
    as === 'part'
      ? `${left}（${printed}）大于${right}（${printFigure(other)}）`
      : left === right
        ? `${left}前后不一（${printFigure(other)}、${printed}）`
        : `${left}（${printed}）与${right}（${printFigure(other)}）不一致`;
  return `${apart}${sourceWords(originOf(figure, figures), originOf(other, figures))}`;
}

/** All records that a figure was taken from, those of its parts among them. */
function originOf(figure: Figure, figures: FigureIndex): ReadonlySet<string> {
  const seen = new Set([figure]);
  // A set is walked in the order of insertion, also of what is added on the way.
  for (const { parts } of seen)
    for (const id of parts) {
      const part = figures.get(id);
      if (part !== undefined) seen.add(part);
    }
  return new Set([...seen].flatMap(({ facts }) => facts));
}

/** Nothing is said where one of the two does not tell its origin. */
function sourceWords(one: ReadonlySet<string>, other: ReadonlySet<string>): string {
  if (one.size === 0 || other.size === 0) return '';
  const shared = one.intersection(other).size;
  if (shared === 0) return '，两数来源不同';
  return shared === one.size && shared === other.size ? '，两数来源相同' : '，两数来源部分相同';
}
