import type { Id, PlanKind, PlanView } from '@gongjian/model';
import type { Draft } from './draft.ts';
import { names } from './faults.ts';
import { fieldsOf } from './fields.ts';
import { EDITABLE_KINDS, type EditableKind, rowsByKind } from './plan-rows.ts';

export type Use = { readonly kind: EditableKind; readonly id: Id; readonly name: string };

/** The planned things of a campaign that name this one, by any member. */
export function usesOf(plan: PlanView, kind: PlanKind, id: Id): readonly Use[] {
  const rows = rowsByKind(plan);
  return EDITABLE_KINDS.flatMap((other) => {
    const fields = fieldsOf(other);
    return rows[other]
      .filter((row) => fields.some((field) => names(field, (row as Draft)[field.name], kind, id)))
      .map((row) => ({ kind: other, id: row.id, name: row.name }));
  });
}
