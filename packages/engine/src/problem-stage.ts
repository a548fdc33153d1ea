import { type Day, type LadderState, type Problem, type ProblemStage, stageOf } from '@gongjian/model';

/** Raised at or before `day` and not cleared by then. */
export function isOpen(problem: Problem, day: Day): boolean {
  return problem.raisedOn <= day && (problem.cleared === undefined || problem.cleared.on > day);
}

/** Where a problem stood on a day, as far as its row tells: what was done to it after the day is taken back. */
export function stageOn(problem: Problem, day: Day): ProblemStage {
  const { cleared, submitted, suspended, returned, accepted } = problem;
  const stage = stageOf(problem);
  const known = (on: Day | undefined) => on !== undefined && on <= day;
  if (stage === 'cleared' && known(cleared?.on)) return 'cleared';
  if ((stage === 'cleared' || stage === 'to-verify') && known(submitted?.on)) return 'to-verify';
  if (stage === 'suspended' && known(suspended?.on)) return 'suspended';
  if (stage === 'returned' && known(returned?.on)) return 'returned';
  return known(accepted?.on) ? 'handling' : 'raised';
}

interface Standstill {
  readonly why: NonNullable<LadderState['standsStill']>;
  readonly since: Day;
}

/** Why a problem waits for others than its handler on the day, and since when: no limit runs meanwhile. */
export function standsStill(problem: Problem, day: Day): Standstill | undefined {
  const why = stageOn(problem, day);
  if (why !== 'to-verify' && why !== 'suspended' && why !== 'returned') return undefined;
  const { on } =
    { 'to-verify': problem.submitted, suspended: problem.suspended, returned: problem.returned }[why] ?? {};
  return on === undefined ? undefined : { why, since: on };
}
