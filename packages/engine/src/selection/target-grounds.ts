import type { Assessment, GroundScore, ProblemAssessment, Snapshot, Target, TargetAssessment } from '@gongjian/model';
import { isCeiling } from '../verdict.ts';
import { type Figure, given, score, together, unknownScore, within } from './ground.ts';
import type { Difficulties } from './seams.ts';

/** Grounds of every target, by target. */
export function targetGrounds(
  { targets: rows, indicators }: Pick<Snapshot, 'targets' | 'indicators'>,
  assessment: Assessment,
  difficulties: Difficulties,
): ReadonlyMap<string, GroundScore[]> {
  const targets = new Map(rows.map((target) => [target.id, target]));
  const assessed = new Map(assessment.targets.map((one) => [one.target, one]));
  const forms = new Map(indicators.map(({ id, form }) => [id, form]));
  const heaviest = rows.reduce((most, target) => Math.max(most, weightOf(target)), 0);
  const sameIndicator = topWholes(targets, assessment);
  const held = problemsByTarget(assessment);
  const grounds = new Map<string, GroundScore[]>();
  for (const one of assessment.targets) {
    const target = targets.get(one.target);
    if (target === undefined) continue;
    const peers = sameIndicator.get(target.indicator) ?? 0;
    grounds.set(target.id, [
      importance(target, one, assessed, heaviest, peers),
      distance(one, forms.get(target.indicator) === 'growth'),
      lag(one, forms.get(target.indicator) === 'growth'),
      difficulty(one, held.get(target.id) ?? [], difficulties),
    ]);
  }
  return grounds;
}

function weightOf({ weight }: Target): number {
  return weight ?? 1;
}

/** What 100 % of it is. */
function wholeOf({ annualPlan, goal }: TargetAssessment): number {
  return annualPlan !== undefined && annualPlan > 0 ? annualPlan : Math.max(0, goal);
}

/** By indicator, what the targets that are part of no other come to together: the county's total. */
function topWholes(
  targets: ReadonlyMap<string, Target>,
  { targets: assessed }: Assessment,
): ReadonlyMap<string, number> {
  const wholes = new Map<string, number>();
  for (const one of assessed) {
    const target = targets.get(one.target);
    if (target === undefined || one.parent !== undefined) continue;
    wholes.set(target.indicator, (wholes.get(target.indicator) ?? 0) + wholeOf(one));
  }
  return wholes;
}

/**
 * 事关大局: its weight by the heaviest target's, times its share of the whole: of the target that it is part of, or of
 * all that the county plans of its indicator.
 */
function importance(
  target: Target,
  one: TargetAssessment,
  assessed: ReadonlyMap<string, TargetAssessment>,
  heaviest: number,
  peers: number,
): GroundScore {
  const parent = one.parent === undefined ? undefined : assessed.get(one.parent);
  const comparable = parent !== undefined && parent.unitOfMeasure === one.unitOfMeasure;
  const total = parent === undefined ? peers : comparable ? wholeOf(parent) : wholeOf(one);
  const share = total > 0 ? within(wholeOf(one) / total) : 1;
  const value = heaviest > 0 ? (weightOf(target) / heaviest) * share : 0;
  return score('weight', value, [
    given('target', target.id, 'weight', weightOf(target)),
    given('target', target.id, 'whole', wholeOf(one)),
    given('target', parent?.target ?? target.id, 'total', total),
  ]);
}

/** 差距: the part of the campaign value that is still to do; of a growth or a ceiling, how far it is off in its own size. */
function distance(one: TargetAssessment, isGrowth: boolean): GroundScore {
  const { target, done, goal, peer, pace, comparison } = one;
  if (done === undefined) return unknownScore('distance');
  if (pace !== undefined) return score('distance', within(1 - pace.goalShare / 100), figures(one));
  const bound = comparison === 'above-peer' ? peer : goal;
  if (bound === undefined || (!isGrowth && bound <= 0)) return unknownScore('distance');
  const short = isCeiling(comparison) ? done - bound : bound - done;
  const isShort = comparison === 'above-peer' || comparison === 'more-than' ? short >= 0 : short > 0;
  // A growth that fell below 0 against a plan near 0 has no size to measure by: it is wholly off.
  const value = !isShort ? 0 : bound > 0 ? within(short / bound) : 1;
  return score('distance', value, [given('target', target, 'done', done), given('target', target, 'bound', bound)]);
}

