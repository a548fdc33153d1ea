import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { type Actor, Refused, type Session } from '@gongjian/model';
import { OFFICE } from '@gongjian/model/testing';
import type { Audit, Service } from '@gongjian/service';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningServer, type ServerOptions, startServer } from './start-server.ts';
import { untilStopped } from './until-stopped.ts';

type Problem = { readonly refusal: { readonly kind: string } };

const TOWN: Actor = { id: '城关镇', name: '城关镇填报人', role: 'reporter', unit: 'chengguan' };

let folder: string;
const running: RunningServer[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongjian-'));
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
  await rm(folder, { recursive: true });
});

const audit: Partial<Audit> = {
  note: () => undefined,
  noteNow: async () => undefined,
  flush: async () => undefined,
  retain: async () => 0,
};
const still: Service['runClock'] = async () => ({ days: 0, made: 0, lapsed: 0, refused: [] });
const serviceWith = (useCases: Partial<Service>) =>
  ({ county: { id: 'zhongbei', name: '中北县' }, audit, runClock: still, ...useCases }) as Service;

/** Somebody who has signed in. */
const ACCOUNTS = { actorOf: async () => OFFICE, state: async () => ({}) } as unknown as Service['accounts'];

async function start(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const server = await startServer({
    service: serviceWith({}),
    mode: { kind: 'demonstration', actors: [OFFICE, TOWN], day: '2012-09-09', folder },
    port: 0,
    ...options,
  });
  running.push(server);
  return server;
}

const json = async <T>(url: string, init?: RequestInit): Promise<T> => (await (await fetch(url, init)).json()) as T;
const put = (body: unknown, headers = {}): RequestInit => ({
  method: 'PUT',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.catch((thrown: unknown) => thrown);
  if (!(error instanceof Refused)) throw new Error(`not refused: ${error}`);
  return error.refusal;
};

describe('where it listens', () => {
  test.each(['0.0.0.0', '::', '192.168.1.5', 'gongjian.gov.cn'])(
    'the demonstration not on %s, as nobody signs in to it',
    async (host) => {
      expect(await refusalOf(start({ host }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'host' }] });
    },
  );

  test('an office on every address, where people sign in', async () => {
    const { url } = await start({
      host: '0.0.0.0',
      mode: { kind: 'office' },
      service: serviceWith({ accounts: ACCOUNTS }),
    });
    const { port } = new URL(url);
    expect((await fetch(`http://127.0.0.1:${port}/api/v1/session`)).status).toBe(200);
  });

  test('a port that is taken is refused, and the first server goes on', async () => {
    const first = await start();
    const port = Number(new URL(first.url).port);
    expect(await refusalOf(start({ port }))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'port', code: 'taken' }],
    });
    expect((await fetch(`${first.url}/api/v1/session`)).status).toBe(200);
  });
});

describe('the demonstration', () => {
  test('starts on the day of the example and acts as of six in the evening', async () => {
    const seen: unknown[] = [];
    const campaigns: Service['campaigns'] = async (caller) => {
      seen.push(caller);
      return [];
    };
    const { url } = await start({ service: serviceWith({ campaigns }) });
    expect(await json<Session>(`${url}/api/v1/session`)).toMatchObject({ mode: 'demonstration', day: '2012-09-09' });
    await fetch(`${url}/api/v1/campaigns`);
    expect(seen).toEqual([{ actor: OFFICE, day: '2012-09-09', at: '2012-09-09T18:00:00+08:00' }]);
  });

  test('keeps the day that it was moved to over a restart', async () => {
    const { url, close } = await start();
    await fetch(`${url}/api/v1/demonstration/day`, put({ day: '2012-10-20' }));
    await close();
    const again = await start();
    expect((await json<Session>(`${again.url}/api/v1/session`)).day).toBe('2012-10-20');
  });

  test('the clock goes with the day, each day in order, and does not go back', async () => {
    const passed: unknown[] = [];
    const runClock: Service['runClock'] = async ({ day, at }) => {
      passed.push(`${day} ${at.slice(0, 13)}`);
      return { days: 1, made: 0, lapsed: 0, refused: [] };
    };
    const { url } = await start({ service: serviceWith({ runClock }) });
    for (const day of ['2012-09-11', '2012-09-01']) await fetch(`${url}/api/v1/demonstration/day`, put({ day }));
    expect(passed).toEqual(['2012-09-09 2012-09-09T18', '2012-09-10 2012-09-10T06', '2012-09-11 2012-09-11T06']);
  });

  test.each(['', 'x', '{"day":"2012-02-30"}', '{"day":7}'])(
    'a kept day that reads %j is not believed',
    async (text) => {
      await writeFile(join(folder, 'demonstration.json'), text);
      const { url } = await start();
      expect((await json<Session>(`${url}/api/v1/session`)).day).toBe('2012-09-09');
    },
  );

  test('a post is chosen by a cookie that no script and no other site can use', async () => {
    const { url } = await start();
    const chosen = await fetch(`${url}/api/v1/demonstration/actor`, put({ actor: TOWN.id }));
    const cookie = chosen.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/^gongjian-actor=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/);
    const session = (sent: string) => json<Session>(`${url}/api/v1/session`, { headers: { cookie: sent } });
    expect((await session(`other=1; ${cookie.split(';')[0]}`)).actor).toEqual(TOWN);
    for (const strange of ['gongjian-actor=nobody', 'gongjian-actor=%ff', 'gongjian-actor', ''])
      expect((await session(strange)).actor).toEqual(OFFICE);
  });

  test('a post that there is not is refused and nothing is chosen', async () => {
    const { url } = await start();
    const answer = await fetch(`${url}/api/v1/demonstration/actor`, put({ actor: 'mayor' }));
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([404, []]);
  });
});

