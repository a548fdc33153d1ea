import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface CProgram {
  /** Runs the program on the input with these arguments after it; gives the numbers it prints. */
  readonly run: (...args: readonly string[]) => readonly number[];
  readonly discard: () => void;
}

type Words = Int32Array | Float64Array;

/** bench/c/`name`.c compiled for this machine, its input written beside it; undefined where there is no C compiler. */
export function cProgram(name: string, input: readonly Words[]): CProgram | undefined {
  const compiler = ['gcc', 'cc', 'clang'].find((each) => spawnSync(each, ['--version']).status === 0);
  if (compiler === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-bench-'));
  const program = join(folder, name);
  const file = join(folder, 'in');
  const source = fileURLToPath(new URL(`../c/${name}.c`, import.meta.url));
  execFileSync(compiler, ['-O3', '-march=native', '-ffp-contract=off', '-o', program, source, '-lm']);
  const bytes = input.map((words) => Buffer.from(words.buffer, words.byteOffset, words.byteLength));
  writeFileSync(file, Buffer.concat(bytes));
  return {
    run: (...args) =>
      execFileSync(program, [file, ...args], { encoding: 'utf8' })
        .trim()
        .split(' ')
        .map(Number),
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** How many milliseconds the work takes, and what it gives. */
export function timed<T>(work: () => T): { readonly took: number; readonly result: T } {
  const begun = performance.now();
  const result = work();
  return { took: performance.now() - begun, result };
}
