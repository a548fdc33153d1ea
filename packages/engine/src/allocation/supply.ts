import {
  addDays,
  type Day,
  daysBetween,
  type Factor,
  fromMicros,
  maxDay,
  minDay,
  sum,
  toMicros,
} from '@gongjian/model';
import type { Limit } from './problem.ts';

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** A period longer than this is cut, so that a start is known to the week. */
const LONGEST_DAYS = 7;

/** From the day after `day` to `by`, cut wherever a period of any factor begins or ends, and at least once a week. */
export function allocationPeriods(factors: readonly Factor[], day: Day, by: Day): Period[] {
  const first = addDays(day, 1);
  if (first > by) return [];
  const cuts = new Set<Day>([first]);
  for (const { periods } of factors)
    for (const { from, to } of periods)
      for (const cut of [from, addDays(to, 1)]) if (cut > first && cut <= by) cuts.add(cut);
  const begins = [...cuts].sort();
  return begins.flatMap((from, at) => {
    const to = addDays(begins[at + 1] ?? addDays(by, 1), -1);
    const parts = Math.ceil((daysBetween(from, to) + 1) / LONGEST_DAYS);
    return Array.from({ length: parts }, (_, part) => ({
      from: addDays(from, part * LONGEST_DAYS),
      to: minDay(to, addDays(from, (part + 1) * LONGEST_DAYS - 1)),
    }));
  });
}

/** The place of the period that holds the day, or −1. */
export function periodOf(periods: readonly Period[], day: Day): number {
  return periods.findIndex(({ from, to }) => from <= day && day <= to);
}

/** The limits of one factor, and which of them a use falls under. */
export interface Supply {
  readonly limits: readonly Limit[];
  /**
   * Places in `limits` of what is used from `from` to `to`; undefined where the factor is not there on one of the days.
   * Crews are held for all of it, anything else is used on the first day.
   */
  limitsOf(from: Day, to: Day): readonly number[] | undefined;
}

/**
 * A stock: what came available up to a period, less what is committed, bounds all that is given up to then. A flow:
 * what a period has bounds what is given in it; of a period under way, or one that day N cuts off, the part of its days
 * that is left (whole cases and visits; crews are there on any day).
 *
 * @param committed - given already by `day`, of a stock
 */
export function supplyOf(
  factor: Factor,
  place: number,
  periods: readonly Period[],
  { day, by }: { readonly day: Day; readonly by: Day },
  committed: number,
): Supply {
  return factor.use === 'stock'
    ? stockOf(factor, place, periods, committed)
    : flowOf(factor, place, periods, { day, by });
}

function stockOf(factor: Factor, place: number, periods: readonly Period[], committed: number): Supply {
  const limits: Limit[] = [];
  const last = periods.length - 1;
  const availableBy = (at: number) =>
    sum(factor.periods.filter(({ from }) => from <= (periods[at]?.from ?? '')).map(({ amount }) => amount));
  for (let at = 0; at <= last; at += 1) {
    const available = availableBy(at);
    if (at < last && availableBy(at + 1) === available) continue;
    limits.push({ factor: place, from: 0, to: at, amount: Math.max(0, sum([available, -committed])) });
  }
  return {
    limits,
    limitsOf: (from) => {
      const at = periodOf(periods, from);
      return at < 0 ? undefined : limits.flatMap(({ to }, limit) => (to >= at ? [limit] : []));
    },
  };
}

function flowOf(
  factor: Factor,
  place: number,
  periods: readonly Period[],
  { day, by }: { readonly day: Day; readonly by: Day },
): Supply {
  const limits: Limit[] = [];
  const spans: Period[] = [];
  for (const row of factor.periods) {
    const span = { from: maxDay(row.from, addDays(day, 1)), to: minDay(row.to, by) };
    if (span.from > span.to) continue;
    const amount = factor.kind === 'crews' ? row.amount : partOf(factor, row, span);
    limits.push({
      factor: place,
      from: periodOf(periods, span.from),
      to: periodOf(periods, span.to),
      amount: Math.max(0, amount),
    });
    spans.push(span);
  }
  return {
    limits,
    limitsOf: (from, to) => {
      const until = factor.kind === 'crews' ? to : from;
      const used = spans.flatMap((span, at) => (span.from <= until && span.to >= from ? [at] : []));
      const days = used.reduce((all, at) => {
        const span = spans[at];
        return span === undefined ? all : all + daysBetween(maxDay(span.from, from), minDay(span.to, until)) + 1;
      }, 0);
      return days === daysBetween(from, until) + 1 ? used : undefined;
    },
  };
}

function partOf(factor: Factor, row: Factor['periods'][number], span: Period): number {
  const share = (daysBetween(span.from, span.to) + 1) / (daysBetween(row.from, row.to) + 1);
  if (share === 1) return row.amount;
  const part = fromMicros(Math.floor(toMicros(row.amount) * share));
  return factor.kind === 'cases' || factor.kind === 'visits' ? Math.floor(part) : part;
}
