import { type PrintedTableInput, Refused } from '@gongjian/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkTable } from './check-table.ts';

// 湘西州重点项目 2021 年 1–9 月, as published: 单位 个、亿元.
const BELONGING = [
  ['吉首市', '57', '82.5', '65.1', '78.9'],
  ['泸溪县', '27', '42.6', '31.2', '73.2'],
  ['凤凰县', '34', '78.5', '62.9', '80.1'],
  ['古丈县', '24', '23.4', '19.0', '81.2'],
  ['花垣县', '21', '46.0', '37.1', '80.7'],
  ['保靖县', '24', '41.9', '30.9', '73.7'],
  ['永顺县', '23', '51.0', '42.3', '82.9'],
  ['龙山县', '21', '51.7', '40.9', '79.1'],
  ['湘西高新区', '27', '66.4', '53.1', '80.0'],
  ['州直', '58', '156.7', '92.0', '58.8'],
] as const;
const DIVIDED = [
  ['产业', '类别', '172', '295.9'],
  ['基础设施', '类别', '75', '102.3'],
  ['社会民生', '类别', '55', '66.0'],
  ['生态环保', '类别', '14', '10.3'],
  ['续建', '阶段', '146', '304.2'],
  ['新开', '阶段', '170', '170.3'],
] as const;
const OWN = '州直';
const COUNTIES = BELONGING.map(([id]) => id).filter((id) => id !== OWN);

const XIANGXI = {
  title: '湘西州重点项目建设情况',
  columns: [
    { kind: 'count', id: '个数' },
    { kind: 'amount', id: '年计划', unitOfMeasure: '亿元' },
    { kind: 'amount', id: '完成', unitOfMeasure: '亿元' },
    { kind: 'share', id: '完成率', done: '完成', plan: '年计划' },
  ],
  rows: [
    { id: '合计', cells: { 个数: '316', 年计划: '640.7', 完成: '474.5', 完成率: '74.1' } },
    ...BELONGING.map(([id, count, plan, done, share]) => ({
      id,
      cells: { 个数: count, 年计划: plan, 完成: done, 完成率: share },
      within: { row: '合计', by: '隶属', complete: true },
    })),
    ...DIVIDED.map(([id, by, count, done]) => ({
      id,
      cells: { 个数: count, 完成: done },
      within: { row: '合计', by, complete: true },
    })),
    { id: '新开已开工', cells: { 个数: '145' }, within: { row: '新开', by: '其中', complete: false } },
  ],
  sayings: [],
};
const SAYINGS = [
  { where: '州直58项', rows: [OWN], column: '个数', value: '58' },
  { where: '州直完成114.8亿元', rows: [OWN], column: '完成', value: '114.8' },
  { where: '占年计划的64%', rows: [OWN], column: '完成率', value: '64' },
  { where: '县市区完成359.7亿元', rows: COUNTIES, column: '完成', value: '359.7' },
];
const checked = (table: unknown) => checkTable(table as PrintedTableInput);

it('finds nothing impossible in the 湘西 table itself: every total adds up and every share can be', () => {
  const findings = checked(XIANGXI);
  expect(findings.filter(({ verdict }) => verdict === 'impossible')).toEqual([]);
  expect(findings.filter(({ check }) => check === 'sum')).toEqual([]);
});

it('says of the share 58.8 that its printed inputs make 58.7, and that only their rounding allows it', () => {
  expect(checked(XIANGXI).find(({ rows }) => rows.includes(OWN))).toEqual({
    check: 'share',
    verdict: 'rounding',
    rows: [OWN],
    column: '完成率',
    where: undefined,
    printed: '58.8',
    recomputed: '58.7',
    difference: 0.1,
    from: [OWN],
  });
});

