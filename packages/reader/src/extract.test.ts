import { deflateRawSync } from 'node:zlib';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docx, docxParts, p, refusalOf, xlsx, zip } from '../test/fixtures.ts';
import { extract } from './extract.ts';
import { MAX_FILE_BYTES } from './file-kind.ts';
import { MAX_DEPTH, MAX_PART_BYTES } from './xml.ts';
import { crc32, MAX_ENTRIES, MAX_INFLATED_BYTES, MAX_RATIO, openZip } from './zip.ts';

const TEXT = '关于开展百日攻坚活动的实施方案\n一、目标任务。固定资产投资完成162亿元，工业投资95亿元。\n';
const refused = (bytes: Uint8Array, name = '方案.docx'): Promise<unknown> => refusalOf(() => extract(bytes, name));

function gb18030(text: string): Uint8Array {
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from(
    [...text].flatMap((each) => (each.charCodeAt(0) < 0x80 ? [each.charCodeAt(0)] : (codes.get(each) ?? [0x3f]))),
  );
}

function utf16(text: string, big: boolean, mark: boolean): Uint8Array {
  const units = (mark ? `\uFEFF${text}` : text).split('');
  return Uint8Array.from(
    units.flatMap((unit) => {
      const code = unit.charCodeAt(0);
      return big ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
    }),
  );
}

test.each([
  ['utf-8', new TextEncoder().encode(TEXT)],
  ['utf-8', new TextEncoder().encode(`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`)],
  ['gb18030', gb18030(TEXT)],
  ['utf-16le', utf16(TEXT, false, true)],
  ['utf-16be', utf16(TEXT, true, true)],
  ['utf-16le', utf16(TEXT, false, false)],
  ['utf-16be', utf16(TEXT, true, false)],
])('a text in %s simply works', async (encoding, bytes) => {
  const document = await extract(bytes, '方案.txt');
  expect(document).toMatchObject({ format: 'txt', encoding, text: TEXT });
  expect(document.blocks.map(({ start, end }) => TEXT.slice(start, end))).toEqual(TEXT.trimEnd().split('\n'));
});

test('a text in Big5 is told from GB18030', async () => {
  const bytes = Uint8Array.of(
    0xa4,
    0x40,
    0xa1,
    0x42,
    0xa4,
    0xa4,
    0xa4,
    0x6a,
    0xa4,
    0x48,
    0xa5,
    0xc1,
    0xa1,
    0x41,
    0xa4,
    0xa3,
    0xa6,
    0xb3,
    0xaa,
    0xba,
    0xa1,
    0x43,
  );
  expect(await extract(bytes, 'x.txt')).toMatchObject({ encoding: 'big5', text: '一、中大人民，不有的。' });
});

test('any Chinese text with a few common words survives GB18030', async () => {
  const hanzi = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));
  await fc.assert(
    fc.asyncProperty(fc.array(hanzi, { minLength: 1, maxLength: 20 }), async (rare) => {
      const text = `项目建设的投资完成情况，在全县的重大项目中${rare.join('')}已开工的有一百个。`;
      const document = await extract(gb18030(text), 'x');
      expect([document.encoding, document.text]).toEqual(['gb18030', text]);
    }),
    { numRuns: 30 },
  );
});

test('bytes that are no text are refused', async () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 104729) & 0xff);
  expect(await refused(noise, 'x.txt')).toMatchObject({ kind: 'unreadable' });
  const controls = Uint8Array.from({ length: 4000 }, (_, index) => (index * 31) % 29);
  expect(await refused(controls, 'x.txt')).toMatchObject({ kind: 'unreadable' });
});

test('no file of random bytes ends in anything but a document or a refusal', async () => {
  const starts = [[], [0x50, 0x4b, 3, 4], [...'%PDF-1.4\n'].map((each) => each.charCodeAt(0))];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
      const bytes = Uint8Array.from([...start, ...rest]);
      const refusal = await refused(bytes);
      if (refusal !== undefined) expect(refusal).toMatchObject({ kind: 'unreadable' });
    }),
    { numRuns: 200 },
  );
});

test('a docx of a common library reads back with headings and tables', async () => {
  const row = (...cells: string[]): TableRow =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const children = [
    new Paragraph({ text: '一、目标', heading: HeadingLevel.HEADING_1 }),
    new Paragraph('固定资产投资162亿元'),
    new Table({ rows: [row('指标', '目标'), row('工业投资', '95')] }),
  ];
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const document = await extract(new Uint8Array(bytes), '任何名字');
  expect(document.text).toBe('一、目标\n固定资产投资162亿元\n指标\t目标\n工业投资\t95\n');
  expect(document.blocks[0]).toMatchObject({ heading: 1 });
});

