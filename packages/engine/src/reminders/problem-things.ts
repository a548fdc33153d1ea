import type { Day, Id, Problem, Snapshot } from '@gongjian/model';
import { ledBy } from '../commitments/index.ts';
import { ladderStates } from '../ladder/index.ts';
import { isOpen, stageOn } from '../problem-stage.ts';
import type { Own } from './own.ts';
import type { Thing } from './thing.ts';

/** Problems: to be taken in hand and solved by those in whose hands they are, to be verified by others. */
export function problemThings(snapshot: Snapshot, own: Own, day: Day): Thing[] {
  const states = ladderStates(snapshot, day);
  const { levels = [] } = snapshot.ladders.find(({ id }) => id === snapshot.campaign.ladder) ?? {};
  const led = own.leader === undefined ? undefined : ledBy(snapshot, own.leader).problems;
  const ofAction = own.action === undefined ? undefined : blocking(snapshot, own.action);
  return snapshot.problems
    .filter((problem) => isOpen(problem, day))
    .flatMap((problem): Thing[] => {
      const { id: subject, name, submitted, extensions = [], measures = [] } = problem;
      const about = { subject, name };
      const state = states.get(subject);
      const isWithLeader = state !== undefined && levels[state.level - 1]?.hand === 'leader';
      const isMine =
        own.unit(problem.decider.unit) ||
        (own.leader !== undefined &&
          (problem.decider.leader === own.leader || (isWithLeader && led?.has(subject) === true))) ||
        ofAction?.has(subject) === true;
      const stage = stageOn(problem, day);
      const due = state?.due ?? problem.due;
      // What earlier versions raised has no stage, and a team hands nothing on: both go at it straight away.
      const isNew = problem.stage !== undefined && stage === 'raised' && own.action === undefined;
      const isWorked = stage === 'raised' || stage === 'handling';
      const kind: Thing['kind'] | undefined = isNew ? 'problem-accept' : isWorked ? 'problem-solve' : undefined;
      const isLooking = own.role === 'office' || own.role === 'supervisor';
      return [
        ...(isMine && kind !== undefined ? [{ ...about, kind, due }] : []),
        ...(isLooking && stage === 'to-verify' && submitted?.by.id !== own.post.id
          ? [{ ...about, kind: 'problem-verify' as const, since: submitted?.on }]
          : []),
        ...(own.role === 'office'
          ? extensions
              .filter(({ answer }) => answer === undefined)
              .map(({ on }) => ({ ...about, kind: 'problem-extension' as const, since: on }))
          : []),
        ...measures
          .filter(({ lead, done }) => done === undefined && own.unit(lead))
          .map(({ what, to }) => ({ subject, name: `${name}:${what}`, kind: 'measure' as const, due: to })),
      ];
    });
}

/** Problems that block a target of the action, or a project that such a target counts. */
function blocking({ targets, rosters, steps, problems }: Snapshot, action: Id): ReadonlySet<Id> {
  const own = targets.filter((target) => target.action === action);
  const counted = new Set(
    own.flatMap(({ measurement }) => (measurement.by === 'readings' ? [] : [measurement.roster])),
  );
  const held = new Set<Id>([
    ...own.map(({ id }) => id),
    ...rosters.filter(({ id }) => counted.has(id)).flatMap(({ entries }) => entries.map(({ project }) => project)),
  ]);
  const projectOf = new Map(steps.map(({ id, project }) => [id, project]));
  const isHeld = ({ of, id }: Problem['blocks'][number]) => held.has(of === 'step' ? (projectOf.get(id) ?? '') : id);
  return new Set(problems.filter(({ blocks }) => blocks.some(isHeld)).map(({ id }) => id));
}
