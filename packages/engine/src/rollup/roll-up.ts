import { invalidAt, Refused } from '@gongjian/model';
import {
  type Cube,
  emptyCube,
  MOST_READINGS,
  type RollUpReadings,
  type RollUpSize,
  refuseExtent,
  refuseReading,
} from './cube.ts';
import { childrenFirst } from './unit-order.ts';

/**
 * Readings summed by unit, indicator and day, up the tree of units, and along the days. O(readings + cells).
 *
 * Readings are laid by unit first (counting sort), as one unit's cells fit the nearest cache and those of all units do
 * not: measured, adding at random into the whole cube takes twice the time.
 *
 * @throws Refused `not-found` for a unit, parent or indicator that is none; `invalid` for a day outside, a value that is no
 * whole number, columns of different lengths or sizes below 1; `cycle` for a unit below itself; `implausible` where
 * readings, cells or the sum of all |values| are too many to be held or to be exact.
 */
export function rollUp(readings: RollUpReadings, parent: Int32Array, size: RollUpSize): Cube {
  const order = childrenFirst(parent);
  const cube = emptyCube(parent, size);
  addByUnit(cube, readings);
  accumulate(cube);
  addToParents(cube, order);
  return cube;
}

function addByUnit(cube: Cube, readings: RollUpReadings): void {
  const { unit, indicator, day, value } = readings;
  const { indicators, days, sums } = cube;
  const units = cube.parent.length;
  const count = unit.length;
  checkLengths(readings);
  const end = new Int32Array(units);
  let extent = 0;
  for (let at = 0; at < count; at += 1) {
    const of = unit[at] as number;
    const amount = value[at] as number;
    // Unsigned comparisons find negative indices too; an infinite or missing value is unequal to its floor.
    const inside = of >>> 0 < units && (indicator[at] as number) >>> 0 < indicators && (day[at] as number) >>> 0 < days;
    if (!inside || amount - Math.floor(amount) !== 0)
      refuseReading(cube, at, { unit: of, indicator: indicator[at] ?? -1, day: day[at] ?? -1, value: amount });
    extent += Math.abs(amount);
    end[of] = (end[of] as number) + 1;
  }
  if (extent > Number.MAX_SAFE_INTEGER) refuseExtent(extent);
  cube.extent = extent;
  let sum = 0;
  for (let of = 0; of < units; of += 1) {
    const begin = sum;
    sum += end[of] as number;
    end[of] = begin;
  }
  const cell = new Int32Array(count);
  const amount = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    const of = unit[at] as number;
    const to = end[of] as number;
    end[of] = to + 1;
    cell[to] = Math.imul(indicator[at] as number, days) + (day[at] as number);
    amount[to] = value[at] as number;
  }
  const width = indicators * days;
  for (let of = 0, at = 0; of < units; of += 1) {
    const own = sums.subarray(of * width, (of + 1) * width);
    for (const stop = end[of] as number; at < stop; at += 1) {
      const to = cell[at] as number;
      own[to] = (own[to] as number) + (amount[at] as number);
    }
  }
}

function checkLengths({ unit, indicator, day, value }: RollUpReadings): void {
  const count = unit.length;
  if (count > MOST_READINGS)
    throw new Refused({ kind: 'implausible', field: 'readings', given: count, limit: MOST_READINGS, unit: '' });
  for (const [path, column] of Object.entries({ indicator, day, value }))
    if (column.length !== count) throw new Refused(invalidAt(path, 'invalid_value', `length ${count}`));
}

function accumulate({ sums, days }: Cube): void {
  for (let first = 0; first < sums.length; first += days) {
    let sum = 0;
    for (let at = first; at < first + days; at += 1) {
      sum += sums[at] as number;
      sums[at] = sum;
    }
  }
}

function addToParents({ sums, parent, indicators, days }: Cube, order: Int32Array): void {
  const width = indicators * days;
  for (const unit of order) {
    const above = parent[unit] as number;
    if (above < 0) continue;
    const from = unit * width;
    const to = above * width;
    for (let at = 0; at < width; at += 1) sums[to + at] = (sums[to + at] as number) + (sums[from + at] as number);
  }
}
