import type { PrintedNumber } from './printed-table.ts';

/** A number with its unit of measure in a line of a paper; `start` and `end` are places in the line. */
export type PaperNumber = {
  readonly start: number;
  readonly end: number;
  readonly printed: PrintedNumber;
  readonly unit: string;
};
/** A paragraph in one spelling, with its numbers from left to right. */
export type PaperLine = { readonly text: string; readonly numbers: readonly PaperNumber[] };
/** A table as it stands; a merged cell appears in every place that it covers. */
export type PaperGrid = {
  readonly title: string;
  /** 单位：个、亿元 */
  readonly units: string;
  readonly rows: readonly (readonly string[])[];
};
/** A paper of others as read: only what can be added up and compared. */
export type PrintedPaper = {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly PaperLine[];
  readonly grids: readonly PaperGrid[];
};
