import { AllocationPlan } from '@gongjian/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { solveHere } from '../../test/highs.ts';
import { faultsOf, TINY_NUMBERS, tinyProblem, tryAll } from '../../test/tiny-allocation.ts';
import { allocate } from './allocate.ts';
import type { AllocationProblem } from './problem.ts';
import { withMore } from './worth.ts';

const tiny = fc.array(fc.nat({ max: 9 }), { minLength: TINY_NUMBERS, maxLength: TINY_NUMBERS }).map(tinyProblem);
const PROVED = { solve: solveHere, gap: 0, rounds: 50, worth: false, exactWhyNot: 0 } as const;
const RUNS = { numRuns: 120 };

it('meets as much weight, and then comes as far, as the best of all plans', async () => {
  await fc.assert(
    fc.asyncProperty(tiny, async (problem) => {
      const plan = await allocate(problem, PROVED);
      expect(AllocationPlan.parse(plan)).toEqual(plan);
      expect(faultsOf(problem, plan)).toEqual([]);
      const best = tryAll(problem);
      expect(plan.proof).toBe('optimal');
      expect(plan.value.weight).toBe(best?.weight);
      expect(plan.value.progress).toBeCloseTo(best?.progress ?? Number.NaN, 5);
    }),
    RUNS,
  );
});

it('gives a plan without a solver that keeps every limit, and a bound that holds', async () => {
  await fc.assert(
    fc.asyncProperty(tiny, fc.integer(), async (problem, seed) => {
      const plan = await allocate(problem, { seed, rounds: 30 });
      expect(faultsOf(problem, plan)).toEqual([]);
      const best = tryAll(problem);
      expect(plan.value.weight).toBeLessThanOrEqual(best?.weight ?? Number.NaN);
      expect(plan.bound).toBeGreaterThanOrEqual((best?.weight ?? Number.NaN) - 1e-9);
      expect(await allocate(problem, { seed, rounds: 30 })).toEqual(plan);
    }),
    RUNS,
  );
});

it('finds by search alone nearly all that can be had', async () => {
  let [found, best] = [0, 0];
  await fc.assert(
    fc.asyncProperty(tiny, async (problem) => {
      found += (await allocate(problem, { rounds: 60 })).value.weight;
      best += tryAll(problem)?.weight ?? 0;
    }),
    { numRuns: 100, seed: 3 },
  );
  expect(found / best).toBeGreaterThan(0.97);
});

it('never meets less weight with more of a factor', async () => {
  await fc.assert(
    fc.asyncProperty(tiny, fc.nat({ max: 2 }), fc.integer({ min: 1, max: 4 }), async (problem, factor, more) => {
      const now = await allocate(problem, PROVED);
      const then = await allocate(withMore(problem, factor, more), PROVED);
      expect(then.value.weight).toBeGreaterThanOrEqual(now.value.weight);
    }),
    { numRuns: 60 },
  );
});

it('never chooses a project before another that takes less and gives more', async () => {
  await fc.assert(
    fc.asyncProperty(tiny, fc.nat({ max: 4 }), async (problem, which) => {
      const worse = problem.projects[which % problem.projects.length];
      if (worse === undefined) return;
      const better = {
        ...worse,
        id: 'better',
        starts: worse.starts.map(({ period, takes, gives }) => ({
          period,
          takes: takes.map(({ limit, amount }) => ({ limit, amount: amount / 2 })),
          gives: gives.map(({ target, amount }) => ({ target, amount: amount * 2 })),
        })),
      };
      const plan = await allocate({ ...problem, projects: [...problem.projects, better] }, PROVED);
      const chosen = new Set(plan.chosen.map(({ project }) => project));
      expect(chosen.has(worse.id) && !chosen.has('better')).toBe(false);
    }),
    { numRuns: 60 },
  );
});

