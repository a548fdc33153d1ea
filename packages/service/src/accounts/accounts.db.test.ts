import { randomUUID } from 'node:crypto';
import type { ActEnvelope, Actor, AuditEvent, Post, Refusal } from '@gongjian/model';
import { Refused } from '@gongjian/model';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { performActs } from '../perform.ts';
import { accountsOf } from './accounts.ts';
import type { Accounts, AccountsOptions, Opened, Visitor } from './contract.ts';
import { passwordDesk } from './password-desk.ts';
import { LEVEL_2, shifted } from './policy.ts';

/** Cheap enough to hash ten thousand times. */
const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 };
const AT = '2026-11-23T01:00:00.000Z';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.close());

const from = (more: Partial<Visitor> = {}): Visitor => ({
  at: AT,
  day: '2026-11-23',
  address: '10.0.0.1',
  agent: 'test',
  ...more,
});
/** The same browser, later. */
const as = ({ secret, device }: Opened, more: Partial<Visitor> = {}): Visitor => from({ secret, device, ...more });

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    (done) => `done: ${JSON.stringify(done)}`,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refused)) throw new Error(`not refused: ${String(error)}`);
  return error.refusal;
};
const kind = async (work: Promise<unknown>) => (await refusal(work)).kind;

const ADMINISTRATORS = {
  system: { login: 'xitong', name: '系统管理员', password: 'Tiger-Hill-42' },
  security: { login: 'anquan', name: '安全管理员', password: 'River-Stone-17' },
  audit: { login: 'shenji', name: '审计管理员', password: 'Cloud-Field-88' },
};

type Office = {
  readonly county: string;
  readonly accounts: Accounts;
  readonly notes: AuditEvent[];
  readonly most: () => number;
  /** Performs an act as an administrator; the kinds of its refusals. */
  readonly act: (role: 'system' | 'security', name: string, body: object) => Promise<string[]>;
  /** An account with a password of its own and posts. */
  readonly person: (login: string, ...posts: Post[]) => Promise<{ id: string; password: string }>;
};

async function office(options: AccountsOptions = {}): Promise<Office> {
  const county = `county-${randomUUID()}`;
  const notes: AuditEvent[] = [];
  const desk = passwordDesk(CHEAP);
  const accounts = accountsOf(
    { store, county: { id: county, name: '某县' }, audit: { note: (...events) => void notes.push(...events) } },
    { desk, ...options },
  );
  const perform = (actor: Actor, ...acts: Omit<ActEnvelope, 'id'>[]) =>
    performActs(
      store,
      county,
      { actor, day: '2026-11-23', at: AT },
      acts.map((act) => ({ id: randomUUID(), ...act })),
    );
  await perform(
    { id: 'office', name: '攻坚办', role: 'office' },
    { name: 'unit.set', body: { id: 'town', name: '城关镇', kind: 'township', order: 1 } },
  );
  await accounts.setUp(from(), accounts.setUpCode(), ADMINISTRATORS);
  const admins = await store.accounts.accounts(county);
  const actorOf = (duty: 'system' | 'security'): Actor => {
    const found = admins.find(({ account }) => account.login === ADMINISTRATORS[duty].login)?.account;
    return { id: found?.id ?? '', name: found?.name ?? '', role: `${duty}-admin` };
  };
  const act: Office['act'] = async (duty, name, body) => {
    const [receipt] = await perform(actorOf(duty), { name, body });
    return (receipt?.refusals ?? []).map((one) => one.kind);
  };
  return {
    county,
    accounts,
    notes,
    most: desk.most,
    act,
    person: async (login, ...posts) => {
      const id = `id-${login}`;
      expect(await act('system', 'account.set', { id, login, name: `${login}同志` })).toEqual([]);
      expect(await act('security', 'account.grant', { id, posts })).toEqual([]);
      const caller = { actor: actorOf('system'), day: '2026-11-23', at: AT };
      const given = await accounts.givePassword(caller, id, { dropCode: false });
      const opened = await accounts.signIn(from(), login, given);
      const password = `${login}-Own-2468`.replace(login, 'Mine');
      await accounts.signOut(as(await accounts.changePassword(as(opened), given, password)));
      return { id, password };
    },
  };
}

