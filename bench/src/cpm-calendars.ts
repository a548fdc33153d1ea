import { compileNetwork, runPasses, type Times } from '@gongjian/engine/schedule';
import { cProgram, median, timed } from './c-program.ts';
import { calendarsCase } from './calendars-case.ts';
import type { BenchRow } from './row.ts';

const NODES = 100_000;
const ROUNDS = 4;
const REPEATS = 5;

/**
 * 100,000 steps and 300,000 links on three calendars, from rows with names to all dates, beside a C program that does it
 * from arrays of numbers. The end and the sums of the four dates must be equal.
 */
export async function cpmCalendarsBench(): Promise<BenchRow[]> {
  const { input, words } = calendarsCase(NODES);
  const program = cProgram('cpm-calendars', words);
  const ours = { build: [] as number[], passes: [] as number[] };
  const c = { build: [] as number[], passes: [] as number[] };
  let end = 0;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      let sums: readonly number[] = [];
      for (let repeat = 0; repeat < REPEATS; repeat += 1) {
        const built = timed(() => compileNetwork(input));
        const passed = timed(() => runPasses(built.result));
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
  } finally {
    program?.discard();
  }
  const row = (name: string, mine: number, theirs: number, note: string): BenchRow => ({
    name,
    ours: mine,
    yardstick: program === undefined ? null : theirs,
    ratio: program === undefined ? null : mine / theirs,
    unit: 'ms',
    note,
  });
  const [built, passed] = [median(ours.build), median(ours.passes)];
  const [cBuilt, cPassed] = [median(c.build), median(c.passes)];
  const size = `${input.activities.length} steps, ${input.links.length} links`;
  return [
    row(
      'cpm-100k-calendars',
      built + passed,
      cBuilt + cPassed,
      `${size}, ${end - input.start} days; all dates equal in C`,
    ),
    row('cpm-100k-calendars build', built, cBuilt, 'rows with names to indices, lists, order; C begins at indices'),
    row('cpm-100k-calendars passes', passed, cPassed, 'early and late dates'),
  ];
}

function sumsOf({ es, ef, ls, lf }: Times): readonly number[] {
  return [es, ef, ls, lf].map((column) => column.reduce((sum, at) => sum + at, 0));
}
