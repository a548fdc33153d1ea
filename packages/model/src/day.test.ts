import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayNumber, dayOfNumber } from './day.ts';

test('a day beyond those that four digits of year can write is told as the last, or first, of them', () => {
  expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
  expect(addDays('2012-09-09', 25_000_000)).toBe('9999-12-31');
  expect(addDays('2012-09-09', -25_000_000)).toBe('0000-01-01');
});

test('every other number is one day, and the day that number', () => {
  const numbers = fc.integer({ min: dayNumber('0000-01-01'), max: dayNumber('9999-12-31') });
  fc.assert(fc.property(numbers, (number) => dayNumber(dayOfNumber(number)) === number));
});
