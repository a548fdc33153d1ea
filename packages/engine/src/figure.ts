import {
  convert,
  type Day,
  GRADES,
  type Grade,
  type Indicator,
  type Project,
  type Reading,
  sum,
  type Target,
} from '@gongjian/model';
import { type Known, recognisedBy } from './known.ts';
import { latestAt, latestOfGrade } from './series.ts';

/** What a target stands at, as of the end of `on`. */
export interface TargetFigure {
  readonly on: Day;
  readonly value: number;
  readonly grade: Grade;
  readonly peer?: number | undefined;
}

/** The projects that a roster target measures on `day`: entered, not left, with its tag. */
export function membersOf(all: Known, target: Target, day: Day): Project[] {
  const { measurement } = target;
  if (measurement.by === 'readings') return [];
  const members: Project[] = [];
  for (const entry of all.rosters.get(measurement.roster)?.entries ?? []) {
    if (entry.entered > day || (entry.left !== undefined && entry.left <= day)) continue;
    const project = all.projects.get(entry.project);
    if (project === undefined) continue;
    if (measurement.tag === undefined || project.tags.includes(measurement.tag)) members.push(project);
  }
  return members;
}

/**
 * A target's figure at the end of `day`, in its indicator's unit of measure and caliber: its latest reading; the
 * number of projects recognised by that day; or the sum of its projects' latest investments, as of the latest of them.
 * Undefined where nothing is known yet, or investments do not convert to the unit.
 */
export function figureAt(all: Known, target: Target, indicator: Indicator, day: Day): TargetFigure | undefined {
  return figuresOf(all, target, indicator)(day);
}

/** {@link figureAt} of one target, for asking many days. */
export function figuresOf(all: Known, target: Target, indicator: Indicator): (day: Day) => TargetFigure | undefined {
  const { measurement } = target;
  switch (measurement.by) {
    case 'readings': {
      const series = all.series.of('target', target.id, indicator.caliber);
      return (day) => latestAt(series, day);
    }
    case 'count': {
      const { recognised } = measurement;
      return (day) => {
        const isCounted = ({ id }: Project) => recognisedBy(all, id, recognised, day) !== undefined;
        return { on: day, value: membersOf(all, target, day).filter(isCounted).length, grade: 'verified' };
      };
    }
    case 'investment':
      return (day) => invested(all, target, indicator, day);
  }
}

function invested(all: Known, target: Target, indicator: Indicator, day: Day): TargetFigure | undefined {
  const latest: Reading[] = [];
  for (const project of membersOf(all, target, day)) {
    const reading = latestAt(all.series.of('project', project.id, indicator.caliber), day);
    if (reading !== undefined) latest.push(reading);
  }
  const value = convert(sum(latest.map((reading) => reading.value)), '万元', indicator.unitOfMeasure);
  const [first] = latest;
  if (first === undefined || value === undefined) return undefined;
  let [on, lowest] = [first.on, GRADES.indexOf(first.grade)];
  for (const reading of latest) {
    if (reading.on > on) on = reading.on;
    lowest = Math.min(lowest, GRADES.indexOf(reading.grade));
  }
  return { on, value, grade: GRADES[lowest] ?? 'reported' };
}

/** The part of a target's figure that is verified; a recognition is verified by its nature. */
export function verifiedAt(
  all: Known,
  target: Target,
  indicator: Indicator,
  day: Day,
  figure: TargetFigure,
): number | undefined {
  switch (target.measurement.by) {
    case 'readings':
      if (figure.grade === 'verified') return figure.value;
      return latestOfGrade(all.series.of('target', target.id, indicator.caliber), day, 'verified')?.value;
    case 'count':
      return figure.value;
    case 'investment': {
      const values: number[] = [];
      for (const project of membersOf(all, target, day)) {
        const series = all.series.of('project', project.id, indicator.caliber);
        const verified = latestOfGrade(series, day, 'verified');
        if (verified !== undefined) values.push(verified.value);
      }
      return values.length === 0 ? undefined : convert(sum(values), '万元', indicator.unitOfMeasure);
    }
  }
}

/** The target's annual plan; of an investment target without one, what its projects plan for the year together. */
export function annualPlanOf(all: Known, target: Target, indicator: Indicator, day: Day): number | undefined {
  if (target.annualPlan !== undefined || target.measurement.by !== 'investment') return target.annualPlan;
  const plans: number[] = [];
  for (const project of membersOf(all, target, day)) {
    if (project.annualInvestment !== undefined) plans.push(project.annualInvestment);
  }
  return plans.length === 0 ? undefined : convert(sum(plans), '万元', indicator.unitOfMeasure);
}
