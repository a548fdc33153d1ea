import type { PaperRun, TargetAssessment } from '@gongjian/model';
import { fullWidth } from './bulletin-words.ts';

/** How many things each section names before it says that the rest stands in the annex. */
export type Room = {
  readonly money: number;
  readonly counts: number;
  readonly changes: number;
  readonly problems: number;
  readonly nodes: number;
};

/** What every paper says, however long the names are. */
export const LEAST: Room = { money: 1, counts: 0, changes: 0, problems: 1, nodes: 0 };

export type Section = {
  readonly heading: string;
  readonly runs: readonly PaperRun[];
  readonly listed: keyof Room;
  readonly items: number;
};

export const NAME = 20;
export const NEED = 20;

/** Wholes before their parts, otherwise in plan order. */
export function wholesFirst(targets: readonly TargetAssessment[]): TargetAssessment[] {
  return [...targets.filter((one) => one.parent === undefined), ...targets.filter((one) => one.parent !== undefined)];
}

/** Clauses joined and closed by `。`; where some are left out, `rest` says so first. */
export function sentences(
  clauses: readonly (readonly PaperRun[])[],
  isAll: boolean,
  rest: string,
  between = '；',
): PaperRun[] {
  if (clauses.length === 0) return [];
  const joined = clauses.flatMap((clause, index) => (index === 0 ? clause : [between, ...clause]));
  return [...joined, isAll ? '。' : `${rest}。`];
}

/** What must be decided, without the 请 that stands before it and the stop behind. */
export function plainNeed(text: string): string {
  return fullWidth(text)
    .replace(/^请/u, '')
    .replace(/[。；，、.;,\s]+$/u, '')
    .replace(/\s+/gu, ' ');
}
