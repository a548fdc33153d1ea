import type { ApprovalsPage, Casework, Day, Id, LeaderPage, StocktakePage, StocktakePaper } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';
import type { Format } from '../../ui/paper/paper-buttons.tsx';

export const leaderPageQuery = (campaign: Id, leader: Id, on: Day) =>
  queryOptions({
    queryKey: ['leader-page', campaign, leader, on],
    queryFn: (): Promise<LeaderPage> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/leaders/{leader}', {
          params: { path: { campaign, leader }, query: { on } },
        }),
      ),
  });

export const stocktakesQuery = (campaign: Id) =>
  queryOptions({
    queryKey: ['casework', campaign],
    queryFn: (): Promise<Casework> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/casework', { params: { path: { campaign } } })) as Promise<Casework>,
    select: ({ stocktake }) => stocktake.toSorted((a, b) => (a.on > b.on ? -1 : 1)),
  });

export const stocktakeQuery = (campaign: Id, stocktake: Id, on: Day) =>
  queryOptions({
    queryKey: ['stocktake', campaign, stocktake, on],
    queryFn: (): Promise<StocktakePage> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/stocktakes/{stocktake}', {
          params: { path: { campaign, stocktake }, query: { on } },
        }),
      ),
  });

export function openStocktake(campaign: Id, stocktake: Id, id: string) {
  return unwrap(
    api.POST('/api/v1/campaigns/{campaign}/stocktakes/{stocktake}/opening', {
      params: { path: { campaign, stocktake } },
      body: { id },
    }),
  );
}

export function stocktakePaper(
  campaign: Id,
  stocktake: Id,
  { on, kind, format }: { on: Day; kind: StocktakePaper['kind']; format: Format },
) {
  return unwrap(
    api.GET('/api/v1/campaigns/{campaign}/stocktakes/{stocktake}/paper', {
      params: { path: { campaign, stocktake }, query: { on, kind, format } },
    }),
  );
}

export const approvalsQuery = (campaign: Id, on: Day, office: Id | undefined) =>
  queryOptions({
    queryKey: ['approvals', campaign, on, office],
    queryFn: (): Promise<ApprovalsPage> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/approvals', {
          params: { path: { campaign }, query: { on, ...(office === undefined ? {} : { office }) } },
        }),
      ),
  });