function figures({ target, done, goal }: TargetAssessment): Figure[] {
  return [
    ...(done === undefined ? [] : [given('target', target, 'done', done)]),
    given('target', target, 'goal', goal),
  ];
}

/** 滞后: the part of what the campaign curve expects on the figure's own day that is missing. A growth has no curve: what it is off is its lag. */
function lag(one: TargetAssessment, isGrowth: boolean): GroundScore {
  const { target, done, pace } = one;
  if (pace === undefined) {
    if (done === undefined || !isGrowth) return done === undefined ? unknownScore('lag') : score('lag', 0, []);
    const off = distance(one, isGrowth);
    return { ...off, ground: 'lag' };
  }
  const { share, campaignExpected } = pace;
  return score('lag', campaignExpected > 0 ? within(1 - share / campaignExpected) : 0, [
    given('target', target, 'pace.share', share),
    given('target', target, 'pace.campaignExpected', campaignExpected),
  ]);
}

interface Holding extends Pick<ProblemAssessment, 'problem' | 'projects'> {
  readonly count: number;
  readonly amount: number;
}

function problemsByTarget({ problems }: Assessment): ReadonlyMap<string, readonly Holding[]> {
  const byTarget = new Map<string, Holding[]>();
  for (const { problem, projects, targets } of problems) {
    for (const { target, count, amount } of targets) {
      const list = byTarget.get(target);
      const holding = { problem, projects, count, amount };
      if (list === undefined) byTarget.set(target, [holding]);
      else list.push(holding);
    }
  }
  return byTarget;
}

/**
 * 难度: 1 − (1 − held)(1 − late)(1 − miss): the part of its value behind open problems, the part of its waiting projects
 * that the schedule already finds late, and the chance of missing it. Any one of them makes it hard.
 */
function difficulty(
  { target, goal, projects }: TargetAssessment,
  problems: readonly Holding[],
  seams: Difficulties,
): GroundScore {
  const waiting = projects?.waiting ?? [];
  const lateOnes = waiting.filter((project) => (seams.late.get(project) ?? 0) > 0);
  const late = waiting.length === 0 ? 0 : lateOnes.length / waiting.length;
  const chance = seams.targetChance.get(target);
  return score('difficulty', together(heldPart(goal, waiting, problems), late, chance === undefined ? 0 : 1 - chance), [
    ...problems.map(({ problem, count, amount }) => given('problem', problem, 'held', amount > 0 ? amount : count)),
    ...lateOnes.map((project) => given('project', project, 'lateDays', seams.late.get(project) ?? 0)),
    ...(chance === undefined ? [] : [given('target', target, 'chance', chance)]),
  ]);
}

/**
 * The part behind all problems together where it is counted in projects, each once; of an amount, which cannot be added up
 * where problems share projects, the part behind the largest one.
 */
function heldPart(goal: number, waiting: readonly string[], problems: readonly Holding[]): number {
  // A problem of a growth or ceiling has neither count nor amount: it holds the whole.
  if (problems.some(({ count, amount }) => count + amount === 0)) return 1;
  if (problems.length === 0) return 0;
  if (goal <= 0) return 1;
  if (problems.some(({ amount }) => amount > 0))
    return within(Math.max(...problems.map(({ amount }) => amount)) / goal);
  const isWaiting = new Set(waiting);
  const behind = new Set(problems.flatMap(({ projects }) => projects.filter((project) => isWaiting.has(project))));
  const most = Math.max(behind.size, ...problems.map(({ count }) => count));
  return within(most / goal);
}
