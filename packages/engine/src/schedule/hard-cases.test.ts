import { Refused } from '@gongjian/model';
import { describe, expect, test } from 'vitest';
import { HARD_CASES } from '../../test/hard-cases.ts';
import { minuteOf, type NetworkText, networkOf, textOf } from '../../test/network-text.ts';
import { compileDays } from '../calendar/index.ts';
import { MODES, type Schedule, type ScheduleMode, schedule } from './index.ts';

const modes = Object.keys(MODES) as ScheduleMode[];

/** `A 9-21..9-28 0/2` written out, floats only where the expectation has them. */
function expected(text: string): string[] {
  return text.split(';').map((part) => {
    const [id = '', dates = '', floats] = part.split(' ');
    const [start = '', finish = ''] = dates.split('..');
    const whole = `${id} ${start.includes('T') ? start : `${start}T08:00`}..${finish.includes('T') ? finish : `${finish}T17:00`}`;
    return floats === undefined ? whole : `${whole} ${floats}`;
  });
}

function got(result: Schedule, text: string): string[] {
  return text.split(';').map((part) => {
    const [id = '', , floats] = part.split(' ');
    const one = result.byId.get(id);
    if (one === undefined) return `${id} missing`;
    const dates = `${id} ${textOf(one.start)}..${textOf(one.finish)}`;
    return floats === undefined ? dates : `${dates} ${one.totalFloat / 480}/${one.freeFloat / 480}`;
  });
}

const run = (text: NetworkText, mode: ScheduleMode = 'standard') => schedule(networkOf(text, mode));

