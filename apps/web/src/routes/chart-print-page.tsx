import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Segmented } from 'antd';
import { useEffect } from 'react';
import { chartQuery } from '../features/chart/api.ts';
import { chosenGrouping, filtered } from '../features/chart/chart-rows.ts';
import { type ChartSearch, filterOf } from '../features/chart/search.ts';
import { SHEETS } from '../features/chart/sheets.ts';
import { ChartSheets } from '../features/chart/ui/chart-sheets.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { useLanguage } from '../lib/language.tsx';
import { Answered, Empty } from '../ui/states.tsx';

/** The wall chart on paper: what is chosen stands in the address, so that the same sheets can be printed again. */
export function ChartPrintPage() {
  const { t } = useLanguage();
  const { campaign, day } = useCampaign();
  const search = useSearch({ from: '/campaigns/$campaign/chart/print' });
  const navigate = useNavigate({ from: '/campaigns/$campaign/chart/print' });
  const query = useQuery(chartQuery(campaign.id, day));
  const size = SHEETS.find((one) => one === search.size) ?? 'A1';
  const h = t.wallChart.sheet;
  const choose = (part: ChartSearch) => void navigate({ search: (was) => ({ ...was, ...part }), replace: true });
  useEffect(() => {
    document.body.classList.add('printing-sheets');
    return () => document.body.classList.remove('printing-sheets');
  }, []);
  return (
    <div className="page">
      <div className="sheet-tools section">
        <p className="screen-only">
          <Link to="/campaigns/$campaign/chart" params={{ campaign: campaign.id }}>
            ← {t.shell.nav.chart}
          </Link>
        </p>
        <div className="page-head">
          <h1>{t.wallChart.print}</h1>
        </div>
        <div className="bar">
          <Segmented
            aria-label={h.size}
            value={size}
            options={[...SHEETS]}
            onChange={(next) => choose({ size: next })}
          />
          <Checkbox
            checked={search.detail === 'steps'}
            onChange={({ target }) => choose({ detail: target.checked ? 'steps' : undefined })}
          >
            {h.steps}
          </Checkbox>
          <Checkbox
            checked={search.span === 'all'}
            onChange={({ target }) => choose({ span: target.checked ? 'all' : undefined })}
          >
            {h.whole}
          </Checkbox>
          <Button type="primary" onClick={() => window.print()}>
            {h.now}
          </Button>
        </div>
        <p className="quiet small">{h.how}</p>
      </div>
      <Answered query={query}>
        {(whole) => {
          const filter = filterOf(search);
          const chart = filtered(whole, filter);
          if (chart.projects.length === 0)
            return <Empty>{whole.projects.length === 0 ? t.wallChart.none : t.wallChart.nothing}</Empty>;
          return (
            <ChartSheets
              chart={chart}
              filter={filter}
              grouping={chosenGrouping(search.group)}
              size={size}
              hasSteps={search.detail === 'steps'}
              isWhole={search.span === 'all'}
            />
          );
        }}
      </Answered>
    </div>
  );
}
