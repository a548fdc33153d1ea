import type { StocktakePaper, SupervisionPaper } from '@gongjian/model';
import { readMarks } from '@gongjian/reader';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkBulletin } from './bulletin-check.ts';
import { inspectionDocx } from './inspection-docx.ts';
import { composeInspectionPaper } from './inspection-paper.ts';
import { orderDocx } from './order-docx.ts';
import { composeOrderPaper } from './order-paper.ts';
import { recheckOwn, recordOf } from './recheck.ts';
import { stocktakeDocx } from './stocktake-docx.ts';
import { CAMPAIGN, FULL, INSPECTION, nameOf, orderPaper } from './testing-order.ts';
import { stocktakePaper } from './testing-stocktake.ts';
import { shippedTemplate } from './testing-template.ts';

const names = { unit: nameOf, about: (_of: string, id: string) => nameOf(id) };
const order = composeOrderPaper(orderPaper({ ...FULL, basis: 'calendar', due: '2012-09-15' }));
const PAPERS: readonly (readonly [string, SupervisionPaper | StocktakePaper, Uint8Array])[] = [
  ['督办单', order, await orderDocx(order)],
  ...(await Promise.all(
    (['agenda', 'minutes'] as const).map(async (kind) => {
      const paper = stocktakePaper(kind);
      return [kind, paper, await stocktakeDocx(paper)] as const;
    }),
  )),
  ...(await Promise.all(
    [['zhongbei'], Array.from({ length: 30 }, (_, index) => `u${index}`)].map(async (units) => {
      const paper = composeInspectionPaper({
        inspection: { ...INSPECTION, units },
        campaign: CAMPAIGN,
        template: shippedTemplate('inspection'),
        names,
      });
      return [`督查方案（${units.length}）`, paper, await inspectionDocx(paper)] as const;
    }),
  )),
];

function recheck(bytes: Uint8Array) {
  const document = readMarks(bytes);
  if (document === undefined) throw new Error('no record in the file');
  return recheckOwn(document, recordOf(document), undefined);
}

/** The file with another last digit in one bookmark, and what stands there then. */
function withOtherDigit(bytes: Uint8Array, name: string, text: string): { bytes: Uint8Array; other: string } {
  const other = text.replace(/\d(?!.*\d)/u, (digit) => String((Number(digit) + 1) % 10));
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const start = xml.indexOf(`w:name="${name}"`);
  const changed = xml.slice(0, start) + xml.slice(start).replace(`>${text}<`, `>${other}<`);
  return { bytes: zipSync({ ...parts, 'word/document.xml': strToU8(changed) }), other };
}

describe.each(PAPERS)('%s read back from its file', (_, paper, bytes) => {
  test('holds nothing that contradicts, and as many figures as it was made with', () => {
    expect(checkBulletin(paper)).toEqual([]);
    const found = recheck(bytes);
    expect(found).toMatchObject({ kind: 'own', contradictions: [], intact: true });
    expect(found.figures).toBeGreaterThan(2);
    expect(found.figures).toBeLessThanOrEqual(paper.figures.length);
  });

  test('tells another digit in any of its figures, wherever it is printed', () => {
    const marks = readMarks(bytes)?.marks ?? [];
    expect(marks.length).toBeGreaterThan(3);
    for (const { name, text } of marks) {
      const { bytes: changed, other } = withOtherDigit(bytes, name, text);
      const found = recheck(changed);
      expect(found.contradictions.map(({ printed }) => printed)).toEqual([other]);
      expect(found.intact).toBe(false);
    }
  });
});

test('the due day of an order is made again from the day of issue and the days given', () => {
  const paper = composeOrderPaper(orderPaper({ basis: 'calendar', due: '2012-09-15' }));
  const due = paper.figures.find(({ id }) => id === 'due');
  expect(due).toMatchObject({ formula: 'day', parts: ['on', 'within'] });
  const later = paper.figures.map((figure) => (figure === due ? { ...figure, value: figure.value + 1 } : figure));
  expect(checkBulletin({ ...paper, figures: later })).toMatchObject([
    { left: '办理时限', right: '签发日期 + 办理天数', tolerance: 0 },
  ]);
});

test('a number that somebody typed has no figure: changed, its paragraph is named, and nothing else', async () => {
  const paper = composeOrderPaper(orderPaper({ text: '剩余11户未签约，缺口320万元' }));
  const parts = unzipSync(await orderDocx(paper));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const bytes = (to: string) => zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace('剩余11户', to)) });
  expect(recheck(bytes('剩余11户'))).toMatchObject({ intact: true });
  expect(recheck(bytes('剩余1户'))).toMatchObject({
    contradictions: [],
    intact: false,
    changed: ['剩余1户未签约，缺口320万元'],
    missing: 1,
  });
});
