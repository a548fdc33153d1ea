import { BLOCK, type Block, type BlockStep, type OpenBlock, ROW } from './block.ts';
import { dayLines } from './draw-days.ts';
import { STATE_WORDS, seedStream } from './random.ts';
import { keepBounds, raise, raiseLagged, snap } from './rows.ts';
import type { SimLink, SimNetwork, SimStep } from './sim-network.ts';
import { vectorBlock } from './vector-block.ts';

/** What all networks of one run have in common. */
export interface Draws {
  /** Antithetic pairs; twice as many draws. */
  readonly pairs: number;
  readonly seed: number;
  /** Last instant told apart, days after the origin, at most 32,767; what ends later is given as this. */
  readonly horizon: number;
  /** One standard normal a pair of a common factor. */
  readonly factor: (name: string) => Float64Array;
  /** Share of the variance of a step's normal that is its office's and its township's. */
  readonly shares: { readonly office: number; readonly town: number };
  /** The instant in each draw when a problem is cleared; undefined where it is taken as cleared already. */
  readonly clearance: (problem: string) => Int32Array | undefined;
}

/**
 * Draws the days of every step and passes forward through the network, `2 × pairs` times.
 *
 * The draws `i` and `pairs + i` are a pair: every normal of one is the other's with its sign turned. A step draws from a
 * stream named by seed, project and step, so its days are the same whatever else is simulated. Its normal is
 * √office·F + √town·G + √(1 − office − town)·ε (a Gaussian copula of common factors); its days are its spread's
 * quantile there, rounded to whole days.
 *
 * @param openBlock - how the inner loops are run; the results are the same
 * @returns for each outcome of the network the instant it is reached in each draw, days after the origin,
 * 0..`horizon`; the last day it is worked on is the one before the instant
 */
export function simulate(network: SimNetwork, draws: Draws, openBlock: OpenBlock = vectorBlock): Int16Array[] {
  const { pairs } = draws;
  const pass = new Pass(network, draws, openBlock);
  const reached = network.outcomes.map(({ from }) => new Int16Array(2 * pairs).fill(Math.min(from, draws.horizon)));
  for (let first = 0; first < pairs; first += BLOCK) {
    const count = Math.min(BLOCK, pairs - first);
    pass.run(first, count);
    for (const [at, { steps }] of network.outcomes.entries()) {
      const into = reached[at] as Int16Array;
      for (const step of steps) pass.latest(step, first, count, into);
    }
  }
  return reached;
}

interface Compiled extends BlockStep {
  readonly step: SimStep;
  readonly holds: readonly Int32Array[];
  /** Some link or day bounds its finish. */
  readonly bounded: boolean;
  /** Rows of what it waits for, where that is all it waits for and nobody needs its starts. */
  readonly waitsFor: readonly number[] | undefined;
  /** Row where its starts are kept. */
  readonly startRow: number;
}

/** Row 0 is all zero, row 1 everybody's starts, row 2 bounds on a finish; then a row of finishes for each step. */
const [ZERO, STARTS, BOUNDS, FINISHES] = [0, ROW, 2 * ROW, 3 * ROW];

/** One network compiled, and the rows of one block. */
class Pass {
  private readonly draws: Draws;
  private readonly steps: readonly Compiled[];
  private readonly block: Block;

  constructor({ steps }: SimNetwork, draws: Draws, openBlock: OpenBlock) {
    this.draws = draws;
    const kept = new Map<number, number>();
    for (const { from, kind } of steps.flatMap(({ links }) => links))
      if ((kind === 'SS' || kind === 'SF') && !kept.has(from))
        kept.set(from, FINISHES + ROW * (steps.length + kept.size));
    this.steps = steps.map((step, at) => compiled(step, draws, kept.get(at)));
    this.block = openBlock(this.steps, FINISHES + ROW * (steps.length + kept.size));
    for (const [at, { project, id }] of steps.entries())
      seedStream(this.block.states, STATE_WORDS * at, draws.seed, ['step', project, id]);
  }

