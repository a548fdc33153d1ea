import type { Chart, Day, Id, TryOutFacts } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export const chartQuery = (campaign: Id, on: Day) =>
  queryOptions({
    queryKey: ['chart', campaign, on],
    queryFn: async (): Promise<Chart> => {
      const asked = api.GET('/api/v1/campaigns/{campaign}/chart', { params: { path: { campaign }, query: { on } } });
      // The client's types lose that a span is two numbers, not any.
      return (await unwrap(asked)) as Chart;
    },
  });

export const tryOutQuery = (campaign: Id, project: Id, on: Day) =>
  queryOptions({
    queryKey: ['try-out-facts', campaign, project, on],
    queryFn: (): Promise<TryOutFacts> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/projects/{project}/try-out-facts', {
          params: { path: { campaign, project }, query: { on } },
        }),
      ),
  });
