import {
  type Day,
  dayNumber,
  dayOfNumber,
  type Ladder,
  type LadderLevel,
  type LadderState,
  type Problem,
} from '@gongjian/model';
import type { WorkTime } from '../calendar/index.ts';
import { isOpen, standsStill } from '../problem-stage.ts';
import { countedBetween, lastDayOf, type Standstill } from './limit.ts';

/**
 * Where an open problem stands on the ladder on a day, and how long it may stay there. Undefined where it is not open on
 * the day, or the ladder has no such level. Pure: asked again after any pause it says the same.
 *
 * @param working - the campaign's working days, {@link compileDays}
 */
export function ladderState(problem: Problem, ladder: Ladder, working: WorkTime, day: Day): LadderState | undefined {
  if (!isOpen(problem, day)) return undefined;
  const level = levelOf(problem, ladder);
  const rung = ladder.levels[level - 1];
  if (rung === undefined) return undefined;
  const isReached = level === (problem.level ?? 1);
  const raised = problem.raisedAgain ?? problem.raisedOn;
  const since = ladder.runsFrom === 'raised' ? raised : (problem.levelSince ?? raised);
  const limit = (isReached ? problem.limit : undefined) ?? rung.limit;
  const above = ladder.levels[level];
  const base = {
    problem: problem.id,
    level,
    holder: rung.holder,
    since,
    ...(limit === undefined ? {} : { limit }),
    ...(above === undefined ? {} : { next: { level: level + 1, holder: above.holder } }),
  };
  const stands = standsStill(problem, day);
  if (limit === undefined)
    return { ...base, expired: false, extended: false, ...(stands && { standsStill: stands.why }) };
  const agreed = extensionOf(problem, level, day);
  const end = Math.max(lastDayOf(limit, since, working, stoodBy(problem, day)), agreed ?? 0);
  if (stands !== undefined) {
    const daysLeft = countedBetween(limit, dayNumber(stands.since), end, working);
    return { ...base, expired: false, extended: agreed !== undefined, daysLeft, standsStill: stands.why };
  }
  const today = dayNumber(day);
  return {
    ...base,
    due: dayOfNumber(end),
    daysLeft: countedBetween(limit, today, end, working),
    expired: today > end,
    extended: agreed !== undefined,
  };
}

/** The level written down, or the one after it where what it asked for is done. */
function levelOf(problem: Problem, { levels }: Ladder): number {
  let level = problem.level ?? 1;
  while (level < levels.length && isMet(problem, levels[level - 1])) level += 1;
  return level;
}

function isMet({ accepted, measures }: Problem, level: LadderLevel | undefined): boolean {
  if (level?.asks === 'accept') return accepted !== undefined;
  return level?.asks === 'plan' && (measures?.length ?? 0) > 0;
}

function stoodBy({ stood = [] }: Problem, day: Day): Standstill[] {
  return stood.filter(({ from }) => from <= day).map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }));
}

/** The latest day agreed by an extension of this level, known on the day. */
function extensionOf({ extensions = [] }: Problem, level: number, day: Day): number | undefined {
  const agreed = extensions
    .filter((one) => one.level === level && one.answer?.approved === true && one.answer.on <= day)
    .map(({ to }) => dayNumber(to));
  return agreed.length === 0 ? undefined : Math.max(...agreed);
}
