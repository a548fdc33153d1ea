import type { WorkbookCell } from '@gongjian/model';
import { Workbook as ExcelWorkbook } from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docx, p, refusalOf, xlsx } from '../test/fixtures.ts';
import { extract } from './extract.ts';
import { MAX_SHEETS, readWorkbook } from './workbook.ts';
import { dayOfSerial, formatOfCode } from './workbook-formats.ts';
import { MAX_CELLS, MAX_MERGES, MAX_USED_ROWS } from './workbook-sheet.ts';
import { MAX_CELL_CHARACTERS } from './workbook-strings.ts';
import { MAX_MERGED_ROWS } from './workbook-text.ts';

const sheetOf = async (xml: string, more: { strings?: string; styles?: string; date1904?: boolean } = {}) => {
  const { sheets } = await readWorkbook(xlsx({ sheets: [{ name: '表', xml }], ...more }));
  return sheets[0];
};
const cellsOf = async (cells: string, more = {}): Promise<readonly WorkbookCell[] | undefined> =>
  (await sheetOf(`<sheetData><row r="1">${cells}</row></sheetData>`, more))?.rows[0]?.cells;

test('shared, inline and rich strings, booleans, errors and escapes read as Excel shows them', async () => {
  const strings =
    '<si><r><t>累计</t></r><r><t xml:space="preserve"> 完成</t></r><rPh sb="0" eb="1"><t>lei</t></rPh></si>';
  const cells =
    '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>甲_x000D_乙</t></is></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c><c r="E1" s="3"/>';
  expect(await cellsOf(cells, { strings })).toEqual([
    { column: 1, kind: 'text', value: '累计 完成' },
    { column: 2, kind: 'text', value: '甲\n乙' },
    { column: 3, kind: 'boolean', value: true },
    { column: 4, kind: 'error', value: '#REF!' },
  ]);
});

test('of a formula the stored value is taken and marked; it is never run', async () => {
  expect(
    await cellsOf(
      '<c r="A1"><f>1+1</f><v>7</v></c><c r="B1" t="str"><f>HYPERLINK("http://x")</f><v>=cmd|x</v></c><c r="C1"><f>A1</f></c>',
    ),
  ).toEqual([
    { column: 1, kind: 'number', value: 7, formula: true },
    { column: 2, kind: 'text', value: '=cmd|x', formula: true },
  ]);
});

test('the number format tells dates, percents and units', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="0.00&quot;亿元&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="10"/><xf numFmtId="177"/></cellXfs>';
  expect(
    await cellsOf(
      '<c r="A1" s="1"><v>41160.75</v></c><c r="B1" s="2"><v>0.353</v></c><c r="C1" s="3"><v>1.2</v></c><c r="D1"><v>41160</v></c>',
      { styles },
    ),
  ).toEqual([
    { column: 1, kind: 'date', value: '2012-09-08' },
    { column: 2, kind: 'percent', value: 0.353 },
    { column: 3, kind: 'number', value: 1.2, shownUnit: '亿元' },
    { column: 4, kind: 'number', value: 41160 },
  ]);
});

test('both date systems count from their own first day, and 29 February 1900 never was', () => {
  expect([dayOfSerial(1, false), dayOfSerial(59, false), dayOfSerial(60, false), dayOfSerial(61, false)]).toEqual([
    '1900-01-01',
    '1900-02-28',
    undefined,
    '1900-03-01',
  ]);
  expect([dayOfSerial(0, true), dayOfSerial(41160 - 1462, true)]).toEqual(['1904-01-01', '2012-09-08']);
  expect(dayOfSerial(-1, false)).toBeUndefined();
});

test.each([
  ['yyyy-mm-dd', 'date'],
  ['m"月"d"日"', 'date'],
  ['[$-804]yyyy/m/d;@', 'date'],
  ['h:mm', 'number'],
  ['[h]:mm:ss', 'number'],
  ['0.0%', 'percent'],
  ['#,##0.00_ ', 'number'],
  ['General', 'number'],
  ['"day"0', 'number'],
  ['[Red]-0', 'number'],
])('the format %s shows a %s', (code, shows) => {
  expect(formatOfCode(code).shows).toBe(shows);
});

