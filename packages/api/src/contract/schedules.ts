import { Day, Id, SchedulePreview } from '@gongjian/model';
import { z } from 'zod';
import { InCampaign, ReceiptView, rolesOf, UploadedFile } from './parts.ts';

/** Schedules out to Project and its peers as XML, and back from them. */

const InProject = InCampaign.extend({ project: Id });

export const SCHEDULE_ROUTES = {
  exportSchedules: {
    method: 'GET',
    url: '/campaigns/:campaign/schedule-file',
    about: 'Every project in sight with its steps as MSPDI, the XML of Project',
    params: InCampaign,
    query: z.object({ on: Day }),
    response: UploadedFile,
  },
  exportSchedule: {
    method: 'GET',
    url: '/campaigns/:campaign/projects/:project/schedule-file',
    about: 'The steps of one project as MSPDI, the XML of Project',
    params: InProject,
    query: z.object({ on: Day }),
    response: UploadedFile,
  },
  previewSchedule: {
    method: 'POST',
    url: '/campaigns/:campaign/projects/:project/schedule-file/preview',
    about: 'What an MSPDI file would change of the project’s steps, and what is wrong with it; nothing is kept',
    params: InProject,
    body: z.object({ file: UploadedFile }),
    response: SchedulePreview,
    who: rolesOf('step.set'),
  },
  commitSchedule: {
    method: 'POST',
    url: '/campaigns/:campaign/projects/:project/schedule-file',
    about: 'Take the steps over as previewed at `seq`, all or none; steps that the file has not stay',
    params: InProject,
    body: z.object({ file: UploadedFile, seq: z.int().min(0), batch: z.uuid() }),
    response: z.array(ReceiptView),
    who: rolesOf('step.set'),
  },
} as const;
