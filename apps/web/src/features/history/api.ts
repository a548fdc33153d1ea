import type { HistoryEntry, Id } from '@gongjian/model';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export const HISTORY_PAGE = 100;

export type HistoryFilter = {
  readonly campaign?: Id | undefined;
  readonly kind?: string | undefined;
  readonly id?: Id | undefined;
};

/** The ledger from the newest entry back, a page at a time. */
export const historyQuery = ({ campaign, kind, id }: HistoryFilter) =>
  infiniteQueryOptions({
    queryKey: ['history', campaign, kind, id],
    queryFn: ({ pageParam }): Promise<HistoryEntry[]> =>
      unwrap(
        api.GET('/api/v1/history', {
          params: {
            query: {
              limit: HISTORY_PAGE,
              ...(campaign && { campaign }),
              ...(kind && { kind }),
              ...(id && { id }),
              ...(pageParam > 0 && { before: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (page) => (page.length < HISTORY_PAGE ? undefined : page.at(-1)?.seq),
  });
