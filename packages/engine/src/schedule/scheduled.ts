import type { LinkKind } from './input.ts';

/** What binds the early dates of an activity. */
export type Driver =
  | { readonly by: 'link'; readonly from: string; readonly kind: LinkKind; readonly lag: number }
  | { readonly by: 'start' | 'constraint' | 'data-date' | 'actual' | 'as-late' };

/** Instants; floats in working time. Half-open: a finish is the instant at which the work is over. */
export interface Scheduled {
  readonly id: string;
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  readonly start: number;
  readonly finish: number;
  readonly totalFloat: number;
  readonly freeFloat: number;
  readonly critical: boolean;
  readonly driver: Driver | undefined;
  readonly open: { readonly start: boolean; readonly finish: boolean };
}
