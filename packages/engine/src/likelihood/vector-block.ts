import { DRAWS } from '../wasm/draws.gen.ts';
import { type Memory, moduleOf, openMemory, PAGE } from '../wasm/instance.ts';
import { BLOCK, type Block, type BlockStep, type OpenBlock, PlainBlock, plainBlock } from './block.ts';
import type { DayTable } from './day-table.ts';
import { NORMAL_LINES, normalOf, TAIL_LINES } from './normal.ts';

/** Functions of packages/engine/wasm/draws.ts; all but counts, weights and the horizon are addresses. */
interface Exports {
  drawBits(states: number, bits: number, row: number, count: number): void;
  drawNormals(bits: number, lines: number, tails: number, normals: number, count: number): void;
  mixOne(normals: number, own: number, factor: number, weight: number, count: number): void;
  mixTwo(normals: number, own: number, office: number, a: number, town: number, b: number, count: number): void;
  addDrawnDays(from: number, lines: number, normals: number, to: number, count: number, horizon: number): void;
  daysOf(lines: number, normals: number, days: number, count: number): void;
  addWorkingDays(
    from: number,
    days: number,
    to: number,
    count: number,
    units: number,
    before: number,
    end: number,
  ): void;
  laterOf(to: number, one: number, two: number, count: number): void;
}

interface Kernel extends Exports {
  readonly memory: Memory;
}

/** Larger runs are left to TypeScript: the memory is kept, and a page of it can never be given back. */
const MOST_BYTES = 64 * 2 ** 20;
/** Steps whose numbers are drawn together. */
const LANES = 4;
const BITS_ROW = 4 * BLOCK;
const LINES_BYTES = NORMAL_LINES.byteLength;

/** Where the tables of normals lie, from the beginning of the memory, and where the rest begins. */
const [NORMALS_AT, TAILS_AT, FREE] = [0, LINES_BYTES, 2 * LINES_BYTES];

const instantiate = moduleOf<Exports>(DRAWS);
let kernel: Kernel | undefined;
let isMade = false;

function kernelOf(): Kernel | undefined {
  if (isMade) return kernel;
  isMade = true;
  const memory = openMemory(FREE);
  const exports = memory && instantiate({ env: { memory }, draws: { normalOf } });
  if (memory === undefined || exports === undefined) return undefined;
  new Float64Array(memory.buffer, NORMALS_AT, NORMAL_LINES.length).set(NORMAL_LINES);
  new Float64Array(memory.buffer, TAILS_AT, TAIL_LINES.length).set(TAIL_LINES);
  kernel = { ...exports, memory };
  return kernel;
}

/**
 * The loops in WebAssembly, four draws at a time: measured 2.2 to 2.5 times as fast as TypeScript. All blocks share one
 * memory, so that one is used up before the next is opened. Without WebAssembly, and above 64 MB, a plain block.
 */
export const vectorBlock: OpenBlock = (steps, size) => {
  const kernel = kernelOf();
  if (kernel === undefined) return plainBlock(steps, size);
  const layout = layOut(steps, size);
  return hasRoom(kernel, layout.bytes) ? new VectorBlock(kernel, steps, layout) : plainBlock(steps, size);
};

function hasRoom({ memory }: Kernel, bytes: number): boolean {
  if (bytes > MOST_BYTES) return false;
  const missing = bytes - memory.buffer.byteLength;
  try {
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    return true;
  } catch {
    return false;
  }
}

interface Layout {
  readonly size: number;
  readonly rows: number;
  readonly states: number;
  readonly bits: number;
  readonly normals: number;
  readonly days: number;
  /** Tables, lines and factors, each once. */
  readonly held: ReadonlyMap<Int32Array | Float64Array, number>;
  readonly bytes: number;
}

function layOut(steps: readonly BlockStep[], size: number): Layout {
  let bytes = FREE;
  const room = (wanted: number) => {
    const at = bytes;
    // Whole vectors, 16 bytes each.
    bytes += Math.ceil(wanted / 16) * 16;
    return at;
  };
  const held = new Map<Int32Array | Float64Array, number>();
  for (const { lines, office, town, step } of steps)
    for (const values of [lines, office, town, step.table?.before, step.table?.end])
      if (values !== undefined && !held.has(values)) held.set(values, room(values.byteLength));
  const rows = room(4 * size);
  const states = room(16 * LANES * Math.ceil(steps.length / LANES));
  const bits = room(LANES * BITS_ROW);
  const normals = room(8 * BLOCK);
  const days = room(8 * BLOCK);
  return { size, rows, states, bits, normals, days, held, bytes };
}

