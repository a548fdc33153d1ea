import {
  type Assessment,
  type Casework,
  commitmentsFor,
  type Outlook,
  type Snapshot,
  type Stocktake,
  type StocktakeAgenda,
} from '@gongjian/model';
import { answer } from '../answer.ts';

export interface AgendaInput {
  readonly snapshot: Pick<Snapshot, 'problems' | 'projects' | 'targets' | 'actions' | 'steps'>;
  readonly casework: Pick<Casework, 'commitment'>;
  readonly assessment: Assessment;
  readonly outlook: Outlook;
}

/**
 * What a stocktake goes through on the day of the assessment: every commitment that is not closed, the open problems with
 * the dearest first, the targets that will miss at the present pace, the furthest behind first, and the decisions that are due. Of a stocktake of
 * its chair's own affairs, what the chair leads.
 */
export function nextAgenda(
  { snapshot, casework, assessment, outlook }: AgendaInput,
  stocktake: Pick<Stocktake, 'scope' | 'leader'>,
): StocktakeAgenda {
  const isOwn = ownOf(snapshot, stocktake);
  const chances = new Map(outlook.targets.map(({ target, chance }) => [target, chance]));
  const names = new Map(snapshot.targets.map(({ id, name }) => [id, name]));
  const open = new Map(assessment.problems.map((problem) => [problem.problem, problem]));
  const needs = new Map(snapshot.problems.map(({ id, need }) => [id, need]));
  const priced = outlook.problems.filter(({ problem }) => open.has(problem) && isOwn.problem(problem));
  const decisions = answer(assessment).decisionsToday.filter(isOwn.problem);
  const missing = assessment.targets.filter(({ target, verdict }) => verdict === 'will-miss' && isOwn.target(target));
  return {
    day: assessment.day,
    seq: assessment.seq,
    ...(assessment.asOf === undefined ? {} : { asOf: assessment.asOf }),
    commitments: commitmentsFor(stocktake, casework.commitment),
    problems: priced.flatMap(({ problem, latest, gain, targets }) => {
      const known = open.get(problem);
      if (known === undefined) return [];
      const { name, waitingDays, due, decider } = known;
      const held = targets
        .filter((target) => target.held > 0)
        .map(({ target, held: amount, unitOfMeasure }) => ({
          target,
          name: names.get(target) ?? target,
          held: amount,
          unitOfMeasure,
        }));
      return [
        {
          problem,
          name,
          need: needs.get(problem) ?? '',
          waitingDays,
          due,
          ...(latest === undefined ? {} : { latest }),
          gain,
          held,
          decider,
        },
      ];
    }),
    targets: missing
      // A part is told with its whole, where that will miss too.
      .filter(({ parent }) => !missing.some(({ target }) => target === parent))
      .toSorted((a, b) => (a.pace?.campaignGap ?? 0) - (b.pace?.campaignGap ?? 0))
      .map(({ target, name, unit, done, goal, unitOfMeasure, decimals, pace }) => {
        const chance = chances.get(target);
        return {
          target,
          name,
          unit,
          ...(done === undefined ? {} : { done }),
          goal,
          unitOfMeasure,
          decimals,
          ...(pace === undefined ? {} : { campaignGap: pace.campaignGap }),
          ...(pace?.catchUp === undefined ? {} : { catchUp: pace.catchUp }),
          ...(chance === undefined ? {} : { chance }),
        };
      }),
    decisions,
    ...(assessment.sample ? { sample: true as const } : {}),
  };
}

/** Which targets and problems are the chair's own business; all of them at a stocktake of the county. */
function ownOf(
  snapshot: AgendaInput['snapshot'],
  { scope, leader }: Pick<Stocktake, 'scope' | 'leader'>,
): { target: (id: string) => boolean; problem: (id: string) => boolean } {
  if (scope === 'county') return { target: () => true, problem: () => true };
  const own = ledBy(snapshot, leader);
  return { target: (id) => own.targets.has(id), problem: (id) => own.problems.has(id) };
}

/**
 * What a county leader is linked to: projects; targets, himself or through their action; problems that are in his hands
 * or block any of these.
 */
export function ledBy({ projects, targets, actions, problems, steps }: AgendaInput['snapshot'], leader: string) {
  const own = {
    projects: new Set(projects.filter((project) => project.leader === leader).map(({ id }) => id)),
    targets: new Set<string>(),
    problems: new Set<string>(),
  };
  const ledActions = new Set(actions.filter((action) => action.leader === leader).map(({ id }) => id));
  for (const target of targets)
    if ((target.leader ?? (ledActions.has(target.action) ? leader : undefined)) === leader) own.targets.add(target.id);
  const projectOf = new Map(steps.map(({ id, project }) => [id, project]));
  for (const { id, decider, blocks } of problems) {
    const isBlocking = blocks.some((block) =>
      block.of === 'target'
        ? own.targets.has(block.id)
        : own.projects.has(block.of === 'project' ? block.id : (projectOf.get(block.id) ?? '')),
    );
    if (decider.leader === leader || isBlocking) own.problems.add(id);
  }
  return own;
}
