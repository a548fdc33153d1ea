import { type AccountSession, invalidAt, Refused } from '@gongjian/model';
import type { StoredSession } from '@gongjian/store';
import type { Accounts, Inside } from './contract.ts';
import { codeAddress, codeStep, newCodeKey } from './one-time-code.ts';
import { passwordFaults } from './password-rules.ts';
import type { Places } from './places.ts';
import { noted, type Sessions } from './sessions.ts';
import { rulesOf } from './set-up.ts';

/** 我的账号: what everybody does to his own account. */
export function ownAccountOf(
  { store: { accounts: store }, county: { id: county }, policy, provider, desk, audit }: Inside,
  sessions: Sessions,
  places: Places,
): Pick<
  Accounts,
  | 'changePassword'
  | 'proposeCodeKey'
  | 'adoptCodeKey'
  | 'ownAccount'
  | 'endOwnSession'
  | 'linkIdentity'
  | 'unlinkIdentity'
> {
  return {
    changePassword: async (visitor, password, newPassword) => {
      const { stored, account, credential, due } = await sessions.find(visitor);
      if (credential === undefined) throw new Refused({ kind: 'not-found', what: 'password', id: account.login });
      if (due === 'code') throw new Refused({ kind: 'step-due', step: 'code' });
      const faults = passwordFaults(newPassword, { login: account.login, policy, path: 'newPassword' });
      if (faults.length > 0) throw new Refused({ kind: 'invalid', issues: faults });
      return desk.inTurn(await places.queueOf(visitor), async () => {
        const attempt = await places.attempt(visitor, account.login, account);
        if (!(await desk.isRight(password, credential.hash))) {
          attempt.failed();
          throw new Refused(invalidAt('password', 'wrong'));
        }
        await attempt.succeeded();
        const used = [credential.hash, ...credential.previous].slice(0, Math.max(1, policy.passwordHistory));
        for (const hash of used)
          if (await desk.isRight(newPassword, hash)) throw new Refused(invalidAt('newPassword', 'used-before'));
        const { at } = visitor;
        const changed = { hash: await desk.hash(newPassword), previous: used, changedAt: at, mustChange: false };
        if (!(await store.setPassword(county, account.id, changed, credential.hash)))
          throw new Refused(invalidAt('password', 'wrong'));
        await store.endSessions(county, { account: account.id, but: stored.id }, at, 'password-changed');
        audit.note({ at, event: 'password-changed', ...noted(account), address: visitor.address });
        return sessions.renew(visitor, stored);
      });
    },

    proposeCodeKey: async (visitor) => {
      const { account, due } = await sessions.find(visitor);
      if (due === 'code' || due === 'password') throw new Refused({ kind: 'step-due', step: due });
      const key = newCodeKey();
      await store.proposeCodeKey(county, account.id, key);
      return { key, address: codeAddress(key, account.login) };
    },

    adoptCodeKey: async (visitor, code) => {
      const { stored, account, credential, due } = await sessions.find(visitor);
      if (due === 'code' || due === 'password') throw new Refused({ kind: 'step-due', step: due });
      const key = credential?.pendingCodeKey;
      const step = key === undefined ? undefined : codeStep(key, code, visitor.at);
      if (key === undefined || step === undefined || !(await store.adoptCodeKey(county, account.id, key, step)))
        throw new Refused({ kind: 'code-wrong' });
      const { at, address } = visitor;
      audit.note({ at, event: 'password-changed', ...noted(account), address, detail: 'one-time code' });
      return sessions.renew(visitor, stored, { codeGiven: true });
    },

    ownAccount: async (visitor) => {
      const { account, stored, post, credential } = await sessions.findReady(visitor);
      const { posts, ...rest } = account;
      const [own] = await store.namedPosts(county, post === undefined ? [] : [post]);
      if (own === undefined) throw new Error('Bug: somebody acts without a post');
      return {
        account: rest,
        posts: await store.namedPosts(county, posts),
        post: own,
        level: policy.level,
        rules: rulesOf(policy),
        ...(credential && { passwordChangedAt: credential.changedAt }),
        hasCode: credential?.codeKey !== undefined,
        ...(provider === undefined ? {} : { provider }),
        identities: (await store.identities(county, account.id)).map(({ issuer, linkedAt }) => ({ issuer, linkedAt })),
        sessions: (await store.sessions(county, account.id, visitor.at)).map((one) => sessionView(one, stored.id)),
      };
    },

    endOwnSession: async (visitor, session) => {
      const { account } = await sessions.findReady(visitor);
      const { at, address } = visitor;
      const ended = await store.endSessions(county, { account: account.id, id: session }, at, 'revoked');
      if (ended === 0) throw new Refused({ kind: 'not-found', what: 'session', id: session });
      audit.note({ at, event: 'session-revoked', ...noted(account), address, kind: 'account', id: account.id });
    },

    linkIdentity: async (visitor, { issuer, subject }) => {
      const { account } = await sessions.findReady(visitor);
      if (!(await store.linkIdentity(county, { issuer, subject, account: account.id }, visitor.at)))
        throw new Refused({ kind: 'identity', reason: 'linked' });
      const { at, address } = visitor;
      audit.note({
        at,
        event: 'password-changed',
        ...noted(account),
        address,
        detail: `linked ${issuer}`.slice(0, 500),
      });
    },

    unlinkIdentity: async (visitor, issuer) => {
      const { account } = await sessions.findReady(visitor);
      if (!(await store.unlinkIdentity(county, account.id, issuer)))
        throw new Refused({ kind: 'not-found', what: 'identity', id: issuer });
      const { at, address } = visitor;
      audit.note({
        at,
        event: 'password-changed',
        ...noted(account),
        address,
        detail: `unlinked ${issuer}`.slice(0, 500),
      });
    },
  };
}

export function sessionView(
  { id, how, post, openedAt, seenAt, endsAt, agent, address }: StoredSession,
  own?: string,
): AccountSession {
  return { id, isOwn: id === own, how, ...(post && { post }), openedAt, seenAt, endsAt, agent, address };
}