test('hidden sheets, rows and columns and merged ranges are told', async () => {
  const sheet = await sheetOf(
    '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="2" hidden="1"><c r="A2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A2:B3"/></mergeCells>',
  );
  expect(sheet).toEqual({
    name: '表',
    rows: [{ row: 2, hidden: true, cells: [{ column: 1, kind: 'number', value: 1 }] }],
    merges: [{ top: 2, left: 1, bottom: 3, right: 2 }],
    hiddenColumns: [2, 3],
    complete: true,
  });
});

test('a million empty rows under a claimed full dimension leave no trace', async () => {
  const rows = Array.from({ length: 1_000_000 }, (_, index) =>
    index === 500_000 ? `<row r="${index + 1}"><c r="B${index + 1}"><v>7</v></c></row>` : `<row r="${index + 1}"/>`,
  );
  const sheet = await sheetOf(
    `<dimension ref="A1:XFD1048576"/><sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
  );
  expect(sheet?.rows).toEqual([{ row: 500_001, cells: [{ column: 2, kind: 'number', value: 7 }] }]);
});

test('beyond the row limit the reading stops and says so', async () => {
  const rows = Array.from(
    { length: MAX_USED_ROWS * 2 },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`,
  );
  const sheet = await sheetOf(`<sheetData>${rows.join('')}<broken`);
  expect([sheet?.rows.length, sheet?.complete]).toEqual([MAX_USED_ROWS, false]);
});

test('rows, cells and merges outside a sheet are refused with their place', async () => {
  for (const xml of [
    '<sheetData><row r="1048577"/></sheetData>',
    '<sheetData><row r="0"/></sheetData>',
    '<sheetData><row r="1"><c r="ZZZ1"/></row></sheetData>',
    '<mergeCells><mergeCell ref="B2:A1"/></mergeCells>',
  ]) {
    expect(await refusalOf(() => sheetOf(xml))).toMatchObject({
      kind: 'unreadable',
      reason: 'malformed',
      where: expect.stringContaining('表: '),
    });
  }
});

