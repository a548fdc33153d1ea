import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type PdfText, pdf, pdfOf, refusalOf } from '../test/fixtures.ts';
import { extract } from './extract.ts';
import { MAX_PAGES } from './pdf.ts';
import { MAX_PDF_INFLATED_BYTES } from './pdf-streams.ts';

/** Lays out lines of 28 characters in 16 point as an official paper does: two characters of indent, full lines. */
function page(paragraphs: readonly string[], number: number): PdfText[] {
  const runs: PdfText[] = [];
  let y = 780;
  for (const paragraph of paragraphs) {
    for (let at = 0; at < paragraph.length; ) {
      const count = at === 0 ? 26 : 28;
      runs.push({ x: at === 0 ? 72 + 32 : 72, y, text: paragraph.slice(at, at + count) });
      at += count;
      y -= 29;
    }
  }
  return [...runs, { x: 280, y: 40, text: `— ${number} —` }];
}

const LONG =
  '到活动结束时全县固定资产投资要确保完成一百六十二亿元以上其中工业投资九十五亿元以上重大实施项目开工四十项竣工十五项前期项目完成十项。';

test('hard-wrapped Chinese lines become paragraphs again and page numbers go', async () => {
  const document = await extract(pdf([page(['一、目标任务', LONG, '二、工作重点'], 1), page([LONG], 2)]), '方案.pdf');
  expect(document.text).toBe(`一、目标任务\n${LONG}\n二、工作重点\n${LONG}\n`);
  expect(document.format).toBe('pdf');
});

test('a paragraph goes on over the end of a page', async () => {
  const [first = [], second = []] = [page([LONG.slice(0, 26 + 28)], 1), page([], 2)];
  const rest = { x: 72, y: 780, text: LONG.slice(26 + 28) };
  const document = await extract(pdf([first, [rest, ...second]]), 'x');
  expect(document.text).toBe(`${LONG}\n`);
});

test('columns that stand apart become cells of a table row', async () => {
  const row = (y: number, ...texts: string[]): PdfText[] =>
    texts.map((text, index) => ({ x: 72 + index * 150, y, text }));
  const document = await extract(
    pdf([[...row(700, '任务分解'), ...row(670, '指标', '全年计划'), ...row(640, '工业投资', '105')]]),
    'x',
  );
  expect(document.text).toBe('任务分解\n指标\t全年计划\n工业投资\t105\n');
  expect(document.blocks.map((block) => (block.kind === 'row' ? [block.row, block.title] : block.kind))).toEqual([
    'paragraph',
    [0, '任务分解'],
    [1, '任务分解'],
  ]);
});

test('a PDF of pictures only is refused as having no text layer', async () => {
  expect(await refusalOf(() => extract(pdf([[], []]), 'scan.pdf'))).toEqual({
    kind: 'unreadable',
    reason: 'no-text-layer',
    where: 'scan.pdf',
  });
});

