import type { Compiled, Way } from './compiled.ts';

/** Takes no more of anything and gives no less of anything. */
function isNoWorse(a: Way, b: Way): boolean {
  return covers(b.limits, b.takes, a.limits, a.takes) && covers(a.targets, a.gives, b.targets, b.gives);
}

/** Whether every part of the second list is within the first. Both are ordered by key. */
function covers(
  keys: readonly number[],
  amounts: readonly number[],
  partKeys: readonly number[],
  parts: readonly number[],
): boolean {
  let at = 0;
  for (let part = 0; part < partKeys.length; part += 1) {
    const key = partKeys[part] as number;
    while (at < keys.length && (keys[at] as number) < key) at += 1;
    if (at === keys.length || keys[at] !== key || (amounts[at] as number) < (parts[part] as number)) return false;
  }
  return true;
}

/**
 * The ways of a project that a plan may need: one that takes no more and gives no less than another, and does not ask
 * for a clearance sooner, stands for it. A project that only draws on stocks keeps one way for each set of targets.
 */
export function neededWays({ ways, waitsFor }: Compiled, project: number): number[] {
  const all = ways[project] ?? [];
  const waits = (waitsFor[project] ?? []).length > 0;
  const replaces = (a: Way, b: Way) => isNoWorse(a, b) && (!waits || a.period >= b.period);
  return all.flatMap((way, at) => {
    const replaced = all.some(
      (other, place) => place !== at && replaces(other, way) && (!replaces(way, other) || place > at),
    );
    return replaced ? [] : [at];
  });
}

/**
 * Whether `a` could stand in for `b` in any plan: for each way of `b` there is one of `a` in the same period that is
 * no worse, and it waits for nothing that `b` does not wait for.
 */
export function dominates({ ways, waitsFor }: Compiled, a: number, b: number): boolean {
  const [own, others] = [ways[a] ?? [], ways[b] ?? []];
  if (!(waitsFor[a] ?? []).every((clearance) => waitsFor[b]?.includes(clearance))) return false;
  return others.every((way) => own.some((mine) => mine.period === way.period && isNoWorse(mine, way)));
}

/** Groups of projects that cannot be told apart, each in plan order; a demanded one belongs to none. */
export function twins({ ways, waitsFor, must }: Compiled): number[][] {
  const groups = new Map<string, number[]>();
  for (const [project, all] of ways.entries()) {
    if (must[project] === 1 || all.length === 0) continue;
    const key = JSON.stringify([waitsFor[project], all]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [project]);
    else group.push(project);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
