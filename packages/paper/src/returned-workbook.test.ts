import { Refused } from '@gongjian/model';
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { annotateWorkbook, MAX_COPIED_BYTES } from './returned-workbook.ts';

async function theirs(change: (sheet: ExcelJS.Worksheet) => void = () => undefined): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('进度表', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(['项目名称', '累计完成']);
  sheet.addRow(['泰森', 8000]);
  sheet.addRow(['合计', { formula: 'SUM(B2:B2)', result: 8000 }]);
  sheet.mergeCells('A4:B4');
  sheet.getColumn(1).width = 33;
  change(sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const noteText = (cell: ExcelJS.Cell): string =>
  typeof cell.note === 'string' ? cell.note : (cell.note?.texts ?? []).map(({ text }) => text).join('');

test('the copy keeps their figures, formulas, merges and widths and adds comments and a light fill', async () => {
  const sheet = await opened(
    await annotateWorkbook(await theirs(), [{ sheet: '进度表', row: 2, column: 2, text: '低于上次 9000' }]),
  );
  expect(sheet.getCell('B2').value).toBe(8000);
  expect(sheet.getCell('B3').value).toMatchObject({ formula: 'SUM(B2:B2)', result: 8000 });
  expect(sheet.getCell('B4').isMerged).toBe(true);
  expect(sheet.getColumn(1).width).toBe(33);
  expect(noteText(sheet.getCell('B2'))).toContain('低于上次 9000');
  expect(sheet.getCell('B2').fill).toMatchObject({ type: 'pattern', fgColor: { argb: 'FFFFF2CC' } });
  expect(sheet.getCell('A2').fill?.type).not.toBe('pattern');
});

test('several notes of one cell stand together, below a comment that was there', async () => {
  const file = await theirs((sheet) => {
    sheet.getCell('B2').note = '本局已核';
  });
  const note = (text: string) => ({ sheet: '进度表', row: 2, column: 2, text });
  const text = noteText((await opened(await annotateWorkbook(file, [note('甲'), note('乙')]))).getCell('B2'));
  expect(text.indexOf('本局已核')).toBeGreaterThanOrEqual(0);
  expect(text.indexOf('甲')).toBeGreaterThan(text.indexOf('本局已核'));
  expect(text.indexOf('乙')).toBeGreaterThan(text.indexOf('甲'));
});

test('a note that looks like a formula stays a text', async () => {
  const sheet = await opened(
    await annotateWorkbook(await theirs(), [{ sheet: '进度表', row: 2, column: 1, text: '=1+1' }]),
  );
  expect(sheet.getCell('A2').value).toBe('泰森');
  expect(noteText(sheet.getCell('A2'))).toContain('=1+1');
});

test('a note of a sheet that is not there is refused', async () => {
  const work = annotateWorkbook(await theirs(), [{ sheet: '没有', row: 1, column: 1, text: 'x' }]);
  await expect(work).rejects.toMatchObject({ refusal: { kind: 'not-found', id: '没有' } });
});

test('a workbook too large to be copied is refused before it is opened', async () => {
  const parts = { ...unzipSync(await theirs()), 'xl/media/image1.bin': new Uint8Array(MAX_COPIED_BYTES) };
  await expect(annotateWorkbook(zipSync(parts), [])).rejects.toBeInstanceOf(Refused);
});

test('a CSV comes back as a workbook of its cells, texts that look like formulas kept as texts', async () => {
  const read = {
    format: 'csv' as const,
    sheets: [
      {
        name: 'CSV',
        merges: [],
        hiddenColumns: [],
        complete: true,
        rows: [{ row: 1, cells: [{ column: 2, kind: 'text' as const, value: '=cmd' }] }],
      },
    ],
  };
  const sheet = await opened(
    await annotateWorkbook(new Uint8Array(), [{ sheet: 'CSV', row: 1, column: 2, text: '不是数' }], read),
  );
  expect(sheet.getCell('B1').value).toBe('=cmd');
  expect(noteText(sheet.getCell('B1'))).toContain('不是数');
});

test('of a workbook of several sheets each gets its own remarks, and what a person formatted stays', async () => {
  const book = new ExcelJS.Workbook();
  for (const name of ['城关镇', '东山乡']) {
    const sheet = book.addWorksheet(name);
    sheet.addRow(['项目名称', '累计完成']);
    sheet.addRow(['泰森', 8000]);
    sheet.getCell('B2').numFmt = '#,##0.00';
    sheet.getCell('B2').font = { name: '仿宋', size: 14, bold: true };
    sheet.getCell('B2').border = { top: { style: 'double' } };
  }
  const notes = ['城关镇', '东山乡'].map((sheet) => ({ sheet, row: 2, column: 2, text: `${sheet}的批注` }));
  const copy = new ExcelJS.Workbook();
  await copy.xlsx.load((await annotateWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), notes)).slice().buffer);
  for (const sheet of copy.worksheets) {
    const cell = sheet.getCell('B2');
    expect(noteText(cell)).toContain(`${sheet.name}的批注`);
    expect(cell).toMatchObject({ numFmt: '#,##0.00', font: { name: '仿宋', size: 14, bold: true } });
    expect(cell.border.top?.style).toBe('double');
    expect(noteText(sheet.getCell('A2'))).toBe('');
  }
});

