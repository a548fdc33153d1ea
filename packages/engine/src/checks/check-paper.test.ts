import type { PaperGrid, PaperLine, PaperNumber, PrintedPaper } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPaper } from './check-paper.ts';

/** Numbers with a unit, as a reader finds them. */
function line(text: string): PaperLine {
  const numbers = [...text.matchAll(/(?<![\d.月—-])(\d+(?:\.\d+)?)(亿元|万元|个百分点|%|个)/g)].map(
    (hit): PaperNumber => ({
      start: hit.index,
      end: hit.index + hit[0].length,
      printed: hit[1] ?? '',
      unit: hit[2] ?? '',
    }),
  );
  return { text, numbers };
}

function paper(texts: readonly string[], ...grids: readonly PaperGrid[]): PrintedPaper {
  return { name: 'paper', title: texts[0] ?? '', lines: texts.map(line), grids };
}

const wrong = (one: PrintedPaper) =>
  checkPaper(one).contradictions.map(({ check, printed, computed }) => `${check} ${printed} ${computed}`);

// As published: https://gx-cm.com (湘西州, 2021年1-9月份重点建设项目简讯).
const XIANGXI_TEXT = [
  '1-9月份，316个州重点建设项目累计开复工291个，开复工率92%。其中，146个续建项目已全面复工；170个新开项目已开工145个。累计完成投资474.5亿元，为年投资计划的74.1%。',
  '■按项目类别统计：产业发展项目172个，完成投资295.9亿元，为年投资计划的80%；基础设施项目75个，完成投资102.3亿元，为年投资计划的59%。',
  '■按隶属管理统计：州直项目58个，完成投资114.8亿元，为年投资计划的64%；县市区项目258个，完成投资359.7亿元，为年投资计划的78%。',
];
const XIANGXI_ROWS = [
  ['吉首市', '57', '82.5', '65.1', '78.9%'],
  ['泸溪县', '27', '42.6', '31.2', '73.2%'],
  ['凤凰县', '34', '78.5', '62.9', '80.1%'],
  ['古丈县', '24', '23.4', '19.0', '81.2%'],
  ['花垣县', '21', '46.0', '37.1', '80.7%'],
  ['保靖县', '24', '41.9', '30.9', '73.7%'],
  ['永顺县', '23', '51.0', '42.3', '82.9%'],
  ['龙山县', '21', '51.7', '40.9', '79.1%'],
  ['湘西高新区', '27', '66.4', '53.1', '80.0%'],
  ['州直', '58', '156.7', '92.0', '58.8%'],
];
const HEAD = ['隶属', '项目个数', '年投资计划', '完成投资额', '年计划投资完成率'];
const grid = (rows: readonly (readonly string[])[]): PaperGrid => ({
  title: '投资完成情况汇总表',
  units: '单位：个、亿元',
  rows: [HEAD, ...rows],
});

