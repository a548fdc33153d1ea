import { useMemo } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { LEGEND, paintSign } from '../drawing/legend.ts';
import { svgPen } from '../drawing/svg-pen.ts';
import { SvgPicture } from './svg-picture.tsx';

const SIGN = { width: 22, height: 16 };

/** What each shape means, in the shapes themselves. */
export function ChartLegend() {
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
  return (
    <ul className="chart-legend" aria-label={h.title}>
      {signs.map(({ entry, svg }) => (
        <li key={entry}>
          <SvgPicture svg={svg} className="chart-sign" />
          {h[entry]}
        </li>
      ))}
    </ul>
  );
}
