import type { Comparison } from '@gongjian/model';
import { settled } from '../rounding.ts';
import { chanceBelow, type ForecastSpread } from './spread.ts';

/**
 * Chance, 0..1, that the figure forecast meets a goal. Of a ceiling (不超过, 低于) it is the chance to stay at or under
 * it. `equal` and `about` ask the goal to be reached, as verdicts do; `above-peer` is held against `goal`, the peer's
 * figure. Differences below 1e-9 are noise, so that a figure certain to be the goal reaches it.
 */
export function chanceOf(forecast: { readonly spread: ForecastSpread }, goal: number, comparison: Comparison): number {
  const { spread } = forecast;
  const { floor, scale } = spread;
  const over = floor === undefined ? undefined : settled(floor - goal);
  if (scale <= 0)
    return certain(settled(Math.max(spread.centre, floor ?? Number.NEGATIVE_INFINITY) - goal), comparison);
  switch (comparison) {
    case 'at-most':
      if (over !== undefined && over > 0) return 0;
      return chanceBelow(spread, over === 0 ? (floor as number) : goal);
    case 'less-than':
      return over !== undefined && over >= 0 ? 0 : chanceBelow(spread, goal);
    case 'more-than':
    case 'above-peer':
      if (over !== undefined && over > 0) return 1;
      return 1 - chanceBelow(spread, over === 0 ? (floor as number) : goal);
    default:
      return over !== undefined && over >= 0 ? 1 : 1 - chanceBelow(spread, goal);
  }
}

function certain(over: number, comparison: Comparison): number {
  switch (comparison) {
    case 'at-most':
      return over <= 0 ? 1 : 0;
    case 'less-than':
      return over < 0 ? 1 : 0;
    case 'more-than':
    case 'above-peer':
      return over > 0 ? 1 : 0;
    default:
      return over >= 0 ? 1 : 0;
  }
}
