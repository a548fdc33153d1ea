import { expect, test } from 'vitest';
import { docx, p, refusalOf } from '../test/fixtures.ts';
import { MAX_BLOCKS, MAX_TABLE_CELLS } from './document-builder.ts';
import { extract } from './extract.ts';

const lines = async (body: string, more: { styles?: string; numbering?: string } = {}): Promise<string[]> =>
  (await extract(docx({ body, ...more }), '方案.docx')).text.trimEnd().split('\n');

const level = (ilvl: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const listed = (list: number, ilvl: number): string =>
  `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`;

test('automatic numbers stand in the text as Word prints them, restarting below each higher level', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'japaneseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>`;
  const body = [
    p('总体要求', listed(5, 0)),
    p('目标任务', listed(5, 0)),
    p('项目', listed(5, 1)),
    p('开工', listed(5, 2)),
    p('竣工', listed(5, 2)),
    p('平台', listed(5, 1)),
    p('征迁', listed(5, 2)),
    p('保障', listed(5, 0)),
    p('组织', listed(5, 1)),
  ];
  expect(await lines(body.join(''), { numbering })).toEqual([
    '一、总体要求',
    '二、目标任务',
    '（一）项目',
    '1.开工',
    '2.竣工',
    '（二）平台',
    '1.征迁',
    '三、保障',
    '（一）组织',
  ]);
});

test('a list may start anew, count legally or be bulleted', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}${level(2, 'bullet', '●')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>`;
  const body = [
    p('甲', listed(1, 0)),
    p('乙', listed(2, 0)),
    p('丙', listed(2, 0)),
    p('丁', listed(2, 1)),
    p('戊', listed(2, 2)),
  ];
  expect(await lines(body.join(''), { numbering })).toEqual(['一、甲', '十一、乙', '十二、丙', '12.1 丁', '戊']);
});

test('a heading style gives level and number, also through the style it is based on', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const styles = `<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="mine"><w:name w:val="大标题"/><w:basedOn w:val="a1"/></w:style>`;
  const document = await extract(
    docx({ body: p('目标', '<w:pStyle w:val="mine"/>') + p('正文'), styles, numbering }),
    'x',
  );
  expect(document.text).toBe('一、目标\n正文\n');
  expect(document.blocks).toEqual([
    { kind: 'paragraph', start: 0, end: 4, heading: 1 },
    { kind: 'paragraph', start: 5, end: 7 },
  ]);
});

test('insertions are read, deletions, hidden text, field codes and contents entries are not', async () => {
  const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const body = `<w:p>${run('完成')}<w:del w:id="1"><w:r><w:delText>150</w:delText></w:r></w:del><w:ins w:id="2">${run('162')}</w:ins>${run('亿元')}${run('秘', '<w:vanish/>')}<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
    <w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('前半')}</w:p><w:p>${run('后半')}</w:p>
    ${p('一、总体要求 3', '<w:pStyle w:val="t1"/>')}<w:p><w:moveFrom w:id="9">${run('旧处')}</w:moveFrom><w:moveTo w:id="8">${run('新处')}</w:moveTo></w:p>`;
  const styles = '<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style>';
  expect(await lines(body, { styles })).toEqual(['完成162亿元', '前半后半', '新处']);
});

test('a text box is read once, a tab and a soft line break keep their places', async () => {
  const box = `<w:txbxContent>${p('红头')}</w:txbxContent>`;
  const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>`;
  expect(await lines(body)).toEqual(['红头', '甲\t乙', '丙']);
});

test('a merged cell appears in every row and column it covers, with the span of its text', async () => {
  const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const body =
    p('任务分解表') +
    `<w:tbl>${tr(tc('指标', '<w:vMerge w:val="restart"/>'), tc('目标', '<w:gridSpan w:val="2"/>'))}${tr(tc('', '<w:vMerge/>'), tc('全年'), tc('百日'))}</w:tbl>`;
  const document = await extract(docx({ body }), 'x');
  expect(document.text).toBe('任务分解表\n指标\t目标\t\n\t全年\t百日\n');
  const rows = document.blocks.filter((block) => block.kind === 'row');
  const texts = rows.map((row) => row.cells.map((cell) => document.text.slice(cell.start, cell.end)));
  expect(texts).toEqual([
    ['指标', '目标', '目标'],
    ['指标', '全年', '百日'],
  ]);
  expect(rows.map(({ table, row, title }) => [table, row, title])).toEqual([
    [0, 0, '任务分解表'],
    [0, 1, '任务分解表'],
  ]);
});

test('a million paragraphs are refused once the limit is passed', async () => {
  const body = Array.from({ length: 1_000_000 }, (_, index) => `<w:p><w:r><w:t>第${index}段</w:t></w:r></w:p>`).join(
    '',
  );
  expect(await refusalOf(() => extract(docx({ body }), 'x'))).toMatchObject({
    kind: 'unreadable',
    reason: 'too-large',
    limit: `${MAX_BLOCKS} paragraphs and rows`,
  });
});

test('rows of few cells that claim to be wide are refused at the limit of cells', async () => {
  const row = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="250"/></w:tcPr>${p('甲')}</w:tc></w:tr>`;
  const body = `<w:tbl>${row.repeat(MAX_TABLE_CELLS / 250 + 1)}</w:tbl>`;
  expect(await refusalOf(() => extract(docx({ body }), 'x'))).toMatchObject({
    reason: 'too-large',
    limit: `${MAX_TABLE_CELLS} cells`,
  });
});
