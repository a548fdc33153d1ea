import type { Handlers } from '../routes.ts';

export const reportingHandlers: Handlers<'getBurden' | 'previewDemand' | 'getReportReview'> = {
  getBurden: ({ params, query }, { service, caller }) => service.burden(caller, params.campaign, query),
  previewDemand: ({ params, body }, { service, caller }) => service.demandCost(caller, params.campaign, body),
  getReportReview: ({ params, query }, { service, caller }) =>
    service.reportReview(caller, params.campaign, params.report, query),
};
