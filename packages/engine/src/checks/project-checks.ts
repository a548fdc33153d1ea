import {
  type CheckFinding,
  type Day,
  daysBetween,
  type Progress,
  type Project,
  type Reading,
  type Step,
  yearOf,
} from '@gongjian/model';
import { type Known, recognisedBy } from '../known.ts';
import { investedAt } from '../project-facts.ts';
import { settled } from '../rounding.ts';

/** Days after a recognised start by which a project should be in the statistics library. */
const ENTRY_DAYS = 30;
/** Percentage points by which money may lead physical progress (形象进度), as in a published rule of 武汉. */
const MONEY_AHEAD = 15;

/** Contradictions between what is known of one project. */
export function* projectFindings(all: Known, day: Day, workOf: ReadonlyMap<string, number>): Generator<CheckFinding> {
  for (const project of all.snapshot.projects) {
    const { id } = project;
    const started = recognisedBy(all, id, ['start'], day);
    const finished = recognisedBy(all, id, ['completion', 'part-completion', 'production'], day);
    if (finished !== undefined && (started === undefined || started > finished)) {
      yield { check: 'completed-not-started', of: 'project', subject: id, on: finished };
    }
    if (started !== undefined && recognisedBy(all, id, ['statistics'], day) === undefined) {
      const days = daysBetween(started, day);
      if (days > ENTRY_DAYS) {
        const finding = { of: 'project', subject: id, on: started, left: days, right: ENTRY_DAYS } as const;
        yield { check: 'started-not-in-statistics', ...finding };
      }
    }
    const figure = investedAt(all, id, day);
    if (figure === undefined) continue;
    yield* moneyFindings(project, figure, started ?? finished);
    const work = workOf.get(id);
    if (work !== undefined) yield* aheadOfWork(project, figure, work);
  }
}

function* moneyFindings(project: Project, { on, value }: Reading, started: Day | undefined): Generator<CheckFinding> {
  const { id, totalInvestment, annualInvestment, plannedStart, asked } = project;
  const about = { of: 'project', subject: id, on, left: value } as const;
  if (totalInvestment !== undefined && settled(value - totalInvestment) > 0) {
    yield { check: 'done-exceeds-total', ...about, right: totalInvestment };
  }
  // Of a project carried over from earlier years nobody recognises a start again; one with a start to come has none yet.
  const isToStart = plannedStart !== undefined || asked.includes('start');
  if (!isToStart || (started !== undefined && started <= on)) return;
  const plan = annualInvestment ?? totalInvestment;
  if (plan !== undefined && plan > 0 && settled((value * 100) / plan) > MONEY_AHEAD) {
    yield { check: 'money-without-start', ...about, right: plan };
  }
}

/**
 * The year's money as percent of the whole project against the percent of its steps' days that are done. The whole is
 * the total investment; the year's plan only where the project begins and ends within the year.
 */
function* aheadOfWork(project: Project, { on, value }: Reading, work: number): Generator<CheckFinding> {
  const { totalInvestment, annualInvestment, plannedStart, plannedCompletion } = project;
  const withinYear =
    plannedStart !== undefined &&
    plannedCompletion !== undefined &&
    yearOf(plannedStart) === yearOf(on) &&
    yearOf(plannedCompletion) === yearOf(on);
  const whole = totalInvestment ?? (withinYear ? annualInvestment : undefined);
  if (whole === undefined || whole <= 0) return;
  const money = settled((value * 100) / whole);
  if (settled(money - work) <= MONEY_AHEAD) return;
  yield { check: 'money-ahead-of-work', of: 'project', subject: project.id, on, left: money, right: work };
}

/**
 * Percent of the planned days of a project's steps that are done by `day`, for projects with some progress reported.
 * A step that has begun and says nothing of how far it is counts as done, so that no question is asked in vain.
 */
export function workDone({ snapshot }: Known, day: Day): ReadonlyMap<string, number> {
  const latest = new Map<string, Progress>();
  for (const progress of snapshot.progress) {
    const known = latest.get(progress.step);
    if (progress.on <= day && (known === undefined || known.on <= progress.on)) latest.set(progress.step, progress);
  }
  if (latest.size === 0) return new Map();
  const summaries = new Set(snapshot.steps.map((step) => step.parent));
  const sums = new Map<string, { days: number; done: number; isTold: boolean }>();
  for (const step of snapshot.steps) {
    if (summaries.has(step.id)) continue;
    const progress = latest.get(step.id);
    const sum = sums.get(step.project) ?? { days: 0, done: 0, isTold: false };
    sum.days += step.days;
    sum.done += step.days * partDone(step, progress);
    sum.isTold ||= progress !== undefined;
    sums.set(step.project, sum);
  }
  const work = new Map<string, number>();
  for (const [project, { days, done, isTold }] of sums) {
    if (isTold && days > 0) work.set(project, settled((done * 100) / days));
  }
  return work;
}

/** 0..1 */
function partDone(step: Step, progress: Progress | undefined): number {
  if (progress === undefined) return 0;
  const { started, finished, percent, remaining } = progress;
  if (finished !== undefined) return 1;
  if (percent !== undefined) return percent / 100;
  if (remaining !== undefined && step.days > 0) return Math.max(0, 1 - remaining / step.days);
  return started === undefined ? 0 : 1;
}
