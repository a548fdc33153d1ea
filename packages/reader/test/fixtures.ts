import { strToU8, type Zippable, zipSync } from 'fflate';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const S = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"`;

export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) files[name] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files);
}

function relationships(list: Readonly<Record<string, string>>): string {
  const items = Object.entries(list).map(
    ([target, type], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

export type DocxParts = {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly more?: Record<string, string | Uint8Array>;
};

export function docxParts({ body, styles, numbering, more }: DocxParts): Record<string, string | Uint8Array> {
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships({ 'word/document.xml': 'officeDocument' }),
    'word/_rels/document.xml.rels': relationships({ 'styles.xml': 'styles', 'numbering.xml': 'numbering' }),
    'word/document.xml': `${DECLARATION}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...(styles === undefined ? {} : { 'word/styles.xml': `${DECLARATION}<w:styles ${W}>${styles}</w:styles>` }),
    ...(numbering === undefined
      ? {}
      : { 'word/numbering.xml': `${DECLARATION}<w:numbering ${W}>${numbering}</w:numbering>` }),
    ...more,
  };
}

export function docx(parts: DocxParts): Uint8Array {
  return zip(docxParts(parts));
}

/** A paragraph of one run. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

type XlsxSheet = { readonly name: string; readonly xml: string; readonly state?: string };
export type XlsxParts = {
  readonly sheets: readonly XlsxSheet[];
  readonly strings?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
  readonly more?: Record<string, string | Uint8Array>;
};

export function xlsx({ sheets, strings, styles, date1904, more }: XlsxParts): Uint8Array {
  const targets = Object.fromEntries(sheets.map((_, index) => [`worksheets/sheet${index + 1}.xml`, 'worksheet']));
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
  );
  return zip({
    '_rels/.rels': relationships({ 'xl/workbook.xml': 'officeDocument' }),
    'xl/_rels/workbook.xml.rels': relationships({
      ...targets,
      'sharedStrings.xml': 'sharedStrings',
      'styles.xml': 'styles',
    }),
    'xl/workbook.xml': `${DECLARATION}<workbook ${S}>${date1904 === true ? '<workbookPr date1904="1"/>' : ''}<sheets>${listed.join('')}</sheets></workbook>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${DECLARATION}<worksheet ${S}>${xml}</worksheet>`,
      ]),
    ),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `${DECLARATION}<sst ${S}>${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `${DECLARATION}<styleSheet ${S}>${styles}</styleSheet>` }),
    ...more,
  });
}

export type PdfText = { readonly x: number; readonly y: number; readonly text: string };

/** A minimal PDF whose pages show `pages`; the font is not embedded, its ToUnicode map is the text layer. */
export function pdf(pages: readonly (readonly PdfText[])[], size = 16, trailer = ''): Uint8Array {
  const characters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const code = (character: string): string => (characters.indexOf(character) + 1).toString(16).padStart(4, '0');
  const hex = (text: string): string =>
    [...text].map((each) => each.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  const narrow = characters.flatMap((each, index) => (each.charCodeAt(0) < 0x100 ? [`${index + 1} [500]`] : []));
  const chunks = Array.from({ length: Math.ceil(characters.length / 100) }, (_, index) =>
    characters.slice(index * 100, index * 100 + 100),
  );
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${chunks.map((chunk) => `${chunk.length} beginbfchar\n${chunk.map((each) => `<${code(each)}> <${hex(each)}>`).join('\n')}\nendbfchar`).join('\n')}
endcmap end end`;
  const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const first = 7;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [${narrow.join(' ')}] /FontDescriptor 5 0 R >>`,
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(map),
    ...pages.flatMap((runs, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
      stream(
        runs
          .map(({ x, y, text }) => `BT /F ${size} Tf ${x} ${y} Td <${[...text].map(code).join('')}> Tj ET`)
          .join('\n'),
      ),
    ]),
  ];
  return pdfOf(objects, trailer);
}

export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.5\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0) & 0xff);
}

/** The refusal that a rejected promise or throwing function carries, for `expect`. */
export async function refusalOf(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error && 'refusal' in error) return error.refusal;
    throw error;
  }
  return undefined;
}
