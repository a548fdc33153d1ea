import { type Account, loginKey, Refused } from '@gongjian/model';
import type { Inside, Visitor } from './contract.ts';
import type { Queued } from './password-desk.ts';
import { DAY, KNOWN_DAYS, MINUTE, STRANGERS, shifted } from './policy.ts';
import { keyOf } from './secrets.ts';
import { noted } from './sessions.ts';

/** An attempt that was counted, and is told whether it succeeded. */
export type Attempt = { readonly succeeded: () => Promise<void>; readonly failed: () => void };

/**
 * Where visitors come from. Failures are counted by login and place, so that nobody is locked out by what others do
 * elsewhere: the place is the browser where the account was signed in from it before, else the network address.
 */
export type Places = {
  /** The queue a visitor stands in, known before it is known who he says he is. */
  queueOf(visitor: Visitor): Promise<Queued>;
  /** @throws Refused `too-many` where this place, or all strange places together, have failed too often. */
  attempt(visitor: Visitor, login: string, account: Account | undefined): Promise<Attempt>;
};

export function placesOf({ store: { accounts: store }, county: { id: county }, policy, audit }: Inside): Places {
  const known = (visitor: Visitor, place: { device: string } | { address: string }, account?: string) =>
    store.isKnownPlace(county, place, shifted(visitor.at, -KNOWN_DAYS * DAY), account);
  const lock = policy.lockMinutes * MINUTE;

  /** Counts at a place; tells whether this was the last that is allowed there. */
  const count = async (at: string, login: string, place: string, span: number, most: number): Promise<boolean> => {
    const counted = await store.countAttempt(county, login, place, { at, since: shifted(at, -span), most });
    if (counted.count <= most) return counted.count === most;
    const seconds = Math.ceil((Date.parse(counted.last) + span - Date.parse(at)) / 1000);
    throw new Refused({ kind: 'too-many', seconds: Math.max(1, seconds) });
  };

  return {
    queueOf: async (visitor) => {
      const device = visitor.device === undefined ? undefined : keyOf(visitor.device);
      return device !== undefined && (await known(visitor, { device }))
        ? { place: `device ${device}`, isKnown: true }
        : { place: `address ${visitor.address}`, isKnown: false };
    },

    attempt: async (visitor, login, account) => {
      const { at, address } = visitor;
      const key = loginKey(login);
      const device = visitor.device === undefined ? undefined : keyOf(visitor.device);
      const isOwnDevice =
        account !== undefined && device !== undefined && (await known(visitor, { device }, account.id));
      const place = isOwnDevice ? `device ${device}` : `address ${address}`;
      const isLast = await count(at, key, place, lock, policy.failures);
      if (!isOwnDevice && !(account !== undefined && (await known(visitor, { address }, account.id))))
        await count(at, key, 'strangers', STRANGERS.minutes * MINUTE, STRANGERS.failures);
      const who = account === undefined ? { login } : noted(account);
      return {
        succeeded: () => store.clearFailures(county, key, place),
        failed: () => {
          audit.note({ at, event: 'sign-in-failed', ...who, address });
          if (isLast) audit.note({ at, event: 'locked', ...who, address, detail: `${policy.lockMinutes} min` });
        },
      };
    },
  };
}
