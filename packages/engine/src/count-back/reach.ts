import { type Day, dayNumber, dayOfNumber, type Reach, type RecognitionKind } from '@gongjian/model';
import { type Options, optionsOf } from './candidates.ts';
import { type GoalNetwork, goalNetwork, goalsOf, networkAmongMany } from './goal-network.ts';
import type { StepPlan } from './step-plan.ts';

/** An outcome of a project that should be there by a day. */
export interface Ask {
  readonly project: string;
  readonly outcome: RecognitionKind;
  readonly by: Day;
}

export interface Reached {
  readonly reach: Reach;
  /** As planned. */
  readonly finish?: Day;
  /** With every condition met; only where the plan ends too late. */
  readonly fastest?: Day;
  /** Working days that the plan ends after the day; 0 where it does not. */
  readonly lateDays: number;
}

/** The verdict alone, for tables of many projects: at most four forward passes. See {@link countBack} for its rule. */
export function reachOf(plan: StepPlan, ask: Ask): Reached {
  const { reached } = judged(plan, ask, networkAmongMany);
  return reached;
}

export interface Judged {
  readonly reached: Reached;
  /** Undefined where there is nothing to count back: no steps, no such outcome, a cycle. */
  readonly options?: Options;
  readonly network?: GoalNetwork;
}

/** The verdict with what it was made from. A project too large is refused by name; with `networkAmongMany` it is unknown. */
export function judged(plan: StepPlan, { project, outcome, by }: Ask, networkOf = goalNetwork): Judged {
  const isRecognised = isReached(plan.recognised.get(project), outcome);
  const network = networkOf(plan, project);
  const reached: Reached = { reach: isRecognised ? 'done' : 'unknown', lateDays: 0 };
  if (network === undefined) return { reached };
  const goals = goalsOf(network, outcome);
  if (goals.length === 0) return { reached, network };
  const options = optionsOf(network, goals);
  if (isRecognised) return { reached, network, options };
  return { reached: verdictOf(options, dayNumber(by) + 1), network, options };
}

/**
 * - done: every step that gives the outcome is finished;
 * - reachable: the plan keeps the date;
 * - conditional: it is kept with every customary link dropped, every step cut to its least and every problem cleared;
 * - out-of-reach: not even so, as the work itself takes too long though the law alone would leave time;
 * - not-by-law: not even so, and without its statutory minimums it would be, or these alone take too long.
 */
function verdictOf(options: Options, by: number): Reached {
  const { network, goals } = options;
  const finish = options.finish([]);
  const found = { finish: dayOfNumber(finish - 1), lateDays: lateDays(network, finish, by) };
  if (goals.every((goal) => network.steps[goal]?.finished !== undefined))
    return { ...found, lateDays: 0, reach: 'done' };
  if (finish <= by) return { ...found, reach: 'reachable' };
  const fastest = options.fastest();
  const late = { ...found, fastest: dayOfNumber(fastest - 1) };
  if (fastest <= by) return { ...late, reach: 'conditional' };
  const isWorkTooLong = options.fastest('leastByWork') > by;
  return { ...late, reach: isWorkTooLong && options.fastest('leastByLaw') <= by ? 'out-of-reach' : 'not-by-law' };
}

/** At least one where it is late at all: a step of calendar days may end on a day off. */
function lateDays({ working }: GoalNetwork, finish: number, by: number): number {
  return finish <= by ? 0 : Math.max(1, working.between(by, finish));
}

const COURSE: readonly RecognitionKind[] = ['preliminaries', 'start', 'part-completion', 'completion', 'production'];

/** An outcome is also reached where one that comes after it is. */
function isReached(kinds: ReadonlySet<RecognitionKind> | undefined, outcome: RecognitionKind): boolean {
  if (kinds === undefined) return false;
  const place = COURSE.indexOf(outcome);
  return kinds.has(outcome) || (place >= 0 && COURSE.slice(place).some((kind) => kinds.has(kind)));
}
