import { type Account, isAdminRole, loginKey, Refused, type Role } from '@gongjian/model';
import type { Caller } from '../caller.ts';
import type { Accounts, Inside } from './contract.ts';
import { sessionView } from './own-account.ts';
import { newGivenPassword } from './secrets.ts';

/** What administrators do to accounts beside the acts: passwords for one sign-in, and ending sessions. */
export function administrationOf({
  store: { accounts: store },
  county: { id: county },
  policy,
  desk,
  audit,
}: Inside): Pick<Accounts, 'list' | 'sessions' | 'endSessions' | 'givePassword' | 'givePasswordAtMachine'> {
  const accountOf = async (id: string): Promise<Account> => {
    const account = await store.account(county, id);
    if (account === undefined) throw new Refused({ kind: 'not-found', what: 'account', id });
    return account;
  };

  /** Whoever is signed in with the old password is out. */
  const give = async (at: string, account: Account): Promise<string> => {
    const password = newGivenPassword();
    const before = await store.credential(county, account.id);
    const previous =
      before === undefined ? [] : [before.hash, ...before.previous].slice(0, Math.max(0, policy.passwordHistory));
    await desk.inTurn({ place: 'administration', isKnown: true }, async () => {
      const hash = await desk.hash(password);
      await store.setPassword(county, account.id, { hash, previous, changedAt: at, mustChange: true });
    });
    await store.endSessions(county, { account: account.id }, at, 'password-given');
    return password;
  };

  return {
    list: async (caller) => {
      mustBe(caller, 'listAccounts', ['system-admin', 'security-admin', 'audit-admin']);
      const [accounts, credentials, bounds] = await Promise.all([
        store.accounts(county),
        store.credentials(county),
        store.bounds(county),
      ]);
      const byAccount = new Map(credentials.map((credential) => [credential.account, credential]));
      return {
        accounts: await Promise.all(
          accounts.map(async ({ account, version }) => ({
            account,
            version,
            posts: await store.namedPosts(county, account.posts),
            hasPassword: byAccount.has(account.id),
            mustChange: byAccount.get(account.id)?.mustChange === true,
            hasCode: byAccount.get(account.id)?.hasCode === true,
          })),
        ),
        ...bounds,
      };
    },

    sessions: async (caller, id) => {
      mustBe(caller, 'listAccountSessions', ['system-admin']);
      await accountOf(id);
      return (await store.sessions(county, id, caller.at)).map((session) => sessionView(session));
    },

    endSessions: async (caller, id, session) => {
      mustBe(caller, 'endAccountSessions', ['system-admin']);
      const account = await accountOf(id);
      const ended = await store.endSessions(
        county,
        { account: id, ...(session && { id: session }) },
        caller.at,
        'revoked',
      );
      if (session !== undefined && ended === 0) throw new Refused({ kind: 'not-found', what: 'session', id: session });
      const { actor, at } = caller;
      audit.note({ at, event: 'session-revoked', actor, kind: 'account', id, detail: `${account.login} ${ended}` });
    },

    givePassword: async (caller, id, { dropCode }) => {
      mustBe(caller, 'givePassword', ['system-admin']);
      const account = await accountOf(id);
      const { actor, at } = caller;
      // Whoever could open another administrator's account would hold both duties.
      if (account.posts.some(({ role }) => isAdminRole(role)))
        throw new Refused({ kind: 'at-machine', login: account.login });
      if (dropCode) await store.dropCodeKey(county, id);
      const password = await give(at, account);
      const detail = dropCode ? `given ${account.login}, one-time code dropped` : `given ${account.login}`;
      audit.note({ at, event: 'password-changed', actor, kind: 'account', id, detail });
      return password;
    },

    givePasswordAtMachine: async (at, login) => {
      const key = loginKey(login);
      const found = (await store.accounts(county)).find(({ account }) => loginKey(account.login) === key);
      if (found === undefined) throw new Refused({ kind: 'not-found', what: 'account', id: login });
      const { account } = found;
      await store.dropCodeKey(county, account.id);
      const password = await give(at, account);
      audit.note({
        at,
        event: 'password-changed',
        kind: 'account',
        id: account.id,
        detail: `given ${account.login} at the machine`,
      });
      return password;
    },
  };
}

function mustBe({ actor: { role } }: Caller, act: string, needs: readonly Role[]): void {
  if (!needs.includes(role)) throw new Refused({ kind: 'forbidden', act, role, needs: [...needs] });
}
