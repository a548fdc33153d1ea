import {
  type Assessment,
  addDays,
  type Chart,
  type ChartMilestone,
  type ChartProject,
  type ChartSpan,
  type ChartStep,
  type Day,
  dayNumber,
  type Id,
  type Project,
  type ProjectAssessment,
  RECOGNITION_KINDS,
  type RecognitionKind,
  type Snapshot,
  type Step,
  type StepSchedule,
} from '@gongjian/model';
import {
  type Ask,
  type ProjectSchedule,
  projectSchedule,
  type StepFacts,
  type StepPlan,
  stepPlan,
} from '../count-back/index.ts';

/** First and last days of steps. */
export type StepSpans = ReadonlyMap<Id, { readonly from: Day; readonly to: Day }>;

/** What a plan was at first, by project: its steps' days, and the day from which it was planned. */
export type Baselines = ReadonlyMap<Id, { readonly on: Day; readonly spans: StepSpans }>;

/**
 * The days of a project's steps as planned at the end of `day`: what had happened by then stands, all else follows from
 * the planned days and links; problems hold nothing.
 */
export function plannedSpans(facts: StepFacts, day: Day, projects: Iterable<Id>): Map<Id, StepSpans> {
  const plan = stepPlan({ ...facts, problems: [] }, day);
  const all = new Map<Id, StepSpans>();
  for (const project of projects) {
    const { steps } = projectSchedule(plan, project, []);
    all.set(
      project,
      new Map(steps.map(({ step, earlyStart, earlyFinish }) => [step, { from: earlyStart, to: earlyFinish }])),
    );
  }
  return all;
}

/** Everything on the wall chart on a day. Without a baseline a project has neither baseline nor planned bars. */
export function chartOf(
  snapshot: Snapshot,
  assessment: Assessment,
  asks: readonly Ask[],
  day: Day,
  baselines: Baselines,
): Chart {
  const zero = addDays(snapshot.campaign.from, -1);
  const plan = stepPlan(snapshot, day);
  const assessed = new Map(assessment.projects.map((one) => [one.project, one]));
  const actionOf = new Map(snapshot.targets.map(({ id, action }) => [id, action]));
  const asked = grouped(asks, ({ project }) => project);
  const planned = plannedNow(snapshot, baselines);
  return {
    campaign: snapshot.campaign.id,
    seq: snapshot.seq,
    day,
    zero,
    today: dayNumber(day) - dayNumber(zero),
    last: dayNumber(snapshot.campaign.to) - dayNumber(zero),
    projects: snapshot.projects.map((project) => {
      const own = inCourse(asked.get(project.id) ?? []);
      const standing = assessed.get(project.id);
      return chartProject({
        plan,
        zero,
        project,
        asks: own,
        assessed: standing,
        actions: [...new Set((standing?.targets ?? []).flatMap((target) => actionOf.get(target) ?? []))],
        schedule: projectSchedule(plan, project.id, own),
        baseline: baselines.get(project.id)?.spans,
        planned: planned.get(project.id),
      });
    }),
  };
}

