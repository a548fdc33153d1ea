import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { combine, fitTheta, forecastYear, type YearOfMonths } from '@gongjian/engine';
import type { BenchRow } from './row.ts';

interface MonthlySeries {
  readonly kind: string;
  readonly start: readonly [year: number, month: number];
  readonly history: readonly number[];
  readonly test: readonly number[];
}

const YEAR = 12;

/**
 * Figures of other programs on the 312 macro series of M3: R's ETS and its 80 % interval (coverage, mean width
 * in percent of the total), and what the plain methods come to, by which the protocol is known to be the same.
 */
export const MACRO = {
  7: { plain: [1.858, 1.606, 1.574], best: 1.288, coverage: 70.5, width: 3.7 },
  10: { plain: [0.94, 0.71, 0.797], best: 0.55, coverage: 68.9, width: 1.34 },
} as const;

/** The corpus that the measurements are compared on. */
export function seriesFile(): string {
  const corpora = process.env.GONGJIAN_CORPORA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
  return `${corpora}/series/m3-monthly.json`;
}

/**
 * Year totals from the months up to July and to October, and eighteen months ahead, on monthly series.
 *
 * @param options.file - `[{kind, start: [year, month], history, test}]`; by default the M3 months, of which year totals
 * are measured on the macro kind; of a file named here, on every kind
 */
export async function seriesBench(options: { readonly file?: string } = {}): Promise<BenchRow[]> {
  const file = options.file ?? seriesFile();
  if (!existsSync(file)) {
    if (options.file !== undefined) throw new Error(`没有文件 ${file} · no such file`);
    console.error(`没有 ${file},未测 · not measured: the corpus is missing (GONGJIAN_CORPORA)`);
    return [];
  }
  const all = seriesIn(file);
  const kinds = options.file === undefined ? ['macro'] : [...new Set(all.map(({ kind }) => kind))].sort();
  const rows: BenchRow[] = [];
  for (const month of [7, 10] as const)
    for (const kind of kinds) {
      const name = kinds.length === 1 || kind === 'macro' ? `year-total-m${month}` : `year-total-m${month} ${kind}`;
      const row = yearTotals(
        name,
        month,
        all.filter((series) => series.kind === kind),
      );
      if (row !== undefined) rows.push(row);
    }
  const ahead = eighteenAhead(all);
  return ahead === undefined ? rows : [...rows, ...ahead];
}

