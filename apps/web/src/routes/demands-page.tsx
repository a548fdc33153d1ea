import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { burdenQuery } from '../features/burden/api.ts';
import { DemandList } from '../features/demands/ui/demand-list.tsx';
import { MakeDemand } from '../features/demands/ui/make-demand.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { caseworkQuery } from '../lib/queries.ts';
import { OnlyFor } from '../ui/only-for.tsx';
import { Section } from '../ui/section.tsx';
import { Answered, Empty } from '../ui/states.tsx';

/** What is asked of units beside the usual reports. */
export function DemandsPage() {
  const { t } = useLanguage();
  const { campaign, day } = useCampaign();
  const mayMake = useMay()('demand.make');
  const [isMaking, setIsMaking] = useState(false);
  const query = useQuery(caseworkQuery(campaign.id));
  const burden = useQuery(burdenQuery(campaign.id, day)).data?.demands ?? [];
  const words = t.reporting.demands;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{words.title}</h1>
        <span className="quiet">{words.about}</span>
        {mayMake ? (
          !isMaking && (
            <Button type="primary" onClick={() => setIsMaking(true)}>
              {words.make}
            </Button>
          )
        ) : (
          <OnlyFor act="demand.make" />
        )}
      </div>
      {isMaking && (
        <Section title={words.make}>
          <MakeDemand onMade={() => setIsMaking(false)} />
        </Section>
      )}
      <Answered query={query}>
        {({ demand }) =>
          demand.length === 0 ? <Empty>{words.none}</Empty> : <DemandList demands={demand} burden={burden} />
        }
      </Answered>
    </div>
  );
}
