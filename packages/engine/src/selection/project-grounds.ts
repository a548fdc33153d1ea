import {
  type Assessment,
  type Campaign,
  convert,
  type GroundScore,
  type ProjectAssessment,
  type Snapshot,
} from '@gongjian/model';
import { type Figure, given, score, together, unknownScore, within } from './ground.ts';
import type { Difficulties } from './seams.ts';

/** Days overdue at which a lag is full: three months, as published rules for a start not made have it. */
const FULL_LAG_DAYS = 90;

/** Grounds of every project, by project. */
export function projectGrounds(
  { campaign, targets }: Pick<Snapshot, 'campaign' | 'targets'>,
  assessment: Assessment,
  difficulties: Difficulties,
): ReadonlyMap<string, GroundScore[]> {
  const rows = new Map(targets.map((target) => [target.id, target]));
  const assessed = new Map(assessment.targets.map((one) => [one.target, one]));
  const carried = assessment.projects.map((project) => {
    const inputs: Figure[] = [];
    let value = 0;
    for (const id of project.targets) {
      const target = assessed.get(id);
      const row = rows.get(id);
      if (target === undefined || row === undefined || target.goal <= 0) continue;
      // One project of a count; of an amount, what it plans of it.
      const isCount = row.measurement.by === 'count';
      const carries = isCount ? 1 : (convert(project.plan ?? 0, '万元', target.unitOfMeasure) ?? 0);
      const weighted = (row.weight ?? 1) * within(carries / target.goal);
      inputs.push(given('target', id, 'part', weighted));
      value += weighted;
    }
    return { value, inputs };
  });
  const plans = assessment.projects.map(({ plan }) => plan ?? 0);
  const [most, largest] = [Math.max(0, ...carried.map(({ value }) => value)), Math.max(0, ...plans)];
  return new Map(
    assessment.projects.map((project, at) => [
      project.project,
      [
        importance(project, carried[at] ?? { value: 0, inputs: [] }, most, largest),
        distance(project, campaign),
        lag(project),
        difficulty(project, assessment, difficulties),
      ],
    ]),
  );
}

/**
 * 事关大局: the weighted parts of campaign values that hang on it, by those of the project that carries most. Where no
 * target counts any project, its year's plan by the largest.
 */
function importance(
  { project, plan = 0 }: ProjectAssessment,
  { value, inputs }: { readonly value: number; readonly inputs: readonly Figure[] },
  most: number,
  largest: number,
): GroundScore {
  if (most > 0) return score('weight', value / most, inputs);
  return score('weight', largest > 0 ? plan / largest : 0, [
    given('project', project, 'plan', plan),
    given('project', project, 'largestPlan', largest),
  ]);
}

/** 差距: the larger of the part of the outcomes asked that are not reached and the part of the money that is not spent. */
function distance({ project, asked, invested, plan }: ProjectAssessment, { ratio }: Campaign): GroundScore {
  const inputs: Figure[] = [];
  const parts: number[] = [];
  if (asked.length > 0) {
    const open = asked.filter(({ done }) => !done).length;
    inputs.push(given('project', project, 'asked', asked.length), given('project', project, 'open', open));
    parts.push(open / asked.length);
  }
  if (plan !== undefined && plan > 0 && invested !== undefined) {
    inputs.push(given('project', project, 'invested', invested), given('project', project, 'plan', plan));
    parts.push(within(1 - (invested * 100) / (plan * ratio)));
  }
  return parts.length === 0 ? unknownScore('distance') : score('distance', Math.max(...parts), inputs);
}

/** 滞后: the larger of the part missing of the money expected on the figure's day, and days overdue by three months. */
function lag({ project, asked, share, expected }: ProjectAssessment): GroundScore {
  const inputs: Figure[] = [];
  const overdue = Math.max(0, ...asked.map(({ overdueDays }) => overdueDays));
  if (asked.length > 0) inputs.push(given('project', project, 'overdueDays', overdue));
  const parts = asked.length > 0 ? [within(overdue / FULL_LAG_DAYS)] : [];
  if (share !== undefined && expected !== undefined) {
    inputs.push(given('project', project, 'share', share), given('project', project, 'expected', expected));
    parts.push(expected > 0 ? within(1 - share / expected) : 0);
  }
  return parts.length === 0 ? unknownScore('lag') : score('lag', Math.max(...parts), inputs);
}

/**
 * 难度: 1 − (1 − held)(1 − late)(1 − miss): open problems n, overdue ones counted twice, as n ÷ (n + 1); days that its plan
 * ends too late, by as many and those left (1 where it is out of reach); and the chance of missing an outcome.
 */
function difficulty(
  { project, problems }: ProjectAssessment,
  { problems: open, daysLeft }: Assessment,
  seams: Difficulties,
): GroundScore {
  const inputs: Figure[] = [];
  let count = 0;
  const own = new Set(problems);
  for (const { problem, overdueDays } of open) {
    if (!own.has(problem)) continue;
    count += overdueDays > 0 ? 2 : 1;
    inputs.push(given('problem', problem, 'overdueDays', overdueDays));
  }
  const lateDays = seams.late.get(project) ?? 0;
  if (lateDays > 0) inputs.push(given('project', project, 'lateDays', lateDays));
  const late = seams.outOfReach.has(project) ? 1 : lateDays === 0 ? 0 : lateDays / (lateDays + Math.max(1, daysLeft));
  const chance = seams.projectChance.get(project);
  if (chance !== undefined) inputs.push(given('project', project, 'chance', chance));
  return score('difficulty', together(count / (count + 1), late, chance === undefined ? 0 : 1 - chance), inputs);
}