/** Refuses a file of another shape, naming the first place that is wrong. */
export function seriesIn(file: string): MonthlySeries[] {
  const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(found)) throw new Error(`${file}: not a list of series`);
  return found.map((row: Partial<MonthlySeries> | null, at) => {
    const { kind = '', start, history, test = [] } = row ?? {};
    const areNumbers = [start, history, test].every((values) => Array.isArray(values) && values.every(Number.isFinite));
    if (!areNumbers || start === undefined || history === undefined || !(start[1] >= 1 && start[1] <= YEAR))
      throw new Error(`${file}: series ${at} needs start [year, month], history and test, all numbers`);
    return { kind, start, history, test };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** A series up to its last whole year, test part included. Undefined where fewer than four whole years end it. */
export function wholeYears({ start, history, test }: MonthlySeries): number[][] | undefined {
  const values = [...history, ...test];
  const first = (YEAR - (start[1] - 1)) % YEAR;
  const years: number[][] = [];
  for (let at = first; at + YEAR <= values.length; at += YEAR) years.push(values.slice(at, at + YEAR));
  return years.length >= 4 && sum(years.at(-1) ?? []) > 0 ? years : undefined;
}

/** Errors of the last year's total in percent: run-rate, last year's share, mean share of three years. */
export function plainErrors(years: readonly (readonly number[])[], month: number): number[] {
  const known = (back: number) => (years.at(-1 - back) ?? []).slice(0, month);
  const total = sum(years.at(-1) ?? []);
  const reached = sum(known(0));
  const [last, ...before] = [1, 2, 3].map((back) => sum(known(back)) / sum(years.at(-1 - back) ?? [])) as [number];
  const found = [(reached * YEAR) / month, reached / last, reached / mean([last, ...before])];
  return found.map((value) => (Math.abs(value - total) * 100) / total);
}

/** Mean absolute percentage error of the last year's total, everything before it and its first `month` months known. */
function yearTotals(name: string, month: 7 | 10, series: readonly MonthlySeries[]): BenchRow | undefined {
  const errors: number[] = [];
  const plain: [number[], number[], number[]] = [[], [], []];
  const widths: number[] = [];
  let covered = 0;
  const begun = performance.now();
  for (const one of series) {
    const years = wholeYears(one);
    if (years === undefined) continue;
    const last = years.at(-1) as number[];
    const total = sum(last);
    for (const [at, error] of plainErrors(years, month).entries()) plain[at]?.push(error);
    const forecast = forecastYear(years.map((year, at) => cumulative(at, year, year === last ? month : YEAR)));
    errors.push((Math.abs(forecast.mean - total) * 100) / total);
    widths.push(((forecast.p90 - forecast.p10) * 100) / total);
    if (forecast.p10 <= total && total <= forecast.p90) covered += 1;
  }
  const count = widths.length;
  if (count === 0) return undefined;
  const taken = (performance.now() - begun) / count;
  const ours = mean(errors);
  const means = plain.map(mean);
  const known = MACRO[month];
  const isMacro = known.plain.every((value, at) => Math.abs(value - (means[at] as number)) < 6e-4);
  const yardstick = isMacro ? known.best : Math.min(...means);
  const against = isMacro
    ? `R's ETS, whose 80 % covers ${known.coverage} % at ${known.width} %; run-rate, last year’s share and mean share of 3 years give the reference’s figures`
    : 'the best of run-rate, last year’s share, mean share of 3 years';
  const note =
    `MAPE of the year total, ${count} series; 80 % interval covers ${((covered * 100) / count).toFixed(1)} % at a mean ` +
    `width of ${mean(widths).toFixed(2)} %; against ${against} (${means.map((value) => value.toFixed(3)).join(', ')}); ` +
    `widths learnt on M3 micro, finance, demographic and other; ${taken.toFixed(0)} ms a series`;
  return { name, ours, yardstick, ratio: ours / yardstick, unit: '% MAPE', note };
}

function cumulative(year: number, values: readonly number[], known: number): YearOfMonths {
  let reached = 0;
  const months = values.map((value, at) => {
    reached += value;
    return at < known ? reached : undefined;
  });
  return { year, months };
}

/** Eighteen months ahead from the history: the combination beside theta alone, on the same series in the same run. */
function eighteenAhead(all: readonly MonthlySeries[]): BenchRow[] | undefined {
  const [ours, theta]: [Accuracy, Accuracy] = [
    { smape: [], mase: [] },
    { smape: [], mase: [] },
  ];
  for (const { history, test } of all) {
    if (test.length === 0 || history.length <= YEAR) continue;
    const [path, alone] = [combine(history, YEAR, test.length)?.path, fitTheta(history, YEAR)?.ahead(test.length)];
    if (path === undefined || alone === undefined) continue;
    measure(ours, history, test, path);
    measure(theta, history, test, alone);
  }
  if (ours.smape.length === 0) return undefined;
  const size = `${ours.smape.length} series`;
  const row = (name: string, unit: string, mine: readonly number[], other: readonly number[], published: string) => ({
    name,
    ours: mean(mine),
    yardstick: mean(other),
    ratio: mean(mine) / mean(other),
    unit,
    note: `${size} to the end of their test parts; yardstick: theta alone, here, on the same; published for all 1,428 M3 months: ${published}`,
  });
  return [
    row('series-smape', '% sMAPE', ours.smape, theta.smape, 'Theta 13.89, ForecastPro 13.90, Comb S-H-D 14.47'),
    row('series-mase', 'MASE', ours.mase, theta.mase, 'Theta 0.858, ForecastPro 0.848, Comb S-H-D 0.896'),
  ];
}

interface Accuracy {
  readonly smape: number[];
  readonly mase: number[];
}

function measure(into: Accuracy, history: readonly number[], test: readonly number[], path: ArrayLike<number>): void {
  const errors = test.map((value, at) => Math.abs(value - (path[at] as number)));
  const parts = errors.map((error, at) => {
    const size = Math.abs(test[at] as number) + Math.abs(path[at] as number);
    return size > 0 ? (200 * error) / size : 0;
  });
  into.smape.push(mean(parts));
  const naive = mean(history.slice(YEAR).map((value, at) => Math.abs(value - (history[at] as number))));
  if (naive > 0) into.mase.push(mean(errors) / naive);
}
