import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Point, Projection } from './geometry.ts';
import { moved, type Sight, STEP, WHOLE, within } from './sight.ts';

/** Pixels that a finger or a mouse may tremble before it drags. */
const TREMBLE = 4;
/** Pixels that an arrow key moves. */
const STRIDE = 60;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: STRIDE, y: 0 },
  ArrowRight: { x: -STRIDE, y: 0 },
  ArrowUp: { x: 0, y: STRIDE },
  ArrowDown: { x: 0, y: -STRIDE },
};

/**
 * Drag, pinch, wheel and keys over a map. The page keeps what is its own: it scrolls by the wheel until the map has the
 * focus (or Ctrl is held), and by one finger while the whole map is shown.
 */
export function useMapHands(
  frame: RefObject<HTMLElement | null>,
  {
    sight,
    projectionFor,
    onSight,
  }: {
    readonly sight: Sight;
    readonly projectionFor: (sight: Sight) => Projection;
    readonly onSight: (sight: Sight) => void;
  },
) {
  // Two fingers may move before the map is drawn again.
  const latest = useRef(sight);
  latest.current = sight;

  /** Pointers that are down, where they were last; and whether they have moved the map, so that letting go is no click. */
  const down = useRef(new Map<number, Point>());
  const hasMoved = useRef(false);
  const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const { left = 0, top = 0 } = frame.current?.getBoundingClientRect() ?? {};
    return { x: clientX - left, y: clientY - top };
  };
  const go = (to: Sight) => {
    latest.current = within(projectionFor(WHOLE).bounds, to);
    onSight(latest.current);
  };
  const move = (how: Parameters<typeof moved>[2]) => go(moved(latest.current, projectionFor(latest.current), how));

  const wheel = useRef<(event: WheelEvent) => void>(undefined);
  wheel.current = (event) => {
    if (!event.ctrlKey && frame.current?.contains(document.activeElement) !== true) return;
    event.preventDefault();
    // A pinch on a touch pad comes as many small turns with Ctrl.
    const notches = event.ctrlKey ? event.deltaY / 30 : Math.sign(event.deltaY);
    move({ from: pointOf(event), factor: STEP ** -Math.max(-1, Math.min(1, notches)) });
  };
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    // React listens passively, which cannot keep the page from scrolling.
    const onWheel = (event: WheelEvent) => wheel.current?.(event);
    const onTouch = (event: TouchEvent) => event.touches.length > 1 && event.preventDefault();
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('touchmove', onTouch, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('touchmove', onTouch);
    };
  }, [frame]);

  const letGo = (event: PointerEvent) => down.current.delete(event.pointerId);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      if (down.current.size === 0) hasMoved.current = false;
      down.current.set(event.pointerId, pointOf(event));
    },
    onPointerMove: (event: PointerEvent) => {
      const from = down.current.get(event.pointerId);
      if (from === undefined) return;
      const to = pointOf(event);
      const other = [...down.current].find(([id]) => id !== event.pointerId)?.[1];
      if (!hasMoved.current && other === undefined && distance(from, to) < TREMBLE) return;
      hasMoved.current = true;
      // Only now: a press alone is a click on what lies there.
      event.currentTarget.setPointerCapture?.(event.pointerId);
      down.current.set(event.pointerId, to);
      if (other === undefined) move({ from, to });
      else
        move({
          from: between(from, other),
          to: between(to, other),
          factor: distance(to, other) / Math.max(1, distance(from, other)),
        });
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onClickCapture: (event: React.MouseEvent) => {
      if (hasMoved.current) event.stopPropagation();
      hasMoved.current = false;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { width, height } = projectionFor(WHOLE);
      const middle = { x: width / 2, y: height / 2 };
      const arrow = latest.current.zoom > 1 ? ARROWS[event.key] : undefined;
      if (arrow !== undefined) move({ from: middle, to: { x: middle.x + arrow.x, y: middle.y + arrow.y } });
      else if (event.key === '+' || event.key === '=') move({ from: middle, factor: STEP });
      else if (event.key === '-') move({ from: middle, factor: 1 / STEP });
      else if (event.key === '0') go(WHOLE);
      else return;
      event.preventDefault();
    },
  };
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
