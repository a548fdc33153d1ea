import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyNetwork, network } from '../../test/networks.ts';
import type { FlatNetwork } from './links.ts';
import { type PackedNetwork, packNetwork } from './pack.ts';
import { kernelOf, passArrays } from './pass-memory.ts';
import { backward, forward } from './passes.ts';

/** The same network with its arrays in a memory, however small it is. */
function inMemory(packed: PackedNetwork): PackedNetwork {
  const arrays = passArrays(packed.entries.length / 2, packed.durations.length, 0);
  arrays.entries.set(packed.entries);
  arrays.durations.set(packed.durations);
  return { ...packed, ...arrays };
}

describe('passes in WebAssembly', () => {
  test('give the same starts and makespan as those in TypeScript, for any network and any instant to be finished by', () => {
    fc.assert(
      fc.property(anyNetwork(), fc.integer({ min: -50, max: 200 }), (given: FlatNetwork, by) => {
        const plain = packNetwork(given);
        const other = inMemory(plain);
        expect(kernelOf(plain)).toBeUndefined();
        expect(kernelOf(other)).toBeDefined();
        expect(forward(other)).toEqual(forward(plain));
        expect(backward(other, by)).toEqual(backward(plain, by));
      }),
      { numRuns: 60 },
    );
  });

  test('leave what an earlier pass gave as it was', () => {
    const packed = inMemory(packNetwork(network([5, 2], [[0, 1, 0, 2]])));
    const early = forward(packed);
    backward(packed, 20);
    expect([...early.start]).toEqual([0, 7]);
  });

  test('are those of every large network, and a chain of sixty thousand days ends after so many', () => {
    const nodes = 60_000;
    const chain = network(
      Array.from({ length: nodes }, () => 1),
      Array.from({ length: nodes - 1 }, (_, at) => [at, at + 1, 0, 0] as const),
    );
    const packed = packNetwork(chain);
    expect(kernelOf(packed)).toBeDefined();
    const { start, makespan } = forward(packed);
    expect(makespan).toBe(nodes);
    expect(backward(packed, makespan)).toEqual(start);
  });

  test('are not used where the durations lie elsewhere', () => {
    const packed = inMemory(packNetwork(network([5, 2], [[0, 1, 0, 2]])));
    const longer = { ...packed, durations: Int32Array.of(5, 9) };
    expect(kernelOf(longer)).toBeUndefined();
    expect(forward(longer).makespan).toBe(16);
  });
});
