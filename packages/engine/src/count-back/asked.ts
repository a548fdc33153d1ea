import { type Day, type Project, RECOGNITION_KINDS, type RecognitionKind } from '@gongjian/model';
import { membersOf } from '../figure.ts';
import type { Known } from '../known.ts';
import { aimOf } from '../target-facts.ts';
import type { Ask } from './reach.ts';

/** An outcome with the count targets that wait for it. */
export interface Asked extends Ask {
  readonly targets: readonly string[];
}

export interface AskedOutcomes {
  readonly asks: readonly Asked[];
  /** How many of its projects a count target needs. */
  readonly needs: ReadonlyMap<string, number>;
}

/**
 * What a campaign asks of its projects by the day `by`: the outcome each count target counts on its roster (of several,
 * the first in the course of a project, as a later one implies it) and the outcomes asked of a project itself.
 */
export function askedOutcomes(all: Known, by: Day, day: Day): AskedOutcomes {
  const asks = new Map<string, { ask: Ask; targets: string[] }>();
  const ask = (project: string, outcome: RecognitionKind, target?: string): void => {
    const key = `${outcome} ${project}`;
    const known = asks.get(key) ?? { ask: { project, outcome, by }, targets: [] };
    asks.set(key, known);
    if (target !== undefined && !known.targets.includes(target)) known.targets.push(target);
  };
  const needs = new Map<string, number>();
  for (const target of all.snapshot.targets) {
    if (target.measurement.by !== 'count') continue;
    const { recognised } = target.measurement;
    const outcome = RECOGNITION_KINDS.find((kind) => recognised.includes(kind));
    const goal = aimOf(all, target, day)?.goal.goal;
    if (outcome === undefined) continue;
    for (const { id } of membersOf(all, target, day)) ask(id, outcome, target.id);
    if (goal !== undefined) needs.set(target.id, Math.ceil(goal - 1e-9));
  }
  for (const { id, asked } of all.snapshot.projects as readonly Project[])
    for (const outcome of asked) ask(id, outcome);
  return { asks: [...asks.values()].map(({ ask: one, targets }) => ({ ...one, targets })), needs };
}
