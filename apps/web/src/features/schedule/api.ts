import type { Day, Id, Step, Track, WhatIf } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

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
