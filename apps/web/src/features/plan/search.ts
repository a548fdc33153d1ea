import type { PlanKind } from '@gongjian/model';

/** Kinds of this page; steps stand on their project's page, calendars, tracks and ladders come with the product. */
export const PAGE_KINDS = [
  'campaign',
  'action',
  'unit',
  'leader',
  'indicator',
  'target',
  'roster',
  'project',
  'factor',
  'pack',
] as const satisfies readonly PlanKind[];
export type PageKind = (typeof PAGE_KINDS)[number];

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
