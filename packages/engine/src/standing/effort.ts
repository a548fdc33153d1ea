import type { CountBack, Day, Id, Problem, Snapshot, StandingRow } from '@gongjian/model';
import { standsStill } from '../problem-stage.ts';

type Duty = Pick<StandingRow, 'kept' | 'missed'>;
interface Lists {
  readonly kept: { problems: Id[]; steps: Id[] };
  readonly missed: { problems: Id[]; steps: Id[] };
}

/**
 * 力度 of each unit: what it had to do by the day and whether it did. A problem in its hands is kept when it was
 * cleared, or handed in and then verified, by its due day, and missed when that day passed first; suspended or
 * returned it waits for others. A step of its office (where it has none, of the
 * project's unit) is kept when it began by its latest start, missed when that day passed first.
 *
 * What is not due yet does not count unless it is done. A problem that a unit raised itself does not count for it, so
 * that nothing is gained by raising problems. Reports, meetings and logins are not looked at.
 */
export function dutiesByUnit(
  { problems, projects }: Pick<Snapshot, 'problems' | 'projects'>,
  day: Day,
  countBacks: readonly CountBack[],
): ReadonlyMap<Id, Duty> {
  const duties = new Map<Id, Lists>();
  const of = (unit: Id): Lists => {
    const known = duties.get(unit);
    if (known !== undefined) return known;
    const fresh: Lists = { kept: { problems: [], steps: [] }, missed: { problems: [], steps: [] } };
    duties.set(unit, fresh);
    return fresh;
  };
  for (const problem of problems) {
    const { unit } = problem.decider;
    const isKept = problemKept(problem, day);
    if (unit === undefined || unit === problem.raisedBy || isKept === undefined) continue;
    of(unit)[isKept ? 'kept' : 'missed'].problems.push(problem.id);
  }
  const unitOf = new Map(projects.map((project) => [project.id, project.unit]));
  for (const [step, { unit, started, lateStart }] of stepsDue(countBacks, unitOf)) {
    const isKept = stepKept(started, lateStart, day);
    if (isKept !== undefined) of(unit)[isKept ? 'kept' : 'missed'].steps.push(step);
  }
  return duties;
}

interface StepDue {
  readonly unit: Id;
  readonly started: Day | undefined;
  readonly lateStart: Day;
}

/** One project is counted back from several outcomes: a step they share is held to the earliest of its latest starts. */
function stepsDue(countBacks: readonly CountBack[], unitOf: ReadonlyMap<Id, Id>): ReadonlyMap<Id, StepDue> {
  const due = new Map<Id, StepDue>();
  for (const { project, steps } of countBacks) {
    for (const { step, office, started, lateStart } of steps) {
      const unit = office ?? unitOf.get(project);
      const known = due.get(step);
      if (unit === undefined || lateStart === undefined || (known !== undefined && known.lateStart <= lateStart))
        continue;
      due.set(step, { unit, started, lateStart });
    }
  }
  return due;
}

function problemKept(problem: Problem, day: Day): boolean | undefined {
  const { raisedOn, due, cleared, submitted } = problem;
  if (raisedOn > day) return undefined;
  // What the handler submitted in time is not late because somebody else took long to verify it.
  if (cleared !== undefined && cleared.on <= day) return (submitted?.on ?? cleared.on) <= due;
  const stands = standsStill(problem, day);
  if (stands !== undefined && stands.since <= due) return undefined;
  return due < day ? false : undefined;
}

function stepKept(started: Day | undefined, lateStart: Day, day: Day): boolean | undefined {
  if (started !== undefined && started <= day) return started <= lateStart;
  return lateStart < day ? false : undefined;
}
