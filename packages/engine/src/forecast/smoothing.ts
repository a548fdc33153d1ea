import { nelderMead } from './nelder-mead.ts';
import { seasonsOf } from './seasons.ts';

/**
 * An exponential smoothing model of the innovations form (Hyndman, Koehler, Ord and Snyder 2008): simple, Holt or
 * damped trend; with or without seasons; on the values as they are or on their logarithms (which makes trend and
 * seasons products).
 */
export interface Smoothing {
  readonly trend: 'none' | 'straight' | 'damped';
  readonly seasonal: boolean;
  readonly logarithm: boolean;
}

export interface SmoothingFit {
  readonly model: Smoothing;
  /** Corrected Akaike criterion of the values as they are; the lower the better. */
  readonly criterion: number;
  /** Of the one-step errors, on the model's own scale. */
  readonly variance: number;
  /**
   * The next `count` values as expected at place `origin` (values before it are known).
   * From origins before the end it uses parameters fitted on all values.
   */
  ahead(count: number, origin?: number): Float64Array;
}

const EVALUATIONS = [0, 60, 110, 160, 220] as const;

/**
 * The model fitted to `values` by least squares of one-step errors.
 *
 * @returns undefined where the model cannot be: a logarithm of values not above 0, seasons without two whole cycles,
 * more parameters than values
 */
export function fitSmoothing(values: ArrayLike<number>, period: number, model: Smoothing): SmoothingFit | undefined {
  const n = values.length;
  const parameters = (model.seasonal ? 2 : 1) + (model.trend === 'none' ? 0 : model.trend === 'damped' ? 2 : 1);
  const states = 1 + (model.trend === 'none' ? 0 : 1) + (model.seasonal ? period - 1 : 0);
  const free = parameters + states + 1;
  if (n < free + 2 || (model.seasonal && (period < 2 || n < 2 * period))) return undefined;
  const y = new Float64Array(n);
  let logarithms = 0;
  for (let at = 0; at < n; at += 1) {
    const value = values[at] as number;
    if (model.logarithm) {
      if (value <= 0) return undefined;
      y[at] = Math.log(value);
      logarithms += y[at] as number;
    } else y[at] = value;
  }
  const initial = initialState(y, period, model);
  const season = new Float64Array(model.seasonal ? period : 1);
  const unpack = (at: Float64Array) => {
    const alpha = 0.0001 + 0.9998 * (at[0] ?? 0);
    const gamma = model.seasonal ? (1 - alpha) * (at[1] ?? 0) : 0;
    const beta = model.trend === 'none' ? 0 : alpha * (at[model.seasonal ? 2 : 1] ?? 0);
    const phi = model.trend === 'none' ? 0 : model.trend === 'straight' ? 1 : 0.8 + 0.18 * (at[parameters - 1] ?? 0);
    return { alpha, beta, gamma, phi };
  };
  type Parameters = ReturnType<typeof unpack>;

  const squares = ({ alpha, beta, gamma, phi }: Parameters): number => {
    let [level, slope, sum] = [initial.level, initial.slope, 0];
    season.set(initial.seasons);
    const seasons = season.length;
    let place = 0;
    for (let at = 0; at < n; at += 1) {
      const base = level + phi * slope;
      const error = (y[at] as number) - base - (season[place] as number);
      sum += error * error;
      level = base + alpha * error;
      slope = phi * slope + beta * error;
      season[place] = (season[place] as number) + gamma * error;
      place += 1;
      if (place === seasons) place = 0;
    }
    return sum;
  };

  const start = [
    0.3,
    ...(model.seasonal ? [0.1] : []),
    ...(model.trend === 'none' ? [] : [0.1]),
    ...(model.trend === 'damped' ? [0.9] : []),
  ];
  const best = nelderMead((at) => squares(unpack(at)), start, EVALUATIONS[parameters] ?? 220);
  const chosen = unpack(best.at);
  // A perfect fit has no likelihood; errors of 1e-12 of the values are as good as none.
  const floor = 1e-24 * (model.logarithm ? n : y.reduce((total, value) => total + value * value, 0));
  const likelihood = n * (Math.log(Math.max(best.value, floor, Number.MIN_VALUE)) - Math.log(n)) + 2 * logarithms;
  const { alpha, beta, gamma, phi } = chosen;

  const ahead = (count: number, origin = n): Float64Array => {
    let [level, slope] = [initial.level, initial.slope];
    const seasons = Float64Array.from(initial.seasons);
    for (let at = 0; at < origin; at += 1) {
      const place = at % seasons.length;
      const base = level + phi * slope;
      const error = (y[at] as number) - base - (seasons[place] as number);
      level = base + alpha * error;
      slope = phi * slope + beta * error;
      seasons[place] = (seasons[place] as number) + gamma * error;
    }
    const found = new Float64Array(count);
    for (let step = 0; step < count; step += 1) {
      slope *= phi;
      level += slope;
      const value = level + (seasons[(origin + step) % seasons.length] as number);
      found[step] = model.logarithm ? Math.exp(value) : value;
    }
    return found;
  };
  return {
    model,
    criterion: likelihood + 2 * free + (2 * free * (free + 1)) / (n - free - 1),
    variance: best.value / Math.max(1, n - free),
    ahead,
  };
}

interface State {
  readonly level: number;
  readonly slope: number;
  readonly seasons: Float64Array;
}

/** The state before the first value: seasons of the first four cycles, and a straight line through what they leave. */
function initialState(y: Float64Array, period: number, { trend, seasonal }: Smoothing): State {
  const early = y.subarray(0, seasonal ? 4 * period : 10);
  const seasons = seasonal ? seasonsOf(early, period, 'sum') : new Float64Array(1);
  const left = early.map((value, at) => value - (seasons[at % seasons.length] as number));
  if (trend === 'none') return { level: mean(left.subarray(0, seasonal ? period : 6)), slope: 0, seasons };
  const line = straightLine(seasonal ? left.subarray(0, 2 * period) : left);
  return { level: line.start - line.slope, slope: line.slope, seasons };
}

function mean(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/** The least-squares line through values at 0, 1, 2 … */
export function straightLine(values: ArrayLike<number>): { readonly start: number; readonly slope: number } {
  const n = values.length;
  const middle = (n - 1) / 2;
  let [average, top] = [0, 0];
  for (let at = 0; at < n; at += 1) average += (values[at] as number) / n;
  for (let at = 0; at < n; at += 1) top += (at - middle) * ((values[at] as number) - average);
  const slope = n < 2 ? 0 : (top * 12) / (n * (n * n - 1));
  return { start: average - slope * middle, slope };
}

const TRENDS = ['none', 'straight', 'damped'] as const;

/** Every model that can be fitted, the best criterion first. */
export function fitSmoothings(values: ArrayLike<number>, period: number): SmoothingFit[] {
  const fits: SmoothingFit[] = [];
  for (const logarithm of [false, true])
    for (const seasonal of [false, true])
      for (const trend of TRENDS) {
        const fit = fitSmoothing(values, period, { trend, seasonal, logarithm });
        if (fit !== undefined) fits.push(fit);
      }
  return fits.sort((a, b) => a.criterion - b.criterion);
}
