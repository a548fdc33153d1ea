import { AcceptedRow, Id, ImportMapping, ImportPreview, ImportProgress } from '@gongjian/model';
import { z } from 'zod';
import { InCampaign, ReceiptView, rolesOf, UploadedFile } from './parts.ts';

/** Workbooks in: what one would change, what of it is taken, and how far that has come. */

/** One for each sheet that is read; a workbook has 200 at most. */
const ImportMappings = z.array(ImportMapping).min(1).max(200);
const Job = z.object({ job: z.uuid() });

export const IMPORT_ROUTES = {
  previewImport: {
    method: 'POST',
    url: '/campaigns/:campaign/imports/preview',
    about: 'Propose how to read each sheet (or take it as given) and show the difference row by row; nothing is kept',
    params: InCampaign,
    body: z.object({ file: UploadedFile, mappings: ImportMappings.optional(), job: z.uuid().optional() }),
    response: ImportPreview,
    who: rolesOf('reading.record'),
  },
  commitImport: {
    method: 'POST',
    url: '/campaigns/:campaign/imports',
    about: 'Record the accepted rows as one batch; where figures are reviewed, send them to the reviewer',
    params: InCampaign,
    body: z.object({
      file: UploadedFile,
      mappings: ImportMappings,
      accepted: z.array(AcceptedRow).max(20_000),
      batch: z.uuid(),
    }),
    response: z.object({
      rows: z.array(z.object({ sheet: z.string(), row: z.int(), receipt: ReceiptView })),
      reports: z.array(Id).describe('reports to the reviewer that the rows became'),
    }),
    who: rolesOf('reading.record'),
  },
  importProgress: {
    method: 'GET',
    url: '/imports/:job',
    about: 'How far a preview (its job) or a recording (its batch) of this post has come',
    params: Job,
    response: ImportProgress,
    who: rolesOf('reading.record'),
    audit: 'none',
  },
  cancelImport: {
    method: 'POST',
    url: '/imports/:job/cancel',
    about: 'Stop it where it still runs; a recording that was stopped has written nothing',
    params: Job,
    response: ImportProgress,
    who: rolesOf('reading.record'),
    audit: 'none',
  },
  returnWorkbook: {
    method: 'POST',
    url: '/campaigns/:campaign/imports/returned',
    about: 'Their own file back, with a comment on every cell that was refused or flagged',
    params: InCampaign,
    body: z.object({ file: UploadedFile, mappings: ImportMappings }),
    response: UploadedFile,
    who: rolesOf('reading.record'),
  },
} as const;
