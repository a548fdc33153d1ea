import { isDeepStrictEqual } from 'node:util';
import { CFB, utils, type WorkBook, write } from '@e965/xlsx';
import type { ImportPreview, Layout, Period, Snapshot, Workbook } from '@gongjian/model';
import { Workbook as ExcelWorkbook } from 'exceljs';
import { describe, expect, test, vi } from 'vitest';
import { type CellValue, sheetXml, snapshot } from '../test/county.ts';
import { refusalOf, xlsx, zip } from '../test/fixtures.ts';
import { difference, judging } from './import-difference.ts';
import { proposeMappings } from './import-mapping.ts';
import { readWorkbook } from './workbook.ts';

/** Workbooks as townships and departments really send them, each with what must come of it. */

const TODAY = '2012-09-12';

/** Two townships that answer for one indicator each, beside the county's departments. */
function county(readings: Parameters<typeof snapshot>[0] = []): Snapshot {
  const known = snapshot(readings);
  return {
    ...known,
    units: [
      ...known.units,
      { id: 'u3', name: '东山乡', kind: 'township', order: 0 },
      { id: 'u4', name: '经济开发区管理委员会', shortName: '开发区', kind: 'platform', order: 0 },
    ],
    targets: [
      ...known.targets,
      ...(['u2', 'u3'] as const).map((unit) => ({
        ...(known.targets[0] as (typeof known.targets)[number]),
        id: `t-fai-${unit}`,
        unit,
        annualPlan: 10,
        parent: 't-fai',
      })),
    ],
    projects: [
      ...known.projects,
      {
        ...(known.projects[0] as (typeof known.projects)[number]),
        id: 'p7',
        name: '敬老院改造',
        unit: 'u3',
        code: '2012-330000-70',
      },
    ],
  };
}

type SheetOf = {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges?: readonly string[];
  readonly state?: string;
  readonly hidden?: readonly number[];
};

function bookOf(...sheets: readonly SheetOf[]): Uint8Array {
  return xlsx({
    sheets: sheets.map(({ name, rows, merges = [], hidden = [], state }) => ({
      name,
      xml: sheetXml(rows, merges, hidden),
      ...(state === undefined ? {} : { state }),
    })),
  });
}

async function look(
  file: Uint8Array | Workbook,
  known = county(),
  { layouts = [], periods = [] }: { layouts?: readonly Layout[]; periods?: readonly Period[] } = {},
): Promise<ImportPreview> {
  const workbook = file instanceof Uint8Array ? await readWorkbook(file) : file;
  const { mappings, notices } = proposeMappings(workbook, known, layouts);
  const told = new Map();
  return {
    sheets: mappings.map((mapping) => ({
      mapping,
      difference: difference(workbook, mapping, known, TODAY, { told, periods }),
    })),
    notices: [...notices],
  };
}

/** `sheet!row subject value unit state` of every row that is no total, note or blank. */
const told = ({ sheets }: ImportPreview): string[] =>
  sheets.flatMap(({ difference: { sheet, rows } }) =>
    rows
      .filter(({ setAside }) => setAside === undefined || setAside === 'duplicate')
      .map(({ row, subject, value, unit, state, name }) =>
        [`${sheet}!${row}`, subject?.id ?? `?${name}`, value ?? '—', unit ?? '', state].join(' '),
      ),
  );

const HEAD: readonly CellValue[] = ['序号', '项目名称', '累计完成投资（万元）'];

