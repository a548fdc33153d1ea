import { benchSteps, PROJECTS } from '../src/chart-steps.ts';
import { type Driven, drive } from './runs.ts';

/** What of dhtmlx-gantt is used; its own types want a bundler. */
type Gantt = {
  config: Record<string, unknown>;
  plugins(names: Record<string, boolean>): void;
  init(id: string): void;
  parse(data: unknown): void;
  render(): void;
  scrollTo(x: number | null, y: number | null): void;
  getTaskNode(id: string): HTMLElement | undefined;
  attachEvent(name: string, handler: () => boolean): void;
  getVisibleTaskCount(): number;
};

const { gantt } = window as unknown as { gantt: Gantt };
const ORIGIN = Date.UTC(2026, 2, 1);
const dateOf = (day: number): Date => new Date(ORIGIN + day * 86_400_000 + new Date().getTimezoneOffset() * 60_000);
const steps = benchSteps();

/** As ours: month, ten days, week, day. */
const SCALES = [
  { min_column_width: 72, scales: [{ unit: 'month', step: 1, format: '%n' }] },
  {
    min_column_width: 50,
    scales: [
      { unit: 'month', step: 1, format: '%n' },
      { unit: 'day', step: 10, format: '%j' },
    ],
  },
  {
    min_column_width: 70,
    scales: [
      { unit: 'month', step: 1, format: '%n' },
      { unit: 'week', step: 1, format: '%j' },
    ],
  },
  {
    min_column_width: 26,
    scales: [
      { unit: 'month', step: 1, format: '%n' },
      { unit: 'day', step: 1, format: '%j' },
    ],
  },
];
Object.assign(gantt.config, {
  row_height: 30,
  bar_height: 18,
  scale_height: 48,
  smart_rendering: true,
  static_background: true,
  columns: [{ name: 'text', label: '项目 / 节点', width: 300, tree: true }],
  open_tree_initially: true,
  start_date: dateOf(0),
  end_date: dateOf(400),
  show_errors: false,
  ...SCALES[2],
});
gantt.init('box');
let moves = 0;
gantt.attachEvent('onTaskDrag', () => {
  moves += 1;
  return true;
});
gantt.attachEvent('onBeforeTaskChanged', () => false);
gantt.parse({
  data: [
    ...Array.from({ length: PROJECTS }, (_, at) => ({ id: `p${at}`, text: `p${at}`, type: 'project', open: true })),
    ...steps.map(({ id, project, name, from, days }) => ({
      id,
      parent: project,
      text: name,
      start_date: dateOf(from + 1),
      duration: days,
    })),
  ],
  links: steps.flatMap(({ id, after }) =>
    after.map((before) => ({ id: `${before}-${id}`, source: before, target: id, type: '0' })),
  ),
});

let held: { readonly x: number; readonly y: number; readonly bar: HTMLElement } | undefined;
const mouse = (name: string, to: EventTarget, x: number, y: number): void => {
  to.dispatchEvent(
    new MouseEvent(name, {
      bubbles: true,
      cancelable: true,
      view: window,
      button: 0,
      buttons: 1,
      clientX: x,
      clientY: y,
    }),
  );
};
const driven: Driven = {
  scrollTo: (left, top) => gantt.scrollTo(left, top),
  zoom: (place) => {
    Object.assign(gantt.config, SCALES[place]);
    gantt.render();
  },
  grab: () => {
    const bar = gantt.getTaskNode('0.0');
    if (bar === undefined) return;
    const { left, top, width, height } = bar.getBoundingClientRect();
    held = { x: left + width / 2, y: top + height / 2, bar };
    mouse('mousedown', bar, held.x, held.y);
  },
  drag: (pixels) => held !== undefined && mouse('mousemove', held.bar, held.x + pixels, held.y),
  drop: () => held !== undefined && mouse('mouseup', held.bar, held.x, held.y),
  dragged: () => moves,
};
Object.assign(window, { measured: () => drive(driven), rows: gantt.getVisibleTaskCount() });
