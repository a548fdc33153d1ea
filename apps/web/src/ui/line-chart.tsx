import type { Day } from '@gongjian/model';
import { lazy, Suspense } from 'react';
import { Loading } from './states.tsx';

export type ChartLine = {
  readonly name: string;
  readonly kind: 'annual' | 'campaign' | 'done';
  /** The line stays level until its next point, as where only whole months count. */
  readonly isStepped?: boolean;
  readonly points: readonly { readonly on: Day; readonly value: number }[];
};

export type ChartProps = {
  readonly label: string;
  readonly lines: readonly ChartLine[];
  readonly unit: string;
  readonly decimals: number;
  readonly today: Day;
  readonly todayName: string;
  /** Source and as-of date, printed under the chart. */
  readonly source: string;
};

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
