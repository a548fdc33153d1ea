import { expect, test } from 'vitest';
import { areSamples } from './sample-mark.tsx';

test('one mark stands for all rows only where every one of them was invented', () => {
  expect(areSamples([{ sample: true }, { sample: true }])).toBe(true);
  expect(areSamples([{ sample: true }, {}])).toBe(false);
  expect(areSamples([])).toBe(false);
});
