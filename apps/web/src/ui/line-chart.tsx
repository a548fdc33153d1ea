import { lazy, Suspense } from 'react';
import type { ChartProps } from './line-chart-props.ts';
import { Loading } from './states.tsx';

const Canvas = lazy(async () => ({ default: (await import('./line-chart-canvas.tsx')).LineChartCanvas }));

/** Lines over days from zero, labelled at their ends. The drawing library is loaded only where a chart stands. */
export function LineChart(props: ChartProps) {
  return (
    <figure className="chart">
      <Suspense fallback={<Loading />}>
        <Canvas {...props} />
      </Suspense>
      <figcaption className="quiet small">{props.source}</figcaption>
    </figure>
  );
}
