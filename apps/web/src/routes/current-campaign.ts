import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { campaignsQuery } from '../lib/queries.ts';
import { recall, remember } from '../lib/remembered.ts';

const KEY = 'campaign';

/** The campaign of the address, else the one looked at last, else the one that ends last. */
export function useCurrentCampaign(): string | undefined {
  const { campaign } = useParams({ strict: false });
  const campaigns = useQuery(campaignsQuery).data;
  useEffect(() => {
    if (campaign !== undefined) remember(KEY, campaign);
  }, [campaign]);
  if (campaign !== undefined) return campaign;
  const last = recall(KEY);
  const known = campaigns?.find(({ id }) => id === last);
  return known?.id ?? [...(campaigns ?? [])].sort((a, b) => (a.to < b.to ? 1 : -1))[0]?.id;
}
