import type { DayTable } from './day-table.ts';
import { daysOf, drawStep, type Sampling, type Scratch, scratch } from './draw-days.ts';
import { STATE_WORDS } from './random.ts';
import { addCalendarDays, addDrawnDays, addWorkingDays, laterOf } from './rows.ts';

/**
 * Pairs worked through together, step by step: the inner loops run over draws in rows of plain integers that stay in
 * the nearest caches (2 × 256 × 4 bytes a step).
 */
export const BLOCK = 256;
export const ROW = 2 * BLOCK;

/** What a block needs of a step. */
export interface BlockStep extends Sampling {
  readonly step: { readonly table?: DayTable | undefined };
}

/** What the loops work in. */
export interface BlockMemory {
  /** Rows of integers, each named by where it begins; zero at first. */
  readonly rows: Int32Array;
  /** Generator states, one step's after the other's, to be seeded. */
  readonly states: Int32Array;
  readonly scratch: Scratch;
}

/**
 * The inner loops over the draws of a block: pairs `first..first + count`, of whom a row has the first halves, then the
 * second. `at` is the place of a step.
 */
export interface Block extends BlockMemory {
  /** The normals of a step, into the scratch. Steps are drawn in order, each once a block. */
  drawStep(at: number, first: number, count: number): void;
  /** Whole days of a step at those normals, into the scratch. */
  daysOf(at: number, count: number): void;
  addDrawnDays(at: number, from: number, to: number, count: number, horizon: number): void;
  addCalendarDays(from: number, to: number, count: number, horizon: number): void;
  addWorkingDays(from: number, to: number, count: number, table: DayTable): void;
  laterOf(to: number, one: number, two: number, count: number): void;
}

/** @param size - integers in all rows */
export type OpenBlock = (steps: readonly BlockStep[], size: number) => Block;

/** The loops in TypeScript: what every other implementation must equal to the last bit. */
export const plainBlock: OpenBlock = (steps, size) =>
  new PlainBlock(steps, {
    rows: new Int32Array(size),
    states: new Int32Array(STATE_WORDS * steps.length),
    scratch: scratch(BLOCK),
  });

export class PlainBlock implements Block {
  readonly rows: Int32Array;
  readonly states: Int32Array;
  readonly scratch: Scratch;
  private readonly steps: readonly BlockStep[];

  constructor(steps: readonly BlockStep[], { rows, states, scratch }: BlockMemory) {
    this.steps = steps;
    this.rows = rows;
    this.states = states;
    this.scratch = scratch;
  }

  drawStep(at: number, first: number, count: number): void {
    const step = this.steps[at];
    if (step?.lines !== undefined) drawStep(step, this.states, STATE_WORDS * at, first, count, this.scratch);
  }

  daysOf(at: number, count: number): void {
    const lines = this.steps[at]?.lines;
    if (lines !== undefined) daysOf(lines, this.scratch.normals, this.scratch.days, count);
  }

  addDrawnDays(at: number, from: number, to: number, count: number, horizon: number): void {
    const lines = this.steps[at]?.lines;
    if (lines !== undefined) addDrawnDays(this.rows, from, lines, this.scratch.normals, to, count, horizon);
  }

  addCalendarDays(from: number, to: number, count: number, horizon: number): void {
    addCalendarDays(this.rows, from, this.scratch.days, to, 2 * count, horizon);
  }

  addWorkingDays(from: number, to: number, count: number, table: DayTable): void {
    addWorkingDays(this.rows, from, this.scratch.days, to, 2 * count, table);
  }

  laterOf(to: number, one: number, two: number, count: number): void {
    laterOf(this.rows, to, one, two, 2 * count);
  }
}
