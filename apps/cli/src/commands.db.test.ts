import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Agenda, Assessment, CountBack, DraftPlan, Outlook, ProblemPrice, Snapshot } from '@gongjian/model';
import { openWorkplace } from '@gongjian/service';
import { type TestDatabase, testDatabase } from '@gongjian/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

const GONGJIAN = fileURLToPath(new URL('../bin/gongjian.js', import.meta.url));
const PLAN = fileURLToPath(new URL('../../../examples/zhongbei-2012/plan.txt', import.meta.url));
const CAMPAIGN = 'zhongbei-2012';
const DAY = '2012-09-09';

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongjian-cli-'));
  database = await testDatabase();
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

type Ran = { code: number | null; out: string; err: string };

function gongjian(args: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [GONGJIAN, ...args], {
      env: { ...process.env, DATABASE_URL: database.connection.owner, GONGJIAN_DATA: folder, ...environment },
    });
    const ran: Ran = { code: null, out: '', err: '' };
    // Decoded as a stream: a character may come in two pieces.
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (ran.out += piece));
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (ran.err += piece));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ran, code }));
  });
}

test('read prints a draft plan of the published schema, and every item stands where its span says', async () => {
  const { code, out } = await gongjian(['read', PLAN, '--json']);
  expect(code).toBe(0);
  const draft = DraftPlan.parse(JSON.parse(out));
  expect(draft.items.length).toBeGreaterThan(20);
  for (const { span, quote } of draft.items) expect(draft.text.slice(span.start, span.end)).toBe(quote);
});

test.each([
  ['a file that is not there', ['read', 'no-such-file.txt'], 3],
  ['an unknown command', ['erase'], 2],
  ['a day that is none', ['assess', CAMPAIGN, '--on', '2012-13-01'], 2],
  ['a missing option', ['assess', CAMPAIGN], 2],
  ['an unknown campaign', ['assess', 'nowhere', '--on', DAY], 3],
  ['an outcome that is none', ['plan', 'zd-36', '--outcome', 'opening'], 2],
  ['a number of draws that is none', ['forecast', '--draws', 'many'], 2],
  ['visits below none', ['blockers', '--visits', '-1'], 2],
])('%s ends with its own exit code and one line, no trace', async (_what, args, expected) => {
  const { code, out, err } = await gongjian(args);
  expect(code).toBe(expected);
  expect(out).toBe('');
  expect(err.trim()).not.toBe('');
  expect(err).not.toMatch(/\n\s+at /);
});

test('assess sets up the example where nothing is there, prints its table, and the pack that colours otherwise', async () => {
  const first = await gongjian(['assess', CAMPAIGN, '--on', DAY]);
  expect(first.code).toBe(0);
  expect(first.out).toContain('第40天 · 剩60天');
  const { code, out } = await gongjian(['assess', CAMPAIGN, '--on', DAY, '--pack', 'wuhan', '--json']);
  expect(code).toBe(0);
  const answer = JSON.parse(out);
  expect(Assessment.parse(answer).pack.id).toBe('wuhan');
  expect(answer.comparison.rows.length).toBeGreaterThan(0);
  for (const { lights } of answer.comparison.rows) expect(lights[0]).not.toBe(lights[1]);
});

test('plan counts a project back, by its name as by its id, and says the verdict and every latest start', async () => {
  const said = await gongjian(['plan', '县人民医院迁建项目', '--campaign', CAMPAIGN, '--on', DAY]);
  expect(said.code).toBe(0);
  expect(said.out).toContain('县人民医院迁建项目 · 开工 · 倒排到2012-11-08');
  const { code, out } = await gongjian(['plan', 'zd-36', '--campaign', CAMPAIGN, '--on', DAY, '--json']);
  expect(code).toBe(0);
  const counted = CountBack.parse(JSON.parse(out));
  expect(counted).toMatchObject({ project: 'zd-36', outcome: 'start', by: '2012-11-08' });
  for (const { name, lateStart } of counted.steps.filter(({ state }) => state === 'open'))
    if (lateStart !== undefined) expect(said.out).toMatch(new RegExp(`${name.slice(0, 4)}.*${lateStart}`));
  const later = ['plan', 'zd-36', '--on', DAY, '--by', '2014-12-31', '--outcome', 'completion', '--json'];
  expect(CountBack.parse(JSON.parse((await gongjian(later)).out))).toMatchObject({
    outcome: 'completion',
    by: '2014-12-31',
    reach: 'reachable',
  });
  const unknown = await gongjian(['plan', '没有这个项目', '--campaign', CAMPAIGN, '--on', DAY]);
  expect(unknown.code).toBe(3);
  expect(unknown.err).toContain('没有这个项目');
});

