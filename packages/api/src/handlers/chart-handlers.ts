import type { Handlers } from '../routes.ts';

export const chartHandlers: Handlers<'getChart' | 'getTryOutFacts'> = {
  getChart: ({ params, query }, { service, caller }) => service.chart(caller, params.campaign, query),
  getTryOutFacts: ({ params, query }, { service, caller }) =>
    service.tryOutFacts(caller, params.campaign, params.project, query),
};