function refusal(text: NetworkText) {
  try {
    run(text);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return undefined;
}

describe('the hard cases, in every named mode', () => {
  for (const one of HARD_CASES) {
    test.each(modes)(`${one.no}: ${one.rule} (%s)`, (mode) => {
      const saved = mode === 'ms-project-saved' ? one.expect['ms-project'] : undefined;
      const text = one.expect[mode] ?? saved ?? one.expect.all ?? '';
      expect(got(run(one, mode), text)).toEqual(expected(text));
    });
  }

  test.each(HARD_CASES.filter((one) => one.conflicts !== undefined))('$no: the conflict names its chain', (one) => {
    const found = run(one).conflicts.map(
      ({ activity, kind, by, chain }) => `${activity}:${kind}:${by / 480}:${chain.join(',')}`,
    );
    expect(found).toEqual([one.conflicts]);
  });
});

test('28: counted back from a finish, work uses the make-up Saturday and jumps the holiday', () => {
  const result = run({ start: '9-1', finish: '10-16', tasks: 'A:5;B:3;C:2', links: 'A>B:FS;B>C:FS' });
  const late = ['A', 'B', 'C'].map((id) => {
    const one = result.byId.get(id);
    return `${id} ${textOf(one?.lateStart ?? 0)}..${textOf(one?.lateFinish ?? 0)}`;
  });
  expect(late).toEqual(['A 9-29T08:00..10-10T17:00', 'B 10-12T08:00..10-14T17:00', 'C 10-15T08:00..10-16T17:00']);
});

test('29: backward from a finish and forward from what that gives are one schedule', () => {
  const text: NetworkText = { start: '9-1', finish: '10-30', tasks: 'A:5;B:3;C:2;D:1', links: 'A>B;A>C;B>D;C>D' };
  const back = run(text);
  const start = back.byId.get('A')?.lateStart ?? 0;
  expect(textOf(start)).toBe('10-20T08:00');
  const ahead = run({ ...text, start: textOf(start) });
  for (const one of ahead.activities) {
    expect(one.lateStart).toBe(back.byId.get(one.id)?.lateStart);
    expect(one.totalFloat).toBe(one.id === 'C' ? 480 : 0);
  }
  expect(got(ahead, 'A 10-20..10-26;B 10-27..10-29;D 10-30..10-30')).toEqual(
    expected('A 10-20..10-26;B 10-27..10-29;D 10-30..10-30'),
  );
});

describe('34: what cannot be scheduled is refused by name', () => {
  test('a ring, in the order of its links', () => {
    expect(refusal({ start: '9-14', tasks: 'X:1;A:1;B:1;C:1', links: 'X>A;A>B;B>C;C>A' })).toEqual({
      kind: 'cycle',
      chain: ['A', 'B', 'C', 'A'],
    });
  });
  test('an activity that waits for itself', () => {
    expect(refusal({ start: '9-14', tasks: 'A:1', links: 'A>A' })).toEqual({ kind: 'cycle', chain: ['A', 'A'] });
  });
  test('a link given twice', () => {
    expect(refusal({ start: '9-14', tasks: 'A:1;B:1', links: 'A>B;A>B:FS+1d' })).toMatchObject({
      kind: 'exists',
      id: 'A → B',
    });
  });
});

test('35: a child linked to its own summary, and summaries linked both ways, are refused', () => {
  const tasks = 'P:0;A:1:<P;Q:0;B:1:<Q';
  expect(refusal({ start: '9-14', tasks, links: 'A>P' })).toMatchObject({ kind: 'cycle' });
  expect(refusal({ start: '9-14', tasks, links: 'P>A' })).toMatchObject({ kind: 'cycle' });
  expect(refusal({ start: '9-14', tasks, links: 'P>Q;Q>P' })).toEqual({ kind: 'cycle', chain: ['A', 'B', 'A'] });
});

test('36: the critical path through a summary is one path', () => {
  const one = HARD_CASES.find(({ no }) => no === '36');
  expect(one && run(one).longestPath).toEqual(['1', '21', '3']);
});

test('37: an activity as soon as possible under a summary spans it without a ring', () => {
  const result = run({
    start: '9-14',
    tasks: 'P:0;A:2:<P;B:1:<P;L:10',
    links: 'A>B',
    constraints: 'B:ALAP;P:MSO@9-16T08:00',
  });
  const text = 'A 9-14..9-15;B 9-24..9-24;P 9-14..9-24';
  expect(got(result, text)).toEqual(expected(text));
});

test('41: a follower with room stays where its own date puts it when the predecessor moves earlier', () => {
  const text = { start: '9-14', tasks: 'A:5;B:2', links: 'A>B', constraints: 'B:SNET@9-24T08:00' };
  const later = run(text).byId.get('B')?.start;
  expect(run({ ...text, tasks: 'A:1;B:2' }).byId.get('B')?.start).toBe(later);
  expect(textOf(later ?? 0)).toBe('9-24T08:00');
});

test('42: open ends are told', () => {
  const result = run({ start: '9-14', tasks: 'A:10;B:3' });
  expect(result.byId.get('B')?.open).toEqual({ start: true, finish: true });
});

test('43: a least lag above the most lag is a ring that asks for two days more each time round', () => {
  const calendars = { days: compileDays([week], 'week', '2026-01-01', '2026-12-31') };
  const ends = { from: 'A', to: 'B', kind: 'SS' as const, lagCalendar: 'elapsed' as const };
  const result = schedule({
    activities: [
      { id: 'A', work: 1 },
      { id: 'B', work: 1 },
    ],
    links: [
      { ...ends, lag: 5 },
      { ...ends, lag: 3, most: true },
    ],
    calendars,
    calendar: 'elapsed',
    start: 20_000,
  });
  expect(result.contradiction).toEqual({ chain: ['A', 'B', 'A'], excess: 2 });
});

test('44: a completed successor binds nothing backward', () => {
  const result = run({
    start: '9-14',
    tasks: 'A:2;B:1;L:8',
    links: 'A>B',
    constraints: 'B:AS@9-14T08:00;B:AF@9-14T17:00',
  });
  expect(textOf(result.byId.get('A')?.lateFinish ?? 0)).toBe('9-22T17:00');
});

test('45: a date on a summary is told and not obeyed', () => {
  const result = run({ start: '9-14', tasks: 'P:0;A:2:<P', constraints: 'P:SNET@9-21T08:00' });
  expect(result.oddities).toEqual([{ activity: 'P', kind: 'constraint-on-summary' }]);
  expect(result.byId.get('A')?.start).toBe(minuteOf('9-14T08:00'));
});

test('bad input is refused by name', () => {
  expect(refusal({ start: '9-14', tasks: 'A:1', links: 'A>Z' })).toMatchObject({ kind: 'not-found', id: 'Z' });
  expect(refusal({ start: '9-14', tasks: 'A:1:moon' })).toMatchObject({ kind: 'not-found', id: 'moon' });
  expect(refusal({ start: '9-14', tasks: 'A:-1' })).toMatchObject({ kind: 'invalid' });
  expect(refusal({ start: '9-14', tasks: 'A:1:<A' })).toEqual({ kind: 'cycle', chain: ['A', 'A'] });
  const input = networkOf({ start: '9-14', tasks: 'A:1' }, 'standard');
  expect(() => schedule({ ...input, start: Number.NaN })).toThrow(Refused);
  expect(() => schedule({ ...input, activities: [...input.activities, ...input.activities] })).toThrow(Refused);
});

const week = {
  id: 'week',
  version: '1',
  name: { zh: '周', en: 'week' },
  citation: '-',
  week: [1, 2, 3, 4, 5],
  years: [],
  exceptions: [],
};
