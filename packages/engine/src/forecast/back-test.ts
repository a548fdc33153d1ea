import { combine, meanSize } from './combination.ts';

/** What earlier forecasts of the same length came to. */
export interface BackTest {
  /** How many earlier origins, all refitted on what was known then. */
  readonly origins: number;
  /** Mean absolute error ÷ what came, a year and a half back counting half. */
  readonly error: number;
}

/** A back-test with what the history says of its unevenness before anything is fitted. */
export interface Trial extends BackTest {
  /** How unevenly a cycle's figures grew on those one cycle before: mean absolute deviation of their ratios. */
  readonly unevenness: number;
}

/** Where nothing is known, the error of a lumpy series, as of the M3 micro kind. */
export const UNTESTED_ERROR = 0.15;

const ORIGINS = 16;
const APART = 2;
const HALF_LIFE = 9;

/** The size that an error is relative to: what is foretold, or a fifth of the usual where it happens to be near 0. */
export function sizeOf(foretold: number, usual: number): number {
  return Math.max(Math.abs(foretold), usual / 5);
}

/**
 * Rolling-origin back-test of {@link combine}: forecasts of `count` values from up to sixteen earlier origins two
 * periods apart, each fitted only on what lay before it.
 *
 * @param measure - what is asked of the path: its sum for a cumulative figure, its last value for a level
 */
export function backTest(
  values: readonly number[],
  period: number,
  count: number,
  measure: (path: ArrayLike<number>) => number,
): Trial {
  const fewest = 2 * period;
  const usual = Math.abs(measure(new Float64Array(count).fill(meanSize(values))));
  let [total, weights, origins] = [0, 0, 0];
  for (let back = 0; back < ORIGINS; back += 1) {
    const origin = values.length - count - back * APART;
    if (origin < fewest) break;
    const foretold = combine(values.slice(0, origin), period, count);
    if (foretold === undefined) break;
    const came = measure(values.slice(origin, origin + count));
    const size = sizeOf(came, usual);
    const weight = 0.5 ** (back / HALF_LIFE);
    if (size > 0) total += (weight * Math.abs(measure(foretold.path) - came)) / size;
    weights += weight;
    origins += 1;
  }
  const unevenness = unevennessOf(values, period, count, measure);
  return { origins, error: weights > 0 ? total / weights : 0, unevenness };
}

/**
 * Two cycles of origins are looked at; as neighbouring ones share all but one of their values, `count` of them weigh as
 * one, and the untested error weighs as one more.
 */
function unevennessOf(
  values: readonly number[],
  period: number,
  count: number,
  measure: (path: ArrayLike<number>) => number,
): number {
  const ratios: number[] = [];
  const last = values.length - count;
  for (let origin = Math.max(period, last - 2 * period); origin <= last; origin += 1) {
    const before = measure(values.slice(origin - period, origin - period + count));
    if (before > 0) ratios.push(measure(values.slice(origin, origin + count)) / before);
  }
  if (ratios.length === 0) return UNTESTED_ERROR;
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  const deviation = ratios.reduce((sum, ratio) => sum + Math.abs(ratio - mean), 0) / ratios.length;
  const independent = ratios.length / count;
  return (deviation * independent + UNTESTED_ERROR) / (independent + 1);
}
