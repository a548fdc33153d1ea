/*
 * `forward` and `backward` of packages/engine/src/network/passes.ts in AssemblyScript (a TypeScript that compiles to
 * WebAssembly: assemblyscript.org): the same loop over pairs, without checks of bounds, a maximum in one instruction.
 * tools/wasm.ts compiles it to src/wasm/passes.gen.ts.
 *
 * Arrays are addresses in bytes: pairs from `entries` up to `end`, eight bytes each; durations and starts four.
 */

/** Earliest starts into `start`; gives the makespan. */
export function forward(entries: usize, end: usize, durations: usize, nodes: i32, start: usize): i32 {
  const bytes = (<usize>nodes) << 2;
  memory.fill(start, 0, bytes);
  let place = start;
  let latest: i32 = 0;
  for (let at = entries; at < end; at += 8) {
    const entry = load<i32>(at);
    latest = later(latest, load<i32>(start + ((<usize>entry >> 1) << 2)) + load<i32>(at, 4));
    store<i32>(place, latest);
    const isLast = entry & 1;
    place += (<usize>isLast) << 2;
    latest &= isLast - 1;
  }
  let makespan: i32 = 0;
  for (let at: usize = 0; at < bytes; at += 4)
    makespan = later(makespan, load<i32>(start + at) + load<i32>(durations + at));
  return makespan;
}

/** Latest starts into `start` so that everything is finished at `by`. */
export function backward(entries: usize, end: usize, durations: usize, nodes: i32, start: usize, by: i32): void {
  const bytes = (<usize>nodes) << 2;
  for (let at: usize = 0; at < bytes; at += 4) store<i32>(start + at, by - load<i32>(durations + at));
  let place = start + bytes;
  for (let at = end; at > entries; at -= 8) {
    const entry = load<i32>(at - 8);
    place -= (<usize>(entry & 1)) << 2;
    const predecessor = start + ((<usize>entry >> 1) << 2);
    const latest = load<i32>(predecessor);
    const bound = load<i32>(place) - load<i32>(at - 4);
    store<i32>(predecessor, select(bound, latest, bound < latest));
  }
}

function later(one: i32, other: i32): i32 {
  return select(other, one, other > one);
}
