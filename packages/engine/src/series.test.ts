import { addDays, CALIBERS, type Reading, SUBJECT_KINDS } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsOf } from '../test/campaign.ts';
import { indexReadings, latestAt, latestOfGrade, patchSeries, type Series, type SeriesIndex } from './series.ts';

const rowsOf = (series: Series | undefined): readonly Reading[] => series?.rows.slice(series.start, series.end) ?? [];
const valuesOf = (series: Series | undefined): number[] => rowsOf(series).map(({ value }) => value);
const target = (index: SeriesIndex, subject = 't') => index.of('target', subject, 'management');

describe('indexReadings', () => {
  it('copies nothing of a list that stands in order', () => {
    const readings = [
      ...readingsOf('target', 'a', [['2012-01-31', 1]]),
      ...readingsOf('target', 't', [
        ['2012-01-01', 1],
        ['2012-06-30', 2],
        ['2012-12-31', 2],
      ]),
    ];
    const index = indexReadings(readings, 2012);
    expect(target(index)).toEqual({ rows: readings, start: 1, end: 4, falls: false, sampleFrom: undefined });
    expect(target(index)?.rows).toBe(readings);
    expect(index.isScattered).toBe(false);
  });

  it('puts readings out of order by day, the later in the list last on one day', () => {
    const index = indexReadings(
      readingsOf('target', 't', [
        ['2012-06-30', 5],
        ['2012-03-31', 3],
        ['2012-06-30', 6],
      ]),
      2012,
    );
    expect(valuesOf(target(index))).toEqual([3, 5, 6]);
    expect(target(index)?.falls).toBe(false);
    expect(latestAt(target(index), '2012-06-30')?.value).toBe(6);
  });

  it('keeps readings of other years apart, on either side of the year', () => {
    const index = indexReadings(
      readingsOf('target', 't', [
        ['2011-12-31', 9],
        ['2012-01-01', 1],
        ['2013-01-01', 8],
      ]),
      2012,
    );
    expect(valuesOf(target(index))).toEqual([1]);
    expect(target(index)?.falls).toBe(false);
    expect(index.beyondYear.map(({ on }) => on)).toEqual(['2011-12-31', '2013-01-01']);
  });

  it('keeps kinds and calibers of one name apart', () => {
    const readings = [
      ...readingsOf('target', 't', [['2012-01-31', 1]]),
      ...readingsOf('target', 't', [['2012-01-31', 2]], { caliber: 'statistical' }),
      ...readingsOf('project', 't', [['2012-01-31', 3]], { caliber: 'statistical' }),
    ];
    const index = indexReadings(readings, 2012);
    expect(valuesOf(target(index))).toEqual([1]);
    expect(valuesOf(index.of('target', 't', 'statistical'))).toEqual([2]);
    expect(valuesOf(index.of('project', 't', 'statistical'))).toEqual([3]);
    expect(index.of('project', 't', 'management')).toBeUndefined();
    expect(index.isScattered).toBe(false);
    expect([...index.all()]).toHaveLength(3);
  });

  it('says where the readings of a subject stand apart, and joins them', () => {
    const index = indexReadings(
      [
        ...readingsOf('target', 't', [['2012-06-30', 2]]),
        ...readingsOf('target', 'b', [['2012-06-30', 7]]),
        ...readingsOf('target', 't', [['2012-03-31', 1]]),
      ],
      2012,
    );
    expect(index.isScattered).toBe(true);
    expect(valuesOf(target(index))).toEqual([1, 2]);
  });

  it('sees a fall, in order or not, and no fall where a value stands still', () => {
    const falls = (...points: [string, number][]) =>
      target(indexReadings(readingsOf('target', 't', points), 2012))?.falls;
    expect(falls(['2012-01-31', 2], ['2012-02-29', 1])).toBe(true);
    expect(falls(['2012-02-29', 1], ['2012-01-31', 2])).toBe(true);
    expect(falls(['2012-01-31', 2], ['2012-02-29', 2])).toBe(false);
    expect(falls(['2012-02-29', 2], ['2012-01-31', 2])).toBe(false);
    expect(falls(['2012-01-31', 1])).toBe(false);
  });

  it('knows the first day that an invented reading speaks of', () => {
    const real = readingsOf('target', 't', [['2012-01-31', 1]]);
    const invented = readingsOf(
      'target',
      't',
      [
        ['2012-03-31', 3],
        ['2012-02-29', 2],
      ],
      { sample: true },
    );
    const from = (rows: readonly Reading[]) => target(indexReadings(rows, 2012))?.sampleFrom;
    expect(from(real)).toBeUndefined();
    expect(from([...real, ...invented])).toBe('2012-02-29');
    expect(from([...real, ...invented.toReversed()])).toBe('2012-02-29');
    expect(from(invented.slice(0, 1))).toBe('2012-03-31');
  });
});

