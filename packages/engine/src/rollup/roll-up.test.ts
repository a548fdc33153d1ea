import type { Refusal } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../test/networks.ts';
import { applyReading, type OneReading } from './apply-reading.ts';
import { type RollUpReadings, sumAt } from './cube.ts';
import { rollUp } from './roll-up.ts';

const SIZE = { indicators: 3, days: 4 };

function columns(readings: readonly OneReading[]): RollUpReadings {
  return {
    unit: Int32Array.from(readings, ({ unit }) => unit),
    indicator: Int32Array.from(readings, ({ indicator }) => indicator),
    day: Int32Array.from(readings, ({ day }) => day),
    value: Float64Array.from(readings, ({ value }) => value),
  };
}

/** Trees whose units stand in any order, and readings anywhere in them. */
const CASES = fc
  .array(fc.nat(), { minLength: 1, maxLength: 9 })
  .chain((picks) => fc.tuple(fc.constant(picks), fc.shuffledSubarray([...picks.keys()], { minLength: picks.length })))
  .chain(([picks, place]) => {
    const parent = new Int32Array(picks.length).fill(-1);
    for (const [at, pick] of picks.entries()) if (at > 0) parent[place[at] ?? 0] = place[pick % at] ?? 0;
    const reading = fc.record({
      unit: fc.nat(picks.length - 1),
      indicator: fc.nat(SIZE.indicators - 1),
      day: fc.nat(SIZE.days - 1),
      value: fc.integer(),
    });
    return fc.record({ parent: fc.constant(parent), readings: fc.array(reading, { maxLength: 30 }) });
  });

describe('the roll-up cube', () => {
  test('a sum holds all readings of the unit and those below it up to the day', () => {
    fc.assert(
      fc.property(CASES, ({ parent, readings }) => {
        const cube = rollUp(columns(readings), parent, SIZE);
        const sums = new Map<string, number>();
        for (const { unit, indicator, day, value } of readings)
          for (let of = unit; of >= 0; of = parent[of] ?? -1)
            for (let on = day; on < SIZE.days; on += 1) {
              const key = `${of} ${indicator} ${on}`;
              sums.set(key, (sums.get(key) ?? 0) + value);
            }
        for (const [of] of parent.entries())
          for (let indicator = 0; indicator < SIZE.indicators; indicator += 1)
            for (let on = 0; on < SIZE.days; on += 1)
              expect(sumAt(cube, of, indicator, on)).toBe(sums.get(`${of} ${indicator} ${on}`) ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  test('readings added one by one give the cube of all of them', () => {
    fc.assert(
      fc.property(CASES, fc.nat(30), ({ parent, readings }, already) => {
        const cube = rollUp(columns(readings.slice(0, already)), parent, SIZE);
        for (const reading of readings.slice(already)) applyReading(cube, reading);
        expect(cube).toEqual(rollUp(columns(readings), parent, SIZE));
      }),
      { numRuns: 500 },
    );
  });

  test('one reading changes no more sums than its ancestors have days left', () => {
    const cube = rollUp(columns([]), Int32Array.of(-1, 0, 1, 0), SIZE);
    expect(applyReading(cube, { unit: 2, indicator: 1, day: 1, value: 7 })).toBe(9);
    expect([0, 1, 2, 3].map((unit) => sumAt(cube, unit, 1, 3))).toEqual([7, 7, 7, 0]);
    expect([0, 1, 2, 3].map((day) => sumAt(cube, 0, 1, day))).toEqual([0, 7, 7, 7]);
  });

  const unfit = (column: string, expected: string): Refusal => ({
    kind: 'invalid',
    issues: [{ path: `readings.0.${column}`, code: 'invalid_value', expected }],
  });
  const one = (change: Partial<OneReading>): OneReading => ({ unit: 0, indicator: 0, day: 0, value: 1, ...change });
  const refusals: readonly (readonly [what: string, reading: OneReading, refusal: Refusal])[] = [
    ['a unit', one({ unit: 2 }), { kind: 'not-found', what: 'unit', id: '2' }],
    ['a negative unit', one({ unit: -1 }), { kind: 'not-found', what: 'unit', id: '-1' }],
    ['an indicator', one({ indicator: 3 }), { kind: 'not-found', what: 'indicator', id: '3' }],
    ['a day', one({ day: 4 }), unfit('day', '0–3')],
    ['half a unit', one({ value: 0.5 }), unfit('value', 'int')],
    ['no number', one({ value: Number.NaN }), unfit('value', 'int')],
    ['no end', one({ value: Number.POSITIVE_INFINITY }), unfit('value', 'int')],
  ];
  test.each(refusals)(
    '%s outside is refused, all at once or alone, and the cube stays as it was',
    (_, reading, refusal) => {
      const parent = Int32Array.of(-1, 0);
      const cube = rollUp(columns([one({ value: 5 })]), parent, SIZE);
      const before = structuredClone(cube);
      expect(refusalOf(() => applyReading(cube, reading))).toEqual(refusal);
      expect(cube).toEqual(before);
      expect(refusalOf(() => rollUp(columns([reading]), parent, SIZE))).toEqual(refusal);
    },
  );

  test('sums that would no longer be exact are refused', () => {
    const large = one({ value: Number.MAX_SAFE_INTEGER - 1 });
    const cube = rollUp(columns([large]), Int32Array.of(-1), SIZE);
    expect(refusalOf(() => applyReading(cube, one({ value: 2 }))).kind).toBe('implausible');
    expect(applyReading(cube, one({ value: 1 }))).toBe(4);
    expect(refusalOf(() => rollUp(columns([large, large]), Int32Array.of(-1), SIZE)).kind).toBe('implausible');
  });

  test('a unit below itself is refused with the way up, and a parent that is none', () => {
    const none = columns([]);
    expect(refusalOf(() => rollUp(none, Int32Array.of(-1, 2, 3, 1, 1), SIZE))).toEqual({
      kind: 'cycle',
      chain: ['1', '2', '3'],
    });
    expect(refusalOf(() => rollUp(none, Int32Array.of(4), SIZE))).toEqual({ kind: 'not-found', what: 'unit', id: '4' });
  });

  test('sizes and columns that do not fit are refused', () => {
    expect(refusalOf(() => rollUp(columns([]), Int32Array.of(-1), { indicators: 1, days: 0 })).kind).toBe('invalid');
    expect(refusalOf(() => rollUp(columns([]), Int32Array.of(-1), { indicators: 1e5, days: 1e5 })).kind).toBe(
      'implausible',
    );
    const short = { ...columns([one({})]), value: new Float64Array(0) };
    expect(refusalOf(() => rollUp(short, Int32Array.of(-1), SIZE))).toEqual({
      kind: 'invalid',
      issues: [{ path: 'value', code: 'invalid_value', expected: 'length 1' }],
    });
  });
});
