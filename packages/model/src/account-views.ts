import { z } from 'zod';
import { Account, Post } from './account.ts';
import { Id, Name } from './plan-text.ts';
import { DUE_STEPS } from './refusal.ts';

/** What crosses the wire about accounts and signing in; no secret is in any of it but where it is first shown. */

export const PasswordRules = z
  .object({
    length: z.int(),
    classes: z.int().describe('of capital letters, small letters, digits and other characters'),
    history: z.int().describe('a new one is none of the last so many'),
    days: z.int().describe('until it must be changed; 0: never'),
  })
  .meta({ id: 'PasswordRules' });
export type PasswordRules = z.infer<typeof PasswordRules>;

/** A post with the name of the unit, leader or action that bounds it. */
export const NamedPost = Post.extend({ boundName: z.string().optional() }).meta({ id: 'NamedPost' });
export type NamedPost = z.infer<typeof NamedPost>;

/** How far signing in has come: what the sign-in page shows. */
export const SignInState = z
  .object({
    mode: z.enum(['demonstration', 'office']),
    county: z.object({ id: Id, name: Name }),
    isSetUp: z.boolean().describe('false: there is no account yet, and the set-up page is open'),
    level: z.union([z.literal(2), z.literal(3)]).describe('3: everybody gives a one-time code'),
    rules: PasswordRules,
    provider: Name.optional().describe('name of the identity provider, where there is one'),
    account: z.object({ login: z.string(), name: Name }).optional().describe('who has signed in'),
    due: z.enum(DUE_STEPS).optional().describe('what is left to do before anything else'),
    posts: z.array(NamedPost).optional().describe('of the account, to choose from where there are several'),
  })
  .meta({ id: 'SignInState' });
export type SignInState = z.infer<typeof SignInState>;

export const AccountSession = z
  .object({
    id: z.uuid(),
    isOwn: z.boolean().describe('the one that asks'),
    how: z.enum(['password', 'identity']),
    post: NamedPost.optional(),
    openedAt: z.string(),
    seenAt: z.string(),
    endsAt: z.string(),
    agent: z.string(),
    address: z.string(),
  })
  .meta({ id: 'AccountSession' });
export type AccountSession = z.infer<typeof AccountSession>;

/** 我的账号. */
export const OwnAccount = z
  .object({
    account: Account.omit({ posts: true }),
    posts: z.array(NamedPost),
    post: NamedPost.describe('the one chosen for this session'),
    level: z.union([z.literal(2), z.literal(3)]),
    rules: PasswordRules,
    passwordChangedAt: z.string().optional(),
    hasCode: z.boolean(),
    provider: Name.optional(),
    identities: z.array(z.object({ issuer: z.string(), linkedAt: z.string() })),
    sessions: z.array(AccountSession),
  })
  .meta({ id: 'OwnAccount' });
export type OwnAccount = z.infer<typeof OwnAccount>;

/** The key of one-time codes, shown once. */
export const NewCodeKey = z.object({ key: z.string(), address: z.string() }).meta({ id: 'NewCodeKey' });
export type NewCodeKey = z.infer<typeof NewCodeKey>;

const Place = z.object({ id: Id, name: z.string() });

/** Every account, for the administrators, with what posts can be bound to. */
export const AccountList = z
  .object({
    accounts: z.array(
      z.object({
        account: Account,
        version: z.int(),
        posts: z.array(NamedPost),
        hasPassword: z.boolean(),
        mustChange: z.boolean().describe('the password was given and is not changed yet'),
        hasCode: z.boolean(),
      }),
    ),
    units: z.array(Place),
    leaders: z.array(Place),
    actions: z.array(Place),
  })
  .meta({ id: 'AccountList' });
export type AccountList = z.infer<typeof AccountList>;
