import { randomUUID } from 'node:crypto';
import { type ClientRequest, request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { type Actor, type AuditEvent, OPERATION_WORDS, PlanView, Refused, type Session } from '@gongjian/model';
import { CAMPAIGN, OFFICE } from '@gongjian/model/testing';
import type { Audit, File, Service } from '@gongjian/service';
import { afterEach, describe, expect, test } from 'vitest';
import { type AnsweredRequest, createApi } from './api.ts';
import { ROUTES } from './contract.ts';
import type { Door, Sessions } from './sessions.ts';

const SESSION: Session = {
  mode: 'demonstration',
  county: { id: 'zhongbei', name: '中北县' },
  actor: OFFICE,
  actors: [OFFICE],
  day: '2012-09-09',
  dayFixed: true,
};
const SESSIONS: Sessions = {
  callerOf: async () => ({ actor: OFFICE, day: '2012-09-09', at: '2012-09-09T18:00:00+08:00' }),
  session: async () => SESSION,
  moveDay: async (_request, day) => ({ ...SESSION, day }),
  chooseActor: async () => SESSION,
  door: {} as Door,
};

type Options = {
  readonly baseMap?: { readonly tiles: string };
  readonly loopbackOnly?: boolean;
  readonly log?: unknown[];
  readonly noted?: AuditEvent[];
  readonly callerOf?: Sessions['callerOf'];
};

function auditInto(noted: AuditEvent[]): Pick<Audit, 'note' | 'noteNow'> {
  return {
    note: (...events) => void noted.push(...events),
    noteNow: async (...events) => void noted.push(...events),
  };
}

const open: { close: () => Promise<unknown> }[] = [];
afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
});

/** The API over a service of which only some use cases are asked. */
async function apiOver(
  service: Partial<Service>,
  { loopbackOnly = true, log = [], noted = [], baseMap, callerOf = SESSIONS.callerOf }: Options = {},
) {
  const app = await createApi({
    service: { county: SESSION.county, audit: auditInto(noted), ...service } as Service,
    sessions: { ...SESSIONS, callerOf },
    loopbackOnly,
    baseMap,
    now: () => new Date('2026-07-01T00:00:00Z'),
    onAnswered: (request: AnsweredRequest) => log.push(request),
    onFault: (fault) => log.push(fault),
  });
  open.push(app);
  return app;
}

const PLAN = '/api/v1/campaigns/%E4%B8%AD%E5%8C%97/plan';
const unknownCampaign: Partial<Service> = {
  plan: async (_caller, id) => {
    throw new Refused({ kind: 'not-found', what: 'campaign', id });
  },
};

test('a held answer is sent again only at another ledger number or to another scope, and is noted like any other', async () => {
  const REPORTER: Actor = { ...OFFICE, role: 'reporter', unit: 'town' };
  const none = Object.fromEntries(Object.keys(PlanView.shape).map((list) => [list, []]));
  let [seq, actor] = [7, OFFICE];
  const noted: AuditEvent[] = [];
  const app = await apiOver(
    { plan: async () => PlanView.parse({ ...none, campaign: CAMPAIGN, seq }) },
    { noted, callerOf: async () => ({ actor, day: '2012-09-09', at: '2012-09-09T18:00:00+08:00' }) },
  );
  const holding = (tag: string) => app.inject({ url: PLAN, headers: { 'if-none-match': tag } });
  const first = await app.inject({ url: PLAN });
  const tag = String(first.headers.etag);
  const again = await holding(tag);
  expect([first.statusCode, again.statusCode, again.body]).toEqual([200, 304, '']);
  expect(again.headers).toMatchObject({ etag: tag, 'cache-control': 'no-store' });
  expect(noted.map(({ event, route }) => [event, route])).toEqual([
    ['looked', 'getPlan'],
    ['looked', 'getPlan'],
  ]);
  actor = REPORTER;
  expect((await holding(tag)).statusCode).toBe(200);
  [actor, seq] = [OFFICE, 8];
  const later = await holding(tag);
  expect([later.statusCode, later.json().seq]).toEqual([200, 8]);
});

