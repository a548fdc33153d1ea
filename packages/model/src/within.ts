import type { Id } from './plan-text.ts';

/** Whether `unit` is `above` or stands under it in the tree. */
export function isWithin(unit: Id, above: Id, parentOf: (unit: Id) => Id | undefined): boolean {
  const seen = new Set<Id>();
  for (let at: Id | undefined = unit; at !== undefined && !seen.has(at); at = parentOf(at)) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}
