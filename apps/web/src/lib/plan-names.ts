import type { Id, PlanView } from '@gongjian/model';

/** Finds the name behind an id of anything planned; undefined where the plan has none. */
export function planNames(plan: PlanView | undefined): (id: Id) => string | undefined {
  if (plan === undefined) return () => undefined;
  const { actions, units, leaders, indicators, targets, rosters, projects, problems, campaign } = plan;
  const names = new Map(
    [campaign, ...actions, ...indicators, ...rosters, ...problems, ...leaders, ...units, ...projects, ...targets].map(
      ({ id, name }) => [id, name],
    ),
  );
  return (id) => names.get(id);
}
