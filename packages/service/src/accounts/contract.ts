import type {
  Account,
  AccountList,
  AccountSession,
  Actor,
  Day,
  DueStep,
  Id,
  NewCodeKey,
  OwnAccount,
  Post,
  SignInState,
} from '@gongjian/model';
import type { Store } from '@gongjian/store';
import type { Audit } from '../audit.ts';
import type { Caller } from '../caller.ts';
import type { PasswordDesk } from './password-desk.ts';
import type { SignInPolicy } from './policy.ts';

/** A browser or program at the door, as far as it can be told; secrets are what its cookies hold. */
export type Visitor = {
  readonly at: string;
  readonly day: Day;
  readonly address: string;
  readonly agent: string;
  readonly secret?: string | undefined;
  readonly device?: string | undefined;
};

/** Who a visitor is. `actor` is there once nothing is due any more. */
export type SignedIn = {
  readonly account: Account;
  readonly session: Id;
  readonly post?: Post;
  readonly due?: DueStep;
  readonly actor?: Actor;
};

/** What the visitor is to keep: the secret of the session until it ends, and what the device is known by. */
export type Opened = { readonly secret: string; readonly endsAt: string; readonly device: string };

export type Administrators = {
  readonly [duty in 'system' | 'security' | 'audit']: {
    readonly login: string;
    readonly name: string;
    readonly password: string;
  };
};

/** An identity as the provider vouches for it; `login` is what the configured claim says, where one is configured. */
export type Vouched = { readonly issuer: string; readonly subject: string; readonly login?: string | undefined };

/**
 * Accounts of one county and how they sign in. What is refused is thrown as `Refused`: `signed-out` where a visitor is
 * nobody, `step-due` where something is left to do, `sign-in-failed`, `too-many`, `busy` at the door.
 */
export type Accounts = {
  /** What the sign-in page shows to this visitor. */
  state(visitor: Visitor): Promise<SignInState>;
  isSetUp(): Promise<boolean>;
  /** What the first set-up asks for; the same until the program ends. */
  setUpCode(): string;
  setUp(visitor: Visitor, setUpCode: string, administrators: Administrators): Promise<void>;

  signIn(visitor: Visitor, login: string, password: string): Promise<Opened>;
  signInVouched(visitor: Visitor, vouched: Vouched): Promise<Opened>;
  giveCode(visitor: Visitor, code: string): Promise<Opened>;
  choosePost(visitor: Visitor, post: Post): Promise<void>;
  signOut(visitor: Visitor): Promise<void>;
  whoIs(visitor: Visitor): Promise<SignedIn>;
  /** Who acts, once nothing is due. */
  actorOf(visitor: Visitor): Promise<Actor>;

  /** A session that stays when the password is changed is given a new secret. */
  changePassword(visitor: Visitor, password: string, newPassword: string): Promise<Opened>;
  proposeCodeKey(visitor: Visitor): Promise<NewCodeKey>;
  adoptCodeKey(visitor: Visitor, code: string): Promise<Opened>;
  ownAccount(visitor: Visitor): Promise<OwnAccount>;
  endOwnSession(visitor: Visitor, session: Id): Promise<void>;
  linkIdentity(visitor: Visitor, vouched: Vouched): Promise<void>;
  unlinkIdentity(visitor: Visitor, issuer: string): Promise<void>;

  list(caller: Caller): Promise<AccountList>;
  sessions(caller: Caller, account: Id): Promise<AccountSession[]>;
  endSessions(caller: Caller, account: Id, session?: Id): Promise<void>;
  /** A password for one sign-in; `dropCode` takes the one-time code away with it, where the telephone is lost. */
  givePassword(caller: Caller, account: Id, options: { readonly dropCode: boolean }): Promise<string>;
  /** The same by whoever runs the machine, for any account. */
  givePasswordAtMachine(at: string, login: string): Promise<string>;
};

export type AccountsOptions = {
  readonly policy?: SignInPolicy;
  /** Name of the identity provider, where there is one. */
  readonly provider?: string | undefined;
  readonly desk?: PasswordDesk;
};

export type AccountsOn = {
  readonly store: Store;
  readonly county: { readonly id: Id; readonly name: string };
  readonly audit: Pick<Audit, 'note'>;
};

/** What the parts of it share. */
export type Inside = AccountsOn & {
  readonly policy: SignInPolicy;
  readonly provider: string | undefined;
  readonly desk: PasswordDesk;
};
