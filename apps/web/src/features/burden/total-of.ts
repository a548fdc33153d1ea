import type { Burden, Id } from '@gongjian/model';

export type BurdenTotal = Pick<Burden['totals'][number], 'items' | 'rows' | 'minutes' | 'known'>;

/** What was asked of some units in a month, together. */
export function totalOf({ months }: Pick<Burden, 'months'>, month: string, units: readonly Id[]): BurdenTotal {
  return months
    .filter((one) => one.month === month && units.includes(one.unit))
    .reduce(
      (sum, one) => ({
        items: sum.items + one.items,
        rows: sum.rows + one.rows,
        minutes: sum.minutes + one.minutes,
        known: sum.known + one.known,
      }),
      { items: 0, rows: 0, minutes: 0, known: 0 },
    );
}
