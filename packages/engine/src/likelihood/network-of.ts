import { type Day, dayNumber, dayOfNumber, LINK_KINDS, monthOf, type RecognitionKind } from '@gongjian/model';
import { elapsed, type WorkTime } from '../calendar/index.ts';
import { type GoalNetwork, goalsOf, networkAmongMany } from '../count-back/goal-network.ts';
import type { StepPlan } from '../count-back/index.ts';
import { boundOf, type Dates, emptyDates, FS, finishOf, forward, SS } from '../count-back/passes.ts';
import { type Closed, type DayTable, dayTable } from './day-table.ts';
import type { SimLink, SimNetwork, SimOutcome, SimStep } from './sim-network.ts';
import { daysLeftOf } from './waits.ts';

const SF = 3;

/** Calendars of one run laid out for sampling, made when first asked for. */
export interface Tables {
  readonly origin: number;
  readonly horizon: number;
  /** Undefined for calendar days. */
  of(time: WorkTime, closed: readonly Closed[]): DayTable | undefined;
}

export function tablesFrom(day: Day, horizon: number): Tables {
  const origin = dayNumber(day) + 1;
  const known = new Map<WorkTime, Map<string, DayTable>>();
  const monthOn = (at: number) => monthOf(dayOfNumber(at));
  return {
    origin,
    horizon,
    of(time, closed) {
      if (time === elapsed && closed.length === 0) return undefined;
      const tables = known.get(time) ?? new Map<string, DayTable>();
      known.set(time, tables);
      const key = closed.map(({ fromMonth, toMonth, share }) => `${fromMonth}-${toMonth}:${share}`).join(' ');
      const table = tables.get(key) ?? dayTable(time, origin, horizon, closed, monthOn);
      tables.set(key, table);
      return table;
    },
  };
}

/** What networks are made from. */
export interface Ground {
  readonly plan: StepPlan;
  readonly tables: Tables;
  /** The township, or what stands for one, whose common factor a project's steps share. */
  readonly townOf: (project: string) => string | undefined;
}

/** A project's network to draw from. */
export interface ProjectNetwork {
  readonly sim: SimNetwork;
  /** Open problems that hold some step of it, also a step of another project that it waits for. */
  readonly problems: ReadonlySet<string>;
  /** The instant when all its own steps are done if all goes as planned and every problem is cleared, after the origin. */
  readonly planned: number;
}

/**
 * What is left of a project as counting back has it ({@link goalNetwork}), days as spreads. Outcomes that no step gives
 * are left out; `all` is the finish of the project's last step.
 *
 * @returns undefined where the project has no steps, or they wait for each other in a circle
 */
export function networkOf(
  ground: Ground,
  project: string,
  outcomes: readonly RecognitionKind[],
): ProjectNetwork | undefined {
  const { plan, tables } = ground;
  const network = networkAmongMany(plan, project);
  if (network === undefined || network.steps.length === 0) return undefined;
  const actual = actualDates(network);
  const place = new Int32Array(network.steps.length).fill(-1);
  const steps: SimStep[] = [];
  for (const [at, { finished }] of network.steps.entries()) {
    if (finished !== undefined) continue;
    place[at] = steps.length;
    steps.push(stepOf(ground, network, actual, at, place));
  }
  const outcomeOf = (outcome: SimOutcome['outcome'], goals: readonly number[]): SimOutcome => ({
    project,
    outcome,
    steps: goals.flatMap((at) => ((place[at] as number) >= 0 ? [place[at] as number] : [])),
    from: 0,
  });
  const own = network.steps.flatMap(({ step }, at) => (step.project === project ? [at] : []));
  return {
    sim: {
      steps,
      outcomes: [
        ...outcomes.flatMap((outcome) => {
          const goals = goalsOf(network, outcome);
          return goals.length === 0 ? [] : [outcomeOf(outcome, goals)];
        }),
        outcomeOf('all', own),
      ],
    },
    problems: new Set(steps.flatMap(({ problems }) => problems)),
    planned: plannedFinish(network, own) - tables.origin,
  };
}

function plannedFinish(network: GoalNetwork, goals: readonly number[]): number {
  const dates = emptyDates(network);
  const trial = {
    remaining: Int32Array.from(network.steps, ({ remaining }) => remaining),
    release: Int32Array.from(network.free),
    dropped: new Uint8Array(network.from.length),
  };
  forward(network, trial, dates);
  return finishOf(goals, dates);
}

function actualDates(network: GoalNetwork): Dates {
  const dates = emptyDates(network);
  for (const [at, { started, finished }] of network.steps.entries()) {
    if (finished === undefined) continue;
    dates.begin[at] = dayNumber(started ?? finished);
    dates.finish[at] = dayNumber(finished) + 1;
  }
  return dates;
}

/** What a finished step, or the start of one under way, sets is a day already; the rest are links. */
function stepOf(ground: Ground, network: GoalNetwork, actual: Dates, at: number, place: Int32Array): SimStep {
  const { plan, tables, townOf } = ground;
  const { offset, kind, times } = network;
  const state = network.steps[at] as GoalNetwork['steps'][number];
  const { step } = state;
  const track = plan.trackStep(step);
  const links: SimLink[] = [];
  let release = (network.free[at] as number) - tables.origin;
  let finishFrom = 0;
  for (let link = offset[at] as number; link < (offset[at + 1] as number); link += 1) {
    const how = kind[link] as number;
    const before = network.from[link] as number;
    const isStart = how === SS || how === SF;
    const known = network.steps[before];
    if (known?.finished !== undefined || (isStart && known?.started !== undefined)) {
      const bound = boundOf(network, actual, link) - tables.origin;
      if (how === FS || how === SS) release = Math.max(release, bound);
      else finishFrom = Math.max(finishFrom, bound);
    } else links.push(linkOf(network, link, place[before] as number, tables));
  }
  const { constraint } = step;
  if (constraint?.on !== undefined && state.started === undefined) {
    const on = dayNumber(constraint.on) - tables.origin;
    if (constraint.kind === 'start-no-earlier' || constraint.kind === 'start-on') release = Math.max(release, on);
    if (constraint.kind === 'finish-no-earlier' || constraint.kind === 'finish-on')
      finishFrom = Math.max(finishFrom, on + 1);
  }
  return {
    id: step.id,
    project: step.project,
    days: daysLeftOf(state, track),
    least: state.leastByLaw,
    table: tables.of(times[at] as WorkTime, track?.closed ?? []),
    release: Math.max(0, release),
    finishFrom: Math.max(0, finishFrom),
    links,
    problems: state.problems.map(({ id }) => id),
    office: step.office,
    town: townOf(step.project),
  };
}

function linkOf({ kind, lag, lagTime }: GoalNetwork, link: number, from: number, tables: Tables): SimLink {
  return {
    from,
    kind: LINK_KINDS[kind[link] as number] ?? 'FS',
    lag: lag[link] as number,
    table: tables.of(lagTime[link] as WorkTime, []),
  };
}
