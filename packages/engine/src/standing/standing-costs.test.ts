import { STANDING_PARTS, type StandingItem, type StandingRow } from '@gongjian/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standingCosts } from './standing-costs.ts';

const share = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);
const anyItem: fc.Arbitrary<Pick<StandingItem, 'weight' | 'progress' | 'results'>> = fc.record(
  { weight: fc.integer({ min: 1, max: 5 }), progress: share, results: share },
  { requiredKeys: ['weight'] },
);
const anyCase = fc.record({
  items: fc.array(anyItem, { minLength: 1, maxLength: 6 }),
  kept: fc.nat(3),
  missed: fc.nat(3),
  weights: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
});

const ids = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name}${at}`);

/** The score by its definition: the weighted mean of the parts that something was due of. */
function scoreOf(parts: readonly (number | undefined)[], weights: readonly number[]): number {
  let [sum, total] = [0, 0];
  for (const [at, value] of parts.entries()) {
    if (value === undefined) continue;
    sum += value * (weights[at] ?? 0);
    total += weights[at] ?? 0;
  }
  return total === 0 ? 0 : (100 * sum) / total;
}

it('tells where every point below 100 went', () => {
  fc.assert(
    fc.property(anyCase, ({ items, kept, missed, weights: [a, b, c] }) => {
      const weights = [a, b, c].map((weight) => weight / (a + b + c));
      const mean = (of: 'progress' | 'results') => {
        const own = items.filter((item) => item[of] !== undefined);
        const total = own.reduce((sum, { weight }) => sum + weight, 0);
        return own.length === 0 ? undefined : own.reduce((sum, item) => sum + item.weight * (item[of] ?? 0), 0) / total;
      };
      const effort = kept + missed === 0 ? undefined : kept / (kept + missed);
      const parts = [effort, mean('progress'), mean('results')];
      fc.pre(parts.some((part) => part !== undefined));
      const row = {
        parts: STANDING_PARTS.map((part, at) => ({ part, filled: parts[at] === undefined })),
        items: items.map((item, at) => ({ of: 'target', subject: `t${at}`, name: '', ...item })),
        kept: { problems: ids(kept, 'k'), steps: [] },
        missed: { problems: [], steps: ids(missed, 'm') },
      } as unknown as StandingRow;
      const [forEffort = 0, progress = 0, results = 0] = weights;
      const costs = standingCosts(row, { effort: forEffort, progress, results });
      expect(costs.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(100 - scoreOf(parts, weights), 6);
      expect(costs.map(({ points }) => points)).toEqual(costs.map(({ points }) => points).toSorted((x, y) => y - x));
    }),
  );
});

it('takes nothing for what an approved cause keeps out', () => {
  const items: Partial<StandingItem>[] = [
    { of: 'target', subject: 'a', weight: 1, progress: 0.5 },
    { of: 'target', subject: 'b', weight: 1, progress: 0, exempt: { exemption: 'e', to: '2012-09-30' } },
  ];
  const row = {
    parts: STANDING_PARTS.map((part) => ({ part, filled: part !== 'progress' })),
    items,
    kept: { problems: [], steps: [] },
    missed: { problems: [], steps: [] },
  } as unknown as StandingRow;
  expect(standingCosts(row, { effort: 0.4, progress: 0.3, results: 0.3 })).toEqual([
    { of: 'item', item: items[0], points: 50 },
  ]);
});
