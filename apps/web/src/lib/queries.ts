import type {
  Assessment,
  Campaign,
  Casework,
  Day,
  DueItem,
  Id,
  Outlook,
  PlanView,
  Session,
  SignInState,
} from '@gongjian/model';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from './api.ts';
import { shared, unlessHeld } from './held.ts';

/** What more than one feature asks for. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: (): Promise<Session> => unwrap(api.GET('/api/v1/session')),
  staleTime: 60_000,
});

/** How far signing in has come; answered to everybody. */
export const signInQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: (): Promise<SignInState> => unwrap(api.GET('/api/v1/sign-in')),
});

export const campaignsQuery = queryOptions({
  queryKey: ['campaigns'],
  queryFn: (): Promise<Campaign[]> => unwrap(api.GET('/api/v1/campaigns')),
});

export const planQuery = (campaign: Id) =>
  queryOptions({
    queryKey: ['plan', campaign],
    queryFn: (held): Promise<PlanView> =>
      unlessHeld(held, (headers) =>
        api.GET('/api/v1/campaigns/{campaign}/plan', { params: { path: { campaign } }, headers }),
      ),
    structuralSharing: shared,
  });

/** Orders, meetings, commitments, reports on their way: what of it the asker may see. */
export const caseworkQuery = (campaign: Id) =>
  queryOptions({
    queryKey: ['casework', campaign],
    queryFn: (held): Promise<Casework> =>
      unlessHeld(held, (headers) =>
        api.GET('/api/v1/campaigns/{campaign}/casework', { params: { path: { campaign } }, headers }),
      ),
    structuralSharing: shared,
  });

export const assessmentQuery = (campaign: Id, on: Day) =>
  queryOptions({
    queryKey: ['assessment', campaign, on],
    queryFn: (): Promise<Assessment> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/assessment', { params: { path: { campaign }, query: { on } } })),
  });

/** Takes a moment at county size: pages show what they have and add this when it comes. */
export const outlookQuery = (campaign: Id, on: Day) =>
  queryOptions({
    queryKey: ['outlook', campaign, on],
    queryFn: (): Promise<Outlook> =>
      unwrap(api.GET('/api/v1/campaigns/{campaign}/outlook', { params: { path: { campaign }, query: { on } } })),
  });

export const dueQuery = (campaign: Id, on: Day, unit: Id | undefined) =>
  queryOptions({
    queryKey: ['due', campaign, on, unit],
    queryFn: (): Promise<DueItem[]> =>
      unwrap(
        api.GET('/api/v1/campaigns/{campaign}/due', {
          params: { path: { campaign }, query: { on, ...(unit && { unit }) } },
        }),
      ),
  });