const TOWN: Post = { role: 'reporter', unit: 'town' };

describe('the first set-up', () => {
  test('takes the code and three administrators once, and is then refused', async () => {
    const { accounts } = await office();
    expect(await accounts.isSetUp()).toBe(true);
    expect(await kind(accounts.setUp(from(), accounts.setUpCode(), ADMINISTRATORS))).toBe('set-up-done');
    for (const { login, password } of Object.values(ADMINISTRATORS)) {
      const opened = await accounts.signIn(from(), login, password);
      expect((await accounts.actorOf(as(opened))).role).toMatch(/-admin$/);
    }
  });

  test('says which password will not do, takes no wrong code, and leaves nothing behind', async () => {
    const county = `county-${randomUUID()}`;
    const accounts = accountsOf(
      { store, county: { id: county, name: '某县' }, audit: { note: () => undefined } },
      { desk: passwordDesk(CHEAP) },
    );
    expect(await refusal(accounts.setUp(from(), 'AAAA-BBBB-CCCC', ADMINISTRATORS))).toMatchObject({
      issues: [{ path: 'setUpCode', code: 'wrong' }],
    });
    const weak = { ...ADMINISTRATORS, audit: { ...ADMINISTRATORS.audit, password: 'short' } };
    expect(await refusal(accounts.setUp(from(), accounts.setUpCode(), weak))).toMatchObject({
      issues: [{ path: 'audit.password', code: 'too_small' }],
    });
    const twice = { ...ADMINISTRATORS, audit: { ...ADMINISTRATORS.audit, login: 'XITONG' } };
    expect(await refusal(accounts.setUp(from(), accounts.setUpCode(), twice))).toMatchObject({
      issues: [{ path: 'audit.login', code: 'twice' }],
    });
    expect(await accounts.isSetUp()).toBe(false);
    expect(await store.accounts.credentials(county)).toEqual([]);
  });

  test('by two at once is done once', async () => {
    const county = `county-${randomUUID()}`;
    const on = { store, county: { id: county, name: '某县' }, audit: { note: () => undefined } };
    const accounts = accountsOf(on, { desk: passwordDesk(CHEAP) });
    const both = await Promise.allSettled(
      [1, 2].map(() => accounts.setUp(from(), accounts.setUpCode(), ADMINISTRATORS)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await store.accounts.accounts(county)).toHaveLength(3);
    expect(await store.accounts.credentials(county)).toHaveLength(3);
  });
});

describe('signing in', () => {
  test('gives the post that was granted, whatever case the login is typed in', async () => {
    const { accounts, person } = await office();
    const { id, password } = await person('zhang', TOWN);
    const opened = await accounts.signIn(from(), 'ZHANG', password);
    expect(await accounts.actorOf(as(opened))).toEqual({ id, name: 'zhang同志', ...TOWN });
  });

  test('a wrong password and a login that is nobody’s are told alike, and counted alike', async () => {
    const { accounts, person } = await office();
    await person('zhang', TOWN);
    const wrong = await refusal(accounts.signIn(from({ address: '10.1' }), 'zhang', 'Wrong-Word-1'));
    const nobody = await refusal(accounts.signIn(from({ address: '10.2' }), 'nobody', 'Wrong-Word-1'));
    expect(wrong).toEqual(nobody);
    for (let more = 0; more < 4; more += 1) await kind(accounts.signIn(from({ address: '10.2' }), 'nobody', 'x'));
    expect(await kind(accounts.signIn(from({ address: '10.2' }), 'nobody', 'x'))).toBe('too-many');
  });

  test('a secret is in no ledger entry and, as it is held, in no table', async () => {
    const { accounts, county, person } = await office();
    const { password } = await person('zhang', TOWN);
    const opened = await accounts.signIn(from(), 'zhang', password);
    const entries = JSON.stringify(await Array.fromAsync(store.entries(county)));
    for (const secret of [password, opened.secret, opened.device, 'argon2', ADMINISTRATORS.system.password])
      expect(entries).not.toContain(secret);
    const kept = JSON.stringify([
      await store.accounts.sessions(county, 'id-zhang', AT),
      await store.accounts.credential(county, 'id-zhang'),
    ]);
    for (const secret of [password, opened.secret, opened.device]) expect(kept).not.toContain(secret);
    expect(kept).toContain('$argon2id$');
  });

  test('a session that a browser held before is over and its secret is never taken on (fixation)', async () => {
    const { accounts, person } = await office();
    const { password } = await person('zhang', TOWN);
    const before = await accounts.signIn(from(), 'zhang', password);
    const after = await accounts.signIn(as(before), 'zhang', password);
    expect(after.secret).not.toBe(before.secret);
    expect(await kind(accounts.actorOf(as(before)))).toBe('signed-out');
    const planted = await accounts.signIn(from({ secret: 'planted', device: 'planted' }), 'zhang', password);
    expect([planted.secret, planted.device]).not.toContain('planted');
  });

  test('ends after half an hour without use, and after twelve hours whatever happens', async () => {
    const { accounts, person } = await office();
    const { password } = await person('zhang', TOWN);
    const opened = await accounts.signIn(from(), 'zhang', password);
    const later = (by: number) => as(opened, { at: shifted(AT, by) });
    for (let at = 0; at < 12 * HOUR; at += 29 * MINUTE) await accounts.actorOf(later(at));
    expect(await refusal(accounts.actorOf(later(12 * HOUR)))).toEqual({ kind: 'signed-out', reason: 'expired' });
    const other = await accounts.signIn(from(), 'zhang', password);
    await accounts.actorOf(as(other, { at: shifted(AT, 29 * MINUTE) }));
    expect(await refusal(accounts.actorOf(as(other, { at: shifted(AT, 60 * MINUTE) })))).toEqual({
      kind: 'signed-out',
      reason: 'idle',
    });
  });

  test('of a disabled account is refused, and what it had open is over', async () => {
    const { accounts, person, act } = await office();
    const { id, password } = await person('zhang', TOWN);
    const opened = await accounts.signIn(from(), 'zhang', password);
    expect(await act('system', 'account.disable', { id })).toEqual([]);
    const over = { kind: 'signed-out', reason: 'disabled' };
    expect(await refusal(accounts.actorOf(as(opened)))).toEqual(over);
    expect(await refusal(accounts.signIn(from(), 'zhang', password))).toEqual(over);
    expect(await kind(accounts.signIn(from(), 'zhang', 'Wrong-Word-1'))).toBe('sign-in-failed');
  });

  test('with several posts one is chosen for the session, and is lost when it is taken away', async () => {
    const { accounts, person, act } = await office();
    const { id, password } = await person('zhang', TOWN, { role: 'observer' });
    const opened = await accounts.signIn(from(), 'zhang', password);
    expect(await refusal(accounts.actorOf(as(opened)))).toEqual({ kind: 'step-due', step: 'post' });
    expect(await kind(accounts.choosePost(as(opened), { role: 'office' }))).toBe('not-found');
    await accounts.choosePost(as(opened), TOWN);
    expect((await accounts.actorOf(as(opened))).role).toBe('reporter');
    expect(
      await act('security', 'account.grant', { id, posts: [{ role: 'observer' }, { role: 'statistics' }] }),
    ).toEqual([]);
    expect(await refusal(accounts.actorOf(as(opened)))).toEqual({ kind: 'step-due', step: 'post' });
    expect(await act('security', 'account.grant', { id, posts: [] })).toEqual([]);
    expect(await refusal(accounts.actorOf(as(opened)))).toEqual({ kind: 'step-due', step: 'grant' });
  });

  test('in another county is somebody else’s business', async () => {
    const here = await office();
    const there = await office();
    const { password } = await here.person('zhang', TOWN);
    const opened = await here.accounts.signIn(from(), 'zhang', password);
    expect(await kind(there.accounts.signIn(from(), 'zhang', password))).toBe('sign-in-failed');
    expect(await kind(there.accounts.actorOf(as(opened)))).toBe('signed-out');
  });
});

describe('failures', () => {
  test('after five from one place that place waits ten minutes, and nobody else', async () => {
    const { accounts, person, notes } = await office();
    const { password } = await person('zhang', TOWN);
    const bad = from({ address: '6.6.6.6' });
    for (let tries = 0; tries < 5; tries += 1)
      expect(await kind(accounts.signIn(bad, 'zhang', 'Wrong-Word-1'))).toBe('sign-in-failed');
    expect(await refusal(accounts.signIn(bad, 'zhang', password))).toEqual({ kind: 'too-many', seconds: 600 });
    const later = { ...bad, at: shifted(AT, 9 * MINUTE) };
    expect(await refusal(accounts.signIn(later, 'zhang', password))).toEqual({ kind: 'too-many', seconds: 60 });
    await accounts.signIn(from({ address: '10.0.0.9' }), 'zhang', password);
    await accounts.signIn({ ...bad, at: shifted(AT, 10 * MINUTE) }, 'zhang', password);
    expect(notes.filter(({ event }) => event === 'locked')).toHaveLength(1);
  });

  test('of others at the same address do not lock out the browser that the account is signed in from', async () => {
    const { accounts, person } = await office();
    const { password } = await person('zhang', TOWN);
    const { device } = await accounts.signIn(from(), 'zhang', password);
    for (let tries = 0; tries < 6; tries += 1) await kind(accounts.signIn(from(), 'zhang', 'Wrong-Word-1'));
    expect(await kind(accounts.signIn(from(), 'zhang', password))).toBe('too-many');
    expect(await kind(accounts.signIn(from({ device: 'made up' }), 'zhang', password))).toBe('too-many');
    await accounts.signIn(from({ device }), 'zhang', password);
  });

  test('of strangers from many places are slowed down together, and known places are not', async () => {
    const { accounts, person } = await office();
    const { password } = await person('zhang', TOWN);
    for (let place = 0; place < 30; place += 1)
      for (let tries = 0; tries < 4; tries += 1)
        await kind(accounts.signIn(from({ address: `6.6.6.${place}` }), 'zhang', 'Wrong-Word-1'));
    expect(await kind(accounts.signIn(from({ address: '7.7.7.7' }), 'zhang', 'Wrong-Word-1'))).toBe('too-many');
    await accounts.signIn(from(), 'zhang', password);
  });

  test('ten thousand wrong passwords at once: two are hashed at a time, and the right user gets in meanwhile', async () => {
    const { accounts, person, most } = await office();
    const { password } = await person('zhang', TOWN);
    const answers = new Map<string, number>();
    const flood = Promise.all(
      Array.from({ length: 10_000 }, async (_, at) => {
        const login = at % 2 === 0 ? 'zhang' : `guess${at}`;
        const told = await kind(accounts.signIn(from({ address: '6.6.6.6' }), login, `Wrong-Word-${at}`));
        answers.set(told, (answers.get(told) ?? 0) + 1);
      }),
    );
    const opened = await accounts.signIn(from({ address: '10.0.0.9' }), 'zhang', password);
    expect((await accounts.actorOf(as(opened))).name).toBe('zhang同志');
    await flood;
    expect(most()).toBe(2);
    expect([...answers.keys()].sort()).toEqual(['busy', 'sign-in-failed']);
    expect(answers.get('busy')).toBeGreaterThan(9_900);
  });
});

describe('passwords', () => {
  test.each([
    ['Short-1', 'too_small'],
    ['onlysmallletters', 'classes'],
    ['Zhang-Wei-99', 'has-login'],
    ['P@ssw0rd', 'common'],
    [`Aa1-${'x'.repeat(200)}`, 'too_big'],
  ])('%s is refused: %s', async (wanted, code) => {
    const { accounts, person } = await office();
    const { password } = await person('zhang', TOWN);
    const opened = await accounts.signIn(from(), 'zhang', password);
    expect(await refusal(accounts.changePassword(as(opened), password, wanted))).toMatchObject({
      issues: [{ path: 'newPassword', code }],
    });
  });

  test('none of the last five comes again, the sixth may', async () => {
    const { accounts, person } = await office();
    let { password } = await person('zhang', TOWN);
    const first = password;
    let opened = await accounts.signIn(from(), 'zhang', password);
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await refusal(accounts.changePassword(as(opened), password, first))).toMatchObject({
        issues: [{ path: 'newPassword', code: 'used-before' }],
      });
      const next = `Turn-Number-${turn}`;
      opened = await accounts.changePassword(as(opened), password, next);
      password = next;
    }
    await accounts.changePassword(as(opened), password, first);
  });

  test('a changed one ends every other session and renews the secret of its own', async () => {
    const { accounts, person } = await office();
    const { password } = await person('zhang', TOWN);
    const elsewhere = await accounts.signIn(from({ address: '10.0.0.8' }), 'zhang', password);
    const here = await accounts.signIn(from(), 'zhang', password);
    expect(await refusal(accounts.changePassword(as(here), 'Wrong-Word-1', 'Brand-New-77'))).toMatchObject({
      issues: [{ path: 'password', code: 'wrong' }],
    });
    const renewed = await accounts.changePassword(as(here), password, 'Brand-New-77');
    for (const gone of [elsewhere, here]) expect(await kind(accounts.actorOf(as(gone)))).toBe('signed-out');
    expect((await accounts.actorOf(as(renewed))).role).toBe('reporter');
  });

  test('after ninety days it is changed before anything else', async () => {
    const { accounts, person } = await office();
    const { password } = await person('zhang', TOWN);
    const late = { at: shifted(AT, 90 * DAY) };
    const opened = await accounts.signIn(from(late), 'zhang', password);
    expect(await refusal(accounts.actorOf(as(opened, late)))).toEqual({ kind: 'step-due', step: 'password' });
    const renewed = await accounts.changePassword(as(opened, late), password, 'Brand-New-77');
    expect((await accounts.actorOf(as(renewed, late))).role).toBe('reporter');
  });
});

