import type {
  Bulletin,
  BulletinContent,
  BulletinKind,
  BulletinParticulars,
  BulletinSince,
  Correction,
  Day,
  Id,
  PaperKind,
  PaperTemplate,
  PaperWording,
  Recheck,
  TemplateInForce,
  WordedPaper,
} from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';
import { upload } from '../../lib/files.ts';
import type { Format } from '../../ui/paper/paper-buttons.tsx';

/** Which paper, of which day, and what it says beside its figures. */
export type Asked = BulletinParticulars & { readonly on: Day; readonly kind: BulletinKind };

/** A bulletin, or the latest order, plan or meeting, as a wording would print it. */
export type AskedWording = BulletinParticulars & { readonly on: Day; readonly kind: PaperKind };

export const bulletinPreviewQuery = (campaign: Id, asked: Asked) =>
  queryOptions({
    queryKey: ['bulletin-preview', campaign, asked],
    queryFn: (): Promise<BulletinContent> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/bulletin-preview', { params: { path: { campaign }, query: asked } }),
      ),
  });

/** The file of a paper that is not issued. */
export function previewPaper(campaign: Id, asked: Asked, format: Format): Promise<{ name: string; base64: string }> {
  const query = { ...asked, format };
  return unwrap(
    api.GET('/api/v1/campaigns/{campaign}/bulletin-preview/paper', { params: { path: { campaign }, query } }),
  );
}

export const bulletinsQuery = (campaign: Id) =>
  queryOptions({
    queryKey: ['bulletins', campaign],
    queryFn: (): Promise<Bulletin[]> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/bulletins', { params: { path: { campaign } } })),
  });

/** `issue`: the number that was previewed. */
export function issueBulletin(campaign: Id, id: string, issue: number, asked: Asked): Promise<Bulletin> {
  return unwrap(
    api.POST('/api/v1/campaigns/{campaign}/bulletins', {
      params: { path: { campaign } },
      body: { id, issue, ...asked },
    }),
  );
}

export function bulletinPaper(campaign: Id, bulletin: Id, format: Format): Promise<{ name: string; base64: string }> {
  return unwrap(
    api.GET('/api/v1/campaigns/{campaign}/bulletins/{bulletin}/paper', {
      params: { path: { campaign, bulletin }, query: { format } },
    }),
  );
}

export async function recheckDocument(file: File): Promise<Recheck> {
  return unwrap(api.POST('/api/v1/rechecks', { body: await upload(file) }));
}

export const bulletinsSinceQuery = (campaign: Id) =>
  queryOptions({
    queryKey: ['bulletins-since', campaign],
    queryFn: (): Promise<BulletinSince[]> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/bulletins-since', { params: { path: { campaign } } })),
  });

export function correctBulletin(campaign: Id, bulletin: Id, id: string, reason: string): Promise<Correction> {
  return unwrap(
    api.POST('/api/v1/campaigns/{campaign}/bulletins/{bulletin}/corrections', {
      params: { path: { campaign, bulletin } },
      body: { id, reason },
    }),
  );
}

export function correctionPaper(campaign: Id, correction: Id): Promise<{ name: string; base64: string }> {
  return unwrap(
    api.GET('/api/v1/campaigns/{campaign}/corrections/{correction}/paper', {
      params: { path: { campaign, correction } },
    }),
  );
}

export const templatesQuery = (campaign: Id) =>
  queryOptions({
    queryKey: ['templates', campaign],
    queryFn: (): Promise<TemplateInForce[]> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/templates', { params: { path: { campaign } } })),
  });

export const wordingQuery = (campaign: Id, kind: PaperKind) =>
  queryOptions({
    queryKey: ['wording', campaign, kind],
    queryFn: (): Promise<PaperWording> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/wording', { params: { path: { campaign }, query: { kind } } })),
  });

/** The paper as it would be printed in a wording that is not adopted. */
export const wordingPreviewQuery = (campaign: Id, asked: AskedWording, template: PaperTemplate) =>
  queryOptions({
    queryKey: ['wording-preview', campaign, asked, template],
    queryFn: (): Promise<WordedPaper> =>
      unwrap(
        api.POST('/api/v1/campaigns/{campaign}/wording/preview', {
          params: { path: { campaign } },
          body: { ...asked, template },
        }),
      ),
  });

/** `dropped`: what was taken out of the file. */
export async function setTemplateFile(
  campaign: Id,
  kind: PaperKind,
  file: File,
): Promise<{ name: string; dropped: string[] }> {
  const body = { kind, file: await upload(file) };
  return unwrap(api.POST('/api/v1/campaigns/{campaign}/templates/file', { params: { path: { campaign } }, body }));
}
