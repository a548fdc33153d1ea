import type { FlatNetwork } from '@gongjian/engine/network';

/** mulberry32: whole numbers below `limit`, the same for the same seed everywhere. */
export function randomBelow(seed: number): (limit: number) => number {
  let state = seed | 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const WINDOW = 1000;

/**
 * A network of three links per step, each from one of the thousand steps before: 85 % FS, 6 % SS, 6 % FF, 3 % SF, a
 * tenth with lags of −1 to +3, durations of 1 to 20. Where `shuffled`, steps are numbered in no order.
 */
export function randomNetwork(nodes: number, shuffled = false, seed = 1): FlatNetwork {
  const below = randomBelow(seed);
  const links = 3 * nodes;
  const network = {
    durations: Int32Array.from({ length: nodes }, () => 1 + below(20)),
    from: new Int32Array(links),
    to: new Int32Array(links),
    kind: new Uint8Array(links),
    lag: new Int32Array(links),
  };
  const number = Int32Array.from({ length: nodes }, (_, node) => node);
  if (shuffled) {
    for (let node = nodes - 1; node > 0; node -= 1) {
      const other = below(node + 1);
      const kept = number[node] ?? 0;
      number[node] = number[other] ?? 0;
      number[other] = kept;
    }
  }
  for (let link = 0; link < links; link += 1) {
    const to = 1 + below(nodes - 1);
    const from = to - 1 - below(Math.min(WINDOW, to));
    const percent = below(100);
    network.to[link] = number[to] ?? 0;
    network.from[link] = number[from] ?? 0;
    network.kind[link] = percent < 85 ? 0 : percent < 91 ? 1 : percent < 97 ? 2 : 3;
    network.lag[link] = below(10) === 0 ? below(5) - 1 : 0;
  }
  return network;
}

/** The same without the second of two links between the same steps. */
export function withoutDoubles(network: FlatNetwork): FlatNetwork {
  const met = new Set<number>();
  const isFirst = (link: number) => {
    const key = (network.from[link] ?? 0) * network.durations.length + (network.to[link] ?? 0);
    if (met.has(key)) return false;
    met.add(key);
    return true;
  };
  const kept = Int32Array.from(network.from.keys()).filter(isFirst);
  return {
    durations: network.durations,
    from: kept.map((link) => network.from[link] ?? 0),
    to: kept.map((link) => network.to[link] ?? 0),
    kind: Uint8Array.from(kept, (link) => network.kind[link] ?? 0),
    lag: kept.map((link) => network.lag[link] ?? 0),
  };
}
