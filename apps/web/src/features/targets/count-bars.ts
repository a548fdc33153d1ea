/** One number of projects and how likely it comes to exactly that many, and to at least that many. */
export type CountBar = { readonly count: number; readonly exactly: number; readonly atLeast: number };

/** Tails rarer than this are not drawn; what they hold still counts in `atLeast`. */
const RAREST = 0.001;

/** The counts worth showing, without gaps, the goal among them where it is near. */
export function countBars(distribution: readonly number[], goal: number): CountBar[] {
  const seen = distribution.flatMap((chance, count) => (chance >= RAREST ? [count] : []));
  const [first, last] = [seen.at(0), seen.at(-1)];
  if (first === undefined || last === undefined) return [];
  const reach = Math.max(6, last - first);
  const isNear = Number.isInteger(goal) && goal >= first - reach && goal <= last + reach;
  const [from, to] = isNear ? [Math.min(first, goal), Math.max(last, goal)] : [first, last];
  const bars: CountBar[] = [];
  let atLeast = distribution.slice(to + 1).reduce((sum, chance) => sum + chance, 0);
  for (let count = to; count >= from; count -= 1) {
    const exactly = distribution[count] ?? 0;
    atLeast += exactly;
    bars.unshift({ count, exactly, atLeast });
  }
  return bars;
}
