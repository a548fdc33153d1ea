import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { type ChartCanvas, chartCanvas, wholeOf } from '../drawing/chart-canvas.ts';
import type { Scene, Sizes } from '../drawing/scene.ts';
import { xOf } from '../drawing/time-scale.ts';
import { type Grip, useHold } from '../use-hold.ts';
import './wall-chart.css';

/** In pixels: how far beside a bar it is still taken, how far from its end its length is, and from which width on. */
const REACHES = {
  mouse: { before: 3, after: 5, end: 6, wide: 12 },
  finger: { before: 14, after: 14, end: 12, wide: 44 },
} as const;

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
  size,
  isShort,
  canMove,
  onKey,
  onPick,
  onOpen,
  onLift,
  onDrag,
  onZoom,
}: {
  readonly scene: Scene;
  /** The row in focus. */
  readonly at: number;
  readonly label: string;
  readonly describedBy: string;
  readonly nameWidth: number;
  readonly size: Sizes;
  /** Leaves room for what is tried, below. */
  readonly isShort: boolean;
  readonly canMove: (row: number) => boolean;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onPick: (row: number, onName: boolean) => void;
  readonly onOpen: (row: number) => void;
  /** The row whose bar a finger has lifted. */
  readonly onLift: (row: number | undefined) => void;
  readonly onDrag: (grip: Grip, days: number, isDone: boolean) => void;
  readonly onZoom: (step: 1 | -1) => void;
}) {
  const box = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<ChartCanvas>(undefined);
  const isByMouse = useRef(true);
  useLayoutEffect(() => {
    if (box.current === null || canvas.current === null) return;
    const made = chartCanvas(box.current, canvas.current, nameWidth, size);
    drawn.current = made;
    return made.close;
  }, [nameWidth, size]);
  useLayoutEffect(() => drawn.current?.show(scene));
  const { scale, today } = scene;
  useLayoutEffect(() => drawn.current?.center(scale, today + 10), [scale, today]);

  const isFocused = scene.focus !== undefined;
  const begins = scene.rows[at]?.bars.forecast?.[0];
  // Also where the box has become shorter, and where the bar of a form has moved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is revealed depends on the height.
  useEffect(() => {
    if (isFocused) drawn.current?.reveal(at);
  }, [at, isFocused, isShort, begins]);

  const placeOf = (event: PointerEvent | MouseEvent) => {
    const { current } = box;
    const around = current?.getBoundingClientRect();
    if (!current || !around) return undefined;
    const [x, y] = [event.clientX - around.left, event.clientY - around.top];
    const row = Math.floor((y - size.head + current.scrollTop) / size.row);
    if (y < size.head || row < 0 || row >= scene.rows.length) return undefined;
    return { row, x: x - nameWidth + current.scrollLeft, onName: x < nameWidth };
  };
  const gripAt = (event: PointerEvent): Grip | undefined => {
    const place = placeOf(event);
    const row = place === undefined ? undefined : scene.rows[place.row];
    if (place === undefined || row === undefined || place.onName || !canMove(place.row)) return undefined;
    const span = row.bars.forecast;
    if (span === undefined) return undefined;
    const [from, to] = [xOf(scene.scale, span[0]), xOf(scene.scale, span[1] + 1)];
    const { before, after, end, wide } = REACHES[event.pointerType === 'mouse' ? 'mouse' : 'finger'];
    if (place.x < from - before || place.x > to + after) return undefined;
    return { row: place.row, end: to - from > wide && place.x > to - end };
  };
  const hold = useHold(box, {
    gripAt,
    onLift,
    nameWidth,
    perDay: scale.perDay,
    onDrag,
    onPinch: onZoom,
  });

  return (
    <section
      className={isShort ? 'wall-chart wall-chart-short' : 'wall-chart'}
      ref={box}
      tabIndex={0}
      aria-label={label}
      aria-describedby={describedBy}
      onKeyDown={(event) => {
        if (event.key === 'Escape') hold.letGo();
        onKey(event);
      }}
      onPointerDown={(event) => {
        isByMouse.current = event.pointerType === 'mouse';
        hold.down(event);
      }}
      onPointerMove={(event) => {
        if (hold.move(event) || event.pointerType !== 'mouse') return;
        // A name that is cut is told in full.
        const place = placeOf(event);
        event.currentTarget.title = place?.onName ? (scene.rows[place.row]?.name ?? '') : '';
        const over = gripAt(event);
        event.currentTarget.style.cursor = over === undefined ? '' : over.end ? 'ew-resize' : 'grab';
      }}
      onPointerUp={hold.up}
      onPointerCancel={hold.letGo}
      onClick={(event) => {
        const place = placeOf(event);
        if (place === undefined) return;
        const row = scene.rows[place.row];
        const isFolding = place.onName && row?.isOpen !== undefined;
        // A finger has no second button and no double click: on the row in focus a tap opens.
        if (!isByMouse.current && isFocused && place.row === at && !isFolding) onOpen(place.row);
        else onPick(place.row, place.onName);
      }}
      onDoubleClick={(event) => {
        const place = placeOf(event);
        if (place !== undefined) onOpen(place.row);
      }}
    >
      <div className="wall-chart-whole" style={wholeOf(scene, nameWidth, size)}>
        <canvas ref={canvas} />
      </div>
    </section>
  );
}
