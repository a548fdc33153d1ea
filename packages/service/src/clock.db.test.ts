import { randomUUID } from 'node:crypto';
import {
  type Actor,
  addDays,
  type Change,
  type Day,
  type Exemption,
  type Id,
  type Kind,
  type Problem,
  type Project,
  type Row,
} from '@gongjian/model';
import { CAMPAIGN, OFFICE } from '@gongjian/model/testing';
import { type TestStore, testStore } from '@gongjian/store/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runClock } from './clock.ts';
import { knownOf } from './known.ts';
import { performActs } from './perform.ts';
import { rebuild } from './replay.ts';

const FROM = '2012-08-01';
const DAYS = 16;
const dayOf = (number: number): Day => addDays(FROM, number - 1);
const problem = (id: Id, raised: number, due: number): Problem => ({
  id,
  campaign: 'c',
  type: 'funds',
  name: `难题${id}`,
  blocks: [{ of: 'project', id: 'p' }],
  raisedBy: 'town',
  raisedOn: dayOf(raised),
  decider: { unit: 'town' },
  need: '请定',
  due: dayOf(due),
});
const EXEMPTION: Exemption = {
  id: 'e',
  of: 'project',
  subject: 'p',
  type: 'weather',
  cause: '汛期',
  evidence: '文',
  from: dayOf(1),
  to: dayOf(8),
  approver: '攻坚办',
};
/** What is known after each day, by its number: written as it is, whatever acts may bring it about. */
const put = <K extends Kind>(kind: K, row: Row<K> & { id: Id }) => ({ op: 'put', kind, id: row.id, row }) as Change;
const cleared = (id: Id, raised: number, due: number, on: number) =>
  put('problem', { ...problem(id, raised, due), cleared: { on: dayOf(on), how: '已办', verifier: '督查室' } });
const PROJECT: Project = { id: 'p', name: '河道整治', tags: [], unit: 'town', planPoints: [], asked: ['start'] };
const STORY: Readonly<Record<number, readonly Change[]>> = {
  0: [
    put('campaign', CAMPAIGN),
    put('unit', { id: 'town', name: '东镇', kind: 'township', order: 0 }),
    put('project', PROJECT),
  ],
  1: [put('problem', problem('a', 1, 3)), put('problem', problem('b', 1, 5)), put('exemption', EXEMPTION)],
  4: [put('problem', problem('late', 2, 2))],
  6: [cleared('b', 1, 5, 6)],
  9: [cleared('a', 1, 3, 9)],
  10: [put('problem', problem('never-late', 10, 30))],
};

/** The clock that was never down made these, and let these lapse. */
const EXPECTED = [
  ['c:escalate:a:2012-08-03', 4, 'lapsed', 10],
  ['c:escalate:late:2012-08-02', 5, 'open', 0],
  ['c:exemption-ends:e:2012-08-08', 5, 'lapsed', 16],
  ['c:escalate:b:2012-08-05', 6, 'lapsed', 7],
];

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.close());

const instant = (day: Day, hour: number) => `${day}T${String(hour).padStart(2, '0')}:00:00+08:00`;

async function live(county: Id, number: number): Promise<void> {
  const day = dayOf(number);
  const entry = { id: randomUUID(), name: 'campaign.set', body: CAMPAIGN, actor: OFFICE, day, at: instant(day, 10) };
  await store.transaction(county, (tx) => tx.append([{ ...entry, changes: STORY[number] ?? [] }]));
}

class Crash extends Error {}

/** A clock in a process of its own, which dies after so many acts. */
async function clock(county: Id, number: number, diesAfter = Number.POSITIVE_INFINITY) {
  let left = diesAfter;
  return runClock(
    {
      store,
      county,
      known: knownOf(store, county),
      perform: async (caller, acts) => {
        const receipts = [];
        for (const act of acts) {
          if (left <= 0) throw new Crash();
          left -= 1;
          receipts.push(...(await performActs(store, county, caller, [act])));
        }
        return receipts;
      },
    },
    { day: dayOf(number), at: instant(dayOf(number), 11) },
  ).catch((error: unknown) => {
    if (error instanceof Crash) return undefined;
    throw error;
  });
}

async function suggestions(county: Id) {
  const { suggestion, tick } = await store.caseworkRows(county, 'c', { scope: { units: 'all' } });
  const numberOf = (day: Day | undefined) =>
    day === undefined ? 0 : Array.from({ length: 40 }, (_, at) => at + 1).find((one) => dayOf(one) === day);
  return {
    made: suggestion.map(({ id, on, closed }) => [id, numberOf(on), closed?.as ?? 'open', numberOf(closed?.on)]),
    tick: tick.map(({ on }) => numberOf(on)),
  };
}

