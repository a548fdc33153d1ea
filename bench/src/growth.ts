import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  backward,
  changeDuration,
  forward,
  openNetwork,
  type PackedNetwork,
  packNetwork,
} from '@gongjian/engine/network';
import { compileFlat, compileNetwork, runPasses } from '@gongjian/engine/schedule';
import { median, timed } from './c-program.ts';
import { calendarsCase } from './calendars-case.ts';
import { type GrowthLine, growthPicture } from './growth-picture.ts';
import { randomBelow, randomNetwork } from './random-network.ts';
import type { BenchRow } from './row.ts';

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000];
const MOST_REPEATS = 9;
const EDITS = 100;
const PICTURE = fileURLToPath(new URL('../../docs/pictures/growth.svg', import.meta.url));

interface Grown {
  readonly packMs: number;
  readonly passesMs: number;
  readonly editMs: number;
  readonly calendarsMs: number;
  readonly namedMs: number;
  readonly packedMb: number;
  readonly openMb: number;
  readonly calendarsMb: number;
}

/**
 * How time and memory grow from a thousand to a million steps; draws docs/pictures/growth.svg anew. `ratio` is what ten
 * times the steps cost, by the last two sizes that are ten times apart: 10 is linear.
 */
export async function growthBench(): Promise<BenchRow[]> {
  const grown = SIZES.map(measure);
  const line = (name: string, key: keyof Grown, colour: string, dash: string): GrowthLine => ({
    name,
    colour,
    dash,
    values: grown.map((one) => one[key]),
  });
  const picture = growthPicture(
    '耗时与内存随节点数的增长',
    '单线程,各次测量的最小值,修改取中位数;两轴均为对数刻度',
    SIZES,
    [
      {
        title: '耗时',
        unit: '毫秒',
        lines: [
          line('带日历排程,以名称给出', 'namedMs', '#8a5a00', '14 4'),
          line('带日历排程,以编号给出', 'calendarsMs', '#b3261e', ''),
          line('编排一次', 'packMs', '#1f5fa8', '8 4'),
          line('正推与倒推', 'passesMs', '#1b7f4b', '2 3'),
          line('改一个节点的工期', 'editMs', '#7a4b9d', '10 3 2 3'),
        ],
      },
      {
        title: '内存',
        unit: 'MB',
        lines: [
          line('带日历排程', 'calendarsMb', '#b3261e', ''),
          line('编排后的网络', 'packedMb', '#1f5fa8', '8 4'),
          line('可随时修改的网络', 'openMb', '#7a4b9d', '10 3 2 3'),
        ],
      },
    ],
  );
  writeFileSync(PICTURE, picture);
  const rows: readonly (readonly [string, keyof Grown, string])[] = [
    ['growth calendars', 'calendarsMs', 'ms'],
    ['growth calendars named', 'namedMs', 'ms'],
    ['growth pack', 'packMs', 'ms'],
    ['growth passes', 'passesMs', 'ms'],
    ['growth edit', 'editMs', 'ms'],
    ['growth calendars memory', 'calendarsMb', 'MB'],
    ['growth packed memory', 'packedMb', 'MB'],
    ['growth open memory', 'openMb', 'MB'],
  ];
  return rows.map(([name, key, unit]) => {
    const [large, small] = [grown.at(-1)?.[key] ?? Number.NaN, grown.at(-3)?.[key] ?? Number.NaN];
    const course = grown.map((one) => Number(one[key].toPrecision(3))).join(' ');
    return {
      name,
      ours: large,
      yardstick: small,
      ratio: large / small,
      unit,
      note: `a million against 100,000; from 1,000: ${course}`,
    };
  });
}

function measure(nodes: number): Grown {
  const input = randomNetwork(nodes);
  const packing = repeated(nodes, () => packNetwork(input));
  const [early, late] = [new Int32Array(nodes), new Int32Array(nodes)];
  const { makespan } = forward(packing.result, early);
  const passes = repeated(nodes, () => {
    forward(packing.result, early);
    backward(packing.result, makespan, late);
  });
  const opened = weighed(() => openNetwork(input));
  const below = randomBelow(2);
  const edits = Array.from({ length: EDITS }, () => {
    const [node, days] = [below(nodes), 1 + below(20)];
    return timed(() => changeDuration(opened.result, node, days)).took;
  });
  const { flat, named } = calendarsCase(nodes);
  const schedule = () => {
    const network = compileFlat(flat);
    return { network, passed: runPasses({ network }) };
  };
  const scheduled = repeated(nodes, schedule);
  const calendarsMb = weighed(schedule).megabytes;
  const rows = named();
  const fromRows = repeated(nodes, () => runPasses(compileNetwork(rows)));
  return {
    packMs: packing.took,
    passesMs: passes.took,
    editMs: median(edits),
    calendarsMs: scheduled.took,
    packedMb: buffersOf(packing.result) / 1e6,
    openMb: opened.megabytes,
    namedMs: fromRows.took,
    calendarsMb,
  };
}

/**
 * The least of several times, which is what the work costs where other programs run beside it. Large networks are
 * measured once or twice, as they take longer and vary less.
 */
function repeated<T>(nodes: number, work: () => T): { readonly took: number; readonly result: T } {
  const repeats = Math.max(1, Math.min(MOST_REPEATS, Math.floor(600_000 / nodes)));
  const { result } = timed(work);
  return { took: Math.min(...Array.from({ length: repeats }, () => timed(work).took)), result };
}

/** Bytes of its buffers, each once: memory of WebAssembly is in no statistic of the process. */
function buffersOf({ nodeAt, placeOf, durations, entries }: PackedNetwork): number {
  const buffers = new Set([nodeAt, placeOf, durations, entries].map(({ buffer }) => buffer));
  return [...buffers].reduce((bytes, { byteLength }) => bytes + byteLength, 0);
}

/** What the work leaves behind, in MB. */
function weighed<T>(work: () => T): { readonly megabytes: number; readonly result: T } {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // What the first collection only marks as free for good, the second gives back.
  collect();
  collect();
  const before = held();
  const result = work();
  collect();
  collect();
  return { megabytes: Math.max(0, held() - before) / 1e6, result };
}

function held(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
