import type { ImportDifference, ImportMapping, Snapshot } from '@gongjian/model';
import {
  ImportDifference as DifferenceSchema,
  ImportMapping as MappingSchema,
  Workbook as WorkbookSchema,
} from '@gongjian/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetXml, snapshot, type CellValue as Value } from '../test/county.ts';
import { refusalOf, xlsx } from '../test/fixtures.ts';
import { importActs } from './import-acts.ts';
import { difference } from './import-difference.ts';
import { proposeMapping } from './import-mapping.ts';
import { readWorkbook } from './workbook.ts';

const TODAY = '2012-09-12';

async function imported(
  rows: readonly (readonly Value[])[],
  known: Snapshot,
  {
    merges = [],
    hidden = [],
    correct = (mapping: ImportMapping) => mapping,
  }: {
    merges?: readonly string[];
    hidden?: readonly number[];
    correct?: (mapping: ImportMapping) => ImportMapping;
  } = {},
): Promise<{ mapping: ImportMapping; result: ImportDifference }> {
  const workbook = WorkbookSchema.parse(
    await readWorkbook(xlsx({ sheets: [{ name: '进度表', xml: sheetXml(rows, merges, hidden) }] })),
  );
  const mapping = MappingSchema.parse(correct(proposeMapping(workbook, known)));
  return { mapping, result: DifferenceSchema.parse(difference(workbook, mapping, known, TODAY)) };
}

/** The usual ledger: title, unit line, header of two rows with merged cells, groups, subtotals, a total, a note. */
const LEDGER: readonly (readonly Value[])[] = [
  ['中北县重大项目进度表（截至9月10日）'],
  ['单位：万元'],
  ['序号', '项目名称', '责任单位', '总投资', '2012年投资', undefined, undefined, '形象进度', '开工时间', '备注'],
  [undefined, undefined, undefined, undefined, '年度计划', '累计完成', '完成率(%)'],
  ['甲', '乙', '丙', 1, 2, 3, '4=3/2', 5, 6, 7],
  ['合计', undefined, undefined, 150_000, 60_000, 21_300, 35.5],
  ['一', '工业项目', undefined, 100_000, 40_000, 9300],
  [1, '泰森 食品加工', '发改局', 50_000, 20_000, 8000, 40, '基础施工', '2012.9.8', ''],
  [2, '月明门窗"扩建"项目', '发改局', 50_000, 20_000, 1300, 6.5],
  ['二', '其他项目', undefined, 50_000, 20_000, 12_000],
  [3, '淡海软件产业园', '发改局', 50_000, 20_000, '1.2亿', 60, '', '12月1日'],
  ['注：本表为调度口径。'],
];
const MERGES = ['A1:J1', 'A2:J2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:G3', 'H3:H4', 'I3:I4', 'J3:J4'];

test('the usual ledger with a merged two-row header is understood as it is', async () => {
  const { mapping } = await imported(LEDGER, snapshot(), { merges: MERGES });
  expect(mapping.header).toEqual({ from: 3, to: 4 });
  expect(mapping.columns.map(({ meaning }) => meaning)).toEqual([
    'order',
    'name',
    'unit',
    'total-investment',
    'annual-plan',
    'done',
    'share',
    'progress',
    'started',
    'note',
  ]);
  expect(mapping.unit).toMatchObject({ value: '万元', cell: 'A2' });
  expect(mapping.on).toMatchObject({ value: '2012-09-10', cell: 'A1' });
  expect(mapping.subject.value).toBe('project');
  expect(mapping.setAside).toEqual([
    { row: 5, reason: 'number-row', text: '乙' },
    { row: 6, reason: 'total', text: '合计' },
    { row: 7, reason: 'heading', text: '一工业项目' },
    { row: 10, reason: 'heading', text: '二其他项目' },
    { row: 12, reason: 'footnote', text: '注:本表为调度口径。' },
  ]);
});