describe('papers as they were published', () => {
  it('finds what the text of 湘西州 says otherwise than its table, and nothing else', () => {
    const found = checkPaper(paper(XIANGXI_TEXT, grid(XIANGXI_ROWS)));
    expect(found.contradictions.map(({ printed, computed }) => `${printed} ${computed}`)).toEqual([
      '114.8亿元 92.0亿元',
      '64% 58.8%',
      '359.7亿元 382.5亿元',
      '78% 79%',
    ]);
    // 92.0 ÷ 156.7 makes 58.7; only the rounding of both allows the printed 58.8.
    expect(found.remarks.map(({ printed, computed }) => `${printed} ${computed}`)).toEqual(['58.8% 58.7%']);
  });

  it('finds a total that is not the sum of its rows', () => {
    const total = ['合计', '316', '640.7', '474.5', '74.1%'];
    expect(wrong(paper([], grid([...XIANGXI_ROWS, total])))).toEqual([]);
    expect(wrong(paper([], grid([...XIANGXI_ROWS, total.with(1, '317')])))).toEqual(['sum 317个 316个']);
    expect(wrong(paper([], grid([...XIANGXI_ROWS, total.with(3, '475.8')])))).toContain('sum 475.8亿元 474.5亿元');
  });

  it('finds the share of 闽清 that 48 of 385 do not make', () => {
    expect(wrong(paper(['共385个项目，已开工48个，占全年计划385个的12.72%。']))).toEqual(['share 12.72% 12.47%']);
    expect(wrong(paper(['全县安排重点项目385个，开工48个，占12.72%。']))).toEqual(['share 12.72% 12.47%']);
    expect(wrong(paper(['全县安排重点项目385个，开工48个，占总数的12.47%。']))).toEqual([]);
    // Of which whole is not said: nothing is claimed.
    expect(wrong(paper(['重点项目385个、民生项目90个，开工48个，占12.72%。']))).toEqual([]);
  });

  // 连南 printed 24.25; its inputs, read at their printed precision, make 24.21 and at most 24.24.
  it.each([
    ['24.25', ['share 24.25% 24.21%']],
    ['24.24', []],
    ['24.21', []],
  ])('takes %s only as far as rounding of the inputs reaches', (share, expected) => {
    expect(wrong(paper([`年度计划投资20.94亿元，累计完成投资5.07亿元，占年度计划的${share}%。`]))).toEqual(expected);
  });

  it('finds a gap that months ÷ 12 do not make, and leaves a county its own line where it keeps to it', () => {
    const text = (gap: string) => [`1—5月累计完成投资25.28亿元，占年度计划的68.8%，超时序进度${gap}个百分点。`];
    expect(wrong(paper(text('27.2')))).toEqual([]);
    expect(wrong(paper(text('27.9')))).toEqual(['gap 27.9个百分点 27.1个百分点']);
    const own =
      '（省项目完成投资69.9亿元，完成年度计划的54.4%，高于序时进度4.4个百分点；县项目完成投资18.5亿元，完成年度计划的29.7%，低于序时进度20.3个百分点。）';
    expect(wrong(paper(['1—5月', own]))).toEqual([]);
  });

  it('finds a difference that is none', () => {
    expect(wrong(paper(['年度计划投资20.94亿元，累计完成5.07亿元，还差15.87亿元。']))).toEqual([]);
    expect(wrong(paper(['年度计划投资20.94亿元，累计完成5.07亿元，还差16.87亿元。']))).toEqual([
      'difference 16.87亿元 15.87亿元',
    ]);
  });

  it('measures the share of a part against no plan of the whole', () => {
    const text =
      '年度计划投资50亿元，累计完成投资25亿元，占年度计划的50%。其中，省项目完成投资8亿元，占年度计划的80%。';
    expect(wrong(paper([text]))).toEqual([]);
  });
});

const PLACES = ['东乡镇', '西乡镇', '南乡镇', '北乡镇', '中乡镇', '上乡镇'];
const printed = (value: number, decimals: number) =>
  (Math.round(value * 10 ** decimals) / 10 ** decimals).toFixed(decimals);

/** A bulletin whose true amounts have three decimals more than it prints, rounded honestly. */
const honest = fc
  .record({
    rows: fc.array(
      fc.record({ plan: fc.integer({ min: 20_000, max: 9_000_000 }), share: fc.integer({ min: 20, max: 1200 }) }),
      {
        minLength: 3,
        maxLength: PLACES.length,
      },
    ),
    decimals: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ rows, decimals }) => {
    const amounts = rows.map(({ plan, share }) => ({ plan: plan / 1000, done: (plan * share) / 1_000_000 }));
    const total = amounts.reduce((sum, one) => ({ plan: sum.plan + one.plan, done: sum.done + one.done }));
    const cells = ({ plan, done }: { plan: number; done: number }) => [
      printed(plan, decimals),
      printed(done, decimals),
      `${printed((done / plan) * 100, 1)}%`,
    ];
    const body = amounts.map((one, index) => [PLACES[index] ?? '', ...cells(one)]);
    const [plan = '', done = '', share = ''] = cells(total);
    const text = `全县年度计划投资${plan}亿元，累计完成投资${done}亿元，占年度计划的${share}。`;
    return { text, rows: [['乡镇', '年度计划', '累计完成', '完成率'], ...body, ['合计', plan, done, share]] };
  });
const asPaper = (text: string, rows: readonly (readonly string[])[]) =>
  paper([text], { title: '进度表', units: '单位：亿元', rows });

describe('rounding', () => {
  it('is never called a contradiction', () => {
    fc.assert(
      fc.property(honest, ({ text, rows }) => {
        expect(wrong(asPaper(text, rows))).toEqual([]);
      }),
    );
  });

  it('hides no changed digit beyond what it explains', () => {
    fc.assert(
      fc.property(
        honest,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        ({ text, rows }, at, column, digit, by) => {
          const row = 1 + (at % (rows.length - 1));
          const place = 1 + (column % 2);
          const cell = rows[row]?.[place] ?? '';
          const whole = cell.split('.')[0]?.length ?? 1;
          const index = digit % whole;
          // Half a unit for every row and one for the total is what rounding explains of a sum.
          fc.pre(10 ** (whole - 1 - index) >= rows.length);
          const next = `${cell.slice(0, index)}${(Number(cell[index]) + by) % 10}${cell.slice(index + 1)}`.replace(
            /^0+(?=\d)/,
            '',
          );
          const altered = rows.map((one, number) => (number === row ? one.with(place, next) : one));
          expect(wrong(asPaper(text, altered)).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
