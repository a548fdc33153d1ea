import { onlyText } from '../../lib/search.ts';
import type { ChartFilter } from './chart-rows.ts';

/** What of the chart is shown and how; typed by anyone, so what is unknown is dropped. */
export type ChartSearch = {
  readonly group?: string | undefined;
  readonly text?: string | undefined;
  readonly light?: string | undefined;
  readonly unit?: string | undefined;
  readonly late?: string | undefined;
  readonly size?: string | undefined;
  readonly detail?: string | undefined;
  readonly span?: string | undefined;
};

export function chartSearch(search: Readonly<Record<string, unknown>>): ChartSearch {
  const of = (name: string) => onlyText(search[name]);
  return {
    group: of('group'),
    text: of('text'),
    light: of('light'),
    unit: of('unit'),
    late: of('late'),
    size: of('size'),
    detail: of('detail'),
    span: of('span'),
  };
}

export function filterOf({ text, light, unit, late }: ChartSearch): ChartFilter {
  return { text, light, unit, late: late === 'yes' };
}
