import { INK, LATE, QUIET } from './paint-bars.ts';
import { type Pen, textWidth } from './pen.ts';
import type { Scene, Sight } from './scene.ts';
import { dayAt, type Tick, ticksOf, xOf } from './time-scale.ts';

const GROUND = '#f6f7f9';
const HAIR = '#e3e6ea';
const RULE = '#c3cad2';
export const BAND = '#eef2f6';
const SHADES = { weekend: 'rgba(29, 43, 58, 0.05)', holiday: 'rgba(29, 43, 58, 0.13)' } as const;
/** From this many pixels a day on, weekends are shaded and days can be told apart. */
const FINE = 4;

/** First and last day that any of the time axis in sight shows. */
export function daysInSight({ scale }: Scene, { left, width, nameWidth }: Sight): readonly [number, number] {
  return [
    Math.max(scale.first, dayAt(scale, left)),
    Math.min(scale.last, dayAt(scale, left + Math.max(0, width - nameWidth))),
  ];
}

/** Behind the bars: the band of the hundred days, days off, rules between stretches. Drawn in the axis' own x. */
export function paintGround(pen: Pen, scene: Scene, sight: Sight): void {
  const { scale, last, shades } = scene;
  const [from, to] = daysInSight(scene, sight);
  const { top } = sight;
  const height = sight.height - sight.size.head;
  const bandFrom = xOf(scale, Math.max(from, 1));
  const bandTo = xOf(scale, Math.min(to, last) + 1);
  if (bandTo > bandFrom) pen.rect(bandFrom, top, bandTo - bandFrom, height, { fill: BAND });
  for (let day = from; day <= to; day += 1) {
    const shade = shades[day - scale.first];
    if (shade === 'holiday' || (shade === 'weekend' && scale.perDay >= FINE))
      pen.rect(xOf(scale, day), top, scale.perDay, height, { fill: SHADES[shade] });
  }
  const { months, fine } = ticks(scene, from, to);
  for (const { from: day } of scale.perDay >= 20 ? [] : fine) pen.rect(xOf(scale, day), top, 1, height, { fill: HAIR });
  for (const { from: day } of months) pen.rect(xOf(scale, day), top, 1, height, { fill: RULE });
  for (const day of [1, last + 1]) pen.rect(xOf(scale, day) - 1, top, 2, height, { fill: INK });
}

/** In front of the bars. */
export function paintToday(pen: Pen, { scale, today }: Scene, { top, height, size }: Sight): void {
  const x = xOf(scale, today + 1);
  pen.rect(x - 1, top, 2, height - size.head, { fill: LATE });
}

/** Months above, the zoom's stretches below, and the three days that matter between them. Drawn in the axis' own x. */
export function paintHead(pen: Pen, scene: Scene, sight: Sight): void {
  const { scale, shades, words, today, last, zoom } = scene;
  const { size, left } = sight;
  const [from, to] = daysInSight(scene, sight);
  const width = Math.max(0, sight.width - sight.nameWidth);
  pen.rect(left, 0, width, size.head, { fill: GROUND });
  const { months, fine } = ticks(scene, from, to);
  const line = size.head / 3;
  const text = size.text;
  for (const tick of months) {
    const x = Math.max(xOf(scale, tick.from), left);
    pen.rect(xOf(scale, tick.from), 0, 1, size.head, { fill: RULE });
    const room = Math.min(xOf(scale, tick.to + 1), left + width) - x - 6;
    // Half a month's name is none.
    if (textWidth(tick.label, text * 0.92) <= room)
      pen.text(tick.label, x + 5, line * 0.5, room, { size: text * 0.92, colour: INK, bold: true });
  }
  for (const tick of fine) {
    const x = xOf(scale, tick.from);
    const wide = xOf(scale, tick.to + 1) - x;
    const shade = shades[tick.from - scale.first];
    const isOff = zoom === 'day' && (shade === 'weekend' || shade === 'holiday');
    pen.rect(x, line, 1, line, { fill: HAIR });
    pen.text(tick.label, x + wide / 2, line * 1.5, wide - 2, {
      size: text * 0.85,
      colour: isOff ? '#6b7885' : INK,
      align: 'center',
    });
    if (zoom === 'day' && shade === 'make-up')
      pen.text(words.makeUp, x + wide / 2, line * 2.5, wide, { size: text * 0.78, colour: INK, align: 'center' });
  }
  const mark = (x: number, label: string, colour: string, isLeft = false): void => {
    pen.text(label, x + (isLeft ? -4 : 4), line * 2.5, 160, {
      size: text * 0.85,
      colour,
      bold: true,
      align: isLeft ? 'right' : 'left',
    });
  };
  mark(xOf(scale, 1), words.dayOne, QUIET);
  mark(xOf(scale, last + 1), words.dayN, QUIET, true);
  const now = xOf(scale, today + 1);
  pen.path([now - 5, size.head - 6, now + 5, size.head - 6, now, size.head], { fill: LATE }, true);
  mark(now + 4, words.today, LATE);
  pen.rect(left, size.head - 1, width, 1, { fill: INK });
}

let kept: { readonly key: string; readonly ticks: { readonly months: Tick[]; readonly fine: Tick[] } } | undefined;

/** Of one scene and stretch the same for ground and head of a frame. */
function ticks({ zoom, dates, words }: Scene, from: number, to: number) {
  const key = `${zoom} ${from} ${to} ${words.today}`;
  if (kept?.key !== key) kept = { key, ticks: ticksOf(zoom, dates, words, from, to) };
  return kept.ticks;
}
