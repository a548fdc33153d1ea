import { compileFlat, compileNetwork, type Network, runPasses, type Times } from '@gongjian/engine/schedule';
import { type CProgram, cProgram, median, timed } from './c-program.ts';
import { calendarsCase } from './calendars-case.ts';
import type { BenchRow } from './row.ts';

const NODES = 100_000;
const ROUNDS = 6;
const REPEATS = 5;

/**
 * 100,000 steps and 300,000 links on three calendars to all dates: from arrays of numbers, as a C program does it, and
 * from rows with names. The end and the sums of the four dates must be equal.
 */
export async function cpmCalendarsBench(): Promise<BenchRow[]> {
  const { flat, named, words } = calendarsCase(NODES);
  const program = cProgram('cpm-calendars', words);
  try {
    const numbers = measured(() => compileFlat(flat), program);
    const input = named();
    const names = measured(() => compileNetwork(input).network, program);
    const size = `${flat.work.length} steps, ${flat.from.length} links`;
    const whole = 'rows with names to all dates; C begins at indices';
    return [
      row('cpm-100k-calendars', numbers, 'all', `${size}, ${numbers.end - flat.start} days; all dates equal in C`),
      row('cpm-100k-calendars build', numbers, 'build', 'arrays of numbers to lists and an order, on both sides'),
      row('cpm-100k-calendars passes', numbers, 'passes', 'early and late dates'),
      row('cpm-100k-calendars-named', names, 'all', whole),
    ];
  } finally {
    program?.discard();
  }
}

type Part = 'build' | 'passes' | 'all';
interface Measured {
  readonly end: number;
  readonly ours: Readonly<Record<Part, number>>;
  readonly c: Readonly<Record<Part, number>> | undefined;
}

/** Medians of building and of both passes, in turn with the C program. */
function measured(build: () => Network, program: CProgram | undefined): Measured {
  const ours = { build: [] as number[], passes: [] as number[] };
  const c = { build: [] as number[], passes: [] as number[] };
  let end = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let sums: readonly number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const built = timed(build);
      const passed = timed(() => runPasses({ network: built.result }));
      ours.build.push(built.took);
      ours.passes.push(passed.took);
      end = passed.result.end;
      sums = [end, ...sumsOf(passed.result.times)];
    }
    const said = program?.run(String(REPEATS));
    if (said === undefined) continue;
    c.build.push((said[0] ?? 0) / 1e6);
    c.passes.push((said[1] ?? 0) / 1e6);
    if (said.slice(2).join() !== sums.join())
      throw new Error(`cpm-100k-calendars: ${sums} here, ${said.slice(2)} in C`);
  }
  return { end, ours: medians(ours), c: program === undefined ? undefined : medians(c) };
}

function medians(took: { readonly build: readonly number[]; readonly passes: readonly number[] }) {
  const [build, passes] = [median(took.build), median(took.passes)];
  return { build, passes, all: build + passes };
}

function row(name: string, { ours, c }: Measured, part: Part, note: string): BenchRow {
  const yardstick = c?.[part] ?? null;
  const ratio = yardstick === null ? null : ours[part] / yardstick;
  return { name, ours: ours[part], yardstick, ratio, unit: 'ms', note };
}

function sumsOf({ es, ef, ls, lf }: Times): readonly number[] {
  return [es, ef, ls, lf].map((column) => column.reduce((sum, at) => sum + at, 0));
}
