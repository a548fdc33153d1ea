import {
  ACTS,
  type Actor,
  addDays,
  type Day,
  hasHandled,
  type Id,
  type LadderState,
  type Owners,
  type PlanView,
  PROBLEM_ACT_STAGES,
  type Problem,
  type ProblemActName,
  type ProblemStage,
  REOPEN_DAYS,
  stageOf,
  type View,
} from '@gongjian/model';
import type { May } from '../../lib/may.ts';

/** Who looks at a problem, on which day, with what the plan says. */
export type Looking = {
  readonly may: May;
  readonly actor: Actor;
  readonly day: Day;
  readonly plan: Pick<PlanView, 'targets' | 'projects' | 'units' | 'campaign' | 'ladders'>;
  /** Projects of steps, where the page knows them. */
  readonly projectOfStep?: ((step: Id) => Id | undefined) | undefined;
};

/** Acts on a problem in the order they stand on its page; recording a measure stands beside the measure. */
const OFFERED = (Object.keys(PROBLEM_ACT_STAGES) as ProblemActName[]).filter((name) => name !== 'problem.measure');

/** What is offered to who looks: right stage, right post, something to do. The server asks the declarations again. */
export function offersOf(problem: Problem, looking: Looking): readonly ProblemActName[] {
  return OFFERED.filter((name) => isOffered(name, problem, looking));
}

export function isOffered(name: ProblemActName, problem: Problem, looking: Looking): boolean {
  const stages: readonly ProblemStage[] = PROBLEM_ACT_STAGES[name];
  if (!stages.includes(stageOf(problem))) return false;
  return looking.may(name, ownersOf(name, problem, looking)) && hasOccasion(name, problem, looking);
}

/** Whose business an act on the problem is, as its declaration says. */
function ownersOf(name: ProblemActName, problem: Problem, { plan, projectOfStep }: Looking): Owners {
  const lists: Readonly<Record<string, readonly { readonly id: Id }[]>> = {
    problem: [problem],
    target: plan.targets,
    project: plan.projects,
    unit: plan.units,
  };
  const get = (kind: string, id: Id): unknown => {
    if (kind === 'step') return { project: projectOfStep?.(id) };
    return lists[kind]?.find((row) => row.id === id);
  };
  const view = { get, version: () => 0, readings: () => [], about: () => [] } as unknown as View;
  return ACTS.get(name)?.who.over?.({ id: problem.id }, view) ?? {};
}

function hasOccasion(name: ProblemActName, problem: Problem, { actor, day, plan }: Looking): boolean {
  const asked = problem.extensions?.find(({ answer }) => answer === undefined);
  switch (name) {
    case 'problem.clear':
      return !hasHandled(problem, actor, (unit) => plan.units.find(({ id }) => id === unit));
    case 'problem.escalate': {
      const ladder = plan.ladders.find(({ id }) => id === plan.campaign.ladder);
      return ladder !== undefined && (problem.level ?? 1) < ladder.levels.length;
    }
    case 'problem.extend':
      return asked === undefined;
    case 'problem.extend-approve':
      return asked !== undefined && asked.by.id !== actor.id;
    case 'problem.reopen':
      return day <= reopenUntil(problem);
    default:
      return true;
  }
}

/** The last day on which the raising unit may reopen what was cleared. */
export function reopenUntil({ cleared }: Problem): Day {
  return addDays(cleared?.told ?? cleared?.on ?? '', REOPEN_DAYS);
}

/** The one act that is due of who looks; undefined where the problem waits for others. */
export function nextOf(
  problem: Problem,
  offers: readonly ProblemActName[],
  ladder?: LadderState | undefined,
): ProblemActName | undefined {
  const measures = problem.measures ?? [];
  const due: Readonly<Record<ProblemStage, readonly (readonly [ProblemActName, boolean])[]>> = {
    raised: [
      ['problem.escalate', ladder?.expired === true && !offers.includes('problem.assign')],
      ['problem.assign', problem.decider.unit === undefined],
      ['problem.accept', true],
    ],
    handling: [
      ['problem.extend-approve', true],
      ['problem.escalate', ladder?.expired === true],
      ['problem.plan', measures.length === 0],
      ['problem.submit', measures.length > 0 && measures.every(({ done }) => done !== undefined)],
    ],
    'to-verify': [['problem.clear', true]],
    suspended: [['problem.resume', true]],
    returned: [['problem.amend', true]],
    cleared: [],
  };
  return due[stageOf(problem)].find(([name, isDue]) => isDue && offers.includes(name))?.[0];
}
