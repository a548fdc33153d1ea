import { type Day, daysBetween } from './day.ts';

/** Done beyond this share of the annual plan (percent) is asked about before it is taken. */
export const LARGEST_SHARE = 200;

/** A daily rate this many times the usual is asked about before it is taken. */
const JUMP_TIMES = 8;
/** Figures come in by ten-day periods: what came together in a few days is spread over as many. */
const PERIOD_DAYS = 10;

/**
 * Whether a cumulative figure has jumped since the last one of its year.
 * @returns the usual daily rate, that from 1 January to the last figure, where the new rate is beyond eight times it
 */
export function jumpedFrom(
  last: { readonly value: number; readonly on: Day },
  value: number,
  on: Day,
): number | undefined {
  if (last.value <= 0) return undefined;
  const usual = last.value / daysBetween(`${last.on.slice(0, 4)}-01-01`, last.on);
  const rate = (value - last.value) / Math.max(PERIOD_DAYS, daysBetween(last.on, on));
  return Number.isFinite(usual) && rate > usual * JUMP_TIMES ? usual : undefined;
}
