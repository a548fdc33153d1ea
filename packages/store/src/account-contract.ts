import type { Account, AccountList, Id, NamedPost, Post } from '@gongjian/model';

/** A password: argon2id in PHC form, with those before it, newest first. */
export type Password = {
  readonly hash: string;
  readonly previous: readonly string[];
  readonly changedAt: string;
  /** It was given by an administrator and is good for one sign-in. */
  readonly mustChange: boolean;
};

/** What an account signs in with; keys of one-time codes in base 32. */
export type Credential = Password & {
  readonly codeKey?: string;
  /** Shown, but not yet proved by a code. */
  readonly pendingCodeKey?: string;
};

export type NewSession = {
  readonly id: string;
  /** SHA-256 of the secret that the browser holds. */
  readonly key: string;
  readonly account: Id;
  readonly post?: Post;
  readonly how: 'password' | 'identity';
  readonly codeGiven: boolean;
  readonly openedAt: string;
  readonly seenAt: string;
  readonly endsAt: string;
  readonly agent: string;
  readonly address: string;
  /** SHA-256 of what the browser is known by from one sign-in to the next. */
  readonly device: string;
};

export type StoredSession = NewSession & { readonly endedAt?: string; readonly endedWhy?: string };

export type LinkedIdentity = { readonly issuer: string; readonly subject: string; readonly linkedAt: string };

/**
 * Accounts of a county and how they sign in: secrets as hashes, sessions, failures. Everything but the accounts
 * themselves is no part of the ledger and may be changed. Instants are RFC 3339 and given by the caller.
 */
export type AccountStore = {
  /** Every account, by login. */
  readonly accounts: (county: string) => Promise<readonly { readonly account: Account; readonly version: number }[]>;
  readonly account: (county: string, id: Id) => Promise<Account | undefined>;
  /** Posts with the names of what bounds them. */
  readonly namedPosts: (county: string, posts: readonly Post[]) => Promise<NamedPost[]>;
  /** What posts can be bound to, each list in its own order. */
  readonly bounds: (county: string) => Promise<Pick<AccountList, 'units' | 'leaders' | 'actions'>>;

  readonly credential: (county: string, account: Id) => Promise<Credential | undefined>;
  /** Accounts that have a credential, and whether a one-time code belongs to it. */
  readonly credentials: (
    county: string,
  ) => Promise<readonly ({ readonly account: Id; readonly hasCode: boolean } & Pick<Credential, 'mustChange'>)[]>;
  /** Sets the password; with `over` only where that hash is still the current one, else false. */
  readonly setPassword: (county: string, account: Id, password: Password, over?: string) => Promise<boolean>;
  readonly dropCredential: (county: string, account: Id) => Promise<void>;
  readonly proposeCodeKey: (county: string, account: Id, key: string) => Promise<void>;
  /** Makes the proposed key the account's; `step` is used up with it. False where another was proposed meanwhile. */
  readonly adoptCodeKey: (county: string, account: Id, key: string, step: number) => Promise<boolean>;
  readonly dropCodeKey: (county: string, account: Id) => Promise<void>;
  /** Uses up a time step of the one-time code; false where it or a later one was used before. */
  readonly spendCodeStep: (county: string, account: Id, step: number) => Promise<boolean>;

  readonly openSession: (county: string, session: NewSession) => Promise<void>;
  readonly session: (county: string, key: string) => Promise<StoredSession | undefined>;
  /** Sessions of an account that have not ended and would not end before `at`, newest first. */
  readonly sessions: (county: string, account: Id, at: string) => Promise<readonly StoredSession[]>;
  readonly seeSession: (county: string, id: string, at: string) => Promise<void>;
  /** What of an open session changes while it lasts; false where it has ended. */
  readonly changeSession: (
    county: string,
    id: string,
    change: { readonly key?: string; readonly post?: Post; readonly codeGiven?: true },
  ) => Promise<boolean>;
  /** Ends one session of an account, or all but one; how many were open. */
  readonly endSessions: (
    county: string,
    which: { readonly account: Id; readonly id?: string; readonly but?: string },
    at: string,
    why: string,
  ) => Promise<number>;
  /** Whether somebody (`account`: this one) was signed in from this device, or from this address, since an instant. */
  readonly isKnownPlace: (
    county: string,
    place: { readonly device: string } | { readonly address: string },
    since: string,
    account?: Id,
  ) => Promise<boolean>;

  /**
   * Counts an attempt before its outcome is known, so that any number at once are `most` and no more. Where `most` were
   * counted, none of them longer ago than `since`, it is not counted: the answer is over `most`, with when the last was.
   */
  readonly countAttempt: (
    county: string,
    login: string,
    place: string,
    bound: { readonly at: string; readonly since: string; readonly most: number },
  ) => Promise<{ readonly count: number; readonly last: string }>;
  readonly clearFailures: (county: string, login: string, place: string) => Promise<void>;

  readonly identity: (county: string, issuer: string, subject: string) => Promise<Id | undefined>;
  readonly identities: (county: string, account: Id) => Promise<readonly LinkedIdentity[]>;
  /** False where the identity or the account has a link with this provider already. */
  readonly linkIdentity: (
    county: string,
    link: { readonly issuer: string; readonly subject: string; readonly account: Id },
    at: string,
  ) => Promise<boolean>;
  readonly unlinkIdentity: (county: string, account: Id, issuer: string) => Promise<boolean>;

  /** Deletes what is over: sessions ended or run out before `sessions`, counts of before `failures`. */
  readonly forget: (county: string, before: { readonly sessions: string; readonly failures: string }) => Promise<void>;
};
