import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assess, changesBetween } from '@gongjian/engine';
import { type Change, type Day, FrontPage, type Kind, type Reading, type Row, type Snapshot } from '@gongjian/model';
import { OFFICE } from '@gongjian/model/testing';
import { createService, type Service } from '@gongjian/service';
import { discardServer, type NewEntry, openServer, openStore, ownerClient, type Store } from '@gongjian/store';
import { packs } from './assess.ts';
import { COUNTY_DAY, countySnapshot } from './county.ts';
import type { BenchRow } from './row.ts';

const COUNTY = { id: 'large', name: '基准县' };
const CALLER = { actor: OFFICE, day: COUNTY_DAY, at: `${COUNTY_DAY}T20:00:00+08:00` };
const WEEK_AGO: Day = '2012-09-02';
const BATCH = 5_000;
const FIRST_ROUNDS = 3;
const ROUNDS = 9;

/**
 * The front page of a county of the design's full size: the first after a start, the next after one act, and again
 * unchanged. The yardstick is the database alone answering, in one statement, the latest figure of every target. The
 * last row is the page on its way out: checked against its schema and written, against writing it unchecked.
 */
export async function frontPageBench(): Promise<BenchRow[]> {
  const top = await mkdtemp(join(tmpdir(), 'gongjian-bench-'));
  await chmod(top, 0o711);
  const folder = join(top, 'data');
  const server = await openServer({ folder });
  const store = await openStore(server.connection);
  const owner = ownerClient(server.connection.owner);
  await owner.connect();
  try {
    const county = countySnapshot(packs());
    await fill(store, county);
    await owner.query('analyze');
    const yardstick = await median(ROUNDS, () => latestFigures(owner));

    let service = createService({ store, county: COUNTY });
    const first = await median(FIRST_ROUNDS, async () => {
      service = createService({ store, county: COUNTY });
      await frontPage(service);
    });
    const toReport = unreported(county);
    const acted = await medianOf(ROUNDS, async () => {
      await report(service, toReport.pop());
      return timed(() => frontPage(service));
    });
    const unchanged = await median(ROUNDS, () => frontPage(service));
    const page = await frontPage(service);
    const size = `${county.targets.length} targets, ${county.readings.length} readings, ${page.changes.length} changes in a week`;
    const row = (name: string, ours: number, against: number, note: string): BenchRow => ({
      name: `front page: ${name}`,
      ours,
      yardstick: against,
      ratio: ours / against,
      unit: 'ms',
      note,
    });
    const latest = 'against the SELECT of the latest figures alone';
    return [
      row('first after a start', first, yardstick, `${size}; ${latest}`),
      row('after one act', acted, yardstick, latest),
      row('unchanged', unchanged, yardstick, latest),
      ...(await parts(store)),
      row(
        'checked and written',
        await median(ROUNDS, async () => void JSON.stringify(FrontPage.encode(page))),
        await median(ROUNDS, async () => void JSON.stringify(page)),
        `${(JSON.stringify(page).length / 1e6).toFixed(1)} M characters; against JSON.stringify alone`,
      ),
    ];
  } finally {
    await owner.end();
    await store.close();
    await server.stop();
    await discardServer({ folder });
    await rm(top, { recursive: true, force: true });
  }
}

/** Where the time of the page after one act goes. */
async function parts(store: Store): Promise<BenchRow[]> {
  const scope = { units: 'all' } as const;
  const read = (query: { seq?: number; near?: Snapshot }) => store.snapshotRows(COUNTY.id, 'c', { scope, ...query });
  const near = await read({});
  const seq = near.seq - 1;
  const whole = await median(FIRST_ROUNDS, () => read({ seq }));
  const patched = await median(ROUNDS, () => read({ seq, near }));
  const before = await read({ seq: await store.seqAt(COUNTY.id, `${WEEK_AGO}T23:59:59+08:00`), near });
  const was = { snapshot: before, assessment: assess(before, WEEK_AGO) };
  const is = { snapshot: near, assessment: assess(near, COUNTY_DAY) };
  const part = (name: string, ours: number, yardstick: number | null, note: string): BenchRow => ({
    name: `front page, part: ${name}`,
    ours,
    yardstick,
    ratio: yardstick === null ? null : ours / yardstick,
    unit: 'ms',
    note,
  });
  return [
    part('snapshot one act on', patched, whole, 'from the one before it; against reading it whole'),
    part('assessment', await median(ROUNDS, async () => assess(near, COUNTY_DAY)), null, 'see the benchmark assess'),
    part('changes', await median(ROUNDS, async () => changesBetween(was, is)), null, 'between two assessments in hand'),
  ];
}

