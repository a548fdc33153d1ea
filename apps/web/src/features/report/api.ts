import type { Day, DueItem, Id } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export const dueQuery = (campaign: Id, on: Day, unit: Id | undefined) =>
  queryOptions({
    queryKey: ['due', campaign, on, unit],
    queryFn: (): Promise<DueItem[]> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/due', {
          params: { path: { campaign }, query: { on, ...(unit && { unit }) } },
        }),
      ),
  });
