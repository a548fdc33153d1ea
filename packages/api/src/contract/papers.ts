import {
  Bulletin,
  BulletinContent,
  BulletinKind,
  BulletinParticulars,
  Day,
  Id,
  PaperKind,
  PaperTemplate,
  PaperWording,
  TemplateInForce,
  WordedPaper,
} from '@gongjian/model';
import { z } from 'zod';
import { InCampaign, PaperFormat, rolesOf, SEES_COUNTY, UploadedFile } from './parts.ts';

const Asked = BulletinParticulars.extend({ on: Day, kind: BulletinKind.default('ten-day') });

/** Papers before and after they are issued. */
export const PAPER_ROUTES = {
  previewBulletin: {
    method: 'GET',
    url: '/campaigns/:campaign/bulletin-preview',
    about: 'The content of a bulletin on a day, with the origin of every figure and any contradiction',
    params: InCampaign,
    query: Asked,
    response: BulletinContent,
    who: SEES_COUNTY,
  },
  getPreviewPaper: {
    method: 'GET',
    url: '/campaigns/:campaign/bulletin-preview/paper',
    about: 'The paper that would be issued, as a file to look at',
    params: InCampaign,
    query: Asked.extend(PaperFormat.shape),
    response: UploadedFile,
    who: SEES_COUNTY,
  },
  listBulletins: {
    method: 'GET',
    url: '/campaigns/:campaign/bulletins',
    about: 'Issued bulletins',
    params: InCampaign,
    response: z.array(Bulletin),
  },
  issueBulletin: {
    method: 'POST',
    url: '/campaigns/:campaign/bulletins',
    about: 'Issue a bulletin from a snapshot frozen now; a contradiction stops it',
    params: InCampaign,
    body: BulletinParticulars.extend({
      id: z.uuid(),
      on: Day,
      kind: BulletinKind,
      issue: z.int().min(1).optional().describe('the number previewed; where it was taken since, nothing is issued'),
    }),
    response: Bulletin,
    who: rolesOf('bulletin.issue'),
  },
  getBulletinPaper: {
    method: 'GET',
    url: '/campaigns/:campaign/bulletins/:bulletin/paper',
    about: 'An issued paper; its .docx is always the same',
    params: InCampaign.extend({ bulletin: Id }),
    query: PaperFormat,
    response: UploadedFile,
  },
  listTemplates: {
    method: 'GET',
    url: '/campaigns/:campaign/templates',
    about: 'How each kind of paper is worded, and which places a .docx of the county’s own may name',
    params: InCampaign,
    response: z.array(TemplateInForce),
    who: SEES_COUNTY,
  },
  getWording: {
    method: 'GET',
    url: '/campaigns/:campaign/wording',
    about: 'How a kind of paper is worded, as it comes with the product, and every wording adopted before',
    params: InCampaign,
    query: z.object({ kind: PaperKind }),
    response: PaperWording,
    who: SEES_COUNTY,
  },
  previewWording: {
    method: 'POST',
    url: '/campaigns/:campaign/wording/preview',
    about:
      'The paper in a wording that is not adopted, an order, plan or meeting by its latest row; a wrong place is refused with where it stands',
    params: InCampaign,
    body: BulletinParticulars.extend({ on: Day, kind: PaperKind, template: PaperTemplate }),
    response: WordedPaper,
    who: rolesOf('template.adopt'),
  },
  setTemplateFile: {
    method: 'POST',
    url: '/campaigns/:campaign/templates/file',
    about: 'A .docx of the county’s own for a kind of paper; every place in it is checked, nothing in it may run',
    params: InCampaign,
    body: z.object({ kind: PaperKind, file: UploadedFile }),
    response: z.object({ name: z.string(), dropped: z.array(z.string()).describe('parts that were taken out') }),
    who: rolesOf('template.adopt'),
  },
} as const;