it('catches the 湘西 text: 114.8 against 92.0 and 359.7 against 382.5, the same 22.8 both ways, and 64 % of neither', () => {
  const found = checked({ ...XIANGXI, sayings: SAYINGS }).filter(({ verdict }) => verdict === 'impossible');
  expect(
    found.map(({ check, where, printed, recomputed, difference }) => [check, where, printed, recomputed, difference]),
  ).toEqual([
    ['text', '州直完成114.8亿元', '114.8', '92.0', 22.8],
    ['text', '占年计划的64%', '64', '59', 5],
    ['text-share', '占年计划的64%', '64', '73', -9],
    ['text', '县市区完成359.7亿元', '359.7', '382.5', -22.8],
  ]);
  const all = checked({ ...XIANGXI, sayings: SAYINGS });
  const [own, counties] = [0, 3].map((at) => found[at]);
  expect(all[own?.offsets ?? -1]).toEqual(counties);
  expect(all[counties?.offsets ?? -1]).toEqual(own);
});

it('catches a total that the text figures would need, were they in the table', () => {
  const rows = XIANGXI.rows.map((row) => (row.id === OWN ? { ...row, cells: { ...row.cells, 完成: '114.8' } } : row));
  expect(checked({ ...XIANGXI, rows }).filter(({ verdict }) => verdict === 'impossible')).toMatchObject([
    { check: 'sum', rows: ['合计'], column: '完成', printed: '474.5', recomputed: '497.3', difference: -22.8 },
    { check: 'share', rows: [OWN], printed: '58.8', recomputed: '73.3' },
  ]);
});

it('catches a subset above its set and lets it be as large', () => {
  const started = (count: string) => ({
    ...XIANGXI,
    rows: XIANGXI.rows.map((row) => (row.id === '新开已开工' ? { ...row, cells: { 个数: count } } : row)),
  });
  const subsets = (count: string) => checked(started(count)).filter(({ check }) => check === 'subset');
  expect(subsets('170')).toEqual([]);
  expect(subsets('171')).toMatchObject([{ printed: '171', recomputed: '170', rows: ['新开已开工'], from: ['新开'] }]);
});

it('catches the printed 12.72 % of 48 projects in 385, which are 12.47 %', () => {
  const table = {
    title: '闽清',
    columns: [
      { kind: 'count', id: '完成' },
      { kind: 'count', id: '总数' },
      { kind: 'share', id: '占比', done: '完成', plan: '总数' },
    ],
    rows: [{ id: '重点项目', cells: { 完成: '48', 总数: '385', 占比: '12.72' } }],
  };
  expect(checked(table)).toMatchObject([{ check: 'share', verdict: 'impossible', recomputed: '12.47' }]);
});

it('finds nothing in the 惠东 figures of January to April 2024', () => {
  const row = (id: string, count: string, done: string, by: string) => ({
    id,
    cells: { 个数: count, 完成: done },
    within: { row: '全部', by, complete: true },
  });
  const table = {
    title: '惠东',
    columns: [
      { kind: 'count', id: '个数' },
      { kind: 'amount', id: '完成', unitOfMeasure: '亿元' },
      { kind: 'amount', id: '计划', unitOfMeasure: '亿元' },
      { kind: 'share', id: '完成率', done: '完成', plan: '计划' },
      { kind: 'gap', id: '超时序', share: '完成率', expected: { part: 4, of: 12 } },
    ],
    rows: [
      { id: '全部', cells: { 个数: '91', 完成: '96.4', 计划: '304', 完成率: '31.7', 超时序: '-1.6' } },
      row('续建', '35', '47.7', '阶段'),
      row('计划投产', '17', '16.1', '阶段'),
      row('新开工', '39', '32.6', '阶段'),
    ],
  };
  expect(checked(table)).toEqual([]);
});

it('tells published gaps that months ÷ 12 gives from those it cannot', () => {
  const gap = (share: string, printed: string, part: number, rounding = 'half-up') =>
    checked({
      title: '时序',
      rounding,
      columns: [
        { kind: 'amount', id: '完成', unitOfMeasure: '亿元' },
        { kind: 'share', id: '完成率', done: '完成', plan: '完成' },
        { kind: 'gap', id: '超时序', share: '完成率', expected: { part, of: 12 } },
      ],
      rows: [{ id: '全部', cells: { 完成率: share, 超时序: printed } }],
    }).map(({ verdict }) => verdict);
  expect(gap('30.90', '+5.90', 3)).toEqual([]);
  expect(gap('88.96', '13.96', 9)).toEqual([]);
  expect(gap('31.7', '−1.6', 4)).toEqual([]);
  expect(gap('11.4', '−21.9', 4)).toEqual([]);
  expect(gap('97.2', '+13.8', 10)).toEqual(['rounding']);
  expect(gap('97.2', '+13.8', 10, 'truncate')).toEqual([]);
  expect(gap('47.2', '+5.3', 5)).toEqual(['impossible']);
  expect(gap('48.4', '+5.9', 5, 'either')).toEqual(['impossible']);
});

