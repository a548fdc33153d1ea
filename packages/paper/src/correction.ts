import type { CorrectedFigure, Figure } from '@gongjian/model';

/** What differs between a paper as issued and as it would be by the corrections since, of figures it printed. */
export function correctedFigures(issued: readonly Figure[], now: readonly Figure[]): CorrectedFigure[] {
  const right = new Map(now.map((figure) => [figure.id, figure]));
  return issued.flatMap(({ id: figure, label, decimals, unit, formula, value: was }): CorrectedFigure[] => {
    const is = right.get(figure);
    if (is === undefined || is.value === was || is.unit !== unit) return [];
    return [{ figure, label, decimals, unit, formula, was, is: is.value }];
  });
}
