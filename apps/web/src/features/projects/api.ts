import type { Day, Id, ProjectDetail } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export const projectQuery = (campaign: Id, project: Id, on: Day) =>
  queryOptions({
    queryKey: ['project', campaign, project, on],
    queryFn: (): Promise<ProjectDetail> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/projects/{project}', {
          params: { path: { campaign, project }, query: { on } },
        }),
      ),
  });
