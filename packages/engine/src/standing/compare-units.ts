import {
  type Assessment,
  type CountBack,
  type Id,
  invalid,
  type LEFT_OUT,
  type PartScore,
  type RankInterval,
  Refused,
  type Snapshot,
  STANDING_PARTS,
  type StandingItem,
  type StandingObjection,
  type StandingPart,
  type StandingRow,
  StandingRules,
  type StandingRulesInput,
  type Standings,
  type Unit,
} from '@gongjian/model';
import { type Known, known } from '../known.ts';
import { settled } from '../rounding.ts';
import { dutiesByUnit } from './effort.ts';
import { itemsByUnit } from './items.ts';
import { type Ranked, rankIntervals, ranksOf, scoreOf, shares } from './robust-rank.ts';

export interface StandingInput {
  readonly snapshot: Snapshot;
  readonly assessment: Assessment;
  /** The snapshot laid out, where it is at hand. */
  readonly parts?: { readonly all: Known };
  /** Schedules of projects; without them effort is judged by problems alone. */
  readonly countBacks?: readonly CountBack[];
  /** 异议: what units asked to be looked at again. */
  readonly objections?: readonly Pick<StandingObjection, 'unit' | 'decision'>[];
}

/**
 * 比力度、比进度、比成效: units of one kind compared with each other, each against its own targets and projects.
 *
 * - effort: problems decided by their due day and steps begun by their latest start, of those due;
 * - progress: weighted mean over its items of share ÷ share expected on the day, up to the cap;
 * - results: weighted mean over its items of the verified part of the campaign value, or of outcomes recognised.
 *
 * The score is the weighted sum of the three, in points of 100, and the declared handicap. A part of which nothing was
 * due is taken at the mean of the unit's other parts. Items under an approved cause (经批准事由) are out of it, and
 * both figures are given. `ranks` holds the rank under every weight varied by ± `vary` percent, by reported figures
 * and by verified ones alone. Better figures never worsen a rank. Persons are never compared.
 *
 * @throws Refused `invalid` where the rules do not hold
 */
export function compareUnits(input: StandingInput, given: StandingRulesInput = {}): Standings {
  const parsed = StandingRules.safeParse(given);
  if (!parsed.success) throw new Refused(invalid(parsed.error, 'rules'));
  const rules = parsed.data;
  const { snapshot, assessment } = input;
  const all = input.parts?.all ?? known(snapshot);
  const weights = shares(STANDING_PARTS.map((part) => rules.weights[part]));
  const items = itemsByUnit(all, assessment, rules);
  const duties = dutiesByUnit(snapshot, assessment.day, input.countBacks ?? []);
  const leftOut: Standings['leftOut'] = [];
  const members = new Map<string, Entry[]>(rules.groups.map(({ id }) => [id, []]));
  for (const unit of snapshot.units) {
    const group = groupOf(unit, rules);
    const own = items.get(unit.id) ?? [];
    const duty = duties.get(unit.id) ?? NO_DUTY;
    const why = whyLeftOut(own, group);
    if (why !== undefined || group === undefined) {
      if (why !== undefined) leftOut.push({ unit: unit.id, name: unit.name, why });
      continue;
    }
    const handicap = rules.handicaps.find(({ unit: id, declared }) => id === unit.id && isInTime(declared, snapshot));
    members.get(group.id)?.push({ unit, items: own, duty, handicap, parts: partsOf(own, duty, weights) });
  }
  const [effort = 0, progress = 0, results = 0] = weights;
  const open = (input.objections ?? []).filter(({ decision }) => decision === undefined);
  const objected = new Set(open.map(({ unit }) => unit));
  return {
    campaign: assessment.campaign,
    seq: assessment.seq,
    day: assessment.day,
    weights: { effort, progress, results },
    vary: rules.vary,
    groups: rules.groups.map(({ id, name }) => ({
      id,
      name,
      rows: rowsOf(members.get(id) ?? [], weights, rules, objected),
    })),
    leftOut,
    lateHandicaps: rules.handicaps.filter(({ declared }) => !isInTime(declared, snapshot)).map(({ unit }) => unit),
  };
}

interface Entry {
  readonly unit: Unit;
  readonly items: readonly StandingItem[];
  readonly duty: Duty;
  readonly handicap: StandingRules['handicaps'][number] | undefined;
  readonly parts: readonly PartScore[];
}

type Duty = Pick<StandingRow, 'kept' | 'missed'>;
const NO_DUTY: Duty = { kept: { problems: [], steps: [] }, missed: { problems: [], steps: [] } };

function groupOf(unit: Unit, { groups }: StandingRules): StandingRules['groups'][number] | undefined {
  return groups.find(({ units }) => units.includes(unit.id)) ?? groups.find(({ kinds }) => kinds.includes(unit.kind));
}

function whyLeftOut(items: readonly StandingItem[], group: unknown): (typeof LEFT_OUT)[number] | undefined {
  const measured = items.filter(
    ({ weight, progress, results }) => weight > 0 && (progress !== undefined || results !== undefined),
  );
  if (measured.length === 0) return 'nothing-asked';
  if (group === undefined) return 'no-group';
  return measured.every(({ exempt }) => exempt !== undefined) ? 'all-exempt' : undefined;
}

/** 公平: what makes a start harder must be known before it, not found afterwards. */
function isInTime(declared: string, { campaign }: Snapshot): boolean {
  return declared < campaign.from;
}

