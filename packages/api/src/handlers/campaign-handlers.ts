import type { Handlers } from '../routes.ts';

export const campaignHandlers: Handlers<
  | 'listCampaigns'
  | 'getPlan'
  | 'getCasework'
  | 'getSnapshot'
  | 'getAssessment'
  | 'getFrontPage'
  | 'getChanges'
  | 'comparePacks'
  | 'getTarget'
  | 'getProject'
  | 'getCountBack'
  | 'getAllocation'
  | 'getStanding'
  | 'getSelection'
  | 'getOutlook'
  | 'getAgenda'
  | 'getWhatIf'
  | 'draftSteps'
  | 'listTracks'
  | 'listDue'
  | 'getHoldings'
> = {
  listCampaigns: (_, { service, caller }) => service.campaigns(caller),
  getPlan: ({ params, query }, { service, caller }) => service.plan(caller, params.campaign, query),
  getCasework: ({ params, query }, { service, caller }) => service.casework(caller, params.campaign, query),
  getSnapshot: ({ params, query }, { service, caller }) => service.snapshot(caller, params.campaign, query),
  getAssessment: ({ params, query }, { service, caller }) => service.assessment(caller, params.campaign, query),
  getFrontPage: ({ params, query }, { service, caller }) => service.frontPage(caller, params.campaign, query),
  getChanges: ({ params, query }, { service, caller }) => service.changes(caller, params.campaign, query),
  comparePacks: ({ params, query }, { service, caller }) => service.comparePacks(caller, params.campaign, query),
  getTarget: ({ params, query }, { service, caller }) => service.target(caller, params.campaign, params.target, query),
  getProject: ({ params, query }, { service, caller }) =>
    service.project(caller, params.campaign, params.project, query),
  getCountBack: ({ params, query }, { service, caller }) =>
    service.countBack(caller, params.campaign, params.project, query),
  getAllocation: ({ params, query }, { service, caller }) => service.allocation(caller, params.campaign, query),
  getStanding: ({ params, query }, { service, caller }) => service.standing(caller, params.campaign, query),
  getSelection: ({ params, query }, { service, caller }) => service.selection(caller, params.campaign, query),
  getOutlook: ({ params, query }, { service, caller }) => service.outlook(caller, params.campaign, query),
  getAgenda: ({ params, query }, { service, caller }) => service.agenda(caller, params.campaign, query),
  getWhatIf: ({ params, query }, { service, caller }) => service.whatIf(caller, params.campaign, query),
  draftSteps: ({ params, query: { track, has } }, { service, caller }) =>
    service.draftSteps(caller, params.campaign, params.project, {
      track,
      has: has.split(',').filter((key) => key !== ''),
    }),
  listTracks: ({ params }, { service, caller }) => service.tracks(caller, params.campaign),
  getHoldings: ({ query }, { service, caller }) => service.holdings(caller, query),
  listDue: ({ params, query }, { service, caller }) => service.due(caller, params.campaign, query),
};
