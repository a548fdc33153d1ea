import type { Sorting } from './table-rows.ts';

/** What stands behind the `?` of an address: typed by anyone, so everything is checked and the rest is dropped. */
type Search = Readonly<Record<string, unknown>>;

export function onlyText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' && value.length <= 200 ? value : undefined;
}

/** The value where it is one of a closed set, told by the set's words. */
export function keyOf<K extends string>(words: Readonly<Record<K, unknown>>, value: unknown): K | undefined {
  return (Object.keys(words) as K[]).find((key) => key === value);
}

export type TargetsSearch = {
  readonly verdict?: string | undefined;
  readonly sort?: string | undefined;
};

export function targetsSearch(search: Search): TargetsSearch {
  return { verdict: onlyText(search['verdict']), sort: onlyText(search['sort']) };
}

export const PROJECT_FILTERS = ['tag', 'leader', 'unit', 'platform', 'light', 'text'] as const;
export type ProjectFilter = (typeof PROJECT_FILTERS)[number];
export type ProjectsSearch = { readonly [F in ProjectFilter | 'sort']?: string | undefined };

export function projectsSearch(search: Search): ProjectsSearch {
  return Object.fromEntries([...PROJECT_FILTERS, 'sort' as const].map((filter) => [filter, onlyText(search[filter])]));
}

export type ReportSearch = { readonly on?: string | undefined; readonly unit?: string | undefined };

export function reportSearch(search: Search): ReportSearch {
  return { on: onlyText(search['on']), unit: onlyText(search['unit']) };
}

export type HistorySearch = { readonly kind?: string | undefined; readonly id?: string | undefined };

export function historySearch(search: Search): HistorySearch {
  return { kind: onlyText(search['kind']), id: onlyText(search['id']) };
}

/** A sorting in an address: `gap` ascending, `-gap` descending. */
export function sortingOf(text: string | undefined): Sorting | undefined {
  if (text === undefined) return undefined;
  return text.startsWith('-') ? { column: text.slice(1), descending: true } : { column: text, descending: false };
}

export function sortText(sorting: Sorting | undefined): string | undefined {
  return sorting && `${sorting.descending ? '-' : ''}${sorting.column}`;
}

export type OrdersSearch = {
  readonly colour?: string | undefined;
  readonly state?: string | undefined;
  readonly unit?: string | undefined;
};

export function ordersSearch(search: Search): OrdersSearch {
  return { colour: onlyText(search['colour']), state: onlyText(search['state']), unit: onlyText(search['unit']) };
}