describe('the latest reading', () => {
  const series = target(
    indexReadings(
      [
        ...readingsOf('target', 'a', [['2012-01-01', 9]], { grade: 'verified' }),
        ...readingsOf('target', 't', [['2012-03-31', 1]], { grade: 'verified' }),
        ...readingsOf('target', 't', [['2012-06-30', 2]]),
        ...readingsOf('target', 'z', [['2012-07-01', 9]]),
      ],
      2012,
    ),
  );
  it('is the last at or before the day, and never that of a neighbour in the list', () => {
    const at = (day: string) => latestAt(series, day)?.value;
    expect([at('2012-03-30'), at('2012-03-31'), at('2012-06-29'), at('2012-06-30'), at('2012-12-31')]).toEqual([
      undefined,
      1,
      1,
      2,
      2,
    ]);
    expect(latestAt(undefined, '2012-12-31')).toBeUndefined();
  });
  it('of a grade is the last of that grade', () => {
    expect(latestOfGrade(series, '2012-12-31', 'verified')?.value).toBe(1);
    expect(latestOfGrade(series, '2012-12-31', 'reported')?.value).toBe(2);
    expect(latestOfGrade(series, '2012-12-31', 'evidenced')).toBeUndefined();
    expect(latestOfGrade(series, '2012-03-30', 'verified')).toBeUndefined();
    expect(latestOfGrade(undefined, '2012-12-31', 'verified')).toBeUndefined();
  });
});

const reading = fc
  .record({
    of: fc.constantFrom(...SUBJECT_KINDS),
    subject: fc.constantFrom('a', 'b', 'c'),
    caliber: fc.constantFrom(...CALIBERS),
    day: fc.integer({ min: -20, max: 400 }),
    value: fc.integer({ min: 0, max: 5 }),
    grade: fc.constantFrom('reported' as const, 'verified' as const),
  })
  .map(({ of, subject, caliber, day, value, grade }) =>
    readingsOf(of, subject, [[addDays('2012-01-01', day), value]], { caliber, grade }),
  );
const readings = fc.array(reading, { maxLength: 30 }).map((rows) => rows.flat());
const inYear = ({ on }: Reading) => on.startsWith('2012');

it('is for any readings the same as looking through all of them', () => {
  fc.assert(
    fc.property(readings, fc.integer({ min: 0, max: 365 }), (rows, at) => {
      const index = indexReadings(rows, 2012);
      const day = addDays('2012-01-01', at);
      for (const of of SUBJECT_KINDS)
        for (const subject of ['a', 'b', 'c'])
          for (const caliber of CALIBERS) {
            const own = rows.filter((row) => row.of === of && row.subject === subject && row.caliber === caliber);
            const ordered = own.filter(inYear).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
            const series = index.of(of, subject, caliber);
            expect(rowsOf(series)).toEqual(ordered);
            expect(series?.falls ?? false).toBe(ordered.some(({ value }, n) => value < (ordered[n - 1]?.value ?? 0)));
            const until = ordered.filter(({ on }) => on <= day);
            expect(latestAt(series, day)).toBe(until.at(-1));
            expect(latestOfGrade(series, day, 'verified')).toBe(until.findLast(({ grade }) => grade === 'verified'));
          }
      expect(new Set(index.beyondYear)).toEqual(new Set(rows.filter((row) => !inYear(row))));
    }),
  );
});

it('read anew in part is the same as read anew as a whole', () => {
  fc.assert(
    fc.property(readings, readings, fc.subarray(['a', 'b', 'c']), (before, now, names) => {
      const base = indexReadings(before, 2012);
      const patch = new Map(names.map((name) => [name, now.filter(({ subject }) => subject === name)]));
      const after = [...before.filter(({ subject }) => !patch.has(subject)), ...[...patch.values()].flat()];
      const patched = patchSeries(base, patch, 2012);
      const whole = indexReadings(after, 2012);
      for (const of of SUBJECT_KINDS)
        for (const subject of ['a', 'b', 'c'])
          for (const caliber of CALIBERS)
            expect(rowsOf(patched.of(of, subject, caliber))).toEqual(rowsOf(whole.of(of, subject, caliber)));
      const listed = (index: SeriesIndex) => [...index.all()].flatMap(rowsOf).toSorted((a, b) => place(a, b, after));
      expect(listed(patched)).toEqual(listed(whole));
      expect(new Set(patched.beyondYear)).toEqual(new Set(whole.beyondYear));
    }),
  );
});

it('keeps the series of a subject that is not read anew as they are', () => {
  const base = indexReadings(readingsOf('target', 't', [['2012-01-31', 1]]), 2012);
  const patched = patchSeries(base, new Map([['b', readingsOf('target', 'b', [['2012-01-31', 2]])]]), 2012);
  expect(target(patched)).toBe(target(base));
  expect(valuesOf(target(patched, 'b'))).toEqual([2]);
  expect(patched.isScattered).toBe(false);
});

function place(a: Reading, b: Reading, list: readonly Reading[]): number {
  return list.indexOf(a) - list.indexOf(b);
}

it('is scattered read anew where it was before, or where what is read anew is', () => {
  const [whole, apart] = [false, true].map((isApart) =>
    indexReadings(
      [
        ...readingsOf('target', 't', [['2012-01-31', 1]]),
        ...(isApart ? readingsOf('target', 'b', [['2012-01-31', 1]]) : []),
        ...readingsOf('target', 't', [['2012-02-29', 1]]),
      ],
      2012,
    ),
  );
  const anew = new Map([['c', readingsOf('target', 'c', [['2012-01-31', 2]])]]);
  const mixed = new Map([
    ['c', readingsOf('target', 'c', [['2012-01-31', 2]])],
    ['d', readingsOf('target', 'e', [['2012-01-31', 2]])],
    ['e', readingsOf('target', 'c', [['2012-02-29', 2]])],
  ]);
  const scattered = (base: SeriesIndex | undefined, readings: ReadonlyMap<string, readonly Reading[]>) =>
    base === undefined ? undefined : patchSeries(base, readings, 2012).isScattered;
  expect([scattered(whole, anew), scattered(apart, anew), scattered(whole, mixed)]).toEqual([false, true, true]);
});
