import { dayKinds } from '@gongjian/engine';
import type { Chart, Id } from '@gongjian/model';
import { useMemo } from 'react';
import { useCampaign } from '../../lib/campaign.tsx';
import type { ChartRow, Folds } from './chart-rows.ts';
import { SCREEN, type Scene, type SceneRow, type Sizes, type Span } from './drawing/scene.ts';
import { datesFrom, PER_DAY, type Zoom } from './drawing/time-scale.ts';
import { dayOf } from './row-words.ts';
import { extentOf, sceneRows } from './scene-of.ts';
import type { useChartWords } from './use-chart-words.ts';

/** What is drawn, without focus and ghosts, which change with every key. */
export function useScene(
  chart: Chart,
  rows: readonly ChartRow[],
  folds: Folds,
  zoom: Zoom,
  words: ReturnType<typeof useChartWords>,
  size: Sizes,
  tried: ReadonlyMap<Id, Span>,
): Scene {
  const { plan } = useCampaign();
  const drawn: readonly SceneRow[] = useMemo(() => sceneRows(rows, folds, words.rows), [rows, folds, words]);
  const [first, last] = useMemo(() => extentOf(chart, tried.values()), [chart, tried]);
  const shades = useMemo(
    () => dayKinds(plan, dayOf(chart.zero, first), dayOf(chart.zero, last)),
    [plan, chart.zero, first, last],
  );
  // Where letters are larger, a day is wider: else the head would run together.
  const perDay = (PER_DAY[zoom] * size.text) / SCREEN.text;
  const scale = useMemo(() => ({ first, last, perDay }), [first, last, perDay]);
  return useMemo(
    () => ({
      rows: drawn,
      scale,
      zoom,
      dates: datesFrom(chart.zero),
      shades,
      today: chart.today,
      last: chart.last,
      words: words.scene,
    }),
    [drawn, scale, zoom, chart, shades, words],
  );
}
