import type { ChartProject } from '@gongjian/model';
import { expect, test } from 'vitest';
import { zh } from '../../messages/zh.ts';
import type { ChartRow } from './chart-rows.ts';
import { textWidth } from './drawing/pen.ts';
import type { Scene } from './drawing/scene.ts';
import { datesFrom } from './drawing/time-scale.ts';
import { PAPER, planSheets, SHEETS, type SheetPlan, type SheetSize, sheetSvg, smallestText } from './sheets.ts';

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

/** A project's name of a hundred characters and a light decide how wide the names are. */
function planFor(size: SheetSize): SheetPlan {
  return planSheets(size, rows, [-30, 161], LEGEND, sceneFor([project(1)], 1).rows);
}

test.each(SHEETS)('%s holds every row once, under its group, and every day', (size) => {
  const { pages, perDay } = planSheets(size, rows, [-30, 161], LEGEND, []);
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

test.each(SHEETS)('on %s steps stand under their project and its group, on the next sheet again', (size) => {
  const step = (of: number, at: number) =>
    ({ ...project(of), kind: 'step', key: `g p${of} s${at}`, step: { id: `s${at}` }, depth: 0 }) as ChartRow;
  const all = [0, 1, 2].flatMap((of) => [
    ...(of === 1 ? [] : [group(`g${of}`)]),
    project(of),
    ...Array.from({ length: 37 }, (_, at) => step(of, at)),
  ]);
  const { pages } = planSheets(size, all, [-30, 161], LEGEND, []);
  const steps = all.filter(({ kind }) => kind === 'step');
  expect(pages.flat().filter(({ kind }) => kind === 'step')).toEqual(steps);
  for (const page of pages) {
    expect(page.slice(0, 2).map(({ kind }) => kind)).toEqual(['group', 'project']);
    expect(page.at(-1)?.kind).toBe('step');
    for (const [at, row] of page.entries()) {
      const head = page.slice(0, at).findLast(({ kind }) => kind === 'project');
      if (row.kind === 'step') expect(head).toMatchObject({ project: { id: row.project.id } });
    }
  }
});

test.each(SHEETS)('no text on %s is too small to read where it hangs or lies', (size) => {
  const plan = planFor(size);
  const svg = sheetSvg(plan, 1, sceneFor(plan.pages[0] ?? [], plan.perDay), WORDS);
  expect(smallestText(size, svg)).toBeGreaterThanOrEqual(size === 'A1' || size === 'A0' ? 3 : 2.1);
  const { width, height, unit } = PAPER[size];
  const [, wide, tall] = svg.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/) ?? [];
  expect(Number(wide) * unit).toBeCloseTo(width, 1);
  expect(Number(tall) * unit).toBeCloseTo(height, 1);
});

test.each(SHEETS)('a name of a hundred characters is whole on %s, in two lines beside its light', (size) => {
  const plan = planFor(size);
  const svg = sheetSvg(plan, 1, sceneFor([project(1)], plan.perDay), { ...WORDS, title: '<b>&"' });
  const texts = [...svg.matchAll(/<text x="([\d.]+)" y="[\d.]+" font-size="([\d.]+)"[^>]*>([^<]+)/g)];
  const lines = texts.filter(([, , , text = '']) => NAME.includes(text));
  expect(lines.map(([, , , text]) => text).join('')).toBe(NAME);
  expect(lines.length).toBeLessThanOrEqual(2);
  const [light] = svg.match(/<text x="[\d.]+"[^>]*>▲ 滞后/) ?? [];
  const begins = Number(light?.match(/x="([\d.]+)"/)?.[1]) - textWidth('▲ 滞后', 13 * 0.9);
  for (const [, x, letters, text] of lines)
    expect(Number(x) + Number(letters) * (text ?? '').length).toBeLessThanOrEqual(begins);
  expect(plan.perDay * 192).toBeGreaterThan((PAPER[size].width / PAPER[size].unit) * 0.55);
  expect(svg).toContain('&lt;b&gt;&amp;&quot;');
  expect(svg).not.toContain('<b>');
});

test('a name that no sheet can hold is cut, never printed over its light', () => {
  const plan = planSheets('A3', rows, [-30, 161], LEGEND, [{ name: NAME.repeat(3), depth: 1 }]);
  const [line, ...more] = sceneFor([project(1)], plan.perDay).rows;
  const scene = { ...sceneFor([project(1)], plan.perDay), rows: [{ ...line, name: NAME.repeat(3) }, ...more] } as Scene;
  expect(sheetSvg(plan, 1, scene, WORDS)).toMatch(/…<\/text>/);
});
