import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Campaign, Commitment, Stocktake, type StocktakePaper } from '@gongjian/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stocktakeDocx } from './stocktake-docx.ts';
import { composeStocktakePaper } from './stocktake-paper.ts';

/** Converts with LibreOffice and reads what is on the pages. */

const run = promisify(execFile);
const FONTS = join(import.meta.dirname, '../fonts/official.conf');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongjian-stocktake-'));
});
afterAll(async () => {
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

const commitment = (id: string, more: object = {}) =>
  Commitment.parse({
    id,
    campaign: 'c',
    on: '2012-08-03',
    of: 'campaign',
    subject: 'c',
    text: `完成${id}号地块剩余11户签约腾空`,
    unit: 'hekou',
    due: '2012-08-25',
    ...more,
  });
const stocktake = Stocktake.parse({
  id: 's',
  campaign: 'c',
  name: '百日攻坚第一次调度会',
  on: '2012-08-24',
  place: '县行政中心三楼会议室',
  leader: 'b',
  leaders: ['b', 'e'],
  units: ['hekou', 'fagaiju'],
  state: 'closed',
  agenda: {
    day: '2012-08-24',
    seq: 2711,
    asOf: '2012-08-22',
    commitments: ['k1', 'k2'],
    problems: [
      {
        problem: 'n',
        name: '县人民医院迁建初步设计未批复',
        need: '请就床位规模和概算总额作出决定',
        waitingDays: 18,
        due: '2012-08-31',
        latest: '2012-09-12',
        gain: 0.12,
        held: [{ target: 't', name: '重大实施项目开工', held: 1, unitOfMeasure: '项' }],
        decider: { unit: 'fagaiju' },
      },
    ],
    targets: [
      {
        target: 't',
        name: '实到外资',
        unit: 'fagaiju',
        done: 2150,
        goal: 7200,
        unitOfMeasure: '万美元',
        decimals: 0,
        campaignGap: -10.4,
        catchUp: 14.5,
        chance: 0.02,
      },
    ],
    decisions: ['n'],
  },
  decisions: [
    {
      id: 'd',
      text: '8月31日前批复县人民医院迁建初步设计和概算',
      unit: 'fagaiju',
      due: '2012-08-31',
      commitment: 'd',
      on: '2012-08-24',
      by: '攻坚办',
    },
  ],
  leftOpen: [{ commitment: 'k2', note: '已签4户', by: '攻坚办' }],
  closed: { on: '2012-08-24', by: '攻坚办' },
});
const campaign = Campaign.parse({
  id: 'c',
  name: '中北县百日攻坚行动',
  county: '中北县',
  year: 2012,
  from: '2012-08-01',
  to: '2012-11-08',
});
const names = { b: '县领导B', e: '县领导E', hekou: '河口镇', fagaiju: '发改局' } as const;
const nameOf = (id: string) => names[id as keyof typeof names] ?? id;
const paper = (kind: StocktakePaper['kind'], times = 1) =>
  composeStocktakePaper({
    kind,
    campaign,
    stocktake,
    agenda: stocktake.agenda ?? { day: '2012-08-24', commitments: [], problems: [], targets: [], decisions: [] },
    commitments: Array.from({ length: times }, () => [
      {
        commitment: commitment('3', {
          due: '2012-08-28',
          moves: [{ from: '2012-08-25', to: '2012-08-28', why: '安置费标准待统一', on: '2012-08-20', by: '攻坚办' }],
        }),
        standing: { state: 'moved' as const, due: '2012-08-28', promised: '2012-08-25', moves: 1, days: 4 },
      },
      {
        commitment: commitment('k2'),
        standing: { state: 'open' as const, due: '2012-08-25', promised: '2012-08-25', moves: 0, days: 1 },
      },
    ]).flat(),
    leaderName: nameOf,
    unitName: nameOf,
  });

async function pages(name: string, content: StocktakePaper): Promise<string[]> {
  await writeFile(join(folder, `${name}.docx`), await stocktakeDocx(content));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.docx`)];
  await run('soffice', options, {
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: folder, FONTCONFIG_FILE: FONTS },
  });
  const { stdout } = await run('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-']);
  return stdout
    .split('\f')
    .map((page) => page.replaceAll(/\s/gu, ''))
    .filter((page) => page !== '');
}

test('the minutes name who decided what, by when, with the figures as known at the opening', async () => {
  const [first = '', ...annexes] = await pages('minutes', paper('minutes'));
  for (const words of [
    '中北县百日攻坚调度会纪要',
    '百日攻坚第一次调度会',
    '时间：2012年8月24日',
    '主持：县领导B',
    '出席：县领导E、河口镇、发改局',
    '会议过问承诺2项：已改期1项，在办1项',
    '截至2012年8月22日',
    '实到外资（完成2150万美元，目标7200万美元，较攻坚曲线落后10.4个百分点）',
    '1．8月31日前批复县人民医院迁建初步设计和概算。（责任：发改局；时限：8月31日）',
    '台账截至第2711号，数据截至2012年8月22日',
  ])
    expect(first).toContain(words);
  expect(first).not.toContain('附件1');
  const rest = annexes.join('');
  for (const words of ['附件1', '8月25日', '8月28日', '附件4', '议定事项任务分解表', '分送：县领导B、县领导E'])
    expect(rest).toContain(words);
});

test('the agenda opens with last time’s commitments', async () => {
  const [first = ''] = await pages('agenda', paper('agenda'));
  expect(first).toContain('一、逐项过问承诺（2项）');
  expect(first.indexOf('逐项过问承诺')).toBeLessThan(first.indexOf('研究难题'));
  expect(first).toContain('中北县百日攻坚调度会议程');
});

test('many commitments run over pages with the head repeated, none cut off', async () => {
  const all = await pages('long', paper('minutes', 40));
  const heads = all.filter((page) => page.includes('原定时限')).length;
  expect(heads).toBeGreaterThan(2);
  const text = all.join('');
  for (const row of [1, 17, 40, 80]) expect(text).toContain(`${row}河口镇`);
});

test('the same content gives the same bytes, and a draft says so', async () => {
  const once = await stocktakeDocx(paper('minutes'));
  expect([...(await stocktakeDocx(paper('minutes')))]).toEqual([...once]);
  const draft = composeDraft();
  expect(draft.draft).toBe(true);
});

function composeDraft(): StocktakePaper {
  const open = { ...stocktake, state: 'open' as const };
  return composeStocktakePaper({
    kind: 'minutes',
    campaign,
    stocktake: open,
    agenda: stocktake.agenda ?? { day: '2012-08-24', commitments: [], problems: [], targets: [], decisions: [] },
    commitments: [],
    leaderName: nameOf,
    unitName: nameOf,
  });
}
