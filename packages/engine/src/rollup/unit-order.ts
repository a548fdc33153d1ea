import { Refused } from '@gongjian/model';

/**
 * The units of a tree with every unit before its parent. `parent` is −1 at a root. Refuses a unit that is its own
 * ancestor (`cycle`, from the unit up) and a parent that is none (`not-found`).
 */
export function childrenFirst(parent: Int32Array): Int32Array {
  const units = parent.length;
  const children = new Int32Array(units);
  for (let unit = 0; unit < units; unit += 1) {
    const above = parent[unit] as number;
    if (above < -1 || above >= units) throw new Refused({ kind: 'not-found', what: 'unit', id: String(above) });
    if (above >= 0) children[above] = (children[above] as number) + 1;
  }
  const order = new Int32Array(units);
  let placed = 0;
  for (let unit = 0; unit < units; unit += 1) if (children[unit] === 0) order[placed++] = unit;
  for (let at = 0; at < placed; at += 1) {
    const above = parent[order[at] as number] as number;
    if (above < 0) continue;
    const left = (children[above] as number) - 1;
    children[above] = left;
    if (left === 0) order[placed++] = above;
  }
  if (placed < units) throw new Refused({ kind: 'cycle', chain: circleIn(parent, children).map(String) });
  return order;
}

function circleIn(parent: Int32Array, waiting: Int32Array): number[] {
  // A unit that waits is in a circle or above one, and what is above a circle is in it.
  let unit = waiting.findIndex((left) => left > 0);
  const met = new Set<number>();
  while (!met.has(unit)) {
    met.add(unit);
    unit = parent[unit] as number;
  }
  const chain = [unit];
  for (let above = parent[unit] as number; above !== unit; above = parent[above] as number) chain.push(above);
  return chain;
}
