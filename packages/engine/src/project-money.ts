import { type Caliber, convert, type Day, type Project, type Reading } from '@gongjian/model';
import { percentOf } from './goal.ts';
import type { Known } from './known.ts';
import { latestAt } from './series.ts';
import type { Aim } from './target-facts.ts';

/** A project's latest investment (万元 this year) at or before `day`, in one caliber. */
export function investedIn(all: Known, project: string, caliber: Caliber, day: Day): Reading | undefined {
  return latestAt(all.series.of('project', project, caliber), day);
}

/**
 * What a project has still to do for an investment target: its year's plan × the target's ratio − invested, in the
 * target's unit of measure; 0 where nothing is planned or all is done.
 */
export function leftToDo(all: Known, aim: Aim, project: Project, day: Day): number {
  if (project.annualInvestment === undefined) return 0;
  const asked = percentOf(project.annualInvestment, aim.target.ratio ?? all.campaign.ratio);
  const invested = investedIn(all, project.id, aim.indicator.caliber, day)?.value ?? 0;
  return convert(Math.max(0, asked - invested), '万元', aim.indicator.unitOfMeasure) ?? 0;
}
