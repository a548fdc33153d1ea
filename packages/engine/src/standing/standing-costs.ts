import { STANDING_PARTS, type StandingPart, type StandingRow, type Standings } from '@gongjian/model';

/** What one item, or what was not done in time, took from a score, in points of 100. */
export type StandingCost =
  | { readonly of: 'item'; readonly item: StandingRow['items'][number]; readonly points: number }
  | { readonly of: 'effort'; readonly points: number; readonly missed: number; readonly due: number };

/**
 * Where the points went, the most first: with the handicap and what is beyond 100 they add up to 100 less the score. A part
 * that nothing was due of stands at the mean of the others; what it lost went with theirs, so each of those weighs more.
 */
export function standingCosts(row: StandingRow, given: Standings['weights']): StandingCost[] {
  const weights = weightsOf(row, given);
  const counted = row.items.filter(({ exempt, weight }) => exempt === undefined && weight > 0);
  const total = (of: 'progress' | 'results') =>
    counted.reduce((sum, item) => sum + (item[of] === undefined ? 0 : item.weight), 0);
  const totals = { progress: total('progress'), results: total('results') };
  const lost = (item: StandingRow['items'][number], of: 'progress' | 'results') =>
    item[of] === undefined ? 0 : (weights[of] * item.weight * (1 - item[of])) / totals[of];
  const items = counted.map(
    (item): StandingCost => ({ of: 'item', item, points: 100 * (lost(item, 'progress') + lost(item, 'results')) }),
  );
  const missed = row.missed.problems.length + row.missed.steps.length;
  const due = missed + row.kept.problems.length + row.kept.steps.length;
  const effort: StandingCost[] =
    missed === 0 ? [] : [{ of: 'effort', points: (100 * weights.effort * missed) / due, missed, due }];
  return [...effort, ...items].filter(({ points }) => points > 0).toSorted((a, b) => b.points - a.points);
}

/** Weights of the parts that something was due of, adding up to 1. */
function weightsOf({ parts }: StandingRow, given: Standings['weights']): Record<StandingPart, number> {
  const own = STANDING_PARTS.map((part) => (parts.find((one) => one.part === part)?.filled ? 0 : given[part]));
  const sum = own.reduce((all, weight) => all + weight, 0);
  const [effort = 0, progress = 0, results = 0] = sum > 0 ? own.map((weight) => weight / sum) : own;
  return { effort, progress, results };
}
