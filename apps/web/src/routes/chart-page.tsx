import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { chartQuery } from '../features/chart/api.ts';
import { chosenGrouping, filtered, keepGrouping } from '../features/chart/chart-rows.ts';
import { ZOOMS, type Zoom } from '../features/chart/drawing/time-scale.ts';
import { filterOf } from '../features/chart/search.ts';
import { ChartTools } from '../features/chart/ui/chart-tools.tsx';
import { ChartView } from '../features/chart/ui/chart-view.tsx';
import { useFolds } from '../features/chart/use-folds.ts';
import { useCampaign } from '../lib/campaign.tsx';
import { shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { recall, remember } from '../lib/remembered.ts';
import { NothingPlanned } from '../ui/nothing-planned.tsx';
import { Answered, Empty } from '../ui/states.tsx';

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((one) => one === value);
}

/** What is remembered of a choice, beside what the address says. */
function useRemembered<T extends string>(key: string, values: readonly T[], first: T) {
  const [value, setValue] = useState<T>(() => oneOf(values, recall(key)) ?? first);
  return [
    value,
    (next: T) => {
      remember(key, next);
      setValue(next);
    },
  ] as const;
}

/** 挂图作战: every project and step on the time axis. */
export function ChartPage() {
  const { t, language } = useLanguage();
  const { campaign, day } = useCampaign();
  const search = useSearch({ from: '/campaigns/$campaign/chart' });
  const navigate = useNavigate({ from: '/campaigns/$campaign/chart' });
  const [zoom, setZoom] = useRemembered<Zoom>('chart.zoom', ZOOMS, 'ten-day');
  const isNarrow = matchMedia('(max-width: 760px)').matches;
  const [view, setView] = useRemembered<'chart' | 'table'>(
    'chart.view',
    ['chart', 'table'],
    isNarrow ? 'table' : 'chart',
  );
  const folding = useFolds();
  const query = useQuery({ ...chartQuery(campaign.id, day), placeholderData: keepPreviousData });
  const grouping = chosenGrouping(search.group);
  const filter = useMemo(() => filterOf(search), [search]);
  const chart = useMemo(() => query.data && filtered(query.data, filter), [query.data, filter]);
  const tools = (
    <ChartTools
      grouping={grouping}
      zoom={zoom}
      view={view}
      filter={filter}
      search={search}
      hasOpen={folding.folds.open.size > 0}
      onGroup={(group) => {
        keepGrouping(group);
        void navigate({ search: (was) => ({ ...was, group }), replace: true });
      }}
      onZoom={setZoom}
      onView={setView}
      onFilter={({ late: isLate, ...next }) =>
        void navigate({ search: (was) => ({ ...was, ...next, late: isLate ? 'yes' : undefined }), replace: true })
      }
      onFold={(open) => (open ? folding.openAll(chart?.projects.map(({ id }) => id) ?? []) : folding.shutAll())}
    />
  );
  return (
    <div className="page chart-page">
      <div className="page-head">
        <h1>{t.shell.nav.chart}</h1>
        <span className="quiet">
          {t.target.on(shortDay(day, language))} · {t.wallChart.about}
        </span>
      </div>
      <Answered query={query}>
        {(whole) => {
          if (whole.projects.length === 0) return <NothingPlanned kind="project" />;
          if (chart === undefined || chart.projects.length === 0)
            return (
              <>
                {tools}
                <Empty>{t.wallChart.nothing}</Empty>
              </>
            );
          return (
            <ChartView
              chart={chart}
              whole={whole}
              grouping={grouping}
              zoom={zoom}
              onZoom={setZoom}
              view={view}
              folding={folding}
              tools={tools}
            />
          );
        }}
      </Answered>
    </div>
  );
}
