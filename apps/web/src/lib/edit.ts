import type { Refusal } from '@gongjian/model';

type Stale = Extract<Refusal, { kind: 'stale' }>;

/** One field that someone else changed while it was being edited. */
export type ClashingField = {
  readonly field: string;
  readonly was: unknown;
  readonly is: unknown;
  /** What was typed here; undefined where this field was not touched. */
  readonly mine: unknown;
};

/**
 * What someone else changed meanwhile, beside what was typed here. `touched` holds only the fields that were changed
 * in the form, so that a field left alone takes over the other's value without a question.
 */
export function clashesOf(stale: Stale, touched: Readonly<Record<string, unknown>>): readonly ClashingField[] {
  return stale.changed.map(({ field, was, is }) => ({
    field,
    was,
    is,
    mine: touched[field.split('.')[0] ?? field],
  }));
}

/** The row to send: what is known now, with the touched fields over it; a field touched to undefined is taken out. */
export function withTouched<T extends object>(row: T, touched: Partial<T>): T {
  const merged: Record<string, unknown> = { ...row, ...touched };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as T;
}
