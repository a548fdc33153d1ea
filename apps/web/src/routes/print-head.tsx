import { wordDay } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { campaignName } from '../lib/campaign-name.ts';
import { useLanguage } from '../lib/language.tsx';
import { campaignsQuery, sessionQuery } from '../lib/queries.ts';
import { useCurrentCampaign } from './current-campaign.ts';

/** On paper alone: whose sheet it is, and of which day. */
export function PrintHead() {
  const { language } = useLanguage();
  const id = useCurrentCampaign();
  const campaign = useQuery(campaignsQuery).data?.find((one) => one.id === id);
  const day = useQuery(sessionQuery).data?.day;
  if (campaign === undefined || day === undefined) return null;
  return (
    <p className="print-head">
      {campaignName(campaign)} · {wordDay(day, language)}
    </p>
  );
}
