import { type Factor, Factor as FactorRow } from '@gongjian/model';
import { expect, it } from 'vitest';
import { allocationPeriods, supplyOf } from './supply.ts';

const [DAY, BY] = ['2012-08-05', '2012-08-26'];
const factor = (of: Partial<Factor>): Factor =>
  FactorRow.parse({
    id: 'f',
    campaign: 'c',
    name: '要素',
    kind: 'crews',
    unitOfMeasure: '支',
    use: 'flow',
    periods: [],
    ...of,
  });
const supply = (of: Partial<Factor>, committed = 0) => {
  const row = factor(of);
  const periods = allocationPeriods([row], DAY, BY);
  return { periods, ...supplyOf(row, 0, periods, { day: DAY, by: BY }, committed) };
};

it('holds crews in every period they work in, and lends none where there are none', () => {
  const { limits, limitsOf } = supply({
    periods: [
      { from: '2012-08-01', to: '2012-08-12', amount: 3 },
      { from: '2012-08-13', to: '2012-08-19', amount: 2 },
    ],
  });
  expect(limits.map(({ amount }) => amount)).toEqual([3, 2]);
  expect(limitsOf('2012-08-10', '2012-08-14')).toEqual([0, 1]);
  expect(limitsOf('2012-08-13', '2012-08-13')).toEqual([1]);
  expect(limitsOf('2012-08-18', '2012-08-20')).toBeUndefined();
});

it('uses anything else of a flow on the first day', () => {
  const { limitsOf } = supply({
    kind: 'funds',
    periods: [
      { from: '2012-08-01', to: '2012-08-12', amount: 30 },
      { from: '2012-08-13', to: '2012-08-19', amount: 20 },
    ],
  });
  expect(limitsOf('2012-08-10', '2012-08-25')).toEqual([0]);
  expect(limitsOf('2012-08-20', '2012-08-20')).toBeUndefined();
});

it('keeps of a money flow under way the share of its days, to a millionth', () => {
  const { limits } = supply({ kind: 'funds', periods: [{ from: '2012-08-01', to: '2012-08-12', amount: 10 }] });
  // 7 of 12 days.
  expect(limits.map(({ amount }) => amount)).toEqual([5.833333]);
});

it('bounds a stock where more of it comes and at the end, never below nothing', () => {
  const stock = {
    kind: 'land',
    use: 'stock',
    periods: [
      { from: '2012-08-13', to: '2012-08-31', amount: 50 },
      { from: '2012-08-20', to: '2012-08-31', amount: 25 },
      { from: '2012-09-01', to: '2012-09-30', amount: 99 },
    ],
  } as const satisfies Partial<Factor>;
  const { limits, periods, limitsOf } = supply({ ...stock, periods: [...stock.periods] }, 10);
  expect(limits.map(({ from, to, amount }) => [from, periods[to]?.to, amount])).toEqual([
    [0, '2012-08-12', 0],
    [0, '2012-08-19', 40],
    [0, '2012-08-26', 65],
  ]);
  expect(limitsOf('2012-08-14', '2012-08-14')).toEqual([1, 2]);
  expect(limitsOf('2012-08-27', '2012-08-27')).toBeUndefined();
});

it('leaves no period after day N, and none where it is over', () => {
  expect(allocationPeriods([], BY, BY)).toEqual([]);
  expect(allocationPeriods([], DAY, BY)).toEqual([
    { from: '2012-08-06', to: '2012-08-12' },
    { from: '2012-08-13', to: '2012-08-19' },
    { from: '2012-08-20', to: '2012-08-26' },
  ]);
});
