import type { ActDeclaration, Bound, Scope, View } from './act.ts';
import type { Actor, Role } from './actor.ts';
import type { Id } from './plan-text.ts';
import type { Refusal } from './refusal.ts';

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

/** Whether `unit` is `above` or stands under it in the tree. */
function isWithin(unit: Id, above: Id, view: View): boolean {
  const seen = new Set<Id>();
  for (let at: Id | undefined = unit; at !== undefined && !seen.has(at); at = view.get('unit', at)?.parent) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

/** Why this post may not do the act; nothing where it may. */
export function forbidden(declaration: ActDeclaration, body: unknown, view: View, actor: Actor): Refusal[] {
  const { roles, over } = declaration.who;
  const bound = roles[actor.role];
  if (bound === 'county') return [];
  const refusal: Refusal = {
    kind: 'forbidden',
    act: declaration.name,
    role: actor.role,
    needs: Object.keys(roles),
  };
  if (bound === undefined) return [refusal];
  const owners = over?.(body, view) ?? {};
  const own = actor[bound];
  const named = ((bound === 'unit' ? owners.units : bound === 'leader' ? owners.leaders : owners.actions) ?? []).filter(
    (id) => id !== undefined,
  );
  const isOwn = named.some((id) => own !== undefined && (bound === 'unit' ? isWithin(id, own, view) : id === own));
  return isOwn ? [] : [{ ...refusal, unit: owners.units?.find((id) => id !== undefined) }];
}
