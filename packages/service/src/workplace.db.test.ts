import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zhongbei2012 } from '@gongjian/examples';
import { Refused } from '@gongjian/model';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adoptRules } from './create-service.ts';
import { shippedRules } from './rules.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

const COUNTY = { id: 'zhongbei', name: '中北县' };
const CAMPAIGN = 'zhongbei-2012';
const office = {
  actor: { id: 'office', name: '攻坚办', role: 'office' as const },
  day: '2012-09-09',
  at: '2012-09-09T10:00:00Z',
};

let store: TestStore;
let workplace: Workplace;
let folder: string;
const steps = zhongbei2012();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongjian-backup-'));
  store = await testStore();
  workplace = await openWorkplace({ folder, databaseUrl: store.connection.owner });
  await adoptRules(workplace.service(COUNTY), await shippedRules(), steps[0]?.at ?? '');
  await workplace.load(COUNTY.id, steps);
});
afterAll(async () => {
  await workplace.close();
  await store.close();
  await rm(folder, { recursive: true });
});

test('every act of the example is taken, and loading it again adds nothing', async () => {
  const before = await store.head(COUNTY.id);
  expect(before.seq).toBeGreaterThan(steps.length);
  await workplace.load(COUNTY.id, steps);
  expect(await store.head(COUNTY.id)).toEqual(before);
});

test('all tables, worked out again from the ledger alone, are the live ones', async () => {
  expect(await workplace.verify(COUNTY.id)).toEqual([]);
});

test('what was done in the small hours in Beijing, or after a clock went back, is worked out again for its own day', async () => {
  const service = workplace.service(COUNTY);
  const caller = (day: string, at: string) => ({ ...office, day, at });
  const give = (id: string) => ({
    id: randomUUID(),
    name: 'feedback.give',
    body: { id, campaign: CAMPAIGN, unit: 'hekou', kind: 'complaint', text: '表多' },
  });
  const receipts = [
    ...(await service.perform(caller('2012-09-10', '2012-09-09T17:00:00Z'), [give('night')])),
    ...(await service.perform(caller('2012-09-05', '2012-09-05T09:00:00Z'), [give('back')])),
  ];
  expect(receipts.map(({ refusals }) => refusals)).toEqual([[], []]);
  const { feedback } = await service.casework(office, CAMPAIGN);
  expect(feedback.map(({ id, on }) => [id, on])).toEqual(
    expect.arrayContaining([
      ['back', '2012-09-05'],
      ['night', '2012-09-10'],
    ]),
  );
  expect(await workplace.verify(COUNTY.id)).toEqual([]);
});

test('a backup restored into an empty database has the same ledger, the same tables and the same assessment', async () => {
  const file = join(folder, 'backup.jsonl');
  await workplace.backup(COUNTY.id, file);
  await using empty = await testStore();
  const other = await openWorkplace({ folder, databaseUrl: empty.connection.owner });
  expect(await other.restore(file)).toEqual({ county: COUNTY.id, entries: (await store.head(COUNTY.id)).seq });
  expect(await empty.head(COUNTY.id)).toEqual(await store.head(COUNTY.id));
  expect(await other.verify(COUNTY.id)).toEqual([]);
  const options = { on: '2012-09-09' };
  expect(await other.service(COUNTY).assessment(office, CAMPAIGN, options)).toEqual(
    await workplace.service(COUNTY).assessment(office, CAMPAIGN, options),
  );
  await expect(other.restore(file)).rejects.toThrow(Refused);
  await other.close();
});

test('a backup with one figure changed is refused and names the entry', async () => {
  const file = join(folder, 'changed.jsonl');
  await workplace.backup(COUNTY.id, file);
  const lines = (await readFile(file, 'utf8')).split('\n');
  const at = lines.findIndex((line) => line.includes('"reading.record"'));
  await writeFile(file, lines.with(at, (lines[at] ?? '').replace(/"value":\d+/, '"value":999')).join('\n'));
  await using empty = await testStore();
  const other = await openWorkplace({ folder, databaseUrl: empty.connection.owner });
  await expect(other.restore(file)).rejects.toMatchObject({
    refusal: { kind: 'broken-ledger', seq: at, fault: 'altered' },
  });
  expect((await empty.head(COUNTY.id)).seq).toBe(0);
  await other.close();
});

