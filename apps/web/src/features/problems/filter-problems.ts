import {
  type Actor,
  type Id,
  isWithinBound,
  type LadderState,
  type Problem,
  stageOf,
  type Unit,
} from '@gongjian/model';
import type { ProblemFilters } from './search.ts';

/** Units that raised a problem, decide on it or lead a measure. */
export function unitsOf({ raisedBy, decider, measures = [] }: Problem): readonly Id[] {
  return [...new Set([raisedBy, decider.unit, ...measures.map(({ lead }) => lead)])].filter(
    (unit) => unit !== undefined,
  );
}

/** Problems that every filter lets through. `expired` is a stage of its own here: in hand, past the limit of its level. */
export function filterProblems(
  problems: readonly Problem[],
  filters: ProblemFilters,
  ladder: ReadonlyMap<Id, LadderState>,
  isMine: (problem: Problem) => boolean,
): readonly Problem[] {
  const text = filters.text?.trim().toLowerCase() ?? '';
  return problems.filter((problem) => {
    const state = ladder.get(problem.id);
    const level = state?.level ?? problem.level;
    return (
      (filters.stage === undefined ||
        (filters.stage === 'expired' ? state?.expired === true : stageOf(problem) === filters.stage)) &&
      (filters.type === undefined || problem.type === filters.type) &&
      (filters.unit === undefined || unitsOf(problem).includes(filters.unit)) &&
      (filters.level === undefined || String(level) === filters.level) &&
      (filters.mine === undefined || isMine(problem)) &&
      (text === '' || `${problem.number ?? ''} ${problem.name} ${problem.need}`.toLowerCase().includes(text))
    );
  });
}

/** Whether a problem is in the hands of who looks, or came from there: a unit's, a county leader's. */
export function isOwn(problem: Problem, actor: Actor, units: readonly Unit[]): boolean {
  if (actor.leader !== undefined) return problem.decider.leader === actor.leader;
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  return isWithinBound('unit', actor, { units: unitsOf(problem) }, (unit) => parents.get(unit));
}
