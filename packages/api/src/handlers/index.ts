import type { Handlers } from '../routes.ts';
import { accountHandlers } from './account-handlers.ts';
import { actHandlers } from './act-handlers.ts';
import { auditHandlers } from './audit-handlers.ts';
import { bulletinHandlers } from './bulletin-handlers.ts';
import { campaignHandlers } from './campaign-handlers.ts';
import { chartHandlers } from './chart-handlers.ts';
import { documentHandlers } from './document-handlers.ts';
import { figureHandlers } from './figure-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { inboxHandlers } from './inbox-handlers.ts';
import { mapHandlers } from './map-handlers.ts';
import { meetingHandlers } from './meeting-handlers.ts';
import { pipelineHandlers } from './pipeline-handlers.ts';
import { problemHandlers } from './problem-handlers.ts';
import { reportingHandlers } from './reporting-handlers.ts';
import { scheduleHandlers } from './schedule-handlers.ts';
import { sessionHandlers } from './session-handlers.ts';
import { sheetHandlers } from './sheet-handlers.ts';
import { supervisionHandlers } from './supervision-handlers.ts';

export const HANDLERS: Handlers = {
  ...sessionHandlers,
  ...campaignHandlers,
  ...chartHandlers,
  ...actHandlers,
  ...documentHandlers,
  ...importHandlers,
  ...inboxHandlers,
  ...bulletinHandlers,
  ...pipelineHandlers,
  ...figureHandlers,
  ...problemHandlers,
  ...mapHandlers,
  ...meetingHandlers,
  ...supervisionHandlers,
  ...auditHandlers,
  ...reportingHandlers,
  ...scheduleHandlers,
  ...sheetHandlers,
  ...accountHandlers,
};
