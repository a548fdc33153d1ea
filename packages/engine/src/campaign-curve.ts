import { addDays, type Day, dayNumber } from '@gongjian/model';
import { inOrder, type SharePoint, straightBetween } from './annual-line.ts';

/** The days of a campaign: day 1 is `from`, day N is `to`, day 0 is the day before `from`. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
}

/** Day N. */
export function daysOf(window: Window): number {
  return dayNumber(window.to) - dayNumber(window.from) + 1;
}

/** 0 before the window, 1..N in it, N + 1 after it. */
export function dayInWindow(day: Day, window: Window): number {
  const days = dayNumber(day) - dayNumber(window.from) + 1;
  return Math.min(Math.max(days, 0), daysOf(window) + 1);
}

/**
 * Percent of the plan that the campaign expects by the end of `day`: from `baseline` at day 0 to `ratio` at day N,
 * b + (r − b)·n ÷ N, or straight between the plan's points. Where the baseline is above the ratio already, the curve
 * is level at the ratio from day 1: a cumulative figure is not asked to fall.
 */
export function campaignExpected(
  day: Day,
  window: Window,
  baseline: number,
  ratio: number,
  points: readonly SharePoint[] = [],
): number {
  if (points.length > 0) return alongPoints(day, window, baseline, ratio, points);
  return straightCurve(dayNumber(day) - dayNumber(window.from) + 1, daysOf(window), baseline, ratio);
}

/** The straight curve on day `n` of `days`; `n` may lie outside the window. */
export function straightCurve(n: number, days: number, baseline: number, ratio: number): number {
  if (n <= 0) return baseline;
  if (baseline >= ratio || n >= days) return ratio;
  return baseline + ((ratio - baseline) * n) / days;
}

function alongPoints(day: Day, window: Window, baseline: number, ratio: number, points: readonly SharePoint[]): number {
  const start: SharePoint = { on: addDays(window.from, -1), share: baseline };
  const within = inOrder(points).filter((point) => point.on > start.on && point.on < window.to);
  return straightBetween(day, [start, ...within, { on: window.to, share: ratio }]);
}
