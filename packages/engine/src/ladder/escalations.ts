import {
  type Day,
  dayNumber,
  dayOfNumber,
  type Escalation,
  type Id,
  type LadderState,
  type Problem,
  type Snapshot,
} from '@gongjian/model';
import { stepTimes } from '../count-back/step-times.ts';
import { ladderState } from './ladder-state.ts';
import { lastDayOf } from './limit.ts';

type Facts = Pick<Snapshot, 'campaign' | 'calendars' | 'ladders' | 'problems'>;

/** Where every open problem stands on the campaign's ladder, by problem; empty where the campaign has none. */
export function ladderStates(
  { campaign, calendars, ladders, problems }: Facts,
  day: Day,
): ReadonlyMap<Id, LadderState> {
  const ladder = ladders.find(({ id }) => id === campaign.ladder);
  if (ladder === undefined) return new Map();
  const { working } = stepTimes({ campaign, calendars });
  return new Map(
    problems.flatMap((problem) => {
      const state = ladderState(problem, ladder, working, day);
      return state === undefined ? [] : [[problem.id, state] as const];
    }),
  );
}

/**
 * The problems whose level has expired on the day and has one above it, the longest expired first, each with the level
 * that the ladder suggests. Nothing climbs by itself: the office confirms by `problem.escalate`. Raised to that level,
 * a problem is not told again until the new limit has passed.
 */
export function escalations(
  snapshot: Facts & Pick<Snapshot, 'projects' | 'targets' | 'steps'>,
  day: Day,
): Escalation[] {
  const ladder = snapshot.ladders.find(({ id }) => id === snapshot.campaign.ladder);
  if (ladder === undefined) return [];
  const { working } = stepTimes(snapshot);
  const states = ladderStates(snapshot, day);
  return snapshot.problems
    .flatMap((problem): Escalation[] => {
      const state = states.get(problem.id);
      const above = state === undefined ? undefined : ladder.levels[state.level];
      if (state?.expired !== true || state.next === undefined || above === undefined) return [];
      const { limit, hand } = above;
      const since = ladder.runsFrom === 'raised' ? (problem.raisedAgain ?? problem.raisedOn) : day;
      const due = limit === undefined ? undefined : dayOfNumber(lastDayOf(limit, since, working, []));
      const leader = hand === 'leader' ? linkedLeader(problem, snapshot) : undefined;
      return [
        {
          problem: problem.id,
          name: problem.name,
          state,
          next: {
            ...state.next,
            ...(limit === undefined ? {} : { limit }),
            ...(due === undefined ? {} : { due }),
            ...(leader === undefined ? {} : { leader }),
          },
        },
      ];
    })
    .sort((a, b) => dayNumber(a.state.due ?? day) - dayNumber(b.state.due ?? day) || (a.problem < b.problem ? -1 : 1));
}

/** The county leader linked to what the problem blocks: the decider's, else the first one named there. */
function linkedLeader(
  { decider, blocks }: Problem,
  { projects, targets, steps }: Pick<Snapshot, 'projects' | 'targets' | 'steps'>,
): Id | undefined {
  if (decider.leader !== undefined) return decider.leader;
  for (const { of, id } of blocks) {
    const project = of === 'step' ? steps.find((step) => step.id === id)?.project : id;
    const leader = (of === 'target' ? targets : projects).find((one) => one.id === project)?.leader;
    if (leader !== undefined) return leader;
  }
  return undefined;
}
