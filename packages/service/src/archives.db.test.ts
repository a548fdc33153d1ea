import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EXAMPLES } from '@gongjian/examples';
import { LedgerEntry } from '@gongjian/model';
import { OFFICE } from '@gongjian/model/testing';
import { verifyChain } from '@gongjian/store';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyArchive } from './archive-check.ts';
import { adoptRules } from './create-service.ts';
import { shippedRules } from './rules.ts';
import type { Service } from './service.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

/** The example's campaign, archived: nothing else than the folder is used to check it. */

const [example] = EXAMPLES;
if (example === undefined) throw new Error('no example');
const { campaign, county, day } = example;
const office = { actor: OFFICE, day, at: `${day}T18:00:00+08:00` };
/** As long as a name may be, and nothing that a file may be called. */
const HOSTILE = `=HYPERLINK("x")<script>alert(1)</script>..\\..\\con?*|${'长'.repeat(60)}`.slice(0, 100);
const SECRET = 'nobody@example.gov.cn';

let folder: string;
let store: TestStore;
let workplace: Workplace;
let service: Service;
const files = new Map<string, Buffer>();
let archive: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongjian-archive-'));
  archive = join(folder, 'archive');
  store = await testStore();
  workplace = await openWorkplace({ folder, databaseUrl: store.connection.owner });
  service = workplace.service(county);
  const steps = example.steps();
  await adoptRules(service, await shippedRules(), steps[0]?.at ?? '');
  await workplace.load(county.id, steps);
  const { units } = await service.plan(office, campaign);
  const project = { id: 'hostile', name: HOSTILE, tags: [], unit: units[0]?.id, planPoints: [], asked: [] };
  const admin = { actor: { id: 'system', name: '系统管理员', role: 'system-admin' as const }, day, at: office.at };
  const account = { id: 'somebody', login: 'somebody', name: '某人', mail: SECRET, posts: [] };
  for (const [caller, name, body] of [
    [office, 'project.set', project],
    [admin, 'account.set', account],
  ] as const) {
    const [receipt] = await service.perform(caller, [{ id: randomUUID(), name, body }]);
    expect(receipt?.refusals).toEqual([]);
  }
  await service.issueBulletin(office, campaign, { id: randomUUID(), on: day, kind: 'flash' });
  const made = await service.archive(office, campaign, { on: day });
  for await (const { path, chunks } of made.files) {
    const content = Buffer.concat(await Array.fromAsync(chunks as AsyncIterable<Uint8Array>));
    files.set(path, content);
    await mkdir(dirname(join(archive, path)), { recursive: true });
    await writeFile(join(archive, path), content);
  }
  expect(files.size).toBe(made.count);
}, 180_000);
afterAll(async () => {
  await workplace.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const text = (path: string) => files.get(path)?.toString('utf8') ?? '';
const pages = () => [...files.keys()].filter((path) => path.endsWith('.html'));

test('every link leads to a file of the archive, and every page but the first is led to', () => {
  const reached = new Set(['index.html']);
  for (const page of pages())
    for (const [, address = ''] of text(page).matchAll(/(?:href|src)="([^"]*)"/gu)) {
      const { protocol, pathname } = new URL(address, `file:///${encodeURI(page)}`);
      expect(protocol).toBe('file:');
      const path = decodeURIComponent(pathname.slice(1));
      expect(files.has(path), `${page} → ${path}`).toBe(true);
      reached.add(path);
    }
  expect(pages().filter((page) => !reached.has(page))).toEqual([]);
});

test('no page holds a script, asks the network or breaks under a hostile name', () => {
  for (const page of pages()) {
    expect(text(page), page).not.toMatch(/<script|<img|<iframe|url\(|@import|https?:\/\//iu);
    expect(text(page), page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/u);
  }
  expect(text('样式.css')).not.toMatch(/url\(|@import/u);
  expect(text('表格/项目.csv')).toContain(`"'=HYPERLINK(""x"")`);
  expect(text('表格/项目.csv').startsWith('\u{feff}')).toBe(true);
});

test('there is a page for every target, project, problem and order, and every issued paper', async () => {
  const { targets, projects, problems, bulletins } = await service.plan(office, campaign);
  const { order, stocktake } = await service.casework(office, campaign);
  const inFolder = (name: string) => pages().filter((path) => path.startsWith(`${name}/`)).length;
  expect([inFolder('目标'), inFolder('项目'), inFolder('难题'), inFolder('督办单')]).toEqual([
    targets.length,
    projects.length,
    problems.length,
    order.length,
  ]);
  const papers = [...files].filter(([path]) => path.startsWith('文书/'));
  const held = stocktake.filter(({ state }) => state === 'closed');
  expect(held.length).toBeGreaterThan(0);
  expect(papers).toHaveLength(bulletins.length + held.length + order.length);
  for (const [, content] of papers) expect(content.subarray(0, 2).toString()).toBe('PK');
  const longest = Math.max(...[...files.keys()].map((path) => path.length));
  expect(longest).toBeLessThan(90);
});

test('the ledger proves itself from the archive alone, and holds no address of a person', async () => {
  const lines = text('台账/台账.jsonl').trim().split('\n');
  const head = await workplace.store.head(county.id);
  const entries = lines.map((line) => JSON.parse(line));
  expect(entries.at(-1)).toMatchObject({ seq: head.seq, hash: head.hash });
  const before = entries.slice(
    0,
    entries.findIndex(({ withheld }) => withheld === true),
  );
  expect(before.length).toBeGreaterThan(1000);
  const whole = before.map(({ text: entry, hash }) => LedgerEntry.parse({ ...JSON.parse(entry), hash }));
  expect(verifyChain(whole)).toEqual([]);
  expect(entries.filter(({ withheld }) => withheld === true)).toHaveLength(1);
  for (const [path, content] of files) expect(content.includes(SECRET), path).toBe(false);
  expect(await verifyArchive(archive)).toMatchObject({
    files: files.size - 1,
    entries: head.seq,
    withheld: 1,
    head: head.hash,
    faults: [],
  });
});

test('what is changed afterwards is found: a page, a line of the ledger, its end, a file that is gone', async () => {
  const ledger = join(archive, '台账/台账.jsonl');
  const kept = await readFile(ledger, 'utf8');
  const faultsOf = async () => (await verifyArchive(archive)).faults;
  const lines = kept.split('\n');
  const forged = lines.map((line, at) => (at === 41 ? line.replace('zhongbei', 'zhongnan') : line)).join('\n');
  expect(forged).not.toBe(kept);
  await writeFile(ledger, forged);
  expect(await faultsOf()).toEqual(
    expect.arrayContaining([
      { path: '台账/台账.jsonl', fault: 'altered' },
      { path: '台账/台账.jsonl', fault: 'altered', line: 42 },
    ]),
  );
  await writeFile(ledger, `${lines.slice(0, -3).join('\n')}\n`);
  expect(await faultsOf()).toContainEqual({ path: '台账/台账.jsonl', fault: 'truncated' });
  await writeFile(ledger, kept);
  await appendFile(join(archive, 'index.html'), ' ');
  await rm(join(archive, '样式.css'));
  expect(await faultsOf()).toEqual([
    { path: '样式.css', fault: 'missing' },
    { path: 'index.html', fault: 'altered' },
  ]);
  await expect(verifyArchive(join(folder, 'nowhere'))).rejects.toMatchObject({ refusal: { kind: 'not-found' } });
});

test('only the campaign office takes it out', async () => {
  const observer = { ...office, actor: { id: 'o', name: '观察员', role: 'observer' as const } };
  await expect(service.archive(observer, campaign, { on: day })).rejects.toMatchObject({
    refusal: { kind: 'forbidden' },
  });
});
