import type { Day, Id, SchedulePreview, Step, Track, WhatIf } from '@gongjian/model';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';
import { askAgain } from '../../lib/ask-again.ts';
import { upload } from '../../lib/files.ts';

export const tracksQuery = (campaign: Id) =>
  queryOptions({
    queryKey: ['tracks', campaign],
    queryFn: (): Promise<Track[]> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/tracks', { params: { path: { campaign } } })),
  });

export const draftStepsQuery = (campaign: Id, project: Id, track: Id, has: readonly string[]) =>
  queryOptions({
    queryKey: ['draft-steps', campaign, project, track, ...has],
    queryFn: (): Promise<Step[]> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/projects/{project}/draft-steps', {
          params: { path: { campaign, project }, query: { track, has: has.join(',') } },
        }),
      ),
  });

export const whatIfQuery = (campaign: Id, on: Day) =>
  queryOptions({
    queryKey: ['what-if', campaign, on],
    queryFn: (): Promise<WhatIf> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/what-if', { params: { path: { campaign }, query: { on } } })),
  });

export function exportSchedule(campaign: Id, project: Id, on: Day): Promise<{ name: string; base64: string }> {
  return unwrap(
    api.GET('/api/v1/campaigns/{campaign}/projects/{project}/schedule-file', {
      params: { path: { campaign, project }, query: { on } },
    }),
  );
}

export function usePreviewSchedule(campaign: Id, project: Id) {
  return useMutation({
    mutationFn: async (file: File): Promise<SchedulePreview> =>
      unwrap(
        api.POST('/api/v1/campaigns/{campaign}/projects/{project}/schedule-file/preview', {
          params: { path: { campaign, project } },
          body: { file: await upload(file) },
        }),
      ),
  });
}

export function useCommitSchedule(campaign: Id, project: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, seq, batch }: { file: File; seq: number; batch: string }) =>
      unwrap(
        api.POST('/api/v1/campaigns/{campaign}/projects/{project}/schedule-file', {
          params: { path: { campaign, project } },
          body: { file: await upload(file), seq, batch },
        }),
      ),
    onSuccess: () => askAgain(client),
  });
}
