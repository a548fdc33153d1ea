import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { frontPageQuery } from '../features/front-page/api.ts';
import { FrontHeading } from '../features/front-page/ui/front-heading.tsx';
import { Room } from '../features/front-page/ui/room.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { clockOf } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { outlookQuery, sessionQuery } from '../lib/queries.ts';
import { Answered } from '../ui/states.tsx';

/** In ms. */
const AGAIN = 60_000;
/** It hangs on a wall, where nobody looks at it with a mouse. */
const LIVE = { refetchInterval: AGAIN, refetchIntervalInBackground: true } as const;

/** The meeting-room view of the front page: large, without anything around it, asked for anew every minute. */
export function RoomPage() {
  const { t } = useLanguage();
  const { campaign, day } = useCampaign();
  const navigate = useNavigate();
  const query = useQuery({
    ...frontPageQuery(campaign.id, day, undefined),
    ...LIVE,
    placeholderData: keepPreviousData,
  });
  // After midnight it is another day.
  useQuery({ ...sessionQuery, ...LIVE });
  useQuery({ ...outlookQuery(campaign.id, day), ...LIVE });
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') void navigate({ to: '/campaigns/$campaign', params: { campaign: campaign.id } });
    };
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, [navigate, campaign.id]);
  const words = t.front.room;
  const at = clockOf(query.dataUpdatedAt);
  // What is stale says so in the view's own way.
  const { data, error, refetch } = query;
  return (
    <div className="room">
      <Answered query={{ data, error, refetch }}>
        {(front) => (
          <>
            <header className="room-head">
              <FrontHeading assessment={front.assessment} />
              <span className="quiet">
                {words.refreshed(at)} ·{' '}
                <Link to="/campaigns/$campaign" params={{ campaign: campaign.id }}>
                  {words.exit}
                </Link>
              </span>
            </header>
            {error !== null && (
              <p className="room-cut" role="status">
                {words.cut(at)}
              </p>
            )}
            <Room front={front} />
          </>
        )}
      </Answered>
    </div>
  );
}
