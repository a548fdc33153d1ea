import { type Id, PLAN_KINDS, type PlanKind, type PlanView, type Row } from '@gongjian/model';

/** Kinds of this page; steps stand on their project's page, calendars, tracks and ladders come with the product. */
const ELSEWHERE = ['step', 'calendar', 'track', 'ladder'] as const satisfies readonly PlanKind[];
export type PageKind = Exclude<PlanKind, (typeof ELSEWHERE)[number]>;
export const PAGE_KINDS = PLAN_KINDS.filter((kind): kind is PageKind => !ELSEWHERE.some((other) => other === kind));
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
