import type { Actor, Id, Snapshot } from '@gongjian/model';
import { unitsUnder } from './asked-figures.ts';

/** Whose things are a post's own: of its unit and those under it, of its county leader, of its action. */
export interface Own {
  readonly role: Actor['role'];
  /** Who asks, where rules want other hands. */
  readonly id: Id;
  readonly leader: Id | undefined;
  readonly action: Id | undefined;
  readonly unit: (id: Id | undefined) => boolean;
}

/** Roles that act for a unit. */
const OF_UNITS: ReadonlySet<Actor['role']> = new Set(['reporter', 'reviewer', 'approver']);

export function ownOf({ id, role, unit, leader, action }: Actor, { units }: Pick<Snapshot, 'units'>): Own {
  const own = unitsUnder(units, OF_UNITS.has(role) && unit !== undefined ? [unit] : []);
  return {
    role,
    id,
    leader: role === 'leader' ? leader : undefined,
    action: role === 'team' ? action : undefined,
    unit: (one) => one !== undefined && own.has(one),
  };
}
