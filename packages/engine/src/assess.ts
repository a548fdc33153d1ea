import {
  type Assessment,
  type CheckFinding,
  type Day,
  daysBetween,
  LIGHTS,
  type LightPack,
  type LightState,
  type Snapshot,
} from '@gongjian/model';
import { dayInWindow, daysOf } from './campaign-curve.ts';
import { checkFigures } from './figure-checks.ts';
import { type Known, known } from './known.ts';
import { type AssessOptions, choosePack, nameOf } from './pack-choice.ts';
import { priceProblems } from './problem-cost.ts';
import { assessProject } from './project-standing.ts';
import { latestAt } from './series.ts';
import { assessTarget, type Standing, standingOf } from './target-standing.ts';

/**
 * What the plan and the facts mean on a day: where every target and project stands, its light and why, what each open
 * problem holds, and which figures contradict each other. Pure: the same snapshot, day and pack give the same
 * assessment, and nothing dated after the day changes it.
 *
 * @param day - any day; before the window day number 0, after it N + 1
 * @throws Refused `not-found` where the pack named is not in the snapshot
 */
export function assess(snapshot: Snapshot, day: Day, options: AssessOptions = {}): Assessment {
  return assessKnown(known(snapshot), day, choosePack(snapshot, day, options));
}

/** {@link assess} over a snapshot laid out already. */
export function assessKnown(all: Known, day: Day, pack: LightPack): Assessment {
  const { snapshot, campaign } = all;
  const standings = standingsOn(all, day);
  const targetsOf = targetsByProject(standings);
  const problems = priceProblems(all, day, standings, targetsOf);
  const holding = grouped(problems.flatMap(({ problem, targets }) => targets.map(({ target }) => [target, problem])));
  const blocking = grouped(problems.flatMap(({ problem, projects }) => projects.map((id) => [id, problem])));
  const targets = Array.from(standings, ([id, standing]) =>
    assessTarget(all, standing, day, pack, holding.get(id) ?? []),
  );
  const projects = snapshot.projects.map((project) =>
    assessProject(all, project, day, pack, {
      problems: blocking.get(project.id) ?? [],
      targets: targetsOf.get(project.id) ?? [],
    }),
  );
  const checks: CheckFinding[] = checkFigures(all, day, standings);
  return {
    campaign: campaign.id,
    seq: snapshot.seq,
    day,
    asOf: latestDay(all, day),
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
    sample: hasSample(snapshot, day),
  };
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
function latestDay({ snapshot, series }: Known, day: Day): Day | undefined {
  let latest: Day | undefined;
  for (const one of series.all()) {
    const on = latestAt(one, day)?.on;
    if (on !== undefined && (latest === undefined || on > latest)) latest = on;
  }
  for (const { on } of snapshot.recognitions) if (on <= day && (latest === undefined || on > latest)) latest = on;
  return latest;
}

function hasSample(snapshot: Snapshot, day: Day): boolean {
  const { campaign, actions, units, leaders, indicators, targets, rosters, projects } = snapshot;
  const plan = [[campaign], actions, units, leaders, indicators, targets, rosters, projects];
  if (plan.some((rows) => rows.some((row) => row.sample === true))) return true;
  if (snapshot.readings.some((reading) => reading.sample === true && reading.on <= day)) return true;
  if (snapshot.recognitions.some((recognition) => recognition.sample === true && recognition.on <= day)) return true;
  if (snapshot.problems.some((problem) => problem.sample === true && problem.raisedOn <= day)) return true;
  return snapshot.exemptions.some((exemption) => exemption.sample === true && exemption.from <= day);
}