describe('a password given by the system administrator', () => {
  const system = async ({ accounts }: Office) => {
    const opened = await accounts.signIn(from(), 'xitong', ADMINISTRATORS.system.password);
    return { actor: await accounts.actorOf(as(opened)), day: '2026-11-23', at: AT };
  };

  test('ends what was open, is good for changing it, and only for a week', async () => {
    const county = await office();
    const { accounts } = county;
    const { id, password } = await county.person('zhang', TOWN);
    const before = await accounts.signIn(from(), 'zhang', password);
    const given = await accounts.givePassword(await system(county), id, { dropCode: false });
    expect(await kind(accounts.actorOf(as(before)))).toBe('signed-out');
    expect(await kind(accounts.signIn(from(), 'zhang', password))).toBe('sign-in-failed');
    const opened = await accounts.signIn(from(), 'zhang', given);
    expect(await refusal(accounts.actorOf(as(opened)))).toEqual({ kind: 'step-due', step: 'password' });
    expect(await kind(accounts.proposeCodeKey(as(opened)))).toBe('step-due');
    expect(await kind(accounts.ownAccount(as(opened)))).toBe('step-due');
    expect(await kind(accounts.signIn(from({ at: shifted(AT, 7 * DAY) }), 'zhang', given))).toBe('sign-in-failed');
  });

  test('is his alone to give, and never to another administrator: each would hold both duties', async () => {
    const county = await office();
    const { id } = await county.person('zhang', TOWN);
    const caller = await system(county);
    for (const role of ['security-admin', 'audit-admin', 'office', 'reporter'] as const) {
      const other = { ...caller, actor: { ...caller.actor, role } };
      expect(await kind(county.accounts.givePassword(other, id, { dropCode: false }))).toBe('forbidden');
      expect(await kind(county.accounts.sessions(other, id))).toBe('forbidden');
      expect(await kind(county.accounts.endSessions(other, id))).toBe('forbidden');
    }
    const { accounts } = await county.accounts.list(caller);
    for (const { account } of accounts.filter(({ account: { posts } }) => posts[0]?.role.endsWith('-admin')))
      expect(await kind(county.accounts.givePassword(caller, account.id, { dropCode: false }))).toBe('at-machine');
    const given = await county.accounts.givePasswordAtMachine(AT, 'ANQUAN');
    const opened = await county.accounts.signIn(from(), 'anquan', given);
    expect(await refusal(county.accounts.actorOf(as(opened)))).toEqual({ kind: 'step-due', step: 'password' });
  });
});

