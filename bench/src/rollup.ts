import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { applyReading, type Cube, rollUp } from '@gongjian/engine/rollup';
import { discardServer, openServer, ownerClient } from '@gongjian/store';
import { cProgram, median, timed } from './c-program.ts';
import { ancestry, type RollUpCase, rollUpCase } from './rollup-case.ts';
import type { BenchRow } from './row.ts';

const ROUNDS = 4;
const REPEATS = 5;
const SQL_ROUNDS = 3;
const BATCH = 100_000;

/** What the databases are asked: the same cube, but for cells nothing ever came into. */
const SQL = `create table cube as
  with leaf as (select unit, indicator, day, sum(value) as value from reading group by unit, indicator, day),
  rolled as (select above as unit, indicator, day, sum(value) as value
    from leaf join ancestry using (unit) group by above, indicator, day)
  select unit, indicator, day, sum(value) over (partition by unit, indicator order by day) as value from rolled`;
/** Something came into every cell of the root, so that the sum of its cells can be compared. */
const ROOT = 'select sum(value) as sum from cube where unit = 0';

/**
 * A million readings into sums of 500 units × 60 indicators × 100 days, up a tree of four levels and along the days:
 * beside a C program by the same steps, DuckDB, and plain SQL in the server we bring. Loading is not counted for any of
 * them. The sums over all cells of the root must be equal, and in C those of all cells.
 */
export async function rollUpBench(): Promise<BenchRow[]> {
  const given = rollUpCase();
  const program = cProgram('rollup', [
    Int32Array.of(given.readings.unit.length, given.parent.length, given.size.indicators, given.size.days),
    given.parent,
    given.readings.unit,
    given.readings.indicator,
    given.readings.day,
    given.readings.value,
  ]);
  const ours: number[] = [];
  const c = { same: [] as number[], straight: [] as number[] };
  let cube = ofCase(given);
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let repeat = 0; repeat < REPEATS; repeat += 1) {
        const one = timed(() => ofCase(given));
        ours.push(one.took);
        cube = one.result;
      }
      const said = program?.run(String(REPEATS));
      if (said === undefined) continue;
      const [same = 0, straight = 0, root, all] = said;
      c.same.push(same / 1e6);
      c.straight.push(straight / 1e6);
      expectSum('C', root, rootSum(cube));
      expectSum('C, all cells', all, sum(cube.sums));
    }
  } finally {
    program?.discard();
  }
  const took = median(ours);
  const root = rootSum(cube);
  const duck = await inDuckDb(given, root);
  const postgres = await inPostgres(given, root);
  const row = (name: string, yardstick: number | undefined, note: string): BenchRow => ({
    name,
    ours: took,
    yardstick: yardstick ?? null,
    ratio: yardstick === undefined ? null : took / yardstick,
    unit: 'ms',
    note,
  });
  const equal = `root ${root}, equal`;
  return [
    row('rollup-1m', program && median(c.same), `${cube.sums.length} cells; C by the same steps; ${equal}`),
    row('rollup-1m straight', program && median(c.straight), 'against C adding each reading straight into the cube'),
    row(
      'rollup-duckdb',
      duck.took,
      `${faster(duck.took, took)}; loaded in ${duck.load.toFixed(0)} ms, not counted; ${equal}`,
    ),
    row(
      'rollup-postgres',
      postgres.took,
      `${faster(postgres.took, took)}; loaded in ${postgres.load.toFixed(0)} ms, not counted; ${equal}`,
    ),
    oneReading(cube, took),
  ];
}

function ofCase({ readings, parent, size }: RollUpCase): Cube {
  return rollUp(readings, parent, size);
}

function faster(theirs: number, ours: number): string {
  return `${(theirs / ours).toFixed(0)} × as fast`;
}

