import type { Day, Id, ReportReview } from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

export const reviewQuery = (campaign: Id, report: Id, on: Day) =>
  queryOptions({
    queryKey: ['review', campaign, report, on],
    queryFn: (): Promise<ReportReview> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/reports/{report}', {
          params: { path: { campaign, report }, query: { on } },
        }),
      ),
  });
