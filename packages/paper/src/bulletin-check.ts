import { type BulletinContent, type Contradiction, convert, type Figure, type Rounding, round } from '@gongjian/model';
import { type FigureIndex, figureIndex, figureOf } from './figure-print.ts';
import { isGiven, recompute, spanOf } from './recompute.ts';

/**
 * Makes every figure of a paper again from what is printed and names each pair that cannot both be right:
 * sums, shares, differences and gaps from their printed parts; counts from what they list; a part (其中) against its
 * whole; the same fact printed twice. What rounding of the printed parts explains is no contradiction; a tolerance
 * that a figure claims beyond that is not believed. An empty list means that the paper may be issued.
 */
export function checkBulletin({ figures, rounding }: Pick<BulletinContent, 'figures' | 'rounding'>): Contradiction[] {
  return checkFigures(figures, rounding);
}

/** As {@link checkBulletin}, of any list of printed figures that holds the parts of each. */
export function checkFigures(figures: readonly Figure[], rounding: Rounding): Contradiction[] {
  return conflictsIn(figures, rounding).map(({ found }) => found);
}

/** A contradiction with the figure that it was found at and what it was held against. */
export type Conflict = {
  readonly found: Contradiction;
  readonly figure: Figure;
  readonly against: 'parts' | 'no-whole' | 'list' | Held;
};
/** Held against another printed figure, of which it is a part or with which it should agree. */
type Held = { readonly as: 'part' | 'same'; readonly other: Figure };

export function conflictsIn(figures: readonly Figure[], rounding: Rounding): Conflict[] {
  const index = figureIndex({ figures });
  return [
    ...figures.flatMap((figure) => [
      ...checkFormula(figure, index, rounding),
      ...checkCount(figure),
      ...checkWhole(figure, index, rounding),
    ]),
    ...checkPrintedTwice(figures, rounding),
  ];
}

const OPERATORS = { sum: '+', share: '÷', difference: '−', gap: '−', day: '+' } as const;

function checkFormula(figure: Figure, figures: FigureIndex, rounding: Rounding): Conflict[] {
  if (figure.formula === 'fact' || figure.formula === 'count' || isGiven(figure)) return [];
  const parts = figure.parts.map((id) => figureOf(figures, id));
  const made = recompute(
    figure,
    parts.map((part) => spanOf(part, rounding)),
    rounding,
  );
  const right = parts.map((part) => part.label).join(` ${OPERATORS[figure.formula]} `);
  if (made === undefined) return [conflict(figure, 'no-whole', right, 0)];
  const tolerance = Math.min(figure.tolerance, made.tolerance);
  return apart(figure.value, made.value, tolerance, figure.decimals)
    ? [conflict(figure, 'parts', right, made.value, tolerance)]
    : [];
}

function checkCount(figure: Figure): Conflict[] {
  if (figure.formula !== 'count') return [];
  const listed = figure.parts.length > 0 ? figure.parts.length : figure.facts.length;
  return figure.value === listed ? [] : [conflict(figure, 'list', `${figure.label}（所列）`, listed)];
}

function checkWhole(figure: Figure, figures: FigureIndex, rounding: Rounding): Conflict[] {
  if (figure.within === undefined) return [];
  const whole = figureOf(figures, figure.within);
  const [part, of] = [spanOf(figure, rounding), spanOf(whole, rounding)];
  const least = convert(part.low, figure.unit, whole.unit);
  if (least === undefined) throw new Error(`${figure.unit} is no part of ${whole.unit}`);
  if (least <= of.high) return [];
  const tolerance = round(of.high - of.printed, whole.decimals + 1);
  return [conflict(figure, { as: 'part', other: whole }, whole.label, whole.value, tolerance)];
}

/** Two figures taken from the same facts, or called the same, must agree as far as both are printed. */
function checkPrintedTwice(figures: readonly Figure[], rounding: Rounding): Conflict[] {
  const first = new Map<string, Figure>();
  return figures.flatMap((figure) => {
    const keys = [`label ${figure.label}`];
    if (figure.formula === 'fact' && figure.facts.length > 0) keys.push(`facts ${figure.facts.join('\n')}`);
    return keys.flatMap((key) => {
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, figure);
        return [];
      }
      return disagree(other, figure, rounding)
        ? [conflict(figure, { as: 'same', other }, other.label, other.value)]
        : [];
    });
  });
}

function disagree(one: Figure, other: Figure, rounding: Rounding): boolean {
  const [a, b] = [spanOf(one, rounding), spanOf(other, rounding)];
  const low = convert(b.low, other.unit, one.unit);
  const high = convert(b.high, other.unit, one.unit);
  return low === undefined || high === undefined || a.low > high || low > a.high;
}

function apart(left: number, right: number, tolerance: number, decimals: number): boolean {
  return round(Math.abs(left - right), decimals) > tolerance;
}

function conflict(
  figure: Figure,
  against: Conflict['against'],
  right: string,
  rightValue: number,
  tolerance = 0,
): Conflict {
  return { found: { left: figure.label, leftValue: figure.value, right, rightValue, tolerance }, figure, against };
}
