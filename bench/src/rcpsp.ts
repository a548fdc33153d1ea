import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { criticalPathOf, type ResourceProblem, readResourceProblem, scheduleWithResources } from '@gongjian/engine';
import { schedulesPerSecond } from './rcpsp-speed.ts';
import type { BenchRow } from './row.ts';

const CORPORA = process.env.GONGJIAN_CORPORA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const BEST_KNOWN = 'best-known.csv';
const SEED = 1;
const MULTI_PROJECT_MILLISECONDS = 10_000;

/**
 * What is published for these sets and budgets. J30: from the optimum; the others: above the critical path (Kolisch and
 * Hartmann 2006, the best of each column).
 */
const PUBLISHED: Readonly<Record<string, number>> = {
  'rcpsp-j30-1000': 0.1,
  'rcpsp-j60-1000': 11.56,
  'rcpsp-j60-5000': 11.1,
};

interface Instance {
  readonly name: string;
  readonly problem: ResourceProblem;
  readonly bestKnown: number;
}

interface Summary {
  readonly count: number;
  /** Averages, in percent. */
  readonly fromBestKnown: number;
  readonly fromCriticalPath: number;
  readonly worst: number;
  readonly atBestKnown: number;
  readonly better: number;
  readonly proven: number;
  readonly schedules: number;
  readonly seconds: number;
}

/**
 * Resource-constrained problems that nobody here wrote. Without options: the PSPLIB sets, the multi-project sample and the
 * speed beside C. With `dir`: every instance there that its best-known.csv names, each with `schedules` schedules.
 */
export async function rcpspBench(
  options: { readonly dir?: string; readonly schedules?: number } = {},
): Promise<BenchRow[]> {
  if (options.dir !== undefined) return [folderRow(options.dir, options.schedules ?? 1000)];
  const single = join(CORPORA, 'rcpsp');
  const multi = join(CORPORA, 'rcmpsp');
  const missing = [single, multi].filter((folder) => !existsSync(join(folder, BEST_KNOWN)));
  for (const folder of missing) console.error(`没有 ${folder},这几行略去 · no such folder, rows left out`);
  const rows: BenchRow[] = [];
  if (!missing.includes(single)) {
    const sets = [
      ['J30', 1000],
      ['J60', 1000],
      ['J60', 5000],
      ['J90', 1000],
      ['J90', 5000],
    ] as const;
    for (const [set, schedules] of sets) rows.push(setRow(single, set, schedules));
  }
  if (!missing.includes(multi)) rows.push(multiProjectRow(multi));
  return [...rows, ...schedulesPerSecond()];
}

function setRow(folder: string, set: string, schedules: number): BenchRow {
  const name = `rcpsp-${set.toLowerCase()}-${schedules}`;
  const summary = measured(instancesIn(folder, `${set}_`), schedules);
  const ours = set === 'J30' ? summary.fromBestKnown : summary.fromCriticalPath;
  const yardstick = PUBLISHED[name] ?? null;
  const ratio = yardstick === null ? null : ours / yardstick;
  const what = set === 'J30' ? '% above optimum' : '% above critical path';
  return { name, ours, yardstick, ratio, unit: '%', note: `${what}; ${words(summary)}` };
}

function multiProjectRow(folder: string): BenchRow {
  const summary = measured(instancesIn(folder, ''), Number.MAX_SAFE_INTEGER, MULTI_PROJECT_MILLISECONDS);
  const note = `% above best-known in ${MULTI_PROJECT_MILLISECONDS / 1000} s each, worst ${summary.worst.toFixed(2)} %; ${words(summary)}`;
  return { name: 'rcmpsp-sample', ours: summary.fromBestKnown, yardstick: 0, ratio: null, unit: '%', note };
}

function folderRow(folder: string, schedules: number): BenchRow {
  const summary = measured(instancesIn(folder, ''), schedules);
  const note = `% above critical path at ${schedules} schedules; ${words(summary)}`;
  return { name: `rcpsp ${folder}`, ours: summary.fromCriticalPath, yardstick: null, ratio: null, unit: '%', note };
}

