import type { Day, Id, StandingView } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export const comparisonQuery = (campaign: Id, on: Day) =>
  queryOptions({
    queryKey: ['comparison', campaign, on],
    queryFn: (): Promise<StandingView> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/standing', { params: { path: { campaign }, query: { on } } })),
  });
