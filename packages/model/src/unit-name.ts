import type { Day } from './day.ts';
import type { Unit } from './plan.ts';

/** What a unit was called on a day. */
export function unitNameOn(
  { name, shortName, formerNames = [] }: Unit,
  day: Day,
): { name: string; shortName?: string } {
  const then = formerNames.find(({ until }) => day <= until) ?? { name, shortName };
  return { name: then.name, ...(then.shortName === undefined ? {} : { shortName: then.shortName }) };
}

/** As {@link unitNameOn}, in short where there is a short name. */
export function shortUnitName(unit: Unit, day: Day): string {
  const { name, shortName } = unitNameOn(unit, day);
  return shortName ?? name;
}
