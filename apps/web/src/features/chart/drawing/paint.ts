import { boxOf, INK, INKS, LANES, LINK, paintBars, QUIET } from './paint-bars.ts';
import { paintGround, paintHead, paintToday } from './paint-head.ts';
import { folded, type Pen, textWidth } from './pen.ts';
import type { Scene, SceneRow, Sight } from './scene.ts';
import { xOf } from './time-scale.ts';

const HAIR = '#e3e6ea';
const GROUND = '#f6f7f9';
const FOCUS = '#24507f';
/** Links over more rows than this are drawn for the row in focus only: they would be a thicket. */
const NEAR = 40;

/** One frame: whatever of the scene is in sight. The cost goes with what is in sight, not with the scene. */
export function paint(pen: Pen, scene: Scene, sight: Sight): void {
  const { size, left, top, width, height, nameWidth } = sight;
  const body = height - size.head;
  const from = Math.max(0, Math.floor(top / size.row));
  const to = Math.min(scene.rows.length, Math.ceil((top + body) / size.row));
  pen.rect(0, 0, width, height, { fill: '#fff' });
  pen.within(nameWidth, size.head, width - nameWidth, body, () => {
    const moved = shifted(pen, nameWidth - left, size.head - top);
    paintGround(moved, scene, sight);
    paintRows(moved, scene, sight, from, to);
    paintLinks(moved, scene, sight, from, to);
    for (let at = from; at < to; at += 1) {
      const row = scene.rows[at] as SceneRow;
      paintBars(moved, scene.scale, row, at * size.row, size.row, size.text);
      const ghost = scene.ghosts?.get(row.key);
      if (ghost !== undefined) {
        const box = boxOf(scene.scale, ghost, at * size.row, size.row, LANES.real);
        moved.rect(box.x, box.y - 2, box.width, box.height + 4, INKS.ghost);
      }
    }
    paintToday(moved, scene, sight);
  });
  pen.within(nameWidth, 0, width - nameWidth, size.head, () => {
    paintHead(shifted(pen, nameWidth - left, 0), scene, sight);
  });
  paintNames(pen, scene, sight, from, to);
}

function paintRows(pen: Pen, scene: Scene, { left, width, size }: Sight, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    const row = scene.rows[at] as SceneRow;
    const y = at * size.row;
    if (row.kind === 'group') pen.rect(left, y, width, size.row, { fill: '#e9edf1' });
    pen.rect(left, y + size.row - 1, width, 1, { fill: HAIR });
    if (row.key === scene.focus) pen.rect(left, y, width, size.row - 1, { stroke: FOCUS, width: 2 });
  }
}

/** From the end of what is waited for to the beginning of what waits. */
function paintLinks(pen: Pen, scene: Scene, { size }: Sight, from: number, to: number): void {
  const { rows, scale, focus } = scene;
  for (let at = from; at < to; at += 1) {
    const row = rows[at] as SceneRow;
    for (const { row: before, kind } of row.after ?? []) {
      const earlier = rows[before];
      if (earlier === undefined) continue;
      const isFocused = row.key === focus || earlier.key === focus;
      if (Math.abs(at - before) > NEAR && !isFocused) continue;
      const a = endsOf(earlier);
      const b = endsOf(row);
      if (a === undefined || b === undefined) continue;
      const x1 = xOf(scale, kind === 'SS' || kind === 'SF' ? a[0] : a[1] + 1);
      const x2 = xOf(scale, kind === 'FF' || kind === 'SF' ? b[1] + 1 : b[0]);
      const y1 = before * size.row + size.row * 0.74;
      const y2 = at * size.row + size.row * (before < at ? 0.58 : 0.9);
      const isCritical = earlier.bars.critical === true && row.bars.critical === true;
      const ink = {
        stroke: isFocused ? FOCUS : isCritical ? INK : LINK,
        width: isFocused || isCritical ? 1.6 : 1,
      };
      const turn = x1 + 4;
      const corner =
        x2 + 3 >= turn
          ? [x1, y1, Math.max(turn, x2 + 3), y1, Math.max(turn, x2 + 3), y2]
          : around(x1, y1, x2, y2, size.row);
      pen.path(corner, ink);
      const tip = corner[corner.length - 2] as number;
      const down = before < at ? -4 : 4;
      pen.path([tip - 3, y2 + down, tip + 3, y2 + down, tip, y2], { fill: ink.stroke }, true);
    }
  }
}

/** Back to a beginning that lies before the end it comes from. */
function around(x1: number, y1: number, x2: number, y2: number, row: number): number[] {
  const between = y1 < y2 ? y2 - row * 0.5 : y2 + row * 0.5;
  return [x1, y1, x1 + 4, y1, x1 + 4, between, x2 + 3, between, x2 + 3, y2];
}

