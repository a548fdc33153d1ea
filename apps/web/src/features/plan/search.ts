import { PAGE_KINDS, type PageKind } from './plan-rows.ts';

/** What the address of the plan page says: the kind, and the thing in hand or that a new one is made. */
export type PlanSearch = {
  readonly kind?: PageKind | undefined;
  readonly id?: string | undefined;
  readonly create?: true | undefined;
};

export function planSearch(search: Readonly<Record<string, unknown>>): PlanSearch {
  const { kind, id, create } = search as { kind?: unknown; id?: unknown; create?: unknown };
  return {
    kind: PAGE_KINDS.find((one) => one === kind),
    // An id of digits comes as a number out of an address.
    id: typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 120) : undefined,
    create: create === true ? true : undefined,
  };
}
