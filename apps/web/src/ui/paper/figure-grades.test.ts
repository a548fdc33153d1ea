import type { Figure } from '@gongjian/model';
import { expect, test } from 'vitest';
import { figureGrades } from './figure-grades.ts';

const figure = (id: string, more: Partial<Figure>): Figure => ({
  id,
  label: id,
  value: 1,
  decimals: 0,
  unit: '项',
  formula: 'fact',
  parts: [],
  tolerance: 0,
  facts: [],
  ...more,
});

test('the facts of a figure and of its parts are counted by grade, each once; plans have none', () => {
  const done = figure('done', {
    facts: [
      '读数：甲，截至2012年8月31日57亿元；已核实（县统计局），示例数据（台账第9号）',
      '读数：乙，截至2012年8月31日5亿元；上报，无变化（b）',
    ],
  });
  const plan = figure('plan', {
    facts: ['计划：甲年度计划162亿元（a）', '认定：丙，2012年8月3日；开工，县发展和改革局核实（c）'],
  });
  const share = figure('share', { formula: 'share', parts: ['done', 'plan', 'gone'], facts: done.facts });
  expect(figureGrades(share, [done, plan, share])).toEqual({ reported: 1, evidenced: 0, verified: 2 });
});
