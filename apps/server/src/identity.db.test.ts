import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unwrap } from '@gongjian/client';
import type { Post } from '@gongjian/model';
import { createService, passwordDesk, performActs, type Service } from '@gongjian/service';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { Provider } from 'oidc-provider';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type RunningServer, startServer } from './start-server.ts';
import { ADMINISTRATORS, type Browser, browser, CHEAP } from './testing.ts';

const REPORTER: Post = { role: 'observer' };

let store: TestStore;
beforeAll(async () => {
  // The provider says at length that it is set up for a test.
  for (const level of ['info', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => undefined);
  store = await testStore();
});
afterAll(() => store.close());

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

type Place = { readonly url: string; readonly issuer: string; readonly service: Service; readonly open: () => Browser };

/** An office and a real provider that trust each other; at the provider one signs in by typing any name. */
async function offices({ claim = '' } = {}): Promise<Place> {
  const server = createServer();
  const issuer = await listening(server);
  const county = { id: `county-${randomUUID()}`, name: '某县' };
  const service = createService({
    store,
    county,
    signIn: { desk: passwordDesk(CHEAP), provider: '统一身份认证' },
  });
  // The address of the office is part of what is registered with the provider, so its port is taken first.
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const origin = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'gongjian',
        client_secret: 'the-secret-of-the-client',
        redirect_uris: [`${origin}/identity/return`],
      },
    ],
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, preferred_username: id.replace(/^person-/, '') }),
    }),
    cookies: { keys: ['test'] },
  });
  server.on('request', provider.callback());
  const running: RunningServer = await startServer({
    service,
    mode: {
      kind: 'office',
      identity: { issuer, client: 'gongjian', secret: 'the-secret-of-the-client', origin, claim },
    },
    port,
  });
  closing.push(running.close);
  const open = () => browser(running.url);
  const setUpCode = service.accounts.setUpCode();
  await unwrap(open().api.POST('/api/v1/set-up', { body: { setUpCode, ...ADMINISTRATORS } }));
  return { url: running.url, issuer, service, open };
}

/** Follows redirects, signing in and consenting at the provider as a person would, until it is back at the office. */
async function dance({ fetch }: Browser, { url, issuer }: Place, start: string, as: string): Promise<string> {
  let address = start;
  for (let steps = 0; steps < 20; steps += 1) {
    const answer = await fetch(address, { headers: { accept: 'text/html' } });
    const to = answer.headers.get('location');
    if (to !== null) {
      address = new URL(to, address).href;
      if (address.startsWith(url) && !address.includes('/identity/')) return address.slice(url.length);
      continue;
    }
    const page = await answer.text();
    const form = /<form[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/.exec(page);
    if (form === null)
      throw new Error(`neither form nor redirect at ${address}: ${answer.status} ${page.slice(0, 300)}`);
    const fields = new URLSearchParams();
    for (const [, name = '', value = ''] of (form[2] ?? '').matchAll(/name="([^"]+)"(?:[^>]*value="([^"]*)")?/g))
      fields.set(name, value);
    if (fields.has('login')) fields.set('login', as);
    if (fields.has('password')) fields.set('password', 'any');
    const submitted = await fetch(new URL(form[1] ?? '', issuer), { method: 'POST', body: fields });
    address = new URL(submitted.headers.get('location') ?? '', issuer).href;
  }
  throw new Error('going in circles');
}

/** An account that can sign in at once, made without a browser. */
async function account({ service }: Place, login: string, posts: Post[] = [REPORTER]): Promise<string> {
  const county = service.county.id;
  const id = `id-${login}`;
  const by = (role: 'system-admin' | 'security-admin') => ({
    actor: { id: role, name: role, role },
    day: '2026-11-23',
    at: new Date().toISOString(),
  });
  await performActs(store, county, by('system-admin'), [
    { id: randomUUID(), name: 'account.set', body: { id, login, name: login } },
  ]);
  await performActs(store, county, by('security-admin'), [
    { id: randomUUID(), name: 'account.grant', body: { id, posts } },
  ]);
  return id;
}

async function withPassword(place: Place, login: string): Promise<Browser> {
  await account(place, login);
  const given = await place.service.accounts.givePasswordAtMachine(new Date().toISOString(), login);
  const own = place.open();
  await unwrap(own.api.POST('/api/v1/sign-in', { body: { login, password: given } }));
  await unwrap(own.api.POST('/api/v1/account/password', { body: { password: given, newPassword: 'Mine-Own-2468' } }));
  return own;
}