test('forecast prints a chance for every target, counts without decimals, and the same seed says the same', async () => {
  const ask = ['forecast', '--campaign', CAMPAIGN, '--on', DAY, '--draws', '400', '--seed', '3'];
  const { code, out } = await gongjian([...ask, '--json']);
  expect(code).toBe(0);
  const outlook = Outlook.parse(JSON.parse(out));
  expect(outlook).toMatchObject({ draws: 400, seed: 3, by: '2012-11-08' });
  expect((await gongjian([...ask, '--json'])).out).toBe(out);
  const said = await gongjian(ask);
  expect(said.out.split('\n').find((line) => line.startsWith('5000万元以上项目开工'))).toMatch(
    /^\S+ +[\d.]+% +±[\d.]+ +\d+ +\d+ +\d+ +项/,
  );
});

test('blockers prices every open problem and orders the visits', async () => {
  const ask = ['blockers', '--campaign', CAMPAIGN, '--on', DAY, '--visits', '2'];
  const { code, out } = await gongjian([...ask, '--json']);
  expect(code).toBe(0);
  const priced = JSON.parse(out);
  const problems = ProblemPrice.array().parse(priced.problems);
  const agenda = Agenda.parse(priced.agenda);
  expect(problems.map(({ gain }) => gain)).toEqual(problems.map(({ gain }) => gain).toSorted((a, b) => b - a));
  expect(agenda.items).toHaveLength(2);
  const said = await gongjian(ask);
  expect(said.out).toContain('2次现场办公的顺序');
  expect(said.out).not.toMatch(/\.\d+项/);
  const english = await gongjian(ask, { GONGJIAN_LANG: 'en' });
  expect(english.out).toContain('Order for 2 visits');
});

test('approvals lists what waits with an office, by its id, and refuses one that is not there', async () => {
  const ask = ['approvals', '--campaign', CAMPAIGN, '--on', DAY, '--office', 'guotuju'];
  const { code, out } = await gongjian([...ask, '--json']);
  expect(code).toBe(0);
  const page = JSON.parse(out);
  expect(page.office.unit).toBe('guotuju');
  const said = await gongjian(ask);
  expect(said.out).toContain(`在手${page.office.cases.length}件`);
  expect(said.out).toContain('可联审联批');
  expect((await gongjian([...ask.slice(0, -1), 'nowhere'])).code).toBe(3);
});

test('import shows a difference, records nothing until told, then records the rows as one batch', async () => {
  const { out: exported } = await gongjian(['export', CAMPAIGN]);
  const snapshot = Snapshot.parse(JSON.parse(exported));
  const project = snapshot.projects.find(
    ({ id, annualInvestment }) =>
      annualInvestment !== undefined && snapshot.readings.some(({ subject }) => subject === id),
  );
  const last = snapshot.readings.findLast(({ subject }) => subject === project?.id)?.value ?? 0;
  const file = join(folder, '进度表.csv');
  await writeFile(
    file,
    `重点项目进度表(截至2012年9月9日)\n单位:万元\n项目名称,年度计划投资,累计完成投资\n${project?.name},${project?.annualInvestment},${last + 1}\n没有这个项目啊,100,50\n合计,,${last + 51}\n`,
  );
  const shown = await gongjian(['import', file, '--campaign', CAMPAIGN, '--day', DAY, '--json']);
  expect(shown.code).toBe(0);
  const { sheets } = JSON.parse(shown.out);
  const [{ difference }] = sheets;
  const states = difference.rows.map(({ state }: { state: string }) => state);
  expect(states.filter((state: string) => state === 'new' || state === 'changed')).toHaveLength(1);
  expect(states.filter((state: string) => state === 'refused' || state === 'needs-choice')).toHaveLength(1);
  expect((await gongjian(['export', CAMPAIGN])).out).toBe(exported);
  const committed = await gongjian(['import', file, '--campaign', CAMPAIGN, '--day', DAY, '--commit', '--json']);
  expect(committed.code).toBe(0);
  const after = Snapshot.parse(JSON.parse((await gongjian(['export', CAMPAIGN])).out));
  expect(
    after.readings.filter(({ subject, on }) => subject === project?.id && on === DAY).map(({ value }) => value),
  ).toEqual([last + 1]);
});

