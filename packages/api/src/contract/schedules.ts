import { Day, Id, ScheduleAccepted, SchedulePreview } from '@gongjian/model';
import { z } from 'zod';
import { InCampaign, ReceiptView, rolesOf, UploadedFile } from './parts.ts';

/** Schedules out to Project and its peers as XML, and back from them. */

/** The plan is the office's; where steps stand, each unit tells of its own. */
const TAKES = rolesOf('step.set', 'progress.record');

const InProject = InCampaign.extend({ project: Id });

export const SCHEDULE_ROUTES = {
  exportSchedules: {
    method: 'POST',
    url: '/campaigns/:campaign/schedule-files',
    about:
      'Every project in sight with its steps as MSPDI, the XML of Project; `only`: the projects that the page shows',
    params: InCampaign,
    body: z.object({ on: Day, only: z.array(Id).max(5000).optional() }),
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
    url: '/campaigns/:campaign/schedule-file/preview',
    about:
      'What an MSPDI file would change of the steps of a project, or of each project that it names, where it says that they stand, and what is wrong with it; nothing is kept',
    params: InCampaign,
    body: z.object({ file: UploadedFile, project: Id.optional() }),
    response: SchedulePreview,
    who: TAKES,
  },
  commitSchedule: {
    method: 'POST',
    url: '/campaigns/:campaign/schedule-file',
    about:
      'Take over what is accepted of a preview at `seq`, all of it or none; where steps stand is recorded as progress of today; steps that the file has not stay',
    params: InCampaign,
    body: z.object({
      file: UploadedFile,
      project: Id.optional(),
      seq: z.int().min(0),
      batch: z.uuid(),
      accepted: ScheduleAccepted,
    }),
    response: z.array(ReceiptView),
    who: TAKES,
  },
} as const;
