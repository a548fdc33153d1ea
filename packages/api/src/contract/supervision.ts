import { Id } from '@gongjian/model';
import { InCampaign, UploadedFile } from './parts.ts';

/** Papers of supervision; the orders themselves come with the casework. */
export const SUPERVISION_ROUTES = {
  getOrderPaper: {
    method: 'GET',
    url: '/campaigns/:campaign/orders/:order/paper',
    about: 'The .docx of a supervision order, as it stands now',
    params: InCampaign.extend({ order: Id }),
    response: UploadedFile,
  },
  getInspectionPaper: {
    method: 'GET',
    url: '/campaigns/:campaign/inspections/:inspection/paper',
    about: 'The .docx of a supervision plan',
    params: InCampaign.extend({ inspection: Id }),
    response: UploadedFile,
  },
} as const;
