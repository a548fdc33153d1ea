import { useMemo } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { paintLegend } from '../drawing/legend.ts';
import { svgPen } from '../drawing/svg-pen.ts';
import { SvgPicture } from './svg-picture.tsx';

/** What each shape means, in the shapes themselves. */
export function ChartLegend({ width }: { readonly width: number }) {
  const { t } = useLanguage();
  const h = t.wallChart.legend;
  const svg = useMemo(() => {
    const pen = svgPen('legend');
    const height = paintLegend(pen, h, width, 12);
    return pen.svg(width, height, h.title);
  }, [h, width]);
  return (
    <div style={{ maxWidth: width }}>
      <SvgPicture svg={svg} className="chart-legend" />
    </div>
  );
}
