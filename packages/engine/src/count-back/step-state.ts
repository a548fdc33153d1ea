import {
  addDays,
  type Day,
  type DayBasis,
  dayNumber,
  type LegalDays,
  maxDay,
  type Problem,
  type Progress,
  type Step,
  type StepStand,
} from '@gongjian/model';
import type { WorkTime } from '../calendar/index.ts';
import { legalDaysOn } from './legal-days.ts';
import type { StepPlan } from './step-plan.ts';

/** Where a step stands at the end of the day, and how far its days left could be cut. */
export interface StepState {
  readonly step: Step;
  readonly state: 'done' | 'running' | 'open';
  readonly started?: Day;
  readonly finished?: Day;
  /** Days left of the basis as planned and reported, never below what the law still asks for. */
  readonly remaining: number;
  /** Days left once cut to the statutory minimum or to what the work itself needs, whichever is more; ≤ remaining. */
  readonly least: number;
  /** The same with the law alone, and with the work alone. */
  readonly leastByLaw: number;
  readonly leastByWork: number;
  /** The statutory minimum in force, where it asks for any days. */
  readonly minimum?: LegalDays;
  /** Open problems that hold it. */
  readonly problems: readonly Problem[];
}

/**
 * A step has begun where its progress says so, or tells a share above zero. Days left: as reported; else planned days
 * × (1 − percent), rounded up. The minimum is the one in force on the day the step started, or on `plan.day`.
 *
 * A step made from a track can be cut to max(minimum, physical need), one without either to what its office promised;
 * of a running one to what of the minimum has not run yet, and to the share of the need that its days left are.
 * A problem that blocks a step holds what is left of it; one that blocks a project holds its steps not begun.
 */
export function stepState(plan: StepPlan, step: Step, time: WorkTime): StepState {
  const report = plan.progress.get(step.id);
  const { started, finished } = standOf(step, report, plan.day);
  if (finished !== undefined)
    return { step, state: 'done', started: started ?? finished, finished, ...NOTHING_LEFT, problems: [] };
  const from = dayNumber(started ?? plan.day) + (started === undefined ? 1 : 0);
  const elapsed = time.between(from, dayNumber(plan.day) + 1);
  const track = plan.trackStep(step);
  const minimum = track && legalDaysOn(track.minimum, started ?? plan.day);
  const legal = minimum === undefined ? 0 : daysIn(step.basis, minimum);
  const leastByLaw = Math.max(0, legal - elapsed);
  const planned = report?.remaining ?? Math.ceil(step.days * (1 - (report?.percent ?? 0) / 100) - 1e-9);
  const remaining = Math.max(planned, leastByLaw);
  const work = track?.physical ?? (legal > 0 ? 0 : Math.min(step.days, step.promised ?? step.days));
  const share = Math.min(1, remaining / Math.max(1, step.days));
  const leastByWork = Math.min(remaining, Math.ceil(work * share - 1e-9));
  return {
    step,
    state: started === undefined ? 'open' : 'running',
    ...(started === undefined ? {} : { started }),
    remaining,
    least: Math.max(leastByLaw, leastByWork),
    leastByLaw,
    leastByWork,
    ...(minimum === undefined || minimum.days === 0 ? {} : { minimum }),
    problems: problemsOf(plan, step, started !== undefined),
  };
}

/** What was reported of a step by the end of a day: begun, done, and how much of it, in whole percent. */
export function standOf({ days }: Pick<Step, 'days'>, report: Progress | undefined, day: Day): StepStand {
  if (report === undefined) return { percent: 0 };
  const finished = report.finished !== undefined && report.finished <= day ? report.finished : undefined;
  const begun = report.started ?? (isUnderWay(report) ? report.on : undefined);
  const started = begun !== undefined && begun <= day ? begun : undefined;
  // Days left that were reported say the share where no share was.
  const left = report.remaining === undefined || days === 0 ? 0 : (days - report.remaining) / days;
  const percent = finished === undefined ? (report.percent ?? 100 * Math.max(0, left)) : 100;
  return { ...(started && { started }), ...(finished && { finished }), percent: Math.round(percent) };
}

const NOTHING_LEFT = { remaining: 0, least: 0, leastByLaw: 0, leastByWork: 0 } as const;

function isUnderWay({ percent, remaining }: { readonly percent?: number; readonly remaining?: number }): boolean {
  return (percent ?? 0) > 0 || remaining === 0;
}

function problemsOf(plan: StepPlan, step: Step, begun: boolean): readonly Problem[] {
  const own = plan.holding.step.get(step.id) ?? [];
  const ofProject = begun ? [] : (plan.holding.project.get(step.project) ?? []);
  return ofProject.length === 0 ? own : [...new Set([...own, ...ofProject])];
}

/** The day on which what a problem holds can go on: the day after it is due, tomorrow where it is overdue. */
export function releaseDay(problem: Problem, day: Day): Day {
  return addDays(maxDay(problem.due, day), 1);
}

/** Days of the law in the basis of the step. Seven calendar days are taken as five working days, rounded up. */
function daysIn(basis: DayBasis, { days, basis: counted }: LegalDays): number {
  if (basis === counted) return days;
  return basis === 'working' ? Math.ceil((days * 5) / 7) : Math.ceil((days * 7) / 5);
}
