import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ArchiveFile } from './archive-files.ts';
import { csvOf } from './csv.ts';
import { fileName, numberedName } from './file-name.ts';
import { escapeHtml, linkTo, tableHtml } from './html.ts';
import { tablesXlsx } from './xlsx.ts';
import { zipped } from './zip.ts';

/** Names that Windows does not take, with anything before an ending. */
const WINDOWS = /[<>:"/\\|?*\p{Cc}]|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|[. ]$/iu;

describe('file names', () => {
  it('are safe on Windows whatever a thing is called, and never longer than 60 characters', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 150 }), fc.string({ maxLength: 150 })), (text) => {
        const name = fileName(text);
        expect(name).not.toMatch(WINDOWS);
        expect([...name].length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(61);
        expect(name).toBe(name.normalize('NFC'));
        expect(fileName(name)).toBe(name);
      }),
    );
  });

  it.each([
    ['淡海软件产业园首期168亩用地未批', '淡海软件产业园首期168亩用地未批'],
    ['../../etc/passwd', 'etc passwd'],
    ['CON', '_CON'],
    ['aux.txt', '_aux.txt'],
    ['a'.repeat(100), 'a'.repeat(60)],
    ['甲'.repeat(100), '甲'.repeat(60)],
    ['...', '无名'],
    ['名称\u202e反向', '名称 反向'],
  ])('%s → %s', (text, name) => {
    expect(fileName(text)).toBe(name);
  });

  it('stay apart by their number where two are the same once cut', () => {
    const long = '某项目'.repeat(40);
    expect(numberedName(0, `${long}一期`)).not.toBe(numberedName(1, `${long}二期`));
  });
});

describe('tables', () => {
  it('go into a workbook as offices print it, every figure as exact as it was, and no text as a formula', async () => {
    const table = {
      name: '目标',
      columns: [{ title: '目标' }, { title: '完成', unit: '亿元', figure: true as const }],
      rows: [{ cells: ['=1+1', 120.96] }, { cells: ['工业投资', undefined] }, { cells: ['外资', 7] }],
    };
    const about = { name: '百日攻坚', office: '攻坚办', day: '2012-11-08', seq: 42, sample: true };
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(await tablesXlsx([table], about)).buffer);
    const sheet = book.getWorksheet('目标');
    const cells = (row: number) => [1, 2].map((column) => sheet?.getCell(row, column).value);
    expect(cells(1)[0]).toBe('百日攻坚目标');
    expect(cells(3)).toEqual(['目标', '完成\n（亿元）']);
    expect(sheet?.getCell(4, 1)).toMatchObject({ type: ExcelJS.ValueType.String, value: '=1+1', numFmt: '@' });
    expect([cells(4)[1], cells(5)[1], cells(6)[1]]).toEqual([120.96, '—', 7]);
    expect(sheet?.getCell(6, 2).numFmt).toMatch(/^0\.00/);
    expect(sheet?.pageSetup.printTitlesRow).toBe('3:3');
  });

  const table = (cells: (string | number | undefined)[]) => ({ columns: [{ title: '项目' }], rows: [{ cells }] });

  it.each(['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', '  =1', '＝1', '\r=cmd'])('no formula comes from %j', (text) => {
    const [, line = ''] = csvOf(table([text])).split('\r\n', 2);
    expect(line.replace(/^"/u, '')).toMatch(/^'/u);
  });

  it('figures stay figures, also below zero; what is quoted comes back', () => {
    expect(csvOf(table([-2, undefined, '说"好",行\n二']))).toBe('\u{feff}项目\r\n-2,,"说""好"",行\n二"\r\n');
  });

  it('a page takes no markup from a name', () => {
    const html = tableHtml(
      { columns: [{ title: '<b>' }], rows: [{ cells: ['<script>alert(1)</script>'] }] },
      'index.html',
    );
    expect(html).not.toMatch(/<script|<b>/u);
    expect(escapeHtml(`"'&`)).toBe('&quot;&#39;&amp;');
    expect(linkTo('项目/001-a b.html', 'x', '清单/目标.html')).toBe(
      `<a href="../${encodeURIComponent('项目')}/001-a%20b.html">x</a>`,
    );
  });
});

it('the zip holds every file as it was given, under its name in UTF-8', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  async function* files(): AsyncGenerator<ArchiveFile> {
    yield { path: '目标/001-固定资产投资.html', chunks: [bytes('一'), bytes('二')] };
    yield { path: '空.txt', chunks: [] };
  }
  const chunks = await Array.fromAsync(zipped(files()));
  const found = unzipSync(new Uint8Array(Buffer.concat(chunks)));
  expect(Object.entries(found).map(([path, content]) => [path, strFromU8(content)])).toEqual([
    ['目标/001-固定资产投资.html', '一二'],
    ['空.txt', ''],
  ]);
});

it('a fault while a file is made is told, and no whole zip comes out of it', async () => {
  async function* files(): AsyncGenerator<ArchiveFile> {
    yield { path: 'a.txt', chunks: [new Uint8Array(1)] };
    throw new Error('disk');
  }
  await expect(Array.fromAsync(zipped(files()))).rejects.toThrow('disk');
});
