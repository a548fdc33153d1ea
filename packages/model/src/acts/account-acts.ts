import { z } from 'zod';
import { Account, type AdminRole, isAdminRole, loginKey, Post } from '../account.ts';
import { act, type Reference, type View } from '../act.ts';
import { invalidAt } from '../invalid.ts';
import { Id } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import { COUNTY } from '../snapshot.ts';

const SYSTEM = { roles: { 'system-admin': 'county' } } as const;
const SECURITY = { roles: { 'security-admin': 'county' } } as const;

/** Few enough to look at together: a login is unique, and each administrator must remain. */
const everyAccount: Reference = { every: 'account', about: COUNTY };
const accounts = (view: View): readonly Account[] => view.about('account', COUNTY);

const unknown = (what: 'account' | 'unit' | 'leader' | 'action', id: Id): Refusal => ({ kind: 'not-found', what, id });
const named = (kind: 'unit' | 'leader' | 'action', id: Id | undefined): Reference[] =>
  id === undefined ? [] : [{ kind, id }];

const adminsAmong = (posts: readonly Post[]): AdminRole[] => posts.map(({ role }) => role).filter(isAdminRole);

/** Administrators that would be nobody's any more without this account's posts. */
function lastAdmins(account: Account, left: readonly Post[], view: View): Refusal[] {
  if (account.disabled) return [];
  const others = accounts(view).filter(({ id, disabled }) => id !== account.id && !disabled);
  return [...new Set(adminsAmong(account.posts))]
    .filter((role) => !left.some((post) => post.role === role))
    .filter((role) => !others.some(({ posts }) => posts.some((post) => post.role === role)))
    .map((role) => ({ kind: 'last-admin', role }));
}

function takenLogin(id: Id, login: string, view: View): Refusal[] {
  return accounts(view).some((other) => other.id !== id && loginKey(other.login) === loginKey(login))
    ? [invalidAt('login', 'taken')]
    : [];
}

/** Only the system administrator makes and changes accounts; an account that was just made may do nothing. */
export const setAccount = act('account.set', {
  about: { zh: '设立或修改账号', en: 'Set up or change an account' },
  body: Account.omit({ posts: true, disabled: true }),
  subject: ({ id }) => ({ kind: 'account', id }),
  who: SYSTEM,
  reads: ({ id, unit }) => [{ kind: 'account', id }, everyAccount, ...named('unit', unit)],
  refuse: ({ body, view }) => [
    ...(body.unit !== undefined && view.get('unit', body.unit) === undefined ? [unknown('unit', body.unit)] : []),
    ...takenLogin(body.id, body.login, view),
  ],
  effect: ({ body, view }) => {
    const { posts = [], disabled } = view.get('account', body.id) ?? {};
    return [{ op: 'put', kind: 'account', id: body.id, row: { ...body, posts, ...(disabled && { disabled }) } }];
  },
});

/** What a post of each role must be bound by. */
const BOUND_BY: { readonly [R in Post['role']]?: 'unit' | 'leader' | 'action' } = {
  reporter: 'unit',
  reviewer: 'unit',
  approver: 'unit',
  leader: 'leader',
  team: 'action',
};

function misfit(post: Post, at: number, view: View): Refusal[] {
  const needs = BOUND_BY[post.role];
  return (['unit', 'leader', 'action'] as const).flatMap((bound): Refusal[] => {
    const id = post[bound];
    if (id === undefined) return bound === needs ? [invalidAt(`posts.${at}.${bound}`, 'required')] : [];
    if (bound !== needs) return [invalidAt(`posts.${at}.${bound}`, 'not-of-post')];
    return view.get(bound, id) === undefined ? [unknown(bound, id)] : [];
  });
}

const samePost = (left: Post, right: Post): boolean =>
  left.role === right.role && left.unit === right.unit && left.leader === right.leader && left.action === right.action;

/**
 * Only the security administrator grants rights, and none to himself. System, security and audit administrator are three
 * persons, and none of them works in the campaign.
 */