describe('sessions', () => {
  test('are listed with where they come from, and ended one by one', async () => {
    const { accounts, person } = await office();
    const { password } = await person('zhang', TOWN);
    const stolen = await accounts.signIn(from({ address: '6.6.6.6', agent: 'thief' }), 'zhang', password);
    const here = await accounts.signIn(from(), 'zhang', password);
    const { sessions } = await accounts.ownAccount(as(here));
    expect(sessions.map(({ address, isOwn }) => [address, isOwn])).toEqual(
      expect.arrayContaining([
        ['10.0.0.1', true],
        ['6.6.6.6', false],
      ]),
    );
    const thief = sessions.find(({ agent }) => agent === 'thief')?.id ?? '';
    await accounts.endOwnSession(as(here), thief);
    expect(await refusal(accounts.actorOf(as(stolen)))).toEqual({ kind: 'signed-out', reason: 'revoked' });
    expect(await kind(accounts.endOwnSession(as(here), thief))).toBe('not-found');
  });

  test('of others cannot be ended by knowing their id', async () => {
    const { accounts, person } = await office();
    const { password } = await person('zhang', TOWN);
    const other = await person('li', TOWN);
    const zhang = await accounts.signIn(from(), 'zhang', password);
    const li = await accounts.signIn(from(), 'li', other.password);
    const { session } = await accounts.whoIs(as(li));
    expect(await kind(accounts.endOwnSession(as(zhang), session))).toBe('not-found');
    await accounts.actorOf(as(li));
  });

  test('of an account are ended by the system administrator, all or one', async () => {
    const { accounts, person } = await office();
    const { id, password } = await person('zhang', TOWN);
    const admin = await accounts.signIn(from(), 'xitong', ADMINISTRATORS.system.password);
    const caller = { actor: await accounts.actorOf(as(admin)), day: '2026-11-23', at: AT };
    const opened = [1, 2].map((at) => accounts.signIn(from({ address: `10.0.0.${at}` }), 'zhang', password));
    const [one, two] = await Promise.all(opened);
    const { session } = await accounts.whoIs(as(one as Opened));
    await accounts.endSessions(caller, id, session);
    expect(await kind(accounts.actorOf(as(one as Opened)))).toBe('signed-out');
    await accounts.actorOf(as(two as Opened));
    await accounts.endSessions(caller, id);
    expect(await kind(accounts.actorOf(as(two as Opened)))).toBe('signed-out');
    expect(await accounts.sessions(caller, id)).toEqual([]);
  });
});