function plannedNow(snapshot: Snapshot, baselines: Baselines): Map<Id, StepSpans> {
  const all = new Map<Id, StepSpans>();
  for (const [on, projects] of grouped([...baselines], ([, baseline]) => baseline.on)) {
    const ids = projects.map(([id]) => id);
    for (const [project, spans] of plannedSpans(snapshot, on, ids)) all.set(project, spans);
  }
  return all;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function inCourse(asks: readonly Ask[]): Ask[] {
  return asks.toSorted((a, b) => RECOGNITION_KINDS.indexOf(a.outcome) - RECOGNITION_KINDS.indexOf(b.outcome));
}

type Drawn = {
  readonly plan: StepPlan;
  readonly zero: Day;
  readonly project: Project;
  readonly asks: readonly Ask[];
  readonly assessed: ProjectAssessment | undefined;
  readonly actions: Id[];
  readonly schedule: ProjectSchedule;
  readonly baseline: StepSpans | undefined;
  readonly planned: StepSpans | undefined;
};

function chartProject(drawn: Drawn): ChartProject {
  const { zero, project, assessed, actions, schedule, plan } = drawn;
  const { light } = assessed ?? {};
  const shown = light?.exempt === undefined ? light?.light : 'exempt';
  const steps = stepsOf(drawn);
  const reached = new Map((assessed?.recognised ?? []).map(({ kind, on }) => [kind, dayFrom(zero, on)]));
  const spans = overall(drawn, steps, reached);
  return kept({
    id: project.id,
    name: project.name,
    unit: project.unit,
    leader: project.leader,
    platform: project.platform,
    actions,
    light: shown,
    outcome: schedule.outcome,
    reach: schedule.reached?.reach,
    lateDays: schedule.reached?.lateDays || undefined,
    ...spans,
    milestones: milestonesOf(drawn, plan.byProject.get(project.id) ?? [], reached),
    steps,
    faulty: schedule.faulty || undefined,
  });
}

function stepsOf({ plan, zero, schedule, baseline, planned, project }: Drawn): ChartStep[] {
  const today = dayFrom(zero, plan.day);
  const scheduled = new Map(schedule.steps.map((row) => [row.step, row]));
  return (plan.byProject.get(project.id) ?? []).map((step) => {
    const row = scheduled.get(step.id);
    return kept({
      id: step.id,
      name: step.name,
      parent: step.parent,
      office: step.office,
      state: row?.state ?? 'open',
      baseline: spanFrom(zero, baseline?.get(step.id)),
      plan: spanFrom(zero, planned?.get(step.id)),
      ...(row === undefined ? {} : rowSpans(zero, today, row)),
      after: step.after.length === 0 ? undefined : step.after.map(({ step: before, kind }) => ({ step: before, kind })),
    });
  });
}

/** A running step has both: what has run, and what is left from the day after. */
function rowSpans(zero: Day, today: number, row: StepSchedule): Partial<ChartStep> {
  const start = dayFrom(zero, row.earlyStart);
  const finish = dayFrom(zero, row.earlyFinish);
  const bars: Partial<ChartStep> =
    row.state === 'done'
      ? { actual: [dayFrom(zero, row.started ?? row.earlyStart), dayFrom(zero, row.finished ?? row.earlyFinish)] }
      : row.state === 'open'
        ? { forecast: [start, finish] }
        : { actual: [Math.min(start, today), today], forecast: [Math.min(today + 1, finish), finish] };
  return kept({
    ...bars,
    lateStart: row.lateStart === undefined ? undefined : dayFrom(zero, row.lateStart),
    lateFinish: row.lateFinish === undefined ? undefined : dayFrom(zero, row.lateFinish),
    float: row.float,
    critical: row.critical || undefined,
    problems: row.problems.length || undefined,
  });
}

/** The bars of a project: around those of its steps; without steps, from what is planned and recognised of it. */
function overall(
  { zero, plan, project }: Drawn,
  steps: readonly ChartStep[],
  reached: ReadonlyMap<RecognitionKind, number>,
): Partial<ChartProject> {
  const { plannedStart, plannedCompletion } = project;
  const today = dayFrom(zero, plan.day);
  const begun = reached.get('start');
  const ended = reached.get('completion') ?? reached.get('production');
  const told = {
    plan:
      plannedStart === undefined || plannedCompletion === undefined || plannedCompletion < plannedStart
        ? undefined
        : spanFrom(zero, { from: plannedStart, to: plannedCompletion }),
    actual: begun === undefined ? undefined : ([begun, Math.max(begun, Math.min(today, ended ?? today))] as ChartSpan),
  };
  return kept({
    baseline: around(steps, 'baseline'),
    plan: around(steps, 'plan') ?? told.plan,
    actual: union(around(steps, 'actual'), told.actual),
    forecast: around(steps, 'forecast'),
  });
}

function around(steps: readonly ChartStep[], of: 'baseline' | 'plan' | 'actual' | 'forecast'): ChartSpan | undefined {
  let span: ChartSpan | undefined;
  for (const step of steps) span = union(span, step[of]);
  return span;
}

function union(a: ChartSpan | undefined, b: ChartSpan | undefined): ChartSpan | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

/** Of every outcome that is asked, planned by a step or reached: the days planned, forecast and recognised. */
function milestonesOf(
  { zero, project, asks, schedule, planned }: Drawn,
  steps: readonly Step[],
  reached: ReadonlyMap<RecognitionKind, number>,
): ChartMilestone[] {
  const isAsked = new Set(asks.map(({ outcome }) => outcome));
  const rows = new Map(schedule.steps.map((row) => [row.step, row]));
  const own: { readonly [K in RecognitionKind]?: Day | undefined } = {
    start: project.plannedStart,
    completion: project.plannedCompletion,
  };
  return RECOGNITION_KINDS.flatMap((kind) => {
    const givers = steps.filter(({ gives }) => gives.includes(kind)).map(({ id }) => id);
    const day = own[kind];
    const milestone: ChartMilestone = kept({
      kind,
      planned: last(givers, (id) => dayOf(zero, planned?.get(id)?.to)) ?? dayOf(zero, day),
      forecast: reached.has(kind) ? undefined : last(givers, (id) => dayOf(zero, rows.get(id)?.earlyFinish)),
      reached: reached.get(kind),
      asked: isAsked.has(kind) || undefined,
    });
    const isTold = milestone.asked || milestone.reached !== undefined || milestone.planned !== undefined;
    return isTold ? [milestone] : [];
  });
}

/** The last day of all of them, where every one has a day. */
function last(ids: readonly Id[], of: (id: Id) => number | undefined): number | undefined {
  const days = ids.map(of);
  return days.length === 0 || days.includes(undefined) ? undefined : Math.max(...(days as number[]));
}

function dayFrom(zero: Day, day: Day): number {
  return dayNumber(day) - dayNumber(zero);
}

function dayOf(zero: Day, day: Day | undefined): number | undefined {
  return day === undefined ? undefined : dayFrom(zero, day);
}

function spanFrom(zero: Day, span: { readonly from: Day; readonly to: Day } | undefined): ChartSpan | undefined {
  return span === undefined ? undefined : [dayFrom(zero, span.from), dayFrom(zero, span.to)];
}

/** Without the members that are not there: they would travel, and exact optional types want them away. */
function kept<T extends object>(all: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;
}
