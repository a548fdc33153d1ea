/** What a table needs of a compiled calendar: signed units of work between two instants. */
export interface Countable {
  between(from: number, to: number): number;
}

/**
 * A calendar laid out for millions of additions. Instants are days after the origin, 0..horizon; work is counted in
 * `units` to the day, so that days which count in part (weather) stay whole numbers.
 */
export interface DayTable {
  readonly units: number;
  /** Units of work from the origin to each instant. */
  readonly before: Int32Array;
  /** The instant when so many units from the origin are done; the horizon where that is later. */
  readonly end: Int32Array;
}

/** Share of working days lost in months `fromMonth`..`toMonth`; where from > to it runs over the new year. */
export interface Closed {
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly share: number;
}

/** Parts of a day when some count in part: a lost share is rounded to a twentieth. */
const PARTS = 20;

/**
 * Lays out `horizon` days from the instant `origin` (a day number).
 *
 * @param closed - weather windows; a working day of such a month counts 1 − share, of several windows the least
 * @param monthOn - the month 1..12 of a day number; only asked where something is closed
 */
export function dayTable(
  work: Countable,
  origin: number,
  horizon: number,
  closed: readonly Closed[] = [],
  monthOn: (day: number) => number = () => 1,
): DayTable {
  const units = closed.length > 0 ? PARTS : 1;
  const before = new Int32Array(horizon + 1);
  for (let at = 0; at < horizon; at += 1) {
    const works = work.between(origin + at, origin + at + 1);
    const counts = closed.length > 0 && works > 0 ? works * (1 - lostIn(monthOn(origin + at), closed)) : works;
    before[at + 1] = (before[at] ?? 0) + Math.round(counts * units);
  }
  const all = before[horizon] ?? 0;
  // Room for the longest duration begun at the last instant, so that the inner loop needs no test.
  const end = new Int32Array(all + horizon * units + 1).fill(horizon);
  for (let at = 0; at < horizon; at += 1) end.fill(at + 1, (before[at] ?? 0) + 1, (before[at + 1] ?? 0) + 1);
  return { units, before, end };
}

function lostIn(month: number, closed: readonly Closed[]): number {
  let lost = 0;
  for (const { fromMonth, toMonth, share } of closed) {
    const within =
      fromMonth <= toMonth ? month >= fromMonth && month <= toMonth : month >= fromMonth || month <= toMonth;
    if (within) lost = Math.max(lost, share);
  }
  return lost;
}

/** The instant when `days` of work begun at or after `from` are done; 0 ≤ from ≤ horizon, 0 ≤ days ≤ horizon. */
export function addWork({ units, before, end }: DayTable, from: number, days: number): number {
  return days === 0 ? from : (end[(before[from] as number) + days * units] as number);
}

/** The latest instant from which `days` of work are done by `to`; 0 where that is before the origin. */
export function subtractWork({ units, before, end }: DayTable, to: number, days: number): number {
  const left = (before[to] as number) - days * units;
  if (left < 0) return 0;
  // The day whose first unit is the next one: its end less a day.
  return days === 0 ? to : (end[left + 1] as number) - 1;
}
