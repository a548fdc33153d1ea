import type { Id, MapDraft, MapView } from '@gongjian/model';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';
import { upload } from '../../lib/files.ts';

export const mapQuery = (campaign: Id) =>
  queryOptions({
    queryKey: ['map', campaign],
    queryFn: (): Promise<MapView> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/map', { params: { path: { campaign } } })),
  });

/** Reads a file and matches its areas; with `property`, by that member of the file. */
export function usePreviewMap(campaign: Id) {
  return useMutation({
    mutationFn: async ({ file, property }: { file: File; property?: string }): Promise<MapDraft> =>
      unwrap(
        api.POST('/api/v1/campaigns/{campaign}/map/preview', {
          params: { path: { campaign } },
          body: { file: await upload(file), ...(property !== undefined && { property }) },
        }),
      ),
  });
}
