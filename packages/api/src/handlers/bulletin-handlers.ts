import type { Handlers } from '../routes.ts';
import { uploaded } from './files.ts';

export const bulletinHandlers: Handlers<
  'previewBulletin' | 'getPreviewPaper' | 'listBulletins' | 'issueBulletin' | 'getBulletinPaper'
> = {
  previewBulletin: ({ params, query }, { service, caller }) => service.previewBulletin(caller, params.campaign, query),
  listBulletins: ({ params }, { service, caller }) => service.bulletins(caller, params.campaign),
  issueBulletin: ({ params, body }, { service, caller }) => service.issueBulletin(caller, params.campaign, body),
  getPreviewPaper: async ({ params, query }, { service, caller }) =>
    uploaded(await service.previewBulletinPaper(caller, params.campaign, query)),
  getBulletinPaper: async ({ params, query }, { service, caller }) =>
    uploaded(await service.bulletinPaper(caller, params.campaign, params.bulletin, query.format)),
};
