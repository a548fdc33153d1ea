import type { Id } from '@gongjian/model';
import { api, unwrap } from '../../lib/api.ts';

type Paper = { readonly name: string; readonly base64: string };

export function orderPaper(campaign: Id, order: Id): Promise<Paper> {
  return unwrap(
    api.GET('/api/v1/campaigns/{campaign}/orders/{order}/paper', { params: { path: { campaign, order } } }),
  );
}

export function inspectionPaper(campaign: Id, inspection: Id): Promise<Paper> {
  return unwrap(
    api.GET('/api/v1/campaigns/{campaign}/inspections/{inspection}/paper', {
      params: { path: { campaign, inspection } },
    }),
  );
}
