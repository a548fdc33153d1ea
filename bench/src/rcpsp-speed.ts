import { type AcceptedList, listBuilder, type ResourceProblem } from '@gongjian/engine';
import { cProgram, median } from './c-program.ts';
import type { BenchRow } from './row.ts';

const PROBLEMS = 20;
const ACTIVITIES = 122;
const LISTS = 500;
const ROUNDS = 5;
const REPEATS = 5;

interface Case {
  readonly problem: ResourceProblem;
  readonly lists: readonly Int32Array[];
}

/** Serial schedules of random lists in a second, beside C that packs and builds in the same way; every start is equal. */
export function schedulesPerSecond(): BenchRow[] {
  const random = generator(7);
  const cases = Array.from({ length: PROBLEMS }, () => caseOf(random));
  const ready = cases.map(({ problem, lists }) => {
    const builder = listBuilder(problem);
    return { builder, lists: lists.map((list) => builder.accept(list)) };
  });
  const program = cProgram('rcpsp', [inputOf(cases)]);
  try {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const own = runOurs(ready);
      ours.push(own.milliseconds);
      if (program === undefined) continue;
      const [nanoseconds = Number.NaN, sum, hash] = program.run(String(REPEATS));
      if (sum !== own.sum || hash !== own.hash) throw new Error(`C: ${sum} ${hash}, here: ${own.sum} ${own.hash}`);
      theirs.push(nanoseconds / 1e6);
    }
    const perSecond = (milliseconds: number): number => (1000 * PROBLEMS * LISTS) / milliseconds;
    const rate = perSecond(median(ours));
    const yardstick = theirs.length === 0 ? null : perSecond(median(theirs));
    // The ratio of times: how many times as long as C.
    const ratio = yardstick === null ? null : yardstick / rate;
    const said = yardstick === null ? 'no C compiler here' : 'C -O3 -march=native, all starts equal; ratio of times';
    const note = `serial schedules of ${ACTIVITIES} activities, 4 resources; ${said}`;
    return [{ name: 'rcpsp-schedules-per-second', ours: rate, yardstick, ratio, unit: '/s', note }];
  } finally {
    program?.discard();
  }
}

interface Ready {
  readonly builder: ReturnType<typeof listBuilder>;
  readonly lists: readonly AcceptedList[];
}

function runOurs(ready: readonly Ready[]): {
  readonly milliseconds: number;
  readonly sum: number;
  readonly hash: number;
} {
  const starts = new Int32Array(ACTIVITIES);
  let milliseconds = Number.POSITIVE_INFINITY;
  let sum = 0;
  let hash = 0;
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const begun = performance.now();
    sum = 0;
    hash = 0;
    for (const { builder, lists } of ready) {
      for (const list of lists) {
        sum += builder.build(list, starts);
        for (let i = 0; i < ACTIVITIES; i += 1) hash = (Math.imul(hash, 31) + (starts[i] ?? 0)) | 0;
      }
    }
    milliseconds = Math.min(milliseconds, performance.now() - begun);
  }
  return { milliseconds, sum, hash: hash >>> 0 };
}

/** A problem of the size of J120: about two predecessors each, four resources, and random topological lists. */
function caseOf(random: (below: number) => number): Case {
  const activities = Array.from({ length: ACTIVITIES }, (_, at) => ({
    id: String(at),
    duration: 1 + random(10),
    demands: [0, 1, 2, 3].map(() => (random(2) === 0 ? 0 : 1 + random(10))),
  }));
  const links: [number, number][] = [];
  for (let at = 1; at < ACTIVITIES; at += 1) {
    const predecessors = new Set([random(at), Math.max(0, at - 1 - random(20))]);
    for (const before of predecessors) links.push([before, at]);
  }
  const resources = [0, 1, 2, 3].map((at) => ({ id: String(at), capacity: 15 + random(20) }));
  const problem = { activities, resources, links };
  return { problem, lists: Array.from({ length: LISTS }, () => topologicalList(links, random)) };
}

function topologicalList(links: readonly (readonly [number, number])[], random: (below: number) => number): Int32Array {
  const waiting = new Int32Array(ACTIVITIES);
  const after: number[][] = Array.from({ length: ACTIVITIES }, () => []);
  for (const [from, to] of links) {
    waiting[to] = (waiting[to] ?? 0) + 1;
    after[from]?.push(to);
  }
  const eligible = [...waiting.keys()].filter((at) => waiting[at] === 0);
  const list: number[] = [];
  while (eligible.length > 0) {
    const [taken = 0] = eligible.splice(random(eligible.length), 1);
    list.push(taken);
    for (const next of after[taken] ?? []) {
      waiting[next] = (waiting[next] ?? 0) - 1;
      if (waiting[next] === 0) eligible.push(next);
    }
  }
  return Int32Array.from(list);
}

function inputOf(cases: readonly Case[]): Int32Array {
  const words: number[] = [cases.length];
  for (const { problem, lists } of cases) {
    const { activities, resources, links } = problem;
    const horizon = 1 + activities.reduce((sum, { duration }) => sum + duration, 0);
    words.push(activities.length, resources.length, horizon, lists.length, links.length);
    for (const { capacity } of resources) words.push(typeof capacity === 'number' ? capacity : 0);
    for (const { duration } of activities) words.push(duration);
    for (const { demands } of activities) words.push(...demands);
    const rows = [0];
    const predecessors: number[] = [];
    for (const at of activities.keys()) {
      for (const [before, after] of links) if (after === at) predecessors.push(before);
      rows.push(predecessors.length);
    }
    words.push(...rows, ...predecessors);
    for (const list of lists) for (const at of list) words.push(at);
  }
  return Int32Array.from(words);
}

/** Whole numbers below a limit, the same on every machine. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