describe('several sheets', () => {
  test('a sheet for each township: its name tells of two projects of one name which is meant', async () => {
    const preview = await look(
      bookOf(
        { name: '发改局', rows: [['截至2012年9月10日'], HEAD, [1, '安置房', 100]] },
        {
          name: '城关',
          rows: [['截至2012年9月10日'], HEAD, [1, '安置房', 200], [2, '五羊新材', 300], ['', '合计', 500]],
        },
      ),
    );
    expect(told(preview)).toEqual(['发改局!3 p5 100 万元 new', '城关!3 p6 200 万元 new', '城关!4 p4 300 万元 new']);
    expect(preview.sheets.map(({ mapping }) => mapping.ofUnit?.value)).toEqual(['u1', 'u2']);
    expect(preview.sheets.flatMap(({ difference: { contradictions } }) => contradictions)).toEqual([]);
  });

  test('a summary beside its parts counts once where they agree and is refused where they differ', async () => {
    const preview = await look(
      bookOf(
        { name: '汇总', rows: [['截至2012年9月10日'], HEAD, [1, '泰森食品加工', 8000], [2, '五羊新材', 500]] },
        { name: '明细', rows: [['截至2012年9月10日'], HEAD, [1, '泰森食品加工', 8000], [2, '五羊新材', 550]] },
      ),
    );
    expect(told(preview)).toEqual([
      '汇总!3 p1 8000 万元 new',
      '汇总!4 p4 500 万元 new',
      '明细!3 p1 8000 万元 set-aside',
      '明细!4 p4 550 万元 refused',
    ]);
    expect(preview.sheets[1]?.difference.rows[1]?.refusals[0]?.refusal).toMatchObject({
      figures: [{ left: '汇总!C4', leftValue: 500, right: 'C4', rightValue: 550 }],
    });
  });

  test('sheets that are hidden, have no table or nothing to record are named, not dropped in silence', async () => {
    const { notices, sheets } = await look(
      bookOf(
        { name: '进度', rows: [['截至2012年9月10日'], HEAD, [1, '泰森食品加工', 8000]] },
        { name: '底稿', rows: [HEAD, [1, '五羊新材', 1]], state: 'hidden' },
        { name: '说明', rows: [['请各单位于每月10日前报送']] },
        {
          name: '台账',
          rows: [
            ['项目名称', '责任单位', '总投资'],
            ['五羊新材', '发改局', 50_000],
          ],
        },
        { name: '空表', rows: [] },
      ),
    );
    expect(sheets.map(({ difference: { sheet } }) => sheet)).toEqual(['进度']);
    expect(notices).toEqual([
      { kind: 'hidden-sheet', sheet: '底稿' },
      { kind: 'no-table', sheet: '说明' },
      { kind: 'no-column', sheet: '台账' },
    ]);
  });

  test('a table whose rows are townships is of the indicator in its title', async () => {
    const rows: readonly (readonly CellValue[])[] = [
      ['各乡镇固定资产投资完成情况（截至2012年9月10日）'],
      ['单位：亿元'],
      ['序号', '乡镇', '年度任务', '累计完成', '完成率(%)'],
      [1, '城关镇', 10, 6.2, 62],
      [2, '东山乡', 10, '５．５', 55],
      [3, '西山乡', 10, 4, 40],
      ['', '全县合计', 30, 15.7, 52.3],
    ];
    const preview = await look(bookOf({ name: '投资', rows }));
    expect(told(preview)).toEqual([
      '投资!4 t-fai-u2 6.2 亿元 new',
      '投资!5 t-fai-u3 5.5 亿元 new',
      // A township that answers for no such target is refused, whatever other target the indicator has.
      '投资!6 ?固定资产投资·西山乡 —  refused',
    ]);
    expect(preview.sheets[0]?.mapping.indicator).toMatchObject({ value: 'fai', cell: 'A1' });
  });
});

