import { type Figure, type PaperRun, type Rounding, round } from '@gongjian/model';
import { printRuns } from './figure-print.ts';
import { exactSpan, recompute, type Span, spanOf } from './recompute.ts';

/** A figure before it is printed: `raw` is the unrounded value. */
export type RawFigure = Pick<Figure, 'id' | 'label' | 'decimals' | 'unit' | 'formula'> &
  Partial<Pick<Figure, 'parts' | 'facts' | 'within'>> & { readonly raw: number };

/** The figures of one paper while it is written; each is rounded once, the same everywhere it is printed. */
export type FigureBook = {
  /** Adds a figure once and gives the run that prints it. */
  readonly add: (figure: RawFigure) => { readonly figure: string };
  readonly get: (id: string) => Figure | undefined;
  /** The unrounded value. */
  readonly raw: (id: string) => number | undefined;
  readonly print: (runs: readonly PaperRun[]) => string;
  /** The figures that these runs print, in order of appearance, then what those are made of. */
  readonly printed: (runs: readonly PaperRun[]) => Figure[];
};

/** Of binary fractions; a figure that is printed with all it has is exact. */
const NOISE = 1e-9;

export function figureBook(rounding: Rounding): FigureBook {
  const figures = new Map<string, Figure>();
  const spans = new Map<string, Span>();
  const raws = new Map<string, number>();

  const add = ({ raw, ...figure }: RawFigure) => {
    const run = { figure: figure.id };
    if (figures.has(figure.id)) return run;
    const value = round(raw, figure.decimals, rounding);
    const parts = figure.parts ?? [];
    raws.set(figure.id, raw);
    const made = recompute(
      figure,
      parts.flatMap((id) => spans.get(id) ?? []),
      rounding,
    );
    figures.set(figure.id, {
      id: figure.id,
      label: figure.label,
      value,
      decimals: figure.decimals,
      unit: figure.unit,
      formula: figure.formula,
      parts,
      tolerance: made?.tolerance ?? 0,
      ...(figure.within === undefined ? {} : { within: figure.within }),
      facts: figure.facts ?? [],
    });
    const unrounded = Math.abs(value - raw) <= NOISE;
    spans.set(figure.id, unrounded ? exactSpan(value, figure.unit) : spanOf({ ...figure, value }, rounding));
    return run;
  };

  const printed = (runs: readonly PaperRun[]) => {
    const wanted = new Set(runs.flatMap((run) => (typeof run === 'string' ? [] : [run.figure])));
    // A set is walked in the order of insertion, also of what is added on the way.
    for (const id of wanted) {
      const figure = figures.get(id);
      for (const part of figure?.parts ?? []) wanted.add(part);
      if (figure?.within !== undefined) wanted.add(figure.within);
    }
    return [...wanted].flatMap((id) => figures.get(id) ?? []);
  };

  return {
    add,
    get: (id) => figures.get(id),
    raw: (id) => raws.get(id),
    print: (runs) => printRuns(runs, figures),
    printed,
  };
}
