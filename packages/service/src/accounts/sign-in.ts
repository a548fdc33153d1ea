import { type Account, isAdminRole, loginKey, Refused } from '@gongjian/model';
import type { Accounts, Inside, Opened, Visitor } from './contract.ts';
import { codeStep } from './one-time-code.ts';
import { LONGEST_PASSWORD } from './password-rules.ts';
import type { Places } from './places.ts';
import { DAY, GIVEN_PASSWORD_DAYS, isOver, KNOWN_DAYS, shifted } from './policy.ts';
import { newSecret } from './secrets.ts';
import { isSamePost, noted, type Sessions } from './sessions.ts';

/** Coming in, by password or by the identity provider, and going out. */
export function signInOf(
  { store: { accounts: store }, county: { id: county }, desk, audit }: Inside,
  sessions: Sessions,
  places: Places,
): Pick<Accounts, 'signIn' | 'signInVouched' | 'giveCode' | 'choosePost' | 'signOut' | 'whoIs' | 'actorOf'> {
  let forgotten = '';

  const byLogin = async (login: string): Promise<Account | undefined> => {
    const key = loginKey(login);
    return (await store.accounts(county)).find(({ account }) => loginKey(account.login) === key)?.account;
  };

  /** Once a day, what need not be known any more. */
  const forget = async ({ at, day }: Visitor): Promise<void> => {
    if (forgotten === day) return;
    forgotten = day;
    await store.forget(county, { sessions: shifted(at, -KNOWN_DAYS * DAY), failures: shifted(at, -DAY) });
  };

  const come = async (visitor: Visitor, account: Account, how: 'password' | 'identity'): Promise<Opened> => {
    if (account.disabled) {
      audit.note({
        at: visitor.at,
        event: 'sign-in-failed',
        ...noted(account),
        address: visitor.address,
        detail: 'disabled',
      });
      throw new Refused({ kind: 'signed-out', reason: 'disabled' });
    }
    await forget(visitor);
    return sessions.open(visitor, account, how);
  };

  return {
    signIn: async (visitor, login, password) => {
      if ([...password].length > LONGEST_PASSWORD) throw new Refused({ kind: 'sign-in-failed' });
      return desk.inTurn(await places.queueOf(visitor), async () => {
        const account = await byLogin(login);
        const attempt = await places.attempt(visitor, login, account);
        const credential = account && (await store.credential(county, account.id));
        const isRight = await desk.isRight(password, credential?.hash);
        const isStale =
          credential?.mustChange === true &&
          isOver(shifted(credential.changedAt, GIVEN_PASSWORD_DAYS * DAY), visitor.at);
        if (account === undefined || !isRight || isStale) {
          attempt.failed();
          throw new Refused({ kind: 'sign-in-failed' });
        }
        await attempt.succeeded();
        return come(visitor, account, 'password');
      });
    },

    signInVouched: async (visitor, vouched) => {
      const { issuer, subject } = vouched;
      const linked = await store.identity(county, issuer, subject);
      const account = linked === undefined ? await firstTime() : await store.account(county, linked);
      if (account === undefined) {
        audit.note({
          at: visitor.at,
          event: 'sign-in-failed',
          address: visitor.address,
          login: vouched.login ?? subject,
          detail: issuer,
        });
        throw new Refused({ kind: 'identity', reason: 'unknown' });
      }
      // What one-time codes hang on is there for everybody; this password is nobody's.
      if ((await store.credential(county, account.id)) === undefined) {
        const hash = await desk.inTurn(await places.queueOf(visitor), () => desk.hash(newSecret()));
        await store.setPassword(county, account.id, { hash, previous: [], changedAt: visitor.at, mustChange: false });
      }
      return come(visitor, account, 'identity');

      /** By the configured claim, once; administrators link their identity themselves, signed in by password. */
      async function firstTime(): Promise<Account | undefined> {
        const found = vouched.login === undefined ? undefined : await byLogin(vouched.login);
        if (found === undefined || found.disabled || found.posts.some(({ role }) => isAdminRole(role)))
          return undefined;
        const isLinked = await store.linkIdentity(county, { issuer, subject, account: found.id }, visitor.at);
        return isLinked ? found : undefined;
      }
    },

    giveCode: async (visitor, code) => {
      const { stored, account, credential } = await sessions.find(visitor);
      const attempt = await places.attempt(visitor, account.login, account);
      const step = credential?.codeKey === undefined ? undefined : codeStep(credential.codeKey, code, visitor.at);
      if (step === undefined || !(await store.spendCodeStep(county, account.id, step))) {
        attempt.failed();
        throw new Refused({ kind: 'code-wrong' });
      }
      await attempt.succeeded();
      return sessions.renew(visitor, stored, { codeGiven: true });
    },

    choosePost: async (visitor, post) => {
      const { account, session } = await sessions.find(visitor);
      const granted = account.posts.find((one) => isSamePost(one, post));
      if (granted === undefined) throw new Refused({ kind: 'not-found', what: 'actor', id: post.role });
      await store.changeSession(county, session, { post: granted });
    },

    signOut: async (visitor) => {
      const { account, session } = await sessions.find(visitor);
      await store.endSessions(county, { account: account.id, id: session }, visitor.at, 'signed-out');
      audit.note({ at: visitor.at, event: 'signed-out', ...noted(account), address: visitor.address });
    },

    whoIs: (visitor) => sessions.find(visitor),
    actorOf: async (visitor) => (await sessions.findReady(visitor)).actor,
  };
}