it('refuses a table that names a row or column it has not, or one twice', () => {
  const row = { id: '合计', cells: { 完成: '1' } };
  const columns = [{ kind: 'amount', id: '完成', unitOfMeasure: '亿元' }];
  const table = { title: '表', columns, rows: [row] };
  expect(() => checked({ ...table, rows: [row, row] })).toThrow(Refused);
  expect(() => checked({ ...table, rows: [{ id: '合计', cells: { 完成: '一亿' } }] })).toThrow(Refused);
  expect(() => checked({ ...table, rows: [{ ...row, cells: { 计划: '1' } }] })).toThrow(Refused);
  expect(() => checked({ ...table, rows: [{ ...row, within: { row: '无', by: '隶属', complete: true } }] })).toThrow(
    Refused,
  );
  expect(() => checked({ ...table, sayings: [{ where: '文', rows: ['无'], column: '完成', value: '1' }] })).toThrow(
    Refused,
  );
});

/** Whole numbers of a millionth, printed with so many decimals. */
function printed(micros: bigint, decimals: number, truncate: boolean): string {
  const unit = 10n ** BigInt(6 - decimals);
  const units = truncate ? micros / unit : (2n * micros + unit) / (2n * unit);
  const digits = units.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const tables = fc.record({
  rows: fc.array(fc.record({ done: fc.bigInt(0n, 900_000_000n), plan: fc.bigInt(900_000_001n, 9_000_000_000n) }), {
    minLength: 1,
    maxLength: 8,
  }),
  decimals: fc.nat(2),
  shareDecimals: fc.nat(2),
  truncate: fc.boolean(),
});

/** A table printed honestly from exact figures; `more` micros are added to the printed total. */
function honest(
  { rows, decimals, shareDecimals, truncate }: typeof tables extends fc.Arbitrary<infer T> ? T : never,
  more = 0n,
) {
  const cells = (done: bigint, plan: bigint) => ({
    完成: printed(done, decimals, truncate),
    计划: printed(plan, decimals, truncate),
    完成率: printed((done * 100_000_000n) / plan, shareDecimals, truncate),
  });
  const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);
  const [done, plan] = [sum(rows.map((row) => row.done)), sum(rows.map((row) => row.plan))];
  const whole = { ...cells(done, plan), 完成: printed(done + more, decimals, truncate) };
  return {
    title: '表',
    rounding: truncate ? 'truncate' : 'half-up',
    columns: [
      { kind: 'amount', id: '完成', unitOfMeasure: '亿元' },
      { kind: 'amount', id: '计划', unitOfMeasure: '亿元' },
      { kind: 'share', id: '完成率', done: '完成', plan: '计划' },
    ],
    rows: [
      { id: '合计', cells: whole },
      ...rows.map((row, at) => ({
        id: `行${at}`,
        cells: cells(row.done, row.plan),
        within: { row: '合计', by: '行', complete: true },
      })),
    ],
  };
}

it('never calls a table impossible that was printed from exact figures', () => {
  fc.assert(
    fc.property(tables, (figures) => {
      expect(checked(honest(figures)).filter(({ verdict }) => verdict === 'impossible')).toEqual([]);
    }),
  );
});

it('always catches a total that is off by more than the rounding of its parts', () => {
  fc.assert(
    fc.property(tables, (figures) => {
      const off = BigInt(figures.rows.length + 2) * 10n ** BigInt(6 - figures.decimals);
      const sums = checked(honest(figures, off)).filter(({ check, column }) => check === 'sum' && column === '完成');
      expect(sums).toMatchObject([{ verdict: 'impossible' }]);
    }),
  );
});
