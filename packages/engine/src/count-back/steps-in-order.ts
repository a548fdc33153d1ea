import type { Step } from '@gongjian/model';

/** Every step before those that wait for it: a step is refused while what it waits for is not there. */
export function stepsInOrder(steps: readonly Step[]): Step[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const placed = new Set<string>();
  const ordered: Step[] = [];
  const place = (step: Step): void => {
    if (placed.has(step.id)) return;
    placed.add(step.id);
    for (const { step: id } of step.after) {
      const before = byId.get(id);
      if (before !== undefined) place(before);
    }
    ordered.push(step);
  };
  for (const step of steps) place(step);
  return ordered;
}
