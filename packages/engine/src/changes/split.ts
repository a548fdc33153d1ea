import { fromMicros, type MovementCause, type MovementParts, roundTogether } from '@gongjian/model';

/** The causes in the order in which they are put in place of the earlier state. */
export const ORDER = ['correction', 'roster', 'work', 'plan'] as const satisfies readonly MovementCause[];

/** A figure and what 100 % is, both in exact millionths of the unit of measure. */
export interface Stage {
  readonly done: bigint;
  /** Above 0; undefined where there is no share. */
  readonly whole: bigint | undefined;
}

/** The state before, and after each cause of {@link ORDER} in turn; the last is the state after. */
export type Stages = readonly [before: Stage, Stage, Stage, Stage, after: Stage];

const POINTS = 100_000_000n;

/** The change of the figure, split by cause. Exact. */
export function splitAmount(stages: Stages): MovementParts {
  return partsOf(steps(stages).map(([from, to]) => to.done - from.done));
}

/**
 * The change of the percentage, split by cause: each part is the difference that its cause makes to the exact share
 * when it is put in place in turn. Parts are rounded to a millionth of a point by largest remainder, so that they add
 * up to the rounded change, and a cause that makes no difference stays at 0.
 *
 * @returns undefined where either day has no share
 */
export function splitShare(stages: Stages): MovementParts | undefined {
  const wholes = stages.map(({ whole }) => whole);
  if (wholes[0] === undefined || wholes.at(-1) === undefined) return undefined;
  // A whole that cannot be had in between is taken from the state after it: what made it so carries the difference.
  for (let at = wholes.length - 2; at > 0; at -= 1) wholes[at] ??= wholes[at + 1];
  const common = wholes.reduce<bigint>((product, whole) => product * (whole ?? 1n), 1n);
  const shares = stages.map(({ done }, at) => (done * POINTS * common) / (wholes[at] ?? 1n));
  const differences = steps(shares).map(([from, to]) => to - from);
  return partsOf(roundTogether(differences, common));
}

function steps<T>(row: readonly T[]): (readonly [T, T])[] {
  return row.slice(1).map((to, at) => [row[at] as T, to] as const);
}

function partsOf(differences: readonly bigint[]): MovementParts {
  const parts: MovementParts = { work: 0, plan: 0, roster: 0, correction: 0, total: 0 };
  let total = 0n;
  for (const [at, cause] of ORDER.entries()) {
    const difference = differences[at] ?? 0n;
    parts[cause] = fromMicros(Number(difference));
    total += difference;
  }
  parts.total = fromMicros(Number(total));
  return parts;
}
