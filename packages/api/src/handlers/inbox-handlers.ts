import type { Handlers } from '../routes.ts';

export const inboxHandlers: Handlers<'getInbox'> = {
  getInbox: ({ params, query }, { service, caller }) => service.inbox(caller, params.campaign, query),
};
