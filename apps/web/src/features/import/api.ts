import type { AcceptedRow, Id, ImportDifference, ImportMapping, Receipt } from '@gongjian/model';
import { api, unwrap } from '../../lib/api.ts';

export type Uploaded = { readonly name: string; readonly base64: string };
export type ImportPreview = { readonly mapping: ImportMapping; readonly difference: ImportDifference };
export type RowReceipt = { readonly row: number; readonly receipt: Receipt };

const path = (campaign: Id) => ({ params: { path: { campaign } } });

export function previewImport(
  campaign: Id,
  file: Uploaded,
  mapping: ImportMapping | undefined,
): Promise<ImportPreview> {
  return unwrap(
    api.POST('/api/v1/campaigns/{campaign}/imports/preview', {
      ...path(campaign),
      body: { file, ...(mapping && { mapping }) },
    }),
  );
}

export async function commitImport(
  campaign: Id,
  file: Uploaded,
  mapping: ImportMapping,
  accepted: readonly AcceptedRow[],
  batch: string,
): Promise<RowReceipt[]> {
  return (await unwrap(
    api.POST('/api/v1/campaigns/{campaign}/imports', {
      ...path(campaign),
      body: { file, mapping, accepted: [...accepted], batch },
    }),
  )) as RowReceipt[];
}

export function returnWorkbook(campaign: Id, file: Uploaded, mapping: ImportMapping): Promise<Uploaded> {
  return unwrap(
    api.POST('/api/v1/campaigns/{campaign}/imports/returned', { ...path(campaign), body: { file, mapping } }),
  );
}
