import { type Campaign, fromMicros, type Indicator, type Target, toMicros } from '@gongjian/model';

export interface Goal {
  readonly goal: number;
  readonly from: 'ratio' | 'override';
}

/**
 * The campaign value: as written, or annual plan × ratio ÷ 100, exact to a millionth of the unit of measure
 * (13.2 亿元 × 90 % = 11.88 亿元). A growth is not scaled: its plan is its value.
 *
 * @param annualPlan - the target's, or what its roster's projects plan together
 * @returns undefined where neither a value nor a plan is known
 */
export function goalOf(
  target: Pick<Target, 'goal' | 'ratio'>,
  campaign: Pick<Campaign, 'ratio'>,
  form: Indicator['form'],
  annualPlan: number | undefined,
): Goal | undefined {
  if (target.goal !== undefined) return { goal: target.goal, from: 'override' };
  if (annualPlan === undefined) return undefined;
  if (form === 'growth') return { goal: annualPlan, from: 'ratio' };
  return { goal: percentOf(annualPlan, target.ratio ?? campaign.ratio), from: 'ratio' };
}

/** `value` × `percent` ÷ 100, rounded half-up to a millionth. */
export function percentOf(value: number, percent: number): number {
  const product = BigInt(toMicros(value)) * BigInt(toMicros(percent));
  const unit = 100_000_000n;
  const half = product < 0n ? -unit / 2n : unit / 2n;
  return fromMicros(Number((product + half) / unit));
}
