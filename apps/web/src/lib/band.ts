import type { Band } from '@gongjian/model';

/** The band of a rule that a measured number lies in; undefined where it lies in none. */
export function bandOf(bands: readonly Band[], measured: number | undefined): Band | undefined {
  if (measured === undefined) return undefined;
  return bands.find(
    ({ from, fromOpen, to, toOpen }) =>
      (from === undefined || (fromOpen ? measured > from : measured >= from)) &&
      (to === undefined || (toOpen ? measured < to : measured <= to)),
  );
}
