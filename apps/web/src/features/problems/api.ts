import type { Agenda, Day, Id } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export const agendaQuery = (campaign: Id, on: Day, visits: number, leader: Id | undefined) =>
  queryOptions({
    queryKey: ['agenda', campaign, on, visits, leader],
    queryFn: (): Promise<Agenda> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/agenda', {
          params: { path: { campaign }, query: { on, visits, ...(leader === undefined ? {} : { leader }) } },
        }),
      ),
  });
