import type { ChartProject } from '@gongjian/model';
import { expect, test } from 'vitest';
import { zh } from '../../messages/zh.ts';
import type { ChartRow } from './chart-rows.ts';
import type { Scene } from './drawing/scene.ts';
import { datesFrom } from './drawing/time-scale.ts';
import { PAPER, planSheets, SHEETS, sheetSvg, smallestText } from './sheets.ts';

const LEGEND = zh.wallChart.legend;
const NAME = '省道三百一十五线'.repeat(13).slice(0, 100);
const project = (id: number): ChartRow => ({
  kind: 'project',
  key: `g p${id}`,
  project: { id: `p${id}`, name: NAME } as ChartProject,
});
const group = (key: string): ChartRow => ({ kind: 'group', key, id: key, projects: [] });
const rows = [
  group('a'),
  ...Array.from({ length: 70 }, (_, at) => project(at)),
  group('b'),
  ...Array.from({ length: 90 }, (_, at) => project(100 + at)),
];

function sceneFor(page: readonly ChartRow[], perDay: number): Scene {
  return {
    rows: page.map(({ key, kind }) => ({
      key,
      kind,
      name: kind === 'group' ? key : NAME,
      depth: 1,
      mark: { shape: '▲', word: '滞后', colour: '#9a5b00' },
      bars: {
        plan: [1, 90],
        forecast: [41, 99],
        diamonds: [{ label: '竣工', forecast: 99 }],
        float: -3,
        lateFinish: 70,
      },
    })),
    scale: { first: -30, last: 161, perDay },
    zoom: 'week',
    dates: datesFrom('2012-07-31'),
    shades: [],
    today: 40,
    last: 100,
    words: {
      ...zh.wallChart,
      today: '今天',
      dayOne: '第1天',
      dayN: '第100天',
      month: () => '9月',
      tenDay: () => '上旬',
    },
  };
}
const WORDS = { title: '挂图', about: '第40天', foot: '数据', page: '第1张', legend: LEGEND };

test.each(SHEETS)('%s holds every row once, under its group, and every day', (size) => {
  const { pages, perDay } = planSheets(size, rows, [-30, 161], LEGEND);
  expect(pages.flat().filter(({ kind }) => kind === 'project')).toEqual(rows.filter(({ kind }) => kind === 'project'));
  for (const page of pages) {
    expect(page[0]?.kind).toBe('group');
    expect(page.at(-1)?.kind).toBe('project');
  }
  const second = pages.find((page) => page.some(({ key }) => key === 'g p100'));
  expect(second?.findLast(({ kind }) => kind === 'group')?.key).toBe('b');
  const { width, unit } = PAPER[size];
  expect(perDay * 192).toBeLessThan(width / unit);
  expect(perDay * 192).toBeGreaterThan((width / unit) * 0.6);
});

test.each(SHEETS)('no text on %s is too small to read where it hangs or lies', (size) => {
  const { pages, perDay } = planSheets(size, rows, [-30, 161], LEGEND);
  const svg = sheetSvg(size, 1, sceneFor(pages[0] ?? [], perDay), WORDS);
  expect(smallestText(size, svg)).toBeGreaterThanOrEqual(size === 'A1' || size === 'A0' ? 3 : 2.1);
  const { width, height, unit } = PAPER[size];
  const [, wide, tall] = svg.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/) ?? [];
  expect(Number(wide) * unit).toBeCloseTo(width, 1);
  expect(Number(tall) * unit).toBeCloseTo(height, 1);
});

test('a name of a hundred characters is cut before the light, and what is printed is escaped', () => {
  const svg = sheetSvg('A3', 1, sceneFor([project(1)], 3), { ...WORDS, title: '<b>&"' });
  const printed = svg.match(/省道[^<]*/g) ?? [];
  expect(printed).toHaveLength(1);
  expect(printed[0]?.endsWith('…')).toBe(true);
  expect(printed[0]?.length).toBeLessThan(25);
  expect(svg).toContain('&lt;b&gt;&amp;&quot;');
  expect(svg).not.toContain('<b>');
});