  run(first: number, count: number): void {
    const { block, steps } = this;
    const { rows } = block;
    const { days } = block.scratch;
    const { horizon } = this.draws;
    for (let at = 0; at < steps.length; at += 1) {
      const one = steps[at] as Compiled;
      const starts = this.begin(one, first, count);
      const finishes = FINISHES + at * ROW;
      const { lines, certainly, bounded, startRow } = one;
      const { table } = one.step;
      block.drawStep(at, first, count);
      if (lines !== undefined && table === undefined && !bounded) {
        block.addDrawnDays(at, starts, finishes, count, horizon);
        continue;
      }
      if (lines === undefined) days.fill(certainly, 0, 2 * count);
      else block.daysOf(at, count);
      if (startRow !== STARTS && table !== undefined) snap(rows, starts, days, 2 * count, table);
      if (table === undefined) block.addCalendarDays(starts, finishes, count, horizon);
      else block.addWorkingDays(starts, finishes, count, table);
      if (bounded) keepBounds(rows, starts, days, finishes, BOUNDS, 2 * count, table);
    }
  }

  /** Raises `into` to a step's finishes. */
  latest(step: number, first: number, count: number, into: Int16Array): void {
    const { rows } = this.block;
    const from = FINISHES + step * ROW;
    for (let i = 0; i < count; i += 1) into[first + i] = Math.max(into[first + i] as number, rows[from + i] as number);
    const to = this.draws.pairs + first;
    for (let i = 0; i < count; i += 1)
      into[to + i] = Math.max(into[to + i] as number, rows[from + count + i] as number);
  }

  /** The row of when it may begin: after its release, its problems' clearance, its predecessors. */
  private begin({ step, holds, bounded, waitsFor, startRow }: Compiled, first: number, count: number): number {
    const { block } = this;
    const { rows } = block;
    const { horizon, pairs } = this.draws;
    if (waitsFor !== undefined) {
      if (waitsFor.length < 2) return waitsFor[0] ?? ZERO;
      block.laterOf(STARTS, waitsFor[0] as number, waitsFor[1] as number, count);
      for (let at = 2; at < waitsFor.length; at += 1) block.laterOf(STARTS, STARTS, waitsFor[at] as number, count);
      return STARTS;
    }
    rows.fill(Math.min(step.release, horizon), startRow, startRow + 2 * count);
    if (bounded) rows.fill(Math.min(step.finishFrom, horizon), BOUNDS, BOUNDS + 2 * count);
    for (const clear of holds) {
      raise(rows, startRow, clear, first, count);
      raise(rows, startRow + count, clear, pairs + first, count);
    }
    for (const link of step.links) {
      const fromStart = link.kind === 'SS' || link.kind === 'SF';
      const from = fromStart ? (this.steps[link.from]?.startRow ?? ZERO) : FINISHES + link.from * ROW;
      const to = boundsFinish(link) ? BOUNDS : startRow;
      const isPlain = link.lag === 0 && (link.table === undefined || to !== BOUNDS);
      if (isPlain) block.laterOf(to, to, from, count);
      else raiseLagged(rows, to, from, 2 * count, link, horizon);
    }
    return startRow;
  }
}

function boundsFinish({ kind }: SimLink): boolean {
  return kind === 'FF' || kind === 'SF';
}

function compiled(step: SimStep, draws: Draws, keptAt: number | undefined): Compiled {
  const { shares, horizon } = draws;
  const least = Math.min(step.least, horizon);
  const ofOffice = step.office === undefined ? 0 : shares.office;
  const ofTown = step.town === undefined ? 0 : shares.town;
  const holds: Int32Array[] = [];
  for (const problem of step.problems) {
    const clear = draws.clearance(problem);
    if (clear !== undefined) holds.push(clear);
  }
  const bounded = step.finishFrom > 0 || step.links.some(boundsFinish);
  const plain =
    keptAt === undefined &&
    !bounded &&
    holds.length === 0 &&
    step.release <= 0 &&
    step.links.every(({ kind, lag }) => kind === 'FS' && lag === 0);
  return {
    step,
    holds,
    bounded,
    waitsFor: plain ? step.links.map(({ from }) => FINISHES + from * ROW) : undefined,
    startRow: keptAt ?? STARTS,
    lines: step.days.range > 0 ? dayLines(step.days, least, horizon) : undefined,
    certainly: Math.min(horizon, Math.max(least, Math.round(step.days.low))),
    office: step.office === undefined || ofOffice === 0 ? undefined : draws.factor(step.office),
    town: step.town === undefined || ofTown === 0 ? undefined : draws.factor(step.town),
    own: Math.sqrt(1 - ofOffice - ofTown),
    ofOffice: Math.sqrt(ofOffice),
    ofTown: Math.sqrt(ofTown),
  };
}
