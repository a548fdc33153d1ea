import { Refused } from '@gongjian/model';
import { type BackTest, backTest, sizeOf, UNTESTED_ERROR } from './back-test.ts';
import { relativeScale } from './calibration.ts';
import { type Combination, combine, isNeverNegative, meanSize } from './combination.ts';
import { incrementsOf, type MonthlyIncrements, type YearOfMonths } from './months.ts';
import { deviation, type ForecastSpread, quantile } from './spread.ts';

/** 组合模型 · 上年同期结构 · 现有进度 · 现有水平 · 已知 */
export const FORECAST_METHODS = ['combination', 'last-year', 'pace', 'last-level', 'known'] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** A forecast figure with the middle 80 % of what it may come to, in the figure's own unit of measure. */
export interface Forecast {
  /** The point forecast, which is also the median. */
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Standard deviation, before a floor is applied. */
  readonly sd: number;
  readonly spread: ForecastSpread;
  readonly method: ForecastMethod;
  /** Of a combination: its models with their weights, the heaviest first; together 1. */
  readonly parts: Combination['parts'];
  readonly backTest: BackTest;
}

export interface YearForecast extends Forecast {
  readonly year: number;
  /** Months known of the year, 0..12, and the figure at their end. */
  readonly known: number;
  readonly reached: number;
  /** Expected cumulative figures at the ends of all twelve months; those known as known. */
  readonly months: readonly number[];
  readonly filled: MonthlyIncrements['filled'];
}

/** Months in a cycle. */
const YEAR = 12;

/** What the months ahead are expected to add, and how far sums of them may err, relative to their size. */
export interface Ahead {
  readonly path: Float64Array;
  readonly scale: number;
  readonly method: ForecastMethod;
  readonly parts: Combination['parts'];
  readonly backTest: BackTest;
}

const sum = (path: ArrayLike<number>) => {
  let total = 0;
  for (let at = 0; at < path.length; at += 1) total += path[at] as number;
  return total;
};

/**
 * The next `count` months' increments. From two whole cycles on: {@link combine}, its error back-tested. From one cycle
 * on: last year's months, raised or lowered by half of this year's growth over the same months. Below: the mean month so
 * far, as uncertain as its months are uneven.
 *
 * @param values - increments from a January on
 */
export function monthsAhead(values: readonly number[], count: number): Ahead {
  if (values.length >= 2 * YEAR) {
    const found = combine(values, YEAR, count);
    if (found !== undefined) {
      const tested = backTest(values, YEAR, count, sum);
      const usual = meanSize(values) * count;
      const scale = relativeScale(tested, count) * sizeOf(sum(found.path), usual);
      return {
        path: found.path,
        scale,
        method: 'combination',
        parts: found.parts,
        backTest: { origins: tested.origins, error: tested.error },
      };
    }
  }
  return values.length >= YEAR ? lastYearAhead(values, count) : paceAhead(values, count);
}

function lastYearAhead(values: readonly number[], count: number): Ahead {
  const now = values.slice(YEAR);
  const then = values.slice(0, now.length);
  const [had, has] = [sum(then), sum(now)];
  const growth = had > 0 && has > 0 ? Math.sqrt(has / had) : 1;
  const path = new Float64Array(count);
  for (let step = 0; step < count; step += 1) {
    const before = values.length + step - YEAR;
    const known =
      before < values.length ? (values[before] as number) * growth : (path[before - values.length] as number);
    path[step] = known;
  }
  // Whatever half the growth leaves open is as likely as the error of a series that cannot be tested.
  const open = Math.abs(growth - 1) + UNTESTED_ERROR;
  const scale = open * sizeOf(sum(path), meanSize(values) * count);
  return { path, scale, method: 'last-year', parts: [], backTest: { origins: 0, error: open } };
}

/** A month's usual unevenness within a year of works and programmes, and how many months that knowledge is worth. */
const UNEVEN = 0.5;
const UNEVEN_WEIGHT = 3;

function paceAhead(values: readonly number[], count: number): Ahead {
  const mean = values.length === 0 ? 0 : sum(values) / values.length;
  const path = new Float64Array(count).fill(mean);
  const scale = unevenScale(
    values,
    values.map(() => 1),
    count,
  );
  return {
    path,
    scale,
    method: 'pace',
    parts: [],
    backTest: { origins: 0, error: mean === 0 ? 0 : scale / Math.abs(mean * count) },
  };
}

/**
 * How far a pace kept up for `ahead` may err: by its rate not being known well, and by the unevenness to come. The
 * unevenness of the rates seen is drawn towards a half with the weight of three.
 *
 * @param rates - amounts per unit of time, over stretches of `lengths`
 * @param ahead - in the same unit
 */
export function unevenScale(rates: readonly number[], lengths: readonly number[], ahead: number): number {
  const whole = sum(lengths);
  if (whole <= 0) return 0;
  const mean = rates.reduce((total, rate, at) => total + rate * (lengths[at] as number), 0) / whole;
  const count = rates.length;
  const size = Math.abs(mean);
  const squares = rates.reduce((total, rate) => total + (rate - mean) ** 2, 0);
  const variance = (squares + UNEVEN_WEIGHT * (UNEVEN * size) ** 2) / (count + UNEVEN_WEIGHT);
  const stretch = whole / count;
  return ahead * Math.sqrt(variance * (1 / count + Math.min(1, stretch / Math.max(ahead, 1e-9))));
}

/**
 * The figure that a year's cumulative monthly series ends with, from the months known and the years before.
 *
 * @param years - the last of them is the one forecast; figures finite
 * @param through - the month to forecast, 1..12; 12 by default
 * @throws Refused `not-found` where no figure is known, `implausible` where one is not finite or there is no such month
 */
export function forecastYear(years: readonly YearOfMonths[], through = YEAR): YearForecast {
  for (const { year, months } of years)
    for (const [at, value] of months.entries())
      if (value !== undefined && !Number.isFinite(value))
        throw new Refused({ kind: 'implausible', field: `${year}-${at + 1}`, given: value, limit: 0, unit: '' });
  if (!Number.isInteger(through) || through < 1 || through > YEAR)
    throw new Refused({ kind: 'implausible', field: 'through', given: through, limit: YEAR, unit: '' });
  const increments = incrementsOf(years);
  if (increments === undefined || increments.values.length === 0)
    throw new Refused({ kind: 'not-found', what: 'reading', id: 'months' });
  const { values, known, year, filled } = increments;
  const reached = sum(values.slice(values.length - known));
  const count = Math.max(0, through - known);
  const ahead: Ahead =
    count === 0
      ? { path: new Float64Array(0), scale: 0, method: 'known', parts: [], backTest: { origins: 0, error: 0 } }
      : monthsAhead(values, count);
  const months: number[] = [];
  for (let month = 0; month < through; month += 1) {
    const added = month < known ? values[values.length - known + month] : ahead.path[month - known];
    months.push((months[month - 1] ?? 0) + (added as number));
  }
  const spread = {
    centre: months[through - 1] as number,
    scale: ahead.scale,
    ...(isNeverNegative(values) && count > 0 ? { floor: reached } : {}),
  };
  return { ...asForecast(spread, ahead), year, known, reached, months, filled };
}

export function asForecast(
  spread: ForecastSpread,
  { method, parts, backTest }: Pick<Ahead, 'method' | 'parts' | 'backTest'>,
): Forecast {
  const p50 = quantile(spread, 0.5);
  return {
    mean: p50,
    p10: quantile(spread, 0.1),
    p50,
    p90: quantile(spread, 0.9),
    sd: deviation(spread),
    spread,
    method,
    parts,
    backTest,
  };
}
