import type { Compiled } from './compile.ts';
import type { Scheduled } from './scheduled.ts';

/** Summaries span their children: each date from the first or the last of them, the least float. */
export function spans(compiled: Compiled, activities: readonly Scheduled[], criticalFloat: number): Scheduled[] {
  const { outline, network } = compiled;
  const made: Scheduled[] = [...activities];
  const children = new Map<number, number[]>();
  outline.parentOf.forEach((parent, index) => {
    if (parent < 0) return;
    const list = children.get(parent);
    if (list === undefined) children.set(parent, [index]);
    else list.push(index);
  });
  const done = new Set<number>();
  const visit = (root: number) => {
    const stack = [root];
    while (stack.length > 0) {
      const index = stack.at(-1) as number;
      const below = children.get(index) ?? [];
      const wait = below.filter((child) => (outline.nodeOf[child] as number) < 0 && !done.has(child));
      if (wait.length > 0) {
        stack.push(...wait);
        continue;
      }
      stack.pop();
      done.add(index);
      made[index] = spanOf(
        made[index] as Scheduled,
        below.map((child) => made[child] as Scheduled),
        network.start,
        criticalFloat,
      );
    }
  };
  for (let index = 0; index < made.length; index++)
    if ((outline.nodeOf[index] as number) < 0 && !done.has(index)) visit(index);
  return made;
}

function spanOf(summary: Scheduled, parts: readonly Scheduled[], start: number, criticalFloat: number): Scheduled {
  if (parts.length === 0) {
    const at = { earlyStart: start, earlyFinish: start, lateStart: start, lateFinish: start, start, finish: start };
    return { ...summary, ...at };
  }
  const least = (of: (part: Scheduled) => number) => parts.reduce((value, part) => Math.min(value, of(part)), Infinity);
  const most = (of: (part: Scheduled) => number) => parts.reduce((value, part) => Math.max(value, of(part)), -Infinity);
  const totalFloat = least((part) => part.totalFloat);
  return {
    ...summary,
    earlyStart: least((part) => part.earlyStart),
    earlyFinish: most((part) => part.earlyFinish),
    lateStart: least((part) => part.lateStart),
    lateFinish: most((part) => part.lateFinish),
    start: least((part) => part.start),
    finish: most((part) => part.finish),
    totalFloat,
    freeFloat: least((part) => part.freeFloat),
    critical: totalFloat <= criticalFloat,
  };
}
