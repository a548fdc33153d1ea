/** A count of targets or projects with both denominators: all, and all but those under an approved cause. */
export type BothCounts = {
  readonly count: number;
  readonly of: number;
  /** Of `of`, those under an approved cause; where there are none, one figure says it all. */
  readonly exempt: number;
  readonly countWithout: number;
  readonly ofWithout: number;
};

/** Exemptions are out of lights and standing, never out of totals: whoever prints a share of rows prints both. */
export function bothCounts<R extends { readonly light: { readonly exempt?: object | undefined } }>(
  rows: readonly R[],
  counts: (row: R) => boolean,
): BothCounts {
  const without = rows.filter(({ light }) => light.exempt === undefined);
  return {
    count: rows.filter(counts).length,
    of: rows.length,
    exempt: rows.length - without.length,
    countWithout: without.filter(counts).length,
    ofWithout: without.length,
  };
}
