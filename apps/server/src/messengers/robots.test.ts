import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { dingTalkRobot, feishuRobot, weComRobot } from './robots.ts';

const servers: Server[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))));

type Asked = { readonly query: URLSearchParams; readonly body: Record<string, unknown> };

/** Stands in for the service of a robot: checks what it is sent as the public documents say, and answers like it. */
async function fake(answer: (asked: Asked) => object, status = 200) {
  const heard: unknown[] = [];
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      const asked = { query: new URL(request.url ?? '', 'http://x').searchParams, body: body as Asked['body'] };
      heard.push(asked.body);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer(asked)));
    });
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/robot` };
}

const NOW = Date.parse('2026-11-23T08:00:00Z');
const now = () => new Date(NOW);
const SECRET = 'SECsecret+/=';
const notice = { id: 'c.*.2026-11-23', subject: '', text: '难题3件今天到期。请各责任单位登录系统查看。' };
const outcome = (work: Promise<void>) =>
  work.then(
    () => 'sent',
    (error: Error) => error.message,
  );

const dingTalk = () =>
  fake(({ query }) => {
    const timestamp = query.get('timestamp') ?? '';
    const sign = createHmac('sha256', SECRET).update(`${timestamp}\n${SECRET}`, 'utf8').digest('base64');
    const isFresh = Math.abs(NOW - Number(timestamp)) < 3_600_000;
    return query.get('access_token') === 'token' && isFresh && query.get('sign') === sign
      ? { errcode: 0, errmsg: 'ok' }
      : { errcode: 310000, errmsg: 'sign not match' };
  });
const feishu = () =>
  fake(({ body: { timestamp, sign } }) => {
    const expected = createHmac('sha256', `${timestamp}\n${SECRET}`).update('').digest('base64');
    const isFresh = Math.abs(NOW / 1000 - Number(timestamp)) < 3600;
    return isFresh && sign === expected ? { code: 0, msg: 'success' } : { code: 19021, msg: 'sign match fail' };
  });

describe('DingTalk', () => {
  test('a message signed by the right secret is taken, any other is refused and told', async () => {
    const { heard, url } = await dingTalk();
    const address = `${url}?access_token=token`;
    expect(await outcome(dingTalkRobot({ url: address, secret: SECRET, now }).send(notice))).toBe('sent');
    expect(heard).toEqual([{ msgtype: 'text', text: { content: notice.text } }]);
    expect(await outcome(dingTalkRobot({ url: address, secret: 'other', now }).send(notice))).toBe(
      'dingtalk refused with 310000',
    );
    expect(await outcome(dingTalkRobot({ url: address, now }).send(notice))).toBe('dingtalk refused with 310000');
    const late = () => new Date(NOW + 2 * 3_600_000);
    expect(await outcome(dingTalkRobot({ url: address, secret: SECRET, now: late }).send(notice))).toBe(
      'dingtalk refused with 310000',
    );
  });
});

describe('WeCom', () => {
  test('the key is all, and a wrong one is refused', async () => {
    const { heard, url } = await fake(({ query }) => (query.get('key') === 'k' ? { errcode: 0 } : { errcode: 93000 }));
    expect(await outcome(weComRobot({ url: `${url}?key=k` }).send(notice))).toBe('sent');
    expect(heard).toEqual([{ msgtype: 'text', text: { content: notice.text } }]);
    expect(await outcome(weComRobot({ url: `${url}?key=x` }).send(notice))).toBe('wecom refused with 93000');
  });
});

describe('Feishu', () => {
  test('a message signed by the right secret is taken, any other is refused and told', async () => {
    const { heard, url } = await feishu();
    expect(await outcome(feishuRobot({ url, secret: SECRET, now }).send(notice))).toBe('sent');
    expect(heard).toMatchObject([{ timestamp: String(NOW / 1000), msg_type: 'text', content: { text: notice.text } }]);
    expect(await outcome(feishuRobot({ url, secret: 'other', now }).send(notice))).toBe('feishu refused with 19021');
    expect(await outcome(feishuRobot({ url, now }).send(notice))).toBe('feishu refused with 19021');
  });
});

test.each([
  ['an error page', 502, {}, 'answered with status 502'],
  ['an answer without a code', 200, {}, 'wecom refused with -1'],
])('%s is a failure, told without the key', async (_what, status, said, expected) => {
  const { url } = await fake(() => said, status);
  expect(await outcome(weComRobot({ url: `${url}?key=very-secret` }).send(notice))).toBe(expected);
});

test('nobody there is a failure, told without the key', async () => {
  expect(await outcome(weComRobot({ url: 'http://127.0.0.1:1/robot?key=very-secret' }).send(notice))).toMatch(
    /^no answer \(\w+\)$/,
  );
});
