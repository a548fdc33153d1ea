import type { Handlers } from '../routes.ts';

export const campaignHandlers: Handlers<
  | 'listCampaigns'
  | 'getPlan'
  | 'getSnapshot'
  | 'getAssessment'
  | 'getFrontPage'
  | 'getChanges'
  | 'comparePacks'
  | 'getTarget'
  | 'getProject'
  | 'listDue'
> = {
  listCampaigns: (_, { service, caller }) => service.campaigns(caller),
  getPlan: ({ params, query }, { service, caller }) => service.plan(caller, params.campaign, query),
  getSnapshot: ({ params, query }, { service, caller }) => service.snapshot(caller, params.campaign, query),
  getAssessment: ({ params, query }, { service, caller }) => service.assessment(caller, params.campaign, query),
  getFrontPage: ({ params, query }, { service, caller }) => service.frontPage(caller, params.campaign, query),
  getChanges: ({ params, query }, { service, caller }) => service.changes(caller, params.campaign, query),
  comparePacks: ({ params, query }, { service, caller }) => service.comparePacks(caller, params.campaign, query),
  getTarget: ({ params, query }, { service, caller }) => service.target(caller, params.campaign, params.target, query),
  getProject: ({ params, query }, { service, caller }) =>
    service.project(caller, params.campaign, params.project, query),
  listDue: ({ params, query }, { service, caller }) => service.due(caller, params.campaign, query),
};
