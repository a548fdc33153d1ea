import type { Day, Id, TargetDetail } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export const targetQuery = (campaign: Id, target: Id, on: Day) =>
  queryOptions({
    queryKey: ['target', campaign, target, on],
    queryFn: (): Promise<TargetDetail> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/targets/{target}', {
          params: { path: { campaign, target }, query: { on } },
        }),
      ),
  });