test('lists writes the three lists as a workbook', async () => {
  const out = join(folder, 'lists.xlsx');
  const { code, err } = await gongjian(['lists', '--on', DAY, '--out', out]);
  expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining(out) });
  expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK');
});

test('bulletin writes a Word document and says its issue', async () => {
  const out = join(folder, 'bulletin.docx');
  const { code, err } = await gongjian(['bulletin', CAMPAIGN, '--on', DAY, '--out', out]);
  expect(code).toBe(0);
  expect(err).toContain('第1期');
  expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK');
});

test('recheck finds nothing in our own paper, alone and with the ledger, and what does not add up in others', async () => {
  const own = join(folder, 'own.docx');
  expect((await gongjian(['bulletin', CAMPAIGN, '--on', DAY, '--out', own])).code).toBe(0);
  for (const more of [[], ['--data', join(folder, 'data')]]) {
    const { code, out } = await gongjian(['recheck', own, '--json', ...more]);
    const told = JSON.parse(out);
    expect([code, told]).toEqual([0, { figures: told.figures, recomputed: told.recomputed, contradictions: [] }]);
    expect(told.figures).toBeGreaterThan(50);
    expect((await gongjian(['recheck', own, ...more])).out.includes('与台账一致')).toBe(more.length > 0);
  }
  const foreign = join(folder, 'foreign.txt');
  await writeFile(foreign, '全县共385个项目，已开工48个，占全年计划385个的12.72%。\n');
  const { code, out } = await gongjian(['recheck', foreign, '--json']);
  const text = expect.stringContaining('12.72%');
  expect([code, JSON.parse(out)]).toEqual([
    4,
    { figures: 4, recomputed: 1, contradictions: [{ text, printed: '12.72%', computed: '12.47%' }] },
  ]);
  expect((await gongjian(['recheck', foreign])).out).toContain('12.47%');
});

test('the audit trail is taken out signed, once noted; the file is checked by itself, and one sign changed is found', async () => {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const file = join(folder, 'audit.jsonl');
  const days = ['--from', today, '--to', today];
  expect((await gongjian(['export', CAMPAIGN, '--out', join(folder, 'snapshot.json')])).code).toBe(0);
  expect((await gongjian(['audit', 'export', ...days, '--out', file])).code).toBe(0);
  expect((await gongjian(['audit', 'export', ...days, '--out', file])).code).toBe(3);
  const whole = await gongjian(['audit', 'verify', file]);
  expect([whole.code, whole.err.trim().split('\n').length]).toEqual([0, 1]);
  const fingerprint = /[0-9a-f]{64}/.exec(whole.err)?.[0] ?? '';
  expect((await gongjian(['audit', 'verify', file, '--key', fingerprint])).code).toBe(0);
  expect((await gongjian(['audit', 'verify', file, '--key', '0'.repeat(64)])).code).toBe(4);
  const text = await readFile(file, 'utf8');
  expect(text).toContain('"route":"export"');
  await writeFile(file, text.replace('"route":"export"', '"route":"verify"'));
  const touched = await gongjian(['audit', 'verify', file]);
  expect(touched.code).toBe(4);
  expect(touched.err).toContain('审计记录第');
  expect((await gongjian(['audit', 'verify', join(folder, 'nothing')])).code).toBe(3);
  const again = await gongjian(['audit', 'export', ...days, '--out', join(folder, 'again.jsonl'), '--json']);
  expect(await readFile(join(folder, 'again.jsonl'), 'utf8')).toContain('"route":"audit export"');
  expect(JSON.parse(again.out)).toMatchObject({ from: today, to: today });
});

