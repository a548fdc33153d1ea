import { randomUUID } from 'node:crypto';
import { ROUTES, type RouteName } from '@gongjian/api';
import { type Problem, ProblemError, unwrap } from '@gongjian/client';
import type { ActEnvelope, Post } from '@gongjian/model';
import { createService, passwordDesk, type Service } from '@gongjian/service';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, type ServerOptions, startServer } from './start-server.ts';
import { ADMINISTRATORS, type Browser, browser, CHEAP } from './testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.close());

const running: RunningServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

const refusal = async (answer: Promise<unknown>): Promise<Problem> => {
  const error = await answer.catch((thrown: unknown) => thrown);
  if (!(error instanceof ProblemError)) throw new Error(`not refused: ${JSON.stringify(error)}`);
  return error.problem;
};

type Office = { readonly url: string; readonly service: Service; readonly open: () => Browser };

async function office(options: Partial<ServerOptions> = {}): Promise<Office> {
  const county = { id: `county-${randomUUID()}`, name: '某县' };
  const service = createService({ store, county, signIn: { desk: passwordDesk(CHEAP) } });
  const server = await startServer({ service, mode: { kind: 'office' }, port: 0, ...options });
  running.push(server);
  return { url: server.url, service, open: () => browser(server.url) };
}

const act = (name: string, body: unknown): ActEnvelope => ({ id: randomUUID(), name, body });

async function signIn({ open }: Office, login: string, password: string): Promise<Browser> {
  const opened = open();
  await unwrap(opened.api.POST('/api/v1/sign-in', { body: { login, password } }));
  return opened;
}

async function setUp(county: Office): Promise<{ system: Browser; security: Browser }> {
  const setUpCode = county.service.accounts.setUpCode();
  await unwrap(county.open().api.POST('/api/v1/set-up', { body: { setUpCode, ...ADMINISTRATORS } }));
  return {
    system: await signIn(county, 'xitong', ADMINISTRATORS.system.password),
    security: await signIn(county, 'anquan', ADMINISTRATORS.security.password),
  };
}

/** Makes an account with posts and a password of its own, all over HTTP. */
async function person(county: Office, login: string, posts: readonly Post[]): Promise<Browser> {
  const { system, security } = await setUp(county);
  const id = `id-${login}`;
  const perform = async ({ api }: Browser, name: string, body: unknown) => {
    const [receipt] = await unwrap(api.POST('/api/v1/acts', { body: { acts: [act(name, body)] } }));
    expect(receipt?.refusals).toEqual([]);
  };
  await perform(system, 'account.set', { id, login, name: login });
  await perform(security, 'account.grant', { id, posts });
  const given = await unwrap(
    system.api.POST('/api/v1/accounts/{account}/password', {
      params: { path: { account: id } },
      body: { dropCode: false },
    }),
  );
  const own = await signIn(county, login, given.password);
  const body = { password: given.password, newPassword: 'Mine-Own-2468' };
  expect((await unwrap(own.api.POST('/api/v1/account/password', { body }))).due).toBeUndefined();
  return own;
}