function words(summary: Summary): string {
  const { count, fromBestKnown, fromCriticalPath, atBestKnown, better, proven, schedules, seconds } = summary;
  return [
    `${count} instances`,
    `${fromBestKnown.toFixed(3)} % from best-known`,
    `${fromCriticalPath.toFixed(3)} % from critical path`,
    `${atBestKnown} at best-known (${((100 * atBestKnown) / count).toFixed(1)} %), ${better} better, ${proven} proven`,
    `${schedules} schedules in ${seconds.toFixed(1)} s`,
  ].join(', ');
}

/** The instances whose file begins with `prefix`, each with its best-known makespan. */
function instancesIn(folder: string, prefix: string): Instance[] {
  const lines = readFileSync(join(folder, BEST_KNOWN), 'utf8').trim().split(/\r?\n/).slice(1);
  const files = new Set(readdirSync(folder));
  const instances = lines.flatMap((line) => {
    const [, , name = '', best] = line.split(',').map((field) => field.trim());
    if (!(name.startsWith(prefix) && files.has(name))) return [];
    const problem = readResourceProblem(readFileSync(join(folder, name), 'utf8'));
    return [{ name, problem, bestKnown: Number(best) }];
  });
  if (instances.length === 0) throw new Error(`${folder}: ${BEST_KNOWN} 未列出此处的文件 · names no file here`);
  return instances;
}

function measured(instances: readonly Instance[], schedules: number, milliseconds = Number.POSITIVE_INFINITY): Summary {
  let fromBestKnown = 0;
  let fromCriticalPath = 0;
  let worst = Number.NEGATIVE_INFINITY;
  let atBestKnown = 0;
  let better = 0;
  let proven = 0;
  let built = 0;
  const begun = performance.now();
  for (const { name, problem, bestKnown } of instances) {
    const from = performance.now();
    const shouldStop = (): boolean => performance.now() - from > milliseconds;
    const result = scheduleWithResources(problem, { schedules, seed: SEED, shouldStop });
    const fault = faultOf(problem, result.starts);
    if (fault !== undefined) throw new Error(`${name}: ${fault}`);
    const deviation = 100 * (result.makespan / bestKnown - 1);
    fromBestKnown += deviation;
    fromCriticalPath += 100 * (result.makespan / criticalPathOf(problem) - 1);
    worst = Math.max(worst, deviation);
    atBestKnown += result.makespan <= bestKnown ? 1 : 0;
    better += result.makespan < bestKnown ? 1 : 0;
    proven += result.proven ? 1 : 0;
    built += result.schedules;
  }
  const count = instances.length;
  return {
    count,
    fromBestKnown: fromBestKnown / count,
    fromCriticalPath: fromCriticalPath / count,
    worst,
    atBestKnown,
    better,
    proven,
    schedules: built,
    seconds: (performance.now() - begun) / 1000,
  };
}

/** Checks a schedule by itself, without the engine's profile: the first link or period that does not hold. */
function faultOf({ activities, links, resources }: ResourceProblem, starts: readonly number[]): string | undefined {
  const finish = (at: number): number => (starts[at] ?? 0) + (activities[at]?.duration ?? 0);
  const broken = links.find(([before, after]) => finish(before) > (starts[after] ?? 0));
  if (broken !== undefined) return `link ${broken.join(' → ')} does not hold`;
  for (const [r, { capacity }] of resources.entries()) {
    const used: number[] = [];
    for (const [at, { demands }] of activities.entries()) {
      for (let t = starts[at] ?? 0; t < finish(at); t += 1) used[t] = (used[t] ?? 0) + (demands[r] ?? 0);
    }
    const over = used.findIndex((units, t) => units > (typeof capacity === 'number' ? capacity : (capacity[t] ?? 0)));
    if (over >= 0) return `resource ${r} holds ${used[over]} in period ${over}`;
  }
  return undefined;
}
