import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { useLanguage } from '../lib/language.tsx';
import { campaignsQuery } from '../lib/queries.ts';
import { Answered, Empty } from '../ui/states.tsx';
import { useCurrentCampaign } from './current-campaign.ts';

/** Leads to the campaign that was looked at last; where there is none, to reading a plan document. */
export function HomePage() {
  const { t } = useLanguage();
  const query = useQuery(campaignsQuery);
  const campaign = useCurrentCampaign();
  return (
    <div className="page">
      <Answered query={query}>
        {() =>
          campaign === undefined ? (
            <Empty>
              <h1>{t.home.none}</h1>
              <p>{t.home.how}</p>
              <p>
                <Link to="/read">{t.home.read}</Link>
              </p>
            </Empty>
          ) : (
            <Navigate to="/campaigns/$campaign" params={{ campaign }} replace />
          )
        }
      </Answered>
    </div>
  );
}
