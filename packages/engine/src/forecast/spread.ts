/**
 * How sure a forecast is: `centre ± scale` in Student's distribution with four degrees of freedom, which has the heavy
 * tails that errors of forecasts have. A figure that cannot fall has all the weight below `floor` on the floor itself.
 */
export interface ForecastSpread {
  readonly centre: number;
  /** 0: certain. */
  readonly scale: number;
  readonly floor?: number | undefined;
}

/** Half the width of the middle 80 %, in scales. */
export const HALF_80 = 1.533_206_273_634_6;

/** Chance of a value at or below `value`. */
export function chanceBelow({ centre, scale, floor }: ForecastSpread, value: number): number {
  if (floor !== undefined && value < floor) return 0;
  if (scale <= 0) return value >= centre ? 1 : 0;
  const t = (value - centre) / scale;
  if (Math.abs(t) > 1e6) return t > 0 ? 1 : 0;
  const squared = 1 + (t * t) / 4;
  return Math.min(1, Math.max(0, 0.5 + 0.375 * (t / Math.sqrt(squared)) * (1 - (t * t) / (12 * squared))));
}

/** The value that lies above with chance 1 − `p`; 0 < p < 1. Closed form of Shaw (2006) for four degrees. */
export function quantile({ centre, scale, floor = Number.NEGATIVE_INFINITY }: ForecastSpread, p: number): number {
  const root = Math.sqrt(4 * p * (1 - p));
  const t = 2 * Math.sqrt(Math.max(0, Math.cos(Math.acos(Math.min(1, root)) / 3) / root - 1));
  return Math.max(floor, centre + scale * (p < 0.5 ? -t : t));
}

/** Standard deviation where no floor is near. */
export function deviation({ scale }: ForecastSpread): number {
  return scale * Math.SQRT2;
}
