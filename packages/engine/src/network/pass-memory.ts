import { moduleOf, openMemory } from '../wasm/instance.ts';
import { PASSES } from '../wasm/passes.gen.ts';

/** Functions of packages/engine/wasm/passes.ts. */
interface Exports {
  forward(entries: number, end: number, durations: number, nodes: number, start: number): number;
  backward(entries: number, end: number, durations: number, nodes: number, start: number, by: number): void;
}

/** The passes over the arrays of one memory. */
export interface PassKernel extends Exports {
  /** Where a pass leaves its starts. */
  readonly startsAt: number;
}

/** Below so many pairs a pass takes less than a memory of its own costs. */
const FEWEST_ENTRIES = 50_000;

const kernels = new WeakMap<ArrayBufferLike, PassKernel>();
const instantiate = moduleOf<Exports>(PASSES);

export interface PassArrays {
  readonly entries: Int32Array;
  readonly durations: Int32Array;
}

/**
 * The arrays of a network, all zero. Of a large network they lie in a memory that WebAssembly can read, with room for
 * the starts of one pass, so that nothing is copied in; it goes when they go.
 */
export function passArrays(entryCount: number, nodes: number, fewest = FEWEST_ENTRIES): PassArrays {
  const startsAt = 8 * entryCount + 4 * nodes;
  const memory = entryCount < fewest ? undefined : openMemory(startsAt + 4 * nodes);
  const exports = memory && instantiate({ env: { memory } });
  if (memory === undefined || exports === undefined)
    return { entries: new Int32Array(2 * entryCount), durations: new Int32Array(nodes) };
  const { buffer } = memory;
  kernels.set(buffer, { forward: exports.forward, backward: exports.backward, startsAt });
  return {
    entries: new Int32Array(buffer, 0, 2 * entryCount),
    durations: new Int32Array(buffer, 8 * entryCount, nodes),
  };
}

/** The kernel of the memory these arrays lie in; undefined where they lie in none, or not in the same. */
export function kernelOf({ entries, durations }: PassArrays): PassKernel | undefined {
  return entries.buffer === durations.buffer ? kernels.get(entries.buffer) : undefined;
}
