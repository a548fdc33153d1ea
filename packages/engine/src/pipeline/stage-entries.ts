import { type Day, maxDay, PIPELINE_STAGES, type PipelineStage, type Project } from '@gongjian/model';
import { type Known, recognisedBy } from '../known.ts';
import { reachedBy } from '../project-facts.ts';

/** The first day on which work on a project is told of: a step begun, or its preliminaries finished. */
export type Begun = ReadonlyMap<string, Day>;

/** By project, from reports known by the day. */
export function begunBy({ snapshot }: Known, day: Day): Begun {
  const begun = new Map<string, Day>();
  for (const { project, on, started, finished } of snapshot.progress) {
    const first = started ?? finished;
    if (on > day || first === undefined || first > day) continue;
    const known = begun.get(project);
    if (known === undefined || first < known) begun.set(project, first);
  }
  return begun;
}

/** When a project entered the stages that facts tell of, in their order; a later stage entered stands for those before it. */
export type Entries = ReadonlyMap<PipelineStage, Day>;

/**
 * What is known of a project's way at the end of a day. 入库 may come at any time; as a stage it is the last one, and holds
 * what has come to an end in fact and in the statistics: production and entry both. Until then it is told beside the stage.
 */
export function entriesOf(all: Known, project: Project, begun: Begun, day: Day): Entries {
  const entries = new Map<PipelineStage, Day>();
  const enter = (stage: PipelineStage, on: Day | undefined): void => {
    if (on !== undefined && on <= day) entries.set(stage, on);
  };
  if (project.pool !== undefined) enter(project.pool.kind, project.pool.since);
  const prepared = recognisedBy(all, project.id, ['preliminaries'], day);
  const first = begun.get(project.id);
  enter('preparation', prepared !== undefined && (first === undefined || prepared < first) ? prepared : first);
  const at = (kind: 'start' | 'completion' | 'production') => reachedBy(all, project.id, kind, day);
  enter('construction', at('start'));
  enter('completed', at('completion'));
  const produced = at('production');
  enter('production', produced);
  const counted = recognisedBy(all, project.id, ['statistics'], day);
  if (produced !== undefined && counted !== undefined) enter('statistics', maxDay(produced, counted));
  return entries;
}

/** The furthest stage entered; without a fact, the pool it is kept in, else its preliminaries. */
export function stageOf(project: Project, entries: Entries): PipelineStage {
  const furthest = PIPELINE_STAGES.findLast((stage) => entries.has(stage));
  if (furthest !== undefined) return furthest;
  // Put into the reserve only later: until then it was thought of.
  return project.pool === undefined ? 'preparation' : 'idea';
}

/**
 * Days that a project stayed in each stage that it has left, where both ends are told: that preliminaries were finished
 * does not tell when they began.
 */
export function staysOf(
  entries: Entries,
  hasBegun: boolean,
): { readonly stage: PipelineStage; readonly from: Day; readonly to: Day }[] {
  const told = PIPELINE_STAGES.flatMap((stage) => {
    const on = entries.get(stage);
    return on === undefined || (stage === 'preparation' && !hasBegun) ? [] : [{ stage, on }];
  });
  return told.flatMap(({ stage, on }, at) => {
    const next = told[at + 1];
    const isNext = next !== undefined && PIPELINE_STAGES.indexOf(next.stage) === PIPELINE_STAGES.indexOf(stage) + 1;
    return isNext && next.on > on ? [{ stage, from: on, to: next.on }] : [];
  });
}