test('each visible sheet of an xlsx is a table; hidden sheets, rows and columns stay out', async () => {
  const cell = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const xml = `<cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1">${cell('A1', '指标')}</row><row r="2">${cell('B2', '全年')}${cell('C2', '内部')}${cell('D2', '百日')}</row><row r="3" hidden="1">${cell('A3', '不看')}</row><row r="9">${cell('A9', '工业投资')}<c r="B9"><v>105.6</v></c><c r="D9" s="1"><v>0.9</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:D1"/></mergeCells>`;
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs>';
  const document = await extract(
    xlsx({
      sheets: [
        { name: '任务表', xml },
        { name: '草稿', xml, state: 'hidden' },
      ],
      styles,
    }),
    'x',
  );
  expect(document.text).toBe('指标\t\t\n\t全年\t百日\n工业投资\t105.6\t90%\n');
  const [, second] = document.blocks;
  expect(second).toMatchObject({ kind: 'row', table: 0, row: 1, title: '任务表' });
  expect(second?.kind === 'row' && second.cells.map(({ start, end }) => document.text.slice(start, end))).toEqual([
    '指标',
    '全年',
    '百日',
  ]);
});

test('what a file is shows in its content, never in its name', async () => {
  expect((await extract(docx({ body: p('甲') }), '方案.pdf')).format).toBe('docx');
  expect(await refused(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0))).toEqual({
    kind: 'unreadable',
    reason: 'unknown-format',
    where: 'PNG',
  });
  expect(await refused(zip({ 'a.txt': 'x' }))).toEqual({ kind: 'unreadable', reason: 'unknown-format', where: 'zip' });
  expect(
    await refused(new TextEncoder().encode('<html><table><tr><td>162亿元</td></tr></table></html>'), '表.xls'),
  ).toMatchObject({ reason: 'unknown-format' });
});

test('nothing, an old format, a password and an overlong file are refused as such', async () => {
  const ole = (content: string): Uint8Array =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Uint8Array(600),
      ...utf16(content, false, false),
    ]);
  expect(await refused(new Uint8Array())).toEqual({ kind: 'unreadable', reason: 'empty' });
  expect(await refused(ole('WordDocument'), '方案.doc')).toEqual({ kind: 'unreadable', reason: 'old-format' });
  expect(await refused(ole('EncryptedPackage'))).toEqual({ kind: 'unreadable', reason: 'encrypted' });
  expect(await refused(new Uint8Array(MAX_FILE_BYTES + 1))).toEqual({
    kind: 'unreadable',
    reason: 'too-large',
    limit: '20 MB',
  });
  expect(await refused(docx({ body: '<w:p/>' }))).toMatchObject({ reason: 'empty' });
});

/** A zip of one deflated entry whose directory may lie about size and checksum. */
function craftedZip(
  name: string,
  content: Uint8Array,
  lie: { inflated?: number; crc?: number; flags?: number } = {},
): Uint8Array {
  const packed = deflateRawSync(content);
  const nameBytes = new TextEncoder().encode(name);
  const header = (directory: boolean): number[] => {
    const bytes = new DataView(new ArrayBuffer(directory ? 46 : 30));
    bytes.setUint32(0, directory ? 0x02014b50 : 0x04034b50, true);
    const at = directory ? 8 : 6;
    bytes.setUint16(at, lie.flags ?? 0, true);
    bytes.setUint16(at + 2, 8, true);
    bytes.setUint32(at + 8, lie.crc ?? crc32(content), true);
    bytes.setUint32(at + 12, packed.length, true);
    bytes.setUint32(at + 16, lie.inflated ?? content.length, true);
    bytes.setUint16(at + 20, nameBytes.length, true);
    return [...new Uint8Array(bytes.buffer), ...nameBytes];
  };
  const local = header(false);
  const directory = header(true);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, 1, true);
  end.setUint16(10, 1, true);
  end.setUint32(12, directory.length, true);
  end.setUint32(16, local.length + packed.length, true);
  const file = new Uint8Array(local.length + packed.length + directory.length + 22);
  file.set(local, 0);
  file.set(packed, local.length);
  file.set(directory, local.length + packed.length);
  file.set(new Uint8Array(end.buffer), local.length + packed.length + directory.length);
  return file;
}