describe('problem documents', () => {
  test('a refusal becomes a problem document in Chinese with the refusal as data', async () => {
    const app = await apiOver(unknownCampaign);
    const answer = await app.inject({ url: PLAN });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers).toMatchObject({ 'content-language': 'zh', vary: 'accept-language' });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toEqual({
      type: 'urn:gongjian:problem:not-found',
      title: '没有找到',
      status: 404,
      detail: '没有攻坚活动“中北”;请核对编号,或先建立它',
      refusal: { kind: 'not-found', what: 'campaign', id: '中北' },
    });
  });

  test.each([
    ['en', 'Not found'],
    ['en-GB,en;q=0.9,zh-CN;q=0.8', 'Not found'],
    ['zh-CN,zh;q=0.9,en;q=0.8', '没有找到'],
    ['en;q=0.3, zh;q=0.7', '没有找到'],
    ['fr', '没有找到'],
    ['fr, en;q=0.1', 'Not found'],
    [';;;q=,', '没有找到'],
  ])('Accept-Language %j is answered with %s', async (language, title) => {
    const app = await apiOver(unknownCampaign);
    const answer = await app.inject({ url: PLAN, headers: { 'accept-language': language } });
    expect(answer.json().title).toBe(title);
  });

  test('what a schema refuses is told by path and what would be right, and the service is not asked', async () => {
    const app = await apiOver({});
    const query = await app.inject({ url: '/api/v1/campaigns/a/assessment?on=2012-02-30' });
    expect(query.statusCode).toBe(422);
    expect(query.json().detail).toBe('日期:日历上没有这一天');
    const acts = [{ id: 'no', name: 'reading.record', body: {} }];
    const body = await app.inject({ method: 'POST', url: '/api/v1/acts', payload: { acts } });
    expect(body.json().refusal.issues).toEqual([{ path: 'acts.0.id', code: 'invalid_format', expected: 'uuid' }]);
  });

  test.each([
    [404, 'no-such-address', { method: 'GET' as const, url: '/api/v1/nothing' }],
    [404, 'no-such-address', { method: 'DELETE' as const, url: '/api/v1/campaigns' }],
    [404, 'no-such-address', { method: 'GET' as const, url: '/' }],
    [400, 'bad-request', { method: 'GET' as const, url: '/api/v1/campaigns/%ff/plan' }],
  ])('%i %s', async (status, kind, request) => {
    const app = await apiOver({});
    const answer = await app.inject(request);
    expect([answer.statusCode, answer.json().type]).toEqual([status, `urn:gongjian:problem:${kind}`]);
  });

  test.each([
    ['cut off', 'application/json', '{"acts":[', 400, 'bad-json'],
    ['empty', 'application/json', '', 400, 'bad-json'],
    ['poisoned', 'application/json', '{"__proto__":{"a":1}}', 400, 'bad-json'],
    ['a form', 'application/x-www-form-urlencoded', 'a=b', 415, 'not-json'],
    ['plain text', 'text/plain', '{"acts":[]}', 415, 'not-json'],
    ['over 15 MB', 'application/json', `"${'a'.repeat(15 * 1024 * 1024)}"`, 413, 'too-large'],
  ])('content that is %s is refused', async (_what, type, payload, status, kind) => {
    const app = await apiOver({});
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/acts',
      headers: { 'content-type': type },
      payload,
    });
    expect([answer.statusCode, answer.json().type]).toEqual([status, `urn:gongjian:problem:${kind}`]);
  });

  test('a fault of the program is logged whole and told by a number only', async () => {
    const log: unknown[] = [];
    const fail = async () => {
      throw new Error('password=secret');
    };
    const app = await apiOver({ campaigns: fail }, { log });
    const answer = await app.inject({ url: '/api/v1/campaigns' });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
    const [fault] = log as [{ number: string; error: Error }];
    expect(answer.json().detail).toContain(fault.number);
    expect(fault.error.message).toBe('password=secret');
  });

  test('an answer that its schema does not allow never leaves', async () => {
    const wrong = { campaigns: async () => [{ id: 'c', secret: 1 }] } as unknown as Partial<Service>;
    const answer = await (await apiOver(wrong)).inject({ url: '/api/v1/campaigns' });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
  });

  test('an answer holds nothing that its schema does not name', async () => {
    const app = await apiOver({ changes: async () => [{ ...CHANGE, password: 'secret' }] });
    const answer = await app.inject({ url: '/api/v1/campaigns/c/changes?from=2012-09-01&to=2012-09-08' });
    expect(answer.json()).toEqual([CHANGE]);
  });
});

