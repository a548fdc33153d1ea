import type { ACCOUNT_ROUTES } from '../contract/accounts.ts';
import type { RouteName } from '../contract.ts';
import type { Handlers } from '../routes.ts';

export const accountHandlers: Handlers<keyof typeof ACCOUNT_ROUTES & RouteName> = {
  getSignIn: (_, { sessions, request }) => sessions.door.state(request),
  signIn: ({ body }, { sessions, request, reply }) => sessions.door.signIn(request, reply, body),
  giveCode: ({ body }, { sessions, request, reply }) => sessions.door.giveCode(request, reply, body.oneTimeCode),
  choosePost: ({ body }, { sessions, request }) => sessions.door.choosePost(request, body),
  signOut: (_, { sessions, request, reply }) => sessions.door.signOut(request, reply),
  setUp: ({ body }, { sessions, request }) => sessions.door.setUp(request, body),
  changePassword: ({ body }, { sessions, request, reply }) => sessions.door.changePassword(request, reply, body),
  proposeCodeKey: (_, { sessions, request }) => sessions.door.proposeCodeKey(request),
  adoptCodeKey: ({ body }, { sessions, request, reply }) =>
    sessions.door.adoptCodeKey(request, reply, body.oneTimeCode),
  getAccount: (_, { sessions, request }) => sessions.door.ownAccount(request),
  endSession: ({ params }, { sessions, request }) => sessions.door.endSession(request, params.session),
  linkIdentity: (_, { sessions, request, reply }) => sessions.door.linkIdentity(request, reply),
  unlinkIdentity: ({ body }, { sessions, request }) => sessions.door.unlinkIdentity(request, body.issuer),
  listAccounts: (_, { service, caller }) => service.accounts.list(caller),
  listAccountSessions: ({ params }, { service, caller }) => service.accounts.sessions(caller, params.account),
  endAccountSessions: async ({ params, body }, { service, caller }) => {
    await service.accounts.endSessions(caller, params.account, body.session);
    return service.accounts.sessions(caller, params.account);
  },
  givePassword: async ({ params, body }, { service, caller }) => ({
    password: await service.accounts.givePassword(caller, params.account, body),
  }),
};
