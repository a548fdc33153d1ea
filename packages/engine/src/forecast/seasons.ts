/** One factor (or amount) per season of the cycle, by the place of a value modulo its length. */
export type Seasons = Float64Array;

/**
 * Whether a cycle of `period` is in `values` at the 90 % level: the autocorrelation at that lag against Bartlett's
 * bound, as in Assimakopoulos and Nikolopoulos (2000).
 */
export function isSeasonal(values: ArrayLike<number>, period: number): boolean {
  const n = values.length;
  if (period < 2 || n < 3 * period) return false;
  let mean = 0;
  for (let at = 0; at < n; at += 1) mean += (values[at] as number) / n;
  const autocovariance = (lag: number) => {
    let sum = 0;
    for (let at = lag; at < n; at += 1) sum += ((values[at] as number) - mean) * ((values[at - lag] as number) - mean);
    return sum;
  };
  const variance = autocovariance(0);
  if (variance <= 0) return false;
  let squares = 0;
  for (let lag = 1; lag < period; lag += 1) squares += (autocovariance(lag) / variance) ** 2;
  return Math.abs(autocovariance(period) / variance) > 1.645 * Math.sqrt((1 + 2 * squares) / n);
}

/**
 * The seasons of a classical decomposition: each value against the centred moving average over one cycle, averaged by
 * season and normalised (product form: mean 1; sum form: mean 0). Needs two whole cycles.
 */
export function seasonsOf(values: ArrayLike<number>, period: number, form: 'product' | 'sum'): Seasons {
  const n = values.length;
  const [sums, counts] = [new Float64Array(period), new Float64Array(period)];
  const half = period >> 1;
  const even = period % 2 === 0;
  for (let at = half; at < n - half; at += 1) {
    let average = 0;
    for (let offset = -half; offset <= half; offset += 1) {
      const weight = even && Math.abs(offset) === half ? 0.5 : 1;
      average += (weight * (values[at + offset] as number)) / period;
    }
    const value = values[at] as number;
    if (form === 'product' && average <= 0) continue;
    sums[at % period] = (sums[at % period] ?? 0) + (form === 'product' ? value / average : value - average);
    counts[at % period] = (counts[at % period] ?? 0) + 1;
  }
  const neutral = form === 'product' ? 1 : 0;
  const seasons = sums.map((sum, season) => ((counts[season] ?? 0) > 0 ? sum / (counts[season] as number) : neutral));
  const mean = seasons.reduce((total, season) => total + season, 0) / period;
  return seasons.map((season) => (form === 'sum' ? season - mean : mean > 0 ? season / mean : 1));
}
