import { useMemo } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { LEGEND, paintSign } from '../drawing/legend.ts';
import { svgPen } from '../drawing/svg-pen.ts';
import { SvgPicture } from './svg-picture.tsx';

const SIGN = { width: 22, height: 16 };

/** What each shape means, in the shapes themselves; folded where it would push the chart out of sight. */
export function ChartLegend({ isFolded }: { readonly isFolded: boolean }) {
  const { t } = useLanguage();
  const h = t.wallChart.legend;
  const signs = useMemo(
    () =>
      LEGEND.map((entry) => {
        const pen = svgPen(`sign-${entry}`);
        paintSign(pen, entry, SIGN.width, SIGN.height);
        return { entry, svg: pen.svg(SIGN.width, SIGN.height, h[entry]) };
      }),
    [h],
  );
  const list = (
    <ul className="chart-legend" aria-label={h.title}>
      {signs.map(({ entry, svg }) => (
        <li key={entry}>
          <SvgPicture svg={svg} className="chart-sign" />
          {h[entry]}
        </li>
      ))}
    </ul>
  );
  if (!isFolded) return list;
  return (
    <details>
      <summary>{h.title}</summary>
      {list}
    </details>
  );
}
