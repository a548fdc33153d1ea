import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROUTES, type RouteName } from '@gongjian/api';
import { type ApiClient, createClient, type Problem, ProblemError, unwrap } from '@gongjian/client';
import { EXAMPLES } from '@gongjian/examples';
import type { Actor } from '@gongjian/model';
import { OFFICE } from '@gongjian/model/testing';
import { adoptRules, openWorkplace, passwordDesk, shippedRules, type Workplace } from '@gongjian/service';
import { type TestStore, testStore } from '@gongjian/store/testing';
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type RunningServer, startServer } from './start-server.ts';
import { ADMINISTRATORS, browser, CHEAP } from './testing.ts';

const OBSERVER: Actor = { id: 'observer', name: '观察员', role: 'observer' };
const AUDITOR: Actor = { id: 'auditor', name: '审计管理员', role: 'audit-admin' };
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
    mode: { kind: 'demonstration', actors: [OFFICE, OBSERVER, AUDITOR], day, folder },
    port: 0,
    log: (line) => {
      if (line.startsWith('fault')) faults.push(line);
    },
  });
  address = server.url;
  api = createClient(address, { fetch: noted });
});
afterAll(async () => {
  await server.close();
  await workplace.close();
  await store.close();
  await rm(folder, { recursive: true });
});

/** Remembers which routes answered. */
const noted: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const pathname = new URL(request.url).pathname;
  const answer = await fetch(request);
  if (answer.ok) walked.add(`${request.method} ${pathname}`);
  return answer;
};

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
  const { projects: _projects, checks: _checks, targets, ...rest } = assessment;
  expect(front.assessment).toMatchObject(rest);
  expect(front.assessment.targets).toHaveLength(targets.length);
  expect(assessment).toMatchObject({ campaign, day, dayNumber: 40, days: 100 });
  const snapshot = await unwrap(api.GET('/api/v1/campaigns/{campaign}/snapshot', { params: { path } }));
  expect(snapshot.readings.length).toBeGreaterThan(100);
  const casework = await unwrap(api.GET('/api/v1/campaigns/{campaign}/casework', { params: { path } }));
  expect(casework).toMatchObject({ seq: snapshot.seq, campaign });
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
  const inbox = await unwrap(api.GET('/api/v1/campaigns/{campaign}/inbox', { params: { path, query: {} } }));
  expect(inbox).toMatchObject({ campaign, day });
  expect(inbox.suggestions.length).toBeGreaterThan(0);
  const history = await unwrap(api.GET('/api/v1/history', { params: { query: { campaign, limit: 5 } } }));
  expect(history).toHaveLength(5);
  const acts = await unwrap(api.GET('/api/v1/act-descriptions'));
  expect(acts.find(({ name }) => name === 'reading.record')).toMatchObject({ roles: { reporter: 'unit' } });
});

test('a problem can be looked at with its ladder, and the three lists agree with it', async () => {
  const on = { query: { on: day } };
  const ofProblem = { path: { campaign, problem: 'nt-01' }, ...on };
  const one = await unwrap(api.GET('/api/v1/campaigns/{campaign}/problems/{problem}', { params: ofProblem }));
  expect(one).toMatchObject({ stage: 'handling', problem: { number: 1 }, ladder: { level: 3, expired: true } });
  expect(one.version).toBeGreaterThan(0);
  const lists = await unwrap(api.GET('/api/v1/campaigns/{campaign}/three-lists', { params: { path, ...on } }));
  expect(lists.problems.find(({ problem }) => problem === 'nt-01')).toMatchObject({ ladder: one.ladder });
  expect(lists.measures.filter(({ problem }) => problem === 'nt-01')).toHaveLength(3);
  expect(lists.duties.find(({ problems }) => problems.includes('nt-01'))).toMatchObject({ subject: 'zd-04' });
  const workbook = await unwrap(
    api.GET('/api/v1/campaigns/{campaign}/three-lists/workbook', { params: { path, ...on } }),
  );
  expect(workbook.name).toMatch(/三张清单.*\.xlsx$/);
});