describe('one-time codes', () => {
  const LEVEL_3 = { policy: { ...LEVEL_2, level: 3 as const } };
  const codeAt = (key: string, at: string) =>
    new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.parse(at) });

  async function enrolled() {
    const county = await office(LEVEL_3);
    const { accounts } = county;
    const { id, password } = await county.person('zhang', TOWN);
    const opened = await accounts.signIn(from(), 'zhang', password);
    expect(await refusal(accounts.actorOf(as(opened)))).toEqual({ kind: 'step-due', step: 'enrol' });
    const { key, address } = await accounts.proposeCodeKey(as(opened));
    expect(address).toMatch(/^otpauth:\/\/totp\/Gongjian:zhang\?.*secret=/);
    expect(await kind(accounts.adoptCodeKey(as(opened), '000000'))).toBe('code-wrong');
    const ready = await accounts.adoptCodeKey(as(opened), codeAt(key, AT));
    expect((await accounts.actorOf(as(ready))).role).toBe('reporter');
    expect(await kind(accounts.actorOf(as(opened)))).toBe('signed-out');
    return { ...county, id, password, key };
  }

  test('at level 3 everybody has one before anything else, and then gives one at every sign-in', async () => {
    const { accounts, password, key } = await enrolled();
    const at = shifted(AT, 5 * MINUTE);
    const opened = await accounts.signIn(from({ at }), 'zhang', password);
    expect(await refusal(accounts.actorOf(as(opened, { at })))).toEqual({ kind: 'step-due', step: 'code' });
    expect(await kind(accounts.changePassword(as(opened, { at }), password, 'Brand-New-77'))).toBe('step-due');
    expect(await kind(accounts.proposeCodeKey(as(opened, { at })))).toBe('step-due');
    const ready = await accounts.giveCode(as(opened, { at }), codeAt(key, at));
    expect((await accounts.actorOf(as(ready, { at }))).role).toBe('reporter');
    expect(ready.secret).not.toBe(opened.secret);
  });

  test.each([-1, 0, 1])('a code that is %i steps off is taken, one of two is not', async (steps) => {
    const { accounts, password, key } = await enrolled();
    const at = shifted(AT, 5 * MINUTE);
    const open = async () => as(await accounts.signIn(from({ at }), 'zhang', password), { at });
    const off = steps === 0 ? 2 : steps * 2;
    expect(await kind(accounts.giveCode(await open(), codeAt(key, shifted(at, off * 30_000))))).toBe('code-wrong');
    await accounts.giveCode(await open(), codeAt(key, shifted(at, steps * 30_000)));
  });

  test('a code is good once: not again, not an earlier one, not by two at the same moment', async () => {
    const { accounts, password, key } = await enrolled();
    const at = shifted(AT, 5 * MINUTE);
    const open = async (address: string) => as(await accounts.signIn(from({ at, address }), 'zhang', password), { at });
    const both = [await open('10.0.0.1'), await open('10.0.0.2')];
    const outcomes = await Promise.allSettled(both.map((visitor) => accounts.giveCode(visitor, codeAt(key, at))));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const third = await open('10.0.0.3');
    expect(await kind(accounts.giveCode(third, codeAt(key, at)))).toBe('code-wrong');
    expect(await kind(accounts.giveCode(third, codeAt(key, shifted(at, -30_000))))).toBe('code-wrong');
  });

  test('guessing one is bound like guessing passwords', async () => {
    const { accounts, password } = await enrolled();
    const at = shifted(AT, 5 * MINUTE);
    const opened = as(await accounts.signIn(from({ at, address: '6.6.6.6' }), 'zhang', password), {
      at,
      address: '6.6.6.6',
    });
    const told = [];
    for (let guess = 0; guess < 6; guess += 1) told.push(await kind(accounts.giveCode(opened, `00000${guess}`)));
    expect(told).toEqual([...Array(5).fill('code-wrong'), 'too-many']);
  });

  test('a lost telephone: the administrator takes the code away with a new password', async () => {
    const { accounts, id } = await enrolled();
    const opened = await accounts.signIn(from(), 'xitong', ADMINISTRATORS.system.password);
    expect(await refusal(accounts.actorOf(as(opened)))).toEqual({ kind: 'step-due', step: 'enrol' });
    const { account } = await accounts.whoIs(as(opened));
    const caller = {
      actor: { id: account.id, name: account.name, role: 'system-admin' as const },
      day: '2026-11-23',
      at: AT,
    };
    const given = await accounts.givePassword(caller, id, { dropCode: true });
    const again = await accounts.signIn(from(), 'zhang', given);
    expect(await refusal(accounts.actorOf(as(again)))).toEqual({ kind: 'step-due', step: 'password' });
    const renewed = await accounts.changePassword(as(again), given, 'Brand-New-77');
    expect(await refusal(accounts.actorOf(as(renewed)))).toEqual({ kind: 'step-due', step: 'enrol' });
  });
});

