import type { Handlers } from '../routes.ts';
import { uploaded } from './files.ts';

export const meetingHandlers: Handlers<
  'getLeaderPage' | 'getStocktake' | 'openStocktake' | 'getStocktakePaper' | 'getApprovals'
> = {
  getLeaderPage: ({ params, query }, { service, caller }) =>
    service.leaders.page(caller, params.campaign, params.leader, query),
  getStocktake: ({ params, query }, { service, caller }) =>
    service.stocktakes.page(caller, params.campaign, params.stocktake, query),
  openStocktake: ({ params, body }, { service, caller }) =>
    service.stocktakes.open(caller, params.campaign, params.stocktake, body),
  getStocktakePaper: async ({ params, query }, { service, caller }) =>
    uploaded(await service.stocktakes.paper(caller, params.campaign, params.stocktake, query)),
  getApprovals: ({ params, query }, { service, caller }) => service.approvals.page(caller, params.campaign, query),
};
