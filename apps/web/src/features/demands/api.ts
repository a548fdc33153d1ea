import type { DemandCost, DemandDraft, Id } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

type Asked = Pick<DemandDraft, 'id' | 'asOf' | 'items' | 'question' | 'units'>;

/** What a demand would cost; asked anew whenever what it asks changes. */
export const costQuery = (campaign: Id, asked: Asked) =>
  queryOptions({
    queryKey: ['demand-cost', campaign, asked],
    queryFn: (): Promise<DemandCost> =>
      unwrap(api.POST('/api/v1/campaigns/{campaign}/demands/preview', { params: { path: { campaign } }, body: asked })),
  });
