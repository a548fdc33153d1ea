/** The middle of some values; between its two where their number is even. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)];
  const lower = sorted[Math.ceil(half) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}

/**
 * By when a share of all has left, with those that are still there counted for as long as they have been (Kaplan and
 * Meier, 1958): who left alone would make every stay look short. Undefined where so many have not left yet.
 */
export function leftWithin(left: readonly number[], still: readonly number[], share: number): number | undefined {
  let staying = 1;
  for (const day of [...new Set(left)].sort((a, b) => a - b)) {
    const atRisk = left.filter((stay) => stay >= day).length + still.filter((stay) => stay >= day).length;
    staying *= 1 - left.filter((stay) => stay === day).length / atRisk;
    if (staying <= 1 - share + 1e-12) return day;
  }
  return undefined;
}
