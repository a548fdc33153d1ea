import { type Day, Refused } from '@gongjian/model';

/** A figure as of the end of a day. A `Reading` is one. */
export interface Dated {
  readonly id?: string | undefined;
  readonly on: Day;
  readonly value: number;
}

/**
 * The readings at or before `day`, by day; of two on one day the later in the list.
 * @throws Refused `implausible` where a value is not finite
 */
export function knownAt<T extends Dated>(readings: readonly T[], day: Day): T[] {
  const latest = new Map<Day, T>();
  for (const reading of readings) {
    if (!Number.isFinite(reading.value)) {
      const field = reading.id ?? reading.on;
      throw new Refused({ kind: 'implausible', field, given: reading.value, limit: 0, unit: '' });
    }
    if (reading.on <= day) latest.set(reading.on, reading);
  }
  return [...latest.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}
