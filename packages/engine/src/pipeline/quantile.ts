/** The least value that a share of the values does not exceed; the middle of an even number is their mean. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const place = Math.max(0, Math.ceil(share * sorted.length) - 1);
  const value = sorted[place];
  const next = sorted[place + 1];
  const isBetween = share * sorted.length === place + 1 && next !== undefined && share === 0.5;
  return isBetween && value !== undefined ? (value + next) / 2 : value;
}

export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}
