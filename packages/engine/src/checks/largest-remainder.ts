import { fromMicros, invalidAt, Refused, roundTogether, toMicros } from '@gongjian/model';

/** Parts as they may be printed beside their total. */
export interface PrintedParts {
  /** Each rounded down or up to the decimals, so that they add up to `total`. */
  readonly parts: readonly number[];
  /** The exact sum, rounded half up. */
  readonly total: number;
  /** Places whose part is not its own rounded value; a note may say so instead of printing it. */
  readonly adjusted: readonly number[];
}

/**
 * Rounds parts so that what is printed adds up: every part is rounded down, and the units that then lack to the rounded
 * total go to the largest remainders, of equal ones to the first (method of Hamilton). No part moves by a whole unit or
 * more of its last digit; a part that needs no rounding stays as it is.
 *
 * @param values - at most six decimals, in one unit of measure
 * @param decimals - 0..6
 * @throws Refused `invalid` where a value is not finite, or the decimals are none of 0..6
 */
export function largestRemainder(values: readonly number[], decimals: number): PrintedParts {
  if (![0, 1, 2, 3, 4, 5, 6].includes(decimals)) {
    throw new Refused(invalidAt('decimals', 'invalid_value'));
  }
  for (const [at, value] of values.entries()) {
    if (!Number.isFinite(value)) throw new Refused(invalidAt(String(at), 'not-a-figure'));
  }
  const unit = 10n ** BigInt(6 - decimals);
  const micros = values.map((value) => BigInt(toMicros(value)));
  const printed = (units: bigint) => fromMicros(Number(units * unit));
  const rounded = roundTogether(micros, unit);
  const alone = micros.map((value) => roundTogether([value], unit)[0] ?? 0n);
  return {
    parts: rounded.map(printed),
    total: printed(rounded.reduce((sum, part) => sum + part, 0n)),
    adjusted: rounded.flatMap((part, at) => (part === alone[at] ? [] : [at])),
  };
}
