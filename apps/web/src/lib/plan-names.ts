import { type Day, type Id, type PlanView, unitNameOn } from '@gongjian/model';

/** Finds the name behind an id of anything planned, of a unit that of a day; undefined where the plan has none. */
export function planNames(plan: PlanView | undefined): (id: Id, on?: Day) => string | undefined {
  if (plan === undefined) return () => undefined;
  const { actions, units, leaders, indicators, targets, rosters, projects, steps, problems, campaign } = plan;
  const names = new Map(
    [
      campaign,
      ...actions,
      ...indicators,
      ...rosters,
      ...problems,
      ...leaders,
      ...units,
      ...steps,
      ...projects,
      ...targets,
    ].map(({ id, name }) => [id, name]),
  );
  const renamed = new Map(units.filter(({ formerNames }) => formerNames !== undefined).map((unit) => [unit.id, unit]));
  return (id, on) => {
    const unit = on === undefined ? undefined : renamed.get(id);
    return unit === undefined || on === undefined ? names.get(id) : unitNameOn(unit, on).name;
  };
}
