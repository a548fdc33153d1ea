import {
  type Day,
  daysBetween,
  PIPELINE_STAGES,
  type Pipeline,
  type PipelineProject,
  type PipelineStage,
  type PipelineStageSum,
  type Project,
  type Snapshot,
  sum,
} from '@gongjian/model';
import { type Known, known, recognisedBy } from '../known.ts';
import { isOpen } from '../problem-stage.ts';
import { leftWithin, median } from './quantile.ts';
import { type Begun, begunBy, type Entries, entriesOf, stageOf, staysOf } from './stage-entries.ts';

/** Fewer stays than that say nothing of what is usual. */
const LEAST_STAYS = 5;

/**
 * 项目链条: every project in exactly one of seven stages at the end of a day, for how long, and which stay longer than
 * three quarters of all do. Facts come before the pool a project is kept in.
 */
export function pipelineOf(snapshot: Snapshot, day: Day): Pipeline {
  return pipelineIn(known(snapshot), day);
}

export function pipelineIn(all: Known, day: Day): Pipeline {
  const { snapshot } = all;
  const begun = begunBy(all, day);
  const entries = new Map(snapshot.projects.map((project) => [project, entriesOf(all, project, begun, day)]));
  const usual = usualStays(entries, begun, day);
  const problems = problemsOf(all, day);
  const projects = snapshot.projects.map((project): PipelineProject => {
    const own = entries.get(project) as Entries;
    const stage = stageOf(project, own);
    const since = own.get(stage);
    const age = since === undefined ? undefined : daysBetween(since, day);
    const upper = usual.get(stage)?.upper;
    const due = dueOf(project, stage);
    return {
      project: project.id,
      name: project.name,
      unit: project.unit,
      ...(project.leader === undefined ? {} : { leader: project.leader }),
      stage,
      ...(since === undefined || age === undefined ? {} : { since, age }),
      long: age !== undefined && upper !== undefined && age > upper,
      ...(due === undefined ? {} : { due }),
      overdueDays: due === undefined ? 0 : Math.max(0, daysBetween(due, day)),
      ...(project.totalInvestment === undefined ? {} : { totalInvestment: project.totalInvestment }),
      ...(project.annualInvestment === undefined ? {} : { annualInvestment: project.annualInvestment }),
      inStatistics: recognisedBy(all, project.id, ['statistics'], day) !== undefined,
      problems: problems.get(project.id) ?? [],
      ...(project.sample === undefined ? {} : { sample: project.sample }),
    };
  });
  return {
    campaign: all.campaign.id,
    seq: snapshot.seq,
    day,
    stages: PIPELINE_STAGES.map((stage) => sumOf(stage, projects, usual.get(stage))),
    projects: projects.toSorted(byStageAndAge),
    sample: snapshot.projects.some(({ sample }) => sample === true),
  };
}

type Usual = NonNullable<PipelineStageSum['usual']>;

function usualStays(all: ReadonlyMap<Project, Entries>, begun: Begun, day: Day): Map<PipelineStage, Usual> {
  const left = new Map<PipelineStage, number[]>();
  const still = new Map<PipelineStage, number[]>();
  const add = (to: Map<PipelineStage, number[]>, stage: PipelineStage, days: number) =>
    to.set(stage, [...(to.get(stage) ?? []), days]);
  for (const [project, entries] of all) {
    const hasBegun = begun.has(project.id);
    for (const { stage, from, to } of staysOf(entries, hasBegun)) add(left, stage, daysBetween(from, to));
    const stage = stageOf(project, entries);
    const since = entries.get(stage);
    if (since !== undefined && (stage !== 'preparation' || hasBegun)) add(still, stage, daysBetween(since, day));
  }
  const usual = new Map<PipelineStage, Usual>();
  for (const [stage, days] of left) {
    if (days.length < LEAST_STAYS) continue;
    const within = (share: number) => leftWithin(days, still.get(stage) ?? [], share);
    const [half, upper] = [within(0.5), within(0.75)];
    usual.set(stage, {
      ...(half === undefined ? {} : { median: half }),
      ...(upper === undefined ? {} : { upper }),
      left: days.length,
    });
  }
  return usual;
}

/** The open problems that block each project or a step of it. */
export function problemsOf({ snapshot, projectOfStep }: Known, day: Day): Map<string, string[]> {
  const held = new Map<string, string[]>();
  for (const problem of snapshot.problems) {
    if (!isOpen(problem, day)) continue;
    for (const { of, id } of problem.blocks) {
      const project = of === 'step' ? projectOfStep.get(id) : id;
      if (of === 'target' || project === undefined) continue;
      const list = held.get(project) ?? [];
      if (!list.includes(problem.id)) held.set(project, [...list, problem.id]);
    }
  }
  return held;
}

/** When a project should leave its stage by plan. */
function dueOf({ plannedStart, plannedCompletion }: Project, stage: PipelineStage): Day | undefined {
  if (stage === 'construction') return plannedCompletion;
  return stage === 'idea' || stage === 'reserve' || stage === 'preparation' ? plannedStart : undefined;
}

function sumOf(stage: PipelineStage, projects: readonly PipelineProject[], usual: Usual | undefined): PipelineStageSum {
  const own = projects.filter((project) => project.stage === stage);
  const totals = own.flatMap(({ totalInvestment }) => totalInvestment ?? []);
  const age = median(own.flatMap((project) => project.age ?? []));
  return {
    stage,
    count: own.length,
    totalInvestment: sum(totals),
    unknownTotals: own.length - totals.length,
    inStatistics: own.filter(({ inStatistics }) => inStatistics).length,
    problems: own.filter(({ problems }) => problems.length > 0).length,
    long: own.filter(({ long }) => long).length,
    overdue: own.filter(({ overdueDays }) => overdueDays > 0).length,
    ...(age === undefined ? {} : { age }),
    ...(usual === undefined ? {} : { usual }),
  };
}

function byStageAndAge(a: PipelineProject, b: PipelineProject): number {
  return (
    PIPELINE_STAGES.indexOf(a.stage) - PIPELINE_STAGES.indexOf(b.stage) ||
    (b.age ?? -1) - (a.age ?? -1) ||
    (a.project < b.project ? -1 : 1)
  );
}
