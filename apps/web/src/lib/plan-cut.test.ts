import { expect, test } from 'vitest';
import { cutsWith, isApproved, isCut } from './plan-cut.ts';

const TYPED = { approver: ' 副县长甲 ', why: '用地未批' };
const ON = '2012-09-03';

test('only a lower plan is a cut', () => {
  expect([isCut(100, 90), isCut(100, 100), isCut(100, 110), isCut(undefined, 90), isCut(100, undefined)]).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('a cut is kept after those before it, with who approved it and why', () => {
  const before = cutsWith(undefined, { was: 120, is: 100, on: ON }, TYPED);
  expect(before).toEqual([{ on: ON, was: 120, is: 100, approver: '副县长甲', why: '用地未批' }]);
  expect(cutsWith(before, { was: 100, is: 90, on: ON }, TYPED)?.map(({ is }) => is)).toEqual([100, 90]);
  expect(cutsWith(before, { was: 100, is: 130, on: ON }, TYPED)).toEqual(before);
  expect(cutsWith(undefined, { was: 100, is: 130, on: ON }, TYPED)).toBeUndefined();
});

test('a cut without an approver or a reason is not ready', () => {
  expect([isApproved(TYPED), isApproved({ ...TYPED, approver: ' ' }), isApproved({ ...TYPED, why: '' })]).toEqual([
    true,
    false,
    false,
  ]);
});
