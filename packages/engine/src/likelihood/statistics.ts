/** Draws come in antithetic pairs: `i` and `half + i` of a row of `2 × half`. */

/** Share of draws for which `holds`, with its standard error. The error is computed on the pairs' means: the two draws of
 * a pair lean against each other, so that counting them as independent would print too large an error. */
export function chanceOf(
  draws: number,
  holds: (draw: number) => boolean,
): { readonly chance: number; readonly standardError: number } {
  const half = draws / 2;
  let [both, one] = [0, 0];
  for (let i = 0; i < half; i += 1) {
    const kept = Number(holds(i)) + Number(holds(half + i));
    if (kept === 2) both += 1;
    else if (kept === 1) one += 1;
  }
  const chance = (2 * both + one) / draws;
  // Pairs have a mean of 1, ½ or 0.
  const squares = both * (1 - chance) ** 2 + one * (0.5 - chance) ** 2 + (half - both - one) * chance ** 2;
  return { chance, standardError: half > 1 ? Math.sqrt(squares / (half - 1) / half) : 0 };
}

/** The least values that a tenth, a half and nine tenths of the draws do not exceed, and the standard deviation. */
export interface Summary {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly sd: number;
}

export function summaryOf(values: Int16Array | Int32Array | Float64Array): Summary {
  const at = values instanceof Float64Array ? sortedAt(values) : countedAt(values);
  let [mean, squares] = [0, 0];
  for (let i = 0; i < values.length; i += 1) {
    const off = (values[i] as number) - mean;
    mean += off / (i + 1);
    squares += off * ((values[i] as number) - mean);
  }
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9), sd: Math.sqrt(squares / Math.max(1, values.length - 1)) };
}

function sortedAt(values: Float64Array): (share: number) => number {
  const sorted = values.slice().sort();
  return (share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Whole numbers lie close together: counting how often each comes is many times faster than sorting. */
function countedAt(values: Int16Array | Int32Array): (share: number) => number {
  let [low, high] = [values[0] ?? 0, values[0] ?? 0];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  if (high - low > 1_000_000) return sortedAt(Float64Array.from(values));
  const times = new Int32Array(high - low + 1);
  for (const value of values) times[value - low] = (times[value - low] ?? 0) + 1;
  return (share) => {
    let seen = 0;
    for (let place = 0; place < times.length; place += 1) {
      seen += times[place] ?? 0;
      if (seen >= share * values.length) return low + place;
    }
    return Number.NaN;
  };
}
