import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bulletinDocx } from './bulletin-docx.ts';
import { composePaper } from './paper-compose.ts';
import { exampleInput } from './testing-bulletin.ts';

async function xmlOf(input = exampleInput()): Promise<(name: string) => string> {
  const entries = unzipSync(await bulletinDocx(composePaper(input)));
  return (name) => strFromU8(entries[name] ?? new Uint8Array());
}

describe('the .docx of a bulletin', () => {
  test('is the same bytes for the same content, on any day and in any order', async () => {
    const content = composePaper(exampleInput());
    const first = await bulletinDocx(content);
    await bulletinDocx(composePaper(exampleInput({ rounding: 'truncate' })));
    expect(Buffer.compare(first, await bulletinDocx(content))).toBe(0);
  });

  test('names the fonts of official papers and ships none', async () => {
    const xml = await xmlOf();
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312']) {
      expect(xml('word/document.xml').includes(`w:eastAsia="${font}"`), font).toBe(true);
    }
    expect(Object.keys(unzipSync(await bulletinDocx(composePaper(exampleInput())))).join()).not.toMatch(/fonts\//u);
  });

  test('sets 22 lines of 579 twips on A4 within 156 × 225 mm, and no document grid', async () => {
    const document = (await xmlOf())('word/document.xml');
    for (const set of ['<w:pgSz w:w="11906" w:h="16838"', 'w:top="2098"', 'w:line="579" w:lineRule="exact"']) {
      expect(document.includes(set), set).toBe(true);
    }
    expect(document.includes('<w:docGrid')).toBe(false);
  });

  test('repeats the head of a table on every page', async () => {
    expect((await xmlOf())('word/document.xml').match(/<w:tblHeader/gu)).toHaveLength(5);
  });

  test('carries the day of the bulletin, never that of its making', async () => {
    const core = (await xmlOf())('docProps/core.xml');
    expect(core.match(/20\d\d-\d\d-\d\dT[\d:]+Z/gu)).toEqual(['2012-09-09T00:00:00Z', '2012-09-09T00:00:00Z']);
  });

  test('takes markup and formulas in names as text', async () => {
    const names = (name: string) => `${name}</w:t><w:instrText>=1+1`;
    const document = (await xmlOf(exampleInput({ names })))('word/document.xml');
    expect(document.includes('&lt;/w:t&gt;&lt;w:instrText&gt;=1+1')).toBe(true);
    expect(document.includes('<w:instrText>=1+1')).toBe(false);
  });
});
