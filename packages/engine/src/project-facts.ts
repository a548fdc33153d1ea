import {
  type Day,
  type LightPack,
  minDay,
  type Project,
  type Reading,
  type RecognitionKind,
  yearOf,
} from '@gongjian/model';
import { monthEndAtOrBefore, monthEndBefore } from './annual-line.ts';
import { percentOf } from './goal.ts';
import { exemptionOn, type Known, recognisedBy } from './known.ts';
import type { Due, LightFacts } from './light-facts.ts';
import { annualOn, type Course, campaignOn, shareOf } from './pace.ts';
import { latestAt } from './series.ts';
import { monthProgress } from './target-facts.ts';

/** An outcome is also reached where one that comes after it is. */
const REACHED_BY: Readonly<Record<RecognitionKind, readonly RecognitionKind[]>> = {
  preliminaries: ['preliminaries', 'start', 'part-completion', 'completion', 'production'],
  start: ['start', 'part-completion', 'completion', 'production'],
  'part-completion': ['part-completion', 'completion', 'production'],
  completion: ['completion', 'production'],
  production: ['production'],
  statistics: ['statistics'],
};

/** The first day at or before `day` by which the outcome is reached. */
export function reachedBy(all: Known, project: string, kind: RecognitionKind, day: Day): Day | undefined {
  return recognisedBy(all, project, REACHED_BY[kind], day);
}

/** By when an outcome is due: the project's planned day; where the campaign asks it, day N at the latest. */
export function dueDay(all: Known, project: Project, kind: RecognitionKind): Day | undefined {
  const planned =
    kind === 'start'
      ? project.plannedStart
      : kind === 'completion' || kind === 'part-completion'
        ? project.plannedCompletion
        : undefined;
  if (!project.asked.includes(kind)) return planned;
  return planned === undefined ? all.campaign.to : minDay(planned, all.campaign.to);
}

/** Investment is held against the year's plan and, for the campaign, against its ratio of it. */
export function courseOf(all: Known, project: Project): Course | undefined {
  const plan = project.annualInvestment;
  if (plan === undefined || plan <= 0) return undefined;
  const baseline = investedAt(all, project.id, all.dayZero);
  return {
    frame: all.frame,
    annualPlan: plan,
    goal: percentOf(plan, all.campaign.ratio),
    baseline,
    annualPoints: project.planPoints,
    curve: [],
    fromZero: true,
  };
}

/** The latest management reading at or before `day`; statistical figures are never mixed in. */
export function investedAt(all: Known, project: string, day: Day): Reading | undefined {
  return latestAt(all.series.of('project', project, 'management'), day);
}

/**
 * What a light pack may look at of a project on `day`. A project with plan points of its own has no campaign line: its
 * plan says what is expected in the window, and a straight line from day 0 would contradict it.
 */
export function projectFacts(
  all: Known,
  project: Project,
  course: Course | undefined,
  day: Day,
  pack: LightPack,
): LightFacts {
  const months = pack.rules.some((rule) => rule.line === 'month');
  return {
    ...factsAt(all, project, course, day, months),
    history: (subject) => {
      const basis = subject === 'progress' ? investedAt(all, project.id, day)?.on : day;
      return basis === undefined ? [] : pastFacts(all, project, course, basis, months, subject === 'progress');
    },
  };
}

function factsAt(all: Known, project: Project, course: Course | undefined, day: Day, months: boolean): LightFacts {
  const exemption = exemptionOn(all, 'project', project.id, day);
  const figure = course === undefined ? undefined : investedAt(all, project.id, day);
  return {
    day,
    progress:
      course === undefined || figure === undefined
        ? undefined
        : {
            annual: { share: shareOf(figure.value, course), expected: annualOn(figure.on, course) ?? 0 },
            campaign:
              project.planPoints.length > 0
                ? undefined
                : { share: shareOf(figure.value, course), expected: campaignOn(figure.on, course) },
            month: months ? monthProgress(course, figure.on, (at) => investedAt(all, project.id, at)) : undefined,
          },
    due: {
      start: outcome(all, project, 'start', day),
      completion: completion(all, project, day),
      statistics: entry(all, project, day),
      step: step(all, project, day),
    },
    exemption: exemption === undefined ? undefined : { id: exemption.id, to: exemption.to },
  };
}

function outcome(all: Known, project: Project, kind: RecognitionKind, day: Day): Due | undefined {
  const on = dueDay(all, project, kind);
  return on === undefined ? undefined : { on, settled: reachedBy(all, project.id, kind, day) !== undefined };
}

/** 竣工或部分竣工: where part completion is asked, it settles what is due. */
function completion(all: Known, project: Project, day: Day): Due | undefined {
  return outcome(all, project, project.asked.includes('part-completion') ? 'part-completion' : 'completion', day);
}

/** 入库纳统: the clock runs from the recognised start. */
function entry(all: Known, project: Project, day: Day): Due | undefined {
  const on = recognisedBy(all, project.id, ['start'], day);
  return on === undefined ? undefined : { on, settled: reachedBy(all, project.id, 'statistics', day) !== undefined };
}

/** 节点: of the steps with a deadline the one not finished whose deadline comes first; where all are, the last of them. */
function step(all: Known, project: Project, day: Day): Due | undefined {
  let due: Due | undefined;
  for (const { on, finished } of all.deadlines.get(project.id) ?? []) {
    const settled = finished !== undefined && finished <= day;
    const isFirst = due === undefined || (settled ? due.settled && on > due.on : due.settled || on < due.on);
    if (isFirst) due = { on, settled };
  }
  return due;
}

/** Facts at completed month ends; where figures are judged, a month without one of its own ends the row. */
function* pastFacts(
  all: Known,
  project: Project,
  course: Course | undefined,
  basis: Day,
  months: boolean,
  figures: boolean,
): Generator<LightFacts> {
  for (let end = monthEndAtOrBefore(basis); yearOf(end) >= all.campaign.year - 1; end = monthEndBefore(end)) {
    if (figures && investedAt(all, project.id, end)?.on.slice(0, 7) !== end.slice(0, 7)) return;
    yield factsAt(all, project, course, end, months);
  }
}
