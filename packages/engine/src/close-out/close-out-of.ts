import {
  type Assessment,
  BEFORE_START,
  bothCounts,
  type CarriedProject,
  type Casework,
  type CloseOut,
  type CloseOutTarget,
  type Day,
  type Language,
  type Snapshot,
  type TargetAssessment,
} from '@gongjian/model';
import { assess } from '../assess.ts';
import { exemptionOn, type Known, known } from '../known.ts';
import { pipelineIn } from '../pipeline/pipeline-of.ts';
import { dueDay, reachedBy } from '../project-facts.ts';
import { isCeiling } from '../verdict.ts';
import { handedOver } from './handed-over.ts';
import { recurring } from './recurring.ts';
import { ruleDrafts } from './rule-drafts.ts';

export interface CloseOutOptions {
  /** Of the same snapshot and day, where it is known already. */
  readonly assessment?: Assessment;
  /** Of the drafts. */
  readonly language?: Language;
}

/**
 * 收官 as of a day: how every target ended under both denominators and why, what is open and whose it is, what came again
 * and again and the standing rules that it suggests, and which projects go on into the next half-year.
 */
export function closeOutOf(
  snapshot: Snapshot,
  casework: Casework,
  day: Day,
  { assessment = assess(snapshot, day), language = 'zh' }: CloseOutOptions = {},
): CloseOut {
  const all = known(snapshot);
  const byTarget = new Map(assessment.targets.map((row) => [row, targetRow(all, row, assessment, day)]));
  const types = recurring(snapshot, day);
  return {
    campaign: snapshot.campaign.id,
    seq: snapshot.seq,
    day,
    daysLeft: assessment.daysLeft,
    counts: bothCounts(assessment.targets, (row) => row.verdict === 'reached'),
    targets: [...byTarget.values()],
    handedOver: handedOver(all, casework, day),
    recurring: types,
    drafts: ruleDrafts(snapshot, types, day, language),
    carried: carriedBy(all, day),
    sample: assessment.sample,
  };
}

function targetRow(all: Known, row: TargetAssessment, { projects }: Assessment, day: Day): CloseOutTarget {
  const exemption = exemptionOn(all, 'target', row.target, day);
  const met = row.verdict === 'reached';
  const short = row.done === undefined || met || isCeiling(row.comparison) ? 0 : row.goal - row.done;
  return {
    target: row.target,
    name: row.name,
    unit: row.unit,
    ...(row.leader === undefined ? {} : { leader: row.leader }),
    unitOfMeasure: row.unitOfMeasure,
    decimals: row.decimals,
    comparison: row.comparison,
    goal: row.goal,
    ...(row.done === undefined ? {} : { done: row.done }),
    ...(row.doneVerified === undefined ? {} : { doneVerified: row.doneVerified }),
    ...(row.pace === undefined ? {} : { attained: row.pace.goalShare }),
    verdict: row.verdict,
    met,
    ...(row.projects === undefined ? {} : { projects: projectCounts(row.projects, projects) }),
    ...(exemption === undefined
      ? {}
      : { exempt: { exemption: exemption.id, cause: exemption.cause, to: exemption.to } }),
    ...(short > 0 ? { short } : {}),
    waiting: [...(row.projects?.waiting ?? [])],
    problems: [...row.problems],
  };
}

function projectCounts(
  { counted, waiting }: NonNullable<TargetAssessment['projects']>,
  projects: Assessment['projects'],
): ReturnType<typeof bothCounts> {
  const lights = new Map(projects.map(({ project, light }) => [project, light]));
  const isCounted = new Set(counted);
  const rows = [...counted, ...waiting].map((id) => ({ id, light: lights.get(id) ?? {} }));
  return bothCounts(rows, ({ id }) => isCounted.has(id));
}

/** What goes on: asked by now and not reached, not started and planned for later, and what is held in reserve. */
function carriedBy(all: Known, day: Day): CarriedProject[] {
  const { snapshot, campaign } = all;
  const listedOn = new Map<string, string[]>();
  for (const { id, entries } of snapshot.rosters)
    for (const { project, entered, left } of entries)
      if (entered <= day && (left === undefined || left > day))
        listedOn.set(project, [...(listedOn.get(project) ?? []), id]);
  return pipelineIn(all, day).projects.flatMap((row): CarriedProject[] => {
    const project = all.projects.get(row.project);
    if (project === undefined) return [];
    const isShort = project.asked.some((kind) => {
      const due = dueDay(all, project, kind);
      return due !== undefined && due <= campaign.to && reachedBy(all, project.id, kind, day) === undefined;
    });
    const isBefore = BEFORE_START.includes(row.stage);
    const isLater = isBefore && project.plannedStart !== undefined && project.plannedStart > campaign.to;
    const why = isShort ? 'not-reached' : isLater ? 'planned-later' : row.stage === 'reserve' ? 'reserve' : undefined;
    if (why === undefined) return [];
    return [
      {
        project: project.id,
        name: project.name,
        unit: project.unit,
        stage: row.stage,
        why,
        ...(project.plannedStart === undefined ? {} : { plannedStart: project.plannedStart }),
        ...(row.due === undefined ? {} : { due: row.due }),
        overdueDays: row.overdueDays,
        ...(project.totalInvestment === undefined ? {} : { totalInvestment: project.totalInvestment }),
        rosters: listedOn.get(project.id) ?? [],
      },
    ];
  });
}
