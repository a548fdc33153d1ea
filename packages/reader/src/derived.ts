import type { DraftFigure } from '@gongjian/model';

/**
 * The annual plans that follow from figures the text says are a share of them: 11.88亿元 is 90 % of 13.2亿元. Only of
 * figures that are asked for. Exact where the division comes out at no more decimals than the figure has plus two,
 * otherwise told as `about`.
 */
export function derivePlans(figures: readonly DraftFigure[]): DraftFigure[] {
  const derived: DraftFigure[] = [];
  for (const figure of figures) {
    const share = figure.planShare;
    if (share === undefined || share <= 0 || figure.basis === 'situation' || figure.leftOut !== undefined) continue;
    const exact = (figure.value * 100) / share;
    const value = Number(exact.toFixed(2));
    const clean = Math.abs(value - exact) < 1e-6;
    derived.push({
      id: `${figure.id}-plan`,
      span: figure.span,
      quote: figure.quote,
      confidence: clean ? 0.85 : 0.6,
      kind: figure.kind,
      value,
      unit: figure.unit,
      comparison: clean ? 'equal' : 'about',
      indicator: figure.indicator,
      scope: figure.scope,
      basis: 'derived',
      direction: figure.direction,
      derived: { from: [figure.id], formula: `${figure.value} ÷ ${share}% = ${value}` },
      units: figure.units,
      leaders: figure.leaders,
      ...(figure.action === undefined ? {} : { action: figure.action }),
      ...(figure.listSize === undefined ? {} : { listSize: figure.listSize }),
    });
  }
  return derived;
}