test('each row is compared with what is known, in the stored unit', async () => {
  const known = snapshot([
    { subject: 'p1', on: '2012-08-31', value: 7000 },
    { subject: 'p3', on: '2012-08-31', value: 1300 },
  ]);
  const { result } = await imported(LEDGER, known, { merges: MERGES });
  expect(result.counts).toEqual({
    new: 1,
    changed: 1,
    lower: 0,
    same: 1,
    'needs-choice': 0,
    closed: 0,
    refused: 0,
    'set-aside': 5,
  });
  expect(result.contradictions).toEqual([]);
  const row = (number: number) => result.rows.find((each) => each.row === number);
  expect(row(8)).toMatchObject({
    state: 'changed',
    subject: { id: 'p1', by: 'name' },
    value: 8000,
    unit: '万元',
    on: '2012-09-10',
    last: { value: 7000, on: '2012-08-31' },
    written: { cell: 'F8', text: '8000' },
  });
  expect(row(8)?.recognitions).toEqual([{ kind: 'start', on: '2012-09-08', cell: 'I8' }]);
  expect(row(9)).toMatchObject({ state: 'same', subject: { id: 'p3' } });
  expect(row(11)).toMatchObject({
    state: 'new',
    value: 12_000,
    written: { unit: '亿元' },
    recognitions: [],
    flags: [],
  });
});

test('the same ledger without merged cells, as a CSV gives it, is understood alike', async () => {
  const csv = LEDGER.map((row) =>
    row.map((value) => (value === undefined ? '' : `"${String(value).replaceAll('"', '""')}"`)).join(','),
  ).join('\n');
  const workbook = await readWorkbook(new TextEncoder().encode(csv));
  const mapping = proposeMapping(workbook, snapshot());
  expect(mapping.columns.map(({ meaning }) => meaning)).toEqual([
    'order',
    'name',
    'unit',
    'total-investment',
    'annual-plan',
    'done',
    'share',
    'progress',
    'started',
    'note',
  ]);
  const { rows } = difference(workbook, mapping, snapshot(), TODAY);
  expect(rows.filter(({ state }) => state === 'new').map(({ subject, value }) => [subject?.id, value])).toEqual([
    ['p1', 8000],
    ['p3', 1300],
    ['p2', 12_000],
  ]);
});

const HEAD: readonly Value[] = ['项目代码', '项目名称', '责任单位', '年度计划', '累计完成投资（万元）'];
const ledger = (...rows: (readonly Value[])[]): (readonly Value[])[] => [
  ['重大项目进度 截至2012年9月10日'],
  HEAD,
  ...rows,
];

test('a wrong total is told with the sum that would be right', async () => {
  const { result } = await imported(
    ledger(['', '泰森食品加工', '', '', 8000], ['', '五羊新材', '', '', 500], ['', '合计', '', '', 9500]),
    snapshot(),
  );
  expect(result.contradictions).toEqual([
    {
      cell: 'E5',
      refusal: { kind: 'contradiction', figures: [{ left: 'E5', leftValue: 9500, right: 'E3:E4', rightValue: 8500 }] },
      would: { value: 8500 },
    },
  ]);
});

test('subtotals below their rows are summed upwards, headings with figures downwards', async () => {
  const rows = ledger(
    ['', '泰森食品加工', '', '', 8000],
    ['', '五羊新材', '', '', 500],
    ['', '小计', '', '', 8500],
    ['', '淡海软件产业园', '', '', 700],
    ['', '小计', '', '', 900],
    ['', '总计', '', '', 9200],
  );
  const { result } = await imported(rows, snapshot());
  expect(result.contradictions.map(({ cell, would }) => [cell, would?.value])).toEqual([['E7', 700]]);
});

