import {
  addDays,
  type Day,
  dayNumber,
  dayOfNumber,
  maxDay,
  minDay,
  type Step,
  type StepSchedule,
} from '@gongjian/model';
import type { GoalNetwork } from './goal-network.ts';
import { type Dates, NEVER_LATE } from './passes.ts';

/**
 * The steps of the project with their dates, in the order of its list; a summary step spans those under it. `late` of a
 * step that does not lead to the outcome is {@link NEVER_LATE}: it has no latest dates and no float.
 */
export function scheduleRows(
  network: GoalNetwork,
  early: Dates,
  late: Dates,
  critical: ReadonlySet<number>,
): StepSchedule[] {
  const { plan, index, project } = network;
  const rows = new Map<string, StepSchedule>();
  const list = plan.byProject.get(project) ?? [];
  for (const step of list) {
    const at = index.get(step.id);
    if (at !== undefined) rows.set(step.id, leafRow(network, early, late, critical, at));
  }
  return list.flatMap((step) => rows.get(step.id) ?? summaryRow(network, step, rows) ?? []);
}

function leafRow(
  network: GoalNetwork,
  early: Dates,
  late: Dates,
  critical: ReadonlySet<number>,
  at: number,
): StepSchedule {
  const state = network.steps[at] as GoalNetwork['steps'][number];
  const { step } = state;
  const finish = early.finish[at] as number;
  const lateBegin = late.begin[at] as number;
  const lateFinish = late.finish[at] as number;
  const hasLate = lateFinish !== NEVER_LATE && state.finished === undefined;
  const begin = lastDay(early.finish[at] as number, early.begin[at] as number);
  return {
    ...headOf(step),
    state: state.state,
    ...(state.started === undefined ? {} : { started: state.started }),
    ...(state.finished === undefined ? {} : { finished: state.finished }),
    basis: step.basis,
    days: step.days,
    remaining: state.remaining,
    earlyStart: state.started ?? begin,
    earlyFinish: dayOfNumber(finish - 1),
    ...(hasLate && state.state === 'open' ? { lateStart: lastDay(lateFinish, lateBegin) } : {}),
    ...(hasLate ? { lateFinish: dayOfNumber(lateFinish - 1), float: network.working.between(finish, lateFinish) } : {}),
    critical: critical.has(at),
    ...(state.minimum === undefined ? {} : { minimum: state.minimum }),
    problems: state.problems.map(({ id }) => id),
  };
}

/** The day a step begins on; a milestone is shown on the last day of what it waits for. */
function lastDay(finish: number, begin: number): Day {
  return dayOfNumber(finish === begin ? begin - 1 : begin);
}

function headOf({ id, name, office, parent }: Step): Pick<StepSchedule, 'step' | 'name' | 'office' | 'parent'> {
  return {
    step: id,
    name,
    ...(office === undefined ? {} : { office }),
    ...(parent === undefined ? {} : { parent }),
  };
}

function summaryRow(
  { plan, working, index }: GoalNetwork,
  step: Step,
  rows: ReadonlyMap<string, StepSchedule>,
): StepSchedule | undefined {
  const under: StepSchedule[] = [];
  const open = [step.id];
  const seen = new Set(open);
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const child of plan.children.get(next) ?? []) {
      const row = index.has(child.id) ? rows.get(child.id) : undefined;
      if (row !== undefined) under.push(row);
      else if (!seen.has(child.id)) open.push(child.id);
      seen.add(child.id);
    }
  const [first] = under;
  if (first === undefined) return undefined;
  const span = { from: first.earlyStart, to: first.earlyFinish };
  for (const { earlyStart, earlyFinish } of under) {
    span.from = minDay(span.from, earlyStart);
    span.to = maxDay(span.to, earlyFinish);
  }
  const lates = under.flatMap(({ lateFinish }) => lateFinish ?? []);
  const floats = under.flatMap(({ float }) => float ?? []);
  const isDone = under.every(({ state }) => state === 'done');
  const days = (from: Day, to: Day): number => working.between(dayNumber(from), dayNumber(to) + 1);
  return {
    ...headOf(step),
    state: isDone ? 'done' : under.some(({ state }) => state !== 'open') ? 'running' : 'open',
    basis: 'working',
    days: days(span.from, span.to),
    remaining: isDone ? 0 : days(maxDay(span.from, addDays(plan.day, 1)), span.to),
    earlyStart: span.from,
    earlyFinish: span.to,
    ...(lates.length === 0 ? {} : { lateFinish: lates.reduce(maxDay) }),
    ...(floats.length === 0 ? {} : { float: Math.min(...floats) }),
    critical: under.some(({ critical }) => critical),
    problems: [...new Set(under.flatMap(({ problems }) => problems))],
  };
}