describe('the office', () => {
  const office = (now: string) =>
    start({ mode: { kind: 'office' }, service: serviceWith({ accounts: ACCOUNTS }), now: () => new Date(now) });

  test.each([
    ['2026-11-23T15:59:59Z', '2026-11-23'],
    ['2026-11-23T16:00:00Z', '2026-11-24'],
  ])('at %s it is %s in Beijing', async (now, day) => {
    const { url } = await office(now);
    expect(await json<Session>(`${url}/api/v1/session`)).toMatchObject({ mode: 'office', day, dayFixed: false });
  });

  test('has no day to move and no post to choose', async () => {
    const { url } = await office('2026-11-23T08:00:00Z');
    for (const [path, body] of [
      ['day', { day: '2012-09-09' }],
      ['actor', { actor: TOWN.id }],
    ] as const) {
      const answer = await fetch(`${url}/api/v1/demonstration/${path}`, put(body));
      expect([answer.status, ((await answer.json()) as Problem).refusal.kind]).toEqual([403, 'demonstration-only']);
    }
  });
});

describe('pages', () => {
  const html = { headers: { accept: 'text/html,*/*' } };
  async function withPages(): Promise<string> {
    const webFolder = join(folder, 'dist');
    await mkdir(join(webFolder, 'assets'), { recursive: true });
    await writeFile(join(webFolder, 'index.html'), '<title>攻坚</title>');
    await writeFile(join(webFolder, 'assets', 'index-abc.js'), 'let a;');
    await writeFile(join(webFolder, 'assets', 'index-abc.js.gz'), gzipSync('let a;'));
    await writeFile(join(folder, 'secret.txt'), 'the secret');
    return (await start({ webFolder })).url;
  }

  test('an address of the application is answered with its page, which is asked for anew every time', async () => {
    const url = await withPages();
    for (const path of ['/', '/targets/gu-tou', '/zh/任务']) {
      const answer = await fetch(url + path, html);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect(await answer.text()).toBe('<title>攻坚</title>');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    }
  });

  test('files with a hash in their name are kept for good; a missing file is missing, not a page', async () => {
    const url = await withPages();
    expect((await fetch(`${url}/assets/index-abc.js`)).headers.get('cache-control')).toContain('immutable');
    const packed = await fetch(`${url}/assets/index-abc.js`, { headers: { 'accept-encoding': 'gzip' } });
    expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual(['gzip', 'accept-encoding']);
    expect(packed.headers.get('cache-control')).toContain('immutable');
    expect(await packed.text()).toBe('let a;');
    expect((await fetch(`${url}/assets/index-old.js`)).status).toBe(404);
    expect((await fetch(`${url}/api/v1/nothing`, html)).status).toBe(404);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
  ])('nothing outside the folder is served: %s', async (path) => {
    const { hostname, port } = new URL(await withPages());
    const [answer] = (await once(get({ hostname, port, path }), 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(await text(answer)).not.toContain('the secret');
  });
});

describe('the end', () => {
  test('a request under way is finished before the server is gone', async () => {
    let finish = () => {};
    let asked = () => {};
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const campaigns: Service['campaigns'] = async () => {
      asked();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return [];
    };
    const { url, close } = await start({ service: serviceWith({ campaigns }) });
    const answer = fetch(`${url}/api/v1/campaigns`);
    await isAsked;
    const closed = close();
    finish();
    expect(await (await answer).json()).toEqual([]);
    await closed;
    await expect(fetch(`${url}/api/v1/session`)).rejects.toThrow();
  });

  test('a signal closes everything in order, whatever fails on the way', async () => {
    const order: string[] = [];
    const step = (name: string) => async () => {
      order.push(name);
      if (name === 'server') throw new Error('stuck');
    };
    const stopped = untilStopped(step('server'), step('store'));
    const told = once(process, 'SIGTERM');
    process.emit('SIGTERM');
    await told;
    await expect(stopped).rejects.toThrow(AggregateError);
    expect(order).toEqual(['server', 'store']);
  });

  test('the log has a line for each request and none tells who asked', async () => {
    const lines: string[] = [];
    const { url } = await start({ log: (line) => lines.push(line) });
    await fetch(`${url}/api/v1/session?name=secret`, { headers: { cookie: 'gongjian-actor=office' } });
    expect(lines).toEqual([expect.stringMatching(/^GET \/api\/v1\/session 200 \d+ ms$/)]);
  });
});

test('the day is kept in a file of its own that a person can read', async () => {
  const { url } = await start();
  await fetch(`${url}/api/v1/demonstration/day`, put({ day: '2012-10-20' }));
  expect(JSON.parse(await readFile(join(folder, 'demonstration.json'), 'utf8'))).toEqual({ day: '2012-10-20' });
});