test('a PDF with a password is refused as encrypted', async () => {
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >> /ID [<00> <00>]`;
  expect(await refusalOf(() => extract(pdf([page([LONG], 1)], 16, encrypt), 'x'))).toMatchObject({
    reason: 'encrypted',
  });
});

test('a PDF of too many pages is refused before any is read', async () => {
  const pages = Array.from({ length: MAX_PAGES + 1 }, () => [{ x: 72, y: 700, text: '甲' }]);
  expect(await refusalOf(() => extract(pdf(pages), 'x'))).toEqual({
    kind: 'unreadable',
    reason: 'too-large',
    where: `${MAX_PAGES + 1} pages`,
    limit: `${MAX_PAGES} pages`,
  });
});

test('short lines of a list stay lines, and a title that runs over the pages goes', async () => {
  const list = (number: number): PdfText[] => [
    { x: 72, y: 800, text: '中北县百日攻坚资料' },
    ...['泰森食品加工', '淡海软件产业园', `月明门窗${number}期`].map((text, index) => ({
      x: 72,
      y: 700 - index * 29,
      text,
    })),
    { x: 280, y: 40, text: `- ${number} -` },
  ];
  const document = await extract(pdf([list(1), list(2), list(3)]), 'x');
  expect(document.text).toBe([1, 2, 3].map((each) => `泰森食品加工\n淡海软件产业园\n月明门窗${each}期\n`).join(''));
});

test('an unindented heading after a full line begins a paragraph of its own', async () => {
  const full = LONG.slice(0, 26);
  const lines = [
    { x: 104, y: 780, text: full },
    { x: 72, y: 751, text: '二、工作重点' },
    { x: 72, y: 722, text: LONG.slice(0, 28) },
    { x: 72, y: 693, text: '续行。' },
  ];
  expect((await extract(pdf([lines]), 'x')).text).toBe(`${full}\n二、工作重点\n${LONG.slice(0, 28)}续行。\n`);
});

test('forms that call each other ten times, level below level, are left at the limit of runs', async () => {
  const levels = 9;
  const calls = '/X Do '.repeat(10);
  const stream = (resources: string, content: string): string =>
    `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${resources} >> /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const first = 6;
  const file = pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X ${first} 0 R >> >> /Contents 4 0 R >>`,
    `<< /Length ${calls.length} >>\nstream\n${calls}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Array.from({ length: levels }, (_, index) => stream(`/XObject << /X ${first + index + 1} 0 R >>`, calls)),
    stream('/Font << /F 5 0 R >>', 'BT /F 9 Tf 1 1 Td (a) Tj 30 40 Td (b) Tj ET'),
  ]);
  expect(await refusalOf(() => extract(file, 'x'))).toMatchObject({ reason: 'too-large', where: 'page 1' });
});

test('a caller whose patience is over is told so', async () => {
  const refusal = await refusalOf(() => extract(pdf([page([LONG], 1)]), 'x', { signal: AbortSignal.abort() }));
  expect(refusal).toEqual({ kind: 'unreadable', reason: 'too-slow', where: 'PDF' });
});

test('a broken PDF is refused as malformed', async () => {
  expect(await refusalOf(() => extract(pdf([page([LONG], 1)]).subarray(0, 40), 'x'))).toMatchObject({
    reason: 'malformed',
  });
});

test('an older PDF that refers to a character map needs it brought', async () => {
  const content = 'BT /F 16 Tf 72 700 Td <cfeebfc6cdb6d7cacdea> Tj ET';
  const file = pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> /Contents 6 0 R >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [5 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]);
  expect(await refusalOf(() => extract(file, 'x'))).toEqual({
    kind: 'unreadable',
    reason: 'encoding',
    where: 'PDF: GBK-EUC-H',
  });
  const { readFile } = await import('node:fs/promises');
  const { createRequire } = await import('node:module');
  const folder = new URL('cmaps/', `file://${createRequire(import.meta.url).resolve('pdfjs-dist/package.json')}`);
  const characterMap = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await readFile(new URL(`${name}.bcmap`, folder)));
  expect((await extract(file, 'x', { characterMap })).text).toBe('项科投资完\n');
});

test('a stream that inflates beyond the limit is refused before pdf.js sees it, also packed twice', async () => {
  const bomb = deflateSync(deflateSync(new Uint8Array(MAX_PDF_INFLATED_BYTES + 1)));
  const binary = Array.from(bomb, (byte) => String.fromCharCode(byte)).join('');
  const file = pdfOf([
    '<< /Type /Catalog >>',
    `<< /Length ${bomb.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${binary}\nendstream`,
  ]);
  expect(file.length).toBeLessThan(100_000);
  expect(await refusalOf(() => extract(file, 'x'))).toEqual({
    kind: 'unreadable',
    reason: 'bomb',
    where: 'PDF',
    limit: `${MAX_PDF_INFLATED_BYTES} bytes`,
  });
});
