import type { BulletinContent } from '@gongjian/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bulletinDocx } from './bulletin-docx.ts';
import { PAGE } from './bulletin-page.ts';
import { printNumber } from './figure-print.ts';
import { composePaper } from './paper-compose.ts';
import { exampleInput } from './testing-bulletin.ts';
import { fontsOf, type Line, linesOn, type Office, openOffice, pagesOf, TWIPS, textOf } from './testing-office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function convert(name: string, content: BulletinContent): Promise<string> {
  return (await office.convert({ [name]: await bulletinDocx(content) }))[name] ?? '';
}

/** Lines within 版心, without the running head and the page number. */
async function bodyOn(pdf: string, page: number): Promise<Line[]> {
  const lines = await linesOn(pdf, page);
  return lines.filter(({ y }) => y > PAGE.top / TWIPS && y < (PAGE.height - PAGE.bottom) / TWIPS);
}

describe('the pages of a bulletin in LibreOffice', () => {
  const content = composePaper(exampleInput());
  let pdf = '';
  beforeAll(async () => {
    pdf = await convert('example', content);
  });

  test('the first page holds the masthead, the judgement and all five sections; the annexes begin on the second', async () => {
    const first = await textOf(pdf, '-f', '1', '-l', '1');
    for (const words of [
      '中北县百日攻坚旬报',
      '第4期（示例数据）',
      '2012年9月9日',
      content.title,
      '五、下步节点。',
      '数据来源',
    ]) {
      expect(first).toContain(words);
    }
    expect(first).not.toContain('目标进度及亮灯情况表');
    expect((await bodyOn(pdf, 2))[0]?.text).toContain('附件1');
    expect(await pagesOf(pdf)).toBeLessThanOrEqual(9);
  });

  test('stays within 22 lines and within the type area', async () => {
    const lines = await bodyOn(pdf, 1);
    const hanging = PAGE.bodySize / 2;
    expect(lines.length).toBeLessThanOrEqual(PAGE.lines);
    for (const { x, right, text } of lines) {
      expect(x, text).toBeGreaterThan(PAGE.left / TWIPS - 1);
      expect(right, text).toBeLessThan((PAGE.width - PAGE.right) / TWIPS + hanging + 1);
    }
  });

  test('prints every figure, each once more with its origin, and 报送发 on the last page', async () => {
    const text = await textOf(pdf);
    for (const figure of content.figures) expect(text, figure.label).toContain(printNumber(figure));
    expect(await textOf(pdf, '-f', String(await pagesOf(pdf)))).toMatch(/报：.*送：.*发：/u);
  });

  test('is set in stand-ins of the simplified Chinese face, embedded', async () => {
    const fonts = await fontsOf(pdf);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/\+(Noto(Sans|Serif)CJK|Fandol).*yes yes yes/u);
  });
});

test('a page of plain text holds 22 lines of 28 characters', async () => {
  const content = composePaper(exampleInput());
  const runs = ['攻'.repeat(PAGE.lines * PAGE.characters * 2)];
  const pdf = await convert('plain', { ...content, blocks: [{ kind: 'paragraph', runs }] });
  const lines = await bodyOn(pdf, 2);
  expect(lines.map(({ text }) => text.length)).toEqual(Array.from({ length: PAGE.lines }, () => PAGE.characters));
});

test.each([
  ['long names', (name: string) => (name + '长'.repeat(120)).slice(0, 120)],
  ['names of Latin words and digits', (name: string) => `${name} Block 1234 of Zone 5678`],
  ['rare characters', (name: string) => `${name}垚喆珺`],
])('the first page holds the whole text with %s', async (label, names) => {
  const pdf = await convert(label.replaceAll(' ', '-'), composePaper(exampleInput({ names })));
  expect(await textOf(pdf, '-f', '1', '-l', '1')).toContain('数据来源');
  expect((await bodyOn(pdf, 2))[0]?.text).toContain('附件1');
});
