import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PAGE } from './bulletin-page.ts';
import { FONTS } from './docx-parts.ts';
import { inspectionDocx } from './inspection-docx.ts';
import { composeInspectionPaper } from './inspection-paper.ts';
import { orderDocx } from './order-docx.ts';
import { composeOrderPaper } from './order-paper.ts';
import { stocktakeDocx } from './stocktake-docx.ts';
import { CAMPAIGN, FULL, INSPECTION, nameOf, orderPaper } from './testing-order.ts';
import { type Page, pagesOf } from './testing-pages.ts';
import { stocktakePaper } from './testing-stocktake.ts';
import { shippedTemplate } from './testing-template.ts';

/** Converts with LibreOffice and measures what is on the pages; points. */

const TWIPS = 20;
const LEFT = PAGE.left / TWIPS;
const RIGHT = (PAGE.width - PAGE.right) / TWIPS;
const TOP = PAGE.top / TWIPS;
const BOTTOM = (PAGE.height - PAGE.bottom) / TWIPS;
/** One sign may hang over the edge. */
const HANGING = PAGE.bodySize / 2 + 1;

const xmlOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
const order = (more: Parameters<typeof orderPaper>[0] = {}) => orderDocx(composeOrderPaper(orderPaper(more)));

function expectWithin(pages: readonly Page[]) {
  for (const { words } of pages)
    for (const { x, right, text } of words) {
      expect(x, text).toBeGreaterThan(LEFT - 1);
      expect(right, text).toBeLessThan(RIGHT + HANGING);
    }
}

describe.each(['blue', 'yellow', 'red'] as const)('an order that is %s', (colour) => {
  test('is one page within the type area, its signatures at the foot, its number outside', async () => {
    const pages = await pagesOf(await order({ colour }));
    expect(pages.length).toBe(1);
    expectWithin(pages);
    const [page] = pages;
    const body = page?.words.filter(({ y }) => y > TOP && y < BOTTOM) ?? [];
    expect(body.at(-1)?.text).toContain('日');
    expect(page?.text).toContain('签发单位（印章）');
    const number = page?.words.findLast(({ y }) => y > BOTTOM);
    expect(number?.x).toBeGreaterThan(300);
  });
});

test('an order has the margins of GB/T 9704 and names its fonts', async () => {
  const xml = xmlOf(await order());
  const [margins = ''] = /<w:pgMar [^>]*>/u.exec(xml) ?? [];
  const mm = (side: string) => Math.round((Number(RegExp(`w:${side}="(\\d+)"`, 'u').exec(margins)?.[1]) / 1440) * 25.4);
  expect([mm('top'), mm('bottom'), mm('left'), mm('right')]).toEqual([37, 35, 28, 26]);
  for (const font of [FONTS.title, FONTS.body, FONTS.heading]) expect(xml).toContain(`w:eastAsia="${font}"`);
});

test('of an order on which everything has happened no signature stands alone on a page', async () => {
  const replies = Array.from({ length: 6 }, (_, index) => ({
    on: `2012-09-0${index + 1}`,
    by: { id: 'f', name: '发改局填报岗' },
    text: '已组织评审，概算总额尚有分歧，'.repeat(4),
  }));
  const pages = await pagesOf(await order({ ...FULL, replies }));
  expect(pages.length).toBe(2);
  expectWithin(pages);
  expect(pages[1]?.text).toContain('办结日期');
  expect(pages[1]?.text).toContain('签收日期');
});

describe.each([
  ['Chinese', '长'.repeat(100)],
  ['unbroken Latin', 'W'.repeat(100)],
])('a %s name of 100 characters', (_, long) => {
  test('wraps in an order, and pushes nothing out of the page', async () => {
    const names = { unit: () => long, about: () => long };
    const plan = { number: 1, name: long, supervisedBy: long };
    const paper = composeOrderPaper({ ...orderPaper({ plan, text: long, mark: long }), names });
    const pages = await pagesOf(await orderDocx(paper));
    expectWithin(pages);
    expect(
      pages
        .map(({ text }) => text)
        .join('')
        .split(long.slice(0, 1)).length,
    ).toBeGreaterThan(600);
  });

  test('wraps in a supervision plan and in minutes', async () => {
    const inspection = { ...INSPECTION, name: long, supervisedBy: long };
    const names = { unit: () => long, about: () => long };
    expectWithin(
      await pagesOf(
        await inspectionDocx(
          composeInspectionPaper({ inspection, campaign: CAMPAIGN, template: shippedTemplate('inspection'), names }),
        ),
      ),
    );
    const minutes = stocktakePaper('minutes', 1, () => long);
    expectWithin(await pagesOf(await stocktakeDocx(minutes)));
  });
});

test('a supervision plan holds 22 lines of 28 characters, and ends with its signature', async () => {
  const inspection = { ...INSPECTION, content: '重大项目开工竣工、难题销号的节点完成情况。'.repeat(60) };
  const names = { unit: nameOf, about: (_of: string, id: string) => nameOf(id) };
  const pages = await pagesOf(
    await inspectionDocx(
      composeInspectionPaper({ inspection, campaign: CAMPAIGN, template: shippedTemplate('inspection'), names }),
    ),
  );
  expectWithin(pages);
  const lines = (page: Page | undefined) =>
    new Set(page?.words.filter(({ y }) => y > TOP && y < BOTTOM).map(({ y }) => Math.round(y / 2))).size;
  expect(lines(pages[1])).toBe(PAGE.lines);
  expect(pages.at(-1)?.text).toContain('县政府督查室2012年8月13日');
});
