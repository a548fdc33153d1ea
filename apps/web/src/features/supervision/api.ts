import type { Id, SupervisionPaper } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';
import type { Format } from '../../ui/paper/paper-buttons.tsx';

type Paper = { readonly name: string; readonly base64: string };

export const orderPreviewQuery = (campaign: Id, order: Id) =>
  queryOptions({
    queryKey: ['order-preview', campaign, order],
    queryFn: (): Promise<SupervisionPaper> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/orders/{order}/preview', { params: { path: { campaign, order } } })),
  });

export function orderPaper(campaign: Id, order: Id, format: Format): Promise<Paper> {
  return unwrap(
    api.GET('/api/v1/campaigns/{campaign}/orders/{order}/paper', {
      params: { path: { campaign, order }, query: { format } },
    }),
  );
}

export const inspectionPreviewQuery = (campaign: Id, inspection: Id) =>
  queryOptions({
    queryKey: ['inspection-preview', campaign, inspection],
    queryFn: (): Promise<SupervisionPaper> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/inspections/{inspection}/preview', {
          params: { path: { campaign, inspection } },
        }),
      ),
  });

export function inspectionPaper(campaign: Id, inspection: Id, format: Format): Promise<Paper> {
  return unwrap(
    api.GET('/api/v1/campaigns/{campaign}/inspections/{inspection}/paper', {
      params: { path: { campaign, inspection }, query: { format } },
    }),
  );
}
