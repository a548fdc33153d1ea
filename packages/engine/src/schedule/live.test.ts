import { Refused } from '@gongjian/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CALENDARS, minuteOf } from '../../test/network-text.ts';
import { type Activity, type Link, type NetworkInput, type ScheduleMode, schedule } from './index.ts';
import { change, datesOf, type Edit, type LiveSchedule, openSchedule } from './live.ts';

const MODES = ['standard', 'progress-override', 'mpxj-primavera', 'ms-project'] as const satisfies ScheduleMode[];
const start = minuteOf('9-14T08:00');
const id = fc.integer({ min: 0, max: 9 }).map((n) => `a${n}`);
const instant = fc.integer({ min: -2, max: 30 }).map((days) => start + days * 1440);
const activity: fc.Arbitrary<Activity> = fc
  .record({
    id,
    work: fc.integer({ min: 0, max: 4 }).map((days) => days * 480),
    calendar: fc.constantFrom(undefined, '6d', 'elapsed'),
    constraint: fc.option(
      fc.record({ kind: fc.constantFrom('SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO'), at: instant }),
      { nil: undefined, freq: 3 },
    ),
    deadline: fc.option(instant, { nil: undefined, freq: 5 }),
    actualStart: fc.option(instant, { nil: undefined, freq: 6 }),
    percent: fc.constantFrom(0, 50),
  })
  .map((one) => ({ ...one, constraint: one.constraint as Activity['constraint'] }));
const link: fc.Arbitrary<Link> = fc.record({
  from: id,
  to: id,
  kind: fc.constantFrom('FS', 'SS', 'FF', 'SF'),
  lag: fc.integer({ min: -2, max: 3 }).map((days) => days * 480),
  lagCalendar: fc.constantFrom('predecessor', 'successor', 'project', 'elapsed'),
});
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: activity.map((put) => ({ put })) },
  { weight: 1, arbitrary: id.map((drop) => ({ drop })) },
  { weight: 6, arbitrary: link.map((one) => ({ link: one })) },
  { weight: 2, arbitrary: link.map(({ from, to, kind }) => ({ unlink: { from, to, kind } })) },
);

function inputOf(live: LiveSchedule): NetworkInput {
  return { ...live.compiled.input, activities: [...live.activities.values()], links: [...live.links.values()] };
}

function agrees(live: LiveSchedule): void {
  const full = schedule(inputOf(live));
  for (const one of full.activities) {
    const { id: _, critical: __, driver: ___, open: ____, ...dates } = one;
    expect(datesOf(live, one.id)).toEqual(dates);
  }
  expect(live.nodes.size).toBe(full.activities.length);
}

test('after every edit of a random sequence the schedule is the one computed whole; a refused edit leaves it as it was', () => {
  fc.assert(
    fc.property(fc.constantFrom(...MODES), fc.array(edit, { minLength: 5, maxLength: 40 }), (mode, edits) => {
      const live = openSchedule({
        activities: Array.from({ length: 8 }, (_, n) => ({ id: `a${n}`, work: 480 })),
        links: [{ from: 'a0', to: 'a1' }],
        calendars: CALENDARS,
        calendar: 'cn',
        start,
        dataDate: start + 3 * 1440,
        mode,
      });
      for (const one of edits) {
        try {
          change(live, one);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
        }
        if (live.nodes.size > 0) agrees(live);
      }
    }),
    { numRuns: 300 },
  );
});

test('summaries, as-late activities and most-lags are edited too', () => {
  const live = openSchedule({
    activities: [{ id: 'a', work: 480 }],
    links: [],
    calendars: CALENDARS,
    calendar: 'cn',
    start,
  });
  change(live, { put: { id: 'b', work: 960, parent: 'a' } });
  change(live, { put: { id: 'c', work: 480, asLate: true } });
  change(live, { link: { from: 'a', to: 'c' } });
  expect(datesOf(live, 'c')?.start).toBe(minuteOf('9-16T08:00'));
  expect(() => change(live, { link: { from: 'b', to: 'a' } })).toThrow(Refused);
  expect(live.links.size).toBe(1);
});

test('one changed step of a long project touches what comes after it, not what is before or beside', () => {
  const activities = Array.from({ length: 2000 }, (_, n) => ({ id: `a${n}`, work: 480 }));
  const links = activities.slice(4).map((one, n) => ({ from: `a${n}`, to: one.id }));
  const live = openSchedule({
    activities,
    links,
    calendars: CALENDARS,
    calendar: 'cn',
    start,
    finish: start + 2_000_000,
  });
  change(live, { put: { id: 'a1990', work: 960 } });
  expect(live.touched).toBeLessThan(600);
  expect(live.touched).toBeGreaterThan(2);
});
