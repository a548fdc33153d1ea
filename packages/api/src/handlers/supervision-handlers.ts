import type { Handlers } from '../routes.ts';
import { uploaded } from './files.ts';

export const supervisionHandlers: Handlers<
  'previewOrder' | 'getOrderPaper' | 'previewInspection' | 'getInspectionPaper'
> = {
  previewOrder: ({ params }, { service, caller }) => service.previewOrder(caller, params.campaign, params.order),
  previewInspection: ({ params }, { service, caller }) =>
    service.previewInspection(caller, params.campaign, params.inspection),
  getOrderPaper: async ({ params, query }, { service, caller }) =>
    uploaded(await service.orderPaper(caller, params.campaign, params.order, query.format)),
  getInspectionPaper: async ({ params, query }, { service, caller }) =>
    uploaded(await service.inspectionPaper(caller, params.campaign, params.inspection, query.format)),
};
