import type {
  Assessment,
  Day,
  Id,
  Project,
  ProjectAssessment,
  StandingItem,
  StandingRules,
  Target,
  TargetAssessment,
} from '@gongjian/model';
import { exemptionOn, type Known } from '../known.ts';
import { annualOn, campaignOn, wholeOf } from '../pace.ts';
import { courseOf } from '../project-facts.ts';
import { latestOfGrade } from '../series.ts';
import { isCeiling } from '../verdict.ts';

/** What each unit is held to: its own targets and its own projects, by unit. */
export function itemsByUnit(all: Known, assessment: Assessment, rules: StandingRules): ReadonlyMap<Id, StandingItem[]> {
  const byUnit = new Map<Id, StandingItem[]>();
  const put = (unit: Id, item: StandingItem) => {
    const list = byUnit.get(unit);
    if (list === undefined) byUnit.set(unit, [item]);
    else list.push(item);
  };
  const targets = new Map(all.snapshot.targets.map((target) => [target.id, target]));
  for (const assessed of assessment.targets) {
    const target = targets.get(assessed.target);
    if (target !== undefined) put(assessed.unit, targetItem(all, assessment.day, target, assessed, rules.cap / 100));
  }
  if (rules.projectWeight === 0) return byUnit;
  for (const assessed of assessment.projects) {
    const project = all.projects.get(assessed.project);
    if (project === undefined) continue;
    const item = projectItem(all, assessment.day, project, assessed, rules);
    if (item !== undefined) put(assessed.unit, item);
  }
  return byUnit;
}

/**
 * Progress is read against the line of the day asked, not of the figure's own day: among units compared with each
 * other, one that reported long ago must not stand better for it, nor one that reports more today worse.
 */
function targetItem(all: Known, day: Day, target: Target, assessed: TargetAssessment, cap: number): StandingItem {
  const { done, doneVerified, goal, pace, annualPlan, peer, comparison } = assessed;
  const about = {
    of: 'target',
    subject: target.id,
    name: target.name,
    weight: target.weight ?? 1,
    exempt: exemptOf(all, 'target', target.id, day),
  } as const;
  const form = all.indicators.get(target.indicator)?.form;
  if (form === 'growth' || comparison === 'above-peer' || isCeiling(comparison)) {
    const bound = comparison === 'above-peer' ? peer : goal;
    return { ...about, results: bound === undefined ? 0 : metPart(target, doneVerified, bound) };
  }
  if (goal <= 0) return about;
  const whole = annualPlan !== undefined && annualPlan > 0 ? annualPlan : goal;
  // Without any figure the curve starts from nothing, and nothing is what is shown.
  const expected = pace?.campaignToday;
  const progress = (figure: number | undefined) =>
    figure === undefined || expected === undefined ? 0 : partOf((figure * 100) / whole, expected, cap);
  return {
    ...about,
    progress: progress(done),
    progressVerified: progress(doneVerified),
    results: partOf(doneVerified ?? 0, goal, 1),
  };
}

/** 0..1 of a bound that there is no way towards: of one that must be passed yes or no, else how near. */
function metPart({ comparison }: Target, done: number | undefined, bound: number): number {
  if (done === undefined) return 0;
  switch (comparison) {
    case 'above-peer':
    case 'more-than':
      return done > bound ? 1 : 0;
    case 'less-than':
      return done < bound ? 1 : 0;
    case 'at-most':
      return done <= bound ? 1 : partOf(bound, done, 1);
    default:
      return done >= bound ? 1 : bound > 0 ? partOf(done, bound, 1) : 0;
  }
}

function projectItem(
  all: Known,
  day: Day,
  project: Project,
  { asked, invested }: ProjectAssessment,
  { projectWeight, cap }: StandingRules,
): StandingItem | undefined {
  const course = courseOf(all, project);
  if (course === undefined && asked.length === 0) return undefined;
  const about = {
    of: 'project',
    subject: project.id,
    name: project.name,
    weight: projectWeight,
    exempt: exemptOf(all, 'project', project.id, day),
    results: asked.length === 0 ? undefined : asked.filter(({ done }) => done).length / asked.length,
  } as const;
  if (course === undefined) return about;
  const expected = project.planPoints.length > 0 ? (annualOn(day, course) ?? 0) : campaignOn(day, course);
  const verified = latestOfGrade(all.series.of('project', project.id, 'management'), day, 'verified')?.value;
  const progress = (figure: number | undefined) => partOf(((figure ?? 0) * 100) / wholeOf(course), expected, cap / 100);
  return { ...about, progress: progress(invested), progressVerified: progress(verified) };
}

/** `done` of `asked`, from 0 to `most`; where nothing is asked yet, 1. */
function partOf(done: number, asked: number, most: number): number {
  if (asked <= 0) return 1;
  return Math.min(most, Math.max(0, done / asked));
}

function exemptOf(all: Known, of: 'target' | 'project', subject: Id, day: Day): StandingItem['exempt'] {
  const running = exemptionOn(all, of, subject, day);
  return running === undefined ? undefined : { exemption: running.id, to: running.to };
}
