import { act, cleanup, createEvent, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SCREEN, type Scene } from '../drawing/scene.ts';
import { datesFrom } from '../drawing/time-scale.ts';
import { HOLD, SPEED } from '../use-hold.ts';
import { WallChart } from './wall-chart.tsx';

const NAMES = 100;
const WORDS = { today: '', dayOne: '', dayN: '', makeUp: '', name: '', month: () => '', tenDay: () => '' };
/** One step from day 10 to day 19, ten pixels a day: its bar is from 200 to 300. */
const SCENE: Scene = {
  rows: [
    { key: 'p', kind: 'project', name: '医院', depth: 1, isOpen: true, bars: {} },
    { key: 's', kind: 'step', name: '审图', depth: 2, bars: { forecast: [10, 19] } },
  ],
  scale: { first: 0, last: 100, perDay: 10 },
  zoom: 'week',
  dates: datesFrom('2012-07-31'),
  shades: [],
  today: 5,
  last: 100,
  words: WORDS,
};
const ON_BAR = { clientX: 240, clientY: 95 };
const ON_END = { clientX: 298, clientY: 95 };
const told = { onPick: vi.fn(), onOpen: vi.fn(), onLift: vi.fn(), onDrag: vi.fn(), onZoom: vi.fn() };

function shown(scene: Scene = SCENE): HTMLElement {
  const { getByRole } = render(
    <WallChart
      {...told}
      scene={scene}
      at={1}
      label="挂图"
      describedBy=""
      nameWidth={NAMES}
      size={SCREEN}
      isShort={false}
      canMove={(row) => row === 1}
      onKey={() => {}}
    />,
  );
  const box = getByRole('region');
  box.scrollLeft = 0;
  box.scrollTop = 0;
  return box;
}

function pointer(box: HTMLElement, kind: 'Down' | 'Move' | 'Up' | 'Cancel', type: string, at: object, more = {}) {
  fireEvent[`pointer${kind}`](box, { pointerId: 1, isPrimary: true, button: 0, pointerType: type, ...at, ...more });
}

/** Whether the page may scroll: nothing has kept it from it. */
function mayScroll(box: HTMLElement, touches: readonly { clientX: number; clientY: number }[]): boolean {
  const event = createEvent.touchMove(box, { touches, cancelable: true });
  fireEvent(box, event);
  return !event.defaultPrevented;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  // jsdom has neither a canvas nor captures.
  HTMLCanvasElement.prototype.getContext = () => null;
  Element.prototype.setPointerCapture = () => {};
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.clearAllMocks();
});

test('a finger that moves on scrolls: no bar comes along', () => {
  const box = shown();
  pointer(box, 'Down', 'touch', ON_BAR);
  pointer(box, 'Move', 'touch', { clientX: 220, clientY: 95 });
  expect(mayScroll(box, [{ clientX: 220, clientY: 95 }])).toBe(true);
  act(() => {
    vi.advanceTimersByTime(HOLD * 2);
  });
  pointer(box, 'Move', 'touch', { clientX: 100, clientY: 95 });
  pointer(box, 'Cancel', 'touch', ON_BAR);
  expect(told.onLift).not.toHaveBeenCalled();
  expect(told.onDrag).not.toHaveBeenCalled();
});

test('a finger that rests lifts the bar, drags it by days and lets it go, and the page stays where it is', () => {
  const box = shown();
  pointer(box, 'Down', 'touch', ON_BAR);
  act(() => {
    vi.advanceTimersByTime(HOLD);
  });
  expect(told.onLift.mock.calls).toEqual([[1]]);
  expect(mayScroll(box, [{ clientX: 271, clientY: 95 }])).toBe(false);
  pointer(box, 'Move', 'touch', { clientX: 271, clientY: 95 });
  pointer(box, 'Up', 'touch', { clientX: 282, clientY: 95 });
  expect(told.onDrag.mock.calls.map(([grip, days, isDone]) => [grip.row, grip.end, days, isDone])).toEqual([
    [1, false, 3, false],
    [1, false, 4, true],
  ]);
  expect(told.onLift).toHaveBeenLastCalledWith(undefined);
  expect(mayScroll(box, [ON_BAR])).toBe(true);
});

