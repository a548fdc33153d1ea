import { type Agenda, type Day, invalidAt, Refused } from '@gongjian/model';

export type { Agenda } from '@gongjian/model';

/** Up to so many problems every choice is compared: at most 924. */
const MOST_COMPARED = 12;

/**
 * The problems that a leader with `visits` visits, one problem each, should clear: the choice of the greatest joint gain,
 * in the order of what each adds to those before it, the greatest first. Among up to 12 problems with a gain of their own
 * or together every choice is compared; among more the best next one is taken again and again, which may miss a pair that
 * is worth something only together.
 *
 * @param problems - the dearest first; of equal gains the earlier in the list is taken
 * @param gainOf - joint gain of some of them
 * @param mostChoices - beyond so many the best next one is taken instead
 * @throws Refused `invalid` where `visits` is not a whole number ≥ 0
 */
export function agendaOf(
  problems: readonly string[],
  visits: number,
  gainOf: (problems: readonly string[]) => number,
  latestOf: (problem: string) => Day | undefined,
  mostChoices = Number.POSITIVE_INFINITY,
): Agenda {
  if (!Number.isSafeInteger(visits) || visits < 0) throw new Refused(invalidAt('visits', 'range', '≥ 0'));
  const most = Math.min(visits, problems.length);
  const isFew = problems.length <= MOST_COMPARED && choicesOf(problems.length, most) <= mostChoices;
  const method = isFew ? 'exact' : 'greedy';
  const chosen = method === 'exact' ? bestChoice(problems, most, gainOf) : problems;
  const items: Agenda['items'] = [];
  const taken: string[] = [];
  let gain = 0;
  while (items.length < most) {
    let best: { readonly problem: string; readonly gain: number } | undefined;
    for (const problem of chosen) {
      if (taken.includes(problem)) continue;
      const more = gainOf([...taken, problem]) - gain;
      if (best === undefined || more > best.gain) best = { problem, gain: more };
    }
    if (best === undefined) break;
    taken.push(best.problem);
    gain += best.gain;
    const latest = latestOf(best.problem);
    items.push({ problem: best.problem, gain: best.gain, ...(latest === undefined ? {} : { latest }) });
  }
  return { visits, method, items, gain };
}

/** How many ways there are to choose `of` things from `count`. */
function choicesOf(count: number, of: number): number {
  let ways = 1;
  for (let at = 1; at <= of; at += 1) ways = (ways * (count - of + at)) / at;
  return ways;
}

/** Of all choices of `most` problems the first with the greatest gain. */
function bestChoice(problems: readonly string[], most: number, gainOf: (problems: readonly string[]) => number) {
  let best: readonly string[] = problems.slice(0, most);
  let greatest = gainOf(best);
  const chosen: string[] = [];
  const choose = (from: number): void => {
    if (chosen.length === most) {
      const gain = gainOf(chosen);
      if (gain > greatest) [best, greatest] = [[...chosen], gain];
      return;
    }
    for (let at = from; at <= problems.length - (most - chosen.length); at += 1) {
      chosen.push(problems[at] as string);
      choose(at + 1);
      chosen.pop();
    }
  };
  choose(0);
  return best;
}