describe('before anybody has signed in', () => {
  test('no route answers but the open ones', async () => {
    const { url } = await office();
    const answered: string[] = [];
    for (const [name, route] of Object.entries(ROUTES) as [
      RouteName,
      { method: string; url: string; who?: unknown },
    ][]) {
      const path = route.url.replaceAll(/:\w+/g, 'x');
      const answer = await fetch(`${url}/api/v1${path}`, {
        method: route.method,
        ...(route.method === 'GET' ? {} : { headers: { 'content-type': 'application/json' }, body: '{}' }),
      });
      if (answer.status !== 401 && route.who !== 'open') answered.push(`${name} ${answer.status}`);
    }
    expect(answered).toEqual([]);
  });

  test('only the set-up is open, and only with the code that was printed', async () => {
    const county = await office();
    const { api } = county.open();
    expect(await unwrap(api.GET('/api/v1/sign-in'))).toMatchObject({ mode: 'office', isSetUp: false });
    expect((await refusal(unwrap(api.GET('/api/v1/session')))).refusal).toEqual({ kind: 'signed-out', reason: 'none' });
    const guess = { setUpCode: 'AAAA-AAAA-AAAA', ...ADMINISTRATORS };
    expect((await refusal(unwrap(api.POST('/api/v1/set-up', { body: guess })))).status).toBe(422);
    await setUp(county);
    const again = { setUpCode: county.service.accounts.setUpCode(), ...ADMINISTRATORS };
    expect((await refusal(unwrap(api.POST('/api/v1/set-up', { body: again })))).refusal).toEqual({
      kind: 'set-up-done',
    });
  });

  test('nothing large is read', async () => {
    const { url } = await office();
    const send = (path: string) =>
      fetch(`${url}/api/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login: 'a', password: 'x'.repeat(100_000) }),
      });
    expect((await send('/sign-in')).status).toBe(413);
    expect((await send('/acts')).status).toBe(401);
  });
});

describe('signed in', () => {
  test('one acts under the post that was granted, by a cookie that no script and no other site can use', async () => {
    const county = await office();
    const own = await person(county, 'zhang', [{ role: 'office' }]);
    const session = await unwrap(own.api.GET('/api/v1/session'));
    expect(session).toMatchObject({ mode: 'office', actor: { id: 'id-zhang', name: 'zhang', role: 'office' } });
    const set = await fetch(`${county.url}/api/v1/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'zhang', password: 'Mine-Own-2468' }),
    });
    expect(set.headers.getSetCookie()[0]).toMatch(
      /^gongjian-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/,
    );
    expect(set.headers.get('cache-control')).toBe('no-store');
  });

  test('one leaves: the cookie is taken back and would be good for nothing', async () => {
    const county = await office();
    const own = await person(county, 'zhang', [{ role: 'observer' }]);
    const held = own.cookies.get('gongjian-session') ?? '';
    expect(await unwrap(own.api.POST('/api/v1/sign-out'))).not.toHaveProperty('account');
    expect(own.cookies.has('gongjian-session')).toBe(false);
    own.cookies.set('gongjian-session', held);
    expect((await refusal(unwrap(own.api.GET('/api/v1/session')))).status).toBe(401);
  });

  test('other sites can change nothing with the cookie', async () => {
    const county = await office();
    const own = await person(county, 'zhang', [{ role: 'office' }]);
    const answer = await own.fetch(`${county.url}/api/v1/sign-out`, {
      method: 'POST',
      headers: { origin: 'http://evil.example' },
    });
    expect(answer.status).toBe(403);
    expect((await unwrap(own.api.GET('/api/v1/session'))).actor.name).toBe('zhang');
  });

  test('with several posts one chooses, and can change over', async () => {
    const county = await office();
    const own = await person(county, 'zhang', [{ role: 'observer' }]);
    const security = await signIn(county, 'anquan', ADMINISTRATORS.security.password);
    const posts = [{ role: 'observer' }, { role: 'statistics' }];
    await unwrap(
      security.api.POST('/api/v1/acts', { body: { acts: [act('account.grant', { id: 'id-zhang', posts })] } }),
    );
    expect((await refusal(unwrap(own.api.GET('/api/v1/session')))).refusal).toEqual({ kind: 'step-due', step: 'post' });
    for (const role of ['statistics', 'observer'] as const) {
      await unwrap(own.api.POST('/api/v1/sign-in/post', { body: { role } }));
      expect((await unwrap(own.api.GET('/api/v1/session'))).actor.role).toBe(role);
    }
  });

  test('each administrator does his own and none of the others’', async () => {
    const county = await office();
    await person(county, 'zhang', [{ role: 'observer' }]);
    const system = await signIn(county, 'xitong', ADMINISTRATORS.system.password);
    const security = await signIn(county, 'anquan', ADMINISTRATORS.security.password);
    const audit = await signIn(county, 'shenji', ADMINISTRATORS.audit.password);
    const body = { id: 'new', login: 'new', name: 'new' };
    const posts = [{ role: 'office' }];
    const kinds = async ({ api }: Browser, ...acts: ActEnvelope[]) =>
      (await unwrap(api.POST('/api/v1/acts', { body: { acts } }))).flatMap(({ refusals }) =>
        refusals.map(({ kind }) => kind),
      );
    for (const other of [security, audit]) expect(await kinds(other, act('account.set', body))).toEqual(['forbidden']);
    for (const other of [system, audit])
      expect(await kinds(other, act('account.grant', { id: 'id-zhang', posts }))).toEqual(['forbidden']);
    const path = { account: 'id-zhang' };
    for (const { api } of [security, audit]) {
      expect((await refusal(unwrap(api.GET('/api/v1/accounts/{account}/sessions', { params: { path } })))).status).toBe(
        403,
      );
      const asked = { params: { path }, body: { dropCode: false } };
      expect((await refusal(unwrap(api.POST('/api/v1/accounts/{account}/password', asked)))).status).toBe(403);
    }
    for (const { api } of [system, security])
      expect((await refusal(unwrap(api.GET('/api/v1/audit')))).status).toBe(403);
    const noted = await unwrap(audit.api.GET('/api/v1/audit', { params: { query: { event: 'signed-in' } } }));
    expect(noted.map(({ actor }) => actor?.role)).toContain('audit-admin');
  });

  test('a thief’s session is seen in the list and ended', async () => {
    const county = await office();
    const own = await person(county, 'zhang', [{ role: 'observer' }]);
    const thief = county.open();
    thief.cookies.set('gongjian-session', own.cookies.get('gongjian-session') ?? '');
    const other = await signIn(county, 'zhang', 'Mine-Own-2468');
    expect((await unwrap(thief.api.GET('/api/v1/account'))).sessions).toHaveLength(2);
    const { sessions } = await unwrap(other.api.GET('/api/v1/account'));
    const session = sessions.find(({ isOwn }) => !isOwn)?.id ?? '';
    await unwrap(other.api.POST('/api/v1/account/sessions/{session}/end', { params: { path: { session } } }));
    expect((await refusal(unwrap(thief.api.GET('/api/v1/session')))).refusal).toEqual({
      kind: 'signed-out',
      reason: 'revoked',
    });
  });
});

