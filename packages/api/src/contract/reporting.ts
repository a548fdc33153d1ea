import { Burden, Day, DemandCost, DemandDraft, Id, ReportReview } from '@gongjian/model';
import { z } from 'zod';
import { InCampaign } from './parts.ts';

/** How figures come in, and what asking for them costs. */
export const REPORTING_ROUTES = {
  getBurden: {
    method: 'GET',
    url: '/campaigns/:campaign/burden',
    about: 'What was asked of each unit in sight, by month: items, rows, minutes, and what was known already',
    params: InCampaign,
    query: z.object({ on: Day }),
    response: Burden,
  },
  previewDemand: {
    method: 'POST',
    url: '/campaigns/:campaign/demands/preview',
    about: 'What a demand would cost the units, and what of it is known already; nothing is kept',
    params: InCampaign,
    body: DemandDraft.pick({ id: true, asOf: true, items: true, question: true, units: true }),
    response: DemandCost,
    who: ['office', 'supervisor', 'statistics'],
    audit: 'looked',
  },
  getReportReview: {
    method: 'GET',
    url: '/campaigns/:campaign/reports/:report',
    about: 'A report as its reviewer looks at it: each row beside the last figure, and the lights that would turn',
    params: InCampaign.extend({ report: Id }),
    query: z.object({ on: Day }),
    response: ReportReview,
  },
} as const;
