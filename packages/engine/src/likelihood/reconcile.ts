import type { Comparison } from '@gongjian/model';
import { settled } from '../rounding.ts';
import { isCeiling, meetsGoal } from '../verdict.ts';
import { normalCdf } from './normal.ts';
import { Z_90 } from './spread-table.ts';
import type { Summary } from './statistics.ts';

/**
 * Two independent estimates of one figure as one: each weighs by the inverse of its variance, w = σ⁻² ÷ (σₐ⁻² + σ_b⁻²)
 * (the combination of least variance). The distances of p10 and of p90 from the middle combine as the root of the sum
 * of the weighted squares, each side by itself, so that a skew is kept. An estimate without any spread is taken as it
 * is; of two such the middle.
 */
export function reconcile(a: Summary, b: Summary): Summary {
  const ofA = weightOf(a.sd, b.sd);
  const ofB = 1 - ofA;
  const p50 = ofA * a.p50 + ofB * b.p50;
  const spread = (left: number, right: number) => Math.hypot(ofA * left, ofB * right);
  return {
    p10: p50 - spread(a.p50 - a.p10, b.p50 - b.p10),
    p50,
    p90: p50 + spread(a.p90 - a.p50, b.p90 - b.p50),
    sd: spread(a.sd, b.sd),
  };
}

/** The weight of the first of two estimates. */
export function weightOf(sd: number, other: number): number {
  if (sd === 0 && other === 0) return 0.5;
  return other ** 2 / (sd ** 2 + other ** 2);
}

/**
 * The chance that a figure known by p10, p50 and p90 keeps its goal: a normal on each side of p50, each as wide as its
 * own percentile says.
 */
export function chanceFrom({ p10, p50, p90 }: Summary, comparison: Comparison, goal: number): number {
  const side = (goal < p50 ? p50 - p10 : p90 - p50) / Z_90;
  const off = settled(goal - p50);
  if (side <= 0 || off === 0) return off === 0 && side > 0 ? 0.5 : Number(meetsGoal(p50, comparison, goal));
  const below = normalCdf(off / side);
  return isCeiling(comparison) ? below : 1 - below;
}
