import { dayKinds } from '@gongjian/engine';
import { type Chart, WORDS } from '@gongjian/model';
import { useMemo } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { campaignName } from '../../../lib/campaign-name.ts';
import { planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { type ChartFilter, chartRows, type Grouping } from '../chart-rows.ts';
import { datesFrom } from '../drawing/time-scale.ts';
import { dayOf } from '../row-words.ts';
import { extentOf, sceneRows } from '../scene-of.ts';
import { PAPER, planSheets, type SheetPlan, type SheetSize, sheetSvg } from '../sheets.ts';
import { useChartWords } from '../use-chart-words.ts';
import { SvgPicture } from './svg-picture.tsx';
import './chart-sheets.css';

/** Days before and after the campaign that its own chart shows. */
const AROUND = [31, 61] as const;

/** Whether a heading stood on a sheet before, and goes on here. */
function begun(pages: SheetPlan['pages'], at: number, key: string): boolean {
  return pages[at - 1]?.some((row) => row.key === key) === true;
}

/** The chart on sheets of paper, as they will be printed. */
export function ChartSheets({
  chart,
  filter,
  grouping,
  size,
  hasSteps,
  isWhole,
}: {
  /** What of it the filter has left. */
  readonly chart: Chart;
  readonly filter: ChartFilter;
  readonly grouping: Grouping;
  readonly size: SheetSize;
  readonly hasSteps: boolean;
  /** Every day that anything stands on, not the campaign's own. */
  readonly isWhole: boolean;
}) {
  const { t, language } = useLanguage();
  const { campaign, plan, unitName } = useCampaign();
  const words = useChartWords(chart, grouping);
  const h = t.wallChart;
  const svgs = useMemo(() => {
    const folds = { shut: new Set<string>(), open: new Set(hasSteps ? chart.projects.map(({ id }) => id) : []) };
    const rows = chartRows(chart, grouping, words.order, folds);
    const [first, last] = isWhole ? extentOf(chart) : [1 - AROUND[0], chart.last + AROUND[1]];
    const sheets = planSheets(size, rows, [first, last], h.legend, sceneRows(rows, folds, words.rows));
    // On a wall the year stands with the day.
    const today = planDay(chart.day, 0, language);
    const { text, light, unit, late } = filter;
    const chosen = [
      ...(text === undefined ? [] : [h.sheet.named(text)]),
      ...(light === undefined ? [] : [WORDS.light[light as keyof typeof WORDS.light]?.[language] ?? light]),
      ...(unit === undefined ? [] : [unitName(unit)]),
      ...(late ? [h.onlyLate] : []),
    ];
    const sample = campaign.sample ? ` · ${h.sheet.sample}` : '';
    return sheets.pages.map((page, at) =>
      sheetSvg(
        sheets,
        at + 1,
        {
          rows: sceneRows(page, folds, words.rows).map((row) =>
            begun(sheets.pages, at, row.key) ? { ...row, name: h.sheet.goesOn(row.name) } : row,
          ),
          scale: { first, last, perDay: sheets.perDay },
          zoom: sheets.zoom,
          dates: datesFrom(chart.zero),
          shades: dayKinds(plan, dayOf(chart.zero, first), dayOf(chart.zero, last)),
          today: chart.today,
          last: chart.last,
          words: words.scene,
        },
        {
          title: h.sheet.title(campaignName(campaign)),
          about: h.sheet.about(chart.today, today) + sample,
          foot: h.source(chart.seq, today),
          page: [h.groups[grouping], ...chosen, h.sheet.page(at + 1, sheets.pages.length)].join(' · '),
          legend: h.legend,
        },
      ),
    );
  }, [chart, filter, grouping, size, hasSteps, isWhole, campaign, plan, unitName, words, h, language]);
  const { width, height } = PAPER[size];
  return (
    <div className="sheets">
      <style>{`@page { size: ${width}mm ${height}mm; margin: 0; } @media print { .sheet { width: ${width}mm; height: ${height}mm; } }`}</style>
      {svgs.map((svg) => (
        <SvgPicture key={svg} svg={svg} className="sheet" />
      ))}
    </div>
  );
}
