import type { TargetAssessment } from '@gongjian/model';

export type TargetNode = { readonly target: TargetAssessment; readonly depth: number };

/** Targets in plan order with each 其中 right after its whole; a part whose whole is not in the list stands by itself. */
export function targetTree(targets: readonly TargetAssessment[]): readonly TargetNode[] {
  const known = new Set(targets.map(({ target }) => target));
  const parts = new Map<string | undefined, TargetAssessment[]>();
  for (const target of targets) {
    const parent = target.parent !== undefined && known.has(target.parent) ? target.parent : undefined;
    parts.set(parent, [...(parts.get(parent) ?? []), target]);
  }
  const under = (parent: string | undefined, depth: number): TargetNode[] =>
    (parts.get(parent) ?? []).flatMap((target) => [{ target, depth }, ...under(target.target, depth + 1)]);
  return under(undefined, 0);
}
