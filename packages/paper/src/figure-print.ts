import type { Figure, PaperRun } from '@gongjian/model';

/** The number alone, e.g. `57.17`, `−34.9`, `+3.2`: minus is U+2212, gaps carry their sign, no thousands separator. */
export function printNumber(figure: Pick<Figure, 'value' | 'decimals' | 'formula'>): string {
  const digits = Math.abs(figure.value).toFixed(figure.decimals);
  if (Number(digits) === 0) return digits;
  if (figure.value < 0) return `−${digits}`;
  return figure.formula === 'gap' ? `+${digits}` : digits;
}

/** Number and unit of measure, as in running text. */
export function printFigure(figure: Figure): string {
  return `${printNumber(figure)}${figure.unit}`;
}

export type FigureIndex = ReadonlyMap<string, Figure>;

export function figureIndex(content: { readonly figures: readonly Figure[] }): FigureIndex {
  return new Map(content.figures.map((figure) => [figure.id, figure]));
}

/** The figure of this id. A paper that names a figure it does not hold is a mistake of its maker. */
export function figureOf(figures: FigureIndex, id: string): Figure {
  const figure = figures.get(id);
  if (figure === undefined) throw new Error(`the paper holds no figure ${id}`);
  return figure;
}

export function printRuns(runs: readonly PaperRun[], figures: FigureIndex): string {
  return runs.map((run) => (typeof run === 'string' ? run : printFigure(figureOf(figures, run.figure)))).join('');
}
