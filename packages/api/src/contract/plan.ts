import { HoldingsView, Id } from '@gongjian/model';
import { z } from 'zod';

/** What the office asks while it changes the plan. */
export const PLAN_ROUTES = {
  getHoldings: {
    method: 'GET',
    url: '/holdings',
    about: 'What names a unit or a county leader as the one who answers for it, before a merger or a hand-over',
    query: z.object({ of: z.enum(['unit', 'leader']), id: Id }),
    response: HoldingsView,
    who: ['office'],
  },
} as const;
