import { expect, test } from 'vitest';
import { nextSorting, sortRows } from './table-rows.ts';
import { tsv } from './tsv.ts';

test('rows without a key go last whichever way the table is sorted', () => {
  const rows = [{ v: 2 }, { v: undefined }, { v: 1 }];
  const key = ({ v }: { v: number | undefined }) => v;
  expect(sortRows(rows, key, false, 'zh').map(key)).toEqual([1, 2, undefined]);
  expect(sortRows(rows, key, true, 'zh').map(key)).toEqual([2, 1, undefined]);
});

test('rows with the same key keep the order they came in, in both directions', () => {
  const rows = ['a', 'b', 'c'];
  expect(sortRows(rows, () => 1, false, 'zh')).toEqual(rows);
  expect(sortRows(rows, () => 1, true, 'zh')).toEqual(rows);
});

test('a header goes from ascending to descending to as it came', () => {
  const first = nextSorting(undefined, 'x');
  const second = nextSorting(first, 'x');
  expect([first, second, nextSorting(second, 'x')]).toEqual([
    { column: 'x', descending: false },
    { column: 'x', descending: true },
    undefined,
  ]);
});

test('what is copied pastes cell by cell: no tab or line break is left inside a cell', () => {
  expect(
    tsv([
      ['a\tb', 'c\nd'],
      ['e', ''],
    ]),
  ).toBe('a b\tc d\ne\t');
});
