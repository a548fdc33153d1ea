import { CASEWORK_KINDS, WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useMemo } from 'react';
import { thingsOf } from '../features/history/things.ts';
import { HistoryList } from '../features/history/ui/history-list.tsx';
import { exportWorkbook } from '../features/sheets/api.ts';
import { ExportButton } from '../features/sheets/ui/export-button.tsx';
import { useLanguage } from '../lib/language.tsx';
import { planNames } from '../lib/plan-names.ts';
import { caseworkQuery, planQuery, sessionQuery } from '../lib/queries.ts';
import { useCurrentCampaign } from './current-campaign.ts';

const KINDS = Object.entries(WORDS.kind);

/** The whole ledger as people read it. */
export function HistoryPage() {
  const { t, language } = useLanguage();
  const filter = useSearch({ from: '/history' });
  const navigate = useNavigate({ from: '/history' });
  const campaign = useCurrentCampaign();
  const plan = useQuery({ ...planQuery(campaign ?? ''), enabled: campaign !== undefined }).data;
  const nameOf = useMemo(() => planNames(plan), [plan]);
  const day = useQuery(sessionQuery).data?.day;
  const isCasework = CASEWORK_KINDS.some((kind) => kind === filter.kind);
  const casework = useQuery({ ...caseworkQuery(campaign ?? ''), enabled: campaign !== undefined && isCasework }).data;
  const things = useMemo(() => thingsOf(filter.kind, plan, casework), [filter.kind, plan, casework]);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.shell.nav.history}</h1>
        <span className="quiet">{t.history.about}</span>
        {campaign !== undefined && day !== undefined && (
          <ExportButton make={() => exportWorkbook(campaign, { sheet: 'history', on: day, ...filter })} />
        )}
      </div>
      <div className="bar">
        <Select
          aria-label={t.history.kind}
          allowClear
          placeholder={t.history.kind}
          style={{ width: 180 }}
          value={filter.kind}
          onChange={(kind: string | undefined) => void navigate({ search: { kind } })}
          options={KINDS.map(([value, word]) => ({ value, label: word[language] }))}
        />
        <Select
          aria-label={t.history.thing}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t.history.thing}
          style={{ width: 'min(100%, 360px)' }}
          disabled={things.length === 0}
          value={things.some(({ value }) => value === filter.id) ? filter.id : undefined}
          onChange={(id: string | undefined) => void navigate({ search: { kind: filter.kind, id } })}
          options={[...things]}
        />
        {filter.id !== undefined && !things.some(({ value }) => value === filter.id) && (
          <Button onClick={() => void navigate({ search: { kind: filter.kind } })}>{t.history.only(filter.id)}</Button>
        )}
      </div>
      <HistoryList filter={filter} nameOf={nameOf} />
    </div>
  );
}
