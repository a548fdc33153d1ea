import { type Day, dayNumber, minDay, type RecognitionKind } from '@gongjian/model';
import type { Known } from '../known.ts';
import type { Ground, ProjectNetwork } from './network-of.ts';
import type { SimStep } from './sim-network.ts';
import { certain } from './spread-table.ts';
import { waitFor } from './waits.ts';

/**
 * For a project without steps: each outcome that has a planned day is one step, due on that day (see {@link waitFor}),
 * which waits for the problems that block the project. `all` is due on the planned completion, else at the year's end.
 */
export function undatedNetwork(
  all: Known,
  ground: Ground,
  id: string,
  outcomes: readonly RecognitionKind[],
  day: Day,
): ProjectNetwork | undefined {
  const project = all.projects.get(id);
  if (project === undefined) return undefined;
  const problems = (ground.plan.holding.project.get(id) ?? []).map((problem) => problem.id);
  const yearEnd: Day = `${all.campaign.year}-12-31`;
  const completion = project.plannedCompletion;
  const dues: { readonly outcome: RecognitionKind | 'all'; readonly due: Day }[] = [];
  for (const outcome of outcomes) {
    const due = outcome === 'start' ? project.plannedStart : outcome === 'completion' ? completion : undefined;
    if (due !== undefined) dues.push({ outcome, due });
  }
  dues.push({ outcome: 'all', due: completion ?? yearEnd });
  const since = project.plannedStart ?? all.campaign.from;
  const steps = dues.map(
    ({ outcome, due }): SimStep => ({
      ...NOTHING,
      id: `due:${outcome}`,
      project: id,
      days: waitFor(due, minDay(since, due), day),
      town: ground.townOf(id),
    }),
  );
  // The days until a planned day run on while a problem is open; only the outcome waits for it.
  const hold: SimStep = { ...NOTHING, id: 'held', project: id, days: certain(0), problems };
  return {
    sim: {
      steps: [...steps, hold],
      outcomes: dues.map(({ outcome }, at) => ({ project: id, outcome, steps: [at, steps.length], from: 0 })),
    },
    problems: new Set(problems),
    planned: Math.max(0, dayNumber(completion ?? yearEnd) - dayNumber(day)),
  };
}

const NOTHING = { least: 0, release: 0, finishFrom: 0, links: [], problems: [] } as const;
