import {
  type Assessment,
  type CountBack,
  GROUNDS,
  type GroundScore,
  invalid,
  type KeyWork,
  type Outlook,
  Refused,
  type Selection,
  SelectionRules,
  type SelectionRulesInput,
  type Snapshot,
} from '@gongjian/model';
import { settled } from '../rounding.ts';
import { type Ranked, rankIntervals, ranksOf, scoreOf, shares } from '../standing/robust-rank.ts';
import { projectGrounds } from './project-grounds.ts';
import { difficultiesOf } from './seams.ts';
import { targetGrounds } from './target-grounds.ts';

export interface SelectionInput {
  readonly snapshot: Snapshot;
  readonly assessment: Assessment;
  /** Schedules counted back; without them difficulty knows of no late steps. */
  readonly countBacks?: readonly CountBack[];
  /** Chances; without them difficulty knows of none. */
  readonly outlook?: Outlook;
}

/**
 * Which work deserves the campaign, by the four grounds on which such work is chosen: 事关大局 (weight for the whole),
 * 差距较大 (distance to the campaign value), 进展滞后 (lag) and 推进难度大 (difficulty), each 0..1 by its own formula, with the
 * figures that it comes from. The score is their weighted mean by the declared weights.
 *
 * How stable a place is: `ranks` holds every rank that it can have when each weight is varied by ± `vary` percent,
 * `ranksAny` under any weights; a ground that cannot be told may be anything from 0 to 1. What is reached is left out.
 *
 * @throws Refused `invalid` where the rules do not hold
 */
export function selectKeyWork(input: SelectionInput, given: SelectionRulesInput = {}): Selection {
  const parsed = SelectionRules.safeParse(given);
  if (!parsed.success) throw new Refused(invalid(parsed.error, 'rules'));
  const rules = parsed.data;
  const { snapshot, assessment } = input;
  const difficulties = difficultiesOf(input.countBacks ?? [], input.outlook);
  const ofTargets = targetGrounds(snapshot, assessment, difficulties);
  const ofProjects = projectGrounds(snapshot, assessment, difficulties);
  const weights = shares(GROUNDS.map((ground) => rules.weights[ground]));
  const [weight = 0, distance = 0, lag = 0, difficulty = 0] = weights;
  const targets = assessment.targets.map(({ target, name, verdict }) => ({
    of: 'target' as const,
    subject: target,
    name,
    isReached: verdict === 'reached',
    grounds: ofTargets.get(target) ?? [],
  }));
  const projects = assessment.projects.map(({ project, name }) => {
    const grounds = ofProjects.get(project) ?? [];
    const left = grounds.find(({ ground }) => ground === 'distance');
    return {
      of: 'project' as const,
      subject: project,
      name,
      isReached: left?.known === true && left.value === 0,
      grounds,
    };
  });
  return {
    campaign: assessment.campaign,
    seq: assessment.seq,
    day: assessment.day,
    weights: { weight, distance, lag, difficulty },
    vary: rules.vary,
    considered: { targets: targets.filter(isOpen).length, projects: projects.filter(isOpen).length },
    targets: rank(targets, weights, rules),
    projects: rank(projects, weights, rules),
    reached: [...targets, ...projects].filter(({ isReached }) => isReached).map(({ of, subject }) => ({ of, subject })),
  };
}

interface Candidate extends Pick<KeyWork, 'of' | 'subject' | 'name'> {
  readonly isReached: boolean;
  readonly grounds: readonly GroundScore[];
}

function isOpen({ isReached }: Candidate): boolean {
  return !isReached;
}

function rank(candidates: readonly Candidate[], weights: readonly number[], { vary, most }: SelectionRules): KeyWork[] {
  const open = candidates.filter(isOpen);
  const ranked = open.map(
    ({ grounds }): Ranked => ({
      point: grounds.map(({ value }) => value),
      low: grounds.map(({ value, known }) => (known ? value : 0)),
      high: grounds.map(({ value, known }) => (known ? value : 1)),
    }),
  );
  const scores = ranked.map((one) => settled(scoreOf(one, weights)));
  const ranks = ranksOf(scores);
  const subjectOf = (at: number) => open[at]?.subject ?? '';
  const listed = [...open.keys()]
    .sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || (subjectOf(a) < subjectOf(b) ? -1 : 1))
    .slice(0, most);
  const near = rankIntervals(ranked, weights, vary, listed);
  const any = rankIntervals(ranked, weights, 'any', listed);
  const whole = { best: 1, worst: open.length };
  return listed.flatMap((at, place): KeyWork[] => {
    const one = open[at];
    if (one === undefined) return [];
    const { of, subject, name, grounds } = one;
    return [
      {
        of,
        subject,
        name,
        score: scores[at] ?? 0,
        rank: ranks[at] ?? 1,
        ranks: near[place] ?? whole,
        ranksAny: any[place] ?? whole,
        grounds: [...grounds],
      },
    ];
  });
}