test('archive writes a folder once, which proves itself, and one sign changed in it is found', async () => {
  const out = join(folder, 'archive');
  const written = await gongjian(['archive', '--campaign', 'zhongbei-2012', '--out', out, '--json']);
  expect(written.code).toBe(0);
  const { files } = JSON.parse(written.out);
  const checked = await gongjian(['archive', '--verify', out, '--json']);
  expect(checked.code).toBe(0);
  expect(JSON.parse(checked.out)).toMatchObject({ files: files - 1, faults: [] });
  expect((await gongjian(['archive', '--campaign', 'zhongbei-2012', '--out', out])).code).toBe(3);
  await appendFile(join(out, '说明.txt'), '。');
  const changed = await gongjian(['archive', '--verify', out]);
  expect([changed.code, changed.err]).toEqual([4, expect.stringContaining('说明.txt altered')]);
  expect((await gongjian(['archive'])).code).toBe(3);
});

test('verify, backup and restore go round', async () => {
  const backup = join(folder, 'backup.jsonl');
  expect((await gongjian(['verify'])).code).toBe(0);
  expect((await gongjian(['backup', '--out', backup])).code).toBe(0);
  const other = await testDatabase();
  const environment = { DATABASE_URL: other.connection.owner };
  expect((await gongjian(['restore', backup], environment)).code).toBe(0);
  expect((await gongjian(['verify'], environment)).code).toBe(0);
  expect((await gongjian(['restore', backup], environment)).code).toBe(3);
  await other.drop();
});

test.each([
  'read',
  'assess',
  'plan',
  'forecast',
  'blockers',
  'lists',
  'import',
  'bulletin',
  'recheck',
  'verify',
  'serve',
  'demo',
  'export',
  'backup',
  'restore',
  'archive',
  'audit',
])('%s has help in both languages', async (command) => {
  const { code, out } = await gongjian([command, '--help']);
  expect(code).toBe(0);
  expect(out).toMatch(/\p{Script=Han}/u);
  expect(out).toMatch(/[A-Za-z]{4,} [a-z]+/);
});

test('figures that do not add up are listed and stop the issue, until each is settled as told', async () => {
  await lowerPlan('nongjia-shuwu', 140);
  const out = join(folder, 'settled.docx');
  const issue = (...more: readonly string[]) =>
    gongjian(['bulletin', CAMPAIGN, '--on', DAY, '--out', out, '--json', ...more]);
  const conflict = 'sum:movement:nongjia-shuwu:total';
  for (const more of [[], ['--settle', 'sum:another=note']]) {
    const refused = await issue(...more);
    expect([refused.code, refused.out]).toEqual([3, '']);
    expect(refused.err).toMatch(new RegExp(`${conflict}.*农家书屋·变化.*remainder、note`));
  }
  expect((await issue('--settle', 'rounding')).code).toBe(2);
  const byRemainder = await issue('--settle', 'remainder');
  expect(JSON.parse(byRemainder.out).settled).toBe(`${conflict}=remainder`);
  const ofItsOwn = await issue('--settle', 'remainder', `${conflict}=note`);
  expect(JSON.parse(ofItsOwn.out).settled).toBe(`${conflict}=note`);
  expect((await gongjian(['recheck', out])).code).toBe(0);
});

/** As the campaign office would, with who approved it. */
async function lowerPlan(id: string, annualPlan: number): Promise<void> {
  const workplace = await openWorkplace({ folder, databaseUrl: database.connection.owner });
  const [county] = await workplace.counties();
  const service = workplace.service({ id: county ?? '', name: '' });
  const caller = {
    actor: { id: 'office', name: '攻坚办', role: 'office' as const },
    day: DAY,
    at: new Date().toISOString(),
  };
  const { targets } = await service.plan(caller, CAMPAIGN);
  const target = targets.find((one) => one.id === id);
  const cut = { on: DAY, was: target?.annualPlan, is: annualPlan, approver: '县委常委会会议', why: '上级核减规模' };
  const [{ seq: basis } = { seq: 0 }] = await service.history(caller, { kind: 'target', id, limit: 1 });
  const body = { ...target, annualPlan, planCuts: [cut] };
  const [receipt] = await service.perform(caller, [{ id: randomUUID(), name: 'target.set', body, basis }]);
  expect(receipt?.refusals).toEqual([]);
  await workplace.close();
}

