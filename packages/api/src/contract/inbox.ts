import { Day, Inbox } from '@gongjian/model';
import { z } from 'zod';
import { InCampaign } from './parts.ts';

export const INBOX_ROUTES = {
  getInbox: {
    method: 'GET',
    url: '/campaigns/:campaign/inbox',
    about:
      'What is due for the asker by a day (by default the present one), and for the office what the clock suggests',
    params: InCampaign,
    query: z.object({ on: Day.optional() }),
    response: Inbox,
  },
} as const;
