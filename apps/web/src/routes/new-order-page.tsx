import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { startOf } from '../features/supervision/issue-draft.ts';
import { IssueForm } from '../features/supervision/ui/issue-form.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { assessmentQuery, caseworkQuery } from '../lib/queries.ts';
import { OnlyFor } from '../ui/only-for.tsx';
import { Answered } from '../ui/states.tsx';

/** Issues an order, begun from a light, a problem, a meeting's decision or an order that was not settled. */
export function NewOrderPage() {
  const { t } = useLanguage();
  const may = useMay();
  const { campaign, day, plan } = useCampaign();
  const search = useSearch({ from: '/campaigns/$campaign/orders/new' });
  const casework = useQuery(caseworkQuery(campaign.id));
  const assessment = useQuery(assessmentQuery(campaign.id, day));
  return (
    <div className="page">
      <p className="screen-only">
        <Link to="/campaigns/$campaign/orders" params={{ campaign: campaign.id }}>
          ← {t.supervision.order.back}
        </Link>
      </p>
      <h1>{t.supervision.issue.title}</h1>
      {!may('order.issue') ? (
        <OnlyFor act="order.issue" />
      ) : (
        <Answered query={casework}>
          {(rows) => (
            <Answered query={assessment}>
              {(assessed) => (
                <IssueForm
                  key={JSON.stringify(search)}
                  casework={rows}
                  start={startOf(search, { plan, casework: rows, assessment: assessed, day })}
                />
              )}
            </Answered>
          )}
        </Answered>
      )}
    </div>
  );
}
