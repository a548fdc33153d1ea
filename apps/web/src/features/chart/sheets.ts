import type { ChartRow } from './chart-rows.ts';
import { type LegendEntry, paintLegend } from './drawing/legend.ts';
import { paint, widthForName } from './drawing/paint.ts';
import type { Scene, SceneRow, Sizes } from './drawing/scene.ts';
import { svgPen } from './drawing/svg-pen.ts';
import type { Zoom } from './drawing/time-scale.ts';

export const SHEETS = ['A3', 'A2', 'A1', 'A0'] as const;
export type SheetSize = (typeof SHEETS)[number];

/**
 * Landscape, in millimetres; `unit` is what one of the drawing's points becomes. The smallest text of the drawing is
 * ten points high: three millimetres and more where it hangs on a wall, six points of print where it lies on a desk.
 */
export const PAPER: Readonly<
  Record<SheetSize, { readonly width: number; readonly height: number; readonly unit: number }>
> = {
  A3: { width: 420, height: 297, unit: 0.22 },
  A2: { width: 594, height: 420, unit: 0.26 },
  A1: { width: 841, height: 594, unit: 0.32 },
  A0: { width: 1189, height: 841, unit: 0.34 },
};

const SIZES: Sizes = { head: 48, row: 28, text: 13, wraps: true };
/** The column of names: as wide as the longest asks for, within these, the wider a share of the sheet. */
const NAMES = { least: 320, most: 0.37 };
/** Millimetres of white around. */
const MARGIN = 12;
const TITLE = 54;
const FOOT = 12;

type Box = { readonly width: number; readonly height: number; readonly margin: number; readonly body: number };

/** One sheet in the drawing's points; `body` is what is left for rows. */
function boxOf(size: SheetSize, legend: number): Box {
  const { width, height, unit } = PAPER[size];
  const margin = MARGIN / unit;
  const all = height / unit;
  return {
    width: width / unit,
    height: all,
    margin,
    body: all - 2 * margin - TITLE - SIZES.head - legend - FOOT * 2,
  };
}

/** The legend may need a second line where the sheet is small. */
function legendHeight(words: Readonly<Record<LegendEntry, string>>, width: number): number {
  return paintLegend(svgPen('measure'), words, width, SIZES.text);
}

export type SheetPlan = {
  readonly size: SheetSize;
  readonly pages: readonly (readonly ChartRow[])[];
  /** Points that the names take. */
  readonly nameWidth: number;
  /** Points that a day takes, so that the whole span of days goes on every sheet. */
  readonly perDay: number;
  readonly zoom: Zoom;
};

const DEPTHS = { group: 0, project: 1, step: 2 } as const;

/** Rows from one to the first that is not head of the next: they stay together. */
function withHeads(rows: readonly ChartRow[], from: number): number {
  let at = from;
  for (let next = rows[at + 1]; next !== undefined; next = rows[at + 1]) {
    if (DEPTHS[next.kind] <= DEPTHS[(rows[at] as ChartRow).kind]) break;
    at += 1;
  }
  return at - from + 1;
}

/** How rows and days go onto sheets; a group or project that goes on has its heading again, none stands alone at the foot. */
export function planSheets(
  size: SheetSize,
  rows: readonly ChartRow[],
  [first, last]: readonly [number, number],
  legend: Readonly<Record<LegendEntry, string>>,
  names: readonly Pick<SceneRow, 'name' | 'depth' | 'mark'>[],
): SheetPlan {
  const { width } = PAPER[size];
  const inner = width / PAPER[size].unit - (2 * MARGIN) / PAPER[size].unit;
  const { body } = boxOf(size, legendHeight(legend, inner));
  const most = Math.max(3, Math.floor(body / SIZES.row));
  const pages: ChartRow[][] = [];
  let page: ChartRow[] = [];
  let heads: readonly ChartRow[] = [];
  const turn = () => {
    if (page.length > 0) pages.push(page);
    page = [];
  };
  for (const [at, row] of rows.entries()) {
    if (page.length + withHeads(rows, at) > most) turn();
    heads = heads.filter(({ kind }) => DEPTHS[kind] < DEPTHS[row.kind]);
    if (page.length === 0) page.push(...heads);
    page.push(row);
    heads = [...heads, row];
  }
  turn();
  const longest = names.reduce((most, row) => Math.max(most, widthForName(row, SIZES.text)), NAMES.least);
  const nameWidth = Math.min(Math.ceil(longest), Math.floor(inner * NAMES.most));
  const perDay = (inner - nameWidth) / (last - first + 1);
  return {
    size,
    pages,
    nameWidth,
    perDay,
    zoom: perDay >= 20 ? 'day' : perDay >= 9 ? 'week' : perDay >= 4 ? 'ten-day' : 'month',
  };
}

export type SheetWords = {
  readonly title: string;
  readonly about: string;
  readonly foot: string;
  readonly page: string;
  readonly legend: Readonly<Record<LegendEntry, string>>;
};

const BLACK = '#000';

/** One sheet as SVG: title and date, the chart with its head, the legend. */
export function sheetSvg(
  { size, nameWidth }: Pick<SheetPlan, 'size' | 'nameWidth'>,
  number: number,
  scene: Scene,
  words: SheetWords,
): string {
  const pen = svgPen(`sheet-${number}`, BLACK);
  const { width, height, margin } = boxOf(size, 0);
  const inner = width - 2 * margin;
  pen.rect(0, 0, width, height, { fill: '#fff' });
  pen.text(words.title, margin, margin + 18, inner * 0.55, { size: 32, colour: BLACK, bold: true });
  pen.text(words.about, width - margin, margin + 14, inner * 0.44, { size: 16, colour: BLACK, align: 'right' });
  pen.text(words.page, width - margin, margin + 38, inner * 0.3, { size: 13, colour: BLACK, align: 'right' });
  const tall = SIZES.head + scene.rows.length * SIZES.row;
  const top = margin + TITLE;
  pen.at(margin, top, () => paint(pen, scene, { left: 0, top: 0, width: inner, height: tall, nameWidth, size: SIZES }));
  pen.rect(margin, top, inner, tall, { stroke: BLACK, width: 1 });
  const legend = top + tall + FOOT;
  const used = paintLegend(pen, words.legend, inner, SIZES.text, [margin, legend]);
  pen.text(words.foot, margin, legend + used + 8, inner, { size: 11, colour: BLACK });
  return pen.svg(width, height, `${words.title} ${words.page}`);
}

/** The height of the smallest text of a sheet, in millimetres. */
export function smallestText(size: SheetSize, svg: string): number {
  const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, points]) => Number(points));
  return Math.min(...sizes) * PAPER[size].unit;
}
