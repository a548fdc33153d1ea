import type { Receipt } from './act.ts';
import type { Id } from './plan-text.ts';

/** What became of the rows that were taken; where a unit's figures are reviewed, they stand in reports now. */
export type ImportOutcome = {
  readonly rows: readonly { readonly sheet: string; readonly row: number; readonly receipt: Receipt }[];
  readonly reports: readonly Id[];
};
