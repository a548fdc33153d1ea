import type { Handlers } from '../routes.ts';
import { fileOf } from './files.ts';

export const mapHandlers: Handlers<'getMap' | 'previewMap'> = {
  getMap: async ({ params }, { service, caller, baseMap }) => ({
    ...(await service.countyMap(caller, params.campaign)),
    ...(baseMap !== undefined && { base: baseMap }),
  }),
  previewMap: ({ params, body }, { service, caller }) =>
    service.previewMap(caller, params.campaign, fileOf(body.file), body.property),
};
