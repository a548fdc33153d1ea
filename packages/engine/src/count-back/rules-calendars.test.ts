import { addDays, dayNumber, dayOfNumber, daysBetween } from '@gongjian/model';
import { isWorkday } from 'chinese-days';
import { expect, it } from 'vitest';
import { CALENDARS, calendarNamed } from '../../test/tracks.ts';
import { compileDays } from '../calendar/index.ts';

const all = [...CALENDARS.values()];
const cn = compileDays(all, 'cn', '2004-01-01', '2027-12-31');

it('agrees with an independent package on every day of 2004 to 2026', () => {
  const days = Array.from({ length: daysBetween('2004-01-01', '2027-01-01') }, (_, at) => addDays('2004-01-01', at));
  expect(days.filter((day) => cn.works(day) !== isWorkday(day))).toEqual([]);
});

it('does not cover 2027, which the State had not arranged when the file was made', () => {
  expect(cn.coverage.uncovered).toEqual([2027]);
  expect(cn.covered(dayNumber('2026-12-31'))).toBe(true);
  expect(cn.covered(dayNumber('2027-01-01'))).toBe(false);
});

it('names the notice of its year with each year, and the further notices of 2015, 2019 and 2020', () => {
  const { years } = calendarNamed('cn');
  for (const { year, source } of years) expect(source).toContain(`国务院办公厅关于${year}年部分节假日安排的通知`);
  expect(years.filter(({ source }) => source.includes('；')).map(({ year }) => year)).toEqual([2015, 2019, 2020]);
  expect(cn.works('2015-09-03')).toBe(false);
  expect(cn.works('2020-01-31')).toBe(false);
});

it('lets building sites work on plain Saturdays and keeps the Saturdays of holidays', () => {
  const sixDays = compileDays(all, 'cn-6d', '2026-01-01', '2026-12-31');
  expect(['2026-10-03', '2026-10-10', '2026-10-17', '2026-10-18'].map((day) => sixDays.works(day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it.each([...CALENDARS])(
  '%s lists its days in order, each in its year, none both off and work',
  (id, { years, ...rest }) => {
    expect(rest.id).toBe(id);
    for (const { year, off, work } of years)
      for (const list of [off, work]) {
        expect(list).toEqual([...new Set(list)].sort());
        expect(list.every((day) => day.startsWith(`${year}-`) && dayOfNumber(dayNumber(day)) === day)).toBe(true);
        expect(off.some((day) => work.includes(day))).toBe(false);
      }
  },
);