it('prices a factor by what the best plan gains with more of it', async () => {
  await fc.assert(
    fc.asyncProperty(tiny, async (problem) => {
      const { worth, value } = await allocate(problem, { solve: solveHere, gap: 0, rounds: 50, exactWhyNot: 0 });
      for (const { factor, more, gain, proof, dual } of worth) {
        const at = problem.factors.findIndex(({ id }) => id === factor);
        expect(proof).toBe('optimal');
        expect(gain).toBe((tryAll(withMore(problem, at, more))?.weight ?? Number.NaN) - value.weight);
        expect(dual).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 40 },
  );
});

it('answers why a project is not chosen with what is lost by forcing it in', async () => {
  await fc.assert(
    fc.asyncProperty(tiny, async (problem) => {
      const plan = await allocate(problem, { solve: solveHere, gap: 0, rounds: 50, worth: false, exactWhyNot: 9 });
      const rejected = new Set(problem.projects.map(({ id }) => id));
      for (const { project } of plan.chosen) rejected.delete(project);
      expect(new Set(plan.whyNot.map(({ project }) => project))).toEqual(rejected);
      for (const { project, reason, loss, exact, factors } of plan.whyNot) {
        const forced = tryAll(demanding(problem, project));
        expect(exact).toBe(true);
        if (reason === 'no-time' || reason === 'too-large') expect(forced).toBeUndefined();
        if (reason === 'too-large') expect(factors).not.toEqual([]);
        if (reason === 'adds-nothing') expect(forced?.weight ?? 0).toBeLessThanOrEqual(plan.value.weight);
        if (loss !== undefined) expect(loss.weight).toBe(plan.value.weight - (forced?.weight ?? Number.NaN));
        expect(reason).not.toBe('would-add');
      }
    }),
    { numRuns: 60 },
  );
});

function demanding(problem: AllocationProblem, project: string): AllocationProblem {
  return { ...problem, projects: problem.projects.map((one) => (one.id === project ? { ...one, must: true } : one)) };
}

it('keeps what is demanded, or says that it cannot be kept', async () => {
  await fc.assert(
    fc.asyncProperty(tiny, fc.nat({ max: 4 }), fc.nat({ max: 2 }), async (asked, which, target) => {
      const problem = {
        ...demanding(asked, asked.projects[which % asked.projects.length]?.id ?? ''),
        targets: asked.targets.map((one, at) => ({ ...one, must: at === target })),
      };
      const plan = await allocate(problem, PROVED);
      const best = tryAll(problem);
      expect(plan.proof).toBe(best === undefined ? 'infeasible' : 'optimal');
      if (best === undefined) expect([plan.chosen, plan.conflicts.length > 0]).toEqual([[], true]);
      else {
        expect(faultsOf(problem, plan)).toEqual([]);
        expect(plan.value.weight).toBe(best.weight);
      }
    }),
    { numRuns: 80 },
  );
});

it('stops when asked, with the best plan so far', async () => {
  await fc.assert(
    fc.asyncProperty(tiny, fc.nat({ max: 30 }), async (problem, patience) => {
      let asked = 0;
      let solved = 0;
      const plan = await allocate(problem, {
        solve: (lp, options) => {
          solved += 1;
          return solveHere(lp, options);
        },
        shouldStop: () => {
          asked += 1;
          return asked > patience;
        },
      });
      expect(faultsOf(problem, plan)).toEqual([]);
      expect(['interrupted', 'optimal']).toContain(plan.proof);
      expect(solved).toBe(0);
    }),
    { numRuns: 30 },
  );
});

it('tells how far it is, phase by phase', async () => {
  const phases: string[] = [];
  const [problem] = fc.sample(tiny, { numRuns: 1, seed: 11 });
  if (problem === undefined) throw new Error('no problem');
  const plan = await allocate(problem, { solve: solveHere, onProgress: ({ phase }) => phases.push(phase) });
  expect(phases[0]).toBe('search');
  expect(phases.filter((phase) => phase === 'worth')).toHaveLength(problem.factors.length);
  expect(plan.gap).toBe(0);
});

it('takes dates from a schedule where one is given, and from the periods where not', async () => {
  const [problem] = fc.sample(
    tiny.filter(({ projects }) => projects.length > 3),
    { numRuns: 1, seed: 5 },
  );
  if (problem === undefined) throw new Error('no problem');
  const plain = await allocate(problem, PROVED);
  expect(plain.timing).toBe('periods');
  const dates = { start: '2012-08-02', finish: '2012-08-03' };
  const timed = await allocate(problem, {
    ...PROVED,
    timing: (chosen) => new Map(chosen.map(({ project }) => [project, dates])),
  });
  expect(timed.timing).toBe('schedule');
  expect(timed.chosen).toEqual(plain.chosen.map((one) => ({ ...one, ...dates })));
  expect(plain.chosen.length).toBeGreaterThan(0);
});
