import { WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useMemo } from 'react';
import { HistoryList } from '../features/history/ui/history-list.tsx';
import { useLanguage } from '../lib/language.tsx';
import { planNames } from '../lib/plan-names.ts';
import { planQuery } from '../lib/queries.ts';
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
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.shell.nav.history}</h1>
        <span className="quiet">{t.history.about}</span>
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
        {filter.id !== undefined && (
          <Button onClick={() => void navigate({ search: { kind: filter.kind } })}>{t.history.only(filter.id)}</Button>
        )}
      </div>
      <HistoryList filter={filter} nameOf={nameOf} />
    </div>
  );
}
