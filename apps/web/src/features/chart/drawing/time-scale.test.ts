import { addDays, dayFrom, dayOfMonth, monthOf, yearOf } from '@gongjian/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitted, textWidth } from './pen.ts';
import { datesFrom, ticksOf, ZOOMS } from './time-scale.ts';

const dates = datesFrom('2012-07-31');
const WORDS = { month: ({ month }: { month: number }) => `${month}月`, tenDay: (part: number) => `${part}旬` };

test('numbered days are the days of the calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 8000 }), (at) => {
      const day = addDays('2012-07-31', at);
      const { year, month, date } = dates(at);
      expect([year, month, date]).toEqual([yearOf(day), monthOf(day), dayOfMonth(day)]);
      expect(dayFrom(year, month, date)).toBe(day);
    }),
  );
  expect(dates(0).weekday).toBe(2);
});

test.each(ZOOMS)('the stretches of a head by %s follow each other without gap or overlap', (zoom) => {
  const { months, fine } = ticksOf(zoom, dates, WORDS, -20, 130);
  for (const ticks of [months, ...(zoom === 'month' ? [] : [fine])]) {
    expect(ticks[0]?.from).toBeLessThanOrEqual(-20);
    expect(ticks.at(-1)?.to).toBeGreaterThanOrEqual(130);
    for (const [at, tick] of ticks.entries()) if (at > 0) expect(tick.from).toBe((ticks[at - 1]?.to ?? 0) + 1);
  }
});

test('a ten-day period is the last of a month however long the month', () => {
  const { fine } = ticksOf('ten-day', dates, WORDS, 1, 61);
  expect(fine.map(({ from, to, label }) => [label, to - from + 1])).toEqual([
    ['1旬', 10],
    ['2旬', 10],
    ['3旬', 11],
    ['1旬', 10],
    ['2旬', 10],
    ['3旬', 10],
  ]);
});

test('a text is cut to its room, never more, and left alone where it fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 20, max: 300 }), (text, most) => {
      const shown = fitted(text, 13, most);
      expect(textWidth(shown, 13)).toBeLessThanOrEqual(Math.max(most, 0) + 1e-9);
      if (textWidth(text, 13) <= most) expect(shown).toBe(text);
    }),
  );
});
