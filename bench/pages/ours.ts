import type { Step, WorkCalendar } from '@gongjian/model';
import { chartCanvas, wholeOf } from '../../apps/web/src/features/chart/drawing/chart-canvas.ts';
import { SCREEN, type Scene, type SceneRow, type Span } from '../../apps/web/src/features/chart/drawing/scene.ts';
import { datesFrom, PER_DAY, ZOOMS } from '../../apps/web/src/features/chart/drawing/time-scale.ts';
import { tryOut } from '../../packages/engine/src/chart/try-out.ts';
import { benchSteps } from '../src/chart-steps.ts';
import { type Driven, drive } from './runs.ts';

const NAMES = 300;
const ZERO = '2026-03-01';
const steps = benchSteps();
const box = document.querySelector<HTMLElement>('#box');
const whole = document.querySelector<HTMLElement>('#whole');
const canvas = document.querySelector('canvas');
if (box === null || whole === null || canvas === null) throw new Error('Bug: the page lacks its chart');

const places = new Map<string, number>();
const rows: SceneRow[] = [];
let project = '';
for (const step of steps) {
  if (step.project !== project) {
    project = step.project;
    rows.push({ key: project, kind: 'project', name: project, depth: 0, isOpen: true, bars: {} });
  }
  places.set(step.id, rows.length);
  const span: Span = [step.from + 1, step.from + step.days];
  rows.push({
    key: step.id,
    kind: 'step',
    name: step.name,
    depth: 1,
    bars: { baseline: span, plan: span, forecast: span, lateFinish: span[1] + 12, float: 12 },
    after: step.after.map((id) => ({ row: places.get(id) ?? 0, kind: 'FS' })),
  });
}
const last = 400;
const weekdays = datesFrom(ZERO);
const shades = Array.from(
  { length: last },
  (_, at) => (weekdays(at + 1).weekday > 5 ? 'weekend' : 'work') as 'weekend' | 'work',
);
let scene: Scene = {
  rows,
  scale: { first: 1, last, perDay: PER_DAY.week },
  zoom: 'week',
  dates: datesFrom(ZERO),
  shades,
  today: 1,
  last: 100,
  words: {
    today: '今天',
    dayOne: '第1天',
    dayN: '第100天',
    makeUp: '班',
    name: '项目 / 节点',
    month: ({ month }) => `${month}月`,
    tenDay: (part) => `${part}旬`,
  },
};
const chart = chartCanvas(box, canvas, NAMES, SCREEN);
const show = (next: Scene): void => {
  scene = next;
  const { width, height } = wholeOf(scene, NAMES, SCREEN);
  whole.style.width = `${width}px`;
  whole.style.height = `${height}px`;
  chart.show(scene);
};
show(scene);

/** The first project as the engine takes it: a drag works out what moves, as the page does. */
const own: Step[] = steps
  .filter((step) => step.project === 'p0')
  .map((step, order) => ({
    id: step.id,
    project: 'p0',
    name: step.name,
    order,
    basis: 'calendar',
    days: step.days,
    after: step.after.map((id) => ({ step: id, kind: 'FS', lag: 0, lagBasis: 'calendar', hard: true })),
    gives: [],
  }));
const facts = {
  campaign: { id: 'c', name: 'c', county: 'c', office: 'c', year: 2026, from: '2026-03-02', to: '2026-06-09' },
  steps: own,
  progress: [],
  problems: [],
  tracks: [],
  calendars: [] as WorkCalendar[],
} as unknown as Parameters<typeof tryOut>[0];
const origin = Date.parse(`${ZERO}T00:00:00Z`);
const number = (day: string): number => Math.round((Date.parse(`${day}T00:00:00Z`) - origin) / 86_400_000);
const dayOf = (at: number): string => new Date(origin + at * 86_400_000).toISOString().slice(0, 10);
let moves = 0;

const driven: Driven = {
  scrollTo: (left, top) => {
    box.scrollLeft = left;
    box.scrollTop = top;
  },
  zoom: (place) => {
    const zoom = ZOOMS[place] ?? 'week';
    show({ ...scene, zoom, scale: { first: 1, last, perDay: PER_DAY[zoom] } });
  },
  grab: () => undefined,
  drag: (pixels) => {
    const [first] = own;
    if (first === undefined) return;
    const by = Math.round(pixels / scene.scale.perDay);
    const edited: Step = { ...first, constraint: { kind: 'start-no-earlier', on: dayOf(2 + by) } };
    const { moved } = tryOut(facts, '2026-03-01', [], [edited]);
    moves = Math.max(moves, moved.length);
    const ghosts = new Map(moved.map(({ step, is }) => [step, [number(is.from), number(is.to)] as const]));
    show({ ...scene, ghosts });
  },
  drop: () => show({ ...scene, ghosts: undefined }),
  dragged: () => moves,
};
Object.assign(window, { measured: () => drive(driven), rows: rows.length });