const CHANGE = { of: 'target' as const, subject: 't', name: '工业投资', entered: [], left: [], corrected: false };

describe('who is answered', () => {
  test.each(['127.0.0.1', '127.0.0.1:4180', 'localhost:80', '[::1]:4180', 'LOCALHOST'])('host %s', async (host) => {
    const answer = await (await apiOver({})).inject({ url: '/api/v1/session', headers: { host } });
    expect(answer.statusCode).toBe(200);
  });

  test.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:80', '192.168.1.5', '@', '127.0.0.1@x'])(
    'not the host %j, whose name may have been turned to this machine',
    async (host) => {
      const answer = await (await apiOver({})).inject({ url: '/api/v1/session', headers: { host } });
      expect(answer.statusCode).toBe(421);
    },
  );

  test('any host where the server is not bound to this machine', async () => {
    const app = await apiOver({}, { loopbackOnly: false });
    expect((await app.inject({ url: '/api/v1/session', headers: { host: 'gongjian.gov.cn' } })).statusCode).toBe(200);
  });

  const day = (headers: Record<string, string>) => ({
    method: 'PUT' as const,
    url: '/api/v1/demonstration/day',
    headers: { host: '127.0.0.1:4180', ...headers },
    payload: { day: '2012-09-10' },
  });

  test.each([
    [{}],
    [{ origin: 'http://127.0.0.1:4180' }],
    [{ origin: 'http://127.0.0.1:4180', 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'none' }],
  ])('a change from the own pages or from no browser: %j', async (headers) => {
    const answer = await (await apiOver({})).inject(day(headers));
    expect(answer.json().day).toBe('2012-09-10');
  });

  test.each([
    [{ origin: 'http://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: '' }],
    [{ origin: 'http://127.0.0.1:9999' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ origin: 'http://127.0.0.1:4180', 'sec-fetch-site': 'same-site' }],
  ])('no change from another site: %j', async (headers) => {
    const answer = await (await apiOver({})).inject(day(headers));
    expect([answer.statusCode, answer.json().type]).toEqual([403, 'urn:gongjian:problem:foreign-origin']);
  });

  test('pages may load nothing from elsewhere and may not be framed', async () => {
    const answer = await (await apiOver({})).inject({ url: '/api/v1/session' });
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });

  test('where a base layer is set, its pictures may be loaded from its address, and nothing else', async () => {
    const app = await apiOver({}, { baseMap: { tiles: 'https://tiles.example/a?z={z}&x={x}&y={y}&tk=k' } });
    const policy = String((await app.inject({ url: '/api/v1/session' })).headers['content-security-policy']);
    expect(policy.match(/https?:[^\s;]*/g)).toEqual(['https://tiles.example']);
    expect(policy).toMatch(/img-src [^;]*https:\/\/tiles\.example/);
  });

  test('long answers leave compressed, and are never kept', async () => {
    const app = await apiOver({});
    const coded = (url: string, encoding: string) => app.inject({ url, headers: { 'accept-encoding': encoding } });
    for (const [accepted, used] of [
      ['gzip, deflate', 'gzip'],
      ['gzip, deflate, br, zstd', 'br'],
      ['identity', undefined],
    ] as const) {
      const answer = await coded('/api/v1/openapi.json', accepted);
      expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([200, used]);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    const plain = await coded('/api/v1/openapi.json', 'identity');
    expect(gunzipSync((await coded('/api/v1/openapi.json', 'gzip')).rawPayload).toString()).toBe(plain.body);
  });

  test('the log of requests holds patterns, never what was asked for or by whom', async () => {
    const log: unknown[] = [];
    const app = await apiOver(unknownCampaign, { log });
    await app.inject({ url: `${PLAN}?known=7`, headers: { cookie: 'gongjian-actor=a' }, remoteAddress: '127.0.0.9' });
    expect(log).toEqual([
      { method: 'GET', route: '/api/v1/campaigns/:campaign/plan', status: 404, milliseconds: expect.any(Number) },
    ]);
  });
});

describe('files', () => {
  test('travel as base64 both ways, byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const got: File[] = [];
    const app = await apiOver({
      returnWorkbook: async (_caller, _campaign, file) => {
        got.push(file);
        return { name: '退回.xlsx', bytes: file.bytes.subarray(0, 128) };
      },
    });
    const mapping = {
      sheet: 'Sheet1',
      subject: { value: 'target', confidence: 1 },
      header: { from: 1, to: 1 },
      columns: [],
    };
    const file = { name: '报表.xlsx', base64: Buffer.from(bytes).toString('base64') };
    const url = '/api/v1/campaigns/c/imports/returned';
    const answer = await app.inject({ method: 'POST', url, payload: { file, mappings: [mapping] } });
    expect(got).toEqual([{ name: '报表.xlsx', bytes }]);
    expect(answer.json()).toEqual({
      name: '退回.xlsx',
      base64: Buffer.from(bytes.subarray(0, 128)).toString('base64'),
    });
  });

  test.each([
    ['says how large it is', { 'content-length': '267000000' }],
    ['does not say how large it is', { 'transfer-encoding': 'chunked' }],
  ])('of 200 MB are refused before they are read, also where the sender %s', async (_, headers) => {
    const asked: string[] = [];
    const app = await apiOver({ previewImport: async (_caller, campaign) => asked.push(campaign) as never });
    const address = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
    const { status, sent } = await pour(
      request(new URL('/api/v1/campaigns/c/imports/preview', address), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
      }),
    );
    // Who goes on sending may find the line cut before the answer is read.
    expect([413, 'cut']).toContain(status);
    expect(asked).toEqual([]);
    // What was taken beyond the limit is what stood in the buffers of the line.
    expect(sent).toBeLessThan(40_000_000);
  });

  test('of ten megabytes are taken, what is no base64 is not', async () => {
    const sizes: number[] = [];
    const app = await apiOver({
      read: async ({ bytes }) => {
        sizes.push(bytes.length);
        throw new Refused({ kind: 'unreadable', reason: 'empty' });
      },
    });
    const send = (base64: string) =>
      app.inject({ method: 'POST', url: '/api/v1/drafts', payload: { name: 'a.txt', base64 } });
    await send('A'.repeat(13_981_016));
    expect(sizes).toEqual([10_485_762]);
    expect((await send(`${'A'.repeat(100)}*`)).json().refusal.kind).toBe('invalid');
    expect(sizes).toHaveLength(1);
  });
});

