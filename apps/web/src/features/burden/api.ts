import type { Burden, Day, Id } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export const burdenQuery = (campaign: Id, on: Day) =>
  queryOptions({
    queryKey: ['burden', campaign, on],
    queryFn: (): Promise<Burden> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/burden', { params: { path: { campaign }, query: { on } } })),
  });