test('an honest bomb is refused by its directory alone, before anything is inflated', async () => {
  const bomb = craftedZip('_rels/.rels', new Uint8Array(1000), { inflated: 1_000_000_000 });
  expect(await refused(bomb)).toEqual({
    kind: 'unreadable',
    reason: 'bomb',
    where: '_rels/.rels',
    limit: `${MAX_INFLATED_BYTES} bytes`,
  });
  const uniform = craftedZip('a', new Uint8Array(100_000_000));
  expect(await refused(uniform)).toMatchObject({ reason: 'bomb', limit: `${MAX_RATIO}:1` });
});

test('a lying bomb is stopped where it passes what it declared', async () => {
  const bomb = craftedZip('_rels/.rels', new Uint8Array(50_000_000), { inflated: 5000 });
  let inflated = 0;
  const opened = openZip(bomb);
  const entry = opened.find('_rels/.rels');
  const refusal = await refusalOf(
    () =>
      entry &&
      opened.inflate(entry, (chunk) => {
        inflated += chunk.length;
        return false;
      }),
  );
  expect(refusal).toEqual({ kind: 'unreadable', reason: 'bomb', where: '_rels/.rels', limit: '5000 bytes declared' });
  expect(inflated).toBeLessThanOrEqual(5000);
});

test('a part too long to be read is refused by what it declares', async () => {
  let state = 1;
  const noise = Uint8Array.from({ length: 600_000 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
  expect(await refused(craftedZip('_rels/.rels', noise, { inflated: MAX_PART_BYTES + 1 }))).toEqual({
    kind: 'unreadable',
    reason: 'too-large',
    where: '_rels/.rels',
    limit: `${MAX_PART_BYTES} bytes`,
  });
});

test('a part that is spelt in another case than where it is referred to is found', async () => {
  const { 'word/document.xml': document = '', ...rest } = docxParts({ body: p('正文') });
  expect((await extract(zip({ ...rest, 'word/Document.xml': document }), 'x')).text).toBe('正文\n');
});

test('an archive within the archive stays closed', async () => {
  const parts = docxParts({
    body: p('正文'),
    more: { 'word/embeddings/inner.zip': craftedZip('inner', new Uint8Array(9), { inflated: 1_000_000_000 }) },
  });
  expect((await extract(zip(parts), 'x')).text).toBe('正文\n');
});

test('too many entries, a truncated file, a wrong checksum and an encrypted entry are refused', async () => {
  expect(
    await refused(zip(Object.fromEntries(Array.from({ length: MAX_ENTRIES + 1 }, (_, index) => [`f${index}`, ''])))),
  ).toMatchObject({ reason: 'bomb', limit: `${MAX_ENTRIES} entries` });
  const whole = docx({ body: p('甲乙丙') });
  expect(await refused(whole.subarray(0, whole.length - 30))).toMatchObject({ reason: 'malformed' });
  expect(await refused(craftedZip('_rels/.rels', new TextEncoder().encode('<a/>'), { crc: 1 }))).toMatchObject({
    reason: 'malformed',
    where: '_rels/.rels: checksum',
  });
  expect(await refused(craftedZip('_rels/.rels', new TextEncoder().encode('<a/>'), { flags: 1 }))).toMatchObject({
    reason: 'encrypted',
  });
});

test('a zip cut or altered anywhere gives its document or a refusal', async () => {
  const whole = docx({ body: p('固定资产投资162亿元') });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 4, max: whole.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, flip) => {
        const altered = whole.slice();
        altered[at] = (altered[at] ?? 0) ^ flip;
        const refusal = await refused(altered);
        if (refusal !== undefined) expect(refusal).toMatchObject({ kind: 'unreadable' });
        const cut = await refused(whole.slice(0, at));
        expect(cut).toMatchObject({ kind: 'unreadable' });
      },
    ),
    { numRuns: 150 },
  );
});

test('entities of the document itself are refused before they grow or reach out', async () => {
  const laughs =
    '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="w"><w:body>&b;</w:body></w:document>';
  const outside =
    '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body>&f;</w:body></w:document>';
  for (const xml of [laughs, outside]) {
    expect(await refused(zip({ ...docxParts({ body: '' }), 'word/document.xml': xml }))).toMatchObject({
      kind: 'unreadable',
      reason: 'external-entity',
    });
  }
});

test('elements nested beyond the limit and broken XML are refused with their place', async () => {
  const deep = '<w:sdt>'.repeat(MAX_DEPTH) + '</w:sdt>'.repeat(MAX_DEPTH);
  expect(await refused(docx({ body: deep }))).toMatchObject({ reason: 'malformed', limit: `${MAX_DEPTH} levels` });
  expect(await refused(docx({ body: '<w:p></w:r>' }))).toMatchObject({
    reason: 'malformed',
    where: expect.stringMatching(/^word\/document\.xml:\d+:\d+$/),
  });
});
