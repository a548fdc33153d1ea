import { type Ink, type Pen, textWidth } from './pen.ts';
import type { Bars, Diamond, SceneRow, Span } from './scene.ts';
import { type TimeScale, xOf } from './time-scale.ts';

export const INK = '#1d2b3a';
export const QUIET = '#4a5a6a';
export const LATE = '#a8071a';
const DONE = '#3b536b';
const GREY = '#7d8b99';
/** What joins two steps. */
export const LINK = '#8a97a4';

/** Where the lanes of a row begin and how high they are, as shares of the row: baseline, plan, then what happens. */
export const LANES = { baseline: [0.14, 0.07], plan: [0.28, 0.22], real: [0.58, 0.32] } as const;

export const INKS = {
  plan: { fill: '#fff', stroke: INK, width: 1 },
  actual: { fill: DONE },
  forecast: { hatch: GREY, stroke: INK, width: 1 },
  critical: { hatch: INK, stroke: INK, width: 2 },
  baseline: { fill: GREY },
  provisional: { fill: '#fff', stroke: '#24507f', width: 2, dash: [4, 3] },
  ghost: { fill: 'rgba(36, 80, 127, 0.12)', stroke: '#24507f', width: 1.5, dash: [4, 3] },
} as const satisfies Record<string, Ink>;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The box of a bar in its lane; at least 2 wide, so that a day shows at every zoom. */
export function boxOf(scale: TimeScale, span: Span, top: number, row: number, lane: readonly [number, number]): Box {
  const x = xOf(scale, span[0]);
  return {
    x,
    y: top + Math.round(row * lane[0]),
    width: Math.max(2, xOf(scale, span[1] + 1) - x),
    height: Math.max(2, Math.round(row * lane[1])),
  };
}

export function paintBars(
  pen: Pen,
  scale: TimeScale,
  { bars, kind, provisional }: SceneRow,
  top: number,
  row: number,
  text: number,
): void {
  const draw = (span: Span | undefined, lane: readonly [number, number], ink: Ink): void => {
    if (span === undefined) return;
    const { x, y, width, height } = boxOf(scale, span, top, row, lane);
    pen.rect(x, y, width, height, ink);
  };
  if (bars.baseline !== undefined) paintBaseline(pen, boxOf(scale, bars.baseline, top, row, LANES.baseline));
  draw(bars.plan, LANES.plan, INKS.plan);
  draw(bars.actual, LANES.real, INKS.actual);
  const foreseen = bars.critical === true && kind === 'step' ? INKS.critical : INKS.forecast;
  draw(bars.forecast, LANES.real, provisional ? INKS.provisional : foreseen);
  if (kind === 'project') paintEnds(pen, scale, bars, top, row);
  paintLatest(pen, scale, bars, top, row);
  paintDiamonds(pen, scale, bars.diamonds ?? [], top, row, text);
}

/** A thin line with an end stroke on either side. */
export function paintBaseline(pen: Pen, { x, y, width, height }: Box): void {
  pen.rect(x, y, width, height, INKS.baseline);
  pen.rect(x, y - 2, 1.5, height + 4, INKS.baseline);
  pen.rect(x + width - 1.5, y - 2, 1.5, height + 4, INKS.baseline);
}

/** A project's bar is held by two feet, as it stands over its steps. */
function paintEnds(pen: Pen, scale: TimeScale, { actual, forecast }: Bars, top: number, row: number): void {
  const from = actual?.[0] ?? forecast?.[0];
  const to = forecast?.[1] ?? actual?.[1];
  if (from === undefined || to === undefined) return;
  const { x, y, width, height } = boxOf(scale, [from, to], top, row, LANES.real);
  const foot = row * 0.16;
  pen.path([x, y + height, x + foot, y + height, x, y + height + foot * 0.7], { fill: INK }, true);
  const end = x + width;
  pen.path([end, y + height, end - foot, y + height, end, y + height + foot * 0.7], { fill: INK }, true);
}

/** Latest start ▷ and latest finish ⊣; filled and red where they are past saving. */
function paintLatest(
  pen: Pen,
  scale: TimeScale,
  { lateStart, lateFinish, float }: Bars,
  top: number,
  row: number,
): void {
  const isLost = float !== undefined && float < 0;
  const middle = top + row * 0.74;
  const half = row * 0.15;
  if (lateStart !== undefined) latestStart(pen, xOf(scale, lateStart), middle, half, isLost);
  if (lateFinish !== undefined) latestFinish(pen, xOf(scale, lateFinish + 1), middle, half, isLost);
}

export function latestStart(pen: Pen, x: number, middle: number, half: number, isLost: boolean): void {
  const ink = { fill: isLost ? LATE : '#fff', stroke: isLost ? LATE : INK, width: 1.2 };
  pen.path([x, middle - half, x + half * 1.3, middle, x, middle + half], ink, true);
}

export function latestFinish(pen: Pen, x: number, middle: number, half: number, isLost: boolean): void {
  const stroke = isLost ? LATE : INK;
  pen.path([x, middle - half * 1.3, x, middle + half * 1.3], { stroke, width: 2 });
  pen.path([x - half, middle, x, middle], { stroke, width: 1.2 });
}

/** ◇ planned, ◈ forecast, ◆ reached; the name stands right of the last, on white, where the one before leaves room. */
function paintDiamonds(
  pen: Pen,
  scale: TimeScale,
  diamonds: readonly Diamond[],
  top: number,
  row: number,
  text: number,
): void {
  const half = row * 0.19;
  const middle = top + row * 0.74;
  const letters = { size: text * 0.82, colour: INK };
  const real = diamonds
    .flatMap(({ label, forecast, reached }) => {
      const day = reached ?? forecast;
      return day === undefined ? [] : [{ label, x: xOf(scale, day + 1), isReached: reached !== undefined }];
    })
    .sort((a, b) => a.x - b.x);
  if (scale.perDay >= 4)
    real.forEach(({ label, x }, at) => {
      const wide = textWidth(label, letters.size);
      const next = real[at + 1];
      if (next !== undefined && next.x - half < x + half + wide + 4) return;
      pen.rect(x, middle - letters.size * 0.62, half + wide + 6, letters.size * 1.24, { fill: '#fff' });
      pen.text(label, x + half + 3, middle, 200, letters);
    });
  for (const { planned } of diamonds)
    if (planned !== undefined) diamond(pen, xOf(scale, planned + 1), top + row * 0.36, half, '#fff');
  for (const { x, isReached } of real) {
    diamond(pen, x, middle, half, isReached ? INK : '#fff');
    if (!isReached) diamond(pen, x, middle, half * 0.4, INK);
  }
}

export function diamond(pen: Pen, x: number, y: number, half: number, fill: string): void {
  pen.path([x, y - half, x + half, y, x, y + half, x - half, y], { fill, stroke: INK, width: 1 }, true);
}
