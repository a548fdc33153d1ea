import { expect, test } from 'vitest';
import { bandOf } from './band.ts';

const BANDS = [
  { light: 'late', from: 10, to: 30 },
  { light: 'severe', from: 30, fromOpen: true },
] as const;

test('a bound belongs to the band unless it is open', () => {
  expect(bandOf(BANDS, 10)?.light).toBe('late');
  expect(bandOf(BANDS, 30)?.light).toBe('late');
  expect(bandOf(BANDS, 30.1)?.light).toBe('severe');
});

test('between the bands there is none', () => {
  expect(bandOf(BANDS, 5)).toBeUndefined();
  expect(bandOf(BANDS, undefined)).toBeUndefined();
});
