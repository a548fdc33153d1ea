import type { AuditEntry, AuditState, Day, Verification } from '@gongjian/model';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';
import type { AuditSearch } from './search.ts';

const AUDIT_PAGE = 100;

/** The notes from the newest back, a page at a time. Asking is noted too, so it is not asked again by itself. */
export const auditQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', search],
    queryFn: ({ pageParam }): Promise<AuditEntry[]> => {
      const given = Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
      const before = pageParam > 0 ? { before: pageParam } : {};
      return unwrap(api.GET('/api/v1/audit', { params: { query: { ...given, ...before, limit: AUDIT_PAGE } } }));
    },
    initialPageParam: 0,
    getNextPageParam: (page) => (page.length < AUDIT_PAGE ? undefined : page.at(-1)?.seq),
    refetchOnWindowFocus: false,
  });

/** `checked` is when the last check was made: its numbers and these are shown side by side. */
export const auditStateQuery = (checked: string | undefined) =>
  queryOptions({
    queryKey: ['audit-state', checked],
    queryFn: (): Promise<AuditState> => unwrap(api.GET('/api/v1/audit/state')),
    placeholderData: keepPreviousData,
  });

/** In milliseconds. */
const ASK_AGAIN = 500;

export const verificationQuery = queryOptions({
  queryKey: ['verification'],
  queryFn: (): Promise<Verification> => unwrap(api.GET('/api/v1/verification')),
  refetchInterval: ({ state }) => (state.data?.running === undefined ? false : ASK_AGAIN),
});

export function startVerification(): Promise<Verification> {
  return unwrap(api.POST('/api/v1/verification'));
}

type ExportedFile = { readonly name: string; readonly base64: string };

/** Every file of the days, each handed over as it comes; `onProgress` is told how far it has come. */
export async function exportAudit(
  days: { readonly from: Day; readonly to: Day },
  give: (file: ExportedFile) => void,
  onProgress: (done: number, total: number) => void,
): Promise<{ notes: number; files: number }> {
  let [notes, files] = [0, 0];
  for (let after: number | undefined; ; ) {
    const body = { ...days, ...(after === undefined ? {} : { after }) };
    const part = await unwrap(api.POST('/api/v1/audit/exports', { body }));
    give(part.file);
    notes += part.notes;
    files += 1;
    onProgress(notes, notes + part.left);
    if (part.left === 0) return { notes, files };
    after = part.last;
  }
}