test('an identity is linked by who is signed in, and signs in from then on and comes back to where it was', async () => {
  const place = await offices();
  const own = await withPassword(place, 'zhang');
  const { address } = await unwrap(own.api.POST('/api/v1/account/identity'));
  expect(await dance(own, place, address, 'person-1')).toBe('/account');
  expect((await unwrap(own.api.GET('/api/v1/account'))).identities).toMatchObject([{ issuer: place.issuer }]);

  const later = place.open();
  const to = encodeURIComponent('/campaigns/c/problems');
  const back = await dance(later, place, `${place.url}/identity/start?to=${to}`, 'person-1');
  expect(back).toBe(`/sign-in?to=${to}`);
  expect((await unwrap(later.api.GET('/api/v1/session'))).actor).toMatchObject({ id: 'id-zhang', role: 'observer' });
});

test('an identity that belongs to nobody is told so and lets nobody in', async () => {
  const place = await offices();
  await withPassword(place, 'zhang');
  const stranger = place.open();
  const back = await dance(stranger, place, `${place.url}/identity/start`, 'person-2');
  expect(back).toBe('/sign-in?refused=identity&reason=unknown');
  expect(stranger.cookies.has('gongjian-session')).toBe(false);
});

test('by a configured claim the account of that login is linked at the first sign-in, an administrator’s never', async () => {
  const place = await offices({ claim: 'preferred_username' });
  await account(place, 'li');
  const li = place.open();
  expect(await dance(li, place, `${place.url}/identity/start`, 'person-li')).toBe('/sign-in?to=%2F');
  expect((await unwrap(li.api.GET('/api/v1/session'))).actor.id).toBe('id-li');
  const thief = place.open();
  const back = await dance(thief, place, `${place.url}/identity/start`, 'person-anquan');
  expect(back).toBe('/sign-in?refused=identity&reason=unknown');
});

test('an answer that this browser did not ask for is refused: no attempt, another state, a code sent twice', async () => {
  const place = await offices();
  const own = await withPassword(place, 'zhang');
  const { address } = await unwrap(own.api.POST('/api/v1/account/identity'));
  await dance(own, place, address, 'person-1');

  const without = place.open();
  const plain = await without.fetch(`${place.url}/identity/return?code=x&state=y`);
  expect(plain.headers.get('location')).toBe('/sign-in?refused=identity&reason=late');

  const other = place.open();
  await other.fetch(`${place.url}/identity/start`);
  const wrong = await other.fetch(`${place.url}/identity/return?code=x&state=made-up`);
  expect(wrong.headers.get('location')).toBe('/sign-in?refused=identity&reason=failed');
  expect(other.cookies.has('gongjian-session')).toBe(false);

  const seen: string[] = [];
  const twice = place.open();
  const noting: Browser = {
    ...twice,
    fetch: async (input, init) => {
      if (String(input).includes('/identity/return')) seen.push(String(input));
      return twice.fetch(input, init);
    },
  };
  await dance(noting, place, `${place.url}/identity/start`, 'person-1');
  const again = place.open();
  const replayed = await again.fetch(seen[0] ?? '');
  expect(replayed.headers.get('location')).toBe('/sign-in?refused=identity&reason=late');
});

test('one comes back to this application only', async () => {
  const place = await offices({ claim: 'preferred_username' });
  await account(place, 'li');
  for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const li = place.open();
    const start = `${place.url}/identity/start?to=${encodeURIComponent(to)}`;
    expect(await dance(li, place, start, 'person-li')).toBe('/sign-in?to=%2F');
  }
});

test('a provider that is away is told, and the office is open all the same', async () => {
  const county = { id: `county-${randomUUID()}`, name: '某县' };
  const service = createService({ store, county, signIn: { desk: passwordDesk(CHEAP) } });
  const identity = { issuer: 'http://127.0.0.1:9', client: 'c', secret: 's', origin: 'http://127.0.0.1', claim: '' };
  const server = await startServer({ service, mode: { kind: 'office', identity }, port: 0 });
  closing.push(server.close);
  const { fetch } = browser(server.url);
  const answer = await fetch(`${server.url}/identity/start`);
  expect(answer.headers.get('location')).toBe('/sign-in?refused=identity&reason=failed');
});
