import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { figureIndex, printRuns } from './figure-print.ts';
import { inspectionDocx } from './inspection-docx.ts';
import { composeInspectionPaper } from './inspection-paper.ts';
import { orderDocx } from './order-docx.ts';
import { composeOrderPaper } from './order-paper.ts';
import { CAMPAIGN, FULL, INSPECTION, nameOf, ORDER, orderPaper } from './testing-order.ts';
import { shippedTemplate } from './testing-template.ts';

const row = (input: ReturnType<typeof orderPaper>, label: string) => {
  const paper = composeOrderPaper(input);
  const figures = figureIndex(paper);
  return paper.rows
    .find((one) => one.label === label)
    ?.lines.map((line) => printRuns(line, figures))
    .join('/');
};
const textOf = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/gu, '');

describe('the form of an order', () => {
  test('says the due day and how its days were counted', () => {
    expect(row(orderPaper(), '办理时限')).toBe('2012年9月19日（10个工作日）');
    expect(row(orderPaper({ within: undefined, basis: 'calendar' }), '办理时限')).toBe('2012年9月19日（按自然日计）');
    expect(row(orderPaper(FULL), '办理时限')).toBe('2012年9月19日（10个工作日，原定2012年9月12日）');
  });

  test('names the light that it comes from with rule, version and day', () => {
    expect(row(orderPaper(FULL), '事项来源')).toBe(
      '批示：县领导G批示/亮灯：绿源光伏组件项目 ▲ 滞后（2012年9月4日，攻坚通用规则1.0版）',
    );
  });

  test('names the order before, or why it begins at its colour', () => {
    const previous = { ...ORDER, number: 1 };
    expect(row(orderPaper({ colour: 'yellow' }, previous), '前序单')).toBe('督办〔2012〕1号（蓝色提醒）');
    expect(row(orderPaper(FULL), '前序单')).toBe('无（特事特办：汛期安全）');
  });

  test('leaves room for what has not happened, and the right to object is told before there is a conclusion', () => {
    expect(
      composeOrderPaper(orderPaper())
        .rows.filter(({ lines }) => lines.length === 0)
        .map(({ label }) => label),
    ).toEqual(['办理情况', '延期申请', '督查结论', '办结日期']);
    expect(row(orderPaper(), '异议与复核')).toContain('30日内申请复核');
  });

  test('tells what was answered, extended, concluded, objected to and decided, each with its day', () => {
    const paper = orderPaper(FULL);
    expect(row(paper, '办理情况')).toBe('2012年9月8日　已组织评审。佐证：评审会纪要。　发改局填报岗');
    expect(row(paper, '延期申请')).toContain(
      '延至2012年9月19日，上级审批：概算待上级核定。同意，攻坚办，2012年9月10日',
    );
    expect(row(paper, '督查结论')).toBe('2012年9月20日　未达到完成标志。未见批复。　督查一岗，已反馈县发展和改革局');
    expect(row(paper, '异议与复核')).toContain('2012年9月24日复核决定（变更）：经核对文号属实。　督查二岗');
    expect(row(paper, '办结日期')).toBe('2012年9月25日　同意办结');
  });
});

describe('the .docx of an order', () => {
  test.each([
    ['blue', '◇ 蓝色提醒', '1F4E79'],
    ['yellow', '△ 黄色警告', '8A5A00'],
    ['red', '□ 红色限期', 'C00000'],
  ] as const)('says %s in word and shape, and shows it', async (colour, words, ink) => {
    const bytes = await orderDocx(composeOrderPaper(orderPaper({ colour })));
    expect(textOf(bytes)).toContain(`级别：${words}`);
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain(`w:val="${ink}"`);
  });

  test('is the same bytes for the same order, and takes markup in texts as text', async () => {
    const paper = composeOrderPaper(orderPaper({ text: '</w:t>\u202e\n第二行' }));
    const [first, second] = [await orderDocx(paper), await orderDocx(paper)];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(textOf(first)).toContain('&lt;/w:t&gt; 第二行');
  });
});

describe('the .docx of a supervision plan', () => {
  const paperOf = (units: string[]) =>
    inspectionDocx(
      composeInspectionPaper({
        inspection: { ...INSPECTION, units },
        campaign: CAMPAIGN,
        template: shippedTemplate('inspection'),
        names: { unit: nameOf, about: (_of, id) => nameOf(id) },
      }),
    );

  test('names basis, scope, days and the right of review', async () => {
    const text = textOf(await paperOf(['zhongbei']));
    for (const words of [
      '督查方案〔2012〕1号',
      '县长于2012年8月13日决定（领导小组第1次会议纪要）。',
      '范围：中北县及其所属单位。',
      '2012年8月15日至2012年11月8日',
      '自收到申请之日起30日内作出复核决定，参与作出结论的人员回避',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('附件');
  });

  test('puts a long list of units on a page of its own', async () => {
    const text = textOf(await paperOf(Array.from({ length: 30 }, (_, index) => `单位${index + 1}`)));
    expect(text).toContain('等30个单位（名单附后）');
    expect(text).toContain('附件　督查范围单位名单');
    expect(text.slice(text.indexOf('附件'))).toContain('单位30');
  });
});
