import type { Reference, View } from '../act.ts';
import type { Id } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import type { Kind } from '../snapshot.ts';

/** The unit and its ancestors, so that a post of a parent unit may be told from a stranger. */
export function unitReads(unit: Id | undefined, view: View): Reference[] {
  const reads: Reference[] = [];
  const seen = new Set<Id>();
  for (let at = unit; at !== undefined && !seen.has(at); at = view.get('unit', at)?.parent) {
    seen.add(at);
    reads.push({ kind: 'unit', id: at });
  }
  return reads;
}

export const optional = (kind: Kind, id: Id | undefined): Reference[] => (id === undefined ? [] : [{ kind, id }]);

/** What is named and not there, and units that are named for something new though they were merged into another. */
export function missing(view: View, references: readonly { kind: Kind; id: Id | undefined }[]): Refusal[] {
  return references.flatMap(({ kind, id }): Refusal[] => {
    if (id === undefined) return [];
    const row = view.get(kind, id);
    if (row === undefined) return [{ kind: 'not-found', what: kind, id }];
    const merged = 'merged' in row ? row.merged : undefined;
    return merged === undefined ? [] : [{ kind: 'merged', unit: id, into: merged.into, on: merged.on }];
  });
}

/** Somebody else was there first: told by whom and when. */
export function alreadyClosed(
  what: Kind,
  { id, closed }: { readonly id: Id; readonly closed?: { readonly on: string; readonly by: string } | undefined },
): Refusal[] {
  return closed === undefined ? [] : [{ kind: 'closed', what, id, on: closed.on, by: closed.by }];
}
