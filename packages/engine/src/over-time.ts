import {
  addDays,
  type Day,
  dayFrom,
  daysInMonth,
  type ExpectedPoint,
  type Id,
  maxDay,
  type Reading,
  Refused,
  type Snapshot,
  type Target,
  tenDayEnd,
} from '@gongjian/model';
import { annualExpected } from './annual-line.ts';
import { figureAt } from './figure.ts';
import { type Known, known } from './known.ts';
import { annualOn, campaignOn, shareOf } from './pace.ts';
import { investedIn } from './project-money.ts';
import { type Aim, aimOf } from './target-facts.ts';

export interface SubjectOf {
  readonly of: Reading['of'];
  readonly id: Id;
}

/** Day 0 of the year, month ends up to the campaign, ten-day ends in it, month ends after it. */
function chartDays({ campaign }: Known): Day[] {
  const days: Day[] = [`${campaign.year - 1}-12-31`];
  for (let month = 1; month <= 12; month += 1) {
    const end = dayFrom(campaign.year, month, daysInMonth(campaign.year, month));
    if (end !== undefined && (end < campaign.from || end > campaign.to)) days.push(end);
  }
  days.push(addDays(campaign.from, -1), campaign.to);
  for (let day = tenDayEnd(campaign.from); day <= campaign.to; day = tenDayEnd(addDays(day, 1))) days.push(day);
  return [...new Set(days)].sort();
}

function aimOrRefuse(all: Known, id: Id, day: Day): { target: Target; aim: Aim | undefined } {
  const target = all.snapshot.targets.find((candidate) => candidate.id === id);
  if (target === undefined) throw new Refused({ kind: 'not-found', what: 'target', id });
  return { target, aim: aimOf(all, target, day) };
}

/**
 * Percent of the annual plan expected of a target or project over the year: the annual line, and within the window the
 * campaign curve. Empty where no line has a meaning (growth, ceilings).
 * @throws Refused `not-found`
 */
export function expectedPoints(snapshot: Snapshot, { of, id }: SubjectOf): ExpectedPoint[] {
  const all = known(snapshot);
  const { campaign, dayZero } = all;
  if (of === 'project') {
    const project = all.projects.get(id);
    if (project === undefined) throw new Refused({ kind: 'not-found', what: 'project', id });
    return chartDays(all).map((on) => ({
      on,
      annual: annualExpected(on, campaign.year, campaign.annualLine, project.planPoints),
    }));
  }
  const course = aimOrRefuse(all, id, campaign.to).aim?.course;
  if (course === undefined) return [];
  return chartDays(all).map((on) => {
    const annual = annualOn(on, course);
    const inWindow = on >= dayZero && on <= campaign.to;
    return {
      on,
      ...(annual === undefined ? {} : { annual }),
      ...(inWindow ? { campaign: campaignOn(on, course) } : {}),
    };
  });
}

/**
 * A target's figure at every day on which it changed its source (readings, or days on which a count or sum moved), up
 * to `day`, with its share of the plan in percent.
 * @throws Refused `not-found`
 */
export function figureOverTime(
  snapshot: Snapshot,
  { id }: { readonly id: Id },
  day: Day,
): { on: Day; value: number; share: number }[] {
  const all = known(snapshot);
  const { target, aim } = aimOrRefuse(all, id, day);
  if (aim === undefined) return [];
  const points: { on: Day; value: number; share: number }[] = [];
  for (const on of daysOfFigures(all, snapshot.readings, target).filter((candidate) => candidate <= day)) {
    const figure = figureAt(all, target, aim.indicator, on);
    if (figure === undefined || points.at(-1)?.on === figure.on) continue;
    points.push({
      on: figure.on,
      value: figure.value,
      share: aim.course === undefined ? figure.value : shareOf(figure.value, aim.course),
    });
  }
  return points;
}

function daysOfFigures(all: Known, readings: readonly Reading[], target: Target): Day[] {
  const { measurement } = target;
  if (measurement.by === 'readings')
    return readings
      .filter((reading) => reading.subject === target.id)
      .map((reading) => reading.on)
      .sort();
  const members = all.rosters.get(measurement.roster)?.entries ?? [];
  const days = new Set<Day>();
  if (measurement.by === 'count') {
    days.add(all.dayZero);
    for (const { project, entered, left } of members) {
      for (const kind of measurement.recognised) {
        const on = all.recognitions.get(project)?.get(kind);
        if (on !== undefined) days.add(maxDay(on, entered));
      }
      if (left !== undefined) days.add(left);
    }
    return [...days].sort();
  }
  const caliber = all.indicators.get(target.indicator)?.caliber ?? 'management';
  const named = new Set(members.map(({ project }) => project));
  for (const reading of readings)
    if (
      reading.of === 'project' &&
      reading.caliber === caliber &&
      named.has(reading.subject) &&
      investedIn(all, reading.subject, caliber, reading.on) !== undefined
    )
      days.add(reading.on);
  return [...days].sort();
}
