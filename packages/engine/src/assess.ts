import {
  type Assessment,
  CALIBERS,
  type CheckFinding,
  type Day,
  daysBetween,
  LIGHTS,
  type LightPack,
  type LightState,
  type Snapshot,
  SUBJECT_KINDS,
} from '@gongjian/model';
import { dayInWindow, daysOf } from './campaign-curve.ts';
import { checkFigures } from './checks/figure-checks.ts';
import { workDone } from './checks/project-checks.ts';
import { type StepPlan, stepPlan } from './count-back/index.ts';
import { type Edits, editsBetween } from './edits.ts';
import { type Known, known, knownAfter } from './known.ts';
import { outlook } from './likelihood/index.ts';
import { type AssessOptions, choosePack, nameOf } from './pack-choice.ts';
import { priceProblems } from './problem-cost.ts';
import { assessProject } from './project-standing.ts';
import type { Series, SeriesIndex } from './series.ts';
import { seriesAhead } from './series-ahead.ts';
import { joinLooks, lookAtSeries, type SeriesLook } from './series-look.ts';
import { assessTarget, type Standing, standingOf } from './target-standing.ts';

/** An assessment with what it was made from, so that the next one after a few facts need not be made from nothing. */
export interface AssessedState {
  readonly assessment: Assessment;
  readonly snapshot: Snapshot;
  readonly pack: LightPack;
  /** As it was asked for. */
  readonly options: AssessOptions;
  readonly parts: Parts;
}

/** What an assessment is put together from. */
interface Parts {
  readonly all: Known;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly targetsOf: ReadonlyMap<string, readonly string[]>;
  /** The series as last read whole, and the readings of subjects patched since. */
  readonly root: SeriesIndex;
  readonly patched: Edits['readings'];
  readonly rootLook: SeriesLook;
  readonly steps: StepPlan;
  readonly workOf: ReadonlyMap<string, number>;
  /** Projects some step of which waits for another project's, or is waited for. */
  readonly crossing: ReadonlySet<string>;
}

/**
 * What the plan and the facts mean on a day: where every target and project stands, its light and why, what each open
 * problem holds, and which figures contradict each other. Pure: the same snapshot, day and pack give the same
 * assessment, and nothing dated after the day changes it.
 *
 * @param day - any day; before the window day number 0, after it N + 1
 * @throws Refused `not-found` where the pack named is not in the snapshot
 */
export function assess(snapshot: Snapshot, day: Day, options: AssessOptions = {}): Assessment {
  return assessed(snapshot, day, options).assessment;
}

/** {@link assess}, with what {@link assessedAfter} goes on from. */
export function assessed(snapshot: Snapshot, day: Day, options: AssessOptions = {}): AssessedState {
  const pack = choosePack(snapshot, day, options);
  const all = known(snapshot);
  const standings = standingsOn(all, day);
  const parts = {
    all,
    standings,
    targetsOf: targetsByProject(standings),
    root: all.series,
    patched: new Map(),
    rootLook: lookAtSeries(all, all.series.all(), day),
    steps: stepPlan(snapshot, day),
    workOf: workDone(all, day),
    crossing: crossingProjects(snapshot),
  };
  return { assessment: put(parts, day, { pack, options }, undefined), snapshot, pack, options, parts };
}

/** Subjects patched beyond which everything is read anew: until then what is shared is worth more than what is kept. */
const MOST_PATCHED = 2_000;

/**
 * The assessment of the same day and pack after facts changed, the same to the last figure as {@link assessed} of the
 * later snapshot. Where the two snapshots share the rows that did not change, it takes the time of those that did.
 */
