import { CALIBERS, type Caliber, type Day, type Grade, type Reading, SUBJECT_KINDS, yearOf } from '@gongjian/model';

/**
 * The readings of one subject in one caliber, by day: `rows` from `start` up to `end`. Where the snapshot's list has
 * them together in order, as it should, `rows` is that list itself and nothing is copied.
 */
export interface Series {
  readonly rows: readonly Reading[];
  readonly start: number;
  readonly end: number;
  /** Whether some value is below the one before it. */
  readonly falls: boolean;
  /** The first day that one of them invented for an example speaks of. */
  readonly sampleFrom: Day | undefined;
}

export interface SeriesIndex {
  of(kind: Reading['of'], subject: string, caliber: Caliber): Series | undefined;
  /** Every series, in no order that matters. */
  all(): Iterable<Series>;
  /** Readings of another year, which no cumulative figure of this one may use. */
  readonly beyondYear: readonly Reading[];
  /** Readings of a subject do not all stand together in the list. */
  readonly isScattered: boolean;
}

type Group = Map<string, Series>;

/** Sorts the readings of a plan year into series in one pass. Of two readings on one day the later in the list holds. */
export function indexReadings(readings: readonly Reading[], year: number): SeriesIndex {
  const groups = {
    target: { management: new Map(), statistical: new Map() },
    project: { management: new Map(), statistical: new Map() },
  } satisfies Record<Reading['of'], Record<Caliber, Group>>;
  const beyondYear: Reading[] = [];
  let isScattered = false;
  let lastSubject: string | undefined;

  const isKnown = (subject: string) =>
    SUBJECT_KINDS.some((kind) => CALIBERS.some((caliber) => groups[kind][caliber].has(subject)));
  const keep = (first: Reading, run: Series) => {
    if (first.subject !== lastSubject && isKnown(first.subject)) isScattered = true;
    lastSubject = first.subject;
    const group: Group = groups[first.of][first.caliber];
    const known = group.get(first.subject);
    group.set(first.subject, known === undefined ? run : joined(known, run));
  };

  const [low, high] = [`${year}-01-01`, `${year}-12-31`];
  let start = 0;
  while (start < readings.length) {
    const first = readings[start] as Reading;
    let end = start + 1;
    let sorted = true;
    let inYear = first.on >= low && first.on <= high;
    let falls = false;
    let last = first.on;
    let value = first.value;
    let sampleFrom = first.sample === true ? first.on : undefined;
    for (; end < readings.length; end += 1) {
      const reading = readings[end] as Reading;
      if (reading.subject !== first.subject || reading.caliber !== first.caliber || reading.of !== first.of) break;
      const { on } = reading;
      if (reading.sample === true) sampleFrom ??= on;
      if (reading.value < value) falls = true;
      value = reading.value;
      if (on < last) sorted = false;
      if (on < low || on > high) inYear = false;
      last = on;
    }
    if (sorted && inYear) keep(first, { rows: readings, start, end, falls, sampleFrom });
    else {
      const run = readings.slice(start, end);
      for (const reading of run) if (yearOf(reading.on) !== year) beyondYear.push(reading);
      keep(first, ordered(run.filter((reading) => yearOf(reading.on) === year)));
    }
    start = end;
  }

  return {
    of: (kind, subject, caliber) => groups[kind][caliber].get(subject),
    *all() {
      for (const kind of SUBJECT_KINDS) for (const caliber of CALIBERS) yield* groups[kind][caliber].values();
    },
    beyondYear,
    isScattered,
  };
}

/**
 * The index with the series of some subjects read anew. Series that are not among them are the same objects, and only
 * the readings of the others are held, so that a long row of patches keeps one list alive, not each.
 *
 * @param readings - all readings of each subject that is read anew
 */
export function patchSeries(
  base: SeriesIndex,
  readings: ReadonlyMap<string, readonly Reading[]>,
  year: number,
): SeriesIndex {
  const patch = indexReadings([...readings.values()].flat(), year);
  const kept = base.beyondYear.filter(({ subject }) => !readings.has(subject));
  return {
    of: (kind, subject, caliber) => (readings.has(subject) ? patch : base).of(kind, subject, caliber),
    *all() {
      for (const series of base.all()) {
        const first = series.rows[series.start];
        if (first !== undefined && !readings.has(first.subject)) yield series;
      }
      yield* patch.all();
    },
    beyondYear: patch.beyondYear.length === 0 ? kept : [...kept, ...patch.beyondYear],
    isScattered: base.isScattered || patch.isScattered,
  };
}

function joined(a: Series, b: Series): Series {
  return ordered([...a.rows.slice(a.start, a.end), ...b.rows.slice(b.start, b.end)]);
}

function ordered(readings: readonly Reading[]): Series {
  const rows = readings.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const falls = rows.some(({ value }, at) => value < (rows[at - 1]?.value ?? value));
  const sampleFrom = rows.find((reading) => reading.sample === true)?.on;
  return { rows, start: 0, end: rows.length, falls, sampleFrom };
}

/** Place after the last reading at or before `day`. */
export function endAt(series: Series, day: Day): number {
  let [low, high] = [series.start, series.end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((series.rows[middle] as Reading).on <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The latest reading at or before `day`. */
export function latestAt(series: Series | undefined, day: Day): Reading | undefined {
  if (series === undefined) return undefined;
  const end = endAt(series, day);
  return end > series.start ? series.rows[end - 1] : undefined;
}

/** The latest reading of a grade at or before `day`. */
export function latestOfGrade(series: Series | undefined, day: Day, grade: Grade): Reading | undefined {
  if (series === undefined) return undefined;
  for (let at = endAt(series, day) - 1; at >= series.start; at -= 1) {
    const reading = series.rows[at];
    if (reading?.grade === grade) return reading;
  }
  return undefined;
}
