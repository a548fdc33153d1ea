import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { threeListsQuery, threeListsWorkbook } from '../features/problems/api.ts';
import { ThreeListsTabs } from '../features/problems/ui/three-lists.tsx';
import { ExportButton } from '../features/sheets/ui/export-button.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { SampleMark } from '../ui/sample-mark.tsx';
import { Answered } from '../ui/states.tsx';
import './problem-page.css';

/** 三张清单: problems, measures, responsibilities. */
export function ListsPage() {
  const { t, language } = useLanguage();
  const { campaign, day } = useCampaign();
  const { tab = 'problems' } = useSearch({ from: '/campaigns/$campaign/lists' });
  const navigate = useNavigate({ from: '/campaigns/$campaign/lists' });
  const query = useQuery({ ...threeListsQuery(campaign.id, day), placeholderData: keepPreviousData });
  return (
    <div className="page">
      <p className="screen-only">
        <Link to="/campaigns/$campaign/problems" params={{ campaign: campaign.id }}>
          ← {t.shell.nav.problems}
        </Link>
      </p>
      <div className="page-head">
        <h1>
          {t.problem.lists.title}
          {query.data?.sample === true && <SampleMark />}
        </h1>
        <span className="quiet">{t.problem.lists.about(shortDay(day, language))}</span>
        <ExportButton make={() => threeListsWorkbook(campaign.id, day)} />
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
