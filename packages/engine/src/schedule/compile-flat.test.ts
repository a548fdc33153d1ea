import { Refused } from '@gongjian/model';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomNetwork, WEEKS } from '../../test/random-network.ts';
import { compileFlat, compileNetwork, type FlatInput, runPasses } from './index.ts';

const CALENDARS = Object.values(WEEKS);
const KEYS = Object.keys(WEEKS);

/** A chain of three steps, a day of work each on calendar days. */
function chain(change: Partial<FlatInput> = {}): FlatInput {
  return {
    calendars: CALENDARS,
    projectCalendar: 0,
    start: 20_500,
    work: Int32Array.of(1, 1, 1),
    calendar: Uint16Array.of(3, 3, 3),
    from: Int32Array.of(0, 1),
    to: Int32Array.of(1, 2),
    kind: Uint8Array.of(0, 0),
    lag: Int32Array.of(0, 0),
    ...change,
  };
}

function refusal(flat: FlatInput): unknown {
  try {
    compileFlat(flat);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return undefined;
}

it('schedules arrays of numbers as it schedules the same steps and links by name', () => {
  void fc.assert(
    fc.property(fc.nat(), (seed) => {
      const drawn = randomNetwork(seed);
      const activities = drawn.activities.map(({ id, work, calendar = 'five' }) => ({ id, work, calendar }));
      const links = drawn.links.map(({ from, to, kind = 'FS', lag = 0 }) => ({ from, to, kind, lag }));
      const named = runPasses(compileNetwork({ ...drawn, activities, links }));
      const node = (id: string) => activities.findIndex((activity) => activity.id === id);
      const network = compileFlat({
        calendars: CALENDARS,
        projectCalendar: 0,
        start: drawn.start,
        work: Int32Array.from(activities, (activity) => activity.work),
        calendar: Uint16Array.from(activities, (activity) => KEYS.indexOf(activity.calendar)),
        from: Int32Array.from(links, (link) => node(link.from)),
        to: Int32Array.from(links, (link) => node(link.to)),
        kind: Uint8Array.from(links, (link) => ['FS', 'SS', 'FF', 'SF'].indexOf(link.kind)),
        lag: Int32Array.from(links, (link) => link.lag),
      });
      expect(runPasses({ network })).toEqual(named);
    }),
  );
});

it('puts every step after those it waits for, whatever the numbers of the steps are', () => {
  void fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.infiniteStream(fc.nat()), (count, numbers) => {
      const below = (limit: number) => (numbers.next().value ?? 0) % limit;
      const number = Array.from({ length: count }, (_, node) => node).sort(() => below(3) - 1);
      const pairs = new Map<number, readonly [number, number]>();
      for (let n = 0; n < 4 * count && count > 1; n++) {
        const to = 1 + below(count - 1);
        const from = below(to);
        pairs.set(from * count + to, [number[from] ?? 0, number[to] ?? 0]);
      }
      const links = [...pairs.values()];
      const { order } = compileFlat({
        calendars: CALENDARS,
        projectCalendar: 0,
        start: 0,
        work: new Int32Array(count).fill(1),
        calendar: new Uint16Array(count),
        from: Int32Array.from(links, ([from]) => from),
        to: Int32Array.from(links, ([, to]) => to),
        kind: new Uint8Array(links.length),
        lag: new Int32Array(links.length),
      });
      expect(Array.from(order).sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, node) => node));
      for (const [from, to] of links) expect(order.indexOf(from)).toBeLessThan(order.indexOf(to));
    }),
    { numRuns: 60 },
  );
});

it('finds a link given twice among a few and among many links into the same step', () => {
  for (const many of [2, 40]) {
    const from = Int32Array.from({ length: many }, (_, link) => Math.min(link, many - 2));
    const flat = chain({
      work: new Int32Array(many + 1).fill(1),
      calendar: new Uint16Array(many + 1),
      from,
      to: new Int32Array(many).fill(many),
      kind: new Uint8Array(many),
      lag: new Int32Array(many),
    });
    expect(refusal(flat)).toEqual({ kind: 'exists', what: 'link', id: `${many - 2} → ${many}` });
    const kind = new Uint8Array(many);
    kind[many - 1] = 1;
    expect(refusal({ ...flat, kind })).toBeUndefined();
  }
});

it('names the steps of a ring by index, or by id where they have one', () => {
  const ring = chain({ from: Int32Array.of(0, 1), to: Int32Array.of(1, 0) });
  expect(refusal(ring)).toEqual({ kind: 'cycle', chain: ['0', '1', '0'] });
  expect(refusal({ ...ring, ids: ['建', '验', '交'] })).toEqual({ kind: 'cycle', chain: ['建', '验', '建'] });
});

it.each<readonly [string, Partial<FlatInput>]>([
  ['from.1', { from: Int32Array.of(0, 3) }],
  ['to.0', { to: Int32Array.of(-1, 2) }],
  ['kind.1', { kind: Uint8Array.of(0, 4) }],
  ['lag.0', { lag: Int32Array.of(2_000_000_000, 0) }],
  ['lag', { lag: Int32Array.of(0) }],
  ['work.2', { work: Int32Array.of(1, 1, -1) }],
  ['left.0', { left: Int32Array.of(-1, 1, 1) }],
  ['calendar.1', { calendar: Uint16Array.of(0, 9, 0) }],
  ['deadline', { deadline: Int32Array.of(0) }],
  ['lagCalendar.1', { lagCalendar: Uint16Array.of(0, 9) }],
  ['projectCalendar', { projectCalendar: 9 }],
  ['start', { start: 0.5 }],
  ['most', { most: [2] }],
])('refuses %s out of its range', (path, change) => {
  expect(refusal(chain(change))).toMatchObject({ kind: 'invalid', issues: [{ path }] });
});

it('keeps progress, dates and most-lags given as columns', () => {
  const flat = chain({
    status: Uint8Array.of(2, 0, 0),
    actualStart: Int32Array.of(20_480, 0, 0),
    actualFinish: Int32Array.of(20_481, 0, 0),
    constraint: Uint8Array.of(0, 0, 1),
    constraintAt: Int32Array.of(0, 0, 20_510),
    from: Int32Array.of(0, 1, 1),
    to: Int32Array.of(1, 2, 2),
    kind: Uint8Array.of(0, 0, 0),
    lag: Int32Array.of(0, 0, 3),
    most: [2],
  });
  const { times, contradiction } = runPasses({ network: compileFlat(flat) });
  expect(contradiction).toBeUndefined();
  expect(Array.from(times.es)).toEqual([20_480, 20_506, 20_510]);
  expect(Array.from(times.ef)).toEqual([20_481, 20_507, 20_511]);
});