test('a code finds its project; a near name is only suggested, an unknown one refused with its neighbours', async () => {
  const { result } = await imported(
    ledger(
      ['2012－330000－65', '淡海软件园', '', '', 100],
      ['', '泰森食品加工厂', '', '', 200],
      ['', '河马重工', '', '', 300],
      ['', '五羊特钢', '', '', 1],
    ),
    snapshot(),
  );
  expect(result.rows.slice(0, 4)).toMatchObject([
    { state: 'new', subject: { id: 'p2', by: 'code' } },
    { state: 'needs-choice', candidates: [{ id: 'p1', name: '泰森食品加工' }] },
    { state: 'refused', refusals: [{ cell: 'B5', refusal: { kind: 'not-found', id: '河马重工' } }] },
    { state: 'refused', refusals: [{ would: { names: ['五羊新材'] } }] },
  ]);
  expect(result.rows[1]?.subject).toBeUndefined();
});

test('of two projects of one name the responsible unit decides, and without it a person', async () => {
  const rows = ledger(['', '安置房', '城关镇', '', 100], ['', '安置房', '', '', 200]);
  const { result } = await imported(rows, snapshot());
  expect(result.rows).toMatchObject([
    { state: 'new', subject: { id: 'p6' } },
    { state: 'needs-choice', candidates: [{ id: 'p5' }, { id: 'p6' }] },
  ]);
  const chosen = await imported(rows, snapshot(), {
    correct: (mapping) => ({ ...mapping, choices: [{ row: 4, subject: 'p5' }] }),
  });
  expect(chosen.result.rows[1]).toMatchObject({ state: 'new', subject: { id: 'p5', by: 'choice' } });
});

test('a code of one project beside the name of another needs a choice', async () => {
  const { result } = await imported(
    ledger(['2012-330000-65', '五羊新材', '', '', 100], ['', '泰森食品加工', '', '', 1]),
    snapshot(),
  );
  expect(result.rows[0]).toMatchObject({ state: 'needs-choice', candidates: [{ id: 'p2' }, { id: 'p4' }] });
});

test('a falling cumulative figure is told as lower and taken only with a reason', async () => {
  const known = snapshot([{ subject: 'p1', on: '2012-08-31', value: 9000 }]);
  const { result } = await imported(ledger(['', '泰森食品加工', '', '', 8000], ['', '五羊新材', '', '', 1]), known);
  expect(result.rows[0]).toMatchObject({
    state: 'lower',
    flags: [{ cell: 'E3', refusal: { kind: 'falls', last: 9000, given: 8000, unit: '万元' }, would: { value: 9000 } }],
  });
  const ids = (row: number, what: string): string => `row${row}-${what}`;
  expect(await refusalOf(() => importActs(result, [{ row: 3, recognitions: false }], ids))).toMatchObject({
    kind: 'falls',
  });
  expect(importActs(result, [{ row: 3, note: '核减重复上报', recognitions: false }], ids)).toEqual([
    {
      row: 3,
      recognitions: [],
      reading: {
        id: 'row3-reading',
        of: 'project',
        subject: 'p1',
        caliber: 'management',
        on: '2012-09-10',
        value: 8000,
        grade: 'reported',
        evidence: '进度表!E3',
        note: '核减重复上报',
      },
    },
  ]);
});

test('万元 written for 亿元 and the reverse are refused with what was probably meant', async () => {
  const known = snapshot([{ subject: 'p1', on: '2012-08-31', value: 7000 }]);
  const { result } = await imported(
    ledger(['', '泰森食品加工', '', '', 0.8], ['', '五羊新材', '', '', 75_000_000]),
    known,
  );
  expect(result.rows[0]).toMatchObject({
    state: 'refused',
    refusals: [{ cell: 'E3', refusal: { kind: 'wrong-unit', given: '亿元', expected: '万元', would: 8000 } }],
  });
  expect(result.rows[1]).toMatchObject({
    state: 'refused',
    refusals: [{ cell: 'E4', refusal: { kind: 'wrong-unit', given: '元', expected: '万元', would: 7500 } }],
  });
});

test('a figure far too small beside the plan alone is doubted, not refused: work may just have begun', async () => {
  const { result } = await imported(
    ledger(['', '泰森食品加工', '', '', 0.8], ['', '五羊新材', '', '', 30]),
    snapshot(),
  );
  expect(result.rows[0]).toMatchObject({
    state: 'new',
    flags: [{ cell: 'E3', refusal: { kind: 'wrong-unit' }, would: { value: 8000, unit: '亿元' } }],
  });
  expect(result.rows[1]).toMatchObject({ state: 'new', flags: [] });
});

