import type { Day, PlanCut } from '@gongjian/model';

/** What a form knows of a lowered plan: the cuts kept before, and the one that is being typed. */
export type Typed = Pick<PlanCut, 'approver' | 'why'>;

/** Whether a plan is being lowered. */
export function isCut(was: number | undefined, is: number | undefined): boolean {
  return was !== undefined && is !== undefined && is < was;
}

/** Cuts to keep with a row: those before, with the one that is being made at the end. */
export function cutsWith(
  before: readonly PlanCut[] | undefined,
  { was, is, on }: { readonly was: number | undefined; readonly is: number | undefined; readonly on: Day },
  typed: Typed,
): PlanCut[] | undefined {
  if (was === undefined || is === undefined || !isCut(was, is)) return before === undefined ? undefined : [...before];
  return [...(before ?? []), { on, was, is, approver: typed.approver.trim(), why: typed.why.trim() }];
}

/** Whether the cut that is being typed says who approved it and why. */
export function isApproved({ approver, why }: Typed): boolean {
  return approver.trim() !== '' && why.trim() !== '';
}
