import { MapDraft, MapView } from '@gongjian/model';
import { z } from 'zod';
import { InCampaign, rolesOf, UploadedFile } from './parts.ts';

export const MAP_ROUTES = {
  getMap: {
    method: 'GET',
    url: '/campaigns/:campaign/map',
    about: 'The borders of townships as the county supplied them',
    params: InCampaign,
    response: MapView,
  },
  previewMap: {
    method: 'POST',
    url: '/campaigns/:campaign/map/preview',
    about: 'Read a GeoJSON file and match its areas to units; nothing is kept',
    params: InCampaign,
    body: z.object({ file: UploadedFile, property: z.string().max(200).optional() }),
    response: MapDraft,
    who: rolesOf('map.set'),
  },
} as const;
