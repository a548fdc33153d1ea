import type { Id, MapArea, MapDraft } from '@gongjian/model';

/** Areas as they are kept: those without a unit left out, several of one unit joined. */
export function joinedAreas({ areas }: MapDraft, units: readonly (Id | undefined)[]): MapArea[] {
  const joined = new Map<Id, MapArea>();
  for (const [at, { name, parts }] of areas.entries()) {
    const unit = units[at];
    if (unit === undefined) continue;
    const there = joined.get(unit);
    joined.set(unit, { unit, name: there?.name ?? name, parts: [...(there?.parts ?? []), ...parts] });
  }
  return [...joined.values()];
}
