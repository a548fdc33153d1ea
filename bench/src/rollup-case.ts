import type { RollUpReadings, RollUpSize } from '@gongjian/engine/rollup';
import { randomBelow } from './random-network.ts';

export interface RollUpCase {
  readonly readings: RollUpReadings;
  readonly parent: Int32Array;
  readonly size: RollUpSize;
}

/** A million readings of 500 units in a tree of four levels (1, 10, 100, 389), 60 indicators and 100 days. */
export function rollUpCase(count = 1_000_000): RollUpCase {
  const below = randomBelow(7);
  const [branches, groups, units] = [11, 111, 500];
  const parent = Int32Array.from({ length: units }, (_, unit) => {
    if (unit < branches) return unit === 0 ? -1 : 0;
    return unit < groups ? 1 + ((unit - branches) % 10) : branches + ((unit - groups) % 100);
  });
  const size = { indicators: 60, days: 100 };
  const readings = {
    unit: new Int32Array(count),
    indicator: new Int32Array(count),
    day: new Int32Array(count),
    value: new Float64Array(count),
  };
  for (let at = 0; at < count; at += 1) {
    readings.unit[at] = groups + below(units - groups);
    readings.indicator[at] = below(size.indicators);
    readings.day[at] = below(size.days);
    readings.value[at] = below(1000);
  }
  return { readings, parent, size };
}

/** Every unit with each unit above it and itself. */
export function ancestry(parent: Int32Array): readonly (readonly [unit: number, above: number])[] {
  return Array.from(parent.keys()).flatMap((unit) => {
    const pairs: (readonly [number, number])[] = [];
    for (let above = unit; above >= 0; above = parent[above] ?? -1) pairs.push([unit, above]);
    return pairs;
  });
}
