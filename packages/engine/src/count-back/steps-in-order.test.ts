import type { Step } from '@gongjian/model';
import { expect, test } from 'vitest';
import { stepsInOrder } from './steps-in-order.ts';

const step = (id: string, ...after: string[]): Step => ({
  id,
  project: 'p',
  name: id,
  order: 0,
  basis: 'working',
  days: 1,
  after: after.map((before) => ({ step: before, kind: 'FS', lag: 0, lagBasis: 'working', hard: true })),
  gives: [],
});

test('what a step waits for stands before it, and the rest keeps its place', () => {
  const ids = stepsInOrder([step('a', 'c'), step('b'), step('c', 'd'), step('d')]).map(({ id }) => id);
  expect(ids).toEqual(['d', 'c', 'a', 'b']);
});

test('steps of another project that are waited for are not added', () => {
  expect(stepsInOrder([step('a', 'elsewhere')]).map(({ id }) => id)).toEqual(['a']);
});
