import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day, Reading, Row } from '@gongjian/model';
import { addDays } from '@gongjian/model';
import { CAMPAIGN, OFFICE } from '@gongjian/model/testing';
import { discardServer, type NewEntry, openServer, openStore, ownerClient, type Store } from '@gongjian/store';
import type { BenchRow } from './row.ts';

type Owner = ReturnType<typeof ownerClient>;

const AT = '2012-09-09T09:00:00+08:00';
const UNITS = 80;
const TARGETS = 3_600;
const READINGS = 1_250_000;
const ROUNDS = 3;

/**
 * The store against plain SQL on the same server in the same run: single acts, one batch of 5,000, and the snapshot of
 * a county of 1.25 million readings. Rounds of both take turns; the median of each is given.
 */
export async function storeBench(): Promise<BenchRow[]> {
  const top = await mkdtemp(join(tmpdir(), 'gongjian-bench-'));
  await chmod(top, 0o711);
  const folder = join(top, 'data');
  const server = await openServer({ folder });
  const store = await openStore(server.connection);
  const owner = ownerClient(server.connection.owner);
  await owner.connect();
  try {
    await owner.query('create table bare_ledger (like ledger including all)');
    await owner.query('create table bare_reading (like reading including all)');
    return [await singleActs(store, owner), await oneBatch(store, owner), await snapshot(store, owner)];
  } finally {
    await owner.end();
    await store.close();
    await server.stop();
    await discardServer({ folder });
    await rm(top, { recursive: true, force: true });
  }
}

async function singleActs(store: Store, owner: Owner): Promise<BenchRow> {
  const acts = 300;
  const turns = await takingTurns(
    async (round) => {
      for (const entry of entries(acts, round)) {
        await store.transaction('single', async (tx) => {
          await tx.findActs([entry.id]);
          await tx.append([entry]);
        });
      }
    },
    async (round) => {
      for (const entry of entries(acts, round)) {
        await owner.query('begin');
        await insertBare(owner, [entry]);
        await owner.query('commit');
      }
    },
  );
  return rate(
    'store: single acts',
    acts,
    turns,
    'acts/s',
    'looked for, chained and durable; against bare INSERTs, durable',
  );
}

async function oneBatch(store: Store, owner: Owner): Promise<BenchRow> {
  const acts = 5_000;
  const turns = await takingTurns(
    async (round) => {
      await store.transaction('batch', async (tx) => {
        const given = entries(acts, round);
        await tx.findActs(given.map(({ id }) => id));
        await tx.append(given);
      });
    },
    async (round) => {
      await owner.query('begin');
      await insertBare(owner, entries(acts, round));
      await owner.query('commit');
    },
  );
  return rate(
    'store: one batch of 5,000 acts',
    acts,
    turns,
    'acts/s',
    'each with one reading; against multi-row INSERTs',
  );
}

async function snapshot(store: Store, owner: Owner): Promise<BenchRow> {
  await fillCounty(store, owner);
  const turns = await takingTurns(
    async () => {
      const { readings } = await store.snapshotRows('large', 'c', { scope: { units: 'all' } });
      if (readings.length < READINGS) throw new Error(`${readings.length} readings`);
    },
    async () => {
      const { rows } = await owner.query(
        `select id, of_kind, subject, caliber, on_day, value, grade, peer, unchanged, evidence, note, corrects, sample
         from reading where county = 'large' and until_seq is null order by subject, caliber, on_day`,
      );
      if (rows.length < READINGS) throw new Error(`${rows.length} rows`);
    },
  );
  const [ours, yardstick] = [turns.ours / 1000, turns.yardstick / 1000];
  return {
    name: 'store: snapshot, 1.25 M readings',
    ours,
    yardstick,
    ratio: ours / yardstick,
    unit: 's',
    note: 'whole snapshot; against the SELECT of the readings alone',
  };
}

/** Times in milliseconds, the median of the rounds. */
type Turns = { readonly ours: number; readonly yardstick: number };

