import type { ConflictingDemand } from '@gongjian/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { solveHere } from '../../test/highs.ts';
import { TINY_NUMBERS, tinyProblem, tryAll } from '../../test/tiny-allocation.ts';
import { explainConflict } from './conflict.ts';
import type { AllocationProblem } from './problem.ts';

const tiny = fc.array(fc.nat({ max: 9 }), { minLength: TINY_NUMBERS, maxLength: TINY_NUMBERS }).map(tinyProblem);
const demanding = fc.tuple(tiny, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 })).map(
  ([problem, must]): AllocationProblem => ({
    ...problem,
    projects: problem.projects.map((one, at) => ({ ...one, must: must[at] === true })),
    targets: problem.targets.map((one, at) => ({ ...one, must: must[5 + at] === true })),
  }),
);

/** The problem with only these demands: nothing else is asked, no other limit holds. */
function only(problem: AllocationProblem, demands: readonly ConflictingDemand[]): AllocationProblem {
  const has = (wanted: (demand: ConflictingDemand) => boolean) => demands.some(wanted);
  return {
    ...problem,
    projects: problem.projects.map((one) => ({
      ...one,
      must: has((demand) => demand.kind === 'must-start' && demand.project === one.id),
    })),
    targets: problem.targets.map((one) => ({
      ...one,
      must: has((demand) => demand.kind === 'must-meet' && demand.target === one.id),
    })),
    limits: problem.limits.map((limit) => {
      const [factor, from] = [problem.factors[limit.factor]?.id, problem.periods[limit.from]?.from];
      const to = problem.periods[limit.to]?.to;
      const holds = has((one) => one.kind === 'limit' && one.factor === factor && one.from === from && one.to === to);
      return holds ? limit : { ...limit, amount: Number.POSITIVE_INFINITY };
    }),
  };
}

it('names demands that cannot be kept together, and none of them too many', async () => {
  let conflicts = 0;
  await fc.assert(
    fc.asyncProperty(demanding, async (problem) => {
      const conflict = await explainConflict(problem, { solve: solveHere });
      expect(conflict === undefined).toBe(tryAll(problem) !== undefined);
      if (conflict === undefined) return;
      conflicts += 1;
      expect(conflict.minimal).toBe(true);
      expect(tryAll(only(problem, conflict.demands))).toBeUndefined();
      for (const dropped of conflict.demands) {
        const rest = conflict.demands.filter((demand) => demand !== dropped);
        expect(tryAll(only(problem, rest))).toBeDefined();
      }
    }),
    { numRuns: 60 },
  );
  expect(conflicts).toBeGreaterThan(5);
});

it('does not call a conflict minimal when it was stopped before it was sure', async () => {
  const conflicting = demanding.filter((problem) => tryAll(problem) === undefined);
  await fc.assert(
    fc.asyncProperty(conflicting, async (problem) => {
      let asked = 0;
      const conflict = await explainConflict(problem, {
        solve: solveHere,
        onProgress: (count) => {
          asked = count;
        },
        shouldStop: () => asked > 0,
      });
      expect(conflict?.minimal).toBe(false);
      expect(tryAll(only(problem, conflict?.demands ?? []))).toBeUndefined();
    }),
    { numRuns: 10 },
  );
});
