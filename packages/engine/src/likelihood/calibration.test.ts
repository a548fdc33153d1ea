import { addDays } from '@gongjian/model';
import { describe, expect, it } from 'vitest';
import { type Story, snapshotOf } from '../../test/campaign.ts';
import { STORY_DAY } from '../../test/county-story.ts';
import { known } from '../known.ts';
import { SHARES } from './campaign-draws.ts';
import { normalCdf } from './normal.ts';
import { outlook } from './outlook.ts';
import { next, seedStream, unitOf } from './random.ts';

/**
 * The truth is drawn here by other means than the engine's: one world after the other, normals by Box and Muller,
 * triangles by formula, a plain forward pass.
 */
const PROJECTS = 12;
const STEPS = 3;
const WORLDS = 400;
const OFFICES = ['o0', 'o1', 'o2'];
const TOWNS = ['t0', 't1'];
const spreadOf = (project: number, step: number) => ({
  low: 4 + ((project * 3 + step) % 5),
  mode: 8 + ((project + 2 * step) % 7),
  high: 18 + ((project * 5 + step * 3) % 17),
});

function county(): Story {
  const ids = Array.from({ length: PROJECTS }, (_, at) => `p${at}`);
  return {
    indicators: [{ id: 'i', name: '开工', unitOfMeasure: '项' }],
    targets: [{ id: 't', goal: 6, measurement: { by: 'count', roster: 'r', recognised: ['start'] } }],
    projects: ids.map((id, at) => ({ id, asked: ['start'], platform: TOWNS[at % 2] as string })),
    rosters: [{ id: 'r', entries: ids.map((project) => ({ project, entered: '2012-01-01', enteredWhy: '首批' })) }],
    steps: ids.flatMap((project, at) =>
      Array.from({ length: STEPS }, (_, step) => ({
        id: `${project}.${step}`,
        project,
        name: '节点',
        order: step,
        days: spreadOf(at, step).mode,
        basis: 'calendar' as const,
        office: OFFICES[(at + step) % 3] as string,
        spread: { shape: 'triangular' as const, ...spreadOf(at, step) },
        after:
          step === 0
            ? []
            : [
                {
                  step: `${project}.${step - 1}`,
                  kind: 'FS' as const,
                  lag: 0,
                  lagBasis: 'working' as const,
                  hard: true,
                },
              ],
        gives: step === STEPS - 1 ? ['start' as const] : [],
      })),
    ),
  };
}

/** Days after the day asked on when each project starts, in one true world. */
function world(normal: () => number): number[] {
  const offices = OFFICES.map(normal);
  const towns = TOWNS.map(normal);
  return Array.from({ length: PROJECTS }, (_, at) => {
    let finish = 0;
    for (let step = 0; step < STEPS; step += 1) {
      const z =
        Math.sqrt(SHARES.office) * (offices[(at + step) % 3] ?? 0) +
        Math.sqrt(SHARES.town) * (towns[at % 2] ?? 0) +
        Math.sqrt(1 - SHARES.office - SHARES.town) * normal();
      const { low, mode, high } = spreadOf(at, step);
      const share = normalCdf(z);
      const days =
        share * (high - low) < mode - low
          ? low + Math.sqrt(share * (high - low) * (mode - low))
          : high - Math.sqrt((1 - share) * (high - low) * (high - mode));
      finish += Math.round(days);
    }
    return finish;
  });
}

function normals(seed: number): () => number {
  const state = new Int32Array(4);
  seedStream(state, 0, seed, ['truth']);
  return () => Math.sqrt(-2 * Math.log(unitOf(next(state, 0)))) * Math.cos(2 * Math.PI * unitOf(next(state, 0)));
}

describe('against a truth drawn by other means', () => {
  const all = known(snapshotOf(county()));
  const normal = normals(2012);
  const worlds = Array.from({ length: WORLDS }, () => world(normal));
  const asked = [30, 34, 38, 42, 46, 50];
  const outlooks = asked.map((days) => ({
    days,
    found: outlook(all, STORY_DAY, { draws: 4000, seed: 5, by: addDays(STORY_DAY, days) }),
  }));

  it('a chance of so much comes true so often, for single projects', () => {
    let [brier, expected, n] = [0, 0, 0];
    const bins = Array.from({ length: 5 }, () => ({ n: 0, said: 0, came: 0 }));
    for (const { days, found } of outlooks)
      for (const starts of worlds)
        for (const [at, { chance }] of found.projects.entries()) {
          const came = Number((starts[at] ?? 0) <= days);
          brier += (came - chance) ** 2;
          expected += chance * (1 - chance);
          n += 1;
          const bin = bins[Math.min(4, Math.floor(chance * 5))];
          if (bin === undefined) continue;
          bin.n += 1;
          bin.said += chance;
          bin.came += came;
        }
    expect(Math.abs(brier - expected) / n).toBeLessThan(0.005);
    for (const bin of bins) expect(Math.abs(bin.said - bin.came) / Math.max(1, bin.n)).toBeLessThan(0.02);
  });

  it('the distribution of a count is the truth’s, dependence and all', () => {
    const state = new Int32Array(4);
    seedStream(state, 0, 8, ['pit']);
    for (const { days, found } of outlooks) {
      const distribution = found.targets[0]?.distribution ?? [];
      const spread = worlds.map((starts) => {
        const count = starts.filter((start) => start <= days).length;
        const below = distribution.slice(0, count).reduce((total, share) => total + share, 0);
        return below + unitOf(next(state, 0)) * (distribution[count] ?? 0);
      });
      // Kolmogorov and Smirnov's distance from the uniform; 1.63 ÷ √n is passed once in a hundred.
      const worst = spread
        .toSorted((a, b) => a - b)
        .reduce((most, share, at) => Math.max(most, Math.abs(share - (at + 0.5) / WORLDS)), 0);
      expect(worst).toBeLessThan(1.63 / Math.sqrt(WORLDS));
    }
  });

  it('independent projects would say too little of both ends: the common factors are needed', () => {
    const { days, found } = outlooks[3] ?? { days: 0, found: undefined };
    const alone = outlook(all, STORY_DAY, {
      draws: 4000,
      seed: 5,
      by: addDays(STORY_DAY, days),
      shares: { office: 0, town: 0 },
    });
    const width = (one: typeof alone | undefined) => (one?.targets[0]?.p90 ?? 0) - (one?.targets[0]?.p10 ?? 0);
    expect(width(found)).toBeGreaterThan(width(alone));
  });

  it('the standard error tells how far two seeds are apart', () => {
    const errors: number[] = [];
    for (let seed = 0; seed < 40; seed += 1) {
      const target = outlook(all, STORY_DAY, { draws: 400, seed, by: addDays(STORY_DAY, 42) }).targets[0];
      const truth = outlooks[3]?.found.targets[0]?.chance ?? 0;
      errors.push(((target?.chance ?? 0) - truth) / (target?.standardError ?? 1));
    }
    const size = Math.sqrt(errors.reduce((total, one) => total + one * one, 0) / errors.length);
    // Not above what is printed; well below it where the factors' strata help.
    expect(size).toBeLessThan(1.3);
    expect(size).toBeGreaterThan(0.2);
  });
});
