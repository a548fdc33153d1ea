/** Cumulative figures of one year at the ends of its months, January first; undefined where a month has none. */
export interface YearOfMonths {
  readonly year: number;
  readonly months: readonly (number | undefined)[];
}

/** What each month added, over whole years and the part of the last one that is known. */
export interface MonthlyIncrements {
  /** Of the first increment's January. */
  readonly firstYear: number;
  /** The last year, and how many of its months are in `values`. */
  readonly year: number;
  readonly known: number;
  readonly values: readonly number[];
  /** Month ends whose figure was taken from those beside it: not reported, or revised downwards later. */
  readonly filled: readonly { readonly year: number; readonly month: number; readonly why: 'missing' | 'revised' }[];
}

/**
 * Monthly increments of cumulative figures. Many official series have no January, or January and February together: a
 * month without a figure gets its part of the next one's increase, as its share was in years that have both, else in
 * equal parts. A figure that a later one of its year undercuts was revised and is capped by it, so that no month adds
 * less than nothing. Years before a gap (a year without December) are left out.
 *
 * @param years - in any order; the last one may be in progress
 */
export function incrementsOf(years: readonly YearOfMonths[]): MonthlyIncrements | undefined {
  const sorted = years.toSorted((a, b) => a.year - b.year);
  const last = sorted.at(-1);
  if (last === undefined) return undefined;
  const run: YearOfMonths[] = [last];
  for (const year of sorted.slice(0, -1).reverse()) {
    if (year.year !== (run[0] as YearOfMonths).year - 1 || year.months[11] === undefined) break;
    run.unshift(year);
  }
  const shares = usualShares(run);
  const filled: { year: number; month: number; why: 'missing' | 'revised' }[] = [];
  const values: number[] = [];
  for (const { year, months } of run) {
    const end = months.findLastIndex((value) => value !== undefined) + 1;
    let before = 0;
    let done = 0;
    for (let month = 1; month <= end; month += 1) {
      const own = months[month - 1];
      if (own === undefined) {
        filled.push({ year, month, why: 'missing' });
        continue;
      }
      const lowest = Math.min(...months.slice(month - 1, end).filter((value) => value !== undefined));
      const value = lowest >= before ? lowest : own;
      if (value < own) filled.push({ year, month, why: 'revised' });
      const total = shares.slice(done, month).reduce((sum, share) => sum + share, 0);
      for (let part = done; part < month; part += 1) {
        const share = total > 0 ? (shares[part] as number) / total : 1 / (month - done);
        values.push((value - before) * (done === month - 1 ? 1 : share));
      }
      before = value;
      done = month;
    }
  }
  const known = last.months.findLastIndex((value) => value !== undefined) + 1;
  return { firstYear: (run[0] as YearOfMonths).year, year: last.year, known, values, filled };
}

/** Each month's mean share of its year, over whole years that report it and the month before; equal where none does. */
function usualShares(years: readonly YearOfMonths[]): readonly number[] {
  return Array.from({ length: 12 }, (_, month) => {
    const known: number[] = [];
    for (const { months } of years) {
      const [total, now, before] = [months[11], months[month], month === 0 ? 0 : months[month - 1]];
      if (total !== undefined && total > 0 && now !== undefined && before !== undefined && now >= before)
        known.push((now - before) / total);
    }
    return known.length === 0 ? 1 / 12 : known.reduce((sum, share) => sum + share, 0) / known.length;
  });
}
