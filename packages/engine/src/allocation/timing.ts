import {
  addDays,
  type Day,
  dayNumber,
  dayOfNumber,
  type Factor,
  Refused,
  type Snapshot,
  type Step,
} from '@gongjian/model';
import { type StepPlan, stepPlan } from '../count-back/step-plan.ts';
import { stepState } from '../count-back/step-state.ts';
import type { Resource, ResourceActivity, ResourceProblem } from '../rcpsp/problem.ts';
import { scheduleWithResources } from '../rcpsp/schedule-with-resources.ts';
import type { Timing } from './allocate.ts';

export interface TimingOptions {
  /** How many schedules may be built; default 200. */
  readonly schedules?: number | undefined;
  readonly seed?: number | undefined;
  readonly shouldStop?: (() => boolean) | undefined;
}

const WEEK = 5;
const CALENDAR_WEEK = 7;

/**
 * Dates of the chosen projects from a resource-constrained schedule of their steps not done, none before the period in
 * which its project was given what it needs. It holds the crews, and the cases a week of each office: a case occupies a
 * place there for a week of five working days. One unit is a working day of the campaign; calendar days and lags count
 * five for seven, rounded up; a link other than finish to start waits for the finish. So a date may be later than need
 * be, never sooner. Projects without steps have none; undefined where the steps' links contradict each other.
 */
export function scheduleTiming(snapshot: Snapshot, day: Day, options: TimingOptions = {}): Timing {
  return (chosen) => {
    const network = networkOf(snapshot, day, chosen);
    if (network.owners.length === 0) return undefined;
    const { schedules = 200, seed, shouldStop } = options;
    try {
      const { starts } = scheduleWithResources(network.problem, {
        schedules,
        objective: 'tardiness',
        ...(seed === undefined ? {} : { seed }),
        ...(shouldStop === undefined ? {} : { shouldStop }),
      });
      return datesOf(network, starts);
    } catch (error) {
      if (error instanceof Refused) return undefined;
      throw error;
    }
  };
}

interface Network {
  readonly problem: ResourceProblem;
  /** The project of each activity; undefined for the time between two steps. */
  readonly owners: readonly (string | undefined)[];
  /** The day of a working unit. */
  readonly dayOf: (unit: number) => Day;
}

function networkOf(snapshot: Snapshot, day: Day, chosen: Parameters<Timing>[0]): Network {
  const plan = stepPlan(snapshot, day);
  const { working } = plan.times;
  const begin = dayNumber(day) + 1;
  const dayOf = (unit: number) => dayOfNumber(working.add(begin, unit + 1) - 1);
  const unitOf = (on: Day) => Math.max(0, working.between(begin, dayNumber(on)));
  const due = unitOf(addDays(snapshot.campaign.to, 1));
  const factors = snapshot.factors.filter(({ kind }) => kind === 'crews' || kind === 'cases');
  const activities: ResourceActivity[] = [];
  const owners: (string | undefined)[] = [];
  const place = new Map<string, number>();
  for (const { project, from } of chosen)
    for (const step of plan.byProject.get(project) ?? []) {
      const { state, remaining } = stepState(plan, step, plan.times.of(step));
      if (state === 'done' || plan.children.has(step.id)) continue;
      const demands = factors.map((factor) => demandOf(snapshot, factor, step, state === 'running'));
      const isCase = factors.some(({ kind }, at) => kind === 'cases' && (demands[at] ?? 0) > 0);
      const units = step.basis === 'calendar' ? workingUnits(remaining) : remaining;
      place.set(step.id, activities.length);
      owners.push(project);
      activities.push({
        id: step.id,
        duration: isCase ? Math.max(WEEK, units) : units,
        demands,
        release: unitOf(from),
        due,
      });
    }
  const links: [number, number][] = [];
  for (const { id } of activities.slice())
    for (const { before, lag } of waitsOf(plan, id)) {
      const [from, to] = [place.get(before), place.get(id)];
      if (from === undefined || to === undefined) continue;
      if (lag <= 0) links.push([from, to]);
      else {
        links.push([from, activities.length], [activities.length, to]);
        owners.push(undefined);
        activities.push({ id: `${before}→${id}`, duration: lag, demands: [] });
      }
    }
  const resources = factors.map((factor) => resourceOf(factor, dayOf, due));
  return { problem: { activities, resources, links }, owners, dayOf };
}

function workingUnits(calendarDays: number): number {
  return Math.ceil((calendarDays * WEEK) / CALENDAR_WEEK);
}

/** Crews are as written for the step; a case is one, unless it is with the office already. */
function demandOf(snapshot: Snapshot, factor: Factor, step: Step, isRunning: boolean): number {
  if (factor.kind === 'cases')
    return !isRunning && factor.holder !== undefined && step.office === factor.holder ? 1 : 0;
  const needs = snapshot.projects.find(({ id }) => id === step.project)?.needs ?? [];
  const own = needs.filter((need) => need.factor === factor.id && (need.step ?? step.id) === step.id);
  return Math.ceil(own.reduce((all, { amount }) => all + amount, 0));
}

/** What a step waits for, with what its summaries wait for; a summary is waited for by all of its leaves. */
function* waitsOf(plan: StepPlan, id: string): Generator<{ readonly before: string; readonly lag: number }> {
  const seen = new Set<string>();
  for (
    let step = plan.steps.get(id);
    step !== undefined && !seen.has(step.id);
    step = plan.steps.get(step.parent ?? '')
  ) {
    seen.add(step.id);
    for (const link of step.after)
      for (const before of leavesOf(plan, link.step, new Set()))
        yield { before, lag: link.lagBasis === 'calendar' ? workingUnits(link.lag) : link.lag };
  }
}

function leavesOf(plan: StepPlan, id: string, seen: Set<string>): string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const children = plan.children.get(id);
  return children === undefined ? [id] : children.flatMap((child) => leavesOf(plan, child.id, seen));
}

/** Per working unit to day N; afterwards what the best period has, for nothing is promised there. */
function resourceOf(factor: Factor, dayOf: (unit: number) => Day, due: number): Resource {
  const perUnit = (row: Factor['periods'][number]) => {
    if (factor.kind === 'crews') return Math.floor(row.amount);
    const weeks = (dayNumber(row.to) - dayNumber(row.from) + 1) / CALENDAR_WEEK;
    return Math.max(row.amount >= 1 ? 1 : 0, Math.floor(row.amount / Math.max(1, weeks)));
  };
  const capacity = Array.from({ length: due }, (_, unit) => {
    const day = dayOf(unit);
    const row = factor.periods.find(({ from, to }) => from <= day && day <= to);
    return row === undefined ? 0 : perUnit(row);
  });
  return { id: factor.id, capacity: [...capacity, Math.max(...factor.periods.map(perUnit))] };
}

function datesOf({ problem, owners, dayOf }: Network, starts: readonly number[]): ReturnType<Timing> {
  const spans = new Map<string, { start: number; finish: number }>();
  for (const [at, { duration }] of problem.activities.entries()) {
    const [owner, start] = [owners[at], starts[at] ?? 0];
    if (owner === undefined) continue;
    const span = spans.get(owner);
    const finish = start + duration;
    spans.set(owner, {
      start: Math.min(start, span?.start ?? start),
      finish: Math.max(finish, span?.finish ?? finish),
    });
  }
  return new Map(
    Array.from(spans, ([project, { start, finish }]) => [
      project,
      { start: dayOf(start), finish: dayOf(Math.max(start, finish - 1)) },
    ]),
  );
}
