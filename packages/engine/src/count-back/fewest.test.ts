import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Options } from './candidates.ts';
import { fewest } from './fewest.ts';

/** Options whose paths are sums: each candidate takes days off some of them, the longest path decides. */
function optionsOf(paths: readonly number[], savings: readonly (readonly number[])[]): Options {
  const finish = (chosen: Iterable<number>) => {
    const left = [...paths];
    for (const place of chosen)
      for (const [path, days] of (savings[place] ?? []).entries()) left[path] = (left[path] ?? 0) - days;
    return Math.max(...left);
  };
  return { candidates: savings, finish, network: { steps: paths } } as unknown as Options;
}

it('finds a choice that keeps the date, as small as any, wherever all together keep it', () => {
  const paths = fc.integer({ min: 1, max: 3 }).chain((count) =>
    fc.record({
      paths: fc.array(fc.integer({ min: 5, max: 20 }), { minLength: count, maxLength: count }),
      savings: fc.array(fc.array(fc.nat(6), { minLength: count, maxLength: count }), { maxLength: 7 }),
    }),
  );
  fc.assert(
    fc.property(paths, fc.integer({ min: 0, max: 20 }), (given, by) => {
      const options = optionsOf(given.paths, given.savings);
      const places = [...given.savings.keys()];
      const keeping = Array.from({ length: 2 ** places.length }, (_, mask) =>
        places.filter((place) => (mask >> place) & 1),
      ).filter((chosen) => options.finish(chosen) <= by);
      const found = fewest(options, by);
      if (keeping.length === 0) expect(found).toBeUndefined();
      else {
        expect(options.finish(found ?? [])).toBeLessThanOrEqual(by);
        expect(found).toHaveLength(Math.min(...keeping.map(({ length }) => length)));
      }
    }),
    { numRuns: 500 },
  );
});

it('takes what does it together where nothing alone saves a day', () => {
  const two = optionsOf(
    [10, 10],
    [
      [3, 0],
      [0, 3],
      [1, 0],
    ],
  );
  expect(fewest(two, 7)).toEqual([0, 1]);
  expect(fewest(two, 10)).toEqual([]);
  expect(fewest(two, 6)).toBeUndefined();
});

it('ends with a choice that keeps the date where there are too many to try', () => {
  const many = Array.from({ length: 3000 }, () => [1]);
  const options = {
    ...optionsOf([4000], many),
    network: { steps: Array.from({ length: 5000 }) },
  } as unknown as Options;
  expect(options.finish(fewest(options, 1500) ?? [])).toBeLessThanOrEqual(1500);
});
