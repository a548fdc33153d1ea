import { type Cube, refuseExtent, refuseReading } from './cube.ts';

export interface OneReading {
  readonly unit: number;
  readonly indicator: number;
  readonly day: number;
  /** A whole number; to correct a reading, the difference from what was added before. */
  readonly value: number;
}

/**
 * Adds one reading to a cube in place: at most ancestors × days additions. The cube is then what `rollUp` gives of all
 * readings with this one. Refuses what `rollUp` refuses, the cube untouched.
 *
 * @returns the number of sums changed
 */
export function applyReading(cube: Cube, reading: OneReading): number {
  const { unit, indicator, day, value } = reading;
  const { parent, indicators, days, sums } = cube;
  const inside =
    isIndex(unit, parent.length) && isIndex(indicator, indicators) && isIndex(day, days) && Number.isInteger(value);
  if (!inside) refuseReading(cube, 0, reading);
  const extent = cube.extent + Math.abs(value);
  if (extent > Number.MAX_SAFE_INTEGER) refuseExtent(extent);
  cube.extent = extent;
  let changed = 0;
  for (let of = unit; of >= 0; of = parent[of] ?? -1) {
    const first = (of * indicators + indicator) * days;
    for (let at = first + day; at < first + days; at += 1) sums[at] = (sums[at] as number) + value;
    changed += days - day;
  }
  return changed;
}

function isIndex(index: number, size: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < size;
}