/** One more reading put into the cube, against the whole again; a thousand at a time, as a clock cannot see one. */
function oneReading(cube: Cube, whole: number): BenchRow {
  const { readings } = rollUpCase(1000);
  const rounds = Array.from({ length: 15 }, () =>
    timed(() => {
      for (let at = 0; at < 1000; at += 1)
        applyReading(cube, {
          unit: readings.unit[at] ?? 0,
          indicator: readings.indicator[at] ?? 0,
          day: readings.day[at] ?? 0,
          value: readings.value[at] ?? 0,
        });
    }),
  );
  const ours = median(rounds.map(({ took }) => took)) / 1000;
  return {
    name: 'rollup-1m one reading',
    ours,
    yardstick: whole,
    ratio: ours / whole,
    unit: 'ms',
    note: 'against the whole',
  };
}

interface Asked {
  /** Milliseconds. */
  readonly load: number;
  readonly took: number;
}

async function inDuckDb({ readings, parent }: RollUpCase, root: number): Promise<Asked> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run('create table reading (unit integer, indicator integer, day integer, value double)');
    await connection.run('create table ancestry (unit integer, above integer)');
    const begun = performance.now();
    const appender = await connection.createAppender('reading');
    for (const [at, unit] of readings.unit.entries()) {
      appender.appendInteger(unit);
      appender.appendInteger(readings.indicator[at] ?? 0);
      appender.appendInteger(readings.day[at] ?? 0);
      appender.appendDouble(readings.value[at] ?? 0);
      appender.endRow();
    }
    appender.closeSync();
    const load = performance.now() - begun;
    const above = ancestry(parent).map((pair) => `(${pair.join()})`);
    await connection.run(`insert into ancestry values ${above.join()}`);
    const took = await medianOf(
      () => connection.run('drop table if exists cube'),
      () => connection.run(SQL),
    );
    const reader = await connection.runAndReadAll(ROOT);
    expectSum('DuckDB', Number(reader.getRows()[0]?.[0]), root);
    return { load, took };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function inPostgres({ readings, parent }: RollUpCase, root: number): Promise<Asked> {
  const top = await mkdtemp(join(tmpdir(), 'gongjian-bench-'));
  await chmod(top, 0o711);
  const folder = join(top, 'data');
  const server = await openServer({ folder });
  const owner = ownerClient(server.connection.owner);
  await owner.connect();
  try {
    await owner.query("create schema bench; set search_path = bench; set work_mem = '512MB'");
    await owner.query('create unlogged table reading (unit int, indicator int, day int, value float8)');
    await owner.query('create unlogged table ancestry (unit int, above int)');
    const begun = performance.now();
    for (let from = 0; from < readings.unit.length; from += BATCH) {
      const columns = [readings.unit, readings.indicator, readings.day, readings.value];
      await owner.query(
        'insert into reading select * from unnest($1::int[], $2::int[], $3::int[], $4::float8[])',
        columns.map((column) => `{${column.subarray(from, from + BATCH).join()}}`),
      );
    }
    const load = performance.now() - begun;
    const above = ancestry(parent).map((pair) => `(${pair.join()})`);
    await owner.query(`insert into ancestry values ${above.join()}`);
    await owner.query('analyze reading');
    await owner.query('analyze ancestry');
    const took = await medianOf(
      () => owner.query('drop table if exists cube'),
      () => owner.query(SQL.replace('create table', 'create unlogged table')),
    );
    const { rows } = await owner.query(ROOT);
    expectSum('PostgreSQL', Number(rows[0]?.sum), root);
    return { load, took };
  } finally {
    await owner.end();
    await server.stop();
    await discardServer({ folder });
    await rm(top, { recursive: true, force: true });
  }
}

async function medianOf(before: () => Promise<unknown>, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < SQL_ROUNDS; round += 1) {
    await before();
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return median(times);
}

function rootSum({ sums, indicators, days }: Cube): number {
  return sum(sums.subarray(0, indicators * days));
}

function sum(values: Float64Array): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}

function expectSum(who: string, theirs: number | undefined, ours: number): void {
  if (theirs !== ours) throw new Error(`the root of the cube is ${ours} here and ${theirs} in ${who}`);
}
