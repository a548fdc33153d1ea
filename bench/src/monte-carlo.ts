import { execFileSync, spawnSync } from 'node:child_process';
import { once as onceEvent } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type MonteCarloCase, monteCarloCase, simulateCase } from './monte-carlo-case.ts';
import type { BenchRow } from './row.ts';

const ROUNDS = 5;
const REPEATS = 3;
const WORKERS = 2;

const LAYOUTS = ['blocks', 'draws'] as const;
type Layout = (typeof LAYOUTS)[number];

/**
 * 10,000 draws of 42 projects of 30 steps on one thread and shared by workers, beside C on one thread with the same
 * tables and generator: in the same blocks of draws, which gcc turns into vector instructions twice as wide as those
 * of WebAssembly; and draw by draw, which it cannot. Every one of the 420,000 finishes must be equal to both.
 */
export async function monteCarloBench(): Promise<BenchRow[]> {
  const plain = monteCarloCase(false);
  const correlated = monteCarloCase(true);
  return [
    ...(await compared('monte-carlo', plain, 'triangular, calendar days, independent')),
    ...(await compared('monte-carlo correlated', correlated, 'PERT, working days, office and township factors')),
  ];
}

async function compared(name: string, given: MonteCarloCase, what: string): Promise<BenchRow[]> {
  const yardstick = yardstickOf(given);
  const workers = workersFor(given);
  try {
    const times = { ours: [] as number[], workers: [] as number[], blocks: [] as number[], draws: [] as number[] };
    let mean = Number.NaN;
    // In turn, so that all meet the same neighbours on the machine.
    for (let round = 0; round < ROUNDS; round += 1) {
      let finishes: Int16Array[] = [];
      const ours = await least(() => {
        finishes = simulateCase(given, 0, given.projects);
      });
      times.ours.push(ours);
      mean = meanOf(finishes);
      for (const layout of LAYOUTS) {
        const run = yardstick?.run(layout);
        if (run === undefined) continue;
        times[layout].push(run.milliseconds);
        compare(finishes, run.finishes);
        if (run.mean.toFixed(4) !== mean.toFixed(4)) throw new Error(`mean ${mean} here and ${run.mean} in C`);
      }
      times.workers.push(await least(() => workers.run()));
    }
    const same = `all finishes equal, mean ${mean.toFixed(4)} in both`;
    const note = (c: string) => `${what}; ${yardstick === undefined ? 'no C compiler here' : `${c}, ${same}`}`;
    const [blocks, draws] = [median(times.blocks), median(times.draws)];
    return [
      row(name, median(times.ours), blocks, note('C -O3 -march=native in the same blocks, vectorised')),
      row(`${name}, draw by draw`, median(times.ours), draws, note('C -O3 -march=native draw by draw')),
      row(`${name}, ${WORKERS} workers`, median(times.workers), blocks, note('against one thread of C in blocks')),
      row(
        `${name}, ${WORKERS} workers, draw by draw`,
        median(times.workers),
        draws,
        note('one thread of C draw by draw'),
      ),
    ];
  } finally {
    yardstick?.close();
    await workers.close();
  }
}

async function least(work: () => void | Promise<void>): Promise<number> {
  let milliseconds = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const begun = performance.now();
    await work();
    milliseconds = Math.min(milliseconds, performance.now() - begun);
  }
  return milliseconds;
}

function row(name: string, ours: number | undefined, yardstick: number | undefined, note: string): BenchRow {
  const taken = ours ?? Number.NaN;
  const ratio = yardstick === undefined ? null : taken / yardstick;
  return { name, ours: taken, yardstick: yardstick ?? null, ratio, unit: 'ms', note };
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function meanOf(finishes: readonly Int16Array[]): number {
  let [total, count] = [0, 0];
  for (const row of finishes) {
    for (const finish of row) total += finish;
    count += row.length;
  }
  return total / count;
}

function compare(ours: readonly Int16Array[], theirs: Int16Array): void {
  const draws = ours[0]?.length ?? 0;
  for (const [project, finishes] of ours.entries()) {
    const wrong = finishes.findIndex((finish, at) => finish !== theirs[project * draws + at]);
    if (wrong >= 0) {
      const other = theirs[project * draws + wrong];
      throw new Error(`project ${project}, draw ${wrong}: ${finishes[wrong]} here and ${other} in C`);
    }
  }
}

interface Workers {
  run(): Promise<void>;
  close(): Promise<void>;
}

/** Each worker has the networks made already and does its share of the projects. */
function workersFor(given: MonteCarloCase): Workers {
  const file = new URL('./monte-carlo-worker.ts', import.meta.url);
  const workers = Array.from({ length: WORKERS }, (_, at) => {
    const worker = new Worker(file, { workerData: given.correlated });
    const job = [
      Math.floor((at * given.projects) / WORKERS),
      Math.floor(((at + 1) * given.projects) / WORKERS),
    ] as const;
    const once = async () => {
      worker.postMessage(job);
      await onceEvent(worker, 'message');
    };
    return { worker, once };
  });
  return {
    async run() {
      await Promise.all(workers.map(({ once }) => once()));
    },
    async close() {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}

interface Yardstick {
  run(layout: Layout): { readonly milliseconds: number; readonly mean: number; readonly finishes: Int16Array };
  close(): void;
}

/** Undefined where no C compiler is found. */
function yardstickOf(given: MonteCarloCase): Yardstick | undefined {
  const compiler = ['gcc', 'cc', 'clang'].find((name) => spawnSync(name, ['--version']).status === 0);
  if (compiler === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-bench-'));
  const [program, input, output] = [join(folder, 'monte-carlo'), join(folder, 'in'), join(folder, 'out')];
  const source = fileURLToPath(new URL('../c/monte-carlo.c', import.meta.url));
  execFileSync(compiler, ['-O3', '-march=native', '-ffp-contract=off', '-o', program, source, '-lm']);
  writeFileSync(input, given.input());
  return {
    run(layout) {
      const said = execFileSync(program, [input, output, String(REPEATS), layout], { encoding: 'utf8' });
      const [nanoseconds = Number.NaN, mean = Number.NaN] = said.split(' ').map(Number);
      const bytes = readFileSync(output);
      const finishes = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
      return { milliseconds: nanoseconds / 1e6, mean, finishes };
    },
    close() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
