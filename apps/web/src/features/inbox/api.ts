import type { Day, Id, Inbox } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export const inboxQuery = (campaign: Id, on: Day) =>
  queryOptions({
    queryKey: ['inbox', campaign, on],
    queryFn: (): Promise<Inbox> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/inbox', { params: { path: { campaign }, query: { on } } }),
      ) as Promise<Inbox>,
  });
