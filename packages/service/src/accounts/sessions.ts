import { randomUUID } from 'node:crypto';
import { type Account, type Actor, type DueStep, type Post, Refused } from '@gongjian/model';
import type { Credential, StoredSession } from '@gongjian/store';
import type { Inside, Opened, SignedIn, Visitor } from './contract.ts';
import { DAY, isOver, KNOWN_DAYS, MINUTE, SEEN_EVERY, type SignInPolicy, shifted } from './policy.ts';
import { keyOf, newSecret } from './secrets.ts';

const LONGEST_AGENT = 300;

type Found = SignedIn & { readonly stored: StoredSession; readonly credential: Credential | undefined };

/** Who is signed in, by what the browser holds. */
export type Sessions = {
  /** @throws Refused `signed-out`. */
  find(visitor: Visitor): Promise<Found>;
  /** @throws Refused `signed-out`, or `step-due` while something is left to do. */
  findReady(visitor: Visitor): Promise<Found & { readonly actor: Actor }>;
  open(visitor: Visitor, account: Account, how: StoredSession['how']): Promise<Opened>;
  /** A new secret for the session that stays: whoever knew the old one is out. */
  renew(visitor: Visitor, stored: StoredSession, change?: { readonly codeGiven: true }): Promise<Opened>;
};

export function sessionsOf({ store: { accounts: store }, county: { id: county }, policy, audit }: Inside): Sessions {
  const out = (reason: 'none' | 'idle' | 'expired' | 'revoked' | 'disabled') =>
    new Refused({ kind: 'signed-out', reason });

  const find = async ({ secret, at }: Visitor): Promise<Found> => {
    if (secret === undefined) throw out('none');
    const stored = await store.session(county, keyOf(secret));
    if (stored === undefined || stored.endedWhy === 'signed-out') throw out('none');
    if (stored.endedAt !== undefined) throw out('revoked');
    if (isOver(stored.endsAt, at)) throw out('expired');
    if (isOver(shifted(stored.seenAt, policy.idleMinutes * MINUTE), at)) throw out('idle');
    const [account, credential] = await Promise.all([
      store.account(county, stored.account),
      store.credential(county, stored.account),
    ]);
    if (account === undefined || account.disabled) throw out('disabled');
    if (isOver(shifted(stored.seenAt, SEEN_EVERY), at)) await store.seeSession(county, stored.id, at);
    const post = postOf(account, stored);
    const due = dueOf(account, stored, credential, post, policy, at);
    return {
      stored,
      credential,
      account,
      session: stored.id,
      ...(post && { post }),
      ...(due && { due }),
      ...(due === undefined && post !== undefined && { actor: actorOf(account, post) }),
    };
  };

  return {
    find,
    findReady: async (visitor) => {
      const found = await find(visitor);
      const { actor } = found;
      if (actor === undefined) throw new Refused({ kind: 'step-due', step: found.due ?? 'grant' });
      return { ...found, actor };
    },
    open: async (visitor, account, how) => {
      const { at, address } = visitor;
      if (visitor.secret !== undefined) await leave(visitor.secret, at);
      const secret = newSecret();
      const device = (await knownDevice(visitor)) ?? newSecret();
      const endsAt = shifted(at, policy.sessionHours * 60 * MINUTE);
      await store.openSession(county, {
        id: randomUUID(),
        key: keyOf(secret),
        account: account.id,
        how,
        codeGiven: false,
        openedAt: at,
        seenAt: at,
        endsAt,
        agent: visitor.agent.slice(0, LONGEST_AGENT),
        address,
        device: keyOf(device),
      });
      audit.note({ at, event: 'signed-in', ...noted(account), address, route: how });
      return { secret, endsAt, device };
    },
    renew: async ({ device = newSecret() }, { id, endsAt }, change) => {
      const secret = newSecret();
      if (!(await store.changeSession(county, id, { key: keyOf(secret), ...change }))) throw out('revoked');
      return { secret, endsAt, device };
    },
  };

  /** What the browser calls itself counts only where it was given that name here: nobody plants one. */
  async function knownDevice({ device, at }: Visitor): Promise<string | undefined> {
    if (device === undefined) return undefined;
    const since = shifted(at, -KNOWN_DAYS * DAY);
    return (await store.isKnownPlace(county, { device: keyOf(device) }, since)) ? device : undefined;
  }

  /** Whoever signs in again leaves what the browser held before. */
  async function leave(secret: string, at: string): Promise<void> {
    const before = await store.session(county, keyOf(secret));
    if (before !== undefined)
      await store.endSessions(county, { account: before.account, id: before.id }, at, 'signed-out');
  }
}

/** The post chosen, as long as it is still granted; the only one where there is one. */
function postOf({ posts }: Account, { post }: StoredSession): Post | undefined {
  const [only, second] = posts;
  if (second === undefined) return only;
  return posts.find((granted) => post !== undefined && isSamePost(granted, post));
}

export function isSamePost(left: Post, right: Post): boolean {
  return (['role', 'unit', 'leader', 'action'] as const).every((key) => left[key] === right[key]);
}

function dueOf(
  { posts }: Account,
  { how, codeGiven }: StoredSession,
  credential: Credential | undefined,
  post: Post | undefined,
  { level, passwordDays }: SignInPolicy,
  at: string,
): DueStep | undefined {
  if (credential?.codeKey !== undefined && !codeGiven) return 'code';
  // A password that an administrator knows is changed first, so that nobody else binds a telephone to the account.
  if (how === 'password' && credential !== undefined) {
    const isOld = passwordDays > 0 && isOver(shifted(credential.changedAt, passwordDays * DAY), at);
    if (credential.mustChange || isOld) return 'password';
  }
  if (level === 3 && credential !== undefined && credential.codeKey === undefined) return 'enrol';
  if (posts.length === 0) return 'grant';
  return post === undefined ? 'post' : undefined;
}

function actorOf({ id, name }: Account, post: Post): Actor {
  return { id, name, ...post };
}

/** Who it was, for the audit trail: the post, as far as there is one. */
export function noted(account: Account): { actor?: Actor; login: string } {
  const [post] = account.posts;
  return { login: account.login, ...(post && { actor: actorOf(account, post) }) };
}
