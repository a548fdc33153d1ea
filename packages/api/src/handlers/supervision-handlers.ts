import type { Handlers } from '../routes.ts';
import { uploaded } from './files.ts';

export const supervisionHandlers: Handlers<'getOrderPaper' | 'getInspectionPaper'> = {
  getOrderPaper: async ({ params }, { service, caller }) =>
    uploaded(await service.orderPaper(caller, params.campaign, params.order)),
  getInspectionPaper: async ({ params }, { service, caller }) =>
    uploaded(await service.inspectionPaper(caller, params.campaign, params.inspection)),
};
