import { type Day, dayNumber, dayOfNumber, invalidAt, Refused, type WorkCalendar, yearOf } from '@gongjian/model';
import { type ResolvedCalendar, resolveCalendar } from './resolve-calendar.ts';
import { type Numbering, periodic, type WorkTime } from './work-time.ts';

/** Which years of a span the calendar knows; what falls into `uncovered` follows the plain week and must be said. */
export interface Coverage {
  readonly official: readonly number[];
  readonly provisional: readonly number[];
  readonly uncovered: readonly number[];
}

/** A compiled working calendar on the day axis; one unit of work is one day. */
export interface DayCalendar extends WorkTime {
  readonly id: string;
  readonly coverage: Coverage;
  works(day: Day): boolean;
}

/** The longest span compiled at once, in days. */
const LONGEST_SPAN = 146_097;
/** 1970-01-01 was a Thursday: day number −3 was a Monday. */
const A_MONDAY = -3;

/**
 * The calendar `id` compiled for the days `from`..`to`, inclusive: each operation O(1) inside, and outside too, where the plain
 * week goes on and `covered` is false.
 * @throws Refused `not-found`, `cycle` (bases), `invalid` (span empty or over 400 years).
 */
export function compileDays(calendars: readonly WorkCalendar[], id: string, from: Day, to: Day): DayCalendar {
  const low = dayNumber(from);
  const length = dayNumber(to) - low + 1;
  if (!(length >= 1 && length <= LONGEST_SPAN)) throw invalid('to', 'out_of_range', `${from}..+400a`);
  const calendar = resolveCalendar(calendars, id);
  if (calendar.week.length === 0) throw invalid(`calendars.${id}.week`, 'too_small');
  const works = workingDays(calendar, low, length);
  const ranks = new Int32Array(length + 1);
  const units = new Int32Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) {
    ranks[i] = count;
    if (works[i] === 1) units[count++] = low + i;
  }
  ranks[length] = count;
  const status = (year: number) => calendar.years.get(year)?.status;
  return new CompiledDays({
    id,
    coverage: coverageOf(status, yearOf(from), yearOf(to)),
    low,
    ranks,
    units: units.slice(0, count),
    week: periodic((offset) => calendar.week.includes(offset + 1), 7, A_MONDAY),
    known: (year) => status(year) !== undefined,
  });
}

interface Tables {
  readonly id: string;
  readonly coverage: Coverage;
  /** The first day of the tables. */
  readonly low: number;
  /** Working days before `low + i` since `low`. */
  readonly ranks: Int32Array;
  /** The working days from `low` on. */
  readonly units: Int32Array;
  /** Outside the tables. */
  readonly week: Numbering;
  known(year: number): boolean;
}

/**
 * A class, so that all compiled calendars share one shape and one set of methods: passes over networks ask millions of
 * times, and the compiler writes the two look-ups out in place where closures of each calendar cost a call.
 */
class CompiledDays implements DayCalendar {
  readonly id: string;
  readonly coverage: Coverage;
  private readonly low: number;
  private readonly ranks: Int32Array;
  private readonly units: Int32Array;
  private readonly week: Numbering;
  private readonly before: number;
  private readonly after: number;
  private readonly known: (year: number) => boolean;

  constructor({ id, coverage, low, ranks, units, week, known }: Tables) {
    this.id = id;
    this.coverage = coverage;
    this.low = low;
    this.ranks = ranks;
    this.units = units;
    this.week = week;
    this.before = week.rank(low);
    this.after = week.rank(low + ranks.length - 1);
    this.known = known;
  }

  nextStart(at: number): number {
    return this.unit(this.rank(at));
  }

  previousEnd(at: number): number {
    return this.unit(this.rank(at) - 1) + 1;
  }

  add(from: number, work: number): number {
    if (work > 0) return this.unit(this.rank(from) + work - 1) + 1;
    return work < 0 ? this.unit(this.rank(from) + work) : from;
  }

  subtract(to: number, work: number): number {
    return this.add(to, -work);
  }

  between(from: number, to: number): number {
    return this.rank(to) - this.rank(from);
  }

  covered(at: number): boolean {
    return this.known(yearOf(dayOfNumber(at)));
  }

  works(day: Day): boolean {
    return this.rank(dayNumber(day) + 1) > this.rank(dayNumber(day));
  }

  private rank(at: number): number {
    const place = at - this.low;
    return place >= 0 && place < this.ranks.length ? (this.ranks[place] as number) : this.rankOutside(place);
  }

  private unit(n: number): number {
    return n >= 0 && n < this.units.length ? (this.units[n] as number) : this.unitOutside(n);
  }

  private rankOutside(place: number): number {
    const rank = this.week.rank(this.low + place);
    return place < 0 ? rank - this.before : rank - this.after + this.units.length;
  }

  private unitOutside(n: number): number {
    return this.week.unit(n < 0 ? n + this.before : n - this.units.length + this.after);
  }
}

function workingDays(calendar: ResolvedCalendar, low: number, length: number): Uint8Array {
  const works = new Uint8Array(length);
  const onWeekday = Array.from({ length: 7 }, (_, index) => (calendar.week.includes(index + 1) ? 1 : 0));
  const weekday = (((low - A_MONDAY) % 7) + 7) % 7;
  for (let i = 0; i < length; i++) works[i] = onWeekday[(weekday + i) % 7] ?? 0;
  const put = (first: number, last: number, value: 0 | 1) =>
    works.fill(value, Math.max(first - low, 0), Math.max(last + 1 - low, 0));
  for (const year of calendar.years.values()) {
    for (const day of year.off) put(dayNumber(day), dayNumber(day), 0);
    for (const day of year.work) put(dayNumber(day), dayNumber(day), 1);
  }
  for (const exception of calendar.exceptions) {
    put(dayNumber(exception.from), dayNumber(exception.to), exception.works ? 1 : 0);
  }
  return works;
}

function coverageOf(status: (year: number) => string | undefined, first: number, last: number): Coverage {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    official: years.filter((year) => status(year) === 'official'),
    provisional: years.filter((year) => status(year) === 'provisional'),
    uncovered: years.filter((year) => status(year) === undefined),
  };
}

function invalid(path: string, code: string, expected?: string): Refused {
  return new Refused(invalidAt(path, code, expected));
}
