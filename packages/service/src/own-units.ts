import { type Id, Refused, type Snapshot, scopeOf } from '@gongjian/model';
import type { Caller } from './caller.ts';

/** Whether a unit is the asker's own or stands under it; every unit for whoever sees the county. */
export function withinOf({ units }: Pick<Snapshot, 'units'>, { actor }: Pick<Caller, 'actor'>): (unit: Id) => boolean {
  const scope = scopeOf(actor);
  if (scope.units === 'all') return () => true;
  const within = new Set<Id>(scope.units);
  for (let size = -1; size !== within.size; ) {
    size = within.size;
    for (const { id, parent } of units) if (parent !== undefined && within.has(parent)) within.add(id);
  }
  return (unit) => within.has(unit);
}

/** @throws Refused `not-found` for a unit that is not there, and alike for one that the asker does not speak for. */
export function mustSpeakFor(snapshot: Pick<Snapshot, 'units'>, caller: Pick<Caller, 'actor'>, unit: Id): void {
  if (!snapshot.units.some(({ id }) => id === unit) || !withinOf(snapshot, caller)(unit))
    throw new Refused({ kind: 'not-found', what: 'unit', id: unit });
}
