import {
  backward,
  changeDuration,
  type FlatNetwork,
  forward,
  makespanOf,
  openNetwork,
  type PackedNetwork,
  packNetwork,
} from '@gongjian/engine/network';
import { type CProgram, cProgram, median, timed } from './c-program.ts';
import { randomBelow, randomNetwork } from './random-network.ts';
import type { BenchRow } from './row.ts';

const NODES = 1_000_000;
const ROUNDS = 4;
const REPEATS = 3;
/** Of each network that was built: what is compiled for the passes settles after some. */
const PASSES = 7;

/**
 * Both passes over a million steps and three million links, and what laying them out takes, beside a C program with
 * the same layout by the same steps. Rounds of both take turns; makespan, critical steps and sum of floats must be equal.
 */
export async function cpmBench(): Promise<BenchRow[]> {
  const inOrder = compare('cpm-1m', randomNetwork(NODES));
  const shuffled = compare('cpm-1m shuffled', randomNetwork(NODES, true));
  return [...inOrder, ...shuffled, edits()];
}

function compare(name: string, input: FlatNetwork): BenchRow[] {
  const program = cProgram('cpm', [
    Int32Array.of(input.durations.length, input.from.length),
    input.durations,
    input.from,
    input.to,
    Int32Array.from(input.kind),
    input.lag,
  ]);
  try {
    return measured(name, input, program);
  } finally {
    program?.discard();
  }
}

function measured(name: string, input: FlatNetwork, program: CProgram | undefined): BenchRow[] {
  const ours = { build: [] as number[], forward: [] as number[], backward: [] as number[] };
  const c = { build: [] as number[], forward: [] as number[], backward: [] as number[], byNode: [] as number[] };
  const [early, late] = [new Int32Array(NODES), new Int32Array(NODES)];
  let sums: readonly number[] = [];
  let held = 0;
  let greatest = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const built = timed(() => packNetwork(input));
      ours.build.push(built.took);
      held = bytesOf(built.result);
      for (let pass = 0; pass < PASSES; pass += 1) {
        const there = timed(() => forward(built.result, early));
        const back = timed(() => backward(built.result, there.result.makespan, late));
        ours.forward.push(there.took);
        ours.backward.push(back.took);
        sums = [there.result.makespan, ...criticalAndFloats(early, late)];
      }
    }
    const said = program?.run(String(REPEATS));
    if (said === undefined) continue;
    const [build = 0, there = 0, back = 0, thereByNode = 0, backByNode = 0] = said.map((value) => value / 1e6);
    c.build.push(build);
    c.forward.push(there);
    c.backward.push(back);
    c.byNode.push(thereByNode + backByNode);
    greatest = said[9] ?? 0;
    if (said.slice(5, 8).join() !== sums.join()) throw new Error(`${name}: ${sums} here and ${said.slice(5, 8)} in C`);
    if (said[8] !== held) throw new Error(`${name}: ${held} bytes here and ${said[8]} in C`);
  }
  const [makespan, critical, floats] = sums;
  const passes = median(ours.forward) + median(ours.backward);
  const found = `makespan ${makespan}, ${critical} critical, floats ${floats}${program === undefined ? '' : ', equal in C'}`;
  return [
    row(name, passes, program && median(c.forward) + median(c.backward), `forward + backward; ${found}`),
    row(
      `${name} forward`,
      median(ours.forward),
      program && median(c.forward),
      'the same pairs in one loop without branches',
    ),
    row(`${name} backward`, median(ours.backward), program && median(c.backward), 'as forward'),
    row(`${name} by node`, passes, program && median(c.byNode), 'against C with a loop per step over the same pairs'),
    row(
      `${name} build`,
      median(ours.build),
      program && median(c.build),
      `checks, order, layout; ${mega(held)} MB held by both${program === undefined ? '' : `; C in all ${mega(greatest)} MB`}`,
    ),
  ];
}

/** One duration changed in a network of a million steps that is open for edits, against both passes anew. */
function edits(): BenchRow {
  const input = randomNetwork(NODES);
  const opened = timed(() => openNetwork(input));
  const live = opened.result;
  const below = randomBelow(2);
  const took: number[] = [];
  const computed: number[] = [];
  for (let edit = 0; edit < 200; edit += 1) {
    const node = below(NODES);
    const days = 1 + below(20);
    input.durations[node] = days;
    took.push(timed(() => changeDuration(live, node, days)).took);
    computed.push(live.computed);
  }
  const packed = packNetwork(input);
  const anew = timed(() => forward(packed));
  const passes = anew.took + timed(() => backward(packed, anew.result.makespan)).took;
  if (makespanOf(live) !== anew.result.makespan)
    throw new Error('an edited network is not what it is when computed anew');
  return row(
    'cpm-1m edit',
    median(took),
    passes,
    `one duration, against both passes; ${median(computed)} nodes computed at the median, ${Math.max(...computed)} at most (${Math.max(...took).toFixed(1)} ms); opened in ${opened.took.toFixed(0)} ms`,
  );
}

function criticalAndFloats(early: Int32Array, late: Int32Array): readonly [critical: number, floats: number] {
  let [critical, floats] = [0, 0];
  for (let place = 0; place < early.length; place += 1) {
    const float = (late[place] ?? 0) - (early[place] ?? 0);
    floats += float;
    if (float === 0) critical += 1;
  }
  return [critical, floats];
}

function bytesOf({ nodeAt, placeOf, durations, entries }: PackedNetwork): number {
  return nodeAt.byteLength + placeOf.byteLength + durations.byteLength + entries.byteLength;
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

function row(name: string, ours: number, yardstick: number | undefined, note: string): BenchRow {
  return {
    name,
    ours,
    yardstick: yardstick ?? null,
    ratio: yardstick === undefined ? null : ours / yardstick,
    unit: 'ms',
    note,
  };
}
