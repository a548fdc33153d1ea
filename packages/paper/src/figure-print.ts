import { type Figure, type PaperRun, printedDay } from '@gongjian/model';
import { longDay, monthDay } from './bulletin-words.ts';

/** The number alone, e.g. `57.17`, `−34.9`, `+3.2`: minus is U+2212, gaps carry their sign, no thousands separator; of a date `9月9日`. */
export function printNumber(figure: Pick<Figure, 'value' | 'decimals' | 'formula'>): string {
  const day = printedDay(figure);
  if (day !== undefined) return monthDay(day);
  const digits = Math.abs(figure.value).toFixed(figure.decimals);
  if (Number(digits) === 0) return digits;
  if (figure.value < 0) return `−${digits}`;
  return figure.formula === 'gap' ? `+${digits}` : digits;
}

/** Number and unit of measure, as in running text; a date with its year. */
export function printFigure(figure: Figure): string {
  const day = printedDay(figure);
  return day === undefined ? `${printNumber(figure)}${figure.unit}` : longDay(day);
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
