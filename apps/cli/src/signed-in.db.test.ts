import { randomUUID } from 'node:crypto';
import { unwrap } from '@gongjian/client';
import { type Post, Refused } from '@gongjian/model';
import { startServer } from '@gongjian/server';
import { createService, performActs, type Service } from '@gongjian/service';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { signedIn } from './signed-in.ts';

const COUNTY = { id: 'cli', name: '某县' };
const PASSWORD = 'Mine-Own-2468';

let store: TestStore;
let service: Service;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  store = await testStore();
  service = createService({ store, county: COUNTY });
  server = await startServer({ service, mode: { kind: 'office' }, port: 0 });
  const visitor = { at: new Date().toISOString(), day: '2026-11-23', address: 'test', agent: 'test' };
  const person = (login: string) => ({
    login,
    name: login,
    password: `Tiger-Hill-42${login.toUpperCase()}x`.slice(0, 14),
  });
  await service.accounts.setUp(visitor, service.accounts.setUpCode(), {
    system: person('xitong'),
    security: person('anquan'),
    audit: person('shenji'),
  });
});
afterAll(async () => {
  await server.close();
  await store.close();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** An account with a password of its own. */
async function account(login: string, ...posts: Post[]): Promise<void> {
  const at = new Date().toISOString();
  const perform = (role: 'system-admin' | 'security-admin', name: string, body: object) =>
    performActs(store, COUNTY.id, { actor: { id: role, name: role, role }, day: '2026-11-23', at }, [
      { id: randomUUID(), name, body },
    ]);
  await perform('system-admin', 'account.set', { id: login, login, name: login });
  await perform('security-admin', 'account.grant', { id: login, posts });
  const given = await service.accounts.givePasswordAtMachine(at, login);
  const visitor = { at, day: '2026-11-23', address: 'test', agent: 'test' };
  const opened = await service.accounts.signIn(visitor, login, given);
  await service.accounts.changePassword({ ...visitor, secret: opened.secret }, given, PASSWORD);
}

const refusal = async (work: Promise<unknown>) => {
  const error = await work.catch((thrown: unknown) => thrown);
  return error instanceof Refused ? error.refusal : error;
};

test('a command signs in by the environment, asks under its post, and leaves nothing open', async () => {
  await account('zhang', { role: 'office' });
  vi.stubEnv('GONGJIAN_LOGIN', 'zhang');
  vi.stubEnv('GONGJIAN_PASSWORD', PASSWORD);
  const before = (await store.accounts.sessions(COUNTY.id, 'zhang', new Date().toISOString())).length;
  const { client, leave } = await signedIn(server.url);
  expect((await unwrap(client.GET('/api/v1/session'))).actor.role).toBe('office');
  await leave();
  expect(await store.accounts.sessions(COUNTY.id, 'zhang', new Date().toISOString())).toHaveLength(before);
});

test('with several posts the environment names one; what is left to do is told', async () => {
  await account('li', { role: 'observer' }, { role: 'statistics' });
  vi.stubEnv('GONGJIAN_LOGIN', 'li');
  vi.stubEnv('GONGJIAN_PASSWORD', PASSWORD);
  expect(await refusal(signedIn(server.url))).toEqual({ kind: 'step-due', step: 'post' });
  vi.stubEnv('GONGJIAN_POST', 'statistics');
  const { client, leave } = await signedIn(server.url);
  expect((await unwrap(client.GET('/api/v1/session'))).actor.role).toBe('statistics');
  await leave();
});

test('without a login it is told to sign in', async () => {
  vi.stubEnv('GONGJIAN_LOGIN', undefined);
  expect(await refusal(signedIn(server.url))).toEqual({ kind: 'signed-out', reason: 'none' });
});
