import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';

/** How a bar is taken: at its end its length changes, elsewhere its beginning. */
export type Grip = { readonly row: number; readonly end: boolean };
type Held = Grip & {
  /** Where it was taken, on the whole of the chart: what scrolls by meanwhile counts. */
  readonly x: number;
  readonly isLifted: boolean;
  hasMoved: boolean;
  /** Where the hand took it and where it is, on the screen. */
  readonly from: number;
  at: number;
};

/** In ms: a finger that rests so long lifts the bar under it; one that moves before scrolls. */
export const HOLD = 400;
/** In pixels: less than this is no movement of a finger. */
const SLOP = 8;
/** Fingers so much further apart, or closer, are the next scale. */
const PINCH = 1.5;
/** In pixels: so near the edge of the chart a bar in the hand scrolls it. */
const EDGE = 36;
/** Pixels that it then scrolls in a second. */
export const SPEED = 480;

type Hands = {
  readonly gripAt: (event: PointerEvent) => Grip | undefined;
  /** Told when a finger has lifted the bar of a row, and when it is let go. */
  readonly onLift: (row: number | undefined) => void;
  /** Where the time axis begins in the box. */
  readonly nameWidth: number;
  /** Pixels that a day takes. */
  readonly perDay: number;
  readonly onDrag: (grip: Grip, days: number, isDone: boolean) => void;
  readonly onPinch: (step: 1 | -1) => void;
};

/** Bars are dragged by a mouse at once, by a finger or a pen after a long press, so that a swipe still scrolls. */
export function useHold(box: RefObject<HTMLElement | null>, hands: Hands) {
  const held = useRef<Held>(undefined);
  const waiting = useRef<{ readonly x: number; readonly y: number; readonly timer: number }>(undefined);
  const frame = useRef(0);
  const latest = useRef(hands);
  latest.current = hands;

  const stopWaiting = () => {
    window.clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
  };
  const stopScrolling = () => {
    cancelAnimationFrame(frame.current);
    frame.current = 0;
  };
  const letGo = () => {
    stopWaiting();
    stopScrolling();
    if (held.current?.isLifted) latest.current.onLift(undefined);
    held.current = undefined;
  };

  const scrolled = () => box.current?.scrollLeft ?? 0;
  const dragTo = (bar: Held, isDone: boolean) => {
    const days = Math.round((bar.at + scrolled() - bar.x) / latest.current.perDay);
    bar.hasMoved ||= days !== 0;
    if (bar.hasMoved) latest.current.onDrag(bar, days, isDone);
  };
  /** Which way the chart goes on under a hand that has come near its edge: −1, 1, or neither. */
  const wayOf = ({ from, at }: Held): number => {
    const { current } = box;
    if (current === null) return 0;
    const { left } = current.getBoundingClientRect();
    if (at > from && at > left + current.clientWidth - EDGE) return 1;
    return at < from && at < left + latest.current.nameWidth + EDGE ? -1 : 0;
  };
  const scrollOn = (before: number) => {
    frame.current = requestAnimationFrame((now) => {
      const [bar, chart] = [held.current, box.current];
      const way = bar === undefined ? 0 : wayOf(bar);
      frame.current = 0;
      if (bar === undefined || chart === null || way === 0) return;
      // After a frame that took long it does not leap.
      const was = chart.scrollLeft;
      chart.scrollLeft = was + (way * SPEED * Math.min(100, now - before)) / 1000;
      if (chart.scrollLeft !== was) dragTo(bar, false);
      scrollOn(now);
    });
  };

  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    let apart: number | undefined;
    // React's own listeners are passive: they cannot keep the page from scrolling away under a lifted bar.
    const moved = (event: TouchEvent) => {
      const [one, other] = event.touches;
      if (held.current !== undefined && event.cancelable) event.preventDefault();
      if (one === undefined || other === undefined) return;
      if (event.cancelable) event.preventDefault();
      const now = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      apart ??= now;
      if (now < apart * PINCH && now > apart / PINCH) return;
      latest.current.onPinch(now > apart ? 1 : -1);
      apart = now;
    };
    const ended = (event: TouchEvent) => {
      if (event.touches.length < 2) apart = undefined;
    };
    // What a long press opens by itself elsewhere.
    const menu = (event: Event) => {
      if (held.current?.isLifted || waiting.current !== undefined) event.preventDefault();
    };
    current.addEventListener('touchmove', moved, { passive: false });
    current.addEventListener('touchend', ended);
    current.addEventListener('touchcancel', ended);
    current.addEventListener('contextmenu', menu);
    return () => {
      window.clearTimeout(waiting.current?.timer);
      cancelAnimationFrame(frame.current);
      current.removeEventListener('touchmove', moved);
      current.removeEventListener('touchend', ended);
      current.removeEventListener('touchcancel', ended);
      current.removeEventListener('contextmenu', menu);
    };
  }, [box]);

  return {
    letGo,
    down: (event: PointerEvent) => {
      // A second finger is a pinch.
      if (!event.isPrimary) return letGo();
      const grip = event.button === 0 ? hands.gripAt(event) : undefined;
      if (grip === undefined) return;
      const { clientX: x, clientY: y, pointerId, currentTarget } = event;
      const take = (isLifted: boolean) => {
        held.current = { ...grip, x: x + scrolled(), from: x, at: x, isLifted, hasMoved: false };
        currentTarget.setPointerCapture(pointerId);
      };
      if (event.pointerType === 'mouse') return take(false);
      const timer = window.setTimeout(() => {
        waiting.current = undefined;
        take(true);
        navigator.vibrate?.(15);
        latest.current.onLift(grip.row);
      }, HOLD);
      waiting.current = { x, y, timer };
    },
    /** Whether the movement was that of a bar. */
    move: ({ clientX, clientY }: PointerEvent): boolean => {
      const { current: rest } = waiting;
      if (rest !== undefined && Math.hypot(clientX - rest.x, clientY - rest.y) > SLOP) stopWaiting();
      const { current } = held;
      if (current === undefined) return false;
      current.at = clientX;
      dragTo(current, false);
      if (frame.current === 0 && current.hasMoved && wayOf(current) !== 0) scrollOn(performance.now());
      return true;
    },
    up: ({ clientX }: PointerEvent) => {
      const { current } = held;
      if (current !== undefined) {
        current.at = clientX;
        if (current.hasMoved) dragTo(current, true);
      }
      letGo();
    },
  };
}