test('a project that stood still at the beginning and rises within its plan is asked about, not taken for a wrong unit', async () => {
  const known = snapshot([{ subject: 'p1', on: '2012-08-31', value: 1 }]);
  const { result } = await imported(ledger(['', '泰森食品加工', '', '', 8000], ['', '五羊新材', '', '', 1]), known);
  expect(result.rows[0]).toMatchObject({ state: 'changed', refusals: [], flags: [{ refusal: { kind: 'jump' } }] });
});

test('more than the total investment, more than twice the plan and a jump are flagged', async () => {
  const known = snapshot([
    { subject: 'p4', on: '2012-08-01', value: 1000 },
    { subject: 'p4', on: '2012-08-31', value: 1300 },
  ]);
  const { result } = await imported(
    ledger(
      ['', '泰森食品加工', '', '', 60_000],
      ['', '淡海软件产业园', '', '', 45_000],
      ['', '五羊新材', '', '', 9000],
    ),
    known,
  );
  expect(result.rows.map(({ flags }) => flags[0]?.refusal)).toMatchObject([
    { kind: 'implausible', field: 'value', given: 60_000, limit: 50_000 },
    { kind: 'implausible', field: 'value', given: 45_000, limit: 40_000, unit: '万元' },
    { kind: 'jump', last: 1300, given: 9000, usual: 5.349794 },
  ]);
});

test('a row day in the future or outside the year is refused with its cell', async () => {
  const rows = [
    [...HEAD, '截止日期'],
    ['', '泰森食品加工', '', '', 1, '2012.9.20'],
    ['', '五羊新材', '', '', 2, '2011-9-8'],
    ['', '淡海软件产业园', '', '', 3, '9月8日'],
    ['', '月明门窗扩建项目', '', '', 4, 41160],
  ];
  const { result } = await imported(rows, snapshot());
  expect(result.rows).toMatchObject([
    { state: 'refused', refusals: [{ cell: 'F2', refusal: { kind: 'future', on: '2012-09-20', day: TODAY } }] },
    {
      state: 'refused',
      refusals: [
        { cell: 'F3', refusal: { kind: 'outside-year', on: '2011-09-08', year: 2012 }, would: { on: '2012-09-08' } },
      ],
    },
    { state: 'new', on: '2012-09-08' },
    { state: 'new', on: '2012-09-08' },
  ]);
});

test('a table that tells no day refuses its rows until a person gives one', async () => {
  const rows = [HEAD, ['', '泰森食品加工', '', '', 1], ['', '五羊新材', '', '', 2]];
  const { mapping, result } = await imported(rows, snapshot());
  expect(mapping.on).toBeUndefined();
  expect(result.counts.refused).toBe(2);
  const dated = await imported(rows, snapshot(), {
    correct: (each) => ({ ...each, on: { value: '2012-09-10', confidence: 1 } }),
  });
  expect(dated.result.counts.new).toBe(2);
});

test('full-width digits, separators, signs for nothing and words are told apart', async () => {
  const { result } = await imported(
    ledger(
      ['', '泰森食品加工', '', '', '１，２００'],
      ['', '五羊新材', '', '', '—'],
      ['', '淡海软件产业园', '', '', '约800'],
      ['', '月明门窗扩建项目', '', '', '=HYPERLINK("x")'],
    ),
    snapshot(),
  );
  expect(result.rows).toMatchObject([
    { state: 'new', value: 1200 },
    { state: 'set-aside', setAside: 'blank' },
    {
      state: 'refused',
      refusals: [
        { cell: 'E5', refusal: { kind: 'invalid', issues: [{ path: 'E5', code: 'not-a-figure', expected: '万元' }] } },
      ],
    },
    { state: 'refused', refusals: [{ cell: 'E6' }] },
  ]);
});

