import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { threeListsQuery, threeListsWorkbook } from '../features/problems/api.ts';
import { ThreeListsTabs } from '../features/problems/ui/three-lists.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { saveFile } from '../lib/files.ts';
import { shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { SampleMark } from '../ui/sample-mark.tsx';
import { Answered } from '../ui/states.tsx';
import './problem-page.css';
import { notice } from '../ui/notice.ts';

/** 三张清单: problems, measures, responsibilities. */
export function ListsPage() {
  const { t, language } = useLanguage();
  const { campaign, day } = useCampaign();
  const { tab = 'problems' } = useSearch({ from: '/campaigns/$campaign/lists' });
  const navigate = useNavigate({ from: '/campaigns/$campaign/lists' });
  const [isExporting, setIsExporting] = useState(false);
  const query = useQuery({ ...threeListsQuery(campaign.id, day), placeholderData: keepPreviousData });
  const exported = async () => {
    setIsExporting(true);
    await threeListsWorkbook(campaign.id, day)
      .then(saveFile)
      .catch(() => notice.error(t.problem.lists.exportFailed));
    setIsExporting(false);
  };
  return (
    <div className="page">
      <p>
        <Link to="/campaigns/$campaign/problems" params={{ campaign: campaign.id }}>
          ← {t.shell.nav.problems}
        </Link>
      </p>
      <div className="page-head lists-head">
        <h1>
          {t.problem.lists.title}
          {query.data?.sample === true && <SampleMark />}
        </h1>
        <span className="quiet">{t.problem.lists.about(shortDay(day, language))}</span>
        <Button className="screen-only" loading={isExporting} onClick={() => void exported()}>
          {t.problem.lists.export}
        </Button>
      </div>
      <Answered query={query}>
        {(lists) => (
          <ThreeListsTabs
            lists={lists}
            tab={tab}
            onTab={(next) => void navigate({ search: { tab: next }, replace: true })}
          />
        )}
      </Answered>
    </div>
  );
}
