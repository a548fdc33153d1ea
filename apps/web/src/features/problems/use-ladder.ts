import type { Id, LadderState } from '@gongjian/model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useCampaign } from '../../lib/campaign.tsx';
import { assessmentQuery } from '../../lib/queries.ts';

/** Where each open problem stands on the ladder; empty while it is computed, and where the campaign has none. */
export function useLadder(): ReadonlyMap<Id, LadderState> {
  const { campaign, day } = useCampaign();
  const { data } = useQuery({ ...assessmentQuery(campaign.id, day), placeholderData: keepPreviousData });
  return useMemo(
    () =>
      new Map((data?.problems ?? []).flatMap(({ problem, ladder }) => (ladder ? [[problem, ladder] as const] : []))),
    [data],
  );
}