/** Runs until the address is printed; the test stops it. */
async function started(
  args: readonly string[],
  environment: Record<string, string>,
): Promise<{ url: string; stop: () => Promise<number | null> }> {
  const child = spawn(process.execPath, [GONGJIAN, ...args], { env: { ...process.env, ...environment } });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stderr.on('data', (piece: Buffer) => {
      printed += piece;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    void ended.then(() => reject(new Error(printed)));
  });
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { url, stop };
}

test('by --server the same commands go over the API and say the same', async () => {
  const here = await gongjian(['assess', CAMPAIGN, '--on', DAY, '--json']);
  const server = await started(['demo', '--no-open', '--port', '0', '--data', folder], {
    DATABASE_URL: database.connection.owner,
    GONGJIAN_DATA: folder,
  });
  try {
    const there = await gongjian(['assess', CAMPAIGN, '--on', DAY, '--json', '--server', server.url]);
    expect(there.code).toBe(0);
    // The server's clock may have written suggestions meanwhile, which an assessment does not look at.
    expect({ ...JSON.parse(there.out), seq: 0 }).toEqual({ ...JSON.parse(here.out), seq: 0 });
    for (const ask of [
      ['plan', 'zd-36', '--on', DAY],
      ['forecast', '--on', DAY, '--draws', '300'],
      ['blockers', '--on', DAY, '--visits', '1'],
    ]) {
      const far = await gongjian([...ask, '--json', '--server', server.url]);
      expect([ask[0], far.code]).toEqual([ask[0], 0]);
      expect(JSON.parse(far.out)).toEqual(JSON.parse((await gongjian([...ask, '--json'])).out));
    }
    expect((await gongjian(['plan', '没有', '--on', DAY, '--server', server.url])).code).toBe(3);
    const refused = await gongjian(['assess', 'nowhere', '--on', DAY, '--server', server.url]);
    expect(refused.code).toBe(3);
    expect(refused.err).not.toMatch(/\n\s+at /);
  } finally {
    expect(await server.stop()).toBe(0);
  }
});

test('starting over is refused where nobody can be asked, and keeps the data', async () => {
  const { code, err } = await gongjian(['demo', '--fresh', '--no-open', '--data', join(folder, 'kept')]);
  expect(code).toBe(0);
  expect(err).toContain('--yes');
});

test('a schedule out of Project shows what it would change, is taken over when told, and a broken one is refused', async () => {
  const file = join(folder, '进度计划.xml');
  expect((await gongjian(['export', 'schedule', '--campaign', CAMPAIGN, '--on', DAY, '--out', file])).code).toBe(0);
  const xml = await readFile(file, 'utf8');
  const own = ['--campaign', CAMPAIGN, '--day', DAY];
  // The first step that has not begun takes ten working days more.
  const task =
    xml.split('<Task>').find((one) => one.includes('<Summary>0<') && /PT(?:8|16|40|80)H0M0S/u.test(one)) ?? '';
  const hours = Number(/PT(\d+)H0M0S/u.exec(task)?.[1]);
  await writeFile(file, xml.replace(task, task.replaceAll(`PT${hours}H0M0S`, `PT${hours + 80}H0M0S`)));
  const shown = await gongjian(['import', file, ...own]);
  const change = `工期(天) ${hours / 8} → ${hours / 8 + 10}`;
  expect(shown).toMatchObject({
    code: 0,
    out: expect.stringContaining(change),
    err: expect.stringContaining('--commit'),
  });
  const taken = await gongjian(['import', file, ...own, '--commit', '--json']);
  expect([taken.code, JSON.parse(taken.out).receipts]).toMatchObject([0, [{ outcome: 'done' }]]);

  const now = (await gongjian(['export', CAMPAIGN])).out;
  const broken: readonly (readonly [string, string])[] = [
    [xml.slice(0, xml.length / 2), ''],
    ['<?xml version="1.0"?><Plan/>', ''],
    [xml.replace(/PT\d+H0M0S/u, 'PTxH'), '第'],
  ];
  for (const [text, told] of broken) {
    await writeFile(file, text);
    const refused = await gongjian(['import', file, ...own, '--commit']);
    expect([refused.code, refused.err.split('\n').some((line) => /^\s+at /u.test(line))]).toEqual([3, false]);
    expect(`${refused.out}${refused.err}`.trim()).not.toBe('');
    expect(refused.out).toContain(told);
  }
  expect((await gongjian(['export', CAMPAIGN])).out).toBe(now);
});
