import type { Day, FrontPage, Id } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export const frontPageQuery = (campaign: Id, on: Day, since: Day | undefined) =>
  queryOptions({
    queryKey: ['front-page', campaign, on, since],
    queryFn: (): Promise<FrontPage> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/front-page', {
          params: { path: { campaign }, query: { on, ...(since && { since }) } },
        }),
      ),
  });
