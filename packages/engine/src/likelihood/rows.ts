import { addWork, type DayTable, subtractWork } from './day-table.ts';
import type { SimLink } from './sim-network.ts';
import { Z_CELLS, Z_MIDDLE, Z_SCALE } from './spread-table.ts';

/*
 * Inner loops of a pass, each over the draws of a block. All rows of a block lie in one array, at offsets: with a single
 * kind of array every load here compiles to one instruction.
 */

/** Math.max of integers compiles to a conditional move; an `if` here is mispredicted in every third draw. */
export function laterOf(rows: Int32Array, to: number, one: number, two: number, count: number): void {
  for (let i = 0; i < count; i += 1) rows[to + i] = Math.max(rows[one + i] as number, rows[two + i] as number);
}

export function raise(rows: Int32Array, to: number, source: Int32Array, from: number, count: number): void {
  for (let i = 0; i < count; i += 1) rows[to + i] = Math.max(rows[to + i] as number, source[from + i] as number);
}

/** A bound on a finish is an end of work in the lag's calendar. */
export function raiseLagged(
  rows: Int32Array,
  to: number,
  from: number,
  count: number,
  { lag, table, kind }: SimLink,
  horizon: number,
): void {
  const toFinish = kind === 'FF' || kind === 'SF';
  for (let i = 0; i < count; i += 1) {
    const instant = rows[from + i] as number;
    const lagged = table === undefined ? Math.min(horizon, instant + lag) : shifted(table, instant, lag, horizon);
    const bound = table !== undefined && toFinish ? previousEnd(table, lagged) : lagged;
    rows[to + i] = Math.max(rows[to + i] as number, bound);
  }
}

function shifted(table: DayTable, instant: number, lag: number, horizon: number): number {
  return lag < 0 ? subtractWork(table, instant, -lag) : addWork(table, instant, Math.min(lag, horizon));
}

/** {@link daysOf} and {@link addCalendarDays} in one loop: without a row of days in between it takes a third less. */
export function addDrawnDays(
  rows: Int32Array,
  from: number,
  lines: Float64Array,
  normals: Float64Array,
  to: number,
  count: number,
  horizon: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const z = normals[i] as number;
    const cell = 2 * ((Z_MIDDLE + z * Z_SCALE) | 0);
    const mirror = 2 * (Z_CELLS - 1) - cell;
    const one = ((lines[cell] as number) + (lines[cell + 1] as number) * z) | 0;
    const two = ((lines[mirror] as number) - (lines[mirror + 1] as number) * z) | 0;
    rows[to + i] = Math.min(horizon, (rows[from + i] as number) + one);
    rows[to + count + i] = Math.min(horizon, (rows[from + count + i] as number) + two);
  }
}

export function addCalendarDays(
  rows: Int32Array,
  from: number,
  days: Int32Array,
  to: number,
  count: number,
  horizon: number,
): void {
  for (let i = 0; i < count; i += 1) rows[to + i] = Math.min(horizon, (rows[from + i] as number) + (days[i] as number));
}

export function addWorkingDays(
  rows: Int32Array,
  from: number,
  days: Int32Array,
  to: number,
  count: number,
  { units, before, end }: DayTable,
): void {
  for (let i = 0; i < count; i += 1) {
    const start = rows[from + i] as number;
    const length = days[i] as number;
    rows[to + i] = length === 0 ? start : (end[(before[start] as number) + length * units] as number);
  }
}

/** Starts moved to the first working day at or after them. */
export function snap(rows: Int32Array, at: number, days: Int32Array, count: number, { before, end }: DayTable): void {
  for (let i = 0; i < count; i += 1)
    if ((days[i] as number) > 0) rows[at + i] = (end[(before[rows[at + i] as number] as number) + 1] as number) - 1;
}

/** The last instant at or before `to` up to which work went on; the beginning where none did. */
function previousEnd({ before, end }: DayTable, to: number): number {
  const done = before[to] as number;
  return done > 0 ? (end[done] as number) : 0;
}

/** The first instant at or after `at` at which a piece of work can end. */
function endFrom(table: DayTable, at: number): number {
  return previousEnd(table, at) === at ? at : (table.end[(table.before[at] as number) + 1] as number);
}

/** A bound on the finish moves the whole step later; it is not stretched. */
export function keepBounds(
  rows: Int32Array,
  from: number,
  days: Int32Array,
  to: number,
  bounds: number,
  count: number,
  table: DayTable | undefined,
): void {
  for (let i = 0; i < count; i += 1) {
    const length = days[i] as number;
    const limit = rows[bounds + i] as number;
    const bound = table === undefined || length === 0 ? limit : endFrom(table, limit);
    if (bound <= (rows[to + i] as number)) continue;
    rows[to + i] = bound;
    rows[from + i] = table === undefined ? Math.max(0, bound - length) : subtractWork(table, bound, length);
  }
}
