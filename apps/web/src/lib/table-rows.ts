import type { Language } from '@gongjian/model';

export type Sorting = { readonly column: string; readonly descending: boolean };

/** What a row is sorted by: undefined goes last in either direction. */
export type SortKey = string | number | undefined;

/** Rows by a key, those without one last; equal keys keep the order they came in, so a second key stays stable. */
export function sortRows<R>(
  rows: readonly R[],
  keyOf: (row: R) => SortKey,
  descending: boolean,
  language: Language,
): readonly R[] {
  const collator = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  const sign = descending ? -1 : 1;
  return rows
    .map((row, index) => ({ row, index, key: keyOf(row) }))
    .sort((a, b) => {
      if (a.key === undefined || b.key === undefined)
        return (a.key === undefined ? 1 : 0) - (b.key === undefined ? 1 : 0) || a.index - b.index;
      const difference =
        typeof a.key === 'number' && typeof b.key === 'number'
          ? a.key - b.key
          : collator.compare(String(a.key), String(b.key));
      return difference * sign || a.index - b.index;
    })
    .map(({ row }) => row);
}

/** The next sorting after a click on a header: ascending, descending, then as it came. */
export function nextSorting(sorting: Sorting | undefined, column: string): Sorting | undefined {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? undefined : { column, descending: true };
}
