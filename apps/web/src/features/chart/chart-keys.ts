import type { KeyboardEvent } from 'react';

/** Rows that a page key goes past. */
const PAGE = 15;

type Desk = {
  readonly goTo: (row: number) => void;
  /** The row that is gone to, and the last one. */
  readonly at: number;
  readonly last: number;
  /** Opens or shuts the row, or goes on within it. */
  readonly sideways: (by: 1 | -1) => void;
  /** Tries the step a day earlier or later, or a day longer or shorter. */
  readonly nudge: (of: 'start' | 'days', by: 1 | -1) => void;
  readonly enter: () => void;
  readonly fold: () => void;
  readonly zoomBy: (by: 1 | -1) => void;
  readonly cancel: () => void;
};

/** What each key does on the chart; keys with Ctrl or ⌘ are the browser's. */
export function keysOf({ goTo, at, last, sideways, nudge, enter, fold, zoomBy, cancel }: Desk) {
  const aside = (by: 1 | -1) => (shift: boolean, alt: boolean) =>
    shift ? nudge(alt ? 'days' : 'start', by) : sideways(by);
  const keys = new Map<string, (shift: boolean, alt: boolean) => void>([
    ['ArrowDown', () => goTo(at + 1)],
    ['ArrowUp', () => goTo(at - 1)],
    ['PageDown', () => goTo(at + PAGE)],
    ['PageUp', () => goTo(at - PAGE)],
    ['Home', () => goTo(0)],
    ['End', () => goTo(last)],
    ['ArrowLeft', aside(-1)],
    ['ArrowRight', aside(1)],
    ['Enter', enter],
    [' ', fold],
    ['+', () => zoomBy(1)],
    ['=', () => zoomBy(1)],
    ['-', () => zoomBy(-1)],
    ['Escape', cancel],
  ]);
  return (event: KeyboardEvent) => {
    const press = keys.get(event.key);
    if (press === undefined || event.ctrlKey || event.metaKey) return;
    press(event.shiftKey, event.altKey);
    event.preventDefault();
  };
}
