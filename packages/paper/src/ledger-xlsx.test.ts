import { Assessment, Snapshot, STANDING_PARTS, type Standings } from '@gongjian/model';
import { CAMPAIGN } from '@gongjian/model/testing';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { projectsXlsx, targetsXlsx } from './ledger-xlsx.ts';
import { fileNameOf } from './sheet-look.ts';
import { standingXlsx } from './standing-xlsx.ts';

const EVIL = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|" /C calc"!A0'];
const LONG = '长'.repeat(100);
const names = { unit: (id: string) => `=单位${id}`, leader: (id: string) => `县领导${id}` };

const assessedProject = (id: string, name: string) => ({
  project: id,
  name,
  unit: 'u',
  invested: 1234.5678,
  investedOn: '2012-09-08',
  plan: 5000,
  share: 24.691356,
  gap: -14.66,
  recognised: [{ kind: 'start', on: '2012-08-20' }],
  asked: [],
  state: 'started',
  inStatistics: false,
  light: { light: 'late', reasons: [], reference: false },
  problems: ['n'],
  targets: [],
});

function ledger(projectNames: readonly string[]) {
  const projects = projectNames.map((name, index) => ({ id: `p${index}`, name, unit: 'u', annualInvestment: 5000 }));
  const snapshot = {
    seq: 321,
    campaign: { ...CAMPAIGN, name: LONG },
    actions: [{ id: 'a', campaign: 'c', name: '项目建设', order: 1, goals: [] }],
    targets: [],
    projects: projects.map((project) => Snapshot.shape.projects.element.parse(project)),
  };
  const assessment = Assessment.parse({
    campaign: 'c',
    seq: 321,
    day: '2012-09-09',
    dayNumber: 40,
    days: 100,
    daysLeft: 60,
    pack: { id: 'p', version: '1', name: { zh: '规则', en: 'rules' } },
    targets: [],
    projects: projectNames.map((name, index) => assessedProject(`p${index}`, name)),
    problems: [],
    lights: { targets: {}, projects: {} },
    checks: [],
    sample: true,
  });
  return { snapshot, assessment, names };
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
}

test('whatever a name begins with, its cell is a text, by format too', async () => {
  const book = await opened(await projectsXlsx(ledger(EVIL)));
  const sheet = book.getWorksheet('项目台账');
  EVIL.forEach((name, index) => {
    const cell = sheet?.getCell(4 + index, 3);
    expect([cell?.type, cell?.numFmt]).toEqual([ExcelJS.ValueType.String, '@']);
    expect(cell?.value).toBe(name.trim());
  });
  sheet?.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
});

test('figures keep all their digits and show as many as their unit of measure has; lights have a shape and a word', async () => {
  const sheet = (await opened(await projectsXlsx(ledger(['甲'])))).getWorksheet('项目台账');
  const cells = (sheet?.getRow(4).values ?? []) as ExcelJS.CellValue[];
  expect(cells.slice(9, 14)).toEqual([1234.5678, 24.691356, -14.66, new Date('2012-09-08T00:00:00Z'), '▲ 滞后']);
  expect([9, 10, 11].map((column) => sheet?.getCell(4, column).numFmt)).toEqual([
    '0;"−"0',
    '0.0;"−"0.0',
    '+0.0;"−"0.0;0.0',
  ]);
  expect([sheet?.getCell(5, 3).value, sheet?.getCell(5, 9).value]).toEqual(['合计', 1234.5678]);
});

test('prints on A3 with the header on every page, page numbers, the day and the ledger number', async () => {
  const sheet = (await opened(await projectsXlsx(ledger([LONG, '乙'])))).getWorksheet('项目台账');
  expect(sheet?.pageSetup).toMatchObject({
    paperSize: 8,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '3:3',
  });
  expect(sheet?.headerFooter.oddFooter).toBe('&L&9数据截至2012年9月9日&C&9第 &P 页，共 &N 页&R&9台账第321号');
  expect(sheet?.autoFilter).toBe('A3:T5');
  // A name of a hundred characters takes the lines it needs, and so does such a title.
  expect(sheet?.getRow(4).height).toBeGreaterThan(90);
  expect(sheet?.getRow(1).height).toBeGreaterThan(30);
  expect(sheet?.getCell(1, 1).isMerged).toBe(true);
});

test('only what was chosen stands in it, in that order, and it says so', async () => {
  const given = { ...ledger(['甲', '乙', '丙']), only: ['p2', 'p0', 'nowhere'] };
  const sheet = (await opened(await projectsXlsx(given))).getWorksheet('项目台账');
  expect([4, 5, 6].map((row) => sheet?.getCell(row, 3).value)).toEqual(['丙', '甲', '合计']);
  const about = new Set<unknown>();
  sheet?.getRow(2).eachCell((cell) => about.add(cell.value));
  expect([...about].at(-1)).toBe('单位：万元    共2项（已筛选，全部3项）（示例数据）');
});

test('a county without any data gives tables with a header and nothing below', async () => {
  for (const make of [projectsXlsx, targetsXlsx]) {
    const [sheet] = (await opened(await make(ledger([])))).worksheets;
    expect(sheet?.rowCount).toBe(3);
  }
  const none: Standings = {
    campaign: 'c',
    seq: 1,
    day: '2012-09-09',
    weights: { effort: 1 / 3, progress: 1 / 3, results: 1 / 3 },
    vary: 10,
    groups: [],
    leftOut: [],
    lateHandicaps: [],
  };
  const book = await opened(await standingXlsx(none, { name: '攻坚', office: '攻坚办' }));
  expect(book.worksheets.map(({ name }) => name)).toEqual(['未参加比较']);
});

test('a part in which nothing was due has no score of its own in the table of the comparison', async () => {
  const part = { value: 1, verified: 1, withExempt: 1, counted: 0, all: 0 };
  const row = {
    ...{ unit: 'u', name: '云溪乡', rank: 1, ranks: { best: 1, worst: 1 }, score: 100, scoreVerified: 79.4 },
    ...{ scoreWithExempt: 100, items: [], underReview: false },
    parts: STANDING_PARTS.map((one) => ({ ...part, part: one, filled: one === 'effort' })),
    ...{ kept: { problems: [], steps: [] }, missed: { problems: [], steps: [] } },
  };
  const standings: Standings = {
    ...{ campaign: 'c', seq: 1, day: '2012-09-09', vary: 10, leftOut: [], lateHandicaps: [] },
    weights: { effort: 1 / 3, progress: 1 / 3, results: 1 / 3 },
    groups: [{ id: 'towns', name: '乡镇', rows: [row] }],
  };
  const [sheet] = (await opened(await standingXlsx(standings, { name: '攻坚', office: '攻坚办' }))).worksheets;
  expect([5, 6, 7].map((column) => sheet?.getCell(4, column).value)).toEqual(['—', 100, 100]);
});

test('a file name has no path in it and is no longer than a printer takes', () => {
  expect(fileNameOf('../../etc/甲:乙?')).toBe('.. .. etc 甲 乙.xlsx');
  expect([...fileNameOf(LONG)].length).toBe(86);
});
