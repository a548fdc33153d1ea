import { type CalendarYear, Refused, type WorkCalendar } from '@gongjian/model';

/** A calendar with its bases taken in. */
export interface ResolvedCalendar {
  readonly id: string;
  readonly week: readonly number[];
  /** By year; the calendar's own year stands before its base's. */
  readonly years: ReadonlyMap<number, CalendarYear>;
  /** The base's first: the later one wins. */
  readonly exceptions: WorkCalendar['exceptions'];
}

/**
 * The calendar `id` with what its bases say.
 * @throws Refused `not-found` for an unknown calendar or base, `cycle` where calendars are bases of each other.
 */
export function resolveCalendar(calendars: readonly WorkCalendar[], id: string): ResolvedCalendar {
  const chain: WorkCalendar[] = [];
  for (let at: string | undefined = id; at !== undefined; ) {
    const wanted: string = at;
    const found = calendars.find((calendar) => calendar.id === wanted);
    if (found === undefined) throw new Refused({ kind: 'not-found', what: 'calendar', id: wanted });
    const first = chain.indexOf(found);
    if (first >= 0) throw new Refused({ kind: 'cycle', chain: [...chain.slice(first), found].map((one) => one.id) });
    chain.push(found);
    at = found.base;
  }
  const fromBase = chain.toReversed();
  return {
    id,
    week: chain[0]?.week ?? [],
    years: new Map(fromBase.flatMap((calendar) => calendar.years.map((year) => [year.year, year] as const))),
    exceptions: fromBase.flatMap((calendar) => calendar.exceptions),
  };
}