async function makeOrder(county: Id): Promise<Day[]> {
  const days: Day[] = [];
  for await (const batch of store.entries(county))
    for (const { name, day } of batch) if (name.startsWith('suggestion.') && day !== undefined) days.push(day);
  return days;
}

test('a clock that is never down suggests each thing on the day after it fell due', async () => {
  for (let number = 0; number <= DAYS; number += 1) {
    await live('steady', number);
    const report = await clock('steady', number);
    expect(report?.refused).toEqual([]);
  }
  expect(await suggestions('steady')).toEqual({ made: EXPECTED, tick: [DAYS] });
});

const Run = fc.record({
  /** In days; the clock of the machine may have gone back. */
  back: fc.constantFrom(0, 0, 0, 1, 5),
  diesAfter: fc.constantFrom(0, 1, 2, 3, 5, 8, 100),
  /** Acts after which a second process, at work at the same time, dies. */
  second: fc.option(fc.constantFrom(1, 2, 4, 100), { nil: undefined }),
});

test('crashes, restarts, two at once, days down and a clock gone back leave exactly the same suggestions, in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(Run, { maxLength: 2 }), { minLength: DAYS, maxLength: DAYS }), async (days) => {
      const county = randomUUID();
      await live(county, 0);
      for (let number = 1; number <= DAYS; number += 1) {
        await live(county, number);
        for (const { back, diesAfter, second } of days[number - 1] ?? [])
          await Promise.all([
            clock(county, Math.max(1, number - back), diesAfter),
            ...(second === undefined ? [] : [clock(county, number, second)]),
          ]);
      }
      await clock(county, DAYS);
      expect(await suggestions(county)).toEqual({ made: EXPECTED, tick: [DAYS] });
      const order = await makeOrder(county);
      expect(order).toEqual(order.toSorted());
      expect(order).toHaveLength(EXPECTED.length + 3);
    }),
    { numRuns: 12 },
  );
});

test('what the office decided stands, and the clock does not come back to it', async () => {
  const county = 'decided';
  for (let number = 0; number <= 6; number += 1) await live(county, number);
  await clock(county, 6);
  const caller = { actor: OFFICE, day: dayOf(6), at: instant(dayOf(6), 12) };
  const decide = async (name: string, body: object, actor = OFFICE) =>
    (await performActs(store, county, { ...caller, actor }, [{ id: randomUUID(), name, body }]))[0];
  const id = 'c:escalate:late:2012-08-02';
  expect(await decide('suggestion.dismiss', { id, why: '' })).toMatchObject({ refusals: [{ kind: 'invalid' }] });
  const observer: Actor = { id: 'o', name: '观察员', role: 'observer' };
  expect(await decide('suggestion.dismiss', { id, why: '已协调' }, observer)).toMatchObject({
    refusals: [{ kind: 'forbidden', needs: ['office'] }],
  });
  expect(await decide('suggestion.make', { id: 'x', campaign: 'c' })).toMatchObject({ outcome: 'refused' });
  expect(await decide('suggestion.dismiss', { id, why: '已由县领导当面协调' })).toMatchObject({ outcome: 'done' });
  expect(await decide('suggestion.accept', { id })).toMatchObject({
    refusals: [{ kind: 'closed', what: 'suggestion', id, by: '攻坚办', on: dayOf(6) }],
  });
  expect(await decide('suggestion.accept', { id: 'c:escalate:a:2012-08-03' })).toMatchObject({ outcome: 'done' });
  for (let number = 7; number <= DAYS; number += 1) await live(county, number);
  await clock(county, DAYS);
  const { made } = await suggestions(county);
  expect(made.slice(0, 2)).toEqual([
    ['c:escalate:a:2012-08-03', 4, 'accepted', 6],
    [id, 5, 'dismissed', 6],
  ]);
  const expected = await rebuild(store.entries(county));
  for await (const rows of store.everyRow(county))
    for (const { kind, id: one, version, row } of rows.filter((stored) => ['suggestion', 'tick'].includes(stored.kind)))
      expect(expected.get(`${kind} ${one} ${version}`)?.row).toEqual(row);
});

test('a day left out or come to twice is refused', async () => {
  const county = 'ticks';
  await live(county, 0);
  const tick = async (number: number) => {
    const caller = {
      actor: { id: 'clock', name: '系统时钟', role: 'clock' as const },
      day: FROM,
      at: instant(FROM, 1),
    };
    const body = { campaign: 'c', day: dayOf(number) };
    const [receipt] = await performActs(store, county, caller, [{ id: randomUUID(), name: 'clock.tick', body }]);
    return receipt?.refusals[0];
  };
  expect(await tick(1)).toBeUndefined();
  expect(await tick(1)).toMatchObject({ kind: 'exists' });
  expect(await tick(3)).toMatchObject({ kind: 'invalid', issues: [{ code: 'order', expected: dayOf(2) }] });
  expect(await tick(2)).toBeUndefined();
});