function frontPage(service: Service): Promise<FrontPage> {
  return service.frontPage(CALLER, 'c', { on: COUNTY_DAY, since: WEEK_AGO });
}

async function latestFigures(owner: ReturnType<typeof ownerClient>): Promise<void> {
  const { rows } = await owner.query(
    `select target.id, latest.* from plan_item as target
     join plan_item as indicator on indicator.county = target.county and indicator.kind = 'indicator'
       and indicator.id = target.body ->> 'indicator' and indicator.until_seq is null
     cross join lateral (
       select on_day, value, grade from reading
       where county = target.county and subject = target.id and caliber = indicator.body ->> 'caliber'
         and until_seq is null and on_day <= $2
       order by on_day desc limit 1) as latest
     where target.county = $1 and target.kind = 'target' and target.until_seq is null`,
    [COUNTY.id, COUNTY_DAY],
  );
  if (rows.length === 0) throw new Error('no figures');
}

/** Reports the last figure of a target again, as of the day. */
async function report(service: Service, last: Reading | undefined): Promise<void> {
  const { of, subject, caliber, value } = last ?? {};
  const body = { of, subject, caliber, value, on: COUNTY_DAY };
  const [receipt] = await service.perform(CALLER, [{ id: randomUUID(), name: 'reading.record', body }]);
  if (receipt?.outcome !== 'done') throw new Error(JSON.stringify(receipt));
}

/** The last readings of targets that have none on the day itself. */
function unreported({ readings }: Snapshot): Reading[] {
  return readings.filter(
    ({ of, subject, on }, at) => of === 'target' && on < COUNTY_DAY && readings[at + 1]?.subject !== subject,
  );
}

/** The plan and older readings in acts of thousands, which spares the load minutes; those of the last week one by one. */
async function fill(store: Store, county: Snapshot): Promise<void> {
  const plan = [
    put('campaign', county.campaign),
    ...county.actions.map((row) => put('action', row)),
    ...county.units.map((row) => put('unit', row)),
    ...county.indicators.map((row) => put('indicator', row)),
    ...county.targets.map((row) => put('target', row)),
    ...county.rosters.map((row) => put('roster', row)),
    ...county.projects.map((row) => put('project', row)),
    ...county.packs.map((row) => put('pack', row)),
    ...county.recognitions.map((row) => put('recognition', row)),
    ...county.problems.map((row) => put('problem', row)),
    ...county.exemptions.map((row) => put('exemption', row)),
  ];
  await append(store, [entry(plan, '2012-01-01')]);
  const readings = county.readings.toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
  const week = readings.findIndex(({ on }) => on > WEEK_AGO);
  for (const batch of batches(readings.slice(0, week)))
    await append(store, [
      entry(
        batch.map((row) => put('reading', row)),
        batch.at(-1)?.on ?? WEEK_AGO,
      ),
    ]);
  for (const batch of batches(readings.slice(week)))
    await append(
      store,
      batch.map((row) => entry([put('reading', row)], row.on)),
    );
}

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += BATCH) yield items.slice(from, from + BATCH);
}

async function append(store: Store, entries: readonly NewEntry[]): Promise<void> {
  await store.transaction(COUNTY.id, (tx) => tx.append(entries));
}

function put<K extends Kind>(kind: K, row: Row<K>): Change {
  // A change is a union over kinds, which a type parameter does not narrow.
  return { op: 'put', kind, id: row.id, row } as Change;
}

function entry(changes: readonly Change[], on: Day): NewEntry {
  return { id: randomUUID(), name: 'bench.fill', body: {}, actor: OFFICE, at: `${on}T18:00:00+08:00`, changes };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function median(rounds: number, work: () => Promise<unknown>): Promise<number> {
  return medianOf(rounds, () => timed(work));
}

/** The median of the times that rounds of a measurement give, in milliseconds. */
async function medianOf(rounds: number, measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await measure());
  return times.toSorted((left, right) => left - right)[Math.floor(rounds / 2)] ?? Number.NaN;
}