/** Blocks of a number that fills no vector are left to the plain loops, in the same memory. */
class VectorBlock extends PlainBlock implements Block {
  private readonly kernel: Kernel;
  private readonly sources: readonly BlockStep[];
  private readonly layout: Layout;

  constructor(kernel: Kernel, steps: readonly BlockStep[], layout: Layout) {
    const { buffer } = kernel.memory;
    for (const [values, at] of layout.held)
      if (values instanceof Int32Array) new Int32Array(buffer, at, values.length).set(values);
      else new Float64Array(buffer, at, values.length).set(values);
    super(steps, {
      rows: new Int32Array(buffer, layout.rows, layout.size).fill(0),
      states: new Int32Array(buffer, layout.states, 4 * steps.length),
      scratch: {
        bits: new Int32Array(buffer, layout.bits, BLOCK),
        normals: new Float64Array(buffer, layout.normals, BLOCK),
        tails: new Int32Array(BLOCK + 1),
        days: new Int32Array(buffer, layout.days, 2 * BLOCK),
      },
    });
    this.kernel = kernel;
    this.sources = steps;
    this.layout = layout;
  }

  override drawStep(at: number, first: number, count: number): void {
    if (count % LANES === 0) this.drawVectors(at, first, count);
    else super.drawStep(at, first, count);
  }

  private drawVectors(at: number, first: number, count: number): void {
    const { kernel, layout } = this;
    const lane = at % LANES;
    if (lane === 0) kernel.drawBits(layout.states + 16 * at, layout.bits, BITS_ROW, count);
    const step = this.sources[at];
    if (step?.lines === undefined) return;
    const { normals } = layout;
    kernel.drawNormals(layout.bits + lane * BITS_ROW, NORMALS_AT, TAILS_AT, normals, count);
    const { office, town, own, ofOffice, ofTown } = step;
    const factor = (values: Float64Array) => this.addressOf(values) + 8 * first;
    if (office !== undefined && town !== undefined)
      kernel.mixTwo(normals, own, factor(office), ofOffice, factor(town), ofTown, count);
    else if (office !== undefined) kernel.mixOne(normals, own, factor(office), ofOffice, count);
    else if (town !== undefined) kernel.mixOne(normals, own, factor(town), ofTown, count);
  }

  override daysOf(at: number, count: number): void {
    const lines = this.sources[at]?.lines;
    if (count % LANES !== 0 || lines === undefined) super.daysOf(at, count);
    else this.kernel.daysOf(this.addressOf(lines), this.layout.normals, this.layout.days, count);
  }

  override addDrawnDays(at: number, from: number, to: number, count: number, horizon: number): void {
    const lines = this.sources[at]?.lines;
    if (count % LANES !== 0 || lines === undefined) super.addDrawnDays(at, from, to, count, horizon);
    else {
      const [starts, finishes] = [this.addressAt(from), this.addressAt(to)];
      this.kernel.addDrawnDays(starts, this.addressOf(lines), this.layout.normals, finishes, count, horizon);
    }
  }

  override addWorkingDays(from: number, to: number, count: number, table: DayTable): void {
    const [starts, finishes] = [this.addressAt(from), this.addressAt(to)];
    const [before, end] = [this.addressOf(table.before), this.addressOf(table.end)];
    this.kernel.addWorkingDays(starts, this.layout.days, finishes, 2 * count, table.units, before, end);
  }

  override laterOf(to: number, one: number, two: number, count: number): void {
    if (count % LANES !== 0) super.laterOf(to, one, two, count);
    else this.kernel.laterOf(this.addressAt(to), this.addressAt(one), this.addressAt(two), 2 * count);
  }

  private addressAt(row: number): number {
    return this.layout.rows + 4 * row;
  }

  private addressOf(values: Int32Array | Float64Array): number {
    return this.layout.held.get(values) ?? 0;
  }
}
