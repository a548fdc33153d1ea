import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK, type BlockStep, plainBlock, ROW } from './block.ts';
import { dayTable } from './day-table.ts';
import { dayLines } from './draw-days.ts';
import { factorNormals } from './factor-normals.ts';
import { normalOf } from './normal.ts';
import type { SimNetwork, SimStep } from './sim-network.ts';
import { type Draws, simulate } from './simulate.ts';
import { quantilesOf } from './spread-table.ts';
import { vectorBlock } from './vector-block.ts';

const HORIZON = 300;
const worked = (n: number) => Math.floor(n / 7) * 5 + Math.min(5, n % 7);
const TABLE = dayTable({ between: (from, to) => worked(to) - worked(from) }, 0, HORIZON);
const WET = dayTable({ between: (from, to) => to - from }, 0, HORIZON, [{ fromMonth: 1, toMonth: 12, share: 0.3 }]);
const SPREAD = quantilesOf({ shape: 'pert', low: 2, mode: 9, high: 40 });

/** Networks of every kind of link, with and without factors, calendars, releases, problems and days left open. */
const NETWORKS: fc.Arbitrary<SimNetwork> = fc
  .array(
    fc.record({
      low: fc.nat(9),
      wide: fc.nat(60),
      shape: fc.constantFrom('pert', 'triangular', 'log-normal'),
      table: fc.constantFrom(undefined, TABLE, WET),
      least: fc.constantFrom(0, 0, 12),
      release: fc.constantFrom(0, 0, 0, 20),
      finishFrom: fc.constantFrom(0, 0, 0, 90),
      problems: fc.constantFrom([], [], ['x']),
      office: fc.constantFrom(undefined, 'o', 'p'),
      town: fc.constantFrom(undefined, 't'),
      links: fc.array(
        fc.record({
          from: fc.nat(),
          kind: fc.constantFrom('FS', 'FS', 'FS', 'SS', 'FF', 'SF'),
          lag: fc.constantFrom(0, 0, 0, 5, -3),
        }),
        { maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((given) => {
    const steps = given.map(
      ({ low, wide, shape, links, ...more }, at): SimStep => ({
        id: `s${at}`,
        project: 'p',
        days: quantilesOf({ shape, low, mode: low + Math.floor(wide / 3), high: low + wide }),
        ...more,
        links: at === 0 ? [] : links.map((link) => ({ ...link, from: link.from % at, table: more.table })),
      }),
    );
    const outcomes = steps.map((_, at) => ({ project: 'p', outcome: 'all' as const, steps: [at], from: 0 }));
    return { steps, outcomes };
  });

function drawsOf(seed: number, pairs: number): Draws {
  return {
    pairs,
    seed,
    horizon: HORIZON,
    factor: (name) => factorNormals(seed, name, pairs),
    shares: { office: 0.25, town: 0.15 },
    clearance: () => Int32Array.from({ length: 2 * pairs }, (_, at) => at % 40),
  };
}

/** A stream whose next number is the one given: the generator's scrambler undone. */
function stateBefore(drawn: number): readonly number[] {
  const scrambled = Math.imul(drawn, 0x38e38e39);
  return [1, Math.imul((scrambled >>> 7) | (scrambled << 25), 0xcccccccd), 2, 3];
}

const step = (): BlockStep => ({
  step: {},
  lines: dayLines(SPREAD, 0, HORIZON),
  certainly: 0,
  office: undefined,
  town: undefined,
  own: 1,
  ofOffice: 0,
  ofTown: 0,
});

describe('the loops in WebAssembly', () => {
  it('are what this host runs', () => {
    expect(vectorBlock([], ROW).rows.byteOffset).toBeGreaterThan(0);
  });

  it('give the same finishes as those in TypeScript, for any network and any number of draws', () => {
    fc.assert(
      fc.property(NETWORKS, fc.integer(), fc.integer({ min: 1, max: 600 }), (network, seed, pairs) => {
        const draws = drawsOf(seed, pairs);
        expect(simulate(network, draws, vectorBlock)).toEqual(simulate(network, draws, plainBlock));
      }),
      { numRuns: 150 },
    );
  });

  it('turn every number into the very normal that it stands for, in both tails and at their ends', () => {
    const edges = [0, 1, 2 ** 18 - 1, 2 ** 18, 2 ** 25 - 1, 2 ** 25, 2 ** 31 - 1, 12_345_678].flatMap((one) => [
      one,
      ~one,
    ]);
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...edges), fc.integer()), fc.nat(6), (drawn, at) => {
        const steps = Array.from({ length: 7 }, step);
        const block = vectorBlock(steps, ROW);
        for (let one = 0; one < steps.length; one += 1)
          block.states.set(stateBefore(one === at ? drawn : one), 4 * one);
        for (let one = 0; one <= at; one += 1) block.drawStep(one, 0, BLOCK);
        expect(block.scratch.normals[0]).toBe(normalOf(drawn));
      }),
      { examples: edges.map((edge) => [edge, 3]) },
    );
  });

  it('draw the same normals as those in TypeScript, block after block', () => {
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), fc.boolean(), (seed, office, town) => {
        const steps = Array.from({ length: 5 }, (_, at) => ({
          ...step(),
          office: office ? factorNormals(seed, `o${at % 2}`, 2 * BLOCK) : undefined,
          town: town ? factorNormals(seed, 't', 2 * BLOCK) : undefined,
          own: 0.8,
          ofOffice: 0.5,
          ofTown: 0.3,
        }));
        const [plain, vector] = [plainBlock(steps, ROW), vectorBlock(steps, ROW)];
        for (const block of [plain, vector])
          for (let word = 0; word < block.states.length; word += 1)
            block.states[word] = Math.imul(seed + word, 0x9e3779b9);
        for (const first of [0, BLOCK])
          for (const at of steps.keys()) {
            for (const block of [plain, vector]) block.drawStep(at, first, BLOCK);
            expect(vector.scratch.normals).toEqual(plain.scratch.normals);
          }
        expect(vector.states).toEqual(plain.states);
      }),
      { numRuns: 50 },
    );
  });

  it('leave a run that is too large for their memory to TypeScript', () => {
    expect(vectorBlock([], 2 ** 24 + 1).rows.byteOffset).toBe(0);
  });
});
