import { type Day, dayNumber, type Indicator, monthOf, Refused, yearOf } from '@gongjian/model';
import { monthEnd, monthEndsOf } from './cumulative.ts';
import { type Dated, knownAt } from './dated.ts';
import { levelAhead } from './level.ts';
import { incrementsOf } from './months.ts';
import type { ForecastSpread } from './spread.ts';
import { asForecast, type Forecast, monthsAhead, unevenScale } from './year.ts';

/** A figure forecast for the end of a day, with the readings it was made from. */
export interface DayForecast extends Forecast {
  readonly at: Day;
  /** The last reading's day and value. */
  readonly on: Day;
  readonly reached: number;
  /** The readings used, by id where they have one. */
  readonly inputs: readonly string[];
}

export interface SeriesQuestion {
  /** Of one subject in one caliber, in any order; those after `from` are not looked at. */
  readonly readings: readonly Dated[];
  /** Cumulative figures count from 1 January. */
  readonly form: Indicator['form'];
  /** The day of knowledge. */
  readonly from: Day;
  /** The day asked about, in the year of the last reading where the form is cumulative. */
  readonly at: Day;
  /** Whether a cumulative figure may fall (a balance, a profit); by default a fall is a revision. */
  readonly mayFall?: boolean;
}

/**
 * What a reported series comes to at the end of a day.
 *
 * Cumulative: with a whole year behind it, month by month as {@link monthsAhead}; within a month straight by days, of
 * the month in progress the days left. With less, the pace by days since 1 January and of the latest stretch, half and
 * half. Never below the last reading unless it may fall. Level and growth: {@link levelAhead}.
 *
 * @throws Refused `not-found` where nothing is known at `from`, `outside-year` where a cumulative figure is asked for
 * another year than its last reading's, `implausible` where a value is not finite
 */
export function forecastAt({ readings, form, from, at, mayFall = false }: SeriesQuestion): DayForecast {
  const known = knownAt(readings, from);
  const last = known.at(-1);
  if (last === undefined) throw new Refused({ kind: 'not-found', what: 'reading', id: from });
  const common = { at, on: last.on, reached: last.value, inputs: known.map((reading) => reading.id ?? reading.on) };
  if (dayNumber(at) <= dayNumber(last.on)) {
    const held = known.findLast(({ on }) => on <= at);
    const spread = { centre: (held ?? last).value, scale: 0 };
    return { ...asForecast(spread, { method: 'known', parts: [], backTest: { origins: 0, error: 0 } }), ...common };
  }
  if (form !== 'cumulative') return { ...levelAhead(known, at), ...common };
  const year = yearOf(last.on);
  if (yearOf(at) !== year) throw new Refused({ kind: 'outside-year', on: at, year });
  const found = historyAhead(known, last, at) ?? paceByDays(known, last, at);
  const floor = mayFall ? {} : { floor: last.value };
  const centre = mayFall ? last.value + found.added : last.value + Math.max(0, found.added);
  const spread: ForecastSpread = { centre, scale: found.scale, ...floor };
  return { ...asForecast(spread, found), ...common };
}

interface Added {
  readonly added: number;
  readonly scale: number;
  readonly method: Forecast['method'];
  readonly parts: Forecast['parts'];
  readonly backTest: Forecast['backTest'];
}

/** By months, where at least one whole year lies behind. */
function historyAhead(known: readonly Dated[], last: Dated, at: Day): Added | undefined {
  const year = yearOf(last.on);
  const ends = monthEndsOf(known);
  if (ends.every((months) => months.year !== year)) return undefined;
  const increments = incrementsOf(ends);
  if (increments === undefined || increments.values.length - increments.known < 12) return undefined;
  const done = increments.known;
  const count = monthOf(at) - done;
  if (count <= 0) return undefined;
  const { path, scale, method, parts, backTest } = monthsAhead(increments.values, count);
  const [start, stop] = [dayNumber(last.on), dayNumber(at)];
  let [added, whole] = [0, 0];
  for (let step = 0; step < count; step += 1) {
    const month = done + step + 1;
    const before = month === 1 ? monthEnd(year - 1, 12) : monthEnd(year, month - 1);
    const end = monthEnd(year, month);
    const share = Math.max(0, Math.min(stop, end) - Math.max(start, before)) / (end - before);
    added += share * (path[step] as number);
    whole += share;
  }
  // Less of the path is asked for than was tested: errors of months are taken as independent of one another.
  return { added, scale: scale * Math.sqrt(Math.min(1, whole / count)), method, parts, backTest };
}

/** By days within the year alone: half the pace since 1 January, half that of the latest thirty days or more. */
function paceByDays(known: readonly Dated[], last: Dated, at: Day): Added {
  const year = yearOf(last.on);
  const rows = known.filter(({ on }) => yearOf(on) === year);
  const [lastDay, ahead] = [dayNumber(last.on), dayNumber(at) - dayNumber(last.on)];
  const newYear = monthEnd(year - 1, 12);
  const rates: number[] = [];
  const lengths: number[] = [];
  let [day, value] = [newYear, 0];
  for (const row of rows) {
    const length = dayNumber(row.on) - day;
    rates.push((row.value - value) / length);
    lengths.push(length);
    [day, value] = [dayNumber(row.on), row.value];
  }
  const overall = last.value / (lastDay - newYear);
  const recentFrom = rows.findLast(({ on }) => lastDay - dayNumber(on) >= RECENT);
  const recent =
    recentFrom === undefined ? overall : (last.value - recentFrom.value) / (lastDay - dayNumber(recentFrom.on));
  const added = ((overall + recent) / 2) * ahead;
  const uneven = unevenScale(rates, lengths, ahead);
  const scale = Math.hypot(uneven, (Math.abs(overall - recent) / 2) * ahead);
  return {
    added,
    scale,
    method: 'pace',
    parts: [],
    backTest: { origins: 0, error: added === 0 ? 0 : scale / Math.abs(added) },
  };
}

/** Days of the latest stretch. */
const RECENT = 30;
