import type { Day, ExportKind, FillChoice, FillReview, Id, Receipt } from '@gongjian/model';
import { api, unwrap } from '../../lib/api.ts';

export type OutFile = { readonly name: string; readonly base64: string };

/** A table as a workbook: the rows that the page shows, or of the history what it is narrowed down to. */
export type ExportAsked = {
  readonly sheet: ExportKind;
  readonly on: Day;
  readonly only?: readonly Id[];
  readonly kind?: string | undefined;
  readonly id?: Id | undefined;
};

export function exportWorkbook(campaign: Id, { only, kind, id, ...asked }: ExportAsked): Promise<OutFile> {
  return unwrap(
    api.POST('/api/v1/campaigns/{campaign}/workbooks', {
      params: { path: { campaign } },
      body: { ...asked, ...(only && { only: [...only] }), ...(kind && { kind }), ...(id && { id }) },
    }),
  );
}

const path = (campaign: Id) => ({ params: { path: { campaign } } });

export function givePackage(
  campaign: Id,
  body: { readonly id: string; readonly on: Day; readonly unit: Id },
): Promise<OutFile> {
  return unwrap(api.POST('/api/v1/campaigns/{campaign}/packages', { ...path(campaign), body }));
}

export function reviewPackage(campaign: Id, file: OutFile): Promise<FillReview> {
  return unwrap(api.POST('/api/v1/campaigns/{campaign}/packages/review', { ...path(campaign), body: { file } }));
}

export async function takePackage(campaign: Id, file: OutFile, choices: readonly FillChoice[]): Promise<Receipt[]> {
  const body = { file, choices: [...choices] };
  return (await unwrap(
    api.POST('/api/v1/campaigns/{campaign}/packages/back', { ...path(campaign), body }),
  )) as Receipt[];
}
