import { fitSmoothings, type SmoothingFit } from './smoothing.ts';
import { fitTheta } from './theta.ts';

/** The part of theta beside the smoothing models, where it can be fitted. */
const THETA = 0.25;
/** Origins of the back-test that weighs the models: the last four years of months. */
const WEIGHING_ORIGINS = 48;
/** What lies further back says nothing of now, and costs. */
const MOST_CYCLES = 21;

export interface Combination {
  /** Expected values of the steps ahead. */
  readonly path: Float64Array;
  /** The models with their weights, the heaviest first; together 1. */
  readonly parts: readonly { readonly method: string; readonly weight: number }[];
}

/**
 * The next `count` values: exponential smoothing models weighed by how well they foretold sums of `count` values in
 * the last four years, (least error ÷ own error)⁴, and by their Akaike weight flattened ten times, exp(−Δ/20); theta
 * beside them with a quarter. Flattened, because over short histories the best criterion errs more than the mean of
 * several good ones (Kolassa 2011); on the M3 months no single model came as near in every kind of series.
 *
 * @param all - one a period, the oldest first; finite. Of more than twenty-one cycles the last are used
 * @returns undefined where they are too few for the simplest model (five)
 */
export function combine(all: readonly number[], period: number, count: number): Combination | undefined {
  const values = all.slice(-MOST_CYCLES * period);
  const n = values.length;
  const fits = fitSmoothings(values, period);
  const [best] = fits;
  if (best === undefined) return undefined;
  const errors = fits.map((fit) => pastError(fit, values, period, count));
  const floor = 1e-9 * meanSize(values);
  const least = Math.max(Math.min(...errors), floor);
  const weights = fits.map((fit, at) => {
    if (!(least > 0)) return 1;
    const akaike = Math.exp(-(fit.criterion - best.criterion) / 20);
    return (least / Math.max(errors[at] as number, floor)) ** 4 * akaike;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const theta = n < 3 * period ? undefined : fitTheta(values, period);
  const path = new Float64Array(count);
  const parts: { method: string; weight: number }[] = [];
  const add = (method: string, weight: number, ahead: Float64Array) => {
    for (let step = 0; step < count; step += 1) path[step] = (path[step] as number) + weight * (ahead[step] as number);
    parts.push({ method, weight });
  };
  for (const [at, fit] of fits.entries()) {
    const weight = ((weights[at] as number) / total) * (theta === undefined ? 1 : 1 - THETA);
    if (weight > 1e-6) add(nameOf(fit), weight, fit.ahead(count));
  }
  if (theta !== undefined) add('theta', THETA, theta.ahead(count));
  if (isNeverNegative(values)) for (const [at, value] of path.entries()) if (value < 0) path[at] = 0;
  return { path, parts: parts.sort((a, b) => b.weight - a.weight) };
}

/** Mean absolute error of sums of `count` values foretold within the history, with parameters fitted on all of it. */
function pastError(fit: SmoothingFit, values: ArrayLike<number>, period: number, count: number): number {
  const last = values.length - count;
  const first = Math.max(Math.min(2 * period, last - 1), last - WEIGHING_ORIGINS + 1, 1);
  let [total, origins] = [0, 0];
  for (let origin = first; origin <= last; origin += 1) {
    const ahead = fit.ahead(count, origin);
    let error = 0;
    for (let step = 0; step < count; step += 1) error += (ahead[step] as number) - (values[origin + step] as number);
    total += Math.abs(error);
    origins += 1;
  }
  return origins === 0 ? Math.sqrt(fit.variance) : total / origins;
}

function nameOf({ model: { trend, seasonal, logarithm } }: SmoothingFit): string {
  const shape = trend === 'none' ? 'level' : trend === 'straight' ? 'trend' : 'damped-trend';
  return [shape, ...(seasonal ? ['seasonal'] : []), ...(logarithm ? ['product'] : [])].join('+');
}

export function meanSize(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += Math.abs(values[at] as number);
  return values.length === 0 ? 0 : sum / values.length;
}

export function isNeverNegative(values: ArrayLike<number>): boolean {
  for (let at = 0; at < values.length; at += 1) if ((values[at] as number) < 0) return false;
  return true;
}
