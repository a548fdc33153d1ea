import { Recheck } from '@gongjian/model';
import { SEES_COUNTY, UploadedFile } from './parts.ts';

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
} as const;