test('a mouse takes a bar at once, at its end its length, and Escape takes it out of the hand', () => {
  const box = shown();
  pointer(box, 'Down', 'mouse', ON_END);
  pointer(box, 'Move', 'mouse', { clientX: 308, clientY: 95 });
  expect(told.onDrag).toHaveBeenCalledOnce();
  expect(told.onDrag.mock.calls[0]?.[0]).toMatchObject({ row: 1, end: true });
  expect(told.onDrag.mock.calls[0]?.slice(1)).toEqual([1, false]);
  fireEvent.keyDown(box, { key: 'Escape' });
  pointer(box, 'Move', 'mouse', { clientX: 400, clientY: 95 });
  pointer(box, 'Up', 'mouse', { clientX: 400, clientY: 95 });
  expect(told.onDrag).toHaveBeenCalledOnce();
});

test('two fingers change the scale and lift nothing', () => {
  const box = shown();
  pointer(box, 'Down', 'touch', ON_BAR);
  pointer(box, 'Down', 'touch', { clientX: 340, clientY: 95 }, { pointerId: 2, isPrimary: false });
  const apart = (width: number) => mayScroll(box, [ON_BAR, { clientX: 240 + width, clientY: 95 }]);
  expect(apart(100)).toBe(false);
  apart(140);
  expect(told.onZoom).not.toHaveBeenCalled();
  apart(160);
  apart(250);
  apart(100);
  expect(told.onZoom.mock.calls).toEqual([[1], [1], [-1]]);
  act(() => {
    vi.advanceTimersByTime(HOLD * 2);
  });
  expect(told.onLift).not.toHaveBeenCalled();
});

test('a second tap on the row in focus opens it, and a tap on a name folds as before', () => {
  const tap = (box: HTMLElement, at: object) => {
    pointer(box, 'Down', 'touch', at);
    pointer(box, 'Up', 'touch', at);
    fireEvent.click(box, at);
  };
  const first = shown();
  tap(first, ON_BAR);
  expect(told.onPick.mock.calls).toEqual([[1, false]]);
  cleanup();
  const box = shown({ ...SCENE, focus: 's' });
  tap(box, ON_BAR);
  expect(told.onOpen.mock.calls).toEqual([[1]]);
  tap(box, { clientX: 20, clientY: 60 });
  expect(told.onPick).toHaveBeenLastCalledWith(0, true);
});

test.each(['mouse', 'touch'])(
  'a bar brought to the edge by %s scrolls the chart steadily, until it is let go',
  (type) => {
    const box = shown();
    Object.defineProperty(box, 'clientWidth', { value: 400 });
    const pass = (time: number) => act(() => void vi.advanceTimersByTime(time));
    const to = (clientX: number) => pointer(box, 'Move', type, { clientX, clientY: 95 });
    const days = () => told.onDrag.mock.lastCall?.[1];
    pointer(box, 'Down', type, ON_BAR);
    pass(HOLD);
    to(340);
    pass(1000);
    expect([box.scrollLeft, days()]).toEqual([0, 10]);

    to(390);
    pass(500);
    const half = box.scrollLeft;
    pass(500);
    expect(Math.abs(half - SPEED / 2)).toBeLessThan(SPEED / 20);
    expect(Math.abs(box.scrollLeft - 2 * half)).toBeLessThan(SPEED / 20);
    expect(days()).toBe(Math.round((390 - 240 + box.scrollLeft) / 10));

    to(110);
    pass(500);
    expect(box.scrollLeft).toBeLessThan(SPEED * 0.6);
    expect(days()).toBe(Math.round((110 - 240 + box.scrollLeft) / 10));
    to(240);
    const rested = box.scrollLeft;
    pass(500);
    expect(box.scrollLeft).toBe(rested);

    to(390);
    pass(100);
    pointer(box, 'Up', type, { clientX: 390, clientY: 95 });
    const left = box.scrollLeft;
    expect(left).toBeGreaterThan(rested);
    expect(told.onDrag.mock.lastCall?.[2]).toBe(true);
    pass(1000);
    expect(box.scrollLeft).toBe(left);
  },
);
