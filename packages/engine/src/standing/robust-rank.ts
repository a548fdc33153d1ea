import type { RankInterval } from '@gongjian/model';

/** What is ranked: parts to be weighted, each between two values, and points outside the weights. */
export interface Ranked {
  /** The values that the rank is by. */
  readonly point: readonly number[];
  /** Where a value is not known for sure, the lowest and highest that it may be; else those of `point`. */
  readonly low?: readonly number[];
  readonly high?: readonly number[];
  /** Added to the weighted sum. */
  readonly bonus?: number;
}

/** Scores closer than this are one score: noise of binary fractions is below 1e-12, no rule can name such a difference. */
const SAME = 1e-9;

/** Weights in proportion, adding up to 1. */
export function shares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

export function scoreOf({ point, bonus = 0 }: Ranked, weights: readonly number[]): number {
  return point.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bonus);
}

/** Places by score, the highest first; equal scores share a place and the next ones are counted as if they did not. */
export function ranksOf(scores: readonly number[]): number[] {
  const steps = scores.map((score) => Math.round(score / SAME));
  const places = new Map<number, number>();
  for (const [at, step] of steps.toSorted((a, b) => b - a).entries()) if (!places.has(step)) places.set(step, at + 1);
  return steps.map((step) => places.get(step) ?? 1);
}

/**
 * The places between which each one's rank lies when every weight is varied by up to `vary` percent of itself and all
 * still add up to 1, whatever the unknown values are. Each two are compared exactly: one is surely above another where
 * the least difference of their scores over all those weights is above 0. The best place is after all who are surely
 * above, the worst before all who are surely below; no weights can give a rank outside.
 *
 * @param weights - adding up to 1
 * @param vary - percent; `any`: every weight from 0 to 1
 * @param asked - places in `all` to give an interval of, each held against all; time is in proportion to both
 */
export function rankIntervals(
  all: readonly Ranked[],
  weights: readonly number[],
  vary: number | 'any',
  asked: Iterable<number> = all.keys(),
): RankInterval[] {
  const { low, high } = boundsOf(weights, vary);
  const values = all.map((one) => {
    const { point, low: least = point, high: most = point, bonus = 0 } = one;
    return { least, most, bonus, score: scoreOf(one, weights) };
  });
  return Array.from(asked, (at) => {
    const one = values[at];
    let [above, below] = [0, 0];
    if (one === undefined) return { best: 1, worst: all.length };
    for (const [place, other] of values.entries()) {
      if (place === at) continue;
      // Only the one that is above by the declared weights can be surely above.
      if (one.score > other.score) {
        if (least(one.least, other.most, low, high) + one.bonus - other.bonus > 2 * SAME) below += 1;
      } else if (least(other.least, one.most, low, high) + other.bonus - one.bonus > 2 * SAME) above += 1;
    }
    return { best: 1 + above, worst: all.length - below };
  });
}

/** Between what each weight may lie. */
export function boundsOf(weights: readonly number[], vary: number | 'any'): { low: number[]; high: number[] } {
  if (vary === 'any') return { low: weights.map(() => 0), high: weights.map(() => 1) };
  return {
    low: weights.map((weight) => weight * Math.max(0, 1 - vary / 100)),
    high: weights.map((weight) => Math.min(1, weight * (1 + vary / 100))),
  };
}

/** The least of score(one) − score(other) over all weights that add up to 1, each between its bounds. */
export function leastDifference(
  one: Ranked,
  other: Ranked,
  { low, high }: { readonly low: readonly number[]; readonly high: readonly number[] },
): number {
  const sum = least(one.low ?? one.point, other.high ?? other.point, low, high);
  return sum + (one.bonus ?? 0) - (other.bonus ?? 0);
}

/**
 * A linear programme with one equation: every weight at its lowest, and what is left given where it costs most. Asked for
 * every two of thousands, so parts are taken by a mask of those already given instead of sorted into a new list.
 */
function least(
  values: readonly number[],
  others: readonly number[],
  low: readonly number[],
  high: readonly number[],
): number {
  let [left, sum, given] = [1, 0, 0];
  for (let at = 0; at < values.length; at += 1) {
    const lowest = low[at] ?? 0;
    left -= lowest;
    sum += lowest * ((values[at] ?? 0) - (others[at] ?? 0));
  }
  for (let round = 0; round < values.length && left > 0; round += 1) {
    let [cheapest, cost] = [-1, Number.POSITIVE_INFINITY];
    for (let at = 0; at < values.length; at += 1) {
      const difference = (values[at] ?? 0) - (others[at] ?? 0);
      if ((given & (1 << at)) !== 0 || difference >= cost) continue;
      cheapest = at;
      cost = difference;
    }
    if (cheapest < 0) break;
    given |= 1 << cheapest;
    const more = Math.min(left, (high[cheapest] ?? 0) - (low[cheapest] ?? 0));
    sum += more * cost;
    left -= more;
  }
  return sum;
}