test('the chain of projects, a batch start, what goes on and the close-out agree with each other', async () => {
  const query = { on: day };
  const pipeline = await unwrap(api.GET('/api/v1/campaigns/{campaign}/pipeline', { params: { path, query } }));
  const counts = pipeline.stages.map(({ count }) => count);
  expect(counts.reduce((all, one) => all + one, 0)).toBe(pipeline.projects.length);
  const batch = await unwrap(
    api.GET('/api/v1/campaigns/{campaign}/batch-start', { params: { path, query: { ...query, by: '2012-11-08' } } }),
  );
  const waiting = pipeline.projects.filter(({ stage }) => ['idea', 'reserve', 'preparation'].includes(stage));
  expect(batch.ready.length + batch.conditional.length + batch.not.length).toBe(waiting.length);
  const ahead = await unwrap(api.GET('/api/v1/campaigns/{campaign}/continuity', { params: { path, query } }));
  expect(ahead.months).toHaveLength(12);
  const closeOut = await unwrap(api.GET('/api/v1/campaigns/{campaign}/close-out', { params: { path, query } }));
  expect(closeOut).toMatchObject({ campaign, day, daysLeft: 60 });
  expect(closeOut.counts.of).toBe(closeOut.targets.length);
  const archive = await noted(`${address}/api/v1/campaigns/${campaign}/archive?on=${day}`);
  expect(archive.headers.get('content-type')).toBe('application/zip');
  expect(archive.headers.get('content-disposition')).toContain(encodeURIComponent('归档'));
  const bytes = new Uint8Array(await archive.arrayBuffer());
  expect([...bytes.subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
  expect(bytes.length).toBeGreaterThan(100_000);
});

test('tables go out as workbooks: ledger, targets, standings, history', async () => {
  for (const [sheet, name] of [
    ['projects', /项目台账/],
    ['targets', /目标进度表/],
    ['standing', /比力度比进度比成效/],
    ['history', /操作记录/],
  ] as const) {
    const body = { sheet, on: day, ...(sheet === 'projects' ? { only: ['zd-04'] } : {}) };
    const workbook = await unwrap(api.POST('/api/v1/campaigns/{campaign}/workbooks', { params: { path }, body }));
    expect(workbook.name).toMatch(name);
    expect(workbook.base64.startsWith('UEsDB')).toBe(true);
  }
});

test('a unit takes its figures home as a package, and hands it in filled and signed', async () => {
  const plan = await unwrap(api.GET('/api/v1/campaigns/{campaign}/due', { params: { path, query: { on: day } } }));
  const body = { id: randomUUID(), on: day, unit: plan[0]?.unit ?? '' };
  const given = await unwrap(api.POST('/api/v1/campaigns/{campaign}/packages', { params: { path }, body }));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(Buffer.from(given.base64, 'base64')).buffer);
  const sheet = book.getWorksheet('填报表');
  const last = sheet?.rowCount ?? 0;
  if (sheet) [sheet.getCell(last - 1, 3).value, sheet.getCell(last, 3).value] = ['王某', '统计员'];
  const file = { name: given.name, base64: Buffer.from(await book.xlsx.writeBuffer()).toString('base64') };
  const review = { params: { path }, body: { file } };
  expect(await unwrap(api.POST('/api/v1/campaigns/{campaign}/packages/review', review))).toMatchObject({
    post: '统计员',
  });
  const back = { params: { path }, body: { file, choices: [] } };
  const receipts = await unwrap(api.POST('/api/v1/campaigns/{campaign}/packages/back', back));
  expect(receipts.map(({ outcome }) => outcome)).toEqual(['done']);
});

test('what lies ahead can be asked of every project, target and open problem', async () => {
  const on = { query: { on: day } };
  const { targets, problems } = await unwrap(api.GET('/api/v1/campaigns/{campaign}/plan', { params: { path } }));
  const outlook = await unwrap(
    api.GET('/api/v1/campaigns/{campaign}/outlook', { params: { path, query: { on: day, draws: 500, seed: 7 } } }),
  );
  expect(outlook).toMatchObject({ campaign, day, draws: 500, seed: 7 });
  expect(targets.map(({ id }) => id)).toEqual(expect.arrayContaining(outlook.targets.map(({ target }) => target)));
  expect(outlook.problems.map(({ problem }) => problem).toSorted()).toEqual(
    problems
      .filter(({ cleared }) => cleared === undefined)
      .map(({ id }) => id)
      .toSorted(),
  );

  const stepped = outlook.projects[0];
  const ofProject = { campaign, project: stepped?.project ?? '' };
  const detail = await unwrap(
    api.GET('/api/v1/campaigns/{campaign}/projects/{project}', { params: { path: ofProject, ...on } }),
  );
  const counted = await unwrap(
    api.GET('/api/v1/campaigns/{campaign}/projects/{project}/count-back', {
      params: { path: ofProject, query: { on: day, ...(stepped === undefined ? {} : { outcome: stepped.outcome }) } },
    }),
  );
  expect(detail.countBacks).toContainEqual(counted);

  const agendaOf = (visits: number) =>
    unwrap(api.GET('/api/v1/campaigns/{campaign}/agenda', { params: { path, query: { on: day, visits } } }));
  const [one, two] = [await agendaOf(1), await agendaOf(2)];
  expect(one.items).toHaveLength(1);
  expect(two.gain).toBeGreaterThanOrEqual(one.gain);

  const whatIf = await unwrap(api.GET('/api/v1/campaigns/{campaign}/what-if', { params: { path, ...on } }));
  expect(whatIf.offices.length).toBeGreaterThan(0);
  for (const { shortened } of whatIf.offices)
    expect(shortened.map(({ days }) => days)).toEqual(shortened.map(({ days }) => days).toSorted((a, b) => a - b));
});

test('the wall chart says of a project what its page says, and gives what a change is tried with', async () => {
  const on = { query: { on: day } };
  const chart = await unwrap(api.GET('/api/v1/campaigns/{campaign}/chart', { params: { path, ...on } }));
  const drawn = chart.projects.find(({ steps, outcome }) => outcome !== undefined && steps.length > 3);
  const ofProject = { ...path, project: drawn?.id ?? '' };
  const detail = await unwrap(
    api.GET('/api/v1/campaigns/{campaign}/projects/{project}', { params: { path: ofProject, ...on } }),
  );
  const counted = detail.countBacks.find(({ outcome }) => outcome === drawn?.outcome);
  expect(drawn?.reach).toBe(counted?.reach);
  expect(drawn?.steps.map(({ id, float, critical = false }) => ({ id, float, critical }))).toEqual(
    counted?.steps.map(({ step: id, float, critical }) => ({ id, float, critical })),
  );
  const facts = await unwrap(
    api.GET('/api/v1/campaigns/{campaign}/projects/{project}/try-out-facts', { params: { path: ofProject, ...on } }),
  );
  expect(Object.keys(facts.versions).sort()).toEqual(drawn?.steps.map(({ id }) => id).sort());
  expect(facts.asks.map(({ outcome }) => outcome)).toContain(drawn?.outcome);
});

test('schedules go out as Project XML and come back without a difference', async () => {
  const on = { query: { on: day } };
  const { steps } = await unwrap(api.GET('/api/v1/campaigns/{campaign}/snapshot', { params: { path } }));
  const ofProject = { ...path, project: steps[0]?.project ?? '' };
  const own = steps.filter(({ project }) => project === ofProject.project);
  const all = await unwrap(
    api.POST('/api/v1/campaigns/{campaign}/schedule-files', { params: { path }, body: { on: day } }),
  );
  const file = await unwrap(
    api.GET('/api/v1/campaigns/{campaign}/projects/{project}/schedule-file', { params: { path: ofProject, ...on } }),
  );
  const url = '/api/v1/campaigns/{campaign}/schedule-file';
  const { project } = ofProject;
  for (const one of [all, file]) {
    expect(one.name).toMatch(/进度计划.*\.xml$/);
    const preview = await unwrap(api.POST(`${url}/preview`, { params: { path }, body: { file: one, project } }));
    expect(preview).toMatchObject({ rows: [], stands: [], gone: [], faults: [], same: own.length });
    const accepted = { rows: [], stands: [] };
    const body = { file: one, project, seq: preview.seq, batch: randomUUID(), accepted };
    expect(await unwrap(api.POST(url, { params: { path }, body }))).toEqual([]);
  }
  const noXml = { file: { name: 'a.xml', base64: btoa('no') } };
  const refused = await refusal(unwrap(api.POST(`${url}/preview`, { params: { path }, body: noXml })));
  expect(refused.refusal).toMatchObject({ kind: 'unreadable', reason: 'malformed' });
});

test('scarce factors, units and key work are weighed against each other', async () => {
  const on = { query: { on: day } };
  const allocation = await unwrap(
    api.GET('/api/v1/campaigns/{campaign}/allocation', { params: { path, query: { on: day, seconds: 1 } } }),
  );
  expect(allocation.bound).toBeGreaterThanOrEqual(allocation.value.score);
  const standing = await unwrap(api.GET('/api/v1/campaigns/{campaign}/standing', { params: { path, ...on } }));
  expect(standing.groups.flatMap(({ rows }) => rows).length).toBeGreaterThan(0);
  const selection = await unwrap(api.GET('/api/v1/campaigns/{campaign}/selection', { params: { path, ...on } }));
  expect(selection.considered.projects).toBeGreaterThanOrEqual(selection.projects.length);
});

test('the county’s map is answered, and a file of borders is read and matched before any of it is kept', async () => {
  const { map, seq } = await unwrap(api.GET('/api/v1/campaigns/{campaign}/map', { params: { path } }));
  expect(map?.areas).toHaveLength(12);
  expect(seq).toBeGreaterThan(0);
  const borders = await readFile(join(import.meta.dirname, '../../../examples/zhongbei-2012/townships.json'));
  const preview = (base64: string) =>
    api.POST('/api/v1/campaigns/{campaign}/map/preview', {
      params: { path },
      body: { file: { name: 'townships.json', base64 } },
    });
  const draft = await unwrap(preview(borders.toString('base64')));
  expect(draft.areas.map(({ unit }) => unit)).toEqual(map?.areas.map(({ unit }) => unit));
  expect((await refusal(unwrap(preview(btoa('{'))))).refusal).toMatchObject({ kind: 'map-fault', fault: 'not-json' });
});

test('what a unit and a leader answer for is told before it is handed over', async () => {
  const { targets, leaders } = await unwrap(api.GET('/api/v1/campaigns/{campaign}/plan', { params: { path } }));
  const unit = targets[0]?.unit ?? '';
  const ofUnit = await unwrap(api.GET('/api/v1/holdings', { params: { query: { of: 'unit', id: unit } } }));
  expect(ofUnit.targets.map(({ id }) => id)).toContain(targets[0]?.id);
  const leader = leaders.find(({ id }) => targets.some((target) => target.leader === id))?.id ?? '';
  const ofLeader = await unwrap(api.GET('/api/v1/holdings', { params: { query: { of: 'leader', id: leader } } }));
  expect(ofLeader.targets.length).toBe(targets.filter((target) => target.leader === leader).length);
});

test('a project without steps is given those of a track, and can then be counted back', async () => {
  const tracks = await unwrap(api.GET('/api/v1/campaigns/{campaign}/tracks', { params: { path } }));
  const track = tracks.find(
    ({ effective, steps }) => effective.from <= day && steps.some(({ gives }) => gives.includes('start')),
  );
  const snapshot = await unwrap(api.GET('/api/v1/campaigns/{campaign}/snapshot', { params: { path } }));
  const without = snapshot.projects.find(({ id }) => !snapshot.steps.some(({ project }) => project === id));
  const project = { campaign, project: without?.id ?? '' };
  const steps = await unwrap(
    api.GET('/api/v1/campaigns/{campaign}/projects/{project}/draft-steps', {
      params: { path: project, query: { track: track?.id ?? '' } },
    }),
  );
  expect(steps.length).toBeGreaterThan(3);
  const before = await unwrap(
    api.GET('/api/v1/campaigns/{campaign}/projects/{project}', { params: { path: project, query: { on: day } } }),
  );
  expect(before.steps).toEqual([]);
  const acts = steps.map((body) => ({ id: randomUUID(), name: 'step.set', body, basis: 0 }));
  // Sent in any order the acts stand for themselves; what waits for a step that is not there yet is refused.
  for (let left = acts; left.length > 0; ) {
    const receipts = await unwrap(api.POST('/api/v1/acts', { body: { acts: left } }));
    const undone = left.filter((_, at) => receipts[at]?.outcome === 'refused');
    expect(undone.length).toBeLessThan(left.length);
    left = undone;
  }
  const counted = await unwrap(
    api.GET('/api/v1/campaigns/{campaign}/projects/{project}/count-back', {
      params: { path: project, query: { on: day, outcome: 'start' } },
    }),
  );
  expect(counted.reach).not.toBe('unknown');
  expect(counted.steps.length).toBeGreaterThan(0);
});

test.each([
  ['an unknown project', { campaign, project: '没有' }, { on: day }, { kind: 'not-found', what: 'project' }],
  ['a campaign that is not there', { campaign: '没有', project: 'x' }, { on: day }, { kind: 'not-found' }],
  ['a day that is none', { campaign, project: 'x' }, { on: '2012-02-30' }, { kind: 'invalid' }],
])('counting back for %s is refused by name', async (_what, asked, query, expected) => {
  const answer = api.GET('/api/v1/campaigns/{campaign}/projects/{project}/count-back', {
    params: { path: asked, query },
  });
  expect((await refusal(unwrap(answer))).refusal).toMatchObject(expected);
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
  const { sheets } = await unwrap(api.POST(preview, { params: { path }, body: { file } }));
  const mappings = sheets.map(({ mapping }) => mapping);
  const row = sheets[0]?.difference.rows.find(({ subject }) => subject?.id === target?.id);
  expect(row?.value).toBe((detail.assessment.done ?? 0) + 1);
  const accepted = [{ row: row?.row ?? 0, note: '核对无误' }];
  const body = { file, mappings, accepted, batch: randomUUID() };
  const done = await unwrap(api.POST('/api/v1/campaigns/{campaign}/imports', { params: { path }, body }));
  expect(done.rows.map(({ receipt }) => receipt.outcome)).toEqual(['done']);
  const job = { params: { path: { job: body.batch } } };
  const written = { stage: 'written', rows: 1 };
  expect(await unwrap(api.GET('/api/v1/imports/{job}', job))).toEqual(written);
  // Too late: what was written is told, not undone.
  expect(await unwrap(api.POST('/api/v1/imports/{job}/cancel', job))).toEqual(written);
  const returned = await unwrap(
    api.POST('/api/v1/campaigns/{campaign}/imports/returned', { params: { path }, body: { file, mappings } }),
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
  const rechecked = await unwrap(api.POST('/api/v1/rechecks', { body: first }));
  expect(rechecked).toMatchObject({ kind: 'own', contradictions: [], intact: true, ledger: 'same' });
  expect(rechecked.figures).toBe(content.figures.length);
});

test('a paper is looked at as a file before it is issued, and a county’s own .docx is checked', async () => {
  const query = { on: day, kind: 'memo' as const };
  const preview = '/api/v1/campaigns/{campaign}/bulletin-preview/paper';
  const file = await unwrap(api.GET(preview, { params: { path, query } }));
  expect(file.name).toMatch(/工作专报第\d+期\.docx$/u);
  const templates = await unwrap(api.GET('/api/v1/campaigns/{campaign}/templates', { params: { path } }));
  expect(templates.map(({ template }) => template.kind)).toContain('notice');
  const kind = 'memo' as const;
  const wording = await unwrap(api.GET('/api/v1/campaigns/{campaign}/wording', { params: { path, query: { kind } } }));
  const template = { ...wording.shipped, masthead: '{{县}}攻坚专报' };
  const inWording = '/api/v1/campaigns/{campaign}/wording/preview';
  const shown = await unwrap(api.POST(inWording, { params: { path }, body: { ...query, template } }));
  expect(shown).toMatchObject({ masthead: '中北县攻坚专报' });
  const wrong = await api.POST(inWording, {
    params: { path },
    body: { ...query, template: { ...template, title: '{{标题}}' } },
  });
  expect(wrong.error).toMatchObject({
    refusal: { kind: 'template', faults: [{ place: '标题', part: 'title', at: 1 }] },
  });
  // Our own paper names no place: it is read, and told what it lacks.
  const own = '/api/v1/campaigns/{campaign}/templates/file';
  const body = { kind: 'memo' as const, file };
  const refused = await api.POST(own, { params: { path }, body });
  expect(refused.error).toMatchObject({ refusal: { kind: 'template' } });
  const parts = unzipSync(Buffer.from(file.base64, 'base64'));
  const xml = Buffer.from(parts['word/document.xml'] ?? []).toString();
  const places = ['期号', '日期', '标题', '正文', '附表', '数据由来'];
  const text = places.map((place) => `<w:p><w:r><w:t>{{${place}}}</w:t></w:r></w:p>`).join('');
  const document = `${xml.slice(0, xml.indexOf('<w:body>') + 8)}${text}<w:sectPr/></w:body></w:document>`;
  const base64 = Buffer.from(zipSync({ ...parts, 'word/document.xml': Buffer.from(document) })).toString('base64');
  const taken = await unwrap(
    api.POST(own, { params: { path }, body: { ...body, file: { name: '版式.docx', base64 } } }),
  );
  expect(taken).toEqual({ name: '版式.docx', dropped: [] });
});

test('a figure corrected after a bulletin is told, quoted in a correction of its own, and leaves the bulletin as it was', async () => {
  const bulletins = '/api/v1/campaigns/{campaign}/bulletins';
  const [bulletin] = await unwrap(api.GET(bulletins, { params: { path } }));
  if (bulletin === undefined) throw new Error('no bulletin');
  const since = () => unwrap(api.GET('/api/v1/campaigns/{campaign}/bulletins-since', { params: { path } }));
  expect(await since()).toEqual([]);
  const inBulletin = { params: { path: { campaign, bulletin: bulletin.id } } };
  const before = await unwrap(api.GET('/api/v1/campaigns/{campaign}/bulletins/{bulletin}/paper', inBulletin));
  const snapshot = await unwrap(api.GET('/api/v1/campaigns/{campaign}/snapshot', { params: { path, query: {} } }));
  const wrong = snapshot.readings.filter(({ subject, on }) => subject === 'shidao-waizi' && on <= day).at(-1);
  const value = (wrong?.value ?? 0) - 12;
  const body = { of: 'target', subject: 'shidao-waizi', on: wrong?.on, value, grade: 'evidenced', reason: '重复计算' };
  const act = { id: randomUUID(), name: 'reading.correct', body };
  const [receipt] = await unwrap(api.POST('/api/v1/acts', { body: { acts: [act] } }));
  expect(receipt?.outcome).toBe('done');

  const [told] = await since();
  const done = told?.changed.find(({ figure }) => figure === 'target:shidao-waizi:done');
  expect(done).toMatchObject({ was: wrong?.value, is: value });
  expect(told?.acts).toEqual([receipt?.seq]);
  const corrections = '/api/v1/campaigns/{campaign}/bulletins/{bulletin}/corrections';
  const request = { id: randomUUID(), reason: '商务局重复计算一笔外资' };
  const correction = await unwrap(api.POST(corrections, { ...inBulletin, body: request }));
  expect(correction).toMatchObject({ number: 1, figures: told?.changed, acts: told?.acts, reason: request.reason });
  expect(await unwrap(api.POST(corrections, { ...inBulletin, body: request }))).toEqual(correction);
  expect(await since()).toEqual([{ ...told, changed: [], corrections: [correction] }]);
  const again = { id: randomUUID(), reason: '再发一次' };
  expect(await refusal(unwrap(api.POST(corrections, { ...inBulletin, body: again })))).toMatchObject({ status: 422 });

  const correctionPath = { params: { path: { campaign, correction: correction.id } } };
  const paper = await unwrap(api.GET('/api/v1/campaigns/{campaign}/corrections/{correction}/paper', correctionPath));
  const read = await unwrap(api.POST('/api/v1/rechecks', { body: paper }));
  expect(read).toMatchObject({ kind: 'own', figures: correction.figures.length, contradictions: [], intact: true });
  expect(read.ledger).toBe('same');
  expect(await unwrap(api.GET('/api/v1/campaigns/{campaign}/bulletins/{bulletin}/paper', inBulletin))).toEqual(before);
});

test('the audit administrator, and nobody else, reads who saw what, takes it out signed, and has all of it checked', async () => {
  const forbidden = await refusal(unwrap(api.GET('/api/v1/audit', { params: { query: { limit: 5 } } })));
  expect(forbidden).toMatchObject({ status: 403, refusal: { kind: 'forbidden', needs: ['audit-admin'] } });
  const chosen = await api.PUT('/api/v1/demonstration/actor', { body: { actor: AUDITOR.id } });
  const cookie = chosen.response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const auditor = createClient(address, {
    fetch: (request) => noted(new Request(request, { headers: { ...Object.fromEntries(request.headers), cookie } })),
  });
  const list = (query: object) => unwrap(auditor.GET('/api/v1/audit', { params: { query: { limit: 500, ...query } } }));
  const [refused] = await list({ event: 'refused', role: 'office' });
  expect(refused).toMatchObject({ route: 'listAudit', actor: { id: OFFICE.id } });
  expect((await list({ event: 'exported', kind: 'bulletin' })).length).toBe(4);
  const changed = await list({ event: 'changed' });
  expect(changed.length).toBeGreaterThan(0);
  for (const { acts } of changed) expect(acts?.from).toBeGreaterThan(0);
  expect((await list({ event: 'audit-read' })).length).toBeGreaterThan(2);

  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const state = await unwrap(auditor.GET('/api/v1/audit/state'));
  const { file, notes } = await unwrap(auditor.POST('/api/v1/audit/exports', { body: { from: today, to: today } }));
  const lines = Buffer.from(file.base64, 'base64').toString().trimEnd().split('\n');
  expect(lines).toHaveLength(notes + 2);
  expect(JSON.parse(lines.at(-1) ?? '').fingerprint).toBe(state.key);
  const [exported] = await list({ event: 'exported', role: 'audit-admin' });
  expect(exported).toMatchObject({ route: 'exportAudit', detail: `from=${today} to=${today}` });

  await unwrap(auditor.POST('/api/v1/verification'));
  const checked = () => unwrap(auditor.GET('/api/v1/verification'));
  await vi.waitUntil(async () => (await checked()).running === undefined, { timeout: 60_000, interval: 200 });
  expect((await checked()).last?.faults).toEqual([]);
}, 90_000);

test('a leader, a stocktake and an approval office are looked at; the stocktake is opened and printed', async () => {
  const on = { query: { on: day } };
  const { leaders } = await unwrap(api.GET('/api/v1/campaigns/{campaign}/plan', { params: { path } }));
  const ofLeader = { path: { campaign, leader: leaders[1]?.id ?? '' }, ...on };
  const page = await unwrap(api.GET('/api/v1/campaigns/{campaign}/leaders/{leader}', { params: ofLeader }));
  expect(page).toMatchObject({ day, dayNumber: 40, last: { id: 'ddh-1' }, next: { id: 'ddh-2' } });
  const ofStocktake = { campaign, stocktake: 'ddh-2' };
  const stocktakes = '/api/v1/campaigns/{campaign}/stocktakes/{stocktake}';
  const planned = await unwrap(api.GET(stocktakes, { params: { path: ofStocktake, ...on } }));
  expect(planned.agenda.commitments).toEqual(['cn-03', 'cn-04']);
  const opening = { params: { path: ofStocktake }, body: { id: randomUUID() } };
  const [first, again] = [
    await unwrap(api.POST(`${stocktakes}/opening`, opening)),
    await unwrap(api.POST(`${stocktakes}/opening`, { ...opening, body: { id: randomUUID() } })),
  ];
  expect([first.outcome, again.outcome]).toEqual(['done', 'refused']);
  for (const kind of ['agenda', 'minutes'] as const) {
    const params = { path: ofStocktake, query: { on: day, kind } };
    const paper = await unwrap(api.GET(`${stocktakes}/paper`, { params }));
    expect(Buffer.from(paper.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
    // Of the one that is closed, every figure comes out of the ledger again.
    const closed = { ...params, path: { campaign, stocktake: 'ddh-1' } };
    const body = await unwrap(api.GET(`${stocktakes}/paper`, { params: closed }));
    const recheck = await unwrap(api.POST('/api/v1/rechecks', { body }));
    expect(recheck).toMatchObject({ kind: 'own', contradictions: [], intact: true, ledger: 'same' });
    expect(recheck.recomputed).toBeGreaterThan(20);
  }
  const approvals = await unwrap(
    api.GET('/api/v1/campaigns/{campaign}/approvals', { params: { path, query: { on: day, office: 'guotuju' } } }),
  );
  expect(approvals.office?.cases.length).toBeGreaterThan(10);
  expect(approvals.sessions.map(({ session }) => session.id)).toEqual(['ls-1']);
});

test('an order and the plan it was issued under are printed', async () => {
  const { order, inspection } = await unwrap(api.GET('/api/v1/campaigns/{campaign}/casework', { params: { path } }));
  const ofOrder = { path: { campaign, order: order[0]?.id ?? '' } };
  const paper = await unwrap(api.GET('/api/v1/campaigns/{campaign}/orders/{order}/paper', { params: ofOrder }));
  expect(paper.name).toBe('督办〔2012〕1号.docx');
  const ofPlan = { path: { campaign, inspection: inspection[0]?.id ?? '' } };
  const plan = await unwrap(api.GET('/api/v1/campaigns/{campaign}/inspections/{inspection}/paper', { params: ofPlan }));
  expect(plan.name).toBe('督查方案〔2012〕1号.docx');
  for (const file of [paper, plan]) {
    const recheck = await unwrap(api.POST('/api/v1/rechecks', { body: file }));
    expect(recheck).toMatchObject({ kind: 'own', contradictions: [], intact: true, ledger: 'same' });
  }
  const form = await unwrap(api.GET('/api/v1/campaigns/{campaign}/orders/{order}/preview', { params: ofOrder }));
  expect(form).toMatchObject({ kind: 'order', reference: '督办〔2012〕1号', colour: 'blue' });
  const sections = await unwrap(
    api.GET('/api/v1/campaigns/{campaign}/inspections/{inspection}/preview', { params: ofPlan }),
  );
  expect(sections.rows.map(({ label }) => label)).toContain('一、督查依据');
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

test('a report is shown as its reviewer looks at it, the burden is told, and a demand before it is made', async () => {
  const on = { query: { on: day } };
  const { report: reports } = await unwrap(api.GET('/api/v1/campaigns/{campaign}/casework', { params: { path } }));
  const waiting = reports.find(({ state }) => state === 'submitted');
  const review = await unwrap(
    api.GET('/api/v1/campaigns/{campaign}/reports/{report}', {
      params: { path: { campaign, report: waiting?.id ?? '' }, ...on },
    }),
  );
  expect(review.report).toEqual(waiting);
  expect(review.rows.map(({ subject, figure, difference }) => [subject, figure, difference])).toEqual([
    ['jg-20', 5390, 334],
    ['kg-02', 3790, 203],
    ['kg-04', 4579, 0],
    ['kg-06', 3320, 140],
  ]);
  const unknown = api.GET('/api/v1/campaigns/{campaign}/reports/{report}', {
    params: { path: { campaign, report: '没有' }, ...on },
  });
  expect((await refusal(unwrap(unknown))).refusal).toEqual({ kind: 'not-found', what: 'report', id: '没有' });

  const burden = await unwrap(api.GET('/api/v1/campaigns/{campaign}/burden', { params: { path, ...on } }));
  expect(burden.minutesPerRow).toBeGreaterThan(0);
  expect(burden.totals.at(-1)).toMatchObject({ month: '2012-09', demands: 4 });
  const cost = await unwrap(
    api.POST('/api/v1/campaigns/{campaign}/demands/preview', {
      params: { path },
      body: {
        id: 'd',
        asOf: '2012-09-08',
        items: ['kg-04', 'kg-09'].map((subject) => ({ of: 'project' as const, subject })),
        units: [],
      },
    }),
  );
  expect(cost).toMatchObject({ rows: 2, known: [{ unit: 'shuanggang', by: 'reading', subject: 'kg-09' }] });
});

test('people of an office sign in, and administrators look after their accounts', async () => {
  const provider = createServer((request, response) => {
    const issuer = `http://${request.headers.host}`;
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` }),
    );
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const service = workplace.service({ id: 'office', name: '某县' }, { desk: passwordDesk(CHEAP) });
  const identity = { issuer, client: 'c', secret: 's', origin: 'http://127.0.0.1', claim: '' };
  const office = await startServer({ service, mode: { kind: 'office', identity }, port: 0 });
  const open = () => browser(office.url, { noted: (method, path) => walked.add(`${method} ${path}`) }).api;

  const first = open();
  const setUpCode = service.accounts.setUpCode();
  await unwrap(first.POST('/api/v1/set-up', { body: { setUpCode, ...ADMINISTRATORS } }));
  const signIn = async (login: string, password: string) => {
    const opened = open();
    const state = await unwrap(opened.POST('/api/v1/sign-in', { body: { login, password } }));
    return { opened, state };
  };
  const { opened: system } = await signIn('xitong', ADMINISTRATORS.system.password);
  const { opened: security } = await signIn('anquan', ADMINISTRATORS.security.password);
  const perform = (by: ApiClient, name: string, body: object) =>
    unwrap(by.POST('/api/v1/acts', { body: { acts: [{ id: randomUUID(), name, body }] } }));
  await perform(system, 'account.set', { id: 'zhang', login: 'zhang', name: '张三' });
  await perform(security, 'account.grant', { id: 'zhang', posts: [{ role: 'observer' }, { role: 'statistics' }] });
  const path = { account: 'zhang' };
  const { password } = await unwrap(
    system.POST('/api/v1/accounts/{account}/password', { params: { path }, body: { dropCode: true } }),
  );

  const { opened: zhang, state } = await signIn('zhang', password);
  expect(state.due).toBe('password');
  const newPassword = 'Mine-Own-2468';
  await unwrap(zhang.POST('/api/v1/account/password', { body: { password, newPassword } }));
  expect(await unwrap(zhang.GET('/api/v1/sign-in'))).toMatchObject({ due: 'post', posts: [{}, {}] });
  await unwrap(zhang.POST('/api/v1/sign-in/post', { body: { role: 'observer' } }));
  const { key } = await unwrap(zhang.POST('/api/v1/account/code-key'));
  const code = (ahead: number) =>
    new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() + ahead * 30_000 });
  await unwrap(zhang.POST('/api/v1/account/code', { body: { oneTimeCode: code(0) } }));
  const { opened: again } = await signIn('zhang', newPassword);
  await unwrap(again.POST('/api/v1/sign-in/code', { body: { oneTimeCode: code(1) } }));
  const { sessions } = await unwrap(zhang.GET('/api/v1/account'));
  const other = { session: sessions.find(({ isOwn }) => !isOwn)?.id ?? '' };
  await unwrap(zhang.POST('/api/v1/account/sessions/{session}/end', { params: { path: other } }));
  const { address: at } = await unwrap(zhang.POST('/api/v1/account/identity'));
  expect(at).toMatch(/\/auth\?.*code_challenge_method=S256/);
  await store.accounts.linkIdentity('office', { issuer, subject: 's', account: 'zhang' }, new Date().toISOString());
  expect((await unwrap(zhang.POST('/api/v1/account/identity/unlink', { body: { issuer } }))).identities).toEqual([]);

  expect((await unwrap(security.GET('/api/v1/accounts'))).accounts).toHaveLength(4);
  const opened = await unwrap(system.GET('/api/v1/accounts/{account}/sessions', { params: { path } }));
  expect(opened.length).toBeGreaterThan(0);
  expect(await unwrap(system.POST('/api/v1/accounts/{account}/sessions/end', { params: { path }, body: {} }))).toEqual(
    [],
  );
  await unwrap(system.POST('/api/v1/sign-out'));
  expect((await refusal(unwrap(system.GET('/api/v1/session')))).status).toBe(401);
  await office.close();
  provider.close();
});

test('in the demonstration nobody signs in', async () => {
  expect(await unwrap(api.GET('/api/v1/sign-in'))).toMatchObject({ mode: 'demonstration' });
  const body = { login: 'xitong', password: ADMINISTRATORS.system.password };
  expect((await refusal(unwrap(api.POST('/api/v1/sign-in', { body })))).refusal).toMatchObject({ kind: 'office-only' });
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