describe('the identity provider', () => {
  const ISSUER = 'https://id.example.gov.cn';

  test('an identity is linked by whoever is signed in, to one account, and signs in from then on', async () => {
    const { accounts, person } = await office({ provider: '统一身份' });
    const zhang = await person('zhang', TOWN);
    const li = await person('li', TOWN);
    expect(await refusal(accounts.signInVouched(from(), { issuer: ISSUER, subject: 's1' }))).toEqual({
      kind: 'identity',
      reason: 'unknown',
    });
    const opened = await accounts.signIn(from(), 'zhang', zhang.password);
    await accounts.linkIdentity(as(opened), { issuer: ISSUER, subject: 's1' });
    const vouched = await accounts.signInVouched(from(), { issuer: ISSUER, subject: 's1' });
    expect((await accounts.actorOf(as(vouched))).id).toBe(zhang.id);
    const other = await accounts.signIn(from(), 'li', li.password);
    expect(await refusal(accounts.linkIdentity(as(other), { issuer: ISSUER, subject: 's1' }))).toEqual({
      kind: 'identity',
      reason: 'linked',
    });
    await accounts.unlinkIdentity(as(vouched), ISSUER);
    expect(await kind(accounts.signInVouched(from(), { issuer: ISSUER, subject: 's1' }))).toBe('identity');
  });

  test('a configured claim links an account once; never an administrator’s, never a second identity', async () => {
    const { accounts, person } = await office({ provider: '统一身份' });
    const { id } = await person('zhang', TOWN);
    const vouched = await accounts.signInVouched(from(), { issuer: ISSUER, subject: 's1', login: 'ZHANG' });
    expect((await accounts.actorOf(as(vouched))).id).toBe(id);
    for (const login of ['zhang', 'anquan', 'nobody'])
      expect(await kind(accounts.signInVouched(from(), { issuer: ISSUER, subject: 's2', login }))).toBe('identity');
  });
});

