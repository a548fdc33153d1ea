import type { Handlers } from '../routes.ts';
import { uploaded } from './files.ts';

export const problemHandlers: Handlers<'getProblem' | 'getThreeLists' | 'getThreeListsWorkbook'> = {
  getProblem: ({ params, query }, { service, caller }) =>
    service.problem(caller, params.campaign, params.problem, query),
  getThreeLists: ({ params, query }, { service, caller }) => service.threeLists(caller, params.campaign, query),
  getThreeListsWorkbook: async ({ params, query }, { service, caller }) =>
    uploaded(await service.threeListsWorkbook(caller, params.campaign, query)),
};
