import type { Id, PlanView, Row } from '@gongjian/model';
import { PAGE_KINDS, type PageKind } from './search.ts';

/** Kinds that have a form here; light packs come with the product and are adopted, not typed. */
export type EditableKind = Exclude<PageKind, 'pack'>;
export const EDITABLE_KINDS = PAGE_KINDS.filter((kind): kind is EditableKind => kind !== 'pack');

type RowsByKind = { readonly [K in PageKind]: readonly Row<K>[] };

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
    factor: plan.factors,
    pack: plan.packs,
  };
}

export function rowOf<K extends PageKind>(plan: PlanView, kind: K, id: Id): Row<K> | undefined {
  const rows: readonly Row<K>[] = rowsByKind(plan)[kind];
  return rows.find((row) => row.id === id);
}