test('everything that happens at the door is noted, without a secret', async () => {
  const { accounts, person, notes } = await office();
  const { id, password } = await person('zhang', TOWN);
  notes.length = 0;
  await kind(accounts.signIn(from(), 'zhang', 'Wrong-Word-1'));
  const opened = await accounts.signIn(from(), 'zhang', password);
  await accounts.signOut(as(opened));
  expect(notes.map(({ event, actor, address }) => [event, actor?.id, address])).toEqual([
    ['sign-in-failed', id, '10.0.0.1'],
    ['signed-in', id, '10.0.0.1'],
    ['signed-out', id, '10.0.0.1'],
  ]);
  expect(JSON.stringify(notes)).not.toMatch(/Wrong-Word|Mine-Own/);
});

test('what was done to accounts is history for administrators alone', async () => {
  const { county } = await office();
  const bodies = async (scope: 'accounts' | { units: 'all' | readonly string[] }) =>
    JSON.stringify(await store.history(county, { scope, limit: 100 }));
  expect(await bodies('accounts')).toContain('xitong');
  expect(await bodies('accounts')).not.toContain('unit.set');
  expect(await bodies({ units: 'all' })).toContain('unit.set');
  for (const units of ['all', []] as const) {
    const scope = { units };
    expect(await bodies(scope)).not.toContain('xitong');
    expect(await store.history(county, { scope, limit: 100, kind: 'account' })).toEqual([]);
  }
});
