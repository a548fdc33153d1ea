import type { Handlers } from '../routes.ts';
import { uploaded } from './files.ts';

export const sheetHandlers: Handlers<'exportWorkbook'> = {
  exportWorkbook: async ({ params, body }, { service, caller }) =>
    uploaded(await service.exportWorkbook(caller, params.campaign, body)),
};
