import type { Bulletin, BulletinContent, Day, Id, Recheck } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';
import { upload } from '../../lib/files.ts';

export const bulletinPreviewQuery = (campaign: Id, on: Day, kind: Bulletin['kind']) =>
  queryOptions({
    queryKey: ['bulletin-preview', campaign, on, kind],
    queryFn: (): Promise<BulletinContent> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/bulletin-preview', {
          params: { path: { campaign }, query: { on, kind } },
        }),
      ),
  });

export const bulletinsQuery = (campaign: Id) =>
  queryOptions({
    queryKey: ['bulletins', campaign],
    queryFn: (): Promise<Bulletin[]> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/bulletins', { params: { path: { campaign } } })),
  });

export function issueBulletin(campaign: Id, id: string, on: Day, kind: Bulletin['kind']): Promise<Bulletin> {
  return unwrap(
    api.POST('/api/v1/campaigns/{campaign}/bulletins', { params: { path: { campaign } }, body: { id, on, kind } }),
  );
}

export function bulletinPaper(campaign: Id, bulletin: Id): Promise<{ name: string; base64: string }> {
  return unwrap(
    api.GET('/api/v1/campaigns/{campaign}/bulletins/{bulletin}/paper', { params: { path: { campaign, bulletin } } }),
  );
}

export async function recheckDocument(file: File): Promise<Recheck> {
  return unwrap(api.POST('/api/v1/rechecks', { body: await upload(file) }));
}
