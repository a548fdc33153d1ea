import { addDays, type Day, dayNumber, dayOfNumber, Refused, type WorkCalendar } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDays } from './compile-days.ts';
import { compileMinutes, type HoursCalendar } from './compile-minutes.ts';
import { elapsed, type WorkTime } from './work-time.ts';

const china: WorkCalendar = {
  id: 'cn',
  version: '1',
  name: { zh: '国家', en: 'State' },
  citation: 'x',
  week: [1, 2, 3, 4, 5],
  years: [
    {
      year: 2026,
      status: 'official',
      source: 'x',
      off: ['2026-09-25', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
      work: ['2026-09-20', '2026-10-10'],
    },
  ],
  exceptions: [],
};
const sixDays: WorkCalendar = { ...china, id: 'six', base: 'cn', week: [1, 2, 3, 4, 5, 6], years: [] };
const typhoon: WorkCalendar = {
  ...china,
  id: 'typhoon',
  base: 'cn',
  years: [],
  exceptions: [
    { from: '2026-08-03', to: '2026-08-07', works: false, why: '台风停工' },
    { from: '2026-08-07', to: '2026-08-08', works: true, why: '抢工' },
  ],
};
const calendars = [china, sixDays, typhoon];
const at = dayNumber;
const compiled = (id: string) => compileDays(calendars, id, '2026-01-01', '2026-12-31');
const hours: HoursCalendar = {
  week: Array.from({ length: 7 }, (_, i) =>
    i < 5
      ? [
          [480, 720],
          [780, 1020],
        ]
      : i === 5
        ? [[540, 660]]
        : [],
  ),
  exceptions: [
    { from: '2026-01-05', to: '2026-01-06', hours: [] },
    { from: '2026-01-06', to: '2026-01-06', hours: [[0, 1440]] },
  ],
};

describe('compileDays', () => {
  test('a public notice of 30 calendar days runs through the holidays, a licence of 20 working days does not', () => {
    expect(dayOfNumber(elapsed.add(at('2026-09-18'), 30) - 1)).toBe('2026-10-17');
    expect(dayOfNumber(compiled('cn').add(at('2026-09-18'), 20) - 1)).toBe('2026-10-21');
  });

  test('a make-up Sunday is a day of work and a holiday on a weekday is not', () => {
    expect(compiled('cn').works('2026-09-20')).toBe(true);
    expect(compiled('cn').works('2026-10-07')).toBe(false);
  });

  test('a derived calendar takes its years from the base and keeps its own week', () => {
    expect(compiled('six').works('2026-09-19')).toBe(true);
    expect(compiled('six').works('2026-10-01')).toBe(false);
  });

  test('of dated exceptions the later one in the list wins', () => {
    expect(compiled('typhoon').works('2026-08-06')).toBe(false);
    expect(compiled('typhoon').works('2026-08-07')).toBe(true);
  });

  test('years without data are named, the plain week goes on there', () => {
    const calendar = compileDays(calendars, 'cn', '2025-12-01', '2027-02-01');
    expect(calendar.coverage).toEqual({ official: [2026], provisional: [], uncovered: [2025, 2027] });
    expect(calendar.covered(at('2027-01-01'))).toBe(false);
    expect(calendar.covered(at('2026-12-31'))).toBe(true);
    expect(calendar.works('2027-10-01')).toBe(true);
  });

  test('an unknown calendar, bases in a ring and an empty span are refused by name', () => {
    const refusal = (act: () => unknown) => {
      try {
        act();
      } catch (error) {
        if (error instanceof Refused) return error.refusal;
      }
      return undefined;
    };
    expect(refusal(() => compileDays(calendars, 'nope', '2026-01-01', '2026-01-02'))).toMatchObject({ id: 'nope' });
    const ring = [
      { ...china, base: 'b' },
      { ...china, id: 'b', base: 'cn' },
    ];
    expect(refusal(() => compileDays(ring, 'cn', '2026-01-01', '2026-01-02'))).toEqual({
      kind: 'cycle',
      chain: ['cn', 'b', 'cn'],
    });
    expect(refusal(() => compileDays(calendars, 'cn', '2026-01-02', '2026-01-01'))).toMatchObject({ kind: 'invalid' });
  });
});

/** Day by day, minute by minute: what the tables must agree with. */
function naive(works: (at: number) => boolean) {
  return {
    add(from: number, work: number): number {
      let at = from;
      for (let left = work; left > 0; at++) if (works(at)) left--;
      return at;
    },
    subtract(to: number, work: number): number {
      let at = to;
      for (let left = work; left > 0; at--) if (works(at - 1)) left--;
      return at;
    },
    between(from: number, to: number): number {
      let count = 0;
      for (let at = Math.min(from, to); at < Math.max(from, to); at++) if (works(at)) count++;
      return from <= to ? count : 0 - count;
    },
  };
}

function holds(time: WorkTime, works: (at: number) => boolean, instant: fc.Arbitrary<number>, most: number): void {
  const work = fc.integer({ min: 1, max: most });
  const oracle = naive(works);
  fc.assert(
    fc.property(instant, instant, instant, work, (a, b, c, w) => {
      expect(time.add(a, w)).toBe(oracle.add(a, w));
      expect(time.subtract(a, w)).toBe(oracle.subtract(a, w));
      expect(time.between(a, b)).toBe(oracle.between(a, b));
      expect(time.between(a, b) + time.between(b, c)).toBe(time.between(a, c));
      expect(time.subtract(time.add(a, w), w)).toBe(time.nextStart(a));
      expect(time.add(time.subtract(a, w), w)).toBe(time.previousEnd(a));
      expect(time.add(a, -w)).toBe(time.subtract(a, w));
      expect(time.subtract(a, -w)).toBe(time.add(a, w));
      expect([time.add(a, 0), time.subtract(a, 0)]).toEqual([a, a]);
      expect(time.between(a, time.add(a, w))).toBe(w);
      const [low, high] = a <= b ? [a, b] : [b, a];
      expect(time.add(low, w)).toBeLessThanOrEqual(time.add(high, w));
      expect(time.previousEnd(a)).toBeLessThanOrEqual(a);
      expect(time.nextStart(a)).toBeGreaterThanOrEqual(a);
    }),
    { numRuns: 100 },
  );
}

/** 1 January 1970 was a Thursday. */
const weekday = (number: number) => (((number + 3) % 7) + 7) % 7;

/** What the week, the State's year and the exceptions say of a day of a calendar, the later saying first. */
function worksOn(calendar: WorkCalendar, number: number): boolean {
  const one = dayOfNumber(number);
  for (const exception of calendar.exceptions.toReversed())
    if (one >= exception.from && one <= exception.to) return exception.works;
  const [year] = china.years;
  if (year?.off.includes(one)) return false;
  return year?.work.includes(one) === true || calendar.week.includes(weekday(number) + 1);
}

function worksAtMinute(minute: number): boolean {
  const number = Math.floor(minute / 1440);
  const one = dayOfNumber(number);
  const exception = hours.exceptions.findLast(({ from, to }) => one >= from && one <= to);
  const open = exception?.hours ?? hours.week[weekday(number)] ?? [];
  return open.some(([from, to]) => minute - number * 1440 >= from && minute - number * 1440 < to);
}

describe('arithmetic agrees with counting unit by unit, inverts itself and is monotone', () => {
  const day = fc.integer({ min: at('2025-10-01'), max: at('2027-04-01') });
  test.each([china, sixDays, typhoon])('on days, $id', (calendar) => {
    holds(compiled(calendar.id), (number) => worksOn(calendar, number), day, 90);
  });

  test('on minutes', () => {
    const time = compileMinutes(hours, '2026-01-01', '2026-01-20');
    const low = at('2025-12-01') * 1440;
    const works = Uint8Array.from({ length: 80 * 1440 }, (_, minute) => (worksAtMinute(low + minute) ? 1 : 0));
    const minute = fc.integer({ min: at('2025-12-28') * 1440, max: at('2026-01-25') * 1440 });
    holds(time, (instant) => works[instant - low] === 1, minute, 3000);
  });

  test('on the day axis a day works as its week, its year and the exceptions say', () => {
    const time = compiled('typhoon');
    for (let one: Day = '2025-12-01'; one < '2027-02-01'; one = addDays(one, 1)) {
      expect([one, time.works(one)]).toEqual([one, worksOn(typhoon, at(one))]);
    }
  });

  test('exceptions outside the days asked for change nothing, those across their ends only what is inside', () => {
    const around = (from: Day, to: Day) => compileDays(calendars, 'typhoon', from, to);
    expect(around('2026-08-05', '2026-08-06').between(at('2026-08-05'), at('2026-08-07'))).toBe(0);
    expect(around('2026-08-08', '2026-08-09').works('2026-08-08')).toBe(true);
    expect(around('2026-01-01', '2026-01-31').works('2026-01-30')).toBe(true);
    const late = compileMinutes(hours, '2026-01-06', '2026-01-06');
    expect(late.between(at('2026-01-06') * 1440, at('2026-01-07') * 1440)).toBe(1440);
    const day = compileMinutes(hours, '2026-01-05', '2026-01-05');
    expect(day.between(at('2026-01-05') * 1440, at('2026-01-06') * 1440)).toBe(0);
    expect(day.between(at('2026-01-04') * 1440, at('2026-01-05') * 1440)).toBe(0);
  });
});

test('on minutes the later exception wins and hours count to the minute', () => {
  const time = compileMinutes(hours, '2026-01-01', '2026-01-20');
  const start = at('2026-01-05') * 1440;
  expect(time.between(start, start + 1440)).toBe(0);
  expect(time.between(start + 1440, start + 2880)).toBe(1440);
  expect(time.add(at('2026-01-07') * 1440, 241) - at('2026-01-07') * 1440).toBe(781);
});

describe('hours', () => {
  const refusal = (act: () => unknown): unknown => {
    try {
      act();
    } catch (error) {
      return error instanceof Refused ? error.refusal : error;
    }
    return undefined;
  };
  const withDay = (...day: (readonly [number, number])[]) => ({ ...hours, week: [...hours.week.slice(0, 6), day] });
  const compile = (calendar: HoursCalendar, from: Day = '2026-01-01', to: Day = '2026-01-02') =>
    compileMinutes(calendar, from, to);
  const issue = (path: string, code: string) => ({ kind: 'invalid', issues: [{ path, code }] });

  test.each([
    [[[600, 500]]],
    [[[600, 600]]],
    [[[-1, 60]]],
    [[[600, 1441]]],
    [[[600.5, 700]]],
    [[[600, 700.5]]],
    [
      [
        [600, 700],
        [699, 800],
      ],
    ],
  ] as const)('%j are out of order and refused', (day) => {
    expect(refusal(() => compile(withDay(...day)))).toEqual(issue('hours', 'invalid_value'));
    const exceptions = [{ from: '2026-01-01', to: '2026-01-01', hours: day }];
    expect(refusal(() => compile({ ...hours, exceptions }))).toEqual(issue('hours', 'invalid_value'));
  });
  test('may follow each other and fill the day', () => {
    const time = compile(withDay([0, 600], [600, 1440]));
    expect(time.between(at('2026-01-04') * 1440, at('2026-01-05') * 1440)).toBe(1440);
  });
  test('of a week without any are refused, and so is a span of no day or of over a hundred years', () => {
    const empty = { week: Array.from({ length: 7 }, () => []), exceptions: hours.exceptions };
    expect(refusal(() => compile(empty))).toEqual(issue('week', 'too_small'));
    const span = issue('to', 'out_of_range');
    expect(refusal(() => compile(hours, '2026-01-02', '2026-01-01'))).toEqual(span);
    expect(refusal(() => compile(hours, '2026-01-01', '2026-01-01'))).toBeUndefined();
    const last = dayOfNumber(at('2026-01-01') + 39_999);
    expect(refusal(() => compile(hours, '2026-01-01', last))).toBeUndefined();
    expect(refusal(() => compile(hours, '2026-01-01', addDays(last, 1)))).toEqual(span);
  });
  test('hold for the days compiled, and the plain week goes on around them', () => {
    const time = compile(hours);
    const [low, high] = [at('2026-01-01') * 1440, at('2026-01-03') * 1440];
    expect([low - 1, low, high - 1, high].map((instant) => time.covered(instant))).toEqual([false, true, true, false]);
  });
});

describe('what cannot be compiled is refused by name', () => {
  const issues = (act: () => unknown): unknown => {
    try {
      act();
    } catch (error) {
      return error instanceof Refused && error.refusal.kind === 'invalid' ? error.refusal.issues : error;
    }
    return undefined;
  };
  test('a span of no day or of over four hundred years', () => {
    const last = dayOfNumber(at('2026-01-01') + 146_096);
    expect(issues(() => compileDays(calendars, 'cn', '2026-01-01', last))).toBeUndefined();
    expect(issues(() => compileDays(calendars, 'cn', '2026-01-01', '2026-01-01'))).toBeUndefined();
    const span = [{ path: 'to', code: 'out_of_range', expected: '2026-01-01..+400a' }];
    expect(issues(() => compileDays(calendars, 'cn', '2026-01-01', addDays(last, 1)))).toEqual(span);
    expect(issues(() => compileDays(calendars, 'cn', '2026-01-01', '2025-12-31'))).toEqual(span);
  });
  test('a week without work', () => {
    const idle = { ...china, id: 'idle', week: [] };
    expect(issues(() => compileDays([idle], 'idle', '2026-01-01', '2026-01-02'))).toMatchObject([
      { path: 'calendars.idle.week', code: 'too_small' },
    ]);
  });
});

test('provisional years are told from official ones', () => {
  const years = [{ year: 2027, status: 'provisional' as const, source: 'x', off: [], work: [] }];
  const next = { ...china, id: 'next', base: 'cn', years };
  const calendar = compileDays([china, next], 'next', '2026-06-01', '2028-06-01');
  expect(calendar.id).toBe('next');
  expect(calendar.coverage).toEqual({ official: [2026], provisional: [2027], uncovered: [2028] });
});

test('a calendar’s own year stands before its base’s', () => {
  const years = [{ year: 2026, status: 'official' as const, source: 'x', off: [], work: ['2026-10-03'] }];
  const own = compileDays([china, { ...china, id: 'own', base: 'cn', years }], 'own', '2026-01-01', '2026-12-31');
  expect([own.works('2026-10-01'), own.works('2026-10-03')]).toEqual([true, true]);
});

test('elapsed time works on every day', () => {
  expect([elapsed.nextStart(5), elapsed.previousEnd(5)]).toEqual([5, 5]);
  expect([elapsed.add(5, 3), elapsed.add(5, -3), elapsed.subtract(5, 3), elapsed.between(5, 8)]).toEqual([8, 2, 2, 3]);
  expect(elapsed.covered(5)).toBe(true);
});
