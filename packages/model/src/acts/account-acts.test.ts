import { describe, expect, test } from 'vitest';
import type { Account, Post } from '../account.ts';
import type { ActDeclaration, View } from '../act.ts';
import type { Actor } from '../actor.ts';
import { forbidden } from '../permission.ts';
import { disableAccount, enableAccount, grantPosts, setAccount, setUpAccounts } from './account-acts.ts';

const SYSTEM: Actor = { id: 'sys', name: '系统', role: 'system-admin' };
const SECURITY: Actor = { id: 'sec', name: '安全', role: 'security-admin' };

const account = (id: string, posts: readonly Post[] = [], more: Partial<Account> = {}): Account => ({
  id,
  login: id,
  name: id,
  posts: [...posts],
  ...more,
});
const THREE = [
  account('sys', [{ role: 'system-admin' }]),
  account('sec', [{ role: 'security-admin' }]),
  account('aud', [{ role: 'audit-admin' }]),
];
const PLAN: Readonly<Record<string, object>> = { 'unit town': {}, 'leader l': {}, 'action a': {} };

function viewOf(accounts: readonly Account[]): View {
  return {
    get: (kind, id) => (kind === 'account' ? accounts.find((one) => one.id === id) : PLAN[`${kind} ${id}`]) as never,
    version: () => 0,
    readings: () => [],
    about: () => accounts as never,
  };
}

/** Kinds of the refusals, those of what is filled in with path and code. */
function refusals(act: object, body: object, accounts: readonly Account[], actor: Actor): string[] {
  const declaration = act as ActDeclaration;
  const view = viewOf(accounts);
  return [
    ...forbidden(declaration, body, view, actor),
    ...declaration.refuse({ body, view, actor, day: '2026-11-23' }),
  ].map((refusal) =>
    refusal.kind === 'invalid' ? refusal.issues.map(({ path, code }) => `${path} ${code}`).join() : refusal.kind,
  );
}

describe('making accounts', () => {
  const body = { id: 'new', login: 'Zhang', name: '张三' };

  test('is the system administrator’s alone, and makes an account without any right', () => {
    expect(refusals(setAccount, body, THREE, SYSTEM)).toEqual([]);
    for (const role of ['security-admin', 'audit-admin', 'office', 'leader'] as const)
      expect(refusals(setAccount, body, THREE, { ...SYSTEM, role })).toEqual(['forbidden']);
    const [made] = setAccount.effect({ body, view: viewOf(THREE), actor: SYSTEM, day: '2026-11-23' });
    expect(made).toMatchObject({ op: 'put', row: { posts: [] } });
  });

  test('never gives or takes a post, nor lets a disabled account in', () => {
    const body = setAccount.body.parse({ id: 'old', login: 'old', name: '改名', posts: [{ role: 'office' }] });
    const old = account('old', [{ role: 'observer' }], { disabled: true });
    const [change] = setAccount.effect({ body, view: viewOf([old]), actor: SYSTEM, day: '2026-11-23' });
    expect(change).toMatchObject({ row: { name: '改名', posts: [{ role: 'observer' }], disabled: true } });
  });

  test.each(['SYS', 'sYs', '\uFF33\uFF39\uFF33'])('a login that is there already as %s is refused', (login) => {
    expect(refusals(setAccount, { ...body, login }, THREE, SYSTEM)).toEqual(['login taken']);
  });

  test('an account keeps its own login when it is changed', () => {
    expect(refusals(setAccount, { id: 'sec', login: 'SEC', name: '安全' }, THREE, SYSTEM)).toEqual([]);
  });

  test('a unit that is not there is refused', () => {
    expect(refusals(setAccount, { ...body, unit: 'nowhere' }, THREE, SYSTEM)).toEqual(['not-found']);
  });
});

