/**
 * Working time on an integer axis of instants. At day resolution the instant `dayNumber(day)` is the beginning of that
 * day; at minute resolution instants are minutes since 1970-01-01 00:00. Activities are half-open `[start, finish)`.
 */
export interface WorkTime {
  /** The first instant at or after `at` from which work goes on. */
  nextStart(at: number): number;
  /** The last instant at or before `at` up to which work went on. */
  previousEnd(at: number): number;
  /**
   * The instant at which `work` units are done that begin at the first working unit at or after `from`.
   * `add(from, 0)` is `from`; negative work goes back as {@link subtract} does.
   */
  add(from: number, work: number): number;
  /** The mirror: the instant at which `work` units must begin to be done at the last working unit before `to`. */
  subtract(to: number, work: number): number;
  /** Units of work in `[from, to)`; negative where `to` is earlier. */
  between(from: number, to: number): number;
  /** Whether the calendar's data hold at the unit that begins at `at`. Outside, the plain week goes on. */
  covered(at: number): boolean;
}

/** Calendar days, or elapsed minutes: every unit of the axis is worked. */
export const elapsed: WorkTime = {
  nextStart: (at) => at,
  previousEnd: (at) => at,
  add: (from, work) => from + work,
  subtract: (to, work) => to - work,
  between: (from, to) => to - from,
  covered: () => true,
};

/**
 * What a calendar is reduced to: numbering of its working units.
 * `rank(at)` counts the working units before `at`; `unit(n)` is the instant at which unit `n` begins, so that
 * `rank(unit(n)) = n`. Both are defined over the whole axis, also for negative numbers.
 */
export interface Numbering {
  rank(at: number): number;
  unit(n: number): number;
}

/** Working time from a numbering of working units. */
export function workTimeOf({ rank, unit }: Numbering, covered: (at: number) => boolean): WorkTime {
  const add = (from: number, work: number): number => {
    if (work > 0) return unit(rank(from) + work - 1) + 1;
    return work < 0 ? unit(rank(from) + work) : from;
  };
  return {
    nextStart: (at) => unit(rank(at)),
    previousEnd: (at) => unit(rank(at) - 1) + 1,
    add,
    subtract: (to, work) => add(to, -work),
    between: (from, to) => rank(to) - rank(from),
    covered,
  };
}

/** A pattern that repeats every `period` instants from `origin`: closed form, for the axis outside a compiled table. */
export function periodic(works: (offset: number) => boolean, period: number, origin: number): Numbering {
  const ranks = new Int32Array(period + 1);
  const units: number[] = [];
  for (let offset = 0; offset < period; offset++) {
    if (works(offset)) units.push(offset);
    ranks[offset + 1] = units.length;
  }
  const perPeriod = units.length;
  return {
    rank: (at) => {
      const rounds = Math.floor((at - origin) / period);
      return rounds * perPeriod + (ranks[at - origin - rounds * period] ?? 0);
    },
    unit: (n) => {
      const rounds = Math.floor(n / perPeriod);
      return origin + rounds * period + (units[n - rounds * perPeriod] ?? 0);
    },
  };
}
