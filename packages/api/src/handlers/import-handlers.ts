import type { Handlers } from '../routes.ts';
import { fileOf, uploaded } from './files.ts';

export const importHandlers: Handlers<'previewImport' | 'commitImport' | 'returnWorkbook'> = {
  previewImport: ({ params, body }, { service, caller }) =>
    service.previewImport(caller, params.campaign, fileOf(body.file), body.mapping),
  commitImport: ({ params, body: { file, ...options } }, { service, caller }) =>
    service.commitImport(caller, params.campaign, fileOf(file), options),
  returnWorkbook: async ({ params, body }, { service, caller }) =>
    uploaded(await service.returnWorkbook(caller, params.campaign, fileOf(body.file), body.mapping)),
};