test('a table row changed behind the ledger is found and named', async () => {
  await using copy = await testStore();
  const other = await openWorkplace({ folder, databaseUrl: copy.connection.owner });
  await adoptRules(other.service(COUNTY), await shippedRules(), steps[0]?.at ?? '');
  const firstReading = steps.findIndex(({ act }) => act.name === 'reading.record');
  await other.load(COUNTY.id, steps.slice(0, firstReading + 5));
  const client = new Client({ connectionString: copy.connection.owner });
  await client.connect();
  const { rows } = await client.query<{ seq: string }>(
    'update reading set value = value + 1 where seq = (select max(seq) from reading) returning seq',
  );
  await client.end();
  expect(await other.verify(COUNTY.id)).toMatchObject([
    { kind: 'broken-ledger', seq: Number(rows[0]?.seq), fault: 'rows-differ' },
  ]);
  await other.close();
});

test('the first colour of a day is what was known at its end, whatever was corrected later', async () => {
  const service = workplace.service(COUNTY);
  const { targets } = await service.plan(office, CAMPAIGN);
  const details = await Promise.all(targets.map(({ id }) => service.target(office, CAMPAIGN, id, { on: office.day })));
  const rows = details.flatMap(({ colours }) => colours);
  expect(rows.length).toBeGreaterThan(0);
  for (const { first, now } of rows) expect(first.seq).toBeLessThanOrEqual(now.seq);
  expect(rows.some(({ first, now }) => first.light !== now.light)).toBe(true);
});

test('a reporter is shown the own unit and no other', async () => {
  const service = workplace.service(COUNTY);
  const unit =
    (await service.plan(office, CAMPAIGN)).targets.find(({ measurement }) => measurement.by === 'readings')?.unit ?? '';
  const reporter = { ...office, actor: { id: 'r', name: '填报人', role: 'reporter' as const, unit } };
  const seen = await service.snapshot(reporter, CAMPAIGN);
  const all = await service.snapshot(office, CAMPAIGN);
  expect(seen.targets.length).toBeGreaterThan(0);
  expect(seen.targets.length).toBeLessThan(all.targets.length);
  const own = new Set([...seen.targets, ...seen.projects].map(({ id }) => id));
  expect(seen.readings.every(({ subject }) => own.has(subject))).toBe(true);
  const foreign = all.targets.find((target) => !own.has(target.id));
  await expect(service.target(reporter, CAMPAIGN, foreign?.id ?? '', { on: office.day })).rejects.toMatchObject({
    refusal: { kind: 'not-found' },
  });
});

test('issue numbers have no gap and no repeat, also with several issuing at once', async () => {
  const service = workplace.service(COUNTY);
  const ids = ['a', 'b', 'c', 'd'].map((letter) => `00000000-0000-4000-8000-00000000000${letter}`);
  const issued = await Promise.all(
    ids.map((id) => service.issueBulletin(office, CAMPAIGN, { id, on: office.day, kind: 'ten-day' })),
  );
  expect(issued.map(({ issue }) => issue).sort()).toEqual([1, 2, 3, 4]);
  expect(await service.issueBulletin(office, CAMPAIGN, { id: ids[0] ?? '', on: office.day, kind: 'ten-day' })).toEqual(
    issued[0],
  );
});

test('an issued bulletin is the same paper after later reports', async () => {
  const service = workplace.service(COUNTY);
  const [bulletin] = await service.bulletins(office, CAMPAIGN);
  const before = await service.bulletinPaper(office, CAMPAIGN, bulletin?.id ?? '');
  const subject = (await service.plan(office, CAMPAIGN)).targets.find(
    ({ measurement }) => measurement.by === 'readings',
  )?.id;
  const [receipt] = await service.perform(office, [
    {
      id: '10000000-0000-4000-8000-000000000001',
      name: 'reading.confirm',
      body: { of: 'target', subject, on: office.day },
    },
  ]);
  const done = receipt?.outcome === 'done' || receipt?.refusals[0]?.kind === 'exists';
  expect(done).toBe(true);
  const after = await service.bulletinPaper(office, CAMPAIGN, bulletin?.id ?? '');
  expect(Buffer.from(after.bytes).equals(Buffer.from(before.bytes))).toBe(true);
});
