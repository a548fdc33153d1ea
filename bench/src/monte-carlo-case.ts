import {
  type Draws,
  dayLines,
  dayTable,
  factorNormals,
  NORMAL_LINES,
  quantilesOf,
  type SimNetwork,
  type SimStep,
  seedStream,
  simulate,
  TAIL_LINES,
} from '@gongjian/engine/likelihood';
import { seeded } from './seeded.ts';

const PROJECTS = 42;
const STEPS = 30;
const PAIRS = 5000;
const HORIZON = 6000;
const SEED = 2012;
const OFFICES = 6;
const TOWNS = 9;
const SHARES = { office: 0.25, town: 0.15 };

export interface MonteCarloCase {
  readonly correlated: boolean;
  readonly projects: number;
  readonly networks: readonly SimNetwork[];
  readonly draws: Draws;
  /** The same for the C program, laid out as its head comment says. */
  readonly input: () => Buffer;
}

/** 42 projects of 30 steps with about 1.5 predecessors each, drawn once from a seed. */
export function monteCarloCase(correlated: boolean): MonteCarloCase {
  const random = seeded(7);
  const factors = Array.from({ length: OFFICES + TOWNS }, (_, at) => factorNormals(SEED, `f${at}`, PAIRS));
  const week = { between: (from: number, to: number) => workdaysBefore(to) - workdaysBefore(from) };
  const table = dayTable(week, 0, HORIZON);
  const networks = Array.from({ length: PROJECTS }, (_, project): SimNetwork => {
    const steps = Array.from({ length: STEPS }, (_, at): SimStep => {
      const preds = new Set<number>();
      const wanted = at === 0 ? 0 : random() < 0.5 ? 1 : 2;
      while (preds.size < Math.min(wanted, at)) preds.add(Math.floor(random() * at));
      const low = 2 + Math.floor(random() * 10);
      const mode = low + Math.floor(random() * 8);
      const high = mode + 1 + Math.floor(random() * 20);
      return {
        id: `s${at}`,
        project: `p${project}`,
        days: quantilesOf({ shape: correlated ? 'pert' : 'triangular', low, mode, high }),
        least: 0,
        table: correlated ? table : undefined,
        release: 0,
        finishFrom: 0,
        links: Array.from(preds, (from) => ({ from, kind: 'FS', lag: 0 })),
        problems: [],
        office: correlated ? `f${at % OFFICES}` : undefined,
        town: correlated ? `f${OFFICES + (project % TOWNS)}` : undefined,
      };
    });
    return { steps, outcomes: [{ project: `p${project}`, outcome: 'all', steps: [STEPS - 1], from: 0 }] };
  });
  const draws: Draws = {
    pairs: PAIRS,
    seed: SEED,
    horizon: HORIZON,
    factor: (name) => factors[Number(name.slice(1))] ?? new Float64Array(PAIRS),
    shares: SHARES,
    clearance: () => undefined,
  };
  return { correlated, projects: PROJECTS, networks, draws, input: () => inputOf(networks, factors, table) };

  function inputOf(all: readonly SimNetwork[], normals: readonly Float64Array[], days: typeof table): Buffer {
    const head = [PROJECTS, STEPS, PAIRS, HORIZON, days.end.length, normals.length, Number(correlated)];
    const parts: ArrayBufferView[] = [Int32Array.from(head), days.before, days.end, ...normals];
    parts.push(NORMAL_LINES, TAIL_LINES);
    for (const { steps } of all) for (const step of steps) parts.push(...stepOf(step));
    return Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
  }
}

/** The rows of `struct step`, then its lines and predecessors. */
function stepOf(step: SimStep): ArrayBufferView[] {
  const office = step.office === undefined ? 0 : SHARES.office;
  const town = step.town === undefined ? 0 : SHARES.town;
  const state = new Int32Array(4);
  seedStream(state, 0, SEED, ['step', step.project, step.id]);
  const factorOf = (name: string | undefined) => (name === undefined ? -1 : Number(name.slice(1)));
  return [
    Float64Array.of(Math.sqrt(1 - office - town), Math.sqrt(office), Math.sqrt(town)),
    Int32Array.of(step.release, factorOf(step.office), factorOf(step.town), step.links.length, ...state),
    dayLines(step.days, step.least, HORIZON),
    Int32Array.from(step.links, ({ from }) => from),
  ];
}

/** The finishes of projects [from, to) in every draw. */
export function simulateCase({ networks, draws }: MonteCarloCase, from: number, to: number): Int16Array[] {
  return networks.slice(from, to).flatMap((network) => simulate(network, draws));
}

/** Days 0..n−1 without the last two of every seven. */
function workdaysBefore(n: number): number {
  return Math.floor(n / 7) * 5 + Math.min(5, n % 7);
}