test('macros do not go back: the copy of an xlsm is a plain xlsx', async () => {
  const parts = unzipSync(await theirs());
  const text = (name: string): string => new TextDecoder().decode(parts[name]);
  const put = (name: string, content: string): void => {
    parts[name] = new TextEncoder().encode(content);
  };
  put('xl/vbaProject.bin', 'Sub AutoOpen()');
  put(
    '[Content_Types].xml',
    text('[Content_Types].xml')
      .replace('spreadsheetml.sheet.main+xml', 'x')
      .replace(
        'application/vnd.openxmlformats-officedocument.x',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      )
      .replace('</Types>', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
  );
  put(
    'xl/_rels/workbook.xml.rels',
    text('xl/_rels/workbook.xml.rels').replace(
      '</Relationships>',
      '<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    ),
  );
  const copy = unzipSync(
    await annotateWorkbook(zipSync(parts), [{ sheet: '进度表', row: 2, column: 2, text: '核对' }]),
  );
  expect(Object.keys(copy).filter((name) => /vba/i.test(name))).toEqual([]);
  const said = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'].map((name) =>
    new TextDecoder().decode(copy[name]),
  );
  expect(said.join('')).not.toMatch(/vba|macro/i);
});

test('an xls comes back as a workbook of its cells, with its merged and hidden ones', async () => {
  const read = {
    format: 'xls' as const,
    sheets: [
      {
        name: '表',
        rows: [
          { row: 1, cells: [{ column: 1, kind: 'text' as const, value: '进度' }] },
          {
            row: 2,
            hidden: true as const,
            cells: [
              { column: 1, kind: 'date' as const, value: '2012-09-08' },
              { column: 2, kind: 'percent' as const, value: 0.5 },
            ],
          },
        ],
        merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
        hiddenColumns: [3],
        complete: true,
      },
    ],
  };
  const sheet = await opened(
    await annotateWorkbook(new Uint8Array(0), [{ sheet: '表', row: 2, column: 2, text: '核对' }], read),
  );
  expect(sheet.getCell('B1').isMerged).toBe(true);
  expect(sheet.getCell('A2')).toMatchObject({ value: new Date('2012-09-08T00:00:00Z'), numFmt: 'yyyy-mm-dd' });
  expect(sheet.getCell('B2')).toMatchObject({ value: 0.5, numFmt: '0.00%' });
  expect([sheet.getRow(2).hidden, sheet.getColumn(3).hidden]).toEqual([true, true]);
  expect(noteText(sheet.getCell('B2'))).toContain('核对');
});
