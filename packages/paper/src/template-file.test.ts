import { Refused } from '@gongjian/model';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { composePaper } from './paper-compose.ts';
import { checkTemplateFile } from './template-file.ts';
import { bulletinFilling, fillTemplateFile } from './template-fill.ts';
import { exampleInput } from './testing-bulletin.ts';
import { templateParagraph as p, templateDocx } from './testing-template.ts';

const OWN = [
  p('{{报头}}'),
  p('{{期', '号}}　{{日期}}'),
  p('{{标题}}'),
  p('{{正文}}'),
  p('{{附表}}'),
  p('{{数据由来}}'),
];
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const external = (type: string) =>
  `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId9" Type="urn:x/${type}" Target="file:///C:/x.dotm" TargetMode="External"/></Relationships>`;

function refusalOf(paragraphs: readonly string[], more: Readonly<Record<string, string>> = {}) {
  try {
    checkTemplateFile(templateDocx(paragraphs, more), 'ten-day', 'series');
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

describe('the places of a county’s own .docx', () => {
  test('are taken as they stand, also where Word cut them into runs', () => {
    expect(refusalOf(OWN)).toBeUndefined();
  });

  test('an unknown one is told with its part, its paragraph and the text around it', () => {
    expect(refusalOf([...OWN, p('责任编辑：{{编', '辑}}（电话）')])).toEqual({
      kind: 'template',
      faults: [
        {
          fault: 'unknown',
          place: '编辑',
          part: 'word/document.xml',
          paragraph: 7,
          around: '责任编辑：{{编辑}}（电话）',
        },
      ],
    });
  });

  test('a brace without its other, a block in a line, a block twice and one that is needed are told too', () => {
    const faults = [
      p('{{报头'),
      p('以下：{{正文}}'),
      p('{{数据由来}}'),
      p('{{附表}}'),
      p('{{附表}}'),
      p('{{期号}}{{日期}}'),
    ];
    expect(refusalOf(faults)).toMatchObject({
      faults: [
        { fault: 'broken', place: '{{', paragraph: 1 },
        { fault: 'misplaced', place: '正文', paragraph: 2 },
        { fault: 'twice', place: '附表', paragraph: 5 },
        { fault: 'missing', place: '标题' },
      ],
    });
  });

  test('a block in a header is out of place, words are not', () => {
    const header = (text: string) => ({ 'word/header1.xml': `<w:hdr>${p(text)}</w:hdr>` });
    expect(refusalOf(OWN, header('{{报头}}'))).toBeUndefined();
    expect(refusalOf(OWN, header('{{正文}}'))).toMatchObject({
      faults: [{ fault: 'misplaced', part: 'word/header1.xml', paragraph: 1 }],
    });
  });
});

describe('what a county’s own .docx may not bring along', () => {
  test.each([
    ['macro', { 'word/vbaProject.bin': 'x' }],
    [
      'macro',
      {
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      },
    ],
    ['control', { 'word/activeX/activeX1.xml': '<x/>' }],
    ['embedded', { 'word/embeddings/oleObject1.bin': 'x' }],
    ['external', { 'word/_rels/document.xml.rels': external('image') }],
    [
      'field',
      { 'word/footer1.xml': '<w:ftr><w:instrText>INCLUDE</w:instrText><w:instrText>TEXT "c:/x"</w:instrText></w:ftr>' },
    ],
    ['field', { 'word/footer1.xml': '<w:ftr><w:fldSimple w:instr="DDEAUTO cmd"/></w:ftr>' }],
  ])('%s: %o', (what, more) => {
    expect(refusalOf(OWN, more)).toMatchObject({ kind: 'unsafe-file', what, part: Object.keys(more)[0] });
  });

  test('entities are refused', () => {
    expect(refusalOf(OWN, { 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' })).toMatchObject({
      reason: 'external-entity',
      where: 'word/styles.xml',
    });
  });

  test('the link to the template it was made from is taken out, and that is said', () => {
    const more = {
      'word/settings.xml': '<w:settings><w:attachedTemplate r:id="rId9"/><w:zoom/></w:settings>',
      'word/_rels/settings.xml.rels': external('attachedTemplate'),
    };
    const { bytes, dropped } = checkTemplateFile(templateDocx(OWN, more), 'ten-day', 'series');
    expect(dropped).toEqual(['word/_rels/settings.xml.rels']);
    const text = Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('');
    expect(text).not.toContain('dotm');
    expect(text).toContain('<w:settings><w:zoom/></w:settings>');
  });

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['no zip', strToU8('PK nothing'), 'not-docx'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'not-docx'],
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(21_000_000) }), 'bomb'],
    ['a file too large', new Uint8Array(1_000_001), 'too-large'],
  ])('%s', (_, bytes, reason) => {
    expect(() => checkTemplateFile(bytes, 'ten-day', 'series')).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ kind: 'unreadable', reason }) }),
    );
  });
});

describe('a paper written into it', () => {
  const written = async (content: ReturnType<typeof composePaper>) => {
    const { bytes } = checkTemplateFile(templateDocx(OWN), 'ten-day', 'series');
    const docx = await fillTemplateFile(bytes, bulletinFilling(content));
    return { docx, xml: strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()) };
  };

  test('holds head, text, tables and origins, leaves no place open, and comes out the same again', async () => {
    const content = composePaper(exampleInput());
    const { docx, xml } = await written(content);
    for (const words of [content.masthead, '第4期', '一、投资。', '附件1　目标进度及亮灯情况表', '数据由来'])
      expect(xml).toContain(words);
    expect(xml).not.toMatch(/\{\{|\}\}|gongjian:/u);
    expect(xml.match(/<w:p[ >]/gu)?.length).toBe(xml.match(/<\/w:p>/gu)?.length);
    expect((await written(content)).docx).toEqual(docx);
  });

  test('a name with braces in it is printed as it is, and never taken for a place', async () => {
    const { xml } = await written(composePaper(exampleInput({ names: (name) => `${name}{{标题}}<w:p>` })));
    expect(xml).toContain('{{标题}}&lt;w:p&gt;');
  });
});
