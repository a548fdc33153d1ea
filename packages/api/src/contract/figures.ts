import { BulletinSince, Correction, Id, Recheck, Text } from '@gongjian/model';
import { z } from 'zod';
import { InCampaign, rolesOf, SEES_COUNTY, UploadedFile } from './parts.ts';

/** Where printed figures come from, and whether they still hold. */
export const FIGURE_ROUTES = {
  recheckDocument: {
    method: 'POST',
    url: '/rechecks',
    about: 'Read a document back and make every figure in it again; nothing is kept',
    body: UploadedFile,
    response: Recheck,
    who: SEES_COUNTY,
  },
  listBulletinsSince: {
    method: 'GET',
    url: '/campaigns/:campaign/bulletins-since',
    about: 'Issued bulletins of which something printed was corrected since, and the corrections issued',
    params: InCampaign,
    response: z.array(BulletinSince),
    who: SEES_COUNTY,
  },
  correctBulletin: {
    method: 'POST',
    url: '/campaigns/:campaign/bulletins/:bulletin/corrections',
    about: 'Issue a correction that quotes what was printed and what is right; the bulletin stays as it was',
    params: InCampaign.extend({ bulletin: Id }),
    body: z.object({ id: z.uuid(), reason: Text.min(1) }),
    response: Correction,
    who: rolesOf('bulletin.correct'),
  },
  getCorrectionPaper: {
    method: 'GET',
    url: '/campaigns/:campaign/corrections/:correction/paper',
    about: 'The .docx of an issued correction; always the same',
    params: InCampaign.extend({ correction: Id }),
    response: UploadedFile,
  },
} as const;
