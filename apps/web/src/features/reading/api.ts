import type { Adoption, AdoptionPlan, DraftPlan, Receipt } from '@gongjian/model';
import { api, unwrap } from '../../lib/api.ts';
import { upload } from '../../lib/files.ts';

export async function readDocument(file: File): Promise<DraftPlan> {
  return unwrap(api.POST('/api/v1/drafts', { body: await upload(file) }));
}

export function previewAdoption(adoption: Adoption): Promise<AdoptionPlan> {
  return unwrap(api.POST('/api/v1/adoptions/preview', { body: adoption }));
}

export async function adoptDraft(adoption: Adoption): Promise<Receipt[]> {
  return (await unwrap(api.POST('/api/v1/adoptions', { body: adoption }))) as Receipt[];
}
