import { nelderMead } from './nelder-mead.ts';
import { isSeasonal, seasonsOf } from './seasons.ts';
import { straightLine } from './smoothing.ts';

export interface ThetaFit {
  readonly seasonal: boolean;
  ahead(count: number): Float64Array;
}

/**
 * The theta method of Assimakopoulos and Nikolopoulos (2000), in the form of Hyndman and Billah (2003): values without
 * their seasons (where there are some), smoothed simply, with half the slope of their straight line as drift.
 *
 * @returns undefined for fewer than four values
 */
export function fitTheta(values: ArrayLike<number>, period: number): ThetaFit | undefined {
  const n = values.length;
  if (n < 4) return undefined;
  const seasonal = isSeasonal(values, period);
  let lowest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < n; at += 1) lowest = Math.min(lowest, values[at] as number);
  const form = lowest > 0 ? 'product' : 'sum';
  const neutral = form === 'product' ? 1 : 0;
  const seasons = seasonal ? seasonsOf(values, period, form) : new Float64Array(1).fill(neutral);
  if (form === 'product' && seasons.some((season) => season <= 0)) return undefined;
  const left = Float64Array.from({ length: n }, (_, at) => {
    const season = seasons[at % seasons.length] as number;
    return form === 'product' ? (values[at] as number) / season : (values[at] as number) - season;
  });
  const { slope } = straightLine(left);
  const smooth = (alpha: number) => {
    let [level, squares] = [left[0] as number, 0];
    for (let at = 1; at < n; at += 1) {
      const error = (left[at] as number) - level;
      squares += error * error;
      level += alpha * error;
    }
    return { level, squares };
  };
  const alphaOf = (at: Float64Array) => 0.01 + 0.98 * (at[0] ?? 0);
  const alpha = alphaOf(nelderMead((at) => smooth(alphaOf(at)).squares, [0.5], 40).at);
  const { level } = smooth(alpha);
  const settled = (1 - (1 - alpha) ** n) / alpha;
  return {
    seasonal,
    ahead: (count) =>
      Float64Array.from({ length: count }, (_, step) => {
        const value = level + (slope / 2) * (step + settled);
        const season = seasons[(n + step) % seasons.length] as number;
        return form === 'product' ? value * season : value + season;
      }),
  };
}
