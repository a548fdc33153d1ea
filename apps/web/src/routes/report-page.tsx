import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { reportDays } from '../features/report/report-days.ts';
import { DueTable } from '../features/report/ui/due-table.tsx';
import { ReportTable } from '../features/report/ui/report-table.tsx';
import { UnitSummary } from '../features/report/ui/unit-summary.tsx';
import { PeriodNotice } from '../features/reporting/ui/period-notice.tsx';
import { Offline } from '../features/sheets/ui/offline.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { dueQuery } from '../lib/queries.ts';
import { DayPicker } from '../ui/day-picker.tsx';
import { NothingPlanned } from '../ui/nothing-planned.tsx';
import { Answered } from '../ui/states.tsx';

/** A unit reports its due items of a day, and only those. */
export function ReportPage() {
  const { t, language } = useLanguage();
  const { campaign, plan, actor, day, unitName } = useCampaign();
  const search = useSearch({ from: '/campaigns/$campaign/report' });
  const navigate = useNavigate({ from: '/campaigns/$campaign/report' });
  const on = search.on !== undefined && search.on <= day ? search.on : day;
  const unit = actor.unit ?? search.unit;
  const isReviewed = campaign.reporting === 'reviewed' && (actor.role === 'reporter' || actor.role === 'reviewer');
  const query = useQuery({ ...dueQuery(campaign.id, on, unit), placeholderData: keepPreviousData });
  const choose = (next: { on?: string; unit?: string | undefined }) =>
    void navigate({ search: (was) => ({ ...was, ...next }), resetScroll: false });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.report.title(unit === undefined ? t.report.allUnits : unitName(unit), shortDay(on, language))}</h1>
        <span className="quiet">{isReviewed ? t.reporting.about : t.report.about}</span>
        {actor.unit === undefined && unit !== undefined && (
          <Button size="small" onClick={() => choose({ unit: undefined })}>
            {t.report.allUnits}
          </Button>
        )}
      </div>
      <PeriodNotice on={on} unit={unit} />
      <div className="bar">
        <Segmented
          value={on}
          onChange={(next) => choose({ on: next })}
          options={reportDays(day).map((value, index) => ({
            value,
            label:
              index === 0 ? t.report.today(shortDay(value, language)) : t.report.tenDays(shortDay(value, language)),
          }))}
        />
        <span style={{ width: 140 }}>
          <DayPicker
            label={t.report.day}
            value={on}
            min={`${campaign.year}-01-01`}
            max={day}
            onChange={(next) => next && choose({ on: next })}
          />
        </span>
      </div>
      {unit !== undefined && <Offline unit={unit} on={on} key={`${unit} ${on}`} />}
      <Answered query={query}>
        {(items) =>
          plan.targets.length + plan.projects.length === 0 ? (
            <NothingPlanned kind="target" />
          ) : unit === undefined ? (
            <UnitSummary items={items} onChoose={(next) => choose({ unit: next })} />
          ) : isReviewed ? (
            <ReportTable
              items={items}
              unit={unit}
              on={on}
              name={`reviewed.${campaign.id}.${actor.id}.${unit}.${on}`}
              key={`${unit} ${on}`}
            />
          ) : (
            <DueTable items={items} name={`report.${campaign.id}.${actor.id}.${on}`} key={`${unit} ${on}`} />
          )
        }
      </Answered>
    </div>
  );
}
