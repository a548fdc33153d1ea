import type { Handlers } from '../routes.ts';
import { fileOf } from './files.ts';

export const mapHandlers: Handlers<'getMap' | 'previewMap'> = {
  getMap: ({ params }, { service, caller }) => service.countyMap(caller, params.campaign),
  previewMap: ({ params, body }, { service, caller }) =>
    service.previewMap(caller, params.campaign, fileOf(body.file), body.property),
};