/** From the beginning of what happened or will to its end. */
export function endsOf({ bars: { actual, forecast, plan } }: SceneRow): readonly [number, number] | undefined {
  const from = actual?.[0] ?? forecast?.[0] ?? plan?.[0];
  const to = forecast?.[1] ?? actual?.[1] ?? plan?.[1];
  return from === undefined || to === undefined ? undefined : [from, to];
}

/** The column of names, which stays where it is. */
function paintNames(pen: Pen, scene: Scene, { top, height, nameWidth, size }: Sight, from: number, to: number): void {
  pen.rect(0, 0, nameWidth, height, { fill: '#fff' });
  pen.within(0, size.head, nameWidth, height - size.head, () => {
    for (let at = from; at < to; at += 1) {
      const row = scene.rows[at] as SceneRow;
      paintName(pen, row, at * size.row - top + size.head, nameWidth, size, row.key === scene.focus);
    }
  });
  pen.rect(0, 0, nameWidth, size.head, { fill: GROUND });
  pen.text(scene.words.name, 12, size.head / 2, nameWidth - 24, { size: size.text, colour: INK, bold: true });
  pen.rect(0, size.head - 1, nameWidth, 1, { fill: INK });
  pen.rect(nameWidth - 1, 0, 1, height, { fill: LINK });
}

/** Below this many times the text's size, names are set in by half: on a phone every character counts. */
const NARROW = 15;

/** Names are set in by their depth; the fold's triangle stands before, light and note after. */
function nameStart(depth: number, text: number, width: number): number {
  return text * (1.7 + depth * (width < text * NARROW ? 0.45 : 1.1));
}

/** A name in two lines is in smaller letters. */
const FOLDED = 0.8;

/** How wide the column of names must be for one to be read whole, in two lines at most. */
export function widthForName({ name, depth, mark }: Pick<SceneRow, 'name' | 'depth' | 'mark'>, text: number): number {
  const around =
    nameStart(depth, text, Number.POSITIVE_INFINITY) + 14 + (mark === undefined ? 0 : markWidth(mark, text));
  const small = text * FOLDED;
  return around + Math.min(textWidth(name, text), textWidth(name, small) / 2 + small);
}

function markWidth({ word }: NonNullable<SceneRow['mark']>, text: number): number {
  return text * 0.9 * (word.length + 1.3) + 6;
}

function paintName(pen: Pen, row: SceneRow, y: number, width: number, size: Sight['size'], isFocused: boolean): void {
  const { text } = size;
  const middle = y + size.row / 2;
  if (row.kind === 'group') pen.rect(0, y, width, size.row, { fill: '#e9edf1' });
  pen.rect(0, y + size.row - 1, width, 1, { fill: HAIR });
  const x = nameStart(row.depth, text, width);
  if (row.isOpen !== undefined) {
    const t = text * 0.36;
    const fold = x - text * 1.1;
    const shape = row.isOpen
      ? [fold, middle - t * 0.6, fold + t * 2, middle - t * 0.6, fold + t, middle + t * 0.8]
      : [fold, middle - t, fold + t * 1.4, middle, fold, middle + t];
    pen.path(shape, { fill: QUIET }, true);
  }
  let right = width - 8;
  if (row.mark !== undefined) {
    const { shape, word, colour } = row.mark;
    const wide = markWidth(row.mark, text);
    pen.text(`${shape} ${word}`, right, middle, wide + 2, { size: text * 0.9, colour, bold: true, align: 'right' });
    right -= wide;
  }
  // How many a group has gives way to its name.
  const noteWidth = textWidth(row.note ?? '', text * 0.85) + 6;
  const hasNote = row.kind !== 'group' || right - x - noteWidth >= textWidth(row.name, text);
  if (row.note !== undefined && hasNote) {
    pen.text(row.note, right, middle, width / 2, { size: text * 0.85, colour: QUIET, align: 'right' });
    right -= noteWidth;
  }
  const letters = { size: text, colour: row.provisional ? FOCUS : INK, bold: row.kind !== 'step' };
  const room = right - x;
  if (size.wraps && textWidth(row.name, text) > room) {
    const small = { ...letters, size: text * FOLDED };
    for (const [at, line] of folded(row.name, small.size, room).entries())
      pen.text(line, x, middle + (at - 0.5) * small.size * 1.15, room, small);
  } else pen.text(row.name, x, middle, room, letters);
  if (isFocused) pen.rect(0, y, width, size.row - 1, { stroke: FOCUS, width: 2 });
}

/** The same pen with its origin elsewhere. */
function shifted(pen: Pen, dx: number, dy: number): Pen {
  return {
    rect: (x, y, width, height, ink) => pen.rect(x + dx, y + dy, width, height, ink),
    path: (points, ink, closed) =>
      pen.path(
        points.map((value, at) => value + (at % 2 === 0 ? dx : dy)),
        ink,
        closed,
      ),
    text: (text, x, y, most, lettering) => pen.text(text, x + dx, y + dy, most, lettering),
    within: (x, y, width, height, draw) => pen.within(x + dx, y + dy, width, height, draw),
  };
}
