import { type Day, dayNumber } from '@gongjian/model';
import { backTest } from './back-test.ts';
import { relativeScale } from './calibration.ts';
import { combine, meanSize } from './combination.ts';
import type { Dated } from './dated.ts';
import { asForecast, type Forecast } from './year.ts';

/** Days of a mean month. */
const MONTH = 365.25 / 12;
/** Fewer monthly values than these are not modelled. */
const FEWEST = 24;
/** A level's usual change over a month, as part of its size, where fewer than three changes are known. */
const USUAL_CHANGE = 0.05;
const USUAL_WEIGHT = 3;

/**
 * A level (a stock, a rate, a growth in percent) at the end of a later day. With two years of months: the combination
 * on the months' last values. With less it is expected to stay where it is: what is known of so short a level's trend
 * errs more than none, and it may move by as much as it has moved, growing with the root of time.
 *
 * @param known - readings by day, at least one
 * @param at - after the last of them
 */
export function levelAhead(known: readonly Dated[], at: Day): Forecast {
  const last = known.at(-1) as Dated;
  const ahead = (dayNumber(at) - dayNumber(last.on)) / MONTH;
  const monthly = lastOfMonths(known);
  const count = Math.max(1, Math.ceil(ahead));
  if (monthly !== undefined && monthly.length >= FEWEST) {
    const found = combine(monthly, 12, count);
    if (found !== undefined) {
      const atEnd = (path: ArrayLike<number>) => path[count - 1] as number;
      const tested = backTest(monthly, 12, count, atEnd);
      const before = count > 1 ? (found.path[count - 2] as number) : last.value;
      const centre = before + (atEnd(found.path) - before) * (ahead - (count - 1));
      const scale = relativeScale(tested, count) * Math.max(Math.abs(centre), meanSize(monthly) / 5);
      const { origins, error } = tested;
      return asForecast({ centre, scale }, { method: 'combination', parts: found.parts, backTest: { origins, error } });
    }
  }
  let squares = USUAL_WEIGHT * (USUAL_CHANGE * meanSize(known.map(({ value }) => value))) ** 2;
  for (const [place, { on, value }] of known.slice(1).entries()) {
    const before = known[place] as Dated;
    squares += (value - before.value) ** 2 / ((dayNumber(on) - dayNumber(before.on)) / MONTH);
  }
  const variance = squares / (known.length - 1 + USUAL_WEIGHT);
  const scale = Math.sqrt(variance * ahead);
  const error = last.value === 0 ? 0 : scale / Math.abs(last.value);
  return asForecast(
    { centre: last.value, scale },
    { method: 'last-level', parts: [], backTest: { origins: 0, error } },
  );
}

/** The last value of every month from the first to the last; undefined where one month has none. */
function lastOfMonths(known: readonly Dated[]): number[] | undefined {
  const values: number[] = [];
  let month: number | undefined;
  for (const { on, value } of known) {
    const own = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
    if (month !== undefined && own > month + 1) return undefined;
    if (own === month) values[values.length - 1] = value;
    else values.push(value);
    month = own;
  }
  return values;
}
