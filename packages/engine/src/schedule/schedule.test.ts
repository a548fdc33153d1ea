import { Refused } from '@gongjian/model';
import { describe, expect, test } from 'vitest';
import { type NetworkText, networkOf } from '../../test/network-text.ts';
import { randomNetwork, WEEKS } from '../../test/random-network.ts';
import { elapsed } from '../calendar/index.ts';
import { type NetworkInput, type Schedule, schedule } from './index.ts';

const run = (text: NetworkText) => schedule(networkOf(text, 'standard'));
const driverOf = (text: NetworkText, id: string) => run(text).byId.get(id)?.driver;

describe('what drives an activity', () => {
  const text = { start: '9-14', tasks: 'A:5;B:2;C:1', links: 'A>C:SS+1d;B>C:FS+1d' };
  test('is the link that binds, with its lag', () => {
    expect(driverOf(text, 'C')).toEqual({ by: 'link', from: 'B', kind: 'FS', lag: 480 });
  });
  test('is its own date where that is later', () => {
    expect(driverOf({ ...text, constraints: 'C:SNET@9-28T08:00' }, 'C')).toEqual({ by: 'constraint' });
  });
  test('is the project start, the data date or what happened', () => {
    expect(driverOf(text, 'A')).toEqual({ by: 'start' });
    expect(driverOf({ ...text, dataDate: '9-15' }, 'A')).toEqual({ by: 'data-date' });
    expect(driverOf({ ...text, constraints: 'A:AS@9-14T08:00;A:AF@9-15T17:00' }, 'A')).toEqual({ by: 'actual' });
  });
});

test('near-critical are those with no more float than asked for', () => {
  const input = networkOf({ start: '9-14', tasks: 'A:10;B:9;C:3' }, 'standard');
  const critical = (float: number) =>
    schedule(input, float)
      .activities.filter((one) => one.critical)
      .map(({ id }) => id);
  expect([critical(0), critical(480), critical(7 * 480)]).toEqual([['A'], ['A', 'B'], ['A', 'B', 'C']]);
});

test('a summary spans its parts, also through summaries, and one without parts stands at the start', () => {
  const result = run({ start: '9-14', tasks: 'P:0;Q:0:<P;A:2:<Q;B:3:<P', links: 'A>B' });
  const [p, q, b] = ['P', 'Q', 'B'].map((id) => result.byId.get(id));
  expect([p?.start, p?.finish, p?.lateFinish]).toEqual([q?.start, b?.finish, b?.lateFinish]);
  const input = networkOf({ start: '9-14', tasks: 'A:2' }, 'standard');
  const empty = schedule({ ...input, activities: [...input.activities, { id: 'E', work: 0, kind: 'summary' }] });
  expect(empty.byId.get('E')?.start).toBe(input.start);
});

test('work that runs off the axis is refused and not wrapped round', () => {
  const activities = [1, 2, 3].map((n) => ({ id: `a${n}`, work: 1_000_000_000 }));
  const links = [
    { from: 'a1', to: 'a2' },
    { from: 'a2', to: 'a3' },
  ];
  expect(() => schedule({ activities, links, calendars: {}, calendar: 'elapsed', start: 0 })).toThrow(Refused);
});

type Linked = NetworkInput['links'][number];

/** The two points a link is between, and the calendar its lag is counted on. */
function endsOf(
  input: NetworkInput,
  result: Schedule,
  { from, to, kind = 'FS', lag = 0, lagCalendar = 'predecessor' }: Linked,
) {
  const calendarOf = (id: string) => input.activities.find((one) => one.id === id)?.calendar ?? 'elapsed';
  const own = { predecessor: calendarOf(from), successor: calendarOf(to), project: input.calendar, elapsed: 'elapsed' };
  const time = WEEKS[lag === 0 ? own.predecessor : own[lagCalendar]] ?? elapsed;
  const [a, b] = [result.byId.get(from), result.byId.get(to)];
  const at = (kind === 'FS' || kind === 'FF' ? a?.earlyFinish : a?.earlyStart) ?? 0;
  const then = (kind === 'FS' || kind === 'SS' ? b?.earlyStart : b?.earlyFinish) ?? 0;
  return { time, at, then, lag, toFinish: kind === 'FF' || kind === 'SF' };
}

/** The links counted unit by unit, as a reader of a calendar would. */
function brokenLink(input: NetworkInput): string | undefined {
  const result = schedule(input);
  const broken = input.links.find((link) => {
    const { time, at, then, lag } = endsOf(input, result, link);
    return time.between(at, then) < lag;
  });
  return broken && `${broken.from} ${broken.kind} ${broken.to}`;
}

test('every link of 500 random networks holds when its lag is counted on its calendar', () => {
  for (let seed = 1; seed <= 500; seed++) expect([seed, brokenLink(randomNetwork(seed))]).toEqual([seed, undefined]);
});

test('an activity with a driver cannot begin one working unit earlier', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const input = randomNetwork(seed);
    const result = schedule(input);
    for (const one of input.activities) {
      const dates = result.byId.get(one.id);
      const time = WEEKS[one.calendar ?? 'elapsed'] ?? elapsed;
      if (dates === undefined || one.work === 0) continue;
      const earlier = time.subtract(dates.earlyStart, 1);
      const broken = schedule({
        ...input,
        activities: input.activities.map((other) =>
          other.id === one.id
            ? { ...other, actualStart: earlier, actualFinish: time.add(earlier, one.work), constraint: undefined }
            : other,
        ),
      });
      expect(broken.byId.get(one.id)?.earlyStart).toBe(earlier);
      const violates =
        earlier < input.start ||
        (one.constraint?.kind === 'SNET' && earlier < one.constraint.at) ||
        (one.constraint?.kind === 'FNET' && time.add(earlier, one.work) < one.constraint.at) ||
        input.links.some((link) => link.to === one.id && !holds(input, broken, link));
      expect([seed, one.id, violates]).toEqual([seed, one.id, true]);
    }
  }
});

function holds(input: NetworkInput, result: Schedule, link: Linked): boolean {
  const { time, at, then, lag, toFinish } = endsOf(input, result, link);
  const bound = lag === 0 ? at : time.add(at, lag);
  return toFinish ? then >= time.previousEnd(bound) : then >= bound;
}

test('a network without activities ends where it starts', () => {
  const empty = { activities: [], links: [], calendars: {}, calendar: 'elapsed', start: 7 };
  expect(schedule(empty)).toMatchObject({ end: 7, activities: [] });
});

test('a percent complete outside 0 to 100 is refused and names the activity', () => {
  const activities = [{ id: 'a', work: 4, percent: -1 }];
  const bad = { activities, links: [], calendars: {}, calendar: 'elapsed', start: 0 };
  expect(() => schedule(bad)).toThrow(
    expect.objectContaining({
      refusal: { kind: 'invalid', issues: [{ path: 'activities.a.percent', code: 'out_of_range' }] },
    }),
  );
});
