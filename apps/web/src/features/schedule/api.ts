import type { Day, Id, ScheduleAccepted, SchedulePreview, Step, Track, WhatIf } from '@gongjian/model';
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

/** The schedules of the projects that the page shows; of all in sight without `only`. */
export function exportSchedules(
  campaign: Id,
  body: { readonly on: Day; readonly only?: Id[] },
): Promise<{ name: string; base64: string }> {
  return unwrap(api.POST('/api/v1/campaigns/{campaign}/schedule-files', { params: { path: { campaign } }, body }));
}

type Given = { readonly file: File; readonly project: Id | undefined };

export function usePreviewSchedule(campaign: Id) {
  return useMutation({
    mutationFn: async ({ file, project }: Given): Promise<SchedulePreview> =>
      unwrap(
        api.POST('/api/v1/campaigns/{campaign}/schedule-file/preview', {
          params: { path: { campaign } },
          body: { file: await upload(file), ...(project && { project }) },
        }),
      ),
  });
}

export function useCommitSchedule(campaign: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({
      file,
      project,
      ...options
    }: Given & { seq: number; batch: string; accepted: ScheduleAccepted }) =>
      unwrap(
        api.POST('/api/v1/campaigns/{campaign}/schedule-file', {
          params: { path: { campaign } },
          body: { file: await upload(file), ...(project && { project }), ...options },
        }),
      ),
    onSuccess: () => askAgain(client),
  });
}
