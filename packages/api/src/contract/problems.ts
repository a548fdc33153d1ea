import { Day, Id, ProblemDetail, ThreeLists } from '@gongjian/model';
import { z } from 'zod';
import { InCampaign, UploadedFile } from './parts.ts';

/** Problems one by one, and the three lists. What is done about them are acts. */
export const PROBLEM_ROUTES = {
  getProblem: {
    method: 'GET',
    url: '/campaigns/:campaign/problems/:problem',
    about: 'One problem: what it blocks, where it stands on the ladder, its measures',
    params: InCampaign.extend({ problem: Id }),
    query: z.object({ on: Day }),
    response: ProblemDetail,
  },
  getThreeLists: {
    method: 'GET',
    url: '/campaigns/:campaign/three-lists',
    about: 'Problems, measures and responsibilities: three views of one set of facts',
    params: InCampaign,
    query: z.object({ on: Day }),
    response: ThreeLists,
  },
  getThreeListsWorkbook: {
    method: 'GET',
    url: '/campaigns/:campaign/three-lists/workbook',
    about: 'The three lists as .xlsx for A4 landscape',
    params: InCampaign,
    query: z.object({ on: Day }),
    response: UploadedFile,
  },
} as const;
