import type { StocktakePaper } from '@gongjian/model';
import { expect, test } from 'vitest';
import { stocktakeDocx } from './stocktake-docx.ts';
import { composeStocktakePaper } from './stocktake-paper.ts';
import { pagesOf } from './testing-pages.ts';
import { campaign, nameOf, stocktakePaper as paper, stocktake } from './testing-stocktake.ts';
import { shippedTemplate } from './testing-template.ts';

/** Converts with LibreOffice and reads what is on the pages. */

async function pages(content: StocktakePaper): Promise<string[]> {
  return (await pagesOf(await stocktakeDocx(content))).map(({ text }) => text);
}

test('the minutes name who decided what, by when, with the figures as known at the opening', async () => {
  const [first = '', ...annexes] = await pages(paper('minutes'));
  for (const words of [
    '中北县百日攻坚调度会纪要',
    '百日攻坚第一次调度会',
    '时间：2012年8月24日',
    '主持：县领导B',
    '出席：县领导E、河口镇、发改局',
    '会议过问承诺2项：已改期1项，在办1项',
    '截至2012年8月22日',
    '实到外资（完成2150万美元，目标7200万美元，较攻坚曲线−10.4个百分点）',
    '（一）8月31日前批复县人民医院迁建初步设计和概算。（责任：发改局；时限：2012年8月31日）',
    '台账截至第2711号，数据截至2012年8月22日',
  ])
    expect(first).toContain(words);
  expect(first).not.toContain('承诺办理情况表');
  const rest = annexes.join('');
  for (const words of ['附件1', '8月25日', '8月28日', '附件4', '议定事项任务分解表', '分送：县领导B、县领导E'])
    expect(rest).toContain(words);
});

test('the agenda opens with last time’s commitments', async () => {
  const [first = ''] = await pages(paper('agenda'));
  expect(first).toContain('一、逐项过问承诺。在办承诺2项：已改期1项，在办1项');
  expect(first.indexOf('逐项过问承诺')).toBeLessThan(first.indexOf('研究难题'));
  expect(first).toContain('中北县百日攻坚调度会议程');
});

test('many commitments run over pages with the head repeated, none cut off', async () => {
  const all = await pages(paper('minutes', 40));
  const heads = all.filter((page) => page.includes('原定时限')).length;
  expect(heads).toBeGreaterThan(2);
  const text = all.join('');
  for (const row of [1, 17, 40, 80]) expect(text).toContain(`${row}河口镇`);
});

test('the same content gives the same bytes, and a draft says so', async () => {
  const once = await stocktakeDocx(paper('minutes'));
  expect([...(await stocktakeDocx(paper('minutes')))]).toEqual([...once]);
  const draft = composeDraft();
  expect(draft.draft).toBe(true);
});

function composeDraft(): StocktakePaper {
  const open = { ...stocktake, state: 'open' as const };
  return composeStocktakePaper({
    kind: 'minutes',
    template: shippedTemplate('minutes'),
    campaign,
    stocktake: open,
    agenda: stocktake.agenda ?? { day: '2012-08-24', commitments: [], problems: [], targets: [], decisions: [] },
    commitments: [],
    leaderName: nameOf,
    unitName: nameOf,
  });
}
