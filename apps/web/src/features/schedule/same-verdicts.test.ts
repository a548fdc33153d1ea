import type { CountBack } from '@gongjian/model';
import { expect, test } from 'vitest';
import { sameVerdicts } from './same-verdicts.ts';

const counted = (outcome: CountBack['outcome'], more: Partial<CountBack> = {}): CountBack => ({
  project: 'p',
  outcome,
  day: '2012-09-09',
  by: '2012-11-08',
  reach: 'reachable',
  finish: '2012-10-30',
  lateDays: 0,
  conditions: [],
  citations: [],
  steps: [],
  faults: [],
  ...more,
});

test('outcomes with the same verdict and the same way there are told together, in their order', () => {
  const groups = sameVerdicts([
    counted('preliminaries'),
    counted('start'),
    counted('completion', { finish: '2013-09-16', reach: 'out-of-reach', lateDays: 215 }),
  ]);
  expect(groups.map((group) => group.map(({ outcome }) => outcome))).toEqual([
    ['preliminaries', 'start'],
    ['completion'],
  ]);
});

test('another day of finish is another verdict', () => {
  expect(sameVerdicts([counted('preliminaries', { finish: '2012-10-29' }), counted('start')])).toHaveLength(2);
});
