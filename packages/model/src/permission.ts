import type { ActDeclaration, Bound, Owners, Scope, View } from './act.ts';
import type { Actor, Role } from './actor.ts';
import type { Id } from './plan-text.ts';
import type { Refusal } from './refusal.ts';
import { isWithin } from './within.ts';

/** How much of the county each role sees; `office` is its own unit and the projects with a step in its hands. */
export const SIGHT = {
  office: 'county',
  team: 'action',
  leader: 'county',
  reporter: 'unit',
  reviewer: 'unit',
  approver: 'office',
  supervisor: 'county',
  statistics: 'county',
  observer: 'county',
  'system-admin': 'nothing',
  'security-admin': 'nothing',
  'audit-admin': 'nothing',
  clock: 'county',
} as const satisfies Record<Role, 'county' | 'unit' | 'office' | 'action' | 'nothing'>;

/** Roles of people that see the whole county. */
export const COUNTY_ROLES: readonly Role[] = (Object.keys(SIGHT) as Role[]).filter(
  (role) => SIGHT[role] === 'county' && role !== 'clock',
);

const listed = (id: Id | undefined): readonly Id[] => (id === undefined ? [] : [id]);

/** What a query of this post may find. A bounded post without its unit or action sees nothing of anybody's. */
export function scopeOf({ role, unit, action }: Actor): Scope {
  switch (SIGHT[role]) {
    case 'county':
      return { units: 'all' };
    case 'unit':
      return { units: listed(unit) };
    case 'office':
      return { units: listed(unit), offices: listed(unit) };
    case 'action':
      return { units: [], actions: listed(action) };
    case 'nothing':
      return { units: [] };
  }
}

/** How far this role's right to do the act goes; undefined: it may not do it at all. Pages offer acts by it. */
export function boundOf({ who }: Pick<ActDeclaration, 'who'>, role: Role): Bound | undefined {
  return who.roles[role];
}

/** Whether what concerns these owners lies within a bound of this post. */
export function isWithinBound(
  bound: Bound,
  actor: Pick<Actor, 'unit' | 'leader' | 'action'>,
  { units = [], leaders = [], actions = [] }: Owners,
  parentOf: (unit: Id) => Id | undefined,
): boolean {
  if (bound === 'county') return true;
  const own = actor[bound];
  if (own === undefined) return false;
  if (bound === 'unit') return units.some((unit) => unit !== undefined && isWithin(unit, own, parentOf));
  return (bound === 'leader' ? leaders : actions).includes(own);
}

/** Why this post may not do the act; nothing where it may. Whose it is is not told: the post may not see it. */
export function forbidden(declaration: ActDeclaration, body: unknown, view: View, actor: Actor): Refusal[] {
  const { roles, over } = declaration.who;
  const refusal: Refusal = {
    kind: 'forbidden',
    act: declaration.name,
    role: actor.role,
    needs: Object.keys(roles),
  };
  const bound = boundOf(declaration, actor.role);
  if (bound === undefined) return [refusal];
  if (bound === 'county') return [];
  const owners = over?.(body, view) ?? {};
  const isOwn = isWithinBound(bound, actor, owners, (unit) => view.get('unit', unit)?.parent);
  return isOwn ? [] : [{ ...refusal, bound }];
}
