import { type CheckFinding, type Day, dimensionOf, type Indicator, jumpedFrom, sum } from '@gongjian/model';
import type { Known } from '../known.ts';
import { endAt, type Series } from '../series.ts';
import type { Standing } from '../target-standing.ts';
import { projectFindings, workDone } from './project-checks.ts';

/** Different figures in a row, each with one significant digit, that make a series look estimated. */
const ROUND_ROW = 3;

/**
 * 勾稽: contradictions between figures known on `day`. A finding asks a question; it changes no figure.
 *
 * @param ofSeries - what {@link seriesFindings} found in every series
 * @param workOf - by project, percent of its steps done
 */
export function checkFigures(
  all: Known,
  day: Day,
  standings: ReadonlyMap<string, Standing>,
  ofSeries: readonly CheckFinding[] = [...seriesFindings(all, all.series.all(), day)],
  workOf: ReadonlyMap<string, number> = workDone(all, day),
): CheckFinding[] {
  return [...partsAgainstWholes(standings), ...beyondYear(all, day), ...ofSeries, ...projectFindings(all, day, workOf)];
}

/**
 * 其中: no part may exceed its whole, and parts of the same indicator not in their sum. Parts are read on the whole's
 * own day, so that a later report of a part is no contradiction.
 */
function* partsAgainstWholes(standings: ReadonlyMap<string, Standing>): Generator<CheckFinding> {
  const parts = new Map<string, Standing[]>();
  for (const standing of standings.values()) {
    const { parent } = standing.aim.target;
    if (parent === undefined) continue;
    const siblings = parts.get(parent);
    if (siblings === undefined) parts.set(parent, [standing]);
    else siblings.push(standing);
  }
  for (const [parent, children] of parts) {
    const whole = standings.get(parent);
    if (whole?.figure === undefined || whole.aim.indicator.form !== 'cumulative') continue;
    const { on, value } = whole.figure;
    const alike: number[] = [];
    for (const { aim } of children) {
      if (!comparable(aim.indicator, whole.aim.indicator)) continue;
      const part = aim.figureOn(on);
      if (part === undefined) continue;
      if (aim.indicator.id === whole.aim.indicator.id) alike.push(part.value);
      if (part.value > value) {
        const finding = { of: 'target', subject: aim.target.id, on, left: part.value, right: value } as const;
        yield { check: 'subset-exceeds-set', ...finding, against: parent };
      }
    }
    const total = sum(alike);
    if (alike.length > 1 && total > value) {
      yield { check: 'parts-exceed-whole', of: 'target', subject: parent, on, left: total, right: value };
    }
  }
}

function comparable(part: Indicator, whole: Indicator): boolean {
  return part.form === whole.form && part.caliber === whole.caliber && part.unitOfMeasure === whole.unitOfMeasure;
}

function* beyondYear({ series }: Known, day: Day): Generator<CheckFinding> {
  for (const { of, subject, on, value } of series.beyondYear)
    if (on <= day) yield { check: 'beyond-year', of, subject, on, left: value };
}

/** What each series contradicts by itself. */
export function* seriesFindings(all: Known, listed: Iterable<Series>, day: Day): Generator<CheckFinding> {
  for (const series of listed) {
    const first = series.rows[series.start];
    if (first === undefined) continue;
    const indicator = first.of === 'target' ? all.indicatorOf.get(first.subject) : undefined;
    if (first.of === 'target' && indicator === undefined) continue;
    const end = endAt(series, day);
    if (indicator === undefined || indicator.form === 'cumulative') {
      if (series.falls) yield* falls(series, end);
      yield* jump(series, end);
    }
    const dimension = indicator === undefined ? 'money' : dimensionOf(indicator.unitOfMeasure);
    if (dimension === 'money' || dimension === 'area') yield* roundNumbers(series, end);
  }
}

/** A cumulative figure below the one before it. */
function* falls({ rows, start }: Series, end: number): Generator<CheckFinding> {
  let before = Number.NEGATIVE_INFINITY;
  for (let at = start; at < end; at += 1) {
    const reading = rows[at];
    if (reading === undefined) continue;
    if (reading.value < before) {
      const { of, subject, on } = reading;
      yield { check: 'falls', of, subject, on, left: reading.value, right: before };
    }
    before = reading.value;
  }
}

/** The last figure rises far faster than the year so far: the rule that also asks when it is reported. */
function* jump({ rows, start }: Series, end: number): Generator<CheckFinding> {
  const [before, last] = [end - 2 < start ? undefined : rows[end - 2], rows[end - 1]];
  if (before === undefined || last === undefined) return;
  const { of, subject, on, value } = last;
  if (jumpedFrom(before, value, on) === undefined) return;
  yield { check: 'jump', of, subject, on, left: value, right: before.value };
}

/** The last different figures are all round: money and land hardly ever come to one significant digit in a row. */
function* roundNumbers({ rows, start }: Series, end: number): Generator<CheckFinding> {
  const last = rows[end - 1];
  if (last === undefined || end === start) return;
  let [row, previous] = [0, Number.NaN];
  for (let at = end - 1; at >= start && row < ROUND_ROW; at -= 1) {
    const value = rows[at]?.value ?? 0;
    if (value === previous) continue;
    if (!hasOneDigit(value)) return;
    previous = value;
    row += 1;
  }
  if (row < ROUND_ROW) return;
  yield { check: 'round-number', of: last.of, subject: last.subject, on: last.on, left: last.value };
}

function hasOneDigit(value: number): boolean {
  return value !== 0 && Number(value.toPrecision(1)) === value;
}
