import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { canvasPen } from '../drawing/canvas-pen.ts';
import { paint } from '../drawing/paint.ts';
import type { Pen } from '../drawing/pen.ts';
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
  readonly canMove: (row: number) => boolean;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onPick: (row: number, onName: boolean) => void;
  readonly onOpen: (row: number) => void;
  readonly onDrag: (grip: Grip, days: number, isDone: boolean) => void;
}) {
  const box = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(scene);
  const frame = useRef(0);
  const pen = useRef<Pen>(undefined);
  const grip = useRef<(Grip & { readonly x: number; moved: boolean }) | undefined>(undefined);
  latest.current = scene;

  const draw = useCallback(() => {
    frame.current = 0;
    const [frameBox, surface] = [box.current, canvas.current];
    const context = surface?.getContext('2d');
    if (!frameBox || !surface || !context) return;
    const { clientWidth: width, clientHeight: height, scrollLeft: left, scrollTop: top } = frameBox;
    const dots = window.devicePixelRatio || 1;
    if (surface.width !== Math.round(width * dots) || surface.height !== Math.round(height * dots)) {
      surface.width = Math.round(width * dots);
      surface.height = Math.round(height * dots);
      surface.style.width = `${width}px`;
      surface.style.height = `${height}px`;
      pen.current = undefined;
    }
    context.setTransform(dots, 0, 0, dots, 0, 0);
    pen.current ??= canvasPen(context);
    paint(pen.current, latest.current, { left, top, width, height, nameWidth, size: SCREEN });
  }, [nameWidth]);
  const redraw = useCallback(() => {
    if (frame.current === 0) frame.current = requestAnimationFrame(draw);
  }, [draw]);

  useLayoutEffect(redraw);
  useEffect(() => {
    const watch = new ResizeObserver(redraw);
    if (box.current !== null) watch.observe(box.current);
    return () => {
      watch.disconnect();
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    };
  }, [redraw]);

  // Another zoom keeps the day in the middle; at first that is today.
  const { first, perDay } = scene.scale;
  const shown = useRef<{ first: number; perDay: number } | undefined>(undefined);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const half = (current.clientWidth - nameWidth) / 2;
    const was = shown.current;
    const middle = was === undefined ? latest.current.today + 10 : was.first + (current.scrollLeft + half) / was.perDay;
    shown.current = { first, perDay };
    current.scrollLeft = xOf({ first, perDay, last: 0 }, middle) - half;
  }, [first, perDay, nameWidth]);

  // The row in focus is kept in sight.
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const y = at * SCREEN.row;
    const inside = current.clientHeight - SCREEN.head - SCREEN.row;
    if (y < current.scrollTop) current.scrollTop = y;
    else if (y > current.scrollTop + inside) current.scrollTop = y - inside;
  }, [at]);

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
      className="wall-chart"
      ref={box}
      onScroll={redraw}
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
      <div
        className="wall-chart-whole"
        style={{
          width: nameWidth + xOf(scene.scale, scene.scale.last + 1),
          height: SCREEN.head + scene.rows.length * SCREEN.row + 4,
        }}
      >
        <canvas ref={canvas} />
      </div>
    </section>
  );
}
