import { invalidAt, Refused } from '@gongjian/model';

/** What came in on a day, in one length of columns. Values are whole numbers of the smallest unit of measure, so that sums are exact. */
export interface RollUpReadings {
  readonly unit: Int32Array;
  readonly indicator: Int32Array;
  readonly day: Int32Array;
  readonly value: Float64Array;
}

/** Readings lie in units 0..parent.length−1, indicators 0..indicators−1 and days 0..days−1. */
export interface RollUpSize {
  readonly indicators: number;
  readonly days: number;
}

/**
 * Cumulative sums: `sums[(unit × indicators + indicator) × days + day]` is what the unit and all below it gave of the
 * indicator up to and with the day.
 */
export interface Cube extends RollUpSize {
  /** The unit above, −1 at a root. */
  readonly parent: Int32Array;
  readonly sums: Float64Array;
  /** The sum of all |values|, which must stay exact. */
  extent: number;
}

export const MOST_CELLS = 100_000_000;
export const MOST_READINGS = 50_000_000;

export function emptyCube(parent: Int32Array, { indicators, days }: RollUpSize): Cube {
  for (const [path, size] of [
    ['indicators', indicators],
    ['days', days],
  ] as const)
    if (!Number.isInteger(size) || size < 1) throw new Refused(invalidAt(path, 'too_small', '≥ 1'));
  const cells = parent.length * indicators * days;
  if (cells > MOST_CELLS)
    throw new Refused({ kind: 'implausible', field: 'cells', given: cells, limit: MOST_CELLS, unit: '' });
  return { parent: parent.slice(), indicators, days, sums: new Float64Array(cells), extent: 0 };
}

export function sumAt({ indicators, days, sums }: Cube, unit: number, indicator: number, day: number): number {
  return sums[(unit * indicators + indicator) * days + day] ?? 0;
}

/** Refuses a reading outside the cube or not a whole number; `at` is where it stands. */
export function refuseReading(
  cube: Cube,
  at: number,
  given: { readonly unit: number; readonly indicator: number; readonly day: number; readonly value: number },
): never {
  const within = (index: number, size: number) => Number.isInteger(index) && index >= 0 && index < size;
  if (!within(given.unit, cube.parent.length))
    throw new Refused({ kind: 'not-found', what: 'unit', id: String(given.unit) });
  if (!within(given.indicator, cube.indicators))
    throw new Refused({ kind: 'not-found', what: 'indicator', id: String(given.indicator) });
  const [path, expected] = within(given.day, cube.days) ? ['value', 'int'] : ['day', `0–${cube.days - 1}`];
  throw new Refused(invalidAt(`readings.${at}.${path}`, 'invalid_value', expected));
}

export function refuseExtent(given: number): never {
  throw new Refused({ kind: 'implausible', field: 'value', given, limit: Number.MAX_SAFE_INTEGER, unit: '' });
}
