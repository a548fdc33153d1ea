import { dayNumber, LINK_KINDS, type Step } from '@gongjian/model';
import type { Activity, ConstraintKind, Link, NetworkInput } from '../schedule/input.ts';
import { type GoalNetwork, goalNetwork } from './goal-network.ts';
import type { StepPlan } from './step-plan.ts';
import { releaseDay, type StepState } from './step-state.ts';

/** Before the id of a problem: the milestone that stands for its clearance. */
export const CLEARANCE = 'clearance:';

/**
 * A project's steps and all they wait for as a network to schedule, at day resolution: what is left of each step from
 * the day after `plan.day` on (see {@link stepState}), links of summary steps given to the steps under them, lags in
 * working days on the campaign's calendar. Each open problem that holds something is a milestone, `clearance:` and its
 * id, no earlier than the day it is taken to be cleared (see {@link releaseDay}), which what it holds waits for.
 *
 * @param by the instant that late dates are counted back from
 * @returns undefined where the project has no steps
 */
export function projectNetwork(plan: StepPlan, project: string, by?: number): NetworkInput | undefined {
  const network = goalNetwork(plan, project);
  if (network === undefined) return undefined;
  const start = dayNumber(plan.day) + 1;
  const problems = [...new Set(network.steps.flatMap((state) => state.problems))];
  const cleared = problems.map((problem): Activity => {
    const at = dayNumber(releaseDay(problem, plan.day));
    return { id: CLEARANCE + problem.id, work: 0, calendar: 'elapsed', constraint: { kind: 'SNET', at } };
  });
  return {
    activities: [...network.steps.map((state) => activityOf(plan, state)), ...cleared],
    links: eachOnce([...linksOf(network), ...network.steps.flatMap(waits)]),
    calendars: plan.times.named(),
    calendar: plan.times.keyOf(WORKING),
    start,
    dataDate: start,
    ...(by === undefined ? {} : { finish: by }),
  };
}

const WORKING = { basis: 'working' } as const;

function activityOf(plan: StepPlan, { step, started, finished, remaining }: StepState): Activity {
  return {
    id: step.id,
    // What is left of a running step is all that there is to it: it goes on after the day, whatever was done before.
    work: finished === undefined ? remaining : step.days,
    calendar: plan.times.keyOf(step),
    ...constraintOf(step),
    ...(step.deadline === undefined ? {} : { deadline: dayNumber(step.deadline) + 1 }),
    ...(started === undefined ? {} : { actualStart: dayNumber(started), remaining }),
    ...(finished === undefined ? {} : { actualFinish: dayNumber(finished) + 1 }),
  };
}

const CONSTRAINTS: Readonly<Record<string, { readonly kind: ConstraintKind; readonly after: number }>> = {
  'start-no-earlier': { kind: 'SNET', after: 0 },
  'start-no-later': { kind: 'SNLT', after: 0 },
  'finish-no-earlier': { kind: 'FNET', after: 1 },
  'finish-no-later': { kind: 'FNLT', after: 1 },
  'start-on': { kind: 'MSO', after: 0 },
  'finish-on': { kind: 'MFO', after: 1 },
};

function constraintOf({ constraint }: Step): Pick<Activity, 'constraint' | 'asLate'> {
  if (constraint === undefined) return {};
  const known = CONSTRAINTS[constraint.kind];
  if (known === undefined || constraint.on === undefined) return { asLate: true };
  return { constraint: { kind: known.kind, at: dayNumber(constraint.on) + known.after } };
}

function linksOf({ steps, offset, from, kind, lag, lagBasis }: GoalNetwork): Link[] {
  return steps.flatMap(({ step }, at) =>
    Array.from({ length: (offset[at + 1] as number) - (offset[at] as number) }, (_, index): Link => {
      const link = (offset[at] as number) + index;
      return {
        from: steps[from[link] as number]?.step.id ?? '',
        to: step.id,
        kind: LINK_KINDS[kind[link] as number] ?? 'FS',
        lag: lag[link] as number,
        lagCalendar: lagBasis[link] === 'calendar' ? 'elapsed' : 'project',
      };
    }),
  );
}

function waits({ step, problems, finished }: StepState): Link[] {
  return finished === undefined ? problems.map(({ id }) => ({ from: CLEARANCE + id, to: step.id })) : [];
}

/** Of links of one kind between two steps the longest: a step may wait for another by its own link and its summary's. */
function eachOnce(links: readonly Link[]): Link[] {
  const longest = new Map<string, Link>();
  for (const link of links) {
    const key = `${link.kind} ${link.from} ${link.to}`;
    const known = longest.get(key);
    if (known === undefined || lengthOf(link) > lengthOf(known)) longest.set(key, link);
  }
  return [...longest.values()];
}

/** In calendar days, a week taken as five working days. */
function lengthOf({ lag = 0, lagCalendar }: Link): number {
  return lagCalendar === 'elapsed' ? lag : (lag * 7) / 5;
}
