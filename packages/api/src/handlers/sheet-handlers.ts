import type { Handlers } from '../routes.ts';
import { fileOf, uploaded } from './files.ts';

export const sheetHandlers: Handlers<'exportWorkbook' | 'givePackage' | 'reviewPackage' | 'takePackage'> = {
  exportWorkbook: async ({ params, body }, { service, caller }) =>
    uploaded(await service.exportWorkbook(caller, params.campaign, body)),
  givePackage: async ({ params, body }, { service, caller }) =>
    uploaded(await service.givePackage(caller, params.campaign, body)),
  reviewPackage: ({ params, body }, { service, caller }) =>
    service.reviewPackage(caller, params.campaign, fileOf(body.file)),
  takePackage: ({ params, body }, { service, caller }) =>
    service.takePackage(caller, params.campaign, fileOf(body.file), body.choices),
};
