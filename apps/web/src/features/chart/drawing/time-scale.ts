export const ZOOMS = ['month', 'ten-day', 'week', 'day'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Pixels that a day takes. */
export const PER_DAY: Readonly<Record<Zoom, number>> = { month: 2.4, 'ten-day': 5, week: 10, day: 26 };

/** Days are numbers from day 0 of the campaign; x grows from the beginning of `first`. */
export type TimeScale = { readonly first: number; readonly last: number; readonly perDay: number };

export function xOf({ first, perDay }: TimeScale, day: number): number {
  return (day - first) * perDay;
}

export function dayAt({ first, perDay }: TimeScale, x: number): number {
  return first + Math.floor(x / perDay);
}

/** Year, month 1–12, day of the month and weekday (Monday 1) of a numbered day. */
export type DateParts = {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
};

/** `zero`: YYYY-MM-DD of day 0. No time zone has a part in it. */
export function datesFrom(zero: string): (day: number) => DateParts {
  const origin = Date.parse(`${zero}T00:00:00Z`);
  return (day) => {
    const at = new Date(origin + day * 86_400_000);
    return {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      date: at.getUTCDate(),
      weekday: ((at.getUTCDay() + 6) % 7) + 1,
    };
  };
}

/** A stretch of the head, from the beginning of `from` to the end of `to`. */
export type Tick = { readonly from: number; readonly to: number; readonly label: string; readonly strong: boolean };

export type TickWords = {
  readonly month: (date: DateParts) => string;
  readonly tenDay: (part: 1 | 2 | 3) => string;
};

/** Where the finer row of the head begins anew. */
const BEGINS: Readonly<Record<Zoom, (date: DateParts) => boolean>> = {
  month: ({ date }) => date === 1,
  'ten-day': ({ date }) => date === 1 || date === 11 || date === 21,
  week: ({ weekday }) => weekday === 1,
  day: () => true,
};

/** The two rows of the head over the days `from` to `to`: months above, the zoom's own stretches below. */
export function ticksOf(
  zoom: Zoom,
  dates: (day: number) => DateParts,
  words: TickWords,
  from: number,
  to: number,
): { readonly months: Tick[]; readonly fine: Tick[] } {
  const months = stretches(from, to, dates, BEGINS.month, words.month);
  if (zoom === 'month') return { months, fine: [] };
  const label = ({ month, date }: DateParts): string => {
    if (zoom === 'day') return String(date);
    return zoom === 'week' ? `${month}/${date}` : words.tenDay(date <= 10 ? 1 : date <= 20 ? 2 : 3);
  };
  return { months, fine: stretches(from, to, dates, BEGINS[zoom], label) };
}

function stretches(
  from: number,
  to: number,
  dates: (day: number) => DateParts,
  begins: (date: DateParts) => boolean,
  label: (date: DateParts) => string,
): Tick[] {
  const ticks: Tick[] = [];
  let start = from;
  while (start > from - 40 && !begins(dates(start))) start -= 1;
  for (let day = start; day <= to; ) {
    let end = day + 1;
    while (!begins(dates(end))) end += 1;
    ticks.push({ from: day, to: end - 1, label: label(dates(day)), strong: dates(day).date === 1 });
    day = end;
  }
  return ticks;
}
