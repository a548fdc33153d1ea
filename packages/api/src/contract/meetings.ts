import { ApprovalsPage, COUNTY_ROLES, Day, Id, LeaderPage, StocktakePage } from '@gongjian/model';
import { z } from 'zod';
import { InCampaign, PaperFormat, ReceiptView, UploadedFile } from './parts.ts';

const ofStocktake = InCampaign.extend({ stocktake: Id });

/** What leaders and approval offices look at, and the meetings where they decide. */
export const MEETING_ROUTES = {
  getLeaderPage: {
    method: 'GET',
    url: '/campaigns/:campaign/leaders/:leader',
    about:
      'One county leader: commitments, targets and projects, blockers by price, decisions due with options, visits',
    params: InCampaign.extend({ leader: Id }),
    query: z.object({ on: Day }),
    response: LeaderPage,
    who: COUNTY_ROLES,
  },
  getStocktake: {
    method: 'GET',
    url: '/campaigns/:campaign/stocktakes/:stocktake',
    about: 'One stocktake: its agenda (frozen when it opened), the commitments it goes through, its papers as data',
    params: ofStocktake,
    query: z.object({ on: Day }),
    response: StocktakePage,
  },
  openStocktake: {
    method: 'POST',
    url: '/campaigns/:campaign/stocktakes/:stocktake/opening',
    about: 'Open a planned stocktake with the agenda worked out now; sent twice it is opened once',
    params: ofStocktake,
    body: z.object({ id: z.uuid() }),
    response: ReceiptView,
    who: ['office', 'leader'],
  },
  getStocktakePaper: {
    method: 'GET',
    url: '/campaigns/:campaign/stocktakes/:stocktake/paper',
    about: 'The agenda or the minutes of a stocktake as a file; of a closed one its .docx is always the same',
    params: ofStocktake,
    query: PaperFormat.extend({ on: Day, kind: z.enum(['agenda', 'minutes']) }),
    response: UploadedFile,
  },
  getApprovals: {
    method: 'GET',
    url: '/campaigns/:campaign/approvals',
    about: "What waits with an approval office and what it holds; by default the asker's own",
    params: InCampaign,
    query: z.object({ on: Day, office: Id.optional() }),
    response: ApprovalsPage,
  },
} as const;
