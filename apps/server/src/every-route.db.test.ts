import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROUTES, type RouteName } from '@gongjian/api';
import { type ApiClient, createClient, type Problem, ProblemError, unwrap } from '@gongjian/client';
import { EXAMPLES } from '@gongjian/examples';
import type { Actor } from '@gongjian/model';
import { adoptRules, openWorkplace, shippedRules, type Workplace } from '@gongjian/service';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from './start-server.ts';

const OFFICE: Actor = { id: 'office', name: '攻坚办', role: 'office' };
const OBSERVER: Actor = { id: 'observer', name: '观察员', role: 'observer' };
const [example] = EXAMPLES;
if (example === undefined) throw new Error('no example');
const { campaign, county, day } = example;
const path = { campaign };

let folder: string;
let store: TestStore;
let workplace: Workplace;
let server: RunningServer;
let api: ApiClient;
let address: string;
const walked = new Set<string>();
const faults: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongjian-server-'));
  store = await testStore();
  workplace = await openWorkplace({ folder, databaseUrl: store.connection.owner });
  const service = workplace.service(county);
  const steps = example.steps();
  await adoptRules(service, await shippedRules(), steps[0]?.at ?? '');
  await workplace.load(county.id, steps);
  server = await startServer({
    service,
    mode: { kind: 'demonstration', actors: [OFFICE, OBSERVER], day, folder },
    port: 0,
    log: (line) => {
      if (line.startsWith('fault')) faults.push(line);
    },
  });
  address = server.url;
  const noted: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const pathname = new URL(request.url).pathname;
    const answer = await fetch(request);
    if (answer.ok) walked.add(`${request.method} ${pathname}`);
    return answer;
  };
  api = createClient(address, { fetch: noted });
});
afterAll(async () => {
  await server.close();
  await workplace.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const refusal = async (answer: Promise<unknown>): Promise<Problem> => {
  const error = await answer.catch((thrown: unknown) => thrown);
  if (!(error instanceof ProblemError)) throw new Error(`not refused: ${JSON.stringify(error)}`);
  return error.problem;
};

test('what the example means can be looked at from every side', async () => {
  expect((await unwrap(api.GET('/api/v1/session'))).day).toBe(day);
  expect((await unwrap(api.GET('/api/v1/campaigns'))).map(({ id }) => id)).toEqual([campaign]);
  const plan = await unwrap(api.GET('/api/v1/campaigns/{campaign}/plan', { params: { path } }));
  const target = plan.targets[0]?.id ?? '';
  const project = plan.projects[0]?.id ?? '';
  const on = { query: { on: day } };
  const front = await unwrap(api.GET('/api/v1/campaigns/{campaign}/front-page', { params: { path, ...on } }));
  const assessment = await unwrap(api.GET('/api/v1/campaigns/{campaign}/assessment', { params: { path, ...on } }));
  expect(front.assessment).toEqual(assessment);
  expect(assessment).toMatchObject({ campaign, day, dayNumber: 40, days: 100 });
  const snapshot = await unwrap(api.GET('/api/v1/campaigns/{campaign}/snapshot', { params: { path } }));
  expect(snapshot.readings.length).toBeGreaterThan(100);
  const changes = { path, query: { from: '2012-09-02', to: day } };
  expect(await unwrap(api.GET('/api/v1/campaigns/{campaign}/changes', { params: changes }))).toEqual(front.changes);
  const packs = await unwrap(api.GET('/api/v1/campaigns/{campaign}/pack-comparison', { params: { path, ...on } }));
  expect(packs.packs.length).toBeGreaterThan(4);
  const ofTarget = { path: { campaign, target }, ...on };
  const detail = await unwrap(api.GET('/api/v1/campaigns/{campaign}/targets/{target}', { params: ofTarget }));
  expect(detail.target.id).toBe(target);
  const ofProject = { path: { campaign, project }, ...on };
  const own = await unwrap(api.GET('/api/v1/campaigns/{campaign}/projects/{project}', { params: ofProject }));
  expect(own.project.id).toBe(project);
  expect(
    (await unwrap(api.GET('/api/v1/campaigns/{campaign}/due', { params: { path, ...on } }))).length,
  ).toBeGreaterThan(0);
  const history = await unwrap(api.GET('/api/v1/history', { params: { query: { campaign, limit: 5 } } }));
  expect(history).toHaveLength(5);
  const acts = await unwrap(api.GET('/api/v1/act-descriptions'));
  expect(acts.find(({ name }) => name === 'reading.record')).toMatchObject({ ownUnitOnly: true });
});

test('an act is done once, however often it is sent, and a refused one tells why in both languages', async () => {
  const id = randomUUID();
  const body = { id: 'leader-x', name: '县领导X', post: '副县长' };
  const acts = [{ id, name: 'leader.set', body, basis: 0 }];
  const [first] = await unwrap(api.POST('/api/v1/acts', { body: { acts } }));
  const [again] = await unwrap(api.POST('/api/v1/acts', { body: { acts } }));
  expect([first?.outcome, again?.outcome, again?.seq]).toEqual(['done', 'done-before', first?.seq]);
  const unknown = { params: { path: { campaign: '没有' } } };
  expect((await refusal(unwrap(api.GET('/api/v1/campaigns/{campaign}/plan', unknown)))).detail).toContain(
    '没有攻坚活动',
  );
  const english = createClient(address, { language: () => 'en' });
  expect(await refusal(unwrap(english.GET('/api/v1/campaigns/{campaign}/plan', unknown)))).toMatchObject({
    status: 404,
    title: 'Not found',
    refusal: { kind: 'not-found', what: 'campaign', id: '没有' },
  });
});

test('a plan document becomes a draft, a draft a campaign', async () => {
  const file = join(import.meta.dirname, '../../../examples/zhongbei-2012/plan.txt');
  const document = { name: 'plan.txt', base64: (await readFile(file)).toString('base64') };
  const draft = await unwrap(api.POST('/api/v1/drafts', { body: document }));
  expect(draft.items.length).toBeGreaterThan(5);
  const adoption = {
    source: 'plan.txt',
    batch: randomUUID(),
    campaign: {
      id: 'read-2013',
      name: '读入的攻坚',
      county: '中北县',
      year: 2013,
      from: '2013-08-01',
      to: '2013-11-08',
    },
    actions: draft.actions,
    figures: [],
    projects: [],
    parties: [],
  };
  const plan = await unwrap(api.POST('/api/v1/adoptions/preview', { body: adoption }));
  expect(plan.acts.length).toBeGreaterThan(0);
  const receipts = await unwrap(api.POST('/api/v1/adoptions', { body: adoption }));
  expect(receipts.map(({ outcome }) => outcome)).toEqual(plan.acts.map(() => 'done'));
});

test('a workbook is looked at, taken and given back', async () => {
  const { targets, indicators } = await unwrap(api.GET('/api/v1/campaigns/{campaign}/plan', { params: { path } }));
  const target = targets.find(({ measurement, indicator }) => {
    const form = indicators.find(({ id }) => id === indicator);
    return measurement.by === 'readings' && form?.form === 'cumulative';
  });
  const unit = indicators.find(({ id }) => id === target?.indicator)?.unitOfMeasure ?? '';
  const detail = await unwrap(
    api.GET('/api/v1/campaigns/{campaign}/targets/{target}', {
      params: { path: { campaign, target: target?.id ?? '' }, query: { on: day } },
    }),
  );
  const csv = `截止日期:2012年9月9日\n序号,指标名称,计量单位,累计完成\n1,${target?.name},${unit},${(detail.assessment.done ?? 0) + 1}\n`;
  const file = { name: '报表.csv', base64: Buffer.from(csv).toString('base64') };
  const preview = '/api/v1/campaigns/{campaign}/imports/preview';
  const { mapping, difference } = await unwrap(api.POST(preview, { params: { path }, body: { file } }));
  const row = difference.rows.find(({ subject }) => subject?.id === target?.id);
  expect(row?.value).toBe((detail.assessment.done ?? 0) + 1);
  const accepted = [{ row: row?.row ?? 0, note: '核对无误' }];
  const body = { file, mapping, accepted, batch: randomUUID() };
  const done = await unwrap(api.POST('/api/v1/campaigns/{campaign}/imports', { params: { path }, body }));
  expect(done.map(({ receipt }) => receipt.outcome)).toEqual(['done']);
  const returned = await unwrap(
    api.POST('/api/v1/campaigns/{campaign}/imports/returned', { params: { path }, body: { file, mapping } }),
  );
  expect(returned.base64.length).toBeGreaterThan(100);
});

test('a bulletin is looked at, issued, listed and printed, twice the same', async () => {
  const query = { on: day, kind: 'ten-day' as const };
  const content = await unwrap(api.GET('/api/v1/campaigns/{campaign}/bulletin-preview', { params: { path, query } }));
  expect(content.contradictions).toEqual([]);
  const bulletins = '/api/v1/campaigns/{campaign}/bulletins';
  const issued = await unwrap(api.POST(bulletins, { params: { path }, body: { id: randomUUID(), ...query } }));
  expect((await unwrap(api.GET(bulletins, { params: { path } }))).map(({ id }) => id)).toContain(issued.id);
  const paper = () =>
    unwrap(
      api.GET('/api/v1/campaigns/{campaign}/bulletins/{bulletin}/paper', {
        params: { path: { campaign, bulletin: issued.id } },
      }),
    );
  const [first, second] = [await paper(), await paper()];
  expect(Buffer.from(first.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
  expect(second).toEqual(first);
});

test('the demonstration can be seen by another post, who may only look, and on another day', async () => {
  const chosen = await api.PUT('/api/v1/demonstration/actor', { body: { actor: OBSERVER.id } });
  const cookie = chosen.response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const observer = createClient(address, {
    fetch: (request) => fetch(new Request(request, { headers: { ...Object.fromEntries(request.headers), cookie } })),
  });
  expect((await unwrap(observer.GET('/api/v1/session'))).actor).toEqual(OBSERVER);
  const acts = [{ id: randomUUID(), name: 'leader.set', body: { id: 'leader-y', name: '县领导Y', post: '副县长' } }];
  const [receipt] = await unwrap(observer.POST('/api/v1/acts', { body: { acts } }));
  expect(receipt?.refusals.map(({ kind }) => kind)).toEqual(['forbidden']);
  const moved = await unwrap(api.PUT('/api/v1/demonstration/day', { body: { day: '2012-09-20' } }));
  expect(moved.day).toBe('2012-09-20');
});

test('every route of the table was walked, and the program failed on none', () => {
  expect(faults).toEqual([]);
  const missed = (Object.keys(ROUTES) as RouteName[]).filter((name) => {
    const { method, url } = ROUTES[name];
    const pattern = new RegExp(`^${method} /api/v1${url.replace(/:\w+/g, '[^/]+')}$`);
    return ![...walked].some((one) => pattern.test(one));
  });
  expect(missed).toEqual([]);
});