test('acts go to the service as they were sent, with the caller of the request', async () => {
  const id = randomUUID();
  const seen: unknown[] = [];
  const app = await apiOver({
    perform: async (caller, acts) => {
      seen.push(caller.actor.id, acts);
      return [{ id, outcome: 'refused', refusals: [{ kind: 'computed', subject: 't' }] }];
    },
  });
  const acts = [{ id, name: 'reading.record', body: { any: [1, null] }, basis: 0 }];
  const answer = await app.inject({ method: 'POST', url: '/api/v1/acts', payload: { acts } });
  expect(seen).toEqual(['office', acts]);
  expect(answer.json()).toEqual([{ id, outcome: 'refused', refusals: [{ kind: 'computed', subject: 't' }] }]);
});

describe('the audit trail is told', () => {
  const about = {
    at: '2026-07-01T00:00:00.000Z',
    actor: { id: 'office', name: '攻坚办', role: 'office' },
    address: '127.0.0.1',
  };

  test('who looked at what, and for which day', async () => {
    const noted: AuditEvent[] = [];
    const service: Partial<Service> = { due: async () => [] };
    const app = await apiOver(service, { noted });
    await app.inject({ url: '/api/v1/campaigns/c/due?on=2012-09-09' });
    expect(noted).toEqual([
      { ...about, event: 'looked', route: 'listDue', kind: 'campaign', id: 'c', detail: 'on=2012-09-09' },
    ]);
  });

  test('whose history, by its own kind', async () => {
    const noted: AuditEvent[] = [];
    const app = await apiOver({ history: async () => [] }, { noted });
    await app.inject({ url: '/api/v1/history?kind=account&id=a' });
    expect(noted).toMatchObject([{ ...about, event: 'looked', kind: 'account', id: 'a' }]);
  });

  test('nothing of who one is, and of what cannot be read at all', async () => {
    const noted: AuditEvent[] = [];
    const app = await apiOver({}, { noted });
    await app.inject({ url: '/api/v1/session' });
    await app.inject({ url: '/api/v1/campaigns/c/due?on=yesterday' });
    await app.inject({ url: '/api/v1/nothing' });
    expect(noted).toEqual([]);
  });

  test('who was refused what is not there or is not theirs', async () => {
    const noted: AuditEvent[] = [];
    const app = await apiOver(unknownCampaign, { noted });
    await app.inject({ url: PLAN });
    expect(noted).toEqual([{ ...about, event: 'refused', route: 'getPlan', kind: 'campaign', id: '中北' }]);
  });

  test('which numbers of the ledger a request made, and which acts were none of the author', async () => {
    const noted: AuditEvent[] = [];
    const acts = ['unit.set', 'leader.set', 'leader.set', 'unit.set'].map((name) => ({
      id: randomUUID(),
      name,
      body: {},
    }));
    const [a, b, c, d] = acts.map(({ id }) => id) as [string, string, string, string];
    const app = await apiOver(
      {
        perform: async () => [
          { id: a, outcome: 'done', seq: 7, refusals: [] },
          {
            id: b,
            outcome: 'refused',
            refusals: [{ kind: 'forbidden', act: 'leader.set', role: 'office', needs: [] }],
          },
          { id: c, outcome: 'done-before', seq: 3, refusals: [] },
          { id: d, outcome: 'done', seq: 8, refusals: [] },
        ],
      },
      { noted },
    );
    const answer = await app.inject({ method: 'POST', url: '/api/v1/acts', payload: { acts } });
    expect(answer.statusCode).toBe(200);
    expect(noted).toEqual([
      { ...about, event: 'changed', route: 'performActs', acts: { from: 7, to: 8 } },
      { ...about, event: 'refused', route: 'performActs', detail: 'leader.set' },
    ]);
  });

  const paper: Partial<Service> = { bulletinPaper: async () => ({ name: '通报.docx', bytes: new Uint8Array([1]) }) };
  const PAPER = '/api/v1/campaigns/c/bulletins/b/paper';

  test('who took a file out', async () => {
    const noted: AuditEvent[] = [];
    const app = await apiOver(paper, { noted });
    expect((await app.inject({ url: PAPER })).statusCode).toBe(200);
    expect(noted).toEqual([
      {
        ...about,
        event: 'exported',
        route: 'getBulletinPaper',
        kind: 'bulletin',
        id: 'b',
        detail: 'campaign=c format=docx',
      },
    ]);
  });

  test('or the file is not given out', async () => {
    const log: unknown[] = [];
    const audit: Partial<Audit> = {
      noteNow: async () => {
        throw new Error('disk full');
      },
    };
    const app = await apiOver({ ...paper, audit: audit as Audit }, { log });
    const answer = await app.inject({ url: PAPER });
    expect([answer.statusCode, answer.body.includes('base64')]).toEqual([500, false]);
    expect(log).toContainEqual(expect.objectContaining({ error: expect.objectContaining({ message: 'disk full' }) }));
  });
});

test('operations that have words for the audit trail are operations', () => {
  const commands = ['audit export', 'backup', 'export', 'export table', 'bulletin'];
  expect(Object.keys(OPERATION_WORDS).filter((name) => !(name in ROUTES) && !commands.includes(name))).toEqual([]);
});

/** Sends without end until it is answered or cut off; gives the answer and the bytes that were taken. */
function pour(to: ClientRequest): Promise<{ status: number | 'cut' | undefined; sent: number }> {
  const chunk = 'a'.repeat(1_000_000);
  return new Promise((resolve) => {
    let sent = 0;
    let answered: number | undefined;
    const more = (): void => {
      if (answered !== undefined || sent > 200_000_000) return;
      sent += chunk.length;
      if (to.write(chunk)) setImmediate(more);
    };
    to.on('drain', more);
    to.on('response', ({ statusCode }) => {
      answered = statusCode;
      resolve({ status: statusCode, sent });
      to.destroy();
    });
    to.on('error', () => {
      answered ??= 0;
      resolve({ status: 'cut', sent });
    });
    to.write('{"file":{"name":"a.xlsx","base64":"');
    more();
  });
}
