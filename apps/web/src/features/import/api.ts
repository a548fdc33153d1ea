import type { AcceptedRow, Id, ImportMapping, ImportOutcome, ImportPreview, ImportProgress } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export type Uploaded = { readonly name: string; readonly base64: string };

const path = (campaign: Id) => ({ params: { path: { campaign } } });

/** `job` names the work, so that it can be watched and stopped. */
export function previewImport(
  campaign: Id,
  file: Uploaded,
  job: string,
  mappings?: readonly ImportMapping[],
): Promise<ImportPreview> {
  return unwrap(
    api.POST('/api/v1/campaigns/{campaign}/imports/preview', {
      ...path(campaign),
      body: { file, job, ...(mappings && { mappings: [...mappings] }) },
    }),
  ) as Promise<ImportPreview>;
}

export async function commitImport(
  campaign: Id,
  file: Uploaded,
  mappings: readonly ImportMapping[],
  accepted: readonly AcceptedRow[],
  batch: string,
): Promise<ImportOutcome> {
  return (await unwrap(
    api.POST('/api/v1/campaigns/{campaign}/imports', {
      ...path(campaign),
      body: { file, mappings: [...mappings], accepted: [...accepted], batch },
    }),
  )) as ImportOutcome;
}

export function returnWorkbook(campaign: Id, file: Uploaded, mappings: readonly ImportMapping[]): Promise<Uploaded> {
  return unwrap(
    api.POST('/api/v1/campaigns/{campaign}/imports/returned', {
      ...path(campaign),
      body: { file, mappings: [...mappings] },
    }),
  );
}

/** Milliseconds between two looks at how far it has come. */
const LOOK_EVERY = 500;

/** How far a running job has come; nothing before the server knows of it. */
export function useImportProgress(job: string | undefined): ImportProgress | undefined {
  const { data } = useQuery({
    queryKey: ['import-progress', job],
    queryFn: () => unwrap(api.GET('/api/v1/imports/{job}', { params: { path: { job: job ?? '' } } })),
    enabled: job !== undefined,
    refetchInterval: LOOK_EVERY,
    retry: false,
    gcTime: 0,
  });
  return job === undefined ? undefined : data;
}

export function cancelImport(job: string): Promise<ImportProgress> {
  return unwrap(api.POST('/api/v1/imports/{job}/cancel', { params: { path: { job } } }));
}
