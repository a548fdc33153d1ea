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
