import type { Door, Sessions } from '@gongjian/api';
import { type Actor, Refused, type Session } from '@gongjian/model';
import type { Accounts, Opened, Visitor } from '@gongjian/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookie } from './cookies.ts';
import type { IdentityProvider } from './identity.ts';
import { keepOpened, sessionName, type Visitors, visitors } from './visitors.ts';

export type Office = {
  readonly county: Session['county'];
  readonly accounts: Accounts;
  readonly identity?: IdentityProvider | undefined;
};

/** Sessions of an office: whoever has signed in to an account. The day is today in Beijing, by the clock of the process. */
export function officeSessions({ county, accounts, identity }: Office, now: () => Date): Sessions {
  const visitor = visitors(now);
  const session = async (request: FastifyRequest): Promise<Session> => {
    const asked = visitor(request);
    const actor = await accounts.actorOf(asked);
    const { posts } = await accounts.state(asked);
    return { mode: 'office', county, actor, actors: [actor], day: asked.day, dayFixed: false, ...(posts && { posts }) };
  };

  return {
    callerOf: async (request) => {
      const asked = visitor(request);
      const actor: Actor = await accounts.actorOf(asked);
      return { actor, day: asked.day, at: asked.at };
    },
    session,
    moveDay: async () => {
      throw new Refused({ kind: 'demonstration-only', what: 'day' });
    },
    chooseActor: async () => {
      throw new Refused({ kind: 'demonstration-only', what: 'actor' });
    },
    door: doorOf({ accounts, identity, visitor }),
  };
}

function doorOf({
  accounts,
  identity,
  visitor,
}: Pick<Office, 'accounts' | 'identity'> & { readonly visitor: Visitors }): Door {
  /** Does it, hands out what is new, and tells how far that is. */
  const opening = async (request: FastifyRequest, reply: FastifyReply, work: (visitor: Visitor) => Promise<Opened>) => {
    const asked = visitor(request);
    const opened = await work(asked);
    keepOpened(request, reply, opened, asked.at);
    return accounts.state({ ...asked, secret: opened.secret });
  };

  return {
    state: (request) => accounts.state(visitor(request)),
    signIn: (request, reply, { login, password }) =>
      opening(request, reply, (asked) => accounts.signIn(asked, login, password)),
    giveCode: (request, reply, code) => opening(request, reply, (asked) => accounts.giveCode(asked, code)),
    choosePost: async (request, post) => {
      const asked = visitor(request);
      await accounts.choosePost(asked, post);
      return accounts.state(asked);
    },
    signOut: async (request, reply) => {
      const asked = visitor(request);
      await accounts.signOut(asked);
      reply.header('set-cookie', cookie(sessionName(request), '', { secure: request.protocol === 'https', maxAge: 0 }));
      return accounts.state({ ...asked, secret: undefined });
    },
    setUp: async (request, { setUpCode, ...administrators }) => {
      const asked = visitor(request);
      await accounts.setUp(asked, setUpCode, administrators);
      return accounts.state(asked);
    },
    changePassword: (request, reply, { password, newPassword }) =>
      opening(request, reply, (asked) => accounts.changePassword(asked, password, newPassword)),
    proposeCodeKey: (request) => accounts.proposeCodeKey(visitor(request)),
    adoptCodeKey: (request, reply, code) => opening(request, reply, (asked) => accounts.adoptCodeKey(asked, code)),
    ownAccount: (request) => accounts.ownAccount(visitor(request)),
    endSession: async (request, session) => {
      const asked = visitor(request);
      await accounts.endOwnSession(asked, session);
      return accounts.ownAccount(asked);
    },
    linkIdentity: async (request, reply) => {
      await accounts.actorOf(visitor(request));
      if (identity === undefined)
        throw new Refused({ kind: 'not-found', what: 'identity', id: 'GONGJIAN_OIDC_ISSUER' });
      return { address: await identity.begin(request, reply, { link: true }) };
    },
    unlinkIdentity: async (request, issuer) => {
      const asked = visitor(request);
      await accounts.unlinkIdentity(asked, issuer);
      return accounts.ownAccount(asked);
    },
  };
}
