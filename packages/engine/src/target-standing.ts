import { type Day, decimalsOf, type LightPack, type Pace, type Target, type TargetAssessment } from '@gongjian/model';
import { membersOf, type TargetFigure, verifiedAt } from './figure.ts';
import { judge } from './judge.ts';
import { type Known, recognisedBy } from './known.ts';
import { paceOf } from './pace.ts';
import { investedIn } from './project-money.ts';
import { type Aim, aimOf, targetFacts } from './target-facts.ts';
import { verdictOf } from './verdict.ts';

/** A target's plan and figure on a day, with the projects of its roster that are counted and that wait. */
export interface Standing {
  readonly aim: Aim;
  readonly figure: TargetFigure | undefined;
  readonly counted: readonly string[];
  readonly waiting: readonly string[];
}

export function standingOf(all: Known, target: Target, day: Day): Standing | undefined {
  const aim = aimOf(all, target, day);
  if (aim === undefined) return undefined;
  const counted: string[] = [];
  const waiting: string[] = [];
  for (const { id } of membersOf(all, target, day)) (isCounted(all, aim, id, day) ? counted : waiting).push(id);
  return { aim, figure: aim.figureOn(day), counted, waiting };
}

function isCounted(all: Known, { target, indicator }: Aim, project: string, day: Day): boolean {
  const { measurement } = target;
  if (measurement.by === 'count') return recognisedBy(all, project, measurement.recognised, day) !== undefined;
  return investedIn(all, project, indicator.caliber, day) !== undefined;
}

/** Where a target stands on `day`, and what light a pack gives it. */
export function assessTarget(
  all: Known,
  standing: Standing,
  day: Day,
  pack: LightPack,
  problems: readonly string[],
): TargetAssessment {
  const { aim, figure } = standing;
  const { target, indicator } = aim;
  const pace = figure === undefined || aim.course === undefined ? undefined : paceOf(figure, day, aim.course);
  return {
    target: target.id,
    name: target.name,
    action: target.action,
    unit: target.unit,
    leader: target.leader,
    parent: target.parent,
    unitOfMeasure: indicator.unitOfMeasure,
    decimals: indicator.decimals ?? decimalsOf(indicator.unitOfMeasure),
    comparison: target.comparison,
    annualPlan: aim.annualPlan,
    goal: aim.goal.goal,
    goalFrom: aim.goal.from,
    done: figure?.value,
    doneVerified: figure === undefined ? undefined : verifiedAt(all, target, indicator, day, figure),
    grade: figure?.grade,
    peer: figure?.peer,
    pace,
    verdict: figure === undefined ? 'unknown' : verdict(all, aim, figure, pace),
    light: judge(pack, targetFacts(all, aim, day, figure, pack)),
    projects:
      target.measurement.by === 'readings'
        ? undefined
        : { counted: [...standing.counted], waiting: [...standing.waiting] },
    problems: [...problems],
  };
}

function verdict(all: Known, { target, indicator, goal }: Aim, figure: TargetFigure, pace: Pace | undefined) {
  return verdictOf({
    comparison: target.comparison,
    form: indicator.form,
    goal: goal.goal,
    done: figure.value,
    peer: figure.peer,
    projected: pace?.projected,
    asOf: figure.on,
    to: all.campaign.to,
  });
}
