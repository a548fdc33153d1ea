import { z } from 'zod';
import type { Factor } from './factor.ts';
import type { Action, Project, Target, Unit } from './plan.ts';
import { Id } from './plan-text.ts';
import type { Problem } from './problem.ts';
import type { Snapshot } from './snapshot.ts';
import type { Step } from './step.ts';

const List = z.array(Id).max(5000).default([]);
/** 名下: what names a unit or a county leader as the one who answers for it, by kind. */
export const Holdings = z
  .object({
    actions: List,
    units: List.describe('units right under it'),
    targets: List,
    projects: List,
    steps: List,
    factors: List,
    problems: List.describe('open ones in its hands'),
  })
  .meta({ id: 'Holdings' });
export type Holdings = z.infer<typeof Holdings>;
export type HoldingList = keyof Holdings;

const Named = z.array(z.object({ id: Id, name: z.string() }));
/** Holdings with their names, over all campaigns: what a merger or a hand-over is asked to name. */
export const HoldingsView = z
  .object({
    actions: Named,
    units: Named,
    targets: Named,
    projects: Named,
    steps: Named,
    factors: Named,
    problems: Named,
  })
  .meta({ id: 'HoldingsView' });
export type HoldingsView = z.infer<typeof HoldingsView>;

/** The rows of each list, and their kind. */
export const HOLDING_KINDS = {
  actions: 'action',
  units: 'unit',
  targets: 'target',
  projects: 'project',
  steps: 'step',
  factors: 'factor',
  problems: 'problem',
} as const;
export type HoldingKind = (typeof HOLDING_KINDS)[HoldingList];
export const HOLDING_LISTS = Object.keys(HOLDING_KINDS) as HoldingList[];

/** Who answers for things: a unit or a county leader. */
export type Holder = { readonly of: 'unit' | 'leader'; readonly id: Id };

type Held = Action | Unit | Target | Project | Step | Factor | Problem;

/** The row with `to` wherever it named `from`; the very same row where it did not. */
export function handedOver<R extends Held>(kind: HoldingKind, row: R, from: Holder, to: Id): R {
  const swap = (id: Id | undefined) => (id === from.id ? to : id);
  const swapAll = (ids: readonly Id[]) => [...new Set(ids.map((id) => swap(id) ?? id))];
  const isUnit = from.of === 'unit';
  const changed = (fields: object): R => {
    const now = { ...row, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) };
    return JSON.stringify(now) === JSON.stringify(row) ? row : now;
  };
  switch (kind) {
    case 'action': {
      const { lead, leader, goals } = row as Action;
      return isUnit
        ? changed({ lead: swap(lead), goals: goals.map((goal) => ({ ...goal, units: swapAll(goal.units) })) })
        : changed({
            leader: swap(leader),
            goals: goals.map((goal) => (goal.leader === undefined ? goal : { ...goal, leader: swap(goal.leader) })),
          });
    }
    case 'unit':
      return isUnit ? changed({ parent: swap((row as Unit).parent) }) : row;
    case 'target': {
      const { unit, helpers, leader } = row as Target;
      if (!isUnit) return changed({ leader: swap(leader) });
      const now = swap(unit) ?? unit;
      // Who answers for a target does not help with it too.
      return changed({
        unit: now,
        helpers: swapAll(helpers).filter((helper) => helper !== now || helpers.includes(now)),
      });
    }
    case 'project': {
      const { unit, platform, leader } = row as Project;
      return isUnit ? changed({ unit: swap(unit), platform: swap(platform) }) : changed({ leader: swap(leader) });
    }
    case 'step':
      return isUnit ? changed({ office: swap((row as Step).office) }) : row;
    case 'factor':
      return isUnit
        ? changed({ holder: swap((row as Factor).holder) })
        : changed({ leader: swap((row as Factor).leader) });
    case 'problem': {
      const { decider, cleared } = row as Problem;
      if (cleared !== undefined) return row;
      return changed({
        decider: isUnit ? withUnit(decider, swap(decider.unit)) : withLeader(decider, swap(decider.leader)),
      });
    }
  }
}

type Decider = Problem['decider'];
const withUnit = (decider: Decider, unit: Id | undefined) => (unit === undefined ? decider : { ...decider, unit });
const withLeader = (decider: Decider, leader: Id | undefined) =>
  leader === undefined ? decider : { ...decider, leader };

/** Everything of a campaign that names the holder. */
export function holdingsOf(snapshot: Snapshot, holder: Holder): Holdings {
  const { actions, units, targets, projects, steps, factors, problems } = snapshot;
  const rows: { readonly [L in HoldingList]: readonly Held[] } = {
    actions,
    units,
    targets,
    projects,
    steps,
    factors,
    problems,
  };
  const held = HOLDING_LISTS.map((list) => [
    list,
    rows[list].filter((row) => handedOver(HOLDING_KINDS[list], row, holder, OTHER) !== row).map(({ id }) => id),
  ]);
  return Object.fromEntries(held) as Holdings;
}

/** An id that nothing has: ids begin with a letter or a digit. */
const OTHER = '-';
