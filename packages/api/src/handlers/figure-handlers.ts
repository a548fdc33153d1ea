import type { Handlers } from '../routes.ts';
import { fileOf, uploaded } from './files.ts';

export const figureHandlers: Handlers<
  'recheckDocument' | 'listBulletinsSince' | 'correctBulletin' | 'getCorrectionPaper'
> = {
  recheckDocument: ({ body }, { service, caller }) => service.recheck(caller, fileOf(body)),
  listBulletinsSince: ({ params }, { service, caller }) => service.bulletinsSince(caller, params.campaign),
  correctBulletin: ({ params, body }, { service, caller }) =>
    service.correctBulletin(caller, params.campaign, params.bulletin, body),
  getCorrectionPaper: async ({ params }, { service, caller }) =>
    uploaded(await service.correctionPaper(caller, params.campaign, params.correction)),
};
