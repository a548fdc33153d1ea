import type { BatchStart, Continuity, Day, Id, Pipeline } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

const path = (campaign: Id) => ({ path: { campaign } });

export const pipelineQuery = (campaign: Id, on: Day) =>
  queryOptions({
    queryKey: ['pipeline', campaign, on],
    queryFn: (): Promise<Pipeline> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/pipeline', { params: { ...path(campaign), query: { on } } })),
  });

export const batchStartQuery = (campaign: Id, on: Day, by: Day) =>
  queryOptions({
    queryKey: ['batch-start', campaign, on, by],
    queryFn: (): Promise<BatchStart> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/batch-start', { params: { ...path(campaign), query: { on, by } } })),
  });

export const continuityQuery = (campaign: Id, on: Day) =>
  queryOptions({
    queryKey: ['continuity', campaign, on],
    queryFn: (): Promise<Continuity> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/continuity', { params: { ...path(campaign), query: { on } } })),
  });