describe('what a table says of itself', () => {
  test('万元, 亿元, 亩 and 个 mixed: in the row, in the cell, in the line above', async () => {
    const rows: readonly (readonly CellValue[])[] = [
      ['截至9月10日'],
      ['单位：万元、亩、个'],
      ['指标名称', '计量单位', '累计完成'],
      ['固定资产投资', '', '1,050,000'],
      ['工业投资', '亿元', 61.2],
      ['四大平台拓展面积', '', 4200],
      ['自营出口', '万美元', '２，１００'],
    ];
    expect(told(await look(bookOf({ name: '指标', rows }), { ...county(), targets: snapshot().targets }))).toEqual([
      '指标!4 t-fai 105 亿元 new',
      '指标!5 t-industry 61.2 亿元 new',
      '指标!6 t-land 4200 亩 new',
      '指标!7 t-export 2100 万美元 new',
    ]);
  });

  test('a figure in 亿 among 万元 rounds as it is written when totals are checked', async () => {
    const rows = (total: number): readonly (readonly CellValue[])[] => [
      ['截至2012年9月10日'],
      HEAD,
      [1, '泰森食品加工', '0.82亿'],
      [2, '五羊新材', 503],
      ['', '合计', total],
    ];
    const faults = async (total: number) =>
      (await look(bookOf({ name: '表', rows: rows(total) }))).sheets[0]?.difference.contradictions.map(
        ({ cell }) => cell,
      );
    expect(await faults(8738)).toEqual([]);
    expect(await faults(8903)).toEqual(['C5']);
  });

  test('days as serials, dates and texts of several kinds', async () => {
    const book = new ExcelWorkbook();
    const sheet = book.addWorksheet('表');
    sheet.addRows([
      ['项目名称', '数据日期', '累计完成(万元)'],
      ['泰森食品加工', new Date(Date.UTC(2012, 8, 8)), 8000],
      ['五羊新材', 41_160, 500],
      ['淡海软件产业园', '2012年9月8日', 700],
      ['月明门窗扩建项目', '9月8号', 800],
    ]);
    const preview = await look(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(preview.sheets[0]?.difference.rows.map(({ on }) => on)).toEqual(Array(4).fill('2012-09-08'));
  });

  test('a hidden column is read only where no shown one says the same, and is told', async () => {
    const book = new ExcelWorkbook();
    const sheet = book.addWorksheet('表');
    sheet.addRows([['截至2012年9月10日'], ['项目名称', '累计完成', '累计完成投资'], ['泰森食品加工', 7000, 8000]]);
    sheet.getColumn(2).hidden = true;
    const { sheets } = await look(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(sheets[0]?.mapping.columns).toMatchObject([
      { meaning: 'name' },
      { meaning: 'other', hidden: true },
      { meaning: 'done' },
    ]);
    expect(sheets[0]?.difference.rows[0]?.value).toBe(8000);
  });

  test('a header of four merged rows is read', async () => {
    const rows: readonly (readonly CellValue[])[] = [
      ['截至2012年9月10日'],
      ['项目名称', '投资情况', '', ''],
      ['', '2012年', '', ''],
      ['', '计划', '完成', ''],
      ['', '年度计划', '累计完成', '本月完成'],
      ['泰森食品加工', 20_000, 8000, 900],
    ];
    const merges = ['A2:A5', 'B2:D2', 'B3:D3', 'C4:D4'];
    const { sheets } = await look(bookOf({ name: '表', rows, merges }));
    expect(sheets[0]?.mapping.header).toEqual({ from: 2, to: 5 });
    expect(sheets[0]?.mapping.columns.map(({ meaning }) => meaning)).toEqual([
      'name',
      'annual-plan',
      'done',
      'done-period',
    ]);
  });
});

describe('columns of several days', () => {
  const rows = (...days: readonly string[]): readonly (readonly CellValue[])[] => [
    ['重点项目进度表'],
    ['项目名称', '年度计划（万元）', '本年累计（万元）', '', '备注'],
    ['', '', ...days, ''],
    ['泰森食品加工', 20_000, 7000, 8000, ''],
  ];
  const merges = ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3'];

  test.each([
    [['9月5日', '9月8日'], ['表!4 p1 8000 万元 new'], '2012-09-08'],
    [['9月8日', '9月5日'], ['表!4 p1 7000 万元 new'], '2012-09-08'],
    [['截至2012.8.31', '截至2012.9.8'], ['表!4 p1 8000 万元 new'], '2012-09-08'],
  ] as const)('of cumulative figures of %j the latest is read, as of its day', async (days, said, on) => {
    const preview = await look(bookOf({ name: '表', rows: rows(...days), merges }));
    expect(told(preview)).toEqual(said);
    expect(preview.sheets[0]?.mapping).toMatchObject({ header: { from: 2, to: 3 }, on: { value: on } });
  });

  test('a first row with nothing but a day of start in it is no header', async () => {
    const table = [
      ['项目名称', '累计完成（万元）', '备注'],
      ['泰森食品加工', 8000, '9月8日'],
      ['', '', '9月8日'],
    ];
    const { sheets } = await look(bookOf({ name: '表', rows: [['截至2012年9月10日'], ...table] }));
    expect(sheets[0]?.mapping.header).toEqual({ from: 2, to: 2 });
  });
});

describe('who a row is of', () => {
  test('a code beside a name that has nothing in common with its project is asked about', async () => {
    const rows: readonly (readonly CellValue[])[] = [
      ['截至2012年9月10日'],
      ['项目代码', '项目名称', '累计完成投资（万元）'],
      ['2012-330000-70', '敬老院改造工程', 100],
      ['2012-330000-65', '河滨公园绿化', 200],
    ];
    const { sheets } = await look(bookOf({ name: '表', rows }));
    expect(sheets[0]?.difference.rows).toMatchObject([
      { state: 'new', subject: { id: 'p7', by: 'code' } },
      { state: 'needs-choice', candidates: [{ id: 'p2' }] },
    ]);
  });

  test('what was chosen for a name before is offered first and never taken by itself', async () => {
    const rows: readonly (readonly CellValue[])[] = [['截至2012年9月10日'], HEAD, [1, '软件园一期', 100]];
    const { mapping } = (await look(bookOf({ name: '表', rows }))).sheets[0] ?? {};
    const columns = mapping?.columns ?? [];
    const layout: Layout = {
      id: 'l',
      campaign: 'c',
      subject: 'c',
      on: '2012-08-31',
      header: columns.map(({ header }) => header),
      columns: columns.map(({ meaning }) => ({ meaning, unit: meaning === 'done' ? '亿元' : undefined })),
      speaksOf: 'project',
      names: [{ name: '软件园一期', subject: 'p2' }],
    };
    const { sheets } = await look(bookOf({ name: '表', rows }), county(), { layouts: [layout] });
    expect(sheets[0]?.mapping).toMatchObject({ remembered: { layout: 'l', on: '2012-08-31' } });
    expect(sheets[0]?.mapping.columns[2]).toMatchObject({ unit: '亿元', confidence: 1 });
    const row = sheets[0]?.difference.rows[0];
    expect(row).toMatchObject({ state: 'needs-choice', candidates: [{ id: 'p2', chosenBefore: true }] });
    expect(row?.subject).toBeUndefined();
    const other = [['截至2012年9月10日'], ['序号', '工程名称', '累计完成投资（万元）'], [1, '软件园一期', 100]];
    expect(
      (await look(bookOf({ name: '表', rows: other }), county(), { layouts: [layout] })).sheets[0]?.mapping.remembered,
    ).toBeUndefined();
  });

  test('figures of a closed period are told as such, but not where the unit has an exception', async () => {
    const rows: readonly (readonly CellValue[])[] = [['截至2012年8月31日'], HEAD, [1, '安置房', 100]];
    const period = (exceptions: Period['exceptions']): Period => ({
      id: 'c:2012-08-31',
      campaign: 'c',
      subject: 'c',
      on: '2012-08-31',
      closedOn: '2012-09-03',
      by: '攻坚办',
      exceptions,
    });
    const states = async (exceptions: Period['exceptions']) =>
      (await look(bookOf({ name: '城关镇', rows }), county(), { periods: [period(exceptions)] })).sheets[0]?.difference
        .rows[0];
    expect(await states([])).toMatchObject({
      state: 'closed',
      refusals: [{ cell: 'C3', refusal: { kind: 'period-closed', through: '2012-08-31', closedOn: '2012-09-03' } }],
    });
    expect(
      await states([{ unit: 'u2', until: '2012-09-20', approver: '攻坚办', why: '迟报', on: TODAY }]),
    ).toMatchObject({
      state: 'new',
      refusals: [],
    });
  });
});

describe('other formats', () => {
  const ROWS = [
    ['重点项目（截至2012年9月10日）'],
    ['单位：万元'],
    ['项目名称', '年度计划', '累计完成'],
    ['泰森食品加工', 20_000, 8000],
    ['五羊新材', 20_000, '５００'],
  ];
  const SAME = ['表!4 p1 8000 万元 new', '表!5 p4 500 万元 new'];

  const old = (bookType: 'biff8' | 'biff5', change: (book: WorkBook) => void = () => undefined): Uint8Array => {
    const sheet = utils.aoa_to_sheet(ROWS);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '表');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['x']]), '藏');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    change(book);
    return new Uint8Array(write(book, { bookType, type: 'array' }));
  };

  /** As WPS keeps it: the container of an xls, with streams of its own beside the one of the workbook. */
  const et = (): Uint8Array => {
    const file = CFB.read(old('biff8'), { type: 'array' });
    CFB.utils.cfb_add(file, '/ETExtData', new Uint8Array(300).fill(7));
    return new Uint8Array(CFB.write(file, { type: 'array' }) as number[]);
  };

  test.each([
    ['xls of Excel 97 to 2003', () => old('biff8')],
    ['et of WPS, with its own streams beside the workbook,', et],
  ])('%s is read like xlsx', async (_, file) => {
    const preview = await look(file());
    expect(told(preview)).toEqual(SAME);
    expect(preview.notices).toEqual([{ kind: 'hidden-sheet', sheet: '藏' }, { kind: 'rebuilt' }]);
    const workbook = await readWorkbook(file());
    expect(workbook.sheets[0]).toMatchObject({ merges: [{ top: 1, left: 1, bottom: 1, right: 3 }], complete: true });
  });

  test('dates, shares and booleans of an xls are told as such', async () => {
    const file = old('biff8', (book) => {
      const sheet = utils.aoa_to_sheet([[41_160, 0.353, true, 2]]);
      Object.assign(sheet['A1'], { z: 'yyyy"年"m"月"d"日"' });
      Object.assign(sheet['B1'], { z: '0.0%' });
      book.Sheets['表'] = sheet;
    });
    expect((await readWorkbook(file)).sheets[0]?.rows[0]?.cells).toEqual([
      { column: 1, kind: 'date', value: '2012-09-08' },
      { column: 2, kind: 'percent', value: 0.353 },
      { column: 3, kind: 'boolean', value: true },
      { column: 4, kind: 'number', value: 2 },
    ]);
  });

  test('a damaged xls is refused, wherever it is damaged', async () => {
    const whole = old('biff8');
    const read = await readWorkbook(whole);
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (let at = 0; at < whole.length; at += 97) {
      const damaged = whole.slice();
      damaged.set([0xff, 0xff, 0xff, 0x7f], Math.min(at, whole.length - 4));
      expect(['read', 'refused']).toContain(await outcomeOf(damaged, () => 'read'));
      // Cut off, it is refused or gives all that it gave whole; never a part in silence.
      expect(['whole', 'refused']).toContain(
        await outcomeOf(whole.slice(0, at + 1), (cut) => (isDeepStrictEqual(cut, read) ? 'whole' : cut)),
      );
    }
    silent.mockRestore();
  });

  test.each([
    ['Excel 95', () => old('biff5'), { reason: 'not-xlsx', where: 'Excel 95' }],
    [
      'xlsb',
      () => zip({ '_rels/.rels': RELS('xl/workbook.bin'), 'xl/workbook.bin': 'x' }),
      { reason: 'not-xlsx', where: 'xlsb' },
    ],
    [
      'ods',
      () => zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
      { reason: 'not-xlsx', where: 'ODS' },
    ],
    [
      'a web page',
      () => new TextEncoder().encode('<html><table><tr><td>项目</td></tr></table></html>'),
      { reason: 'not-xlsx', where: 'HTML/XML' },
    ],
    [
      'in an OLE2 file that holds no workbook, whatever its name,',
      () => withoutWorkbook(),
      { reason: 'not-xlsx', where: 'OLE2' },
    ],
    ['with a password', () => ole('EncryptedPackage'), { reason: 'encrypted' }],
    ['of 200 MB', () => new Uint8Array(200_000_000), { reason: 'too-large', limit: '20 MB' }],
  ] as const)('a workbook %s is refused by name', async (_, file, refusal) => {
    expect(await refusalOf(() => readWorkbook(file()))).toEqual({ kind: 'unreadable', ...refusal });
  });

  test('a CSV of WPS in GB18030 reads like the same in UTF-8', async () => {
    const line = '项目名称,截至2012年9月10日累计完成(万元)\n泰森食品加工,8000\n';
    const gb = Uint8Array.from([
      ...[0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c],
      ...[0xbd, 0xd8, 0xd6, 0xc1, 0x32, 0x30, 0x31, 0x32, 0xc4, 0xea, 0x39, 0xd4, 0xc2, 0x31, 0x30, 0xc8, 0xd5],
      ...[0xc0, 0xdb, 0xbc, 0xc6, 0xcd, 0xea, 0xb3, 0xc9, 0x28, 0xcd, 0xf2, 0xd4, 0xaa, 0x29, 0x0a],
      ...[0xcc, 0xa9, 0xc9, 0xad, 0xca, 0xb3, 0xc6, 0xb7, 0xbc, 0xd3, 0xb9, 0xa4, 0x2c, 0x38, 0x30, 0x30, 0x30, 0x0a],
    ]);
    const [ours, theirs] = [await look(gb), await look(new TextEncoder().encode(line))];
    expect(told(ours)).toEqual(['CSV!2 p1 8000 万元 new']);
    expect(ours).toEqual(theirs);
  });

  test('of a workbook with macros nothing but the cells is read, and it is said', async () => {
    const book = bookOf({ name: '表', rows: ROWS });
    const plain = await readWorkbook(book);
    const { unzipSync } = await import('fflate');
    const parts: Record<string, Uint8Array | string> = { ...unzipSync(book) };
    const rels = new TextDecoder().decode(parts['xl/_rels/workbook.xml.rels'] as Uint8Array);
    parts['xl/_rels/workbook.xml.rels'] = rels.replace(
      '</Relationships>',
      '<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    );
    parts['xl/vbaProject.bin'] = Uint8Array.of(1, 2, 3);
    const read = await readWorkbook(zip(parts));
    expect(read).toEqual({ ...plain, macros: true });
    expect((await look(read)).notices).toEqual([{ kind: 'macros' }]);
  });
});

test('a long workbook is judged step by step and can be left at any of them', async () => {
  const known = county();
  const rows = Array.from({ length: 1000 }, (_, index): CellValue[] => [index + 1, `不认识的工程${index}`, index]);
  const workbook = await readWorkbook(bookOf({ name: '表', rows: [['截至2012年9月10日'], HEAD, ...rows] }));
  const [mapping] = proposeMappings(workbook, known).mappings;
  if (mapping === undefined) throw new Error('no mapping');
  const steps = [...judging(workbook, mapping, known, TODAY)];
  expect(steps).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
});

const outcomeOf = (file: Uint8Array, word: (read: Workbook) => unknown): Promise<unknown> =>
  readWorkbook(file).then(word, (error: unknown) => (error instanceof Error && 'refusal' in error ? 'refused' : error));

const RELS = (target: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;

function withoutWorkbook(): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/ETExtData', new Uint8Array(300).fill(7));
  return new Uint8Array(CFB.write(file, { type: 'array' }) as number[]);
}

/** An OLE2 file that holds a stream of this name. */
function ole(stream: string): Uint8Array {
  const file = new Uint8Array(2048);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.set(
    [...stream].flatMap((character) => [character.charCodeAt(0), 0]),
    1024,
  );
  return file;
}
