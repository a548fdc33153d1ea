import { type Rounding, round, toMicros } from '@gongjian/model';

/** Decimals kept of a computed share or gap: float noise (≈ 1e-13) goes, every difference a rule can name stays. */
const SETTLED = 1e9;

/**
 * A computed share, gap or ratio without the noise of binary fractions, to 1e-9; what bands and verdicts compare,
 * so that 80 % is not below 80 %.
 */
export function settled(value: number): number {
  const scaled = value * SETTLED;
  return Number.isFinite(scaled) ? Math.round(scaled) / SETTLED : value;
}

/**
 * `done ÷ plan` in percent as printed. Computed exactly in integers of a millionth, so that a half is a half.
 *
 * @param done - at most six decimals
 * @param plan - in the same unit of measure
 * @param decimals - 0..6
 * @returns undefined where the plan is 0
 */
export function printedShare(
  done: number,
  plan: number,
  decimals = 1,
  rounding: Rounding = 'half-up',
): number | undefined {
  const whole = BigInt(toMicros(plan));
  if (whole === 0n) return undefined;
  const part = BigInt(toMicros(done));
  const negative = part < 0n !== whole < 0n;
  const numerator = abs(part) * 100n * 10n ** BigInt(decimals);
  const denominator = abs(whole);
  const units = rounding === 'truncate' ? numerator / denominator : (2n * numerator + denominator) / (2n * denominator);
  const shown = fromUnits(units, decimals);
  return negative && shown !== 0 ? -shown : shown;
}

/**
 * A gap in percentage points as printed: `share − expected`, both percent and unrounded; negative = behind.
 *
 * @param decimals - 0..6
 */
export function printedGap(share: number, expected: number, decimals = 1, rounding: Rounding = 'half-up'): number {
  return roundShare(share - expected, decimals, rounding);
}

/** A share, gap or ratio as printed. */
export function roundShare(value: number, decimals = 1, rounding: Rounding = 'half-up'): number {
  return round(settled(value), decimals, rounding);
}

/** The decimal number of `units` × 10^−decimals; read from its digits, so no division can add noise. */
function fromUnits(units: bigint, decimals: number): number {
  return Number(`${units}e-${decimals}`);
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