async function takingTurns(
  ours: (round: number) => Promise<void>,
  yardstick: (round: number) => Promise<void>,
): Promise<Turns> {
  const times: { ours: number[]; yardstick: number[] } = { ours: [], yardstick: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(await timed(() => ours(round)));
    times.yardstick.push(await timed(() => yardstick(round)));
  }
  return { ours: median(times.ours), yardstick: median(times.yardstick) };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function median(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function rate(name: string, acts: number, turns: Turns, unit: string, note: string): BenchRow {
  const [ours, yardstick] = [acts / (turns.ours / 1000), acts / (turns.yardstick / 1000)];
  return { name, ours, yardstick, ratio: ours / yardstick, unit, note };
}

function entries(count: number, round: number): NewEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const row = reading(`t${index}`, addDays('2012-01-01', round), index / 8);
    return {
      id: randomUUID(),
      name: 'reading.record',
      body: row,
      actor: OFFICE,
      at: AT,
      changes: [{ op: 'put', kind: 'reading', id: row.id, row }],
    };
  });
}

function reading(subject: string, on: Day, value: number): Reading {
  return {
    id: `${subject}:management:${on}`,
    of: 'target',
    subject,
    caliber: 'management',
    on,
    value,
    grade: 'reported',
  };
}

/** What plain SQL would do: the same rows, with nothing looked for, hashed or closed. */
async function insertBare(owner: Owner, given: readonly NewEntry[]): Promise<void> {
  const ledger = given.map(({ id, name, body, at }) => [nextSeq(), id, name, at, JSON.stringify(body), id]);
  await insertRows(owner, 'bare_ledger (county, seq, id, name, at, entry, hash)', ledger);
  const readings = given.flatMap(({ changes }) =>
    changes.flatMap((change) => {
      if (change.op !== 'put' || change.kind !== 'reading') return [];
      const { id, of, subject, caliber, on, value, grade } = change.row;
      return [[id, nextSeq(), of, subject, caliber, on, value, grade]];
    }),
  );
  await insertRows(owner, 'bare_reading (county, id, seq, of_kind, subject, caliber, on_day, value, grade)', readings);
}

let lastSeq = 0;
function nextSeq(): number {
  lastSeq += 1;
  return lastSeq;
}

async function insertRows(owner: Owner, into: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  const width = rows[0]?.length ?? 0;
  const tuples = rows.map((_, row) => {
    const places = Array.from({ length: width }, (_, at) => `$${row * width + at + 1}`);
    return `('bare', ${places.join(', ')})`;
  });
  await owner.query(`insert into ${into} values ${tuples.join(', ')}`, rows.flat());
}

/** One act makes the plan; its readings are laid beside it by the server itself, which spares the load minutes. */
async function fillCounty(store: Store, owner: Owner): Promise<void> {
  const plan: NewEntry['changes'] = [
    { op: 'put', kind: 'campaign', id: 'c', row: CAMPAIGN },
    ...Array.from({ length: UNITS }, (_, at) => {
      const row: Row<'unit'> = { id: `u${at}`, name: `单位${at}`, kind: 'township', order: at };
      return { op: 'put', kind: 'unit', id: row.id, row } as const;
    }),
    ...Array.from({ length: TARGETS }, (_, at) => {
      const row = target(at);
      return { op: 'put', kind: 'target', id: row.id, row } as const;
    }),
  ];
  const entry = { id: randomUUID(), name: 'plan.adopt', body: {}, actor: OFFICE, at: AT, changes: plan };
  await store.transaction('large', (tx) => tx.append([entry]));
  await owner.query(
    `insert into reading (county, id, seq, of_kind, subject, caliber, on_day, value, grade)
     select 'large', format('t%s:management:%s', t, d), 1, 'target', 't' || t, 'management', d, t + (d - date '2011-06-01') / 8.0, 'reported'
     from generate_series(0, $1::int - 1) as t
     cross join lateral (select date '2011-06-01' + g as d from generate_series(1, $2::int) as g) as days`,
    [TARGETS, Math.ceil(READINGS / TARGETS)],
  );
  await owner.query('analyze reading');
}

function target(at: number): Row<'target'> {
  return {
    id: `t${at}`,
    campaign: 'c',
    action: 'a',
    name: `目标${at}`,
    indicator: 'i',
    unit: `u${at % UNITS}`,
    helpers: [],
    order: at,
    comparison: 'at-least',
    annualPlan: 100,
    measurement: { by: 'readings' },
    annualPoints: [],
    curve: [],
  };
}
