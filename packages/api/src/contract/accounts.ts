import {
  Account,
  AccountList,
  AccountSession,
  Id,
  Name,
  NewCodeKey,
  OwnAccount,
  Post,
  SignInState,
} from '@gongjian/model';
import { z } from 'zod';

/** Longer ones are refused before anything is done with them. */
const Secret = z.string().min(1).max(256);
const OneTimeCode = z.object({ oneTimeCode: z.string().regex(/^\d{6}$/) });
const Administrator = z.object({ login: Account.shape.login, name: Name, password: Secret });
const OfAccount = z.object({ account: Id });

/** Signing in and one's own account: asked with the cookie of the session, whatever is still due before all else. */
const OWN = { who: 'open', audit: 'none' } as const;
const OF_SYSTEM = { who: ['system-admin'], audit: 'none' } as const;

export const ACCOUNT_ROUTES = {
  getSignIn: {
    method: 'GET',
    url: '/sign-in',
    about: 'How far signing in has come, and what it asks for',
    response: SignInState,
    ...OWN,
  },
  signIn: {
    method: 'POST',
    url: '/sign-in',
    about: 'Sign in by login and password; the session is a cookie that scripts cannot read',
    body: z.object({ login: z.string().min(1).max(120), password: Secret }),
    response: SignInState,
    ...OWN,
  },
  giveCode: {
    method: 'POST',
    url: '/sign-in/code',
    about: 'Give the one-time code that is due after the password',
    body: OneTimeCode,
    response: SignInState,
    ...OWN,
  },
  choosePost: {
    method: 'POST',
    url: '/sign-in/post',
    about: 'Choose one of several posts for this session',
    body: Post,
    response: SignInState,
    ...OWN,
  },
  signOut: {
    method: 'POST',
    url: '/sign-out',
    about: 'Leave: the session is over and its cookie taken back',
    response: SignInState,
    ...OWN,
  },
  setUp: {
    method: 'POST',
    url: '/set-up',
    about: 'Make the three administrators of a county that has no accounts; asks for the code that the server printed',
    body: z.object({
      setUpCode: z.string().max(40),
      system: Administrator,
      security: Administrator,
      audit: Administrator,
    }),
    response: SignInState,
    ...OWN,
  },
  changePassword: {
    method: 'POST',
    url: '/account/password',
    about: 'Change the own password; every other session of the account is over',
    body: z.object({ password: Secret, newPassword: Secret }),
    response: SignInState,
    ...OWN,
  },
  proposeCodeKey: {
    method: 'POST',
    url: '/account/code-key',
    about: 'A new key for one-time codes, shown once; it counts when a code of it is given',
    response: NewCodeKey,
    ...OWN,
  },
  adoptCodeKey: {
    method: 'POST',
    url: '/account/code',
    about: 'Prove the new key by a code',
    body: OneTimeCode,
    response: SignInState,
    ...OWN,
  },
  getAccount: {
    method: 'GET',
    url: '/account',
    about: 'The own account: posts, password, one-time code, sessions',
    response: OwnAccount,
    ...OWN,
  },
  endSession: {
    method: 'POST',
    url: '/account/sessions/:session/end',
    about: 'End another session of the own account',
    params: z.object({ session: z.uuid() }),
    response: OwnAccount,
    ...OWN,
  },
  linkIdentity: {
    method: 'POST',
    url: '/account/identity',
    about: 'Begin to link the own account with an identity of the provider: the address to go to',
    response: z.object({ address: z.string() }),
    ...OWN,
  },
  unlinkIdentity: {
    method: 'POST',
    url: '/account/identity/unlink',
    about: 'Take the link with an identity of the provider away',
    body: z.object({ issuer: z.string().max(300) }),
    response: OwnAccount,
    ...OWN,
  },
  listAccounts: {
    method: 'GET',
    url: '/accounts',
    about: 'Every account with its posts, and what posts can be bound to',
    response: AccountList,
    who: ['system-admin', 'security-admin', 'audit-admin'],
  },
  listAccountSessions: {
    method: 'GET',
    url: '/accounts/:account/sessions',
    about: 'Where an account is signed in',
    params: OfAccount,
    response: z.array(AccountSession),
    ...OF_SYSTEM,
    audit: 'looked',
  },
  endAccountSessions: {
    method: 'POST',
    url: '/accounts/:account/sessions/end',
    about: 'End one session of an account, or all of them',
    params: OfAccount,
    body: z.object({ session: z.uuid().optional() }),
    response: z.array(AccountSession),
    ...OF_SYSTEM,
  },
  givePassword: {
    method: 'POST',
    url: '/accounts/:account/password',
    about: 'Give an account a password that is changed at its first use, shown once; everything it has open is over',
    params: OfAccount,
    body: z.object({ dropCode: z.boolean().default(false).describe('take the one-time code away too') }),
    response: z.object({ password: z.string() }),
    ...OF_SYSTEM,
  },
} as const;
