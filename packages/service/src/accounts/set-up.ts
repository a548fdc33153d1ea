import { randomUUID } from 'node:crypto';
import { type Actor, invalidAt, Refused, type SignInState } from '@gongjian/model';
import { performActs } from '../perform.ts';
import type { Accounts, Inside, Visitor } from './contract.ts';
import { passwordFaults } from './password-rules.ts';
import { isSame, newSetUpCode } from './secrets.ts';
import type { Sessions } from './sessions.ts';

const DUTIES = ['system', 'security', 'audit'] as const;
const SET_UP: Actor = { id: 'set-up', name: '首次设置', role: 'system-admin' };

/** The first three accounts, and what everybody may see before signing in. */
export function setUpOf(
  { store, county, policy, provider, desk }: Inside,
  sessions: Sessions,
): Pick<Accounts, 'state' | 'isSetUp' | 'setUpCode' | 'setUp'> {
  const code = newSetUpCode();
  const isSetUp = async () => (await store.accounts.accounts(county.id)).length > 0;

  return {
    isSetUp,
    setUpCode: () => code,

    state: async (visitor) => {
      const found = await sessions.find(visitor).catch(outOnly);
      return {
        mode: 'office',
        county,
        isSetUp: found !== undefined || (await isSetUp()),
        level: policy.level,
        rules: rulesOf(policy),
        ...(provider === undefined ? {} : { provider }),
        ...(found && {
          account: { login: found.account.login, name: found.account.name },
          ...(found.due && { due: found.due }),
          ...(found.account.posts.length > 0 && {
            posts: await store.accounts.namedPosts(county.id, found.account.posts),
          }),
        }),
      };
    },

    setUp: async (visitor, setUpCode, administrators) => {
      if (await isSetUp()) throw new Refused({ kind: 'set-up-done' });
      if (!isSame(setUpCode.trim().toUpperCase(), code)) throw new Refused(invalidAt('setUpCode', 'wrong'));
      const issues = DUTIES.flatMap((duty) => {
        const { login, password } = administrators[duty];
        return passwordFaults(password, { login, policy, path: `${duty}.password` });
      });
      if (issues.length > 0) throw new Refused({ kind: 'invalid', issues });
      await desk.inTurn({ place: `address ${visitor.address}`, isKnown: true }, () => make(visitor, administrators));
    },
  };

  /** Passwords are kept first, under ids that nobody else can have: an account is never without one. */
  async function make({ at, day }: Visitor, administrators: Parameters<Accounts['setUp']>[2]): Promise<void> {
    const accounts = DUTIES.map((duty) => ({ duty, id: randomUUID(), ...administrators[duty] }));
    for (const { id, password } of accounts) {
      const hash = await desk.hash(password);
      await store.accounts.setPassword(county.id, id, { hash, previous: [], changedAt: at, mustChange: false });
    }
    const body = Object.fromEntries(accounts.map(({ duty, id, login, name }) => [duty, { id, login, name }]));
    const act = { id: randomUUID(), name: 'account.set-up', body };
    const [receipt] = await performActs(store, county.id, { actor: SET_UP, day, at }, [act]);
    const [refusal] = receipt?.refusals ?? [];
    if (refusal === undefined) return;
    for (const { id } of accounts) await store.accounts.dropCredential(county.id, id);
    throw new Refused(refusal);
  }
}

export function rulesOf({
  passwordLength,
  passwordClasses,
  passwordHistory,
  passwordDays,
}: Inside['policy']): SignInState['rules'] {
  return { length: passwordLength, classes: passwordClasses, history: passwordHistory, days: passwordDays };
}

function outOnly(error: unknown): undefined {
  if (error instanceof Refused && error.refusal.kind === 'signed-out') return undefined;
  throw error;
}
