/**
 * Numerators over one denominator, each rounded down or up to a whole number so that they add up to their rounded sum
 * (a half is rounded up); those with the largest remainders are rounded up, of equal ones the first.
 *
 * @param denominator - above 0
 */
export function roundTogether(numerators: readonly bigint[], denominator: bigint): bigint[] {
  const floors = numerators.map((numerator) => floorDivide(numerator, denominator));
  const total = numerators.reduce((sum, numerator) => sum + numerator, 0n);
  const target = floorDivide(2n * total + denominator, 2n * denominator);
  let missing = target - floors.reduce((sum, floor) => sum + floor, 0n);
  const remainder = (at: number) => (numerators[at] ?? 0n) - (floors[at] ?? 0n) * denominator;
  const order = numerators.map((_, at) => at).sort((a, b) => compare(remainder(b), remainder(a)) || a - b);
  for (const at of order) {
    if (missing <= 0n) break;
    floors[at] = (floors[at] ?? 0n) + 1n;
    missing -= 1n;
  }
  return floors;
}

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
