import type { Day, Id, NewCodeKey, OwnAccount, Post, Session, SignInState } from '@gongjian/model';
import type { Administrators, Caller } from '@gongjian/service';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Who asks and on which day: wired by the server, so that the API reads no clock and no cookie. */
export interface Sessions {
  /** @throws Refused `signed-out` or `step-due` where nobody may ask yet. */
  callerOf(request: FastifyRequest): Promise<Caller>;
  session(request: FastifyRequest): Promise<Session>;
  /** @throws Refused `demonstration-only` outside the demonstration. */
  moveDay(request: FastifyRequest, day: Day): Promise<Session>;
  /** Remembers the choice on the reply. @throws Refused `demonstration-only`, or `not-found` for an unknown post. */
  chooseActor(request: FastifyRequest, reply: FastifyReply, actor: Id): Promise<Session>;
  readonly door: Door;
}

/**
 * Signing in, and what one does to the own account. The secret of a session is in a cookie of the request and, where it
 * is new, of the reply. @throws Refused `office-only` in the demonstration, all but `state`.
 */
export interface Door {
  state(request: FastifyRequest): Promise<SignInState>;
  signIn(
    request: FastifyRequest,
    reply: FastifyReply,
    by: { readonly login: string; readonly password: string },
  ): Promise<SignInState>;
  giveCode(request: FastifyRequest, reply: FastifyReply, code: string): Promise<SignInState>;
  choosePost(request: FastifyRequest, post: Post): Promise<SignInState>;
  signOut(request: FastifyRequest, reply: FastifyReply): Promise<SignInState>;
  setUp(request: FastifyRequest, by: Administrators & { readonly setUpCode: string }): Promise<SignInState>;
  changePassword(
    request: FastifyRequest,
    reply: FastifyReply,
    change: { readonly password: string; readonly newPassword: string },
  ): Promise<SignInState>;
  proposeCodeKey(request: FastifyRequest): Promise<NewCodeKey>;
  adoptCodeKey(request: FastifyRequest, reply: FastifyReply, code: string): Promise<SignInState>;
  ownAccount(request: FastifyRequest): Promise<OwnAccount>;
  endSession(request: FastifyRequest, session: Id): Promise<OwnAccount>;
  linkIdentity(request: FastifyRequest, reply: FastifyReply): Promise<{ address: string }>;
  unlinkIdentity(request: FastifyRequest, issuer: string): Promise<OwnAccount>;
}