describe('granting posts', () => {
  const all = [...THREE, account('z')];
  const grant = (posts: readonly Post[], actor = SECURITY, id = 'z', accounts: readonly Account[] = all) =>
    refusals(grantPosts, { id, posts }, accounts, actor);

  test('is the security administrator’s alone, and never for himself', () => {
    expect(grant([{ role: 'office' }])).toEqual([]);
    expect(grant([{ role: 'office' }], SYSTEM)).toEqual(['forbidden']);
    expect(grant([{ role: 'security-admin' }, { role: 'office' }], SECURITY, 'sec')).toEqual(['own-account']);
    expect(grant([{ role: 'office' }], SECURITY, 'nobody')).toEqual(['not-found']);
  });

  test.each<[readonly Post[], string[]]>([
    [[{ role: 'system-admin' }, { role: 'security-admin' }], ['duties-apart']],
    [[{ role: 'security-admin' }, { role: 'audit-admin' }], ['duties-apart']],
    [[{ role: 'audit-admin' }, { role: 'observer' }], ['duties-apart']],
    [[{ role: 'office' }, { role: 'statistics' }], []],
    [[{ role: 'reporter' }], ['posts.0.unit required']],
    [[{ role: 'reviewer', unit: 'nowhere' }], ['not-found']],
    [
      [
        { role: 'reporter', unit: 'town' },
        { role: 'reviewer', unit: 'town' },
      ],
      [],
    ],
    [[{ role: 'leader' }], ['posts.0.leader required']],
    [[{ role: 'leader', leader: 'l' }], []],
    [[{ role: 'team' }], ['posts.0.action required']],
    [[{ role: 'team', action: 'a' }], []],
    [[{ role: 'office', unit: 'town' }], ['posts.0.unit not-of-post']],
    [[{ role: 'office' }, { role: 'office' }], ['posts.1 twice']],
  ])('%j: %j', (posts, expected) => {
    expect(grant(posts)).toEqual(expected);
  });

  test('the last of each administrator keeps the post; a second one may lose it', () => {
    for (const id of ['sys', 'aud']) expect(grant([], SECURITY, id)).toEqual(['last-admin']);
    const second = account('sys2', [{ role: 'system-admin' }]);
    expect(grant([], SECURITY, 'sys', [...all, second])).toEqual([]);
    expect(grant([], SECURITY, 'sys', [...all, { ...second, disabled: true }])).toEqual(['last-admin']);
  });
});

describe('disabling', () => {
  const disable = (id: string, actor = SYSTEM, accounts: readonly Account[] = [...THREE, account('z')]) =>
    refusals(disableAccount, { id }, accounts, actor);

  test('is the system administrator’s alone, never of himself, never of the last administrator', () => {
    expect(disable('z')).toEqual([]);
    expect(disable('z', SECURITY)).toEqual(['forbidden']);
    expect(disable('sys')).toEqual(['own-account']);
    expect(disable('sec')).toEqual(['last-admin']);
    expect(disable('nobody')).toEqual(['not-found']);
  });

  test('and enabling again leaves the posts as they were', () => {
    const off = account('z', [{ role: 'observer' }], { disabled: true });
    const [change] = enableAccount.effect({ body: { id: 'z' }, view: viewOf([off]), actor: SYSTEM, day: '2026-11-23' });
    expect(change).toEqual({ op: 'put', kind: 'account', id: 'z', row: account('z', [{ role: 'observer' }]) });
  });
});

describe('the first set-up', () => {
  const three = {
    system: { id: 'a', login: 'a', name: '甲' },
    security: { id: 'b', login: 'b', name: '乙' },
    audit: { id: 'c', login: 'c', name: '丙' },
  };
  test('makes three administrators with one post each, once', () => {
    expect(refusals(setUpAccounts, three, [], SYSTEM)).toEqual([]);
    expect(refusals(setUpAccounts, three, [account('z')], SYSTEM)).toEqual(['set-up-done']);
    const changes = setUpAccounts.effect({ body: three, view: viewOf([]), actor: SYSTEM, day: '2026-11-23' });
    expect(changes.map((change) => change.op === 'put' && (change.row as Account).posts)).toEqual([
      [{ role: 'system-admin' }],
      [{ role: 'security-admin' }],
      [{ role: 'audit-admin' }],
    ]);
  });

  test('three persons, not one under three names', () => {
    const twice = { ...three, audit: { id: 'c', login: 'A', name: '丙' } };
    expect(refusals(setUpAccounts, twice, [], SYSTEM)).toEqual(['audit.login twice']);
  });
});
