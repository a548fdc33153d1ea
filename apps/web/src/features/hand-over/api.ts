import type { CloseOut, Day, Id } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

/** Drafts are worded in the language of the page, so it is part of what is asked. */
export const closeOutQuery = (campaign: Id, on: Day, language: string) =>
  queryOptions({
    queryKey: ['close-out', campaign, on, language],
    queryFn: (): Promise<CloseOut> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/close-out', { params: { path: { campaign }, query: { on } } })),
  });
