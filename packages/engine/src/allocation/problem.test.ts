import { Refused } from '@gongjian/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TINY_NUMBERS, tinyProblem } from '../../test/tiny-allocation.ts';
import { type AllocationProblem, checkProblem } from './problem.ts';

const tiny = fc.array(fc.nat({ max: 9 }), { minLength: TINY_NUMBERS, maxLength: TINY_NUMBERS }).map(tinyProblem);
const whole = tinyProblem(Array.from({ length: TINY_NUMBERS }, (_, at) => (at * 7) % 5));

function pathsOf(problem: AllocationProblem): readonly string[] {
  try {
    checkProblem(problem);
    return [];
  } catch (error) {
    if (error instanceof Refused && error.refusal.kind === 'invalid')
      return error.refusal.issues.map(({ path }) => path);
    throw error;
  }
}

it('lets every whole problem through', () => {
  fc.assert(
    fc.property(tiny, (problem) => {
      expect(pathsOf(problem)).toEqual([]);
    }),
  );
});

it('names what is wrong', () => {
  const { limits, targets, projects, clearances } = whole;
  const start = { period: 0, takes: [], gives: [] };
  const withStart = (bad: Partial<AllocationProblem['projects'][number]['starts'][number]>): AllocationProblem => ({
    ...whole,
    projects: [{ id: 'bad', must: false, waitsFor: [], starts: [{ ...start, ...bad }] }],
  });
  const limit = { factor: 0, from: 0, to: 0, amount: 1 };
  expect(pathsOf({ ...whole, limits: [{ ...limit, factor: 9 }, ...limits.slice(1)] })).toEqual(['limits.0.factor']);
  expect(pathsOf({ ...whole, limits: [{ ...limit, from: 1, to: 0 }, ...limits.slice(1)] })).toEqual(['limits.0']);
  expect(pathsOf({ ...whole, limits: [{ ...limit, amount: -1 }, ...limits.slice(1)] })).toEqual(['limits.0.amount']);
  expect(pathsOf({ ...whole, limits: [{ ...limit, amount: Number.NaN }, ...limits.slice(1)] })).toEqual([
    'limits.0.amount',
  ]);
  expect(pathsOf({ ...whole, limits: [{ ...limit, amount: Number.POSITIVE_INFINITY }, ...limits.slice(1)] })).toEqual(
    [],
  );
  expect(pathsOf({ ...whole, targets: targets.map((one) => ({ ...one, weight: -1 })) })).toContain('targets.t0.weight');
  expect(pathsOf({ ...whole, targets: targets.map((one) => ({ ...one, remaining: Number.NaN })) })).toContain(
    'targets.t0.remaining',
  );
  expect(pathsOf({ ...whole, projects: [...projects, ...projects] })).toContain('projects.p0');
  expect(pathsOf(withStart({ period: 99 }))).toEqual(['projects.bad.period']);
  expect(pathsOf(withStart({ takes: [{ limit: 99, amount: 1 }] }))).toEqual(['projects.bad.takes']);
  expect(pathsOf(withStart({ takes: [{ limit: 0, amount: -1 }] }))).toEqual(['projects.bad.takes']);
  expect(pathsOf(withStart({ gives: [{ target: 99, amount: 1 }] }))).toEqual(['projects.bad.gives']);
  expect(pathsOf(withStart({ gives: [{ target: 0, amount: Number.POSITIVE_INFINITY }] }))).toEqual([
    'projects.bad.gives',
  ]);
  expect(pathsOf({ ...whole, projects: [{ id: 'bad', must: false, waitsFor: [4], starts: [] }] })).toEqual([
    'projects.bad.waitsFor',
  ]);
  expect(pathsOf({ ...whole, clearances: clearances.map((one) => ({ ...one, factor: -1 })) })).toEqual([
    'clearances.problem.factor',
  ]);
});

it('refuses more starts than can be held', () => {
  const starts = Array.from({ length: 200_001 }, () => ({ period: 0, takes: [], gives: [] }));
  expect(pathsOf({ ...whole, projects: [{ id: 'p', must: false, waitsFor: [], starts }] })).toEqual(['projects']);
});
