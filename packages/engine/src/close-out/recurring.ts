import { type Day, daysBetween, PROBLEM_TYPES, type Problem, type Recurring, type Snapshot } from '@gongjian/model';
import { median } from '../pipeline/quantile.ts';
import { isOpen } from '../problem-stage.ts';

/** Every type of problem raised by the day: how often, how long until it was cleared, on which level, in whose hands. */
export function recurring(snapshot: Snapshot, day: Day): Recurring[] {
  const projectOf = new Map(snapshot.steps.map(({ id, project }) => [id, project]));
  const hasLadder = snapshot.ladders.some(({ id }) => id === snapshot.campaign.ladder);
  const raised = snapshot.problems.filter(({ raisedOn }) => raisedOn <= day);
  return PROBLEM_TYPES.flatMap((type): Recurring[] => {
    const own = raised.filter((problem) => problem.type === type);
    if (own.length === 0) return [];
    const cleared = own.filter((problem) => !isOpen(problem, day));
    const days = median(cleared.map(({ raisedOn, cleared: end }) => daysBetween(raisedOn, end?.on ?? raisedOn)));
    const projects = own.flatMap(({ blocks }) =>
      blocks.flatMap(({ of, id }) => (of === 'target' ? [] : (projectOf.get(id) ?? id))),
    );
    return [
      {
        type,
        raised: own.length,
        cleared: cleared.length,
        open: own.length - cleared.length,
        reopened: own.reduce((count, { reopened = [] }) => count + reopened.filter(({ on }) => on <= day).length, 0),
        projects: new Set(projects).size,
        ...(days === undefined ? {} : { days }),
        levels: hasLadder ? levelsOf(cleared) : [],
        deciders: decidersOf(own),
        problems: own.map(({ id }) => id),
      },
    ];
  }).sort((a, b) => b.raised - a.raised || PROBLEM_TYPES.indexOf(a.type) - PROBLEM_TYPES.indexOf(b.type));
}

function levelsOf(cleared: readonly Problem[]): Recurring['levels'] {
  const counts = new Map<number, number>();
  for (const { level = 1 } of cleared) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([level, count]) => ({ level, cleared: count }));
}

function decidersOf(problems: readonly Problem[]): Recurring['deciders'] {
  const counts = new Map<string, Recurring['deciders'][number]>();
  for (const { decider } of problems) {
    const { unit, leader } = decider;
    const key = JSON.stringify([unit, leader]);
    const known = counts.get(key);
    const hands = { ...(unit === undefined ? {} : { unit }), ...(leader === undefined ? {} : { leader }) };
    counts.set(key, { ...hands, raised: (known?.raised ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.raised - a.raised);
}
