import { ACT_RIGHTS, type Actor, type Id, type Snapshot } from '@gongjian/model';
import { unitsUnder } from './asked-figures.ts';

/** Whose things are a post's own: of its unit and those under it, of its county leader, of its action. */
export interface Own {
  readonly role: Actor['role'];
  /** Who asks, where rules want other hands. */
  readonly post: Actor;
  readonly leader: Id | undefined;
  readonly action: Id | undefined;
  readonly unit: (id: Id | undefined) => boolean;
}

/** Roles that act for a unit. */
const OF_UNITS: ReadonlySet<Actor['role']> = new Set(['reporter', 'reviewer', 'approver']);

export function ownOf(post: Actor, { units }: Pick<Snapshot, 'units'>): Own {
  const { role, unit, leader, action } = post;
  const own = unitsUnder(units, OF_UNITS.has(role) && unit !== undefined ? [unit] : []);
  return {
    role,
    post,
    leader: role === 'leader' ? leader : undefined,
    action: role === 'team' ? action : undefined,
    unit: (one) => one !== undefined && own.has(one),
  };
}

/** Whether the post may do this act anywhere in the county. */
export function mayAnywhere({ role }: Own, act: string): boolean {
  return ACT_RIGHTS[act]?.who.roles[role] === 'county';
}