test('the same day told twice is set aside once, and refused where the figures differ', async () => {
  const { result } = await imported(
    ledger(['', '泰森食品加工', '', '', 100], ['', '泰森食品加工', '', '', 100], ['', '泰森食品加工', '', '', 200]),
    snapshot(),
  );
  expect(result.rows).toMatchObject([
    { state: 'new' },
    { state: 'set-aside', setAside: 'duplicate' },
    { state: 'refused', refusals: [{ refusal: { kind: 'contradiction', figures: [{ left: 'E3', right: 'E5' }] } }] },
  ]);
});

test('targets are read with their own units, 其中 rows included, counted ones refused as computed', async () => {
  const rows = [
    ['主要指标完成情况（1-8月）'],
    ['序号', '指标名称', '计量单位', '年度计划', '1-8月累计完成', '占年度计划%'],
    ['一', '固定资产投资', '亿元', 180, 101.2, 56.2],
    ['', '其中：工业投资', '万元', 1_050_000, 583_000, 60],
    ['二', '四大平台拓展面积', '亩', 7600, 4100, 53.9],
    ['三', '重大项目开工', '个', 40, 12, 30],
  ];
  const { mapping, result } = await imported(rows, snapshot(), { merges: ['A1:F1'] });
  expect(mapping).toMatchObject({ subject: { value: 'target' }, on: { value: '2012-08-31' }, setAside: [] });
  expect(result.rows).toMatchObject([
    { state: 'new', subject: { id: 't-fai' }, value: 101.2, unit: '亿元', flags: [] },
    {
      state: 'new',
      subject: { id: 't-industry' },
      value: 58.3,
      unit: '亿元',
      flags: [{ cell: 'F4', refusal: { kind: 'contradiction' }, would: { value: 55.5 } }],
    },
    { state: 'new', subject: { id: 't-land' }, value: 4100, unit: '亩' },
    { state: 'refused', refusals: [{ refusal: { kind: 'computed', subject: '重大项目开工' } }] },
  ]);
});

test('a reading goes to the series of its indicator, unless the table names the other', async () => {
  const row = ['自营出口', '万美元', 1205];
  const read = async (title: string): Promise<string | undefined> => {
    const rows = [[title], ['指标', '计量单位', '累计完成'], row, ['工业投资', '亿元', 58.3]];
    return (await imported(rows, snapshot(), { merges: ['A1:C1'] })).result.rows[0]?.caliber;
  };
  expect(await read('主要指标完成情况（截至8月31日）')).toBe('statistical');
  expect(await read('主要指标完成情况（截至8月31日，调度口径）')).toBe('management');
});

test('a figure that no quantity can hold is refused in its cell', async () => {
  const { result } = await imported(
    ledger(['', '泰森食品加工', '', '', 1e300], ['', '五羊新材', '', '', 1]),
    snapshot(),
  );
  const issues = [{ path: 'E3', code: 'too_big' }];
  expect(result.rows[0]).toMatchObject({ state: 'refused', refusals: [{ refusal: { kind: 'invalid', issues } }] });
});

test('a row of units under the header gives each column its own', async () => {
  const rows = [
    ['指标', '年度计划', '累计完成'],
    ['', '（亿元）', '（万元）'],
    ['固定资产投资', 180, 1_012_000],
    ['工业投资', 105, 583_000],
  ];
  const { result } = await imported(rows, snapshot(), {
    correct: (mapping) => ({ ...mapping, on: { value: '2012-09-10', confidence: 1 } }),
  });
  expect(result.rows.map(({ value }) => value)).toEqual([undefined, 101.2, 58.3]);
});

test('a figure of another dimension is refused, naming the unit that is stored', async () => {
  const rows = [
    ['指标', '计量单位', '累计完成'],
    ['固定资产投资', '亩', 12],
    ['四大平台拓展面积', '亩', 3],
  ];
  const { result } = await imported(rows, snapshot(), {
    correct: (mapping) => ({ ...mapping, on: { value: '2012-09-10', confidence: 1 } }),
  });
  expect(result.rows[0]).toMatchObject({
    state: 'refused',
    refusals: [{ cell: 'C2', refusal: { kind: 'wrong-unit', given: '亩', expected: '亿元' }, would: { unit: '亿元' } }],
  });
});

