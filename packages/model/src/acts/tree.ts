import type { Reference, View } from '../act.ts';
import { invalidAt } from '../invalid.ts';
import type { Id } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';

/** A chain of parents that comes back to its start is no tree. */
export function circles<K extends 'unit' | 'target' | 'step'>(
  kind: K,
  id: Id,
  parent: Id | undefined,
  view: View,
): Refusal[] {
  const seen = new Set<Id>([id]);
  for (let at = parent; at !== undefined; at = view.get(kind, at)?.parent) {
    if (seen.has(at)) return [invalidAt('parent', 'circle', 'a tree')];
    seen.add(at);
  }
  return [];
}

/** The ancestors that a parent chain names, as far as they are known. */
export function chain<K extends 'unit' | 'target' | 'step'>(kind: K, parent: Id | undefined, view: View): Reference[] {
  const named: Reference[] = [];
  const seen = new Set<Id>();
  for (let at = parent; at !== undefined && !seen.has(at); at = view.get(kind, at)?.parent) {
    seen.add(at);
    named.push({ kind, id: at });
  }
  return named;
}
