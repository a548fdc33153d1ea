import type { Reference, View } from '../act.ts';
import type { Id } from '../plan-text.ts';

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
