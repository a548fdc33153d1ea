import { type Day, dayNumber, dayOfNumber, type Outlook, type ProjectOutlook } from '@gongjian/model';
import type { Known } from '../known.ts';
import { type Standing, standingOf } from '../target-standing.ts';
import { type CampaignDraws, campaignDraws, type DrawOptions } from './campaign-draws.ts';
import { type Prices, pricesOf } from './price.ts';
import { chanceOf, summaryOf } from './statistics.ts';
import type { SeriesOf } from './target-draws.ts';

export interface OutlookOptions extends DrawOptions {
  /** What reported series say of a target's figure on `by`; without it targets by readings have no outlook. */
  readonly seriesOf?: SeriesOf;
  /** As of the day, where they are known already. */
  readonly standings?: ReadonlyMap<string, Standing>;
}

/** An outlook, and what is needed to ask it more. */
export interface OutlookWith {
  readonly outlook: Outlook;
  readonly prices: Prices;
  readonly drawn: CampaignDraws;
}

/**
 * How likely each target and each project's outcome is reached by day N, and what each open problem costs. Pure: the
 * same facts, day and seed give the same bytes, on any machine whose exp and log round alike.
 *
 * @param day - nothing undone is worked on before the day after it
 * @throws Refused `invalid` for draws, seed or shares out of range, `not-found` where a step's calendar is not there
 */
export function outlook(all: Known, day: Day, options: OutlookOptions = {}): Outlook {
  return outlookWith(all, day, options).outlook;
}

/** {@link outlook} with prices of sets of problems. */
export function outlookWith(all: Known, day: Day, options: OutlookOptions = {}): OutlookWith {
  const drawn = campaignDraws(all, day, options);
  const standings = options.standings ?? standingsOf(all, day);
  const prices = pricesOf(drawn, standings, options.seriesOf);
  const none = new Set<string>();
  return {
    drawn,
    prices,
    outlook: {
      campaign: all.campaign.id,
      seq: all.snapshot.seq,
      day,
      by: drawn.by,
      draws: drawn.draws,
      seed: drawn.seed,
      targets: [...standings.keys()].flatMap((target) => prices.outlookOf(target, none) ?? []),
      projects: drawn.asked.asks.flatMap(({ project, outcome }) => projectOutlook(drawn, project, outcome) ?? []),
      problems: [...prices.problems],
    },
  };
}

function standingsOf(all: Known, day: Day): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const target of all.snapshot.targets) {
    const standing = standingOf(all, target, day);
    if (standing !== undefined) standings.set(target.id, standing);
  }
  return standings;
}

/** Undefined where the project has neither steps nor a planned day for the outcome. */
function projectOutlook(
  drawn: CampaignDraws,
  project: string,
  outcome: ProjectOutlook['outcome'],
): ProjectOutlook | undefined {
  const { all, day, by, limit, draws, horizon } = drawn;
  const on = all.recognitions.get(project)?.get(outcome);
  if (on !== undefined && on <= day) {
    return { project, outcome, by, chance: Number(on <= by), standardError: 0, p10: on, p50: on, p90: on };
  }
  const reached = drawn.reachedOf(project, new Set()).get(outcome);
  if (reached === undefined) return undefined;
  const { p10, p50, p90 } = summaryOf(reached);
  const dayOf = (instant: number) => (instant >= horizon ? undefined : dayOfNumber(dayNumber(day) + instant));
  return {
    project,
    outcome,
    by,
    ...chanceOf(draws, (i) => (reached[i] as number) <= limit),
    p10: dayOf(p10),
    p50: dayOf(p50),
    p90: dayOf(p90),
  };
}