test('hidden rows are told, not silently read', async () => {
  const { mapping, result } = await imported(
    ledger(['', '泰森食品加工', '', '', 8000], ['', '五羊新材', '', '', 500]),
    snapshot(),
    { hidden: [4] },
  );
  expect(mapping.hiddenRows).toEqual([4]);
  expect(result.rows.map(({ hidden }) => hidden)).toEqual([undefined, true]);
});

test('a workbook without a header is refused, saying what was looked for', async () => {
  const workbook = await readWorkbook(new TextEncoder().encode('今天,天气\n很,好\n'));
  expect(await refusalOf(() => proposeMapping(workbook, snapshot()))).toMatchObject({
    kind: 'invalid',
    issues: [{ code: 'no-header' }],
  });
});

test('a table without a column to record is refused instead of setting every row aside', async () => {
  const rows = [
    ['项目名称', '年度计划', '本月完成'],
    ['泰森食品加工', 20_000, 5],
  ];
  expect(await refusalOf(() => imported(rows, snapshot()))).toMatchObject({
    kind: 'invalid',
    issues: [{ code: 'no-column' }],
  });
});

test('a header of three rows and one that names only months are understood', async () => {
  const rows = [
    ['重点项目投资完成情况表'],
    ['序号', '项目名称', '2012年计划投资', '投资完成情况', undefined, undefined],
    [undefined, undefined, undefined, '本月', '1-8月累计', undefined],
    [undefined, undefined, undefined, undefined, '金额', '占年计划%'],
    [1, '五羊新材', 20_000, 700, 9000, 45],
  ];
  const merges = ['A1:F1', 'A2:A4', 'B2:B4', 'C2:C4', 'D2:F2', 'D3:D4', 'E3:F3'];
  const { mapping, result } = await imported(rows, snapshot(), { merges });
  expect(mapping.header).toEqual({ from: 2, to: 4 });
  expect(result.rows).toMatchObject([{ state: 'new', value: 9000, on: '2012-08-31', flags: [] }]);
  const months = [
    ['指标', '8月', '1-8月'],
    ['工业投资', 9, 58.3],
    ['固定资产投资', 15, 101.2],
  ];
  expect((await imported(months, snapshot())).result.rows).toMatchObject([
    { value: 58.3, on: '2012-08-31' },
    { value: 101.2 },
  ]);
});

test('whatever the figures, every record row has one state, and only rows without refusals can be accepted', async () => {
  const figure = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ noNaN: true, min: -1e7, max: 1e7 }),
    fc.constantFrom<Value>('—', '1.2亿', '３５％', '8,00', '约5', '', '0'),
    fc.string({ maxLength: 6 }),
  );
  const name = fc.oneof(
    fc.constantFrom('泰森食品加工', '五羊新材', '安置房', '合计', '其中：', '一、工业'),
    fc.string({ maxLength: 8 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, figure), { minLength: 1, maxLength: 12 }), async (cells) => {
      const clean = (value: Value): Value =>
        typeof value === 'string' ? value.replace(/[^\u4e00-\u9fff\uff00-\uffef\w.,—：、% -]/g, '') : value;
      const rows = ledger(
        ['', '泰森食品加工', '', '', 1],
        ...cells.map(([each, value]): readonly Value[] => ['', clean(each), '', '', clean(value)]),
      );
      const { result } = await imported(rows, snapshot());
      const counted = Object.values(result.counts).reduce((all, count) => all + count, 0);
      expect(counted).toBe(result.rows.length);
      for (const row of result.rows) {
        const refusal = await refusalOf(() =>
          importActs(result, [{ row: row.row, note: '核实', recognitions: true }], (number) => `r${number}`),
        );
        const takes = row.refusals.length === 0 && row.subject !== undefined && row.state !== 'set-aside';
        expect(refusal === undefined).toBe(takes);
      }
    }),
    { numRuns: 100 },
  );
});
