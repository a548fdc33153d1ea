import {
  type Campaign,
  convert,
  type Day,
  fromMicros,
  type Indicator,
  type Movement,
  type Project,
  type Reading,
  type Target,
  toMicros,
} from '@gongjian/model';
import { membersOf } from '../figure.ts';
import { goalOf } from '../goal.ts';
import type { Known } from '../known.ts';
import { isCeiling } from '../verdict.ts';
import { correctedFacts, type Facts, factsOn } from './facts-of.ts';
import { type Stage, splitAmount, splitShare } from './split.ts';

/** A campaign as known at some moment, asked about a day. */
export interface Moment {
  readonly all: Known;
  readonly day: Day;
}

/**
 * Why figures moved from one moment to another, for any target or project of both.
 *
 * The earlier state becomes the later one in four steps, always in this order, and each cause is given the difference
 * that its step makes:
 *
 * 1. correction: figures of the earlier day as they are known now, without what was first reported later;
 * 2. roster: the projects measured now in place of those measured then, at their figures and plans of then;
 * 3. work: the figures of now;
 * 4. plan: plans, campaign values, and what the target measures, as they are now.
 *
 * Plan comes last so that its part is the answer to one question: how much lower the percentage of today would be if
 * nobody had touched the plan. The order is fixed, so that every part can be made again from five printed shares.
 * Totals of consecutive periods add up; their parts need not, since a correction made later reaches back.
 */
export function movementsBetween(
  before: Moment,
  after: Moment,
): (of: Reading['of'], subject: string) => Movement | undefined {
  const states: States = {
    before,
    after,
    was: factsOn(before.all, before.day),
    corrected: correctedFacts(before.all, after.all, before.day),
    now: factsOn(after.all, after.day),
  };
  const targetsThen = new Map(before.all.snapshot.targets.map((target) => [target.id, target]));
  const targetsNow = new Map(after.all.snapshot.targets.map((target) => [target.id, target]));
  return (of, subject) => {
    if (of === 'project') {
      const [then, now] = [before.all.projects.get(subject), after.all.projects.get(subject)];
      return then === undefined || now === undefined ? undefined : projectMovement(states, then, now);
    }
    const [then, now] = [targetsThen.get(subject), targetsNow.get(subject)];
    return then === undefined || now === undefined ? undefined : targetMovement(states, then, now);
  };
}

interface States {
  readonly before: Moment;
  readonly after: Moment;
  readonly was: Facts;
  readonly corrected: Facts;
  readonly now: Facts;
}

function projectMovement(facts: States, was: Project, is: Project): Movement | undefined {
  const figure = (of: Facts) => of.figure('project', was.id, 'management');
  const [done, doneNow] = [figure(facts.was), figure(facts.now)];
  if (done === undefined || doneNow === undefined) return undefined;
  const [planWas, planIs] = [positive(was.annualInvestment), positive(is.annualInvestment)];
  const right: Stage = { done: figure(facts.corrected) ?? 0n, whole: planWas };
  return movement('万元', [
    { done, whole: planWas },
    right,
    right,
    { done: doneNow, whole: planWas },
    { done: doneNow, whole: planIs },
  ]);
}

/** What a target measures and against what. */
interface Definition {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly campaign: Campaign;
}

function targetMovement({ before, after, ...facts }: States, was: Target, is: Target): Movement | undefined {
  const indicatorWas = before.all.indicators.get(was.indicator);
  const indicatorIs = after.all.indicators.get(is.indicator);
  if (indicatorWas === undefined || indicatorIs === undefined) return undefined;
  if (indicatorWas.unitOfMeasure !== indicatorIs.unitOfMeasure) return undefined;
  const old: Definition = { target: was, indicator: indicatorWas, campaign: before.all.campaign };
  const own: Definition = { target: is, indicator: indicatorIs, campaign: after.all.campaign };

  const listed = membersOf(before.all, was, before.day);
  const listedNow = membersOf(after.all, was, after.day);
  const listedThen = listedNow.map((project) => before.all.projects.get(project.id) ?? project);
  const measured = membersOf(after.all, is, after.day);

  const done = doneOf(old, facts.was, listed);
  const doneNow = doneOf(own, facts.now, measured);
  if (done === undefined || doneNow === undefined) return undefined;
  const [whole, wholeThen] = [wholeOf(old, listed), wholeOf(old, listedThen)];
  return movement(indicatorIs.unitOfMeasure, [
    { done, whole },
    { done: doneOf(old, facts.corrected, listed) ?? 0n, whole },
    { done: doneOf(old, facts.corrected, listedThen) ?? 0n, whole: wholeThen },
    { done: doneOf(old, facts.now, listedThen) ?? 0n, whole: wholeThen },
    { done: doneNow, whole: wholeOf(own, measured) },
  ]);
}

function movement(unitOfMeasure: string, stages: Parameters<typeof splitShare>[0]): Movement {
  return { share: splitShare(stages), amount: splitAmount(stages), unitOfMeasure };
}

/** The figure in millionths of the indicator's unit of measure; undefined where nothing is known. */
function doneOf({ target, indicator }: Definition, facts: Facts, members: readonly Project[]): bigint | undefined {
  const { measurement } = target;
  switch (measurement.by) {
    case 'readings':
      return facts.figure('target', target.id, indicator.caliber);
    case 'count': {
      const counted = members.filter(({ id }) => facts.isRecognised(id, measurement.recognised));
      return BigInt(toMicros(counted.length));
    }
    case 'investment': {
      const figures = members.flatMap(({ id }) => facts.figure('project', id, indicator.caliber) ?? []);
      return figures.length === 0 ? undefined : inUnit(sumOf(figures), indicator);
    }
  }
}

/** What 100 % is: the annual plan, without one the campaign value. Growths and ceilings have no share. */
function wholeOf({ target, indicator, campaign }: Definition, members: readonly Project[]): bigint | undefined {
  if (indicator.form === 'growth' || target.comparison === 'above-peer' || isCeiling(target.comparison)) {
    return undefined;
  }
  const plan = target.annualPlan ?? plannedBy(target, indicator, members);
  const goal = goalOf(target, campaign, indicator.form, plan)?.goal;
  if (goal === undefined || goal <= 0) return undefined;
  return positive(plan) ?? positive(goal);
}

function plannedBy({ measurement }: Target, indicator: Indicator, members: readonly Project[]): number | undefined {
  if (measurement.by !== 'investment') return undefined;
  const plans = members.flatMap(({ annualInvestment }) =>
    annualInvestment === undefined ? [] : [BigInt(toMicros(annualInvestment))],
  );
  if (plans.length === 0) return undefined;
  return convert(fromMicros(Number(sumOf(plans))), '万元', indicator.unitOfMeasure);
}

function inUnit(micros: bigint, indicator: Indicator): bigint | undefined {
  const value = convert(fromMicros(Number(micros)), '万元', indicator.unitOfMeasure);
  return value === undefined ? undefined : BigInt(toMicros(value));
}

function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

function positive(value: number | undefined): bigint | undefined {
  return value === undefined || value <= 0 ? undefined : BigInt(toMicros(value));
}
