import { decimalsOf, MOVEMENT_CAUSES, type Movement, type MovementCause } from '@gongjian/model';

/** A part of a change, at its printed precision; one that rounds to nothing is left out. */
export type Part = { readonly cause: MovementCause; readonly value: number };

export type Shown = {
  readonly total: number;
  readonly parts: readonly Part[];
  readonly decimals: number;
  /** Percentage points, or the figure's own unit of measure. */
  readonly unit: 'points' | string;
};

/** The change of the share where there is one, else of the figure. */
export function shownOf({ share, amount, unitOfMeasure }: Movement, decimals?: number): Shown {
  const parts = share ?? amount;
  const places = share === undefined ? (decimals ?? decimalsOf(unitOfMeasure)) : 1;
  return {
    total: parts.total,
    parts: MOVEMENT_CAUSES.map((cause) => ({ cause, value: parts[cause] })).filter(
      ({ value }) => Math.abs(value) * 10 ** places >= 0.5,
    ),
    decimals: places,
    // What is itself in percent moves by points.
    unit: share === undefined && unitOfMeasure !== '%' ? unitOfMeasure : 'points',
  };
}

/** Whether anything but work moved it. */
export function isOnlyWork({ parts }: Shown): boolean {
  return parts.every(({ cause }) => cause === 'work');
}

/** 万元 of a plan in the words of a sentence: 1.2亿元, 800万元. */
export function moneyWords(value: number, unit: string): string {
  if (unit !== '万元' || Math.abs(value) < 10_000) return `${Number(value.toFixed(4))}${unit}`;
  return `${Number((value / 10_000).toFixed(4))}亿元`;
}
