import { type Comparison, convert, dayNumber, type Target, type TargetOutlook } from '@gongjian/model';
import { isOpen } from '../problem-stage.ts';
import { investedIn } from '../project-money.ts';
import type { Standing } from '../target-standing.ts';
import { meetsGoal } from '../verdict.ts';
import type { CampaignDraws } from './campaign-draws.ts';
import { chanceFrom, reconcile, weightOf } from './reconcile.ts';
import { chanceOf, type Summary, summaryOf } from './statistics.ts';

/** What the reported series of a target says of its figure on the day asked for. */
export interface SeriesForecast extends Summary {
  readonly method: string;
  /** The chance of a goal by the forecast's own distribution; without it the percentiles are taken as a normal's. */
  readonly chance?: (goal: number, comparison: Comparison) => number;
}
export type SeriesOf = (target: Target) => SeriesForecast | undefined;

/**
 * How likely a target is reached by `by`, with the problems of `cleared` taken as cleared today. Undefined where it is
 * measured by readings and no series is given, or has no figure.
 *
 * Counts: in each draw the projects counted already and those whose outcome is reached in time; all dependence between
 * projects is in the draws, so the distribution is that of the sum as it is. Amounts: see {@link amountsOf}, reconciled
 * with the series where one is given. While a problem blocks the target itself, nothing is added to it.
 */
export function targetOutlook(
  drawn: CampaignDraws,
  standing: Standing,
  cleared: ReadonlySet<string>,
  seriesOf?: SeriesOf,
): TargetOutlook | undefined {
  const { aim } = standing;
  const { target } = aim;
  switch (target.measurement.by) {
    case 'count':
      return countOutlook(drawn, standing, cleared);
    case 'investment': {
      const amounts = amountsOf(drawn, standing, cleared);
      const series = seriesOf?.(target);
      if (amounts === undefined) return series === undefined ? undefined : fromSeries(standing, series);
      return amountOutlook(standing, amounts, series);
    }
    case 'readings': {
      const series = seriesOf?.(target);
      return series === undefined ? undefined : fromSeries(standing, series);
    }
  }
}

function countOutlook(drawn: CampaignDraws, { aim, counted, waiting }: Standing, cleared: ReadonlySet<string>) {
  const { target, goal } = aim;
  const { limit, draws } = drawn;
  const counts = new Int32Array(draws).fill(counted.length);
  const open = openIn(drawn, target.id, cleared);
  let unplanned = 0;
  for (const project of waiting) {
    const outcome = drawn.outcomeOf(target.id, project);
    const reached = outcome === undefined ? undefined : drawn.reachedOf(project, cleared).get(outcome);
    if (reached === undefined) unplanned += 1;
    else
      for (let i = 0; i < draws; i += 1)
        if ((reached[i] as number) <= limit && open(i)) counts[i] = (counts[i] as number) + 1;
  }
  const distribution = new Array<number>(counted.length + waiting.length + 1).fill(0);
  for (const count of counts) distribution[count] = (distribution[count] ?? 0) + 1;
  const { p10, p50, p90 } = summaryOf(counts);
  return {
    target: target.id,
    method: 'count' as const,
    ...chanceOf(draws, (i) => meetsGoal(counts[i] as number, target.comparison, goal.goal)),
    p10,
    p50,
    p90,
    ...(unplanned > 0 ? { unplanned } : {}),
    distribution: distribution.map((times) => times / draws),
  };
}

/** Whether in a draw nothing blocks the target itself any more by the day asked for. */
function openIn(drawn: CampaignDraws, target: string, cleared: ReadonlySet<string>): (draw: number) => boolean {
  const rows = blockersOf(drawn, target)
    .filter((problem) => !cleared.has(problem))
    .map((problem) => drawn.clearanceOf(problem));
  if (rows.length === 0) return () => true;
  return (draw) => rows.every((row) => (row[draw] as number) <= drawn.limit);
}

/** Open problems that block a target itself, not a project of it. */
export function blockersOf({ all, day }: CampaignDraws, target: string): string[] {
  return all.snapshot.problems
    .filter((problem) => isOpen(problem, day) && problem.blocks.some(({ of, id }) => of === 'target' && id === target))
    .map(({ id }) => id);
}

/**
 * The figure of an investment target at the end of day N in every draw, in its unit of measure:
 *
 *     invested so far + Σ (year's plan − invested) × min(1, n ÷ e × p ÷ f)
 *
 * n: days till N; e: days till the project's planned end or the year's, the nearer, over which the rest of the year's
 * plan is spent evenly; p and f: days till its end as planned without problems and as drawn, so that a project that
 * takes twice as long spends half as fast. Undefined where investments do not convert to the target's unit.
 */
function amountsOf(drawn: CampaignDraws, { aim, counted, waiting, figure }: Standing, cleared: ReadonlySet<string>) {
  const { all, day, limit, draws } = drawn;
  const unit = convert(1, '亿元', aim.indicator.unitOfMeasure);
  if (unit === undefined) return undefined;
  const open = openIn(drawn, aim.target.id, cleared);
  const yearLeft = dayNumber(`${all.campaign.year}-12-31`) - dayNumber(day);
  const amounts = new Float64Array(draws).fill(figure?.value ?? 0);
  for (const id of [...counted, ...waiting]) {
    const plan = all.projects.get(id)?.annualInvestment ?? 0;
    const rest = plan - (investedIn(all, id, aim.indicator.caliber, day)?.value ?? 0);
    const network = drawn.networkOf(id);
    const ends = drawn.reachedOf(id, cleared).get('all');
    if (rest <= 0 || network === undefined || ends === undefined || limit <= 0) continue;
    const planned = network.planned > 0 ? network.planned : yearLeft;
    const spent = ((rest / 10_000) * unit * limit * planned) / Math.max(1, Math.min(planned, yearLeft));
    const most = (rest / 10_000) * unit;
    for (let i = 0; i < draws; i += 1) {
      const end = network.planned > 0 ? Math.max(1, ends[i] as number) : planned;
      if (open(i)) amounts[i] = (amounts[i] as number) + Math.min(most, spent / end);
    }
  }
  return amounts;
}

function amountOutlook({ aim }: Standing, amounts: Float64Array, series: SeriesForecast | undefined): TargetOutlook {
  const { target, goal } = aim;
  const own = summaryOf(amounts);
  const { chance, standardError } = chanceOf(amounts.length, (i) =>
    meetsGoal(amounts[i] as number, target.comparison, goal.goal),
  );
  if (series === undefined) {
    const { p10, p50, p90 } = own;
    return { target: target.id, method: 'projects', chance, standardError, p10, p50, p90 };
  }
  const both = reconcile(own, series);
  return {
    target: target.id,
    method: 'reconciled',
    series: series.method,
    chance: chanceFrom(both, target.comparison, goal.goal),
    // Only the projects' part is drawn.
    standardError: standardError * weightOf(own.sd, series.sd),
    p10: both.p10,
    p50: both.p50,
    p90: both.p90,
  };
}

function fromSeries({ aim }: Standing, series: SeriesForecast): TargetOutlook {
  const { target, goal } = aim;
  const { p10, p50, p90, method } = series;
  const chance = series.chance?.(goal.goal, target.comparison) ?? chanceFrom(series, target.comparison, goal.goal);
  return { target: target.id, method: 'series', series: method, chance, standardError: 0, p10, p50, p90 };
}