export const grantPosts = act('account.grant', {
  about: { zh: '授予岗位', en: 'Grant posts' },
  body: z.object({ id: Id, posts: z.array(Post).max(10) }),
  subject: ({ id }) => ({ kind: 'account', id }),
  who: SECURITY,
  reads: ({ id, posts }) => [
    { kind: 'account', id },
    everyAccount,
    ...posts.flatMap(({ unit, leader, action }) => [
      ...named('unit', unit),
      ...named('leader', leader),
      ...named('action', action),
    ]),
  ],
  refuse: ({ body: { id, posts }, view, actor }) => {
    const account = view.get('account', id);
    if (account === undefined) return [unknown('account', id)];
    if (actor.id === id) return [{ kind: 'own-account', act: 'account.grant' }];
    const roles = [...new Set(posts.map(({ role }) => role))];
    return [
      ...posts.flatMap((post, at) => misfit(post, at, view)),
      ...posts.flatMap((post, at): Refusal[] =>
        posts.slice(0, at).some((earlier) => samePost(earlier, post)) ? [invalidAt(`posts.${at}`, 'twice')] : [],
      ),
      ...(roles.some(isAdminRole) && roles.length > 1 ? [{ kind: 'duties-apart' as const, roles }] : []),
      ...lastAdmins(account, posts, view),
    ];
  },
  effect: ({ body: { id, posts }, view }) => {
    const account = view.get('account', id);
    return account === undefined ? [] : [{ op: 'put', kind: 'account', id, row: { ...account, posts } }];
  },
});

export const disableAccount = act('account.disable', {
  about: { zh: '停用账号', en: 'Disable an account' },
  body: z.object({ id: Id }),
  subject: ({ id }) => ({ kind: 'account', id }),
  who: SYSTEM,
  reads: ({ id }) => [{ kind: 'account', id }, everyAccount],
  refuse: ({ body: { id }, view, actor }) => {
    const account = view.get('account', id);
    if (account === undefined) return [unknown('account', id)];
    if (actor.id === id) return [{ kind: 'own-account', act: 'account.disable' }];
    return lastAdmins(account, [], view);
  },
  effect: ({ body: { id }, view }) => {
    const account = view.get('account', id);
    return account === undefined ? [] : [{ op: 'put', kind: 'account', id, row: { ...account, disabled: true } }];
  },
});

export const enableAccount = act('account.enable', {
  about: { zh: '启用账号', en: 'Enable an account' },
  body: z.object({ id: Id }),
  subject: ({ id }) => ({ kind: 'account', id }),
  who: SYSTEM,
  reads: ({ id }) => [{ kind: 'account', id }],
  refuse: ({ body: { id }, view }) => (view.get('account', id) === undefined ? [unknown('account', id)] : []),
  effect: ({ body: { id }, view }) => {
    const account = view.get('account', id);
    if (account === undefined) return [];
    const { disabled: _, ...enabled } = account;
    return [{ op: 'put', kind: 'account', id, row: enabled }];
  },
});

const Administrator = Account.pick({ id: true, login: true, name: true });

/** The first three accounts of a county, each with its one post; only where there is none yet. */
export const setUpAccounts = act('account.set-up', {
  about: { zh: '首次设立三个管理员', en: 'Set up the three administrators' },
  body: z.object({ system: Administrator, security: Administrator, audit: Administrator }),
  subject: ({ system }) => ({ kind: 'account', id: system.id }),
  who: SYSTEM,
  reads: () => [everyAccount],
  refuse: ({ body, view }) => {
    if (accounts(view).length > 0) return [{ kind: 'set-up-done' }];
    const made = Object.entries(body);
    return made.flatMap(([path, { id, login }], at): Refusal[] =>
      made.slice(0, at).some(([, earlier]) => earlier.id === id || loginKey(earlier.login) === loginKey(login))
        ? [invalidAt(`${path}.login`, 'twice')]
        : [],
    );
  },
  effect: ({ body }) =>
    (['system', 'security', 'audit'] as const).map((duty) => ({
      op: 'put',
      kind: 'account',
      id: body[duty].id,
      row: { ...body[duty], posts: [{ role: `${duty}-admin` }] },
    })),
});
