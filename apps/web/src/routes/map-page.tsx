import { type Session, scopeOf } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { mapQuery } from '../features/map/api.ts';
import { MapView } from '../features/map/ui/map-view.tsx';
import { SetMap } from '../features/map/ui/set-map.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { planDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { assessmentQuery } from '../lib/queries.ts';
import { OnlyFor } from '../ui/only-for.tsx';
import { Answered, Empty } from '../ui/states.tsx';

/** The county as a map: townships by light or attainment, projects at their places, and the same as a table. */
export function MapPage() {
  const { t, language } = useLanguage();
  const { campaign, day, session } = useCampaign();
  const may = useMay();
  const map = useQuery(mapQuery(campaign.id));
  const assessment = useQuery(assessmentQuery(campaign.id, day));
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.map.title}</h1>
        <span className="quiet">
          {t.map.asOf(planDay(day, campaign.year, language))} · {t.map.about}
          {!seesAll(session) && ` ${t.map.ownOnly}`}
        </span>
      </div>
      <Answered query={map}>
        {({ map: known, base, seq }) => (
          <>
            {known === undefined ? (
              <Empty>
                {t.map.none} {t.map.noneHow}
              </Empty>
            ) : (
              <Answered query={assessment}>
                {(assessed) => <MapView map={known} base={base} assessment={assessed} />}
              </Answered>
            )}
            <div className="screen-only">
              {may('map.set') ? <SetMap map={known} seq={seq} /> : <OnlyFor act="map.set" />}
            </div>
          </>
        )}
      </Answered>
    </div>
  );
}

function seesAll({ actor }: Session): boolean {
  return scopeOf(actor).units === 'all';
}