describe('behind a proxy', () => {
  const PROXIED = { 'x-forwarded-for': '10.9.8.7', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'gj.example' };
  const post = (url: string, headers: Record<string, string>) =>
    fetch(`${url}/api/v1/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ login: 'xitong', password: ADMINISTRATORS.system.password }),
    });

  test('that is trusted, the session is for HTTPS and this host only, and the asker’s own address is noted', async () => {
    const county = await office({ origin: 'https://gj.example', trustProxy: ['127.0.0.1'] });
    await unwrap(
      county.open().api.POST('/api/v1/set-up', {
        body: { setUpCode: county.service.accounts.setUpCode(), ...ADMINISTRATORS },
      }),
    );
    const answer = await post(county.url, { ...PROXIED, origin: 'https://gj.example' });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-gongjian-session=.*; Secure$/);
    expect(answer.headers.get('strict-transport-security')).toContain('max-age');
    const [account] = await store.accounts.accounts(county.service.county.id);
    const at = new Date().toISOString();
    const addresses = await Promise.all(
      (await store.accounts.accounts(county.service.county.id)).map(async (one) =>
        (await store.accounts.sessions(county.service.county.id, one.account.id, at)).map(({ address }) => address),
      ),
    );
    expect(account).toBeDefined();
    expect(addresses.flat()).toEqual(['10.9.8.7']);
    expect((await post(county.url, { ...PROXIED, origin: 'https://evil.example' })).status).toBe(403);
  });

  test('that nobody told of, nothing it says is believed', async () => {
    const county = await office();
    await setUp(county);
    const answer = await post(county.url, PROXIED);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^gongjian-session=/);
  });
});

test('too many passwords are told when to come back', async () => {
  const county = await office();
  await setUp(county);
  const answers = await Promise.all(
    Array.from({ length: 40 }, () =>
      fetch(`${county.url}/api/v1/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login: 'shenji', password: 'Wrong-Word-1' }),
      }),
    ),
  );
  const held = answers.filter(({ status }) => status === 429);
  expect(held.length).toBeGreaterThanOrEqual(35);
  for (const { headers } of held) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
});
