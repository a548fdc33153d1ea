import type { Casework, PlanView } from '@gongjian/model';
import { expect, test } from 'vitest';
import { thingsOf } from './things.ts';

const plan = { units: [{ id: 'u', name: '城关镇' }] } as unknown as PlanView;
const casework = {
  order: [{ id: 'c:3', number: 3, on: '2012-09-01', text: '限期办结土地预审' }],
  report: [{ id: 'r', on: '2012-09-08' }],
} as unknown as Casework;

test('things are offered by name, by what they say, or by their day', () => {
  expect(thingsOf('unit', plan, casework)).toEqual([{ value: 'u', label: '城关镇' }]);
  expect(thingsOf('order', plan, casework)).toEqual([{ value: 'c:3', label: '3 2012-09-01 限期办结土地预审' }]);
  expect(thingsOf('report', plan, casework)).toEqual([{ value: 'r', label: '2012-09-08 r' }]);
});

test('nothing is offered before it is known, or of kinds without a list', () => {
  expect(thingsOf(undefined, plan, casework)).toEqual([]);
  expect(thingsOf('order', plan, undefined)).toEqual([]);
  expect(thingsOf('reading', plan, casework)).toEqual([]);
});
