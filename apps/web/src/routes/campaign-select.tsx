import type { Campaign } from '@gongjian/model';
import { useNavigate } from '@tanstack/react-router';
import { campaignName } from '../lib/campaign-name.ts';
import { useLanguage } from '../lib/language.tsx';
import { Choice } from '../ui/choice.tsx';

/** Where there is more than one campaign: which is looked at. */
export function CampaignSelect({
  campaigns,
  current,
}: {
  readonly campaigns: readonly Campaign[];
  readonly current: string | undefined;
}) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  return (
    <Choice
      aria-label={t.shell.campaign}
      value={current ?? ''}
      onChange={(campaign) => void navigate({ to: '/campaigns/$campaign', params: { campaign } })}
      choices={campaigns.map(({ id, county, name }) => ({ value: id, label: campaignName({ county, name }) }))}
    />
  );
}
