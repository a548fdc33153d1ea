import { expect, test } from 'vitest';
import { countBars } from './count-bars.ts';

test('every count between the first and last that is seen has a bar, and knows what is at least it', () => {
  expect(countBars([0, 0, 0.25, 0, 0.5, 0.25], 4)).toEqual([
    { count: 2, exactly: 0.25, atLeast: 1 },
    { count: 3, exactly: 0, atLeast: 0.75 },
    { count: 4, exactly: 0.5, atLeast: 0.75 },
    { count: 5, exactly: 0.25, atLeast: 0.25 },
  ]);
});

test('a goal near by stands among the bars although it is never reached', () => {
  expect(countBars([0, 1], 3).map(({ count, atLeast }) => [count, atLeast])).toEqual([
    [1, 1],
    [2, 0],
    [3, 0],
  ]);
});

test('a goal far away does not squeeze the bars', () => {
  expect(countBars([0, 0.5, 0.5], 40).map(({ count }) => count)).toEqual([1, 2]);
});

test('rare tails are not drawn but counted', () => {
  const bars = countBars([0.0005, 0.4, 0.599, 0.0005], 2);
  expect(bars.map(({ count }) => count)).toEqual([1, 2]);
  expect(bars[1]?.atLeast).toBeCloseTo(0.5995, 10);
});

test('nothing known draws nothing', () => {
  expect(countBars([], 3)).toEqual([]);
});
