import type { ThreeLists } from '@gongjian/model';
import ExcelJS from 'exceljs';
import { beforeAll, expect, test } from 'vitest';
import { threeListsXlsx } from './three-lists-xlsx.ts';

const EVIL = '=cmd|calc!A1';
const LISTS: ThreeLists = {
  campaign: 'c',
  seq: 7,
  day: '2012-09-09',
  sample: true,
  problems: [
    {
      problem: 'p',
      number: 1,
      name: EVIL,
      type: 'funds',
      subtype: 'loan',
      description: '+1-2@x\u0000\u202e',
      raisedBy: 'u',
      raisedOn: '2012-08-16',
      need: '定担保方式',
      decider: { unit: 'u', leader: 'l' },
      due: '2012-09-15',
      stage: 'handling',
      blocks: [
        { of: 'project', id: 'x', name: '陶瓷项目' },
        { of: 'step', id: 's', name: '放款', project: 'x' },
      ],
      waitingDays: 24,
      ladder: {
        problem: 'p',
        level: 2,
        holder: { zh: '责任单位主要领导', en: 'head of unit' },
        since: '2012-08-22',
        due: '2012-08-29',
        daysLeft: -7,
        expired: true,
        extended: false,
      },
    },
  ],
  measures: [
    {
      problem: 'p',
      problemName: '贷款未放',
      number: 1,
      id: 'm',
      what: '会商',
      mark: '纪要',
      from: '2012-08-20',
      to: '2012-08-31',
      lead: 'u',
      helpers: ['v'],
      state: 'done-late',
      lateDays: 2,
      done: { on: '2012-09-02', by: { id: 'a', name: '岗' }, evidence: '纪要稿' },
    },
  ],
  duties: [
    {
      of: 'project',
      subject: 'x',
      name: '陶瓷项目',
      first: 'u',
      main: ['v'],
      helpers: [],
      leader: 'l',
      contacts: [{ duty: 'owner', who: '业主联系岗' }],
      problems: ['p'],
      changes: [{ on: '2012-08-20', by: '攻坚办', field: 'leader', is: 'l' }],
    },
  ],
};

const book = new ExcelJS.Workbook();
beforeAll(async () => {
  const bytes = await threeListsXlsx({
    lists: LISTS,
    campaign: { name: '中北县百日攻坚行动', office: '县攻坚办' },
    names: { unit: (id) => `单位${id}`, leader: (id) => `县领导${id.toUpperCase()}` },
  });
  await book.xlsx.load(bytes.buffer.slice(0) as ArrayBuffer);
});

const rowOf = (name: string, row: number) => {
  const cells = new Map<string, ExcelJS.CellValue>();
  const sheet = book.getWorksheet(name);
  sheet?.getRow(3).eachCell((head, column) => {
    cells.set(String(head.value).replace('\n', ''), sheet.getCell(row, column).value);
  });
  return Object.fromEntries(cells);
};

test('the three lists stand in their own sheets with title, units line and header', () => {
  expect(book.worksheets.map(({ name }) => name)).toEqual(['问题清单', '措施清单', '责任清单']);
  const sheet = book.getWorksheet('问题清单');
  expect(sheet?.getCell(1, 1).value).toBe('中北县百日攻坚行动问题清单');
  const about = new Set<unknown>();
  sheet?.getRow(2).eachCell((cell) => about.add(cell.value));
  expect([...about]).toEqual(['编制单位：县攻坚办', '截至2012年9月9日', '单位：项、天    共1项（示例数据）']);
  expect(rowOf('问题清单', 4)).toMatchObject({
    编号: 1,
    '项目（平台、目标）': '陶瓷项目',
    类型: '资金\n贷款',
    提出单位: '单位u',
    影响的节点: '放款',
    已等天数: 24,
    需要谁决定什么: '县领导L、单位u\n定担保方式',
    当前层级: 'L2 责任单位主要领导\n2012年8月29日到期',
    状态: '办理中',
  });
  expect(rowOf('措施清单', 4)).toMatchObject({
    措施: '会商',
    完成标志: '纪要',
    配合单位: '单位v',
    状态: '逾期完成',
    逾期天数: 2,
  });
  expect(rowOf('责任清单', 4)).toMatchObject({
    序号: 1,
    第一责任单位: '单位u',
    主要责任单位: '单位v',
    联系县领导: '县领导L',
    业主联络人: '业主联系岗',
    变更记录: '2012年8月20日联系县领导由无改为县领导L',
  });
});

test('days are days, whatever the time zone', () => {
  expect(rowOf('问题清单', 4)).toMatchObject({
    提出日: new Date('2012-08-16T00:00:00Z'),
    到期日: new Date('2012-09-15T00:00:00Z'),
  });
});

test('no text becomes a formula, and nothing unprintable is kept', () => {
  expect(rowOf('问题清单', 4)['问题']).toBe(`${EVIL}\n+1-2@x`);
  for (const sheet of book.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.type).not.toBe(ExcelJS.ValueType.Formula);
        if (cell.type === ExcelJS.ValueType.String && Number(cell.row) !== 3) expect(cell.numFmt).toBe('@');
      }),
    );
});

test('prints on A4 landscape, one page wide, with the header on every page', () => {
  for (const sheet of book.worksheets) {
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:3',
    });
    expect(sheet.views).toMatchObject([{ state: 'frozen', xSplit: 2, ySplit: 3 }]);
    expect(sheet.getCell(4, 1).border).toMatchObject({ top: { style: 'thin' }, left: { style: 'thin' } });
  }
});