function partsOf(items: readonly StandingItem[], duty: Duty, weights: readonly number[]): PartScore[] {
  const counted = items.filter(({ exempt }) => exempt === undefined);
  const kept = duty.kept.problems.length + duty.kept.steps.length;
  const due = kept + duty.missed.problems.length + duty.missed.steps.length;
  const effort = due === 0 ? undefined : kept / due;
  const ofItems = (of: 'progress' | 'results', verified: 'progressVerified' | 'results'): Figures => ({
    value: meanOf(counted, of),
    verified: meanOf(counted, verified),
    withExempt: meanOf(items, of),
    counted: numberOf(counted, of),
    all: numberOf(items, of),
  });
  const made: Record<StandingPart, Figures> = {
    effort: { value: effort, verified: effort, withExempt: effort, counted: due, all: due },
    progress: ofItems('progress', 'progressVerified'),
    results: ofItems('results', 'results'),
  };
  const standIn = (of: 'value' | 'verified' | 'withExempt') =>
    filled(
      STANDING_PARTS.map((part) => made[part][of]),
      weights,
    );
  const [value, verified, withExempt] = [standIn('value'), standIn('verified'), standIn('withExempt')];
  return STANDING_PARTS.map((part, at) => ({
    part,
    value: value[at] ?? 0,
    filled: made[part].value === undefined,
    verified: verified[at] ?? 0,
    withExempt: withExempt[at] ?? 0,
    counted: made[part].counted,
    all: made[part].all,
  }));
}

interface Figures {
  readonly value: number | undefined;
  readonly verified: number | undefined;
  readonly withExempt: number | undefined;
  readonly counted: number;
  readonly all: number;
}

/**
 * Unknown parts take the weighted mean of the known ones: they neither help nor harm. Never more than 1, so that progress
 * beyond what is expected does not stand in for effort that could not be as good.
 */
function filled(values: readonly (number | undefined)[], weights: readonly number[]): number[] {
  let [sum, total] = [0, 0];
  for (const [at, value] of values.entries()) {
    if (value === undefined) continue;
    sum += value * (weights[at] ?? 0);
    total += weights[at] ?? 0;
  }
  const known = values.filter((value) => value !== undefined);
  const plain = known.length === 0 ? 0 : known.reduce((all, value) => all + value, 0) / known.length;
  const mean = total > 0 ? sum / total : plain;
  return values.map((value) => settled(value ?? Math.min(1, mean)));
}

function meanOf(items: readonly StandingItem[], of: 'progress' | 'progressVerified' | 'results'): number | undefined {
  let [sum, total] = [0, 0];
  for (const item of items) {
    const value = item[of];
    if (value === undefined) continue;
    sum += value * item.weight;
    total += item.weight;
  }
  return total > 0 ? sum / total : undefined;
}

function numberOf(items: readonly StandingItem[], of: 'progress' | 'results'): number {
  return items.filter((item) => item[of] !== undefined && item.weight > 0).length;
}

const POINTS = 100;

function rowsOf(
  entries: readonly Entry[],
  weights: readonly number[],
  rules: StandingRules,
  objected: ReadonlySet<Id>,
): StandingRow[] {
  const ranked = (of: 'value' | 'verified' | 'withExempt') =>
    entries.map(
      ({ parts, handicap }): Ranked => ({
        point: parts.map((part) => part[of] * POINTS),
        bonus: handicap?.points ?? 0,
      }),
    );
  const [reported, verified] = [ranked('value'), ranked('verified')];
  const scores = reported.map((one) => settled(scoreOf(one, weights)));
  const scoresVerified = verified.map((one) => settled(scoreOf(one, weights)));
  const scoresWithExempt = ranked('withExempt').map((one) => settled(scoreOf(one, weights)));
  const ranks = ranksOf(scores);
  const intervals = [rankIntervals(reported, weights, rules.vary), rankIntervals(verified, weights, rules.vary)];
  return entries
    .map(({ unit, items, duty, handicap, parts }, at): StandingRow => {
      const score = scores[at] ?? 0;
      const better = scores.filter((other) => other > score);
      return {
        unit: unit.id,
        name: unit.name,
        rank: ranks[at] ?? 1,
        ranks: hull(intervals.flatMap((list) => list[at] ?? [])),
        score,
        scoreVerified: scoresVerified[at] ?? 0,
        scoreWithExempt: scoresWithExempt[at] ?? 0,
        gap: better.length === 0 ? undefined : settled(Math.min(...better) - score),
        handicap: handicap === undefined ? undefined : { points: handicap.points, why: handicap.why },
        parts: [...parts],
        items: costliestFirst(items),
        kept: duty.kept,
        missed: duty.missed,
        underReview: objected.has(unit.id),
      };
    })
    .sort((a, b) => a.rank - b.rank || compare(a.unit, b.unit));
}

function hull(intervals: readonly RankInterval[]): RankInterval {
  return {
    best: Math.min(...intervals.map(({ best }) => best)),
    worst: Math.max(...intervals.map(({ worst }) => worst)),
  };
}

function costliestFirst(items: readonly StandingItem[]): StandingItem[] {
  const cost = ({ weight, progress, results }: StandingItem) =>
    weight * (Math.max(0, 1 - (progress ?? 1)) + Math.max(0, 1 - (results ?? 1)));
  const isExempt = ({ exempt }: StandingItem) => (exempt === undefined ? 0 : 1);
  return items.toSorted(
    (a, b) => isExempt(a) - isExempt(b) || cost(b) - cost(a) || compare(a.of, b.of) || compare(a.subject, b.subject),
  );
}

function compare(a: Id, b: Id): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
