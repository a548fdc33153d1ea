import { Id, SupervisionPaper } from '@gongjian/model';
import { InCampaign, PaperFormat, UploadedFile } from './parts.ts';

const ofOrder = InCampaign.extend({ order: Id });
const ofInspection = InCampaign.extend({ inspection: Id });

/** Papers of supervision; the orders themselves come with the casework. */
export const SUPERVISION_ROUTES = {
  previewOrder: {
    method: 'GET',
    url: '/campaigns/:campaign/orders/:order/preview',
    about: 'What a supervision order prints, as it stands now, with the origin of every figure',
    params: ofOrder,
    response: SupervisionPaper,
  },
  getOrderPaper: {
    method: 'GET',
    url: '/campaigns/:campaign/orders/:order/paper',
    about: 'A supervision order as a file, as it stands now',
    params: ofOrder,
    query: PaperFormat,
    response: UploadedFile,
  },
  previewInspection: {
    method: 'GET',
    url: '/campaigns/:campaign/inspections/:inspection/preview',
    about: 'What a supervision plan prints, with the origin of every figure',
    params: ofInspection,
    response: SupervisionPaper,
  },
  getInspectionPaper: {
    method: 'GET',
    url: '/campaigns/:campaign/inspections/:inspection/paper',
    about: 'A supervision plan as a file',
    params: ofInspection,
    query: PaperFormat,
    response: UploadedFile,
  },
} as const;
