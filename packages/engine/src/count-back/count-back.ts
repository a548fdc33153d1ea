import {
  type Condition,
  type CountBack,
  type Day,
  dayNumber,
  dayOfNumber,
  type LegalDays,
  maxDay,
  type RecognitionKind,
} from '@gongjian/model';
import type { Candidate, Options } from './candidates.ts';
import { drivingPath } from './driving-path.ts';
import { faultsOf } from './faults.ts';
import { fewest } from './fewest.ts';
import { type GoalNetwork, networkAmongMany } from './goal-network.ts';
import { asPlanned, backward, type Dates, emptyDates, forward, type Trial } from './passes.ts';
import { type Ask, judged, type Reached } from './reach.ts';
import { scheduleRows } from './schedule-rows.ts';
import type { StepPlan } from './step-plan.ts';

/**
 * 倒排: an outcome of a project counted back from the end of the day `by`. Nothing undone is worked on before the day
 * after `plan.day`.
 *
 * The outcome is reached when every step that gives it is finished. Where the plan ends too late, the conditions are a
 * smallest choice (see {@link fewest}) among: customary links of steps not finished dropped, steps cut to
 * max(statutory minimum, physical need), problems cleared at once instead of when they are due. Each tells what it
 * saves alone, and a problem the latest day of clearance that still keeps the date with the others met.
 *
 * The citations are the statutory minimums on the path that decides: of the plan, or of the fastest plan where even
 * that is too late.
 * @throws Refused `not-found` where a step names a calendar that is not there.
 */
export function countBack(plan: StepPlan, project: string, outcome: RecognitionKind, by: Day): CountBack {
  const ask: Ask = { project, outcome, by };
  const { reached, network, options } = judged(plan, ask);
  const told = { ...ask, day: plan.day, ...reached };
  if (network === undefined) return { ...told, ...NOTHING };
  const limit = dayNumber(by) + 1;
  const { early, goals, deciding, steps } = twoPasses(network, isOpen(reached, options) ? options.goals : [], limit);
  const isLate = reached.reach === 'not-by-law' || reached.reach === 'out-of-reach';
  const path = isLate && options !== undefined ? drivingPath(network, everything(options), goals) : deciding;
  const next = nextOf(steps);
  const conditions = reached.reach === 'conditional' && options !== undefined ? conditionsOf(options, limit) : [];
  const outside = plan.times.outside(plan.day, maxDay(by, reached.finish ?? by));
  return {
    ...told,
    ...(next === undefined ? {} : { next }),
    conditions,
    citations: citationsOf(network, path),
    ...(outside === undefined ? {} : { outside }),
    steps,
    faults: [...network.faults, ...faultsOf(network, early)].map(({ kind, chain }) => ({ kind, chain: [...chain] })),
  };
}

function isOpen({ reach }: Reached, options: Options | undefined): options is Options {
  return reach !== 'done' && options !== undefined;
}

type TwoPasses = {
  readonly early: Dates;
  readonly goals: readonly number[];
  readonly deciding: ReadonlySet<number>;
  readonly steps: CountBack['steps'];
};

/** Forward from the day, and back from the instant by which the goals should be finished. */
function twoPasses(network: GoalNetwork, goals: readonly number[], by: number): TwoPasses {
  const early = emptyDates(network);
  const late = emptyDates(network);
  const planned = asPlanned(network);
  forward(network, planned, early);
  backward(network, planned, goals, by, late);
  const deciding = goals.length === 0 ? new Set<number>() : drivingPath(network, planned, goals);
  return { early, goals, deciding, steps: scheduleRows(network, early, late, deciding) };
}

/**
 * The dates of a project's steps for drawing them: counted back from the first of its outcomes that is still to come, as
 * {@link countBack} does, without asking for conditions. A project without an outcome has no latest dates.
 */
export function projectSchedule(plan: StepPlan, project: string, asks: readonly Ask[]): ProjectSchedule {
  const each = asks.map((ask) => ({ ask, ...judged(plan, ask, networkAmongMany) }));
  const next = each.find(({ reached }) => reached.reach !== 'done') ?? each[0];
  const network = next === undefined ? networkAmongMany(plan, project) : next.network;
  const told = next === undefined ? {} : { outcome: next.ask.outcome, reached: next.reached };
  if (network === undefined) return { ...told, steps: [], faulty: false };
  const goals = next !== undefined && isOpen(next.reached, next.options) ? next.options.goals : [];
  const by = next === undefined ? 0 : dayNumber(next.ask.by) + 1;
  const { steps } = twoPasses(network, goals, by);
  return { ...told, steps, faulty: network.faults.some(({ kind }) => kind === 'cycle') };
}

export type ProjectSchedule = {
  readonly outcome?: RecognitionKind;
  readonly reached?: Reached;
  readonly steps: CountBack['steps'];
  /** Its links go round in a circle: there are no dates. */
  readonly faulty: boolean;
};

const NOTHING = { conditions: [], citations: [], steps: [], faults: [] };

function everything(options: Options): Trial {
  return options.trialWith(options.candidates.keys());
}

/** Of the open steps that lead to the goals, the one whose latest start comes first. */
function nextOf(steps: CountBack['steps']): CountBack['next'] {
  let next: CountBack['next'];
  for (const { step, state, lateStart } of steps)
    if (state === 'open' && lateStart !== undefined && (next === undefined || lateStart < next.latestStart))
      next = { step, latestStart: lateStart };
  return next;
}

function citationsOf({ steps }: GoalNetwork, path: ReadonlySet<number>): { step: string; minimum: LegalDays }[] {
  return [...path].flatMap((at) => {
    const { step, minimum } = steps[at] ?? {};
    return step === undefined || minimum === undefined ? [] : [{ step: step.id, minimum }];
  });
}

function conditionsOf(options: Options, by: number): Condition[] {
  const chosen = fewest(options, by) ?? [];
  const plain = options.finish([]);
  return chosen
    .flatMap((place) => {
      const candidate = options.candidates[place];
      return candidate === undefined
        ? []
        : [conditionOf(options, candidate, plain - options.finish([place]), latestOf(options, chosen, candidate, by))];
    })
    .sort((a, b) => b.saves - a.saves);
}

function conditionOf({ network }: Options, candidate: Candidate, saves: number, latest: Day): Condition {
  if (candidate.kind === 'clear') return { kind: 'clear', problem: candidate.problem, by: latest, saves };
  const state = network.steps[candidate.at] as GoalNetwork['steps'][number];
  if (candidate.kind === 'parallel') {
    const before = network.steps[candidate.beside];
    return { kind: 'parallel', step: state.step.id, beside: before?.step.id ?? '', saves };
  }
  const isLegal = state.minimum !== undefined && state.leastByLaw === candidate.to;
  return {
    kind: 'shorten',
    step: state.step.id,
    from: state.remaining,
    to: candidate.to,
    basis: state.step.basis,
    saves,
    ...(isLegal ? { minimum: state.minimum } : {}),
  };
}

/** The latest day on which clearing the problem still keeps the date, with the other conditions met. */
function latestOf(options: Options, chosen: readonly number[], candidate: Candidate, by: number): Day {
  const { network, goals, trialWith } = options;
  if (candidate.kind !== 'clear') return network.plan.day;
  const late = emptyDates(network);
  backward(network, trialWith(chosen), goals, by, late);
  const bounds = candidate.holds.map((at) => late.begin[at] as number);
  return dayOfNumber(Math.min(...bounds) - 1);
}
