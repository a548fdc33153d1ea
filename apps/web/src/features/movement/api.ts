import type { AssessmentChange, Day, Id } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export const changesQuery = (campaign: Id, from: Day, to: Day) =>
  queryOptions({
    queryKey: ['changes', campaign, from, to],
    queryFn: (): Promise<AssessmentChange[]> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/changes', { params: { path: { campaign }, query: { from, to } } })),
  });
