import type { Options } from './candidates.ts';

/** How many smaller choices are tried before the one found stands. */
const MOST_SMALLER = 3000;
/** How many passes all the rest may take, and how many steps these may visit together. */
const MOST_TRIALS = 20_000;
const MOST_VISITS = 200_000_000;

/**
 * A smallest choice of candidates that finishes by the instant `by`; undefined where all of them together do not.
 *
 * 1. The one that saves most is taken, again and again, until the date is kept; where no single one saves anything, all
 *    the rest are taken. Then what can be left out is left out, what saves least alone first: none is needless.
 * 2. Where that gives three or more, every smaller choice is tried, pairs first, for as long as the trials last.
 *
 * Should the trials not last for the first part (thousands of steps), the date is still kept but some may be needless.
 * Places in `options.candidates`, in their order.
 */
export function fewest(options: Options, by: number): number[] | undefined {
  const all = [...options.candidates.keys()];
  const keeps = (chosen: readonly number[]): boolean => options.finish(chosen) <= by;
  if (keeps([])) return [];
  if (!keeps(all)) return undefined;
  const trials = trialsOf(options);
  const taken = pruned(options, by, greedy(options, by, all, trials), trials);
  return smaller(keeps, taken.length, all.length) ?? taken;
}

/** Passes left to try. */
interface Trials {
  left: number;
}

function trialsOf({ network }: Options): Trials {
  return { left: Math.min(MOST_TRIALS, MOST_VISITS / Math.max(1, network.steps.length)) };
}

function greedy(options: Options, by: number, all: readonly number[], trials: Trials): number[] {
  const chosen: number[] = [];
  let rest = [...all];
  let finish = options.finish(chosen);
  while (finish > by) {
    trials.left -= rest.length;
    if (trials.left < 0) return [...chosen, ...rest];
    let pick: number | undefined;
    for (const place of rest) {
      const tried = options.finish([...chosen, place]);
      if (tried >= finish) continue;
      finish = tried;
      pick = place;
    }
    if (pick === undefined) return [...chosen, ...rest];
    chosen.push(pick);
    rest = rest.filter((place) => place !== pick);
  }
  return chosen;
}

function pruned(options: Options, by: number, chosen: readonly number[], trials: Trials): number[] {
  let kept = [...chosen].sort((a, b) => a - b);
  if (2 * kept.length > trials.left) return kept;
  const alone = new Map(kept.map((place) => [place, options.finish([place])]));
  const leastFirst = [...kept].sort((a, b) => (alone.get(b) ?? 0) - (alone.get(a) ?? 0) || b - a);
  for (const place of leastFirst) {
    const without = kept.filter((other) => other !== place);
    if (options.finish(without) <= by) kept = without;
  }
  return kept;
}

function smaller(
  keeps: (chosen: readonly number[]) => boolean,
  taken: number,
  candidates: number,
): number[] | undefined {
  let trials = 0;
  const search = (chosen: number[], next: number, more: number): number[] | undefined => {
    if (more === 0) {
      trials += 1;
      return keeps(chosen) ? chosen : undefined;
    }
    for (let place = next; place <= candidates - more && trials < MOST_SMALLER; place += 1) {
      const found = search([...chosen, place], place + 1, more - 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (let size = 2; size < taken && trials < MOST_SMALLER; size += 1) {
    const found = search([], 0, size);
    if (found !== undefined) return found;
  }
  return undefined;
}
