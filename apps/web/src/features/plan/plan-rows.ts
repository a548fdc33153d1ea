import { type Id, PLAN_KINDS, type PlanKind, type PlanView, type Row } from '@gongjian/model';

/** Kinds that have a form here; light packs come with the product and are adopted, not typed. */
export type EditableKind = Exclude<PlanKind, 'pack'>;
export const EDITABLE_KINDS = PLAN_KINDS.filter((kind): kind is EditableKind => kind !== 'pack');

type RowsByKind = { readonly [K in PlanKind]: readonly Row<K>[] };

/** The planned things of a campaign by kind. */
export function rowsByKind(plan: PlanView): RowsByKind {
  return {
    campaign: [plan.campaign],
    action: plan.actions,
    unit: plan.units,
    leader: plan.leaders,
    indicator: plan.indicators,
    target: plan.targets,
    roster: plan.rosters,
    project: plan.projects,
    pack: plan.packs,
  };
}

export function rowOf<K extends PlanKind>(plan: PlanView, kind: K, id: Id): Row<K> | undefined {
  const rows: readonly Row<K>[] = rowsByKind(plan)[kind];
  return rows.find((row) => row.id === id);
}
