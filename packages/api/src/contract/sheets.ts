import { Day, ExportKind, FillChoice, FillReview, Id } from '@gongjian/model';
import { z } from 'zod';
import { InCampaign, ReceiptView, rolesOf, UploadedFile } from './parts.ts';

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
  givePackage: {
    method: 'POST',
    url: '/campaigns/:campaign/packages',
    about: 'What a unit owes for a day as a signed workbook to be filled in offline; written down as handed out',
    params: InCampaign,
    body: z.object({ id: z.uuid(), on: Day, unit: Id }),
    response: UploadedFile,
    who: rolesOf('package.give'),
  },
  reviewPackage: {
    method: 'POST',
    url: '/campaigns/:campaign/packages/review',
    about: 'A package that came back: each field as it went out, as filled in, and as it is now; nothing is kept',
    params: InCampaign,
    body: z.object({ file: UploadedFile }),
    response: FillReview,
    who: rolesOf('package.take'),
    audit: 'looked',
  },
  takePackage: {
    method: 'POST',
    url: '/campaigns/:campaign/packages/back',
    about: 'Take a package back as a whole, once; where both sides changed a field, by the choices',
    params: InCampaign,
    body: z.object({ file: UploadedFile, choices: z.array(FillChoice).max(1500).default([]) }),
    response: z.array(ReceiptView),
    who: rolesOf('package.take'),
  },
} as const;
