import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { type ChartCanvas, chartCanvas, wholeOf } from '../drawing/chart-canvas.ts';
import { SCREEN, type Scene } from '../drawing/scene.ts';
import { xOf } from '../drawing/time-scale.ts';
import './wall-chart.css';

/** How a bar is taken: at its end its length changes, elsewhere its beginning. */
export type Grip = { readonly row: number; readonly end: boolean };

/**
 * The chart itself: one canvas that stays in sight inside a box that scrolls, painted once per frame and only where
 * something is seen. What it shows is read out from `label` and stands in full in the table beside it.
 */
export function WallChart({
  scene,
  at,
  label,
  describedBy,
  nameWidth,
  isShort,
  canMove,
  onKey,
  onPick,
  onOpen,
  onDrag,
}: {
  readonly scene: Scene;
  /** The row in focus. */
  readonly at: number;
  readonly label: string;
  readonly describedBy: string;
  readonly nameWidth: number;
  /** Leaves room for what is tried, below. */
  readonly isShort: boolean;
  readonly canMove: (row: number) => boolean;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onPick: (row: number, onName: boolean) => void;
  readonly onOpen: (row: number) => void;
  readonly onDrag: (grip: Grip, days: number, isDone: boolean) => void;
}) {
  const box = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<ChartCanvas>(undefined);
  const grip = useRef<(Grip & { readonly x: number; moved: boolean }) | undefined>(undefined);
  useLayoutEffect(() => {
    if (box.current === null || canvas.current === null) return;
    const made = chartCanvas(box.current, canvas.current, nameWidth);
    drawn.current = made;
    return made.close;
  }, [nameWidth]);
  useLayoutEffect(() => drawn.current?.show(scene));
  const { scale, today } = scene;
  useLayoutEffect(() => drawn.current?.center(scale, today + 10), [scale, today]);

  const isFocused = scene.focus !== undefined;
  // Also where the box has become shorter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is revealed depends on the height.
  useEffect(() => {
    if (isFocused) drawn.current?.reveal(at);
  }, [at, isFocused, isShort]);

  const placeOf = (event: PointerEvent | MouseEvent) => {
    const { current } = box;
    const around = current?.getBoundingClientRect();
    if (!current || !around) return undefined;
    const [x, y] = [event.clientX - around.left, event.clientY - around.top];
    const row = Math.floor((y - SCREEN.head + current.scrollTop) / SCREEN.row);
    if (y < SCREEN.head || row < 0 || row >= scene.rows.length) return undefined;
    return { row, x: x - nameWidth + current.scrollLeft, onName: x < nameWidth };
  };
  const gripAt = (event: PointerEvent): Grip | undefined => {
    const place = placeOf(event);
    const row = place === undefined ? undefined : scene.rows[place.row];
    if (place === undefined || row === undefined || place.onName || !canMove(place.row)) return undefined;
    const span = row.bars.forecast;
    if (span === undefined) return undefined;
    const [from, to] = [xOf(scene.scale, span[0]), xOf(scene.scale, span[1] + 1)];
    if (place.x < from - 3 || place.x > to + 5) return undefined;
    return { row: place.row, end: to - from > 12 && place.x > to - 6 };
  };
  const daysMoved = (event: PointerEvent): number =>
    grip.current === undefined ? 0 : Math.round((event.clientX - grip.current.x) / scene.scale.perDay);

  return (
    <section
      className={isShort ? 'wall-chart wall-chart-short' : 'wall-chart'}
      ref={box}
      tabIndex={0}
      aria-label={label}
      aria-describedby={describedBy}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        const taken = gripAt(event);
        if (taken === undefined || event.button !== 0) return;
        grip.current = { ...taken, x: event.clientX, moved: false };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const held = grip.current;
        if (held === undefined) {
          // A name that is cut is told in full.
          const place = placeOf(event);
          event.currentTarget.title = place?.onName ? (scene.rows[place.row]?.name ?? '') : '';
          const over = event.pointerType === 'mouse' ? gripAt(event) : undefined;
          event.currentTarget.style.cursor = over === undefined ? '' : over.end ? 'ew-resize' : 'grab';
          return;
        }
        const days = daysMoved(event);
        if (days === 0 && !held.moved) return;
        held.moved = true;
        onDrag({ row: held.row, end: held.end }, days, false);
      }}
      onPointerUp={(event) => {
        const held = grip.current;
        if (held?.moved) onDrag({ row: held.row, end: held.end }, daysMoved(event), true);
        grip.current = undefined;
      }}
      onPointerCancel={() => {
        grip.current = undefined;
      }}
      onClick={(event) => {
        const place = placeOf(event);
        if (place !== undefined) onPick(place.row, place.onName);
      }}
      onDoubleClick={(event) => {
        const place = placeOf(event);
        if (place !== undefined) onOpen(place.row);
      }}
    >
      <div className="wall-chart-whole" style={wholeOf(scene, nameWidth)}>
        <canvas ref={canvas} />
      </div>
    </section>
  );
}
