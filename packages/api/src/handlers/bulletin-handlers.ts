import type { Handlers } from '../routes.ts';
import { fileOf, uploaded } from './files.ts';

export const bulletinHandlers: Handlers<
  | 'previewBulletin'
  | 'getPreviewPaper'
  | 'listBulletins'
  | 'issueBulletin'
  | 'getBulletinPaper'
  | 'listTemplates'
  | 'getWording'
  | 'previewWording'
  | 'setTemplateFile'
> = {
  previewBulletin: ({ params, query }, { service, caller }) => service.previewBulletin(caller, params.campaign, query),
  listBulletins: ({ params }, { service, caller }) => service.bulletins(caller, params.campaign),
  issueBulletin: ({ params, body }, { service, caller }) => service.issueBulletin(caller, params.campaign, body),
  getPreviewPaper: async ({ params, query }, { service, caller }) =>
    uploaded(await service.previewBulletinPaper(caller, params.campaign, query)),
  getBulletinPaper: async ({ params, query }, { service, caller }) =>
    uploaded(await service.bulletinPaper(caller, params.campaign, params.bulletin, query.format)),
  listTemplates: ({ params }, { service, caller }) => service.templates(caller, params.campaign),
  getWording: ({ params, query }, { service, caller }) => service.wording(caller, params.campaign, query.kind),
  previewWording: ({ params, body }, { service, caller }) => service.previewWording(caller, params.campaign, body),
  setTemplateFile: ({ params, body }, { service, caller }) =>
    service.setTemplateFile(caller, params.campaign, body.kind, fileOf(body.file)),
};
