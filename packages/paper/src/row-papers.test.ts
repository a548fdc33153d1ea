import type { PaperTemplate } from '@gongjian/model';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inspectionFilling } from './inspection-docx.ts';
import { composeInspectionPaper } from './inspection-paper.ts';
import { composeOrderPaper } from './order-paper.ts';
import { stocktakeFilling } from './stocktake-docx.ts';
import { composeStocktakePaper } from './stocktake-paper.ts';
import { checkTemplateFile } from './template-file.ts';
import { type Filling, fillTemplateFile } from './template-fill.ts';
import { CAMPAIGN, INSPECTION, nameOf, orderPaper } from './testing-order.ts';
import { stocktakeInput, stocktakePaper } from './testing-stocktake.ts';
import { templateParagraph as p, shippedTemplate, templateDocx } from './testing-template.ts';

type Part = PaperTemplate['parts'][number];
const part = (text: string, heading?: string): Part => ({ level: 1, text, ...(heading && { heading }) });

const order = (parts: Part[]) =>
  composeOrderPaper({ ...orderPaper({ units: [] }), template: { ...shippedTemplate('order'), parts } });
const inspection = (parts?: Part[], units = INSPECTION.units) => {
  const template = shippedTemplate('inspection');
  return composeInspectionPaper({
    inspection: { ...INSPECTION, units },
    campaign: CAMPAIGN,
    names: { unit: nameOf, about: (_of, id) => nameOf(id) },
    template: { ...template, parts: parts ?? template.parts },
  });
};

describe('rows of an order by its template', () => {
  test('stand in its order and under its headings; one without heading goes on in the row above', () => {
    const { rows } = order([part('{{督办事项}}', '事由'), part('请{{承办单位}}办理。'), part('{{完成标志}}', '标志')]);
    expect(rows).toEqual([
      { label: '事由', lines: [['初步设计未批复。'], ['请', '县发展和改革局', '办理。']] },
      { label: '标志', lines: [['批复文件。']] },
    ]);
  });

  test('one that says nothing is left out, one that is written in by hand stays with its room', () => {
    const { rows } = order([part('{{配合单位}}', '配合单位'), part('{{督查结论}}', '结论'), part('{{前序单}}')]);
    expect(rows).toEqual([{ label: '结论', lines: [['无']], fill: 2 }]);
  });
});

test('sections of a plan are numbered on where one is left out', () => {
  const { rows, figures } = inspection([
    part('{{督查内容}}', '一、内容'),
    part('', '二、'),
    part('{{督查范围}}', '三、范围'),
  ]);
  expect(rows.map(({ label }) => label)).toEqual(['一、内容', '二、范围']);
  expect(figures.map(({ id }) => id)).toEqual(['approved']);
});

test('tables of minutes are numbered as the template has them, and the text names them so', () => {
  const { template, ...input } = stocktakeInput('minutes');
  const paper = composeStocktakePaper({
    ...input,
    template: { ...template, tables: ['{{议定事项表}}', '{{难题表}}'], facts: [part('{{主持人}}', '召集')] },
  });
  const tables = paper.blocks.flatMap((block) => (block.kind === 'table' ? [block.title] : []));
  expect(tables).toEqual(['附件1　议定事项任务分解表', '附件2　需要协调的难题']);
  const text = JSON.stringify(paper.blocks);
  expect(text).toContain('（附件2）');
  expect(text).not.toContain('（附件1）');
  expect(paper.facts).toEqual([{ name: '召集', runs: ['县领导B'] }]);
});

describe('in a county’s own .docx', () => {
  const own = (places: string[]) => templateDocx(places.map((place) => p(place)));
  const written = async (bytes: Uint8Array, filling: Filling) => {
    const docx = await fillTemplateFile(bytes, filling);
    expect(await fillTemplateFile(bytes, filling)).toEqual(docx);
    return strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/gu, '');
  };

  test('a plan stands with its long list of units', async () => {
    const places = ['{{标题}}', '{{发文字号}}', '{{正文}}', '{{署名}}　{{日期}}', '{{附表}}'];
    const { bytes } = checkTemplateFile(own(places), 'inspection', 'sheet');
    const units = Array.from({ length: 30 }, (_, index) => `单位${index + 1}`);
    const text = await written(bytes, inspectionFilling(inspection(undefined, units)));
    for (const words of ['督查方案〔2012〕1号', '一、督查依据', '等30个单位', '附件　督查范围单位名单', '单位30'])
      expect(text).toContain(words);
  });

  test.each(['agenda', 'minutes'] as const)('%s stand with their facts, tables and origins', async (kind) => {
    const places = ['{{报头}}', '{{日期}}', '{{标题}}', '{{正文}}', '{{附表}}', '{{数据由来}}', '分送：{{分送}}'];
    const { bytes } = checkTemplateFile(own(places), kind, 'meeting');
    const text = await written(bytes, stocktakeFilling(stocktakePaper(kind)));
    for (const words of ['主持：县领导B', '附件1　承诺办理情况表', '数据由来', '分送：县领导B、县领导E'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/\{\{|gongjian:/u);
  });
});
