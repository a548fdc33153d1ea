import { Day, ExportKind, Id } from '@gongjian/model';
import { z } from 'zod';
import { InCampaign, UploadedFile } from './parts.ts';

/** Tables out as workbooks, and what units fill in offline. */
export const SHEET_ROUTES = {
  exportWorkbook: {
    method: 'POST',
    url: '/campaigns/:campaign/workbooks',
    about:
      'A table as .xlsx in the look of offices; `only`: the rows that the page shows, in their order; of the history, `kind` and `id`',
    params: InCampaign,
    body: z.object({
      sheet: ExportKind,
      on: Day,
      only: z.array(Id).max(5000).optional(),
      kind: z.string().max(40).optional(),
      id: Id.optional(),
    }),
    response: UploadedFile,
  },
} as const;
