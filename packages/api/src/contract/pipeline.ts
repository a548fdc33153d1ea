import { BatchStart, CloseOut, Continuity, Day, Pipeline } from '@gongjian/model';
import { z } from 'zod';
import { InCampaign, SEES_COUNTY } from './parts.ts';

/** The chain of projects, what can start together, and the close-out of a campaign. */
export const PIPELINE_ROUTES = {
  getPipeline: {
    method: 'GET',
    url: '/campaigns/:campaign/pipeline',
    about: 'Every project in its stage from idea to statistics, with how long it has been there',
    params: InCampaign,
    query: z.object({ on: Day }),
    response: Pipeline,
  },
  getBatchStart: {
    method: 'GET',
    url: '/campaigns/:campaign/batch-start',
    about: 'Which projects not started can truly start by a date: ready, ready only if, or not, counted back from it',
    params: InCampaign,
    query: z.object({ on: Day, by: Day }),
    response: BatchStart,
  },
  getContinuity: {
    method: 'GET',
    url: '/campaigns/:campaign/continuity',
    about: 'Starts and completions of the twelve months ahead, as planned and as drawn; months without a start',
    params: InCampaign,
    query: z.object({ on: Day }),
    response: Continuity,
  },
  getCloseOut: {
    method: 'GET',
    url: '/campaigns/:campaign/close-out',
    about: 'How the campaign ended, what is handed over, what came again and again, what goes on',
    params: InCampaign,
    query: z.object({ on: Day }),
    response: CloseOut,
    who: SEES_COUNTY,
  },
  getArchive: {
    method: 'GET',
    url: '/campaigns/:campaign/archive',
    about: 'The whole campaign as a .zip that opens in a browser and a spreadsheet without Gongjian',
    params: InCampaign,
    query: z.object({ on: Day }),
    response: z.any(),
    file: 'application/zip',
    audit: 'exported',
    who: ['office'],
  },
} as const;
