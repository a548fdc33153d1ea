import { type Refusal, Refused } from '@gongjian/model';
import fc from 'fast-check';
import type { FlatNetwork } from '../src/network/index.ts';

export type Link = readonly [from: number, to: number, kind: number, lag: number];

export function network(durations: readonly number[], links: readonly Link[]): FlatNetwork {
  return {
    durations: Int32Array.from(durations),
    from: Int32Array.from(links, ([from]) => from),
    to: Int32Array.from(links, ([, to]) => to),
    kind: Uint8Array.from(links, ([, , kind]) => kind),
    lag: Int32Array.from(links, ([, , , lag]) => lag),
  };
}

/** Networks without cycles, nodes numbered in any order, every kind of link, lags of either sign. */
export function anyNetwork(nodes = 12, links = 24): fc.Arbitrary<FlatNetwork> {
  return fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: nodes })
    .chain((durations) => {
      const node = fc.nat(durations.length - 1);
      const order = fc.shuffledSubarray([...durations.keys()], { minLength: durations.length });
      const link = fc.tuple(node, node, fc.nat(3), fc.integer({ min: -6, max: 6 }));
      return fc.tuple(fc.constant(durations), order, fc.array(link, { maxLength: links }));
    })
    .map(([durations, order, links]) =>
      network(
        durations,
        links.flatMap(([a, b, kind, lag]): Link[] =>
          a === b ? [] : [[order[Math.min(a, b)] ?? 0, order[Math.max(a, b)] ?? 0, kind, lag]],
        ),
      ),
    );
}

export function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error('nothing was refused');
}
