import { ownerClient } from '@gongjian/store';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { PgBoss } from 'pg-boss';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Jobs, startJobs } from './jobs.ts';

let store: TestStore;
let client: ReturnType<typeof ownerClient>;
const running: Jobs[] = [];
const lines: string[] = [];
beforeEach(async () => {
  store = await testStore();
  client = ownerClient(store.connection.owner);
  await client.connect();
});
afterEach(async () => {
  for (const jobs of running.splice(0)) await jobs.stop();
  lines.length = 0;
  await client.end();
  await store.close();
});

const start = async (job: () => Promise<void>) => {
  const jobs = await startJobs({
    database: store.connection.owner,
    job,
    log: (line) => lines.push(line),
    polling: 0.5,
  });
  running.push(jobs);
  return jobs;
};
const rows = async (query: string) => (await client.query(query)).rows;

test('it runs at the start, and every ten minutes from a table of its own schema', async () => {
  const job = vi.fn(async () => undefined);
  await start(job);
  await vi.waitFor(() => expect(job).toHaveBeenCalledTimes(1), 10_000);
  expect(await rows('select name, cron, timezone from pgboss.schedule')).toEqual([
    { name: 'clock', cron: '*/10 * * * *', timezone: 'Asia/Shanghai' },
  ]);
  expect(await rows(`select has_schema_privilege('gongjian_app', 'pgboss', 'usage') as may`)).toEqual([{ may: false }]);
});

test('a process that died in the middle does not keep the next from running', async () => {
  const first = vi.fn(async () => undefined);
  await (await start(first)).stop();
  await client.query(`insert into pgboss.job (name, state, started_on) values ('clock', 'active', now())`);
  const next = vi.fn(async () => undefined);
  await start(next);
  await vi.waitFor(() => expect(next).toHaveBeenCalledTimes(1), 10_000);
});

test('while one run is under way at most one more waits, whoever asks for it', async () => {
  let finish = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const job = vi.fn(() => held);
  await start(job);
  await vi.waitFor(() => expect(job).toHaveBeenCalledTimes(1), 10_000);
  const other = new PgBoss({ connectionString: store.connection.owner, supervise: false, schedule: false });
  await other.start();
  expect([await other.send('clock'), await other.send('clock'), await other.send('clock')]).toEqual([
    expect.any(String),
    null,
    null,
  ]);
  await other.stop();
  finish();
  await vi.waitFor(() => expect(job).toHaveBeenCalledTimes(2), 10_000);
});

test('to stop waits for the run under way', async () => {
  let finish = () => {};
  const order: string[] = [];
  const job = vi.fn(async () => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    order.push('finished');
  });
  const jobs = await start(job);
  await vi.waitFor(() => expect(job).toHaveBeenCalledTimes(1), 10_000);
  const stopped = jobs.stop().then(() => order.push('stopped'));
  finish();
  await stopped;
  expect(order).toEqual(['finished', 'stopped']);
});

test('a run that fails is told in the log and leaves the process alive', async () => {
  const job = vi.fn(async () => {
    throw new Error('no snapshot');
  });
  await start(job);
  await vi.waitFor(() => expect(lines).toEqual([expect.stringContaining('fault clock Error: no snapshot')]), 10_000);
  await vi.waitFor(
    async () => expect(await rows(`select state from pgboss.job where name = 'clock'`)).toEqual([{ state: 'retry' }]),
    10_000,
  );
});