export function assessedAfter(previous: AssessedState, snapshot: Snapshot): AssessedState {
  const { parts } = previous;
  const { day } = previous.assessment;
  const edits = editsBetween(previous.snapshot, snapshot);
  const patched = new Map([...parts.patched, ...(edits?.readings ?? [])]);
  if (edits === undefined || patched.size > MOST_PATCHED || !isWhole(parts.all.series, edits))
    return assessed(snapshot, day, previous.options);
  const all = knownAfter(parts.all, snapshot, parts.root, patched);
  const standings = new Map(parts.standings);
  const moved = new Set(edits.subjects.target);
  for (const project of edits.subjects.project) for (const id of parts.targetsOf.get(project) ?? []) moved.add(id);
  for (const id of moved) {
    const target = parts.standings.get(id)?.aim.target;
    const standing = target === undefined ? undefined : standingOf(all, target, day);
    if (standing !== undefined) standings.set(id, standing);
  }
  const steps = sameSteps(previous.snapshot, snapshot) ? parts.steps : stepPlan(snapshot, day);
  const projects = new Set(edits.subjects.project);
  if (projects.size > 0) for (const id of parts.crossing) projects.add(id);
  const workOf = snapshot.progress === previous.snapshot.progress ? parts.workOf : workDone(all, day);
  const next = { ...parts, all, standings, patched, steps, workOf };
  const assessment = put(next, day, previous, { ...previous, projects, moved });
  return { ...previous, assessment, snapshot, parts: next };
}

/** What a step plan is laid out from, besides the plan. */
function sameSteps(before: Snapshot, after: Snapshot): boolean {
  return (['progress', 'problems', 'recognitions'] as const).every((list) => before[list] === after[list]);
}

function crossingProjects({ steps }: Snapshot): Set<string> {
  const projectOf = new Map(steps.map(({ id, project }) => [id, project]));
  const crossing = new Set<string>();
  for (const { project, after } of steps)
    for (const { step } of after) {
      const other = projectOf.get(step);
      if (other !== undefined && other !== project) crossing.add(project).add(other);
    }
  return crossing;
}

/** Whether the readings of every subject that changed were found together in the later list. */
function isWhole(series: SeriesIndex, { readings, added, removed }: Edits): boolean {
  if (series.isScattered) return false;
  const expected = new Map<string, number>();
  for (const [subject] of readings) expected.set(subject, lengthOf(series, subject));
  for (const { subject } of added) expected.set(subject, (expected.get(subject) ?? 0) + 1);
  for (const { subject } of removed) expected.set(subject, (expected.get(subject) ?? 0) - 1);
  return [...readings].every(([subject, rows]) => rows.length === expected.get(subject));
}

function lengthOf(series: SeriesIndex, subject: string): number {
  let length = series.beyondYear.filter((reading) => reading.subject === subject).length;
  for (const kind of SUBJECT_KINDS)
    for (const caliber of CALIBERS) {
      const one = series.of(kind, subject, caliber);
      if (one !== undefined) length += one.end - one.start;
    }
  return length;
}

/** What need not be made again: the assessment before, and what differs since. */
interface Before extends AssessedState {
  readonly projects: ReadonlySet<string>;
  /** Targets whose figures or facts differ. */
  readonly moved: ReadonlySet<string>;
}

function put(
  parts: Parts,
  day: Day,
  { pack, options }: Pick<AssessedState, 'pack' | 'options'>,
  before: Before | undefined,
): Assessment {
  const { all, standings, targetsOf } = parts;
  const { snapshot, campaign } = all;
  const problems = priceProblems(all, day, standings, targetsOf);
  const holding = grouped(problems.flatMap(({ problem, targets }) => targets.map(({ target }) => [target, problem])));
  const blocking = grouped(problems.flatMap(({ problem, projects }) => projects.map((id) => [id, problem])));
  const was = before?.assessment;
  const targets = Array.from(standings, ([id, standing], at) => {
    const held = holding.get(id) ?? NONE;
    const same = was?.targets[at];
    if (same?.target === id && before?.moved.has(id) === false && sameIds(same.problems, held)) return same;
    return assessTarget(all, standing, day, pack, held);
  });
  const projects = snapshot.projects.map((project, at) => {
    const blocked = blocking.get(project.id) ?? NONE;
    const same = was?.projects[at];
    if (before?.projects.has(project.id) === false && same !== undefined && sameIds(same.problems, blocked))
      return same;
    const links = { problems: blocked, targets: targetsOf.get(project.id) ?? NONE, steps: parts.steps };
    return assessProject(all, project, day, pack, links);
  });
  const look = joinLooks(parts.rootLook, parts.patched, lookAtSeries(all, patchedSeries(parts), day));
  const checks = checkFigures(all, day, standings, look.findings, parts.workOf).sort(byFinding);
  return {
    campaign: campaign.id,
    seq: snapshot.seq,
    day,
    asOf: latestDay(look.latest, snapshot.recognitions, day),
    dayNumber: dayInWindow(day, campaign),
    days: daysOf(campaign),
    daysLeft: Math.max(0, daysBetween(day, campaign.to)),
    phase: campaign.phases.find((phase) => phase.from <= day && day <= phase.to)?.name,
    pack: nameOf(pack),
    targets,
    projects,
    problems,
    lights: { targets: countLights(targets), projects: countLights(projects) },
    checks,
    ...(options.outlook === undefined
      ? {}
      : { outlook: outlook(all, day, { ...options.outlook, standings, seriesOf: seriesAhead(all, day) }) }),
    sample: look.hasSample || hasSample(all, day),
  };
}

