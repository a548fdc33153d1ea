import type { Comparison, Day, Indicator, Verdict } from '@gongjian/model';
import { settled } from './rounding.ts';

export interface Outlook {
  readonly comparison: Comparison;
  readonly goal: number;
  readonly done: number;
  readonly peer?: number | undefined;
  /** The figure at day N at the rate so far. */
  readonly projected?: number | undefined;
  readonly form: Indicator['form'];
  readonly asOf: Day;
  /** Day N. */
  readonly to: Day;
}

/** Whether the campaign value is reached, or will be at the rate so far. */
export function verdictOf(outlook: Outlook): Verdict {
  if (outlook.comparison === 'above-peer') {
    if (outlook.peer === undefined) return 'unknown';
    return asItStands(settled(outlook.done - outlook.peer) > 0, outlook);
  }
  if (outlook.form === 'growth') return asItStands(meetsGoal(outlook.done, outlook.comparison, outlook.goal), outlook);
  if (isCeiling(outlook.comparison)) return underCeiling(outlook);
  if (meetsGoal(outlook.done, outlook.comparison, outlook.goal)) return 'reached';
  if (outlook.asOf >= outlook.to) return 'will-miss';
  if (outlook.projected === undefined) return 'unknown';
  return meetsGoal(outlook.projected, outlook.comparison, outlook.goal) ? 'on-course' : 'will-miss';
}

/** Less is better: 不超过, 低于. Such a target has no pace towards its value. */
export function isCeiling(comparison: Comparison): boolean {
  return comparison === 'at-most' || comparison === 'less-than';
}

/** Whether a figure keeps its goal; one noted as 等于, 左右 or above its peer is kept from its value on. */
export function meetsGoal(value: number, comparison: Comparison, goal: number): boolean {
  const over = settled(value - goal);
  switch (comparison) {
    case 'more-than':
      return over > 0;
    case 'at-most':
      return over <= 0;
    case 'less-than':
      return over < 0;
    default:
      return over >= 0;
  }
}

/** A ceiling is kept only once the window is over; until then only a cumulative figure above it is sure. */
function underCeiling(outlook: Outlook): Verdict {
  const kept = meetsGoal(outlook.done, outlook.comparison, outlook.goal);
  if (outlook.asOf >= outlook.to) return kept ? 'reached' : 'will-miss';
  return kept || outlook.form !== 'cumulative' ? 'unknown' : 'will-miss';
}

/** A growth has no rate of its own: what holds now is what the present course gives. */
function asItStands(kept: boolean, { asOf, to }: Outlook): Verdict {
  if (!kept) return 'will-miss';
  return asOf >= to ? 'reached' : 'on-course';
}
