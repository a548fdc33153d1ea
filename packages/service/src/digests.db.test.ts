import { randomUUID } from 'node:crypto';
import type { Account, Change, Problem, Unit } from '@gongjian/model';
import { CAMPAIGN, OFFICE } from '@gongjian/model/testing';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createService } from './create-service.ts';
import type { Messenger } from './service.ts';

const MONDAY = '2012-09-10';
const at = (hour: number, day = MONDAY) => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const unit = (id: string, name: string): Unit => ({ id, name, kind: 'township', order: 0 });
const problem = (id: string, decider: string): Problem => ({
  id,
  campaign: 'c',
  type: 'funds',
  name: `难题${id}`,
  blocks: [{ of: 'project', id: 'p' }],
  raisedBy: decider,
  raisedOn: '2012-08-10',
  decider: { unit: decider },
  need: '请定',
  due: MONDAY,
});
const account = (id: string, more: Partial<Account> = {}): Account => ({
  id,
  login: id,
  name: `${id}岗`,
  mail: `${id}@example.gov.cn`,
  posts: [{ role: 'reporter', unit: id }],
  ...more,
});

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.close());

async function county(accounts: readonly Account[]) {
  const id = randomUUID();
  const put = (kind: Change['kind'], row: { readonly id: string }) => ({ op: 'put', kind, id: row.id, row }) as Change;
  const changes = [
    put('campaign', CAMPAIGN),
    put('unit', unit('east', '东镇')),
    put('unit', unit('west', '西镇')),
    put('problem', problem('a', 'east')),
    put('problem', problem('b', 'west')),
    ...accounts.map((row) => put('account', row)),
  ];
  const entry = { id: randomUUID(), name: 'campaign.set', body: CAMPAIGN, actor: OFFICE, at: at(0, '2012-08-10') };
  await store.transaction(id, (tx) => tx.append([{ ...entry, changes }]));
  return createService({ store, county: { id, name: '某县' } });
}

/** A channel that keeps what it carried; it fails as often as it is told to. */
function channel(name: string, to: Messenger['to'], failures = 0) {
  const carried: { readonly recipient?: string | undefined; readonly text: string; readonly id: string }[] = [];
  let left = failures;
  const messenger: Messenger = {
    channel: name,
    to,
    send: async (message) => {
      if (left > 0) {
        left -= 1;
        throw new Error('no answer');
      }
      carried.push(message);
    },
  };
  return { messenger, carried };
}

test('everybody with a mail and something to do gets one letter with what is theirs; nobody else is in it', async () => {
  const service = await county([
    account('east'),
    account('west'),
    account('silent', { posts: [{ role: 'observer' }] }),
    account('gone', { disabled: true, posts: [{ role: 'reporter', unit: 'east' }] }),
    { ...account('mailless', { posts: [{ role: 'reporter', unit: 'east' }] }), mail: undefined },
  ]);
  const mail = channel('mail', 'person');
  const send = (hour: number) =>
    service.sendDigests({ day: MONDAY, at: at(hour), address: 'https://gj.example', messengers: [mail.messenger] });
  expect(await send(1)).toEqual({ made: 2, sent: 2, failed: [] });
  expect(mail.carried.map(({ recipient }) => recipient)).toEqual(['east@example.gov.cn', 'west@example.gov.cn']);
  expect(mail.carried[0]?.text).toContain('难题a');
  expect(mail.carried[0]?.text).not.toMatch(/难题b|西镇|west/);
  expect(mail.carried[0]?.text).toContain('https://gj.example/campaigns/c/inbox');
  expect(await send(2)).toEqual({ made: 0, sent: 0, failed: [] });
  expect(mail.carried).toHaveLength(2);
});

test('two processes at once send each letter once', async () => {
  const service = await county([account('east'), account('west')]);
  const mail = channel('mail', 'person');
  const send = () => service.sendDigests({ day: MONDAY, at: at(1), messengers: [mail.messenger] });
  const reports = await Promise.all([send(), send(), send()]);
  expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(2);
  expect(mail.carried).toHaveLength(2);
});

test('what failed comes back later and later on the same day, and no more on the next', async () => {
  const service = await county([account('east')]);
  const mail = channel('mail', 'person', 2);
  const send = (instant: string, day = MONDAY) =>
    service.sendDigests({ day, at: instant, messengers: [mail.messenger] });
  const failed = [{ channel: 'mail', why: 'no answer' }];
  expect(await send('2012-09-10T01:00:00Z')).toEqual({ made: 1, sent: 0, failed });
  expect(await send('2012-09-10T01:04:00Z')).toEqual({ made: 0, sent: 0, failed: [] });
  expect(await send('2012-09-10T01:05:00Z')).toEqual({ made: 0, sent: 0, failed });
  expect(await send('2012-09-10T01:14:00Z')).toEqual({ made: 0, sent: 0, failed: [] });
  expect(await send('2012-09-10T01:15:00Z')).toEqual({ made: 0, sent: 1, failed: [] });
  expect(mail.carried).toHaveLength(1);
});

test('a group is told counts alone, once, and nobody is written to on a day that is not worked', async () => {
  const service = await county([account('east')]);
  const group = channel('dingtalk', 'group');
  const send = (day: string) => service.sendDigests({ day, at: at(1, day), messengers: [group.messenger] });
  expect(await send('2012-09-09')).toEqual({ made: 0, sent: 0, failed: [] });
  expect(await send(MONDAY)).toEqual({ made: 1, sent: 1, failed: [] });
  expect(await send(MONDAY)).toEqual({ made: 0, sent: 0, failed: [] });
  expect(group.carried[0]?.text).toContain('难题2件今天到期');
  expect(group.carried[0]?.text).not.toMatch(/难题a|东镇|east/);
});