test('sheets, cells, merged ranges and texts beyond their limits are refused, naming the limit', async () => {
  const limitOf = async (work: () => Promise<unknown>): Promise<unknown> => {
    const refusal = await refusalOf(work);
    expect(refusal).toMatchObject({ kind: 'unreadable', reason: 'too-large' });
    return refusal instanceof Object && 'limit' in refusal ? refusal.limit : undefined;
  };
  const sheets = Array.from({ length: MAX_SHEETS + 1 }, (_, index) => ({ name: `表${index}`, xml: '<sheetData/>' }));
  expect(await limitOf(() => readWorkbook(xlsx({ sheets })))).toBe(`${MAX_SHEETS} sheets`);
  const merges = Array.from({ length: MAX_MERGES + 1 }, (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`);
  expect(await limitOf(() => sheetOf(`<mergeCells>${merges.join('')}</mergeCells>`))).toBe(
    `${MAX_MERGES} merged ranges`,
  );
  const width = Math.ceil(MAX_CELLS / (MAX_USED_ROWS - 1));
  const row = '<c><v>1</v></c>'.repeat(width);
  const rows = Array.from(
    { length: MAX_USED_ROWS - 1 },
    (_, index) => `<row r="${index + 1}" ht="${(index * 7919) % 99991}">${row}</row>`,
  );
  expect(await limitOf(() => sheetOf(`<sheetData>${rows.join('')}<row>${row}</row></sheetData>`))).toBe(
    `${MAX_CELLS} cells`,
  );
  const long = `<c r="A1" t="inlineStr"><is><t>${'长'.repeat(MAX_CELL_CHARACTERS * 2 + 1)}</t></is></c>`;
  expect(await limitOf(() => cellsOf(long))).toBe(`${MAX_CELL_CHARACTERS} characters in a cell`);
});

test('ranges that overlap without end are refused instead of multiplied', async () => {
  const columns = '<col min="1" max="16384" hidden="1"/>'.repeat(3);
  expect(await refusalOf(() => sheetOf(`<cols>${columns}</cols>`))).toMatchObject({ reason: 'malformed' });
  const rows = Array.from({ length: 1000 }, (_, index) => `<row r="${index + 1}"><c><v>${index}</v></c></row>`);
  const merges = '<mergeCell ref="A1:B1000"/>'.repeat(MAX_MERGED_ROWS / 1000 + 1);
  const xml = `<sheetData>${rows.join('')}</sheetData><mergeCells>${merges}</mergeCells>`;
  expect(await refusalOf(() => extract(xlsx({ sheets: [{ name: '表', xml }] }), 'x'))).toMatchObject({
    reason: 'too-large',
    limit: `${MAX_MERGED_ROWS} rows in merged ranges`,
  });
});

test('a CSV in UTF-8 or GB18030 is one sheet of texts, quotation marks and line breaks kept', async () => {
  const text = '项目代码,项目名称,累计完成\n0012,"甲,""一期""",1200\n,,\n0013,"乙\n二",\n';
  const workbook = await readWorkbook(new TextEncoder().encode(`\uFEFF${text}`));
  expect(workbook).toMatchObject({ format: 'csv', encoding: 'utf-8' });
  expect(workbook.sheets[0]?.rows.map(({ row, cells }) => [row, ...cells.map(({ value }) => value)])).toEqual([
    [1, '项目代码', '项目名称', '累计完成'],
    [2, '0012', '甲,"一期"', '1200'],
    [4, '0013', '乙\n二'],
  ]);
  // 项目,投资 and 甲,1200 in GB18030
  const bytes = Uint8Array.of(
    0xcf,
    0xee,
    0xc4,
    0xbf,
    0x2c,
    0xcd,
    0xb6,
    0xd7,
    0xca,
    0x0a,
    0xbc,
    0xd7,
    0x2c,
    0x31,
    0x32,
    0x30,
    0x30,
  );
  expect((await readWorkbook(bytes)).sheets[0]?.rows[0]?.cells.map(({ value }) => value)).toEqual(['项目', '投资']);
});

test('what is no workbook is refused as one', async () => {
  expect(await refusalOf(() => readWorkbook(docx({ body: p('甲') })))).toEqual({
    kind: 'unreadable',
    reason: 'unknown-format',
    where: 'Word',
  });
  expect(await refusalOf(() => sheetOf('<sheetData/>'))).toMatchObject({ reason: 'empty' });
});

test('what exceljs writes reads back equal', async () => {
  const day = fc.integer({ min: 61, max: 80_000 }).map((serial) => dayOfSerial(serial, false) ?? '');
  const text = fc
    .string({ unit: fc.constantFrom(...'甲乙丙AB <&>"\'=+-@1，。'), minLength: 1, maxLength: 12 })
    .filter((each) => each.trim() !== '');
  const cell = fc.oneof(
    text.map((value): WorkbookCell => ({ column: 0, kind: 'text', value })),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((value): WorkbookCell => ({ column: 0, kind: 'number', value: value === 0 ? 0 : value })),
    fc.boolean().map((value): WorkbookCell => ({ column: 0, kind: 'boolean', value })),
    day.map((value): WorkbookCell => ({ column: 0, kind: 'date', value })),
  );
  const grid = fc.array(fc.array(fc.option(cell, { nil: undefined }), { maxLength: 6 }), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(grid, async (rows) => {
      const expected = rows.flatMap((cells, row) => {
        const used = cells.flatMap((each, column) => (each === undefined ? [] : [{ ...each, column: column + 1 }]));
        return used.length === 0 ? [] : [{ row: row + 1, cells: used }];
      });
      fc.pre(expected.length > 0);
      const book = new ExcelWorkbook();
      const sheet = book.addWorksheet('表');
      for (const { row, cells } of expected) {
        for (const { column, kind, value } of cells) {
          sheet.getCell(row, column).value = kind === 'date' ? new Date(`${value}T00:00:00Z`) : value;
          if (kind === 'date') sheet.getCell(row, column).numFmt = 'yyyy-mm-dd';
        }
      }
      const read = await readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()));
      expect(read.sheets[0]?.rows).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
