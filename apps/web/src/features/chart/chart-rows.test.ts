import type { Chart, ChartProject } from '@gongjian/model';
import { expect, test } from 'vitest';
import { chartRows, filtered } from './chart-rows.ts';
import { extentOf, sceneRows } from './scene-of.ts';

const step = (id: string, ...after: string[]) => ({
  id,
  name: id,
  state: 'open' as const,
  ...(after.length === 0 ? {} : { after: after.map((one) => ({ step: one, kind: 'FS' as const })) }),
});
const project = (id: string, more: Partial<ChartProject>): ChartProject => ({
  id,
  name: `${id}项目`,
  unit: 'east',
  actions: [],
  milestones: [],
  steps: [],
  ...more,
});
const CHART: Chart = {
  campaign: 'c',
  seq: 1,
  day: '2012-09-09',
  zero: '2012-07-31',
  today: 40,
  last: 100,
  projects: [
    project('road', {
      actions: ['build', 'town'],
      light: 'late',
      forecast: [41, 300],
      steps: [step('a'), step('b', 'a', 'far')],
    }),
    project('school', { unit: 'west', light: 'normal', lateDays: 2 }),
    project('park', { unit: 'west', light: 'normal', milestones: [{ kind: 'start', planned: -50 }] }),
  ],
};
const SHUT = { shut: new Set<string>(), open: new Set<string>() };
const WORDS = {
  group: () => '组',
  groupNote: () => '',
  faulty: '',
  provisional: '拟增',
  mark: () => undefined,
  outcome: () => '开工',
};

test('a project stands under every action that counts it, and what no action counts comes last', () => {
  const rows = chartRows(CHART, 'action', ['town', 'build'], SHUT);
  expect(rows.map(({ key }) => key)).toEqual([
    'action:town',
    'action:town road',
    'action:build',
    'action:build road',
    'action:',
    'action: school',
    'action: park',
  ]);
});

test('links lead to the row of the same group, and those to steps that are not there are left out', () => {
  const folds = { shut: new Set(['action:town']), open: new Set(['road']) };
  const rows = chartRows(CHART, 'action', ['town', 'build'], folds);
  expect(rows.map(({ key }) => key).slice(0, 5)).toEqual([
    'action:town',
    'action:build',
    'action:build road',
    'action:build road a',
    'action:build road b',
  ]);
  expect(sceneRows(rows, folds, WORDS)[4]?.after).toEqual([{ row: 3, kind: 'FS' }]);
});

test('only what is late: by its light, or by the day its outcome comes', () => {
  expect(filtered(CHART, { late: true }).projects.map(({ id }) => id)).toEqual(['road', 'school']);
  expect(filtered(CHART, { text: ' PARK' }).projects.map(({ id }) => id)).toEqual(['park']);
  expect(filtered(CHART, { unit: 'west', light: 'normal' }).projects).toHaveLength(2);
  expect(filtered(CHART, {})).toBe(CHART);
});

test('the axis reaches over everything that stands on it', () => {
  const [first, last] = extentOf(CHART);
  expect(first).toBeLessThan(-50);
  expect(last).toBeGreaterThan(300);
});
