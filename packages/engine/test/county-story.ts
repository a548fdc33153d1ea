import { addDays, type Day, type LinkKind, type Problem, type Progress, type Step } from '@gongjian/model';
import fc from 'fast-check';
import type { Story } from './campaign.ts';

/** The day that stories made up here are asked about: day 40 of the seed's window. */
export const STORY_DAY: Day = '2012-09-09';

export const PROJECTS = ['p1', 'p2', 'p3', 'p4'] as const;
const KINDS: readonly LinkKind[] = ['FS', 'FS', 'SS', 'FF', 'SF'];

const whole = (most: number) => fc.nat(most);

function stepsOf(project: string): fc.Arbitrary<Partial<Step>[]> {
  const step = fc.record({
    days: whole(30),
    basis: fc.constantFrom('working' as const, 'calendar' as const),
    office: fc.constantFrom('o1', 'o2', undefined),
    links: fc.array(
      fc.record({ back: whole(4), kind: fc.constantFrom(...KINDS), lag: fc.integer({ min: -4, max: 6 }) }),
      {
        maxLength: 2,
      },
    ),
  });
  return fc.array(step, { minLength: 1, maxLength: 6 }).map((rows) =>
    rows.map(({ links, ...row }, at) => ({
      ...row,
      id: `${project}.${at}`,
      project,
      name: `节点${at}`,
      order: at,
      after: links.flatMap(({ back, kind, lag }) =>
        back >= at ? [] : [{ step: `${project}.${back}`, kind, lag, lagBasis: 'working' as const, hard: true }],
      ),
      gives: at === rows.length - 1 ? (['start'] as const).slice() : [],
    })),
  );
}

const problem = fc.record({
  blocks: fc.array(
    fc.oneof(
      fc.constantFrom(...PROJECTS).map((id) => ({ of: 'project' as const, id })),
      fc.constantFrom(...PROJECTS).map((id) => ({ of: 'step' as const, id: `${id}.0` })),
      fc.constantFrom('starts', 'money').map((id) => ({ of: 'target' as const, id })),
    ),
    { minLength: 1, maxLength: 2 },
  ),
  age: whole(60),
  due: fc.integer({ min: -30, max: 70 }),
  clears: fc.option(
    whole(40).map((low) => ({ shape: 'pert' as const, low, mode: low + 5, high: low + 60 })),
    { nil: undefined },
  ),
});

/**
 * A campaign made up: four projects with networks of up to six steps, a target that counts their starts and one that
 * sums their investment, and up to four problems.
 */
export const anyStory: fc.Arbitrary<Story> = fc
  .record({
    steps: fc.tuple(...PROJECTS.map(stepsOf)).map((lists) => lists.flat()),
    plans: fc.array(fc.integer({ min: 1000, max: 50_000 }), { minLength: 4, maxLength: 4 }),
    goal: fc.integer({ min: 1, max: 4 }),
    problems: fc.array(problem, { maxLength: 4 }),
    started: fc.boolean(),
    progress: fc.array(fc.constantFrom('none', 'running', 'done'), { minLength: 24, maxLength: 24 }),
  })
  .map(({ steps, plans, goal, problems, started, progress }) => ({
    indicators: [
      { id: 'i', name: '投资', unitOfMeasure: '亿元' },
      { id: 'n', name: '开工', unitOfMeasure: '项' },
    ],
    targets: [
      { id: 'starts', indicator: 'n', goal, measurement: { by: 'count' as const, roster: 'r', recognised: ['start'] } },
      { id: 'money', goal: 5, weight: 2, measurement: { by: 'investment' as const, roster: 'r' } },
    ],
    projects: PROJECTS.map((id, at) => ({ id, annualInvestment: plans[at] as number, asked: ['start'] })),
    rosters: [
      { id: 'r', entries: PROJECTS.map((project) => ({ project, entered: '2012-01-01' as Day, enteredWhy: '首批' })) },
    ],
    steps,
    progress: steps.flatMap(({ id = '', project = '', days = 0 }, at): Partial<Progress>[] => {
      const state = progress[at];
      const report = { project, step: id, on: addDays(STORY_DAY, -2), started: addDays(STORY_DAY, -8) };
      if (state === 'running') return [{ ...report, remaining: Math.ceil(days / 2) }];
      return state === 'done' ? [{ ...report, finished: addDays(STORY_DAY, -3) }] : [];
    }),
    recognitions: started ? [{ project: 'p4', kind: 'start' as const, on: '2012-08-20' as Day }] : [],
    problems: problems.map(
      ({ blocks, age, due, clears }, at): Partial<Problem> => ({
        id: `x${at}`,
        blocks,
        raisedOn: addDays(STORY_DAY, -age),
        due: addDays(STORY_DAY, Math.max(due, -age)),
        ...(clears === undefined ? {} : { clears }),
      }),
    ),
  })) as fc.Arbitrary<Story>;