function byFinding(a: CheckFinding, b: CheckFinding): number {
  return compare(a.check, b.check) || compare(a.subject, b.subject) || compare(a.of, b.of) || compare(a.on, b.on);
}

function compare(a: string | undefined, b: string | undefined): number {
  const [left, right] = [a ?? '', b ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}

const NONE: readonly string[] = [];

function sameIds(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((id, at) => id === right[at]);
}

/** Targets that can be measured, in plan order: by their action's place, then as the snapshot orders them. */
export function standingsOn(all: Known, day: Day): Map<string, Standing> {
  const place = new Map(all.snapshot.actions.map((action) => [action.id, action.order]));
  const last = Number.MAX_SAFE_INTEGER;
  const targets = all.snapshot.targets.toSorted(
    (a, b) => (place.get(a.action) ?? last) - (place.get(b.action) ?? last) || a.order - b.order,
  );
  const standings = new Map<string, Standing>();
  for (const target of targets) {
    const standing = standingOf(all, target, day);
    if (standing !== undefined) standings.set(target.id, standing);
  }
  return standings;
}

function targetsByProject(standings: ReadonlyMap<string, Standing>): Map<string, string[]> {
  return grouped(
    Array.from(standings).flatMap(([target, { counted, waiting }]) =>
      [...counted, ...waiting].map((project): [string, string] => [project, target]),
    ),
  );
}

function grouped(pairs: readonly (readonly string[])[]): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [key = '', value = ''] of pairs) {
    const list = all.get(key);
    if (list === undefined) all.set(key, [value]);
    else list.push(value);
  }
  return all;
}

function countLights(rows: readonly { readonly light: LightState }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of [...LIGHTS, 'exempt', 'none']) counts[key] = 0;
  for (const { light } of rows) {
    const key = light.light ?? (light.exempt === undefined ? 'none' : 'exempt');
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** The latest day at or before `day` that a reading or recognition speaks of. */
function latestDay(ofReadings: Day | undefined, recognitions: Snapshot['recognitions'], day: Day): Day | undefined {
  let latest = ofReadings;
  for (const { on } of recognitions) if (on <= day && (latest === undefined || on > latest)) latest = on;
  return latest;
}

function* patchedSeries({ all, patched }: Parts): Generator<Series> {
  for (const subject of patched.keys())
    for (const kind of SUBJECT_KINDS)
      for (const caliber of CALIBERS) {
        const series = all.series.of(kind, subject, caliber);
        if (series !== undefined) yield series;
      }
}

function hasSample({ snapshot, series }: Known, day: Day): boolean {
  const { campaign, actions, units, leaders, indicators, targets, rosters, projects } = snapshot;
  const plan = [[campaign], actions, units, leaders, indicators, targets, rosters, projects];
  if (plan.some((rows) => rows.some((row) => row.sample === true))) return true;
  if (series.beyondYear.some((reading) => reading.sample === true && reading.on <= day)) return true;
  if (snapshot.recognitions.some((recognition) => recognition.sample === true && recognition.on <= day)) return true;
  if (snapshot.problems.some((problem) => problem.sample === true && problem.raisedOn <= day)) return true;
  return snapshot.exemptions.some((exemption) => exemption.sample === true && exemption.from <= day);
}
