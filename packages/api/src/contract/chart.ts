import { Chart, Day, Id, TryOutFacts } from '@gongjian/model';
import { z } from 'zod';
import { InCampaign } from './parts.ts';

/** The wall chart, and what a change on it is tried with. Adopting a change is an act. */
export const CHART_ROUTES = {
  getChart: {
    method: 'GET',
    url: '/campaigns/:campaign/chart',
    about:
      'Every project with its steps: baseline, plan, actual, forecast, latest days counted back from day N, critical steps, milestones',
    params: InCampaign,
    query: z.object({ on: Day }),
    response: Chart,
  },
  getTryOutFacts: {
    method: 'GET',
    url: '/campaigns/:campaign/projects/:project/try-out-facts',
    about: 'A project and those linked with it in full, so that a change of a step can be tried before it is an act',
    params: InCampaign.extend({ project: Id }),
    query: z.object({ on: Day }),
    response: TryOutFacts,
  },
} as const;
