import type { Role } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useRouter } from '@tanstack/react-router';
import { useLanguage } from '../lib/language.tsx';
import { whoMay } from '../lib/may.ts';
import { campaignsQuery, sessionQuery } from '../lib/queries.ts';
import { Answered, Empty } from '../ui/states.tsx';
import { useCurrentCampaign } from './current-campaign.ts';
import { homeOf, PAGES, pagesOf } from './pages.ts';

function mayRead(role: Role): boolean {
  const { first, more } = pagesOf(role);
  return [...first, ...more].includes('read');
}

/** Leads to the role's own first page, of the campaign that was looked at last; where there is none, to reading a plan document. */
export function HomePage() {
  const { t, language } = useLanguage();
  const query = useQuery(campaignsQuery);
  const session = useQuery(sessionQuery);
  const campaign = useCurrentCampaign();
  const router = useRouter();
  // Whoever has chosen another page meanwhile is not led away from it.
  if (router.latestLocation.pathname !== '/') return null;
  return (
    <div className="page">
      <Answered query={session}>
        {({ actor }) => {
          const { to } = PAGES[homeOf(actor.role)];
          if (!to.includes('$campaign')) return <Navigate to={to} replace />;
          return (
            <Answered query={query}>
              {() =>
                campaign === undefined ? (
                  <Empty>
                    <h1>{t.home.none}</h1>
                    {mayRead(actor.role) ? (
                      <>
                        <p>{t.home.how}</p>
                        <p>
                          <Link to="/read">{t.home.read}</Link>
                        </p>
                      </>
                    ) : (
                      <p>{t.home.waits(whoMay('campaign.set', language))}</p>
                    )}
                  </Empty>
                ) : (
                  <Navigate to={to} params={{ campaign }} replace />
                )
              }
            </Answered>
          );
        }}
      </Answered>
    </div>
  );
}
