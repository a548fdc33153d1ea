import type { Id, Reading } from '@gongjian/model';

export type Ordered = { readonly id: Id; readonly order?: number };

/** The order of every list of a snapshot but the readings. */
export function byOrder(left: Ordered, right: Ordered): number {
  return (left.order ?? 0) - (right.order ?? 0) || compare(left.id, right.id);
}

/** The order of a snapshot's readings. */
export function byPlace(left: Reading, right: Reading): number {
  return bySeries(left, right) || byDay(left, right);
}

type SeriesKey = Pick<Reading, 'of' | 'subject' | 'caliber'>;

/** The order of series of readings. */
export function bySeries(left: SeriesKey, right: SeriesKey): number {
  return compare(left.subject, right.subject) || compare(left.caliber, right.caliber) || compare(left.of, right.of);
}

/** The order of the readings of one series. */
export function byDay(left: Reading, right: Reading): number {
  return compare(left.on, right.on) || compare(left.id, right.id);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
