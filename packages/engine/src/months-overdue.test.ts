import { addDays } from '@gongjian/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMonths, monthsOverdue } from './months-overdue.ts';

it('keeps the day of the month, or takes the last day where there is none', () => {
  expect(addMonths('2012-03-15', 1)).toBe('2012-04-15');
  expect(addMonths('2012-01-31', 1)).toBe('2012-02-29');
  expect(addMonths('2012-11-30', 3)).toBe('2013-02-28');
  expect(addMonths('2012-02-15', -3)).toBe('2011-11-15');
});

it('is a whole number exactly one, two, three months later', () => {
  for (const months of [0, 1, 2, 3, 14]) {
    expect(monthsOverdue('2012-01-31', addMonths('2012-01-31', months))).toBe(months);
  }
});

it('grows with every day', () => {
  const day = fc.integer({ min: -800, max: 800 }).map((days) => addDays('2012-06-30', days));
  fc.assert(
    fc.property(day, day, (due, on) => {
      expect(monthsOverdue(due, addDays(on, 1))).toBeGreaterThan(monthsOverdue(due, on));
    }),
    // Before the due day a month's clipped end once stood still for a day.
    { examples: [['2012-06-30', '2012-03-30']], numRuns: 1000 },
  );
});

it('counts days over whole months as a part of the month that runs', () => {
  expect(monthsOverdue('2012-01-31', '2012-02-14')).toBeCloseTo(14 / 29, 12);
  expect(monthsOverdue('2012-01-15', '2012-03-20')).toBeCloseTo(2 + 5 / 31, 12);
  expect(monthsOverdue('2012-03-15', '2012-03-05')).toBeCloseTo(-10 / 29, 12);
});
