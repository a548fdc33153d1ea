import type { Day, Indicator, LightPack, Target } from '@gongjian/model';
import { completedMonths, monthEndAtOrBefore, monthEndBefore } from './annual-line.ts';
import { annualPlanOf, figuresOf, type TargetFigure } from './figure.ts';
import { type Goal, goalOf } from './goal.ts';
import { exemptionOn, type Known } from './known.ts';
import type { Growth, LightFacts, Progress } from './light-facts.ts';
import { annualOn, type Course, campaignOn, type Figure, shareOf, wholeOf } from './pace.ts';
import { isCeiling } from './verdict.ts';

/** A target with what it is held against on a day. */
export interface Aim {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly annualPlan: number | undefined;
  readonly goal: Goal;
  /** Undefined where a share of a plan has no meaning: growth, ceilings, comparison with a peer. */
  readonly course: Course | undefined;
  /** What it stands at at the end of any day. */
  readonly figureOn: (day: Day) => TargetFigure | undefined;
}

/** Undefined where the indicator is unknown, or neither plan nor value can be had. */
export function aimOf(all: Known, target: Target, day: Day): Aim | undefined {
  const indicator = all.indicators.get(target.indicator);
  if (indicator === undefined) return undefined;
  const annualPlan = annualPlanOf(all, target, indicator, day);
  const goal = goalOf(target, all.campaign, indicator.form, annualPlan);
  if (goal === undefined) return undefined;
  const figureOn = figuresOf(all, target, indicator);
  const hasPace =
    indicator.form !== 'growth' && target.comparison !== 'above-peer' && !isCeiling(target.comparison) && goal.goal > 0;
  const course: Course | undefined = hasPace
    ? {
        frame: all.frame,
        annualPlan: annualPlan !== undefined && annualPlan > 0 ? annualPlan : undefined,
        goal: goal.goal,
        baseline: figureOn(all.dayZero),
        annualPoints: target.annualPoints,
        curve: target.curve,
        fromZero: indicator.form === 'cumulative',
      }
    : undefined;
  return { target, indicator, annualPlan, goal, course, figureOn };
}

/** What a light pack may look at of a target whose figure on `day` is `figure`. */
export function targetFacts(
  all: Known,
  aim: Aim,
  day: Day,
  figure: TargetFigure | undefined,
  pack: LightPack,
): LightFacts {
  const months = usesMonths(pack);
  const history = () => (figure === undefined ? [] : pastFacts(all, aim, figure.on, months));
  return { ...factsAt(all, aim, day, figure, months), history };
}

function usesMonths(pack: LightPack): boolean {
  return pack.rules.some((rule) => rule.line === 'month');
}

function factsAt(all: Known, aim: Aim, day: Day, figure: TargetFigure | undefined, months: boolean): LightFacts {
  const running = exemptionOn(all, 'target', aim.target.id, day);
  const exemption = running === undefined ? undefined : { id: running.id, to: running.to };
  if (figure === undefined) return { day, exemption };
  if (aim.course === undefined) return { day, exemption, growth: growthOf(aim, figure) };
  const { course } = aim;
  if (wholeOf(course) <= 0) return { day, exemption };
  const share = shareOf(figure.value, course);
  const annual = annualOn(figure.on, course);
  return {
    day,
    exemption,
    progress: {
      annual: annual === undefined ? undefined : { share, expected: annual },
      campaign: { share, expected: campaignOn(figure.on, course) },
      month: months ? monthProgress(course, figure.on, aim.figureOn) : undefined,
    },
  };
}

/** The plan of a growth: as planned for the year or campaign; where it is only to beat the peer, the peer. */
function growthOf({ target, indicator, annualPlan, goal }: Aim, figure: TargetFigure): Growth | undefined {
  if (indicator.form !== 'growth') return undefined;
  const plan = target.comparison === 'above-peer' ? (annualPlan ?? figure.peer) : goal.goal;
  return { value: figure.value, plan, peer: figure.peer };
}

/**
 * Done against expected since the last figure of an earlier month (without one, since 1 January), up to the figure of
 * the last completed month. Undefined where that month has no figure or the line asks nothing of the time between.
 */
export function monthProgress(
  course: Course,
  asOf: Day,
  figureOn: (day: Day) => Figure | undefined,
): Progress | undefined {
  const end = monthEndAtOrBefore(asOf);
  const now = figureOn(end);
  if (now === undefined || now.on.slice(0, 7) !== end.slice(0, 7)) return undefined;
  const before = figureOn(monthEndBefore(end));
  const lineNow = annualOn(now.on, course);
  const lineBefore = before === undefined ? 0 : annualOn(before.on, course);
  if (lineNow === undefined || lineBefore === undefined || lineNow <= lineBefore) return undefined;
  return {
    share: shareOf(now.value, course) - (before === undefined ? 0 : shareOf(before.value, course)),
    expected: lineNow - lineBefore,
  };
}

/** Facts at the completed months up to the figure's; a month without a figure of its own ends the row. */
function* pastFacts(all: Known, aim: Aim, asOf: Day, months: boolean): Generator<LightFacts> {
  const { year, monthEnds } = all.frame;
  for (let month = completedMonths(asOf, year); month > 0; month -= 1) {
    const [before = '', end = ''] = monthEnds.slice(month - 1, month + 1);
    const figure = aim.figureOn(end);
    if (figure === undefined || figure.on <= before) return;
    yield factsAt(all, aim, end, figure, months);
  }
}
